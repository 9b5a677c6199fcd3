import App
import ArgumentParser

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure the demo group, and print what each figure may be at most.",
        discussion: "Makes the demo group first where it is not there yet.")

    @Option(help: "How many people.")
    var people = 100_000

    @Option(help: "Which of the many demo groups.")
    var seed: UInt64 = 1

    @Option(help: "Conversations for each person, on average.")
    var interactions = 10

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        var wish = DemoWish()
        wish.people = people
        wish.seed = seed
        wish.interactionsPerPerson = interactions
        wish.group = place.group ?? "bench"
        if (try? await openGroup(wish.group, in: place.storage)) == nil {
            let progress = Progress("Making the demo group"), total = people
            try await makeDemo(wish, in: place.storage) { progress.show(Int($0 * Double(total)), of: total) }
            progress.end()
        }
        let isJSON = answer.json
        try await Bench(wish, in: place.storage, copies: place.copies) { line in
            print(
                isJSON
                    ? "{\"what\":\"\(line.what)\",\"measured\":\"\(line.measured)\",\"most\":\"\(line.most)\"}"
                    : "\(line.what) | \(line.measured) | \(line.most)")
        }.run()
    }
}
