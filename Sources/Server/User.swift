import App
import ArgumentParser
import Kernel

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who may sign in: add, mend, list, close.",
        subcommands: [Add.self, Link.self, List.self, Close.self])

    /// How the link that is printed begins.
    struct AddressOptions: ParsableArguments {
        @Option(help: ArgumentHelp("Where people reach the server; the link begins with it.", valueName: "address"))
        var address = "http://localhost:8080"

        func link(_ path: String) -> String { (address.hasSuffix("/") ? String(address.dropLast()) : address) + path }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an account, and print the link with which its owner begins.")

        @Argument(help: "The email that its owner signs in with.")
        var email: String

        @Option(help: "Its owner's name.")
        var name: String

        @Option(help: "keeper, organizer, writer, viewer or volunteer.")
        var role = "organizer"

        @OptionGroup var address: AddressOptions
        @OptionGroup var place: DataOptions
        @OptionGroup var answer: AnswerOptions

        func validate() throws {
            guard accountRoles.contains(role) else {
                throw ValidationError("A role is one of: \(accountRoles.joined(separator: ", ")).")
            }
        }

        func run() async throws {
            let path = try await addAccount(email, name: name, role: role, in: try await place.openGroup())
            let link = address.link(path)
            try answer.say(Answer(email: email, link: link), "\(name) can begin here, once, within seven days:\n\(link)")
        }

        struct Answer: Encodable { let email: String, link: String }
    }

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a link that opens an account once, to choose a new password.")

        @Argument(help: "The email of the account.")
        var email: String

        @OptionGroup var address: AddressOptions
        @OptionGroup var place: DataOptions
        @OptionGroup var answer: AnswerOptions

        func run() async throws {
            let link = address.link(try await linkAccount(email, in: try await place.openGroup()))
            try answer.say(Answer(email: email, link: link), "Whoever has this link has the account. It works once:\n\(link)")
        }

        struct Answer: Encodable { let email: String, link: String }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the accounts.")

        @OptionGroup var place: DataOptions
        @OptionGroup var answer: AnswerOptions

        func run() async throws {
            let accounts = try await listAccounts(in: try await place.openGroup())
            let lines = accounts.map { "\($0.email)\t\($0.role)\t\($0.open ? $0.begun ? "open" : "invited" : "closed")\t\($0.name)" }
            try answer.say(accounts, lines.joined(separator: "\n"))
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close an account: its owner is signed out everywhere. What they did stays.")

        @Argument(help: "The email of the account.")
        var email: String

        @OptionGroup var place: DataOptions

        func run() async throws {
            try await closeAccount(email, in: try await place.openGroup())
            print("The account \(email) is closed. A keeper can open it again.")
        }
    }
}
