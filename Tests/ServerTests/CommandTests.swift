import ArgumentParser
import Foundation
import Testing

@testable import spadework

/// What is documented is what there is: every command, every option, and nothing else.
@Suite struct Commands {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    private let manual: String

    init() throws { manual = try String(contentsOf: Self.root.appending(path: "docs/cli.md"), encoding: .utf8) }

    /// Commands with their own commands: `serve`, `user add`.
    private static func commands(_ type: any ParsableCommand.Type = Spadework.self, _ path: [String] = []) -> [(String, any ParsableCommand.Type)] {
        type.configuration.subcommands.flatMap { sub in
            let name = path + [sub._commandName]
            return sub.configuration.subcommands.isEmpty ? [(name.joined(separator: " "), sub)] : commands(sub, name)
        }
    }

    private func sections() -> [String: Substring] {
        let parts = manual.split(separator: "\n## ").dropFirst()
        return Dictionary(parts.map { ($0.prefix { $0 != "\n" }.description, $0) }) { first, _ in first }
    }

    private static func options(in text: some StringProtocol) -> Set<String> {
        Set(String(text).matches(of: /--[a-z][a-z-]*/).map { String($0.0) })
    }

    @Test func `every command is in the manual, and nothing else is`() {
        let documented = Set(sections().keys).subtracting(["With every command"])
        #expect(documented == Set(Self.commands().map { $0.0 }))
    }

    @Test(arguments: Commands.commands().map { $0.0 })
    func `every option is in the manual, and nothing else is`(name: String) throws {
        let command = try #require(Self.commands().first { $0.0 == name }).1
        let everywhere: Set<String> = ["--data", "--database", "--group", "--help", "--version"]
        let help = Self.options(in: Spadework.helpMessage(for: command, columns: 400)).subtracting(everywhere)
        let section = try #require(sections()[name])
        // Options stand in the first column; the text may name others.
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `--") }.map { $0.split(separator: "|")[0] }
        #expect(Self.options(in: rows.joined(separator: " ")) == help)
    }

    @Test func `every key of JSON answers is in the manual`() throws {
        let sources = Self.root.appending(path: "Sources/Server")
        for file in try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for answer in text.matches(of: /struct Answer: Encodable \{([^}]*?)(init|\})/) {
                for key in answer.1.matches(of: /\b([a-z]\w*):/) { #expect(manual.contains("`\(key.1)`"), "\(file.lastPathComponent): \(key.1)") }
            }
        }
    }

    @Test func `a dry run that is to write rejects is refused, as it would write nothing`() throws {
        #expect(throws: (any Error).self) {
            try ImportCommand.parse(["people.csv", "--dry-run", "--rejects", "left.csv"])
        }
        #expect(try ImportCommand.parse(["people.csv", "--dry-run"]).dryRun)
        #expect(try ImportCommand.parse(["people.csv", "--rejects", "left.csv"]).rejects == "left.csv")
    }

    @Test func `time left is told in words`() {
        #expect(Progress.text(500, of: 1000, after: .seconds(10)) == "500 of 1,000, 10 seconds left")
        #expect(Progress.text(1, of: 1000, after: .milliseconds(5)) == "1 of 1,000")
        #expect(Progress.text(1000, of: 10_000, after: .seconds(60)) == "1,000 of 10,000, 9 minutes left")
        #expect(Progress.text(41, of: 0, after: .seconds(1)) == "41")
    }
}
