import App
import ArgumentParser
import Foundation
import Kernel

/// Where the data is, said alike with every command.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the groups and their copies.", valueName: "folder"))
    var data = "./data"

    @Option(
        help: ArgumentHelp(
            "A PostgreSQL server in place of files: postgres://user@host/name. Or set SPADEWORK_DATABASE, which keeps a "
                + "password out of the list of processes.", valueName: "address"))
    var database: String?

    @Option(help: ArgumentHelp("The group that is meant. Needed where there are several.", valueName: "name"))
    var group: String?

    var storage: Storage {
        let server = database ?? ProcessInfo.processInfo.environment["SPADEWORK_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
        return server.map { .server($0) } ?? .folder(data)
    }

    var copies: CopyFolder { CopyFolder(path: data + "/copies") }

    /// Opens the group that is there. Never makes one.
    func openGroup() async throws -> Database { try await App.openGroup(group, in: storage) }
}

/// Some commands can answer machines.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Answer as JSON, for other programs.")
    var json = false

    /// Prints the answer: as JSON, or in words.
    func say(_ answer: some Encodable, _ words: @autoclosure () -> String) throws {
        guard json else { return print(words()) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
    }
}
