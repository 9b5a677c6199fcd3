import App
import ArgumentParser
import Foundation

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in a spreadsheet, saved as CSV.",
        discussion: """
            Rows about people who are here already fill in what is empty; all others become new people. Rows that need a \
            look are kept, and written with --rejects as a sheet with the reasons in a last column. An import that was \
            broken off goes on from where it came to when the same file is given again.
            """)

    @Argument(help: ArgumentHelp("The spreadsheet: comma, semicolon or tab separated.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Where to write the rows that need a look.", valueName: "file"))
    var rejects: String?

    @Option(
        help: ArgumentHelp(
            """
            What a column holds, where that is not to be guessed: 'Housing rating=question', 'Region=tags', 'Notes=skip'. \
            May be said several times.
            """, valueName: "header=meaning"))
    var column: [String] = []

    @Flag(help: "Only count what would come in. Nothing is kept.")
    var dryRun = false

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard dryRun, rejects != nil else { return }
        throw ValidationError("A dry run keeps no rows that could be written. Leave out --rejects, or leave out --dry-run.")
    }

    func run() async throws {
        let database = try await place.openGroup(), line = Progress(dryRun ? "Reading rows" : "Bringing in rows")
        let report =
            dryRun
            ? try await dryRunImport(path: file, database: database, columns: column) { line.show($0, of: $1) }
            : try await runImport(path: file, database: database, columns: column) { line.show($0, of: $1) }
        line.end()
        if let rejects { try await writeRejects(of: report, in: database, to: rejects) }
        try answer.say(report, words(report))
    }

    private func words(_ report: ImportReport) -> String {
        """
        \(report.rows.formatted()) rows: \(report.new.formatted()) new, \(report.matched.formatted()) known already, \
        \(report.skipped.formatted()) left out, \((report.flawed + report.skipped).formatted()) need a look.\
        \(learned(report))
        """
    }

    private func learned(_ report: ImportReport) -> String {
        guard report.answers + report.tags > 0 else { return "" }
        return " \(report.answers.formatted()) answers and \(report.tags.formatted()) tags were given."
    }
}
