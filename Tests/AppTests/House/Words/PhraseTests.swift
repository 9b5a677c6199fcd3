import Foundation
import Kernel
import Testing

@testable import App

@Suite struct PhraseTests {
    /// Of nouns, values and signs alone, there is nothing to translate.
    private func hasWords(_ key: String) -> Bool {
        key.replacing(/\{[0-9]*\}|\[[A-Za-z]+\]/, with: "").contains(where: \.isLetter)
    }

    @Test func `everything that the program says is said in Spanish too`() {
        let spanish = Words.translations(.spanish)
        var missing: [String: String] = [:]
        for phrase in PhraseScan.ofProgram.found where hasWords(phrase.key) && spanish[phrase.key] == nil {
            missing[phrase.key] = phrase.place
        }
        for (key, place) in missing.sorted(by: { $0.value < $1.value }) {
            Issue.record("\(place): “\(key)” has no Spanish")
        }
    }

    @Test func `nothing is translated that the program never says`() {
        let keys = PhraseScan.ofProgram.keys, nouns = Set(GroupSettings.nounNames.map { "[\($0)]" })
        for key in Words.translations(.spanish).keys.sorted() where !keys.contains(key) && !nouns.contains(key) {
            Issue.record("“\(key)” is translated, and nothing says it")
        }
    }

    @Test func `a translation has the values, the nouns and the two numbers of what it translates`() {
        for (key, spanish) in Words.translations(.spanish).sorted(by: { $0.key < $1.key }) {
            #expect(
                key.contains("|") == spanish.contains("|"), "“\(key)” and “\(spanish)”: one for one and one for several"
            )
            for (english, other) in zip(key.split(separator: "|"), spanish.split(separator: "|")) {
                #expect(
                    english.matches(of: /\{\}/).count == other.matches(of: /\{[0-9]*\}/).count,
                    "“\(english)” and “\(other)”: values")
            }
            for noun in spanish.matches(of: /\[([A-Za-z]+)\]/) {
                #expect(
                    GroupSettings.nounNames.contains(noun.1.lowercased()),
                    "“\(spanish)”: [\(noun.1)] is no noun of ours")
            }
        }
    }

    /// The scan reads sources; this listens. Whatever is said in the pages of a test must be among what was found.
    @Test func `the scan of the sources finds what pages say`() async throws {
        let people = "vecinas que se oyen"
        Words.listen(toGroupOf: people)
        let app = try await TestApp(), eva = try await app.signIn("Eva", .keeper) { $0.language = .spanish }
        try await app.write { db in
            try db.set("language", to: "es")
            try db.set("noun people", to: people)
        }
        for door in app.doors where door.method == .get && !door.path.contains(":") && !door.path.contains("assets") {
            try await eva.get(HouseRules.path(door))
        }
        let keys = PhraseScan.ofProgram.keys, heard = Words.heard(inGroupOf: people)
        #expect(heard.count > 100)
        for key in heard.sorted() where hasWords(key) {
            #expect(keys.contains(key), "the scan does not find “\(key)”")
        }
    }

    /// The sources of all tests.
    private static let tests: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }
            .map { (try? String(contentsOf: root.appending(path: $0), encoding: .utf8)) ?? "" }.joined()
    }()

    @Test func `phrases are found wherever they can stand`() {
        let source = #"""
            struct Tab { var label: Phrase; var path: String }
            struct Fact {
                var label: Phrase
                init(_ label: Phrase, _ value: String, hint: Phrase? = nil) { self.label = label }
            }
            enum Reply { case seeOther(String, saying: Phrase? = nil) }
            typealias Sentences = [String: (HTML) -> Phrase]
            let list: Sentences = ["key": { "eleven \($0)" }]
            func head(_ title: Phrase, back: (label: Phrase, path: String)? = nil, more: Phrase = "fourteen") -> String { "no" }
            func refuse(if truth: Bool, _ reason: @autoclosure () -> Phrase, field: String? = nil) {}
            func words(_ text: String) -> Phrase {
                switch text {
                case "no": "twelve"
                default: text == "no" ? "thirteen" : head("one").isEmpty ? "no \(1)" : "two"
                }
            }
            var days: [Phrase] = ["three", "four"]
            var named: Phrase { "five" }
            func page() -> HTML {
                let title: Phrase = isNew
                    ? "six" : "seven"
                let rows: [(name: String, label: Phrase)] = [("no", "eight")]
                refuse(if: form["no"] == "no", "nine", field: "no")
                return "<p>no \(head("ten \(count) of \(all)", back: ("fifteen", "/no"))) \(Fact("sixteen", "no", hint: "seventeen"))</p>"
                    + .seeOther("/no", saying: "eighteen") + Tab(label: "nineteen", path: "no") // head("no")
            }
            """#
        let keys = PhraseScan([("a.swift", source)]).keys
        let expected: Set = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten {} of {}", "eleven {}",
            "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "no {}",
        ]
        #expect(keys == expected, "missing \(expected.subtracting(keys)), too many \(keys.subtracting(expected))")
    }
}
