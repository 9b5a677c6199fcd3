import ArgumentParser

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who may sign in.", subcommands: [])
}
