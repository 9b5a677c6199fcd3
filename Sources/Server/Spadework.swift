import App
import ArgumentParser

/// Runs a command, and says in words what went wrong.
@main enum Program {
    static func main() async {
        do {
            var command = try Spadework.parseAsRoot()
            guard var asynchronous = command as? any AsyncParsableCommand else { return try command.run() }
            do {
                try await asynchronous.run()
            } catch let error where !(error is ExitCode || error is ValidationError || error is CleanExit) {
                throw Problem(description: inWords(error))
            }
        } catch {
            Spadework.exit(withError: error)
        }
    }

    private struct Problem: Error, CustomStringConvertible { let description: String }
}

/// The program: one binary that serves, and does from the command line what an administrator needs.
struct Spadework: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spadework",
        abstract: "Holds who your group is with, what you say to them, and who does what.",
        discussion: """
            Start with: spadework serve
            Each command explains itself with --help. Errors are written to standard error. Exit codes: 0 done, 1 failed, \
            2 the check found problems, 64 the command was typed wrongly.
            """,
        version: spadeworkVersion,
        subcommands: [Serve.self, Demo.self, ImportCommand.self, Search.self, People.self, ListCommand.self, User.self, Backup.self, Restore.self, Check.self, BenchCommand.self])
}
