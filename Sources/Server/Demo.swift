import App
import ArgumentParser

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a demo group: a tenants' and workers' organization with three years of life.",
        discussion: "The same seed makes the same group. Nobody in it is real.")

    @Option(help: "How many people: 200 to 1,000,000.")
    var people = 2_000

    @Option(help: "Which of the many demo groups.")
    var seed: UInt64 = 1

    @Option(help: "Conversations for each person, on average.")
    var interactions = 10

    @OptionGroup var place: DataOptions

    func validate() throws {
        guard (1...2_000_000).contains(people) else { throw ValidationError("--people is a number from 1 to 2,000,000.") }
        guard (0...100).contains(interactions) else { throw ValidationError("--interactions is a number from 0 to 100.") }
    }

    func run() async throws {
        var wish = DemoWish()
        wish.people = people
        wish.seed = seed
        wish.interactionsPerPerson = interactions
        if let group = place.group { wish.group = group }
        let progress = Progress("Making the demo group"), total = people
        try await makeDemo(wish, in: place.storage) { progress.show(Int($0 * Double(total)), of: total) }
        progress.end()
        print("The demo group \(wish.group) is ready. Sign in with \(DemoWish.keeperEmail) and the password \(DemoWish.keeperPassword)")
    }
}
