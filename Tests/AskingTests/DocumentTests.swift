import Asking
import Foundation
import Testing

/// `docs/lists.md` and the vocabulary name the same.
@Suite struct DocumentTests {
    static let document = (try? String(contentsOfFile: "docs/lists.md", encoding: .utf8)) ?? ""

    /// The first cell of each row of the tables under a heading.
    private func rows(under heading: String) -> [[Substring]] {
        let part = Self.document.split(separator: "\n## ").first { $0.hasPrefix(heading) } ?? ""
        return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|").map { $0 } }
    }

    private func codes(_ cell: Substring) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.1) } }

    @Test func `each fact is in the documentation, and no other`() {
        #expect(
            rows(under: "Facts").flatMap { codes($0[0]) }.filter { !$0.contains(" ") }.sorted()
                == Vocabulary.facts.map(\.name).sorted())
    }

    @Test func `each call is in the documentation, and no other`() {
        let written = rows(under: "Calls").flatMap { codes($0[0]) }.filter { $0.hasSuffix(")") }.compactMap {
            $0.split(separator: "(").first.map(String.init)
        }
        #expect(Set(written) == Set(Vocabulary.calls.map(\.name)))
    }

    @Test func `each argument is in the documentation of its call`() {
        var last: [String] = []
        for row in rows(under: "Calls") where row.count > 1 {
            let names = codes(row[0]).compactMap { $0.split(separator: "(").first.map(String.init) }
            let arguments = codes(row[1])
            let isSame = row[1].contains("the same") || row[1].contains("as `contacted`")
            let all = isSame ? last + arguments : arguments
            for name in names {
                for argument in Vocabulary.call(name)?.arguments.map(\.name) ?? [] {
                    #expect(all.contains(argument), "\(argument) of \(name)")
                }
            }
            last = all
        }
    }

    @Test func `each example can be read`() throws {
        let opening = Self.document.split(separator: "\n## ").first ?? ""
        let examples = opening.split(separator: "\n").filter { $0.hasPrefix("    ") }
        #expect(examples.count >= 4)
        for example in examples { _ = try Ask(String(example)) }
    }

    @Test func `the mistake of the documentation is told as it says`() {
        let mistake = #expect(throws: Mistake.self) { try Ask("zip == 55104") }
        #expect(mistake?.spot.start == 6)
    }
}
