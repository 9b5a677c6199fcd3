import App
import ArgumentParser
import Kernel

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look a group through, and say in words what is not as it should be.",
        discussion: """
            Looks at the file, the schema, what points where, the history, and whether counts, names and search agree with \
            the records. Exit code 0: clean. 2: something was found. Of large groups, derived values are worked out for a \
            sample, unless --all is given.
            """)

    @Flag(help: "Work out derived values for every contact, however many there are.")
    var all = false

    @Flag(help: "Work out anew what is derived from the records, then check again.")
    var repair = false

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let database = try await place.openGroup()
        if repair {
            let progress = Progress("Repairing contacts")
            try await App.repair(database) { progress.show($0, of: $1) }
            progress.end()
        }
        let progress = Progress("Checking contacts")
        let report = try await check(database, CheckDepth(sample: all ? nil : 20_000)) { progress.show($0, of: $1) }
        progress.end()
        try answer.say(Answer(report), words(report))
        if !report.isClean { throw ExitCode(2) }
    }

    private func words(_ report: CheckReport) -> String {
        let looked = "\(report.contactsChecked.formatted()) of \(report.contacts.formatted()) contacts worked out anew."
        guard !report.isClean else { return "\(report.group) is clean. \(looked)" }
        var lines = ["\(report.group) is not as it should be:"] + report.findings.map { "- \($0.words)" }
        if report.findings.contains(where: \.isRepairable) { lines.append("Much of this can be put right with --repair.") }
        return (lines + [looked]).joined(separator: "\n")
    }

    struct Answer: Encodable {
        let group: String, clean: Bool, contacts: Int, contactsChecked: Int
        let findings: [Finding]

        init(_ report: CheckReport) {
            group = report.group
            clean = report.isClean
            contacts = report.contacts
            contactsChecked = report.contactsChecked
            findings = report.findings
        }
    }
}
