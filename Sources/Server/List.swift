import App
import ArgumentParser
import Formats
import Foundation
import Kernel

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the people whom a question finds.",
        discussion: """
            The question is in the language of docs/lists.md, such as: zip = 55104 and talked(since = 60d). Prints one line \
            for each person by name, its columns with tabs between. A question that cannot be read is answered on standard \
            error with the place and what was meant.
            """)

    @Argument(help: "Whom to find. An empty one finds everybody.")
    var question: String

    @Option(help: ArgumentHelp("What to print of each, with commas between.", valueName: "names"))
    var columns: String?

    @Flag(help: "Answer as CSV, with a line of heads.")
    var csv = false

    @Flag(help: "Print how many there are, and nothing else.")
    var count = false

    @Flag(help: "Say how the question is understood, as SQL and as the engine's plan, in place of an answer.")
    var explain = false

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard [csv, count, explain, answer.json].count(where: \.self) <= 1 else {
            throw ValidationError("Choose one of --csv, --json, --count and --explain.")
        }
    }

    func run() async throws {
        let database = try await place.openGroup()
        var wish = ListWish(question: question)
        if let columns { wish.columns = columns }
        wish.note = { FileHandle.standardError.write(Data("Note: \($0)\n".utf8)) }
        wish.leaves = csv || answer.json
        if count { return print(try await countList(wish, in: database)) }
        if explain { return print(try await explainList(wish, in: database)) }
        let page = ListPrinter(csv ? .csv : answer.json ? .json : .lines)
        try await printList(wish, in: database, heads: page.begin, row: page.add)
        page.end()
    }
}

/// Writes people as they come, so that a long list needs little memory.
private final class ListPrinter: @unchecked Sendable {
    // `@unchecked`: used by the one read that gives it its rows, and after that has ended.
    enum Form { case lines, csv, json }

    private let form: Form
    private var heads: [String] = []
    private var csv = CSVWriter()
    private var count = 0

    init(_ form: Form) { self.form = form }

    func begin(_ heads: [String]) {
        self.heads = heads
        if form == .csv { csv.write(heads) }
    }

    func add(_ cells: [String]) throws {
        switch form {
        case .lines: write("\(cells.map { $0.replacing(/[\t\r\n]/, with: " ") }.joined(separator: "\t"))\n")
        case .csv:
            csv.write(cells)
            if count % 200 == 0 { FileHandle.standardOutput.write(Data(csv.take())) }
        case .json:
            let pairs = Dictionary(zip(heads, cells)) { first, _ in first }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            write("\(count == 0 ? "[" : ",\n")\(String(decoding: try encoder.encode(pairs), as: UTF8.self))")
        }
        count += 1
    }

    func end() {
        if form == .csv { FileHandle.standardOutput.write(Data(csv.take())) }
        if form == .json { write(count == 0 ? "[]\n" : "]\n") }
    }

    private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
