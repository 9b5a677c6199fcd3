import App
import ArgumentParser

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find people by any part of what is known of them.",
        discussion: "Names in any script, part of a phone number, e-mail, street; misspellings are forgiven.")

    @Argument(help: "What to look for.")
    var text: [String]

    @Option(help: "At most so many.")
    var limit = 20

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard (1...300).contains(limit) else { throw ValidationError("--limit is a number from 1 to 300.") }
    }

    func run() async throws {
        let found = try await findPeople(text.joined(separator: " "), in: try await place.openGroup(), limit: limit)
        try answer.say(found, found.map { "\($0.id)\t\($0.name)\t\($0.phone ?? "")\t\($0.email ?? "")" }.joined(separator: "\n"))
    }
}
