import App
import ArgumentParser
import Foundation
import Kernel

struct People: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List people, households and organizations by name.",
        discussion: "Prints one line for each: number, kind, name. Archived ones are left out.")

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit: Int?

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run() async throws {
        let database = try await place.openGroup()
        guard answer.json else {
            return try await listPeople(in: database, limit: limit) { print("\($0.id)\t\($0.kind)\t\($0.name)") }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var opening = "["
        try await listPeople(in: database, limit: limit) { contact in
            print(opening + String(decoding: try encoder.encode(contact), as: UTF8.self), terminator: "")
            opening = ",\n"
        }
        print(opening == "[" ? "[]" : "]")
    }
}
