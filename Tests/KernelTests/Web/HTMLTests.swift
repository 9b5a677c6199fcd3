import Foundation
import Kernel
import NIOCore
import Testing

struct HTMLTests {
    @Test(arguments: [
        ("", ""), ("Rosa", "Rosa"), ("<", "&lt;"), ("a & b", "a &amp; b"),
        ("O'Neill \"Bo\"", "O&#39;Neill &quot;Bo&quot;"),
        ("<<i>>", "&lt;&lt;i&gt;&gt;"), ("Zoë & Ñandú 李", "Zoë &amp; Ñandú 李"), ("end<", "end&lt;"),
    ])
    func `What people wrote is escaped wherever it stands`(text: String, escaped: String) {
        let piece: HTML = "<p>\(text)</p>"
        #expect(piece.source == "<p>\(escaped)</p>")
        #expect(text.escapedForHTML == escaped)
        #expect(String(buffer: piece.buffer) == piece.source)
    }

    @Test func `Pieces in pieces are not escaped again`() {
        let names = ["Ana", "B<o"], none: HTML? = nil
        let list: HTML = "<ul>\(names.map { "<li>\($0)</li>" as HTML })\(none)</ul>"
        #expect(list.source == "<ul><li>Ana</li><li>B&lt;o</li></ul>")
    }

    @Test func `A piece that grows leaves the pieces it came from alone`() {
        let number = 7, start: HTML = "<b>\(number)", end: HTML = "</b>"
        var piece = start
        piece += end
        #expect(piece.source == "<b>7</b>")
        #expect(start.source == "<b>7")
        #expect((end + start).source == "</b><b>7")
        #expect(end.source == "</b>")
    }

    @Test func `Nothing is empty, whether it was written out or came about`() {
        let nobody = ""
        #expect(HTML.empty.isEmpty)
        #expect(("\(nobody)" as HTML).isEmpty)
        #expect(!("\(nobody) " as HTML).isEmpty)
    }

    @Test func `What is kept with words is made once, and only for those who are spoken to alike`() {
        let one = Words(.english, translations: [:], nouns: ["people": "tenants"]),
            other = Words(.english, translations: [:])
        func title(_ words: Words) -> String { words.keep("title") { words.html("[People]") }.source }
        #expect(title(one) == "Tenants")
        #expect(title(other) == "People")
        #expect(one.keep("title") { "again" }.source == "Tenants")
    }

    @Test func `Numbers and moments stand as they do in text`() {
        for number in [0, 7, -7, 10, 1_234_567_890, Int.max, Int.min] {
            #expect(("\(number)" as HTML).source == String(number))
        }
        for seconds in [0.0, -1, 1_772_647_500.9, -62_135_596_800, 253_402_300_799] {
            let instant = Date(timeIntervalSince1970: seconds)
            #expect(("\(machineText: instant)" as HTML).source == instant.machineText)
        }
        #expect(("\(machineText: Date(timeIntervalSince1970: 1_772_647_500))" as HTML).source == "2026-03-04T18:05:00Z")
    }

    @Test func `A piece may be written bit by bit, and be larger than was thought`() {
        let piece = HTML(capacity: 4) { piece in
            for number in 0..<2_000 { piece.append("<li>\(number) & \("<")</li>") }
        }
        let page: HTML = "<ul>\(piece)</ul>"
        #expect(page.source == "<ul>\((0..<2_000).map { "<li>\($0) & &lt;</li>" }.joined())</ul>")
    }
}
