import App
import ArgumentParser

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a demo group of people who do not exist.",
        discussion: """
            A tenants' and workers' organization with three years of events, calls, notes and promises; the same people \
            from the same seed. Says how to sign in to it.
            """)

    @Option(help: ArgumentHelp("How many people.", valueName: "number"))
    var people = 2000

    @Option(help: ArgumentHelp("Other seeds make other people.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Calls, notes and other touches for each person, on average.", valueName: "number"))
    var interactions = 10

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard (1...10_000_000).contains(people) else { throw ValidationError("--people is a number from 1 to 10,000,000.") }
        guard (0...1000).contains(interactions) else { throw ValidationError("--interactions is a number from 0 to 1,000.") }
    }

    func run() async throws {
        let progress = Progress("Making the demo group")
        let keeper = try await makeDemo(
            place.group ?? "demo", people: people, seed: seed, interactionsPerPerson: interactions, in: place.storage
        ) { share in progress.show(Int(share * 1000), of: 1000) }
        progress.end()
        try answer.say(
            Answer(group: keeper.group, people: people, email: keeper.email, password: keeper.password),
            """
            The demo group \(keeper.group) has \(people.formatted()) people.
            Sign in as \(keeper.email) with the password \(keeper.password)
            """)
    }

    struct Answer: Encodable { let group: String, people: Int, email: String, password: String }
}
