import Foundation
import Kernel
import Testing

@testable import App

struct SpanishLayoutTests {
    static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/App/Layout").standardized

    /// Literals that are a sentence or a word of ours: they begin with a capital, a bracket or a value.
    static func phrases() throws -> Set<String> {
        let files = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
        let spoken = files.filter { $0.pathExtension == "swift" && !$0.lastPathComponent.contains("Spanish") }
        return try spoken.reduce(into: []) { phrases, file in
            let text = try String(contentsOf: file, encoding: .utf8)
            let code = text.split(separator: "\n").filter { !$0.contains("///") }.joined(separator: "\n")
            // What follows t(, h( and the like: a literal right after a bracket or a label, not an attribute.
            let pattern = #/(?:\b[th]\(|Phrase = |: )"((?:[^"\\\n]|\\\((?:[^()"\n]|\([^()\n]*\))*\))+)"/#
            for match in code.matches(of: pattern) {
                let key = String(match.1).replacing(#/\\\((?:[^()"]|\([^()]*\))*\)/#, with: "{}")
                if key.contains(" ") && key.first?.isUppercase == true { phrases.insert(key) }
            }
        }
    }

    @Test func `Every phrase of the layout has its Spanish`() throws {
        let phrases = try Self.phrases()
        #expect(phrases.count > 40, "only \(phrases.count) were found: has the pattern gone stale?")
        let data: Set = ["María de los Ángeles Concepción ", "JBSW Y3DP EHPK 3PXP", "Insufficient Storage"]
        let missing = phrases.subtracting(data).filter { Words.spanishLayout[$0] == nil }
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test func `No English is left on a Spanish page`() throws {
        let screen = Screen.sample(.spanish, notice: Notice("Saved.", undo: .init(7)))
        let pages = [
            screen.designPage(), screen.morePage(), screen.keysPage(), screen.notHerePage(), screen.notAllowedPage(),
            screen.expiredFormPage(), screen.tooLargePage("20 MB"), screen.somethingBrokePage("8"),
            screen.diskFullPage(), screen.databaseAwayPage(),
        ]
        let english = #/\b(the|this|with|and|not|was|were|your|they|what|here|again|nothing)\b/#
        for page in pages {
            let seen = screen.document(page, area: nil).source.replacing(
                #/<[^>]*>|Her kitchen[^<]*|Ask Rosa whether[^<]*|Bring the[^<]*/#, with: " ")
            let found = seen.matches(of: english).map { seen[$0.range].description }
            #expect(found.isEmpty, "\(page.title): \(found)")
        }
    }

    @Test func `A translation keeps the values and the forms of its key`() {
        for (key, words) in Words.spanishLayout {
            let holes = key.split(separator: "|").map {
                $0.split(separator: "{}", omittingEmptySubsequences: false).count
            }
            let kept = words.split(separator: "|").map {
                $0.split(separator: "{}", omittingEmptySubsequences: false).count
            }
            #expect(holes == kept, "\(key)")
        }
    }
}
