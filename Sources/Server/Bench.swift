import App
import ArgumentParser
import Foundation

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

    @Option(help: "Measure only this part; may be said several times.")
    var only: [Bench.Part] = []

    @Option(help: .hidden)
    var plain: Int?

    /// For `Tests/bench-duckdb`: asks just these, and prints what it took as JSON.
    @Option(help: .hidden)
    var ask: [String] = []

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        if let plain { return try await servePlain(port: plain) }
        var wish = DemoWish()
        wish.people = people
        wish.seed = seed
        wish.interactionsPerPerson = interactions
        wish.group = place.group ?? "bench"
        try FileManager.default.createDirectory(atPath: place.data, withIntermediateDirectories: true)
        if (try? await openGroup(wish.group, in: place.storage)) == nil { try await makeGroup(wish) }
        if !ask.isEmpty {
            let bench = try await Bench(wish, in: place.storage, folder: place.data) { _ in }
            return print(String(decoding: try JSONEncoder().encode(try await bench.answers(to: ask)), as: UTF8.self))
        }
        let isJSON = answer.json
        try await Bench(wish, in: place.storage, folder: place.data) { show($0, isJSON) }
            .run(only.isEmpty ? Bench.Part.allCases : only)
    }

    private func makeGroup(_ wish: DemoWish) async throws {
        let progress = Progress("Making the demo group"), total = people, start = ContinuousClock.now
        try await makeDemo(wish, in: place.storage) { progress.show(Int($0 * Double(total)), of: total) }
        progress.end()
        let seconds = (ContinuousClock.now - start).components.seconds
        show(Bench.Line("demo group of \(people) people made", "\(seconds) s"), answer.json)
    }
}

extension Bench.Part: ExpressibleByArgument {}

private func show(_ line: Bench.Line, _ isJSON: Bool) {
    guard isJSON, let text = try? JSONEncoder().encode(line) else {
        return print("| \(line.what) | \(line.measured) | \(line.most) |")
    }
    print(String(decoding: text, as: UTF8.self))
    fflush(nil)
}
