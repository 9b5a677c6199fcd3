import App
import ArgumentParser
import Foundation
import Kernel

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a safe copy of a group now, and prove it by reading it.",
        discussion: """
            The server may go on working meanwhile. The copy goes to copies/GROUP in the data folder: of a group in a file \
            another such file, of a group on PostgreSQL a file of pg_dump.
            """)

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let database = try await place.openGroup()
        let copy = try await makeCopy(of: database, place.storage, in: place.copies, .byHand)
        try answer.say(Answer(copy), "Copied \(copy.group) to \(copy.path) (\(copy.bytes.formatted()) bytes), and read it through.")
    }

    struct Answer: Encodable {
        let group: String, path: String, bytes: Int
        let schema: Int?, rows: [String: Int]?

        init(_ copy: SafeCopy) {
            group = copy.group
            path = copy.path
            bytes = copy.bytes
            schema = copy.proof?.schema
            rows = copy.proof?.counts
        }
    }
}
