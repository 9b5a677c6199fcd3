import App
import ArgumentParser

/// The program: one binary that serves, and does from the command line what an administrator needs.
@main struct Spadework: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spadework",
        abstract: "Holds who your group is with, what you say to them, and who does what.",
        discussion: """
            Start with: spadework serve
            Each command explains itself with --help. Errors are written to standard error. Exit codes: 0 done, 1 failed, \
            2 the check found problems, 64 the command was typed wrongly.
            """,
        version: spadeworkVersion,
        subcommands: [Serve.self, ScratchCommand.self, ImportCommand.self, People.self, Backup.self, Restore.self, Check.self])
}
