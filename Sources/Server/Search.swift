import App
import ArgumentParser
import Foundation

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find people as the search box does: by name, misspelt too, phone, email or street.",
        discussion: "Prints one line for each, best first: number, kind, name.")

    @Argument(help: ArgumentHelp("What you would type into the search box.", valueName: "text"))
    var text: [String]

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 20

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1,000.") }
    }

    func run() async throws {
        let database = try await place.openGroup()
        let found = try await findPeople(in: database, text.joined(separator: " "), limit: limit)
        try answer.say(found, found.isEmpty ? "Nobody was found." : found.map { "\($0.id)\t\($0.kind)\t\($0.name)" }.joined(separator: "\n"))
    }
}
