import Foundation
import Kernel

/// Measures questions about people: how long the register takes to make, then questions made from the group's own values.
struct QuestionBench: Sendable {
    private let database: Database
    private let viewer: Viewer
    private let say: @Sendable (Bench.Line) -> Void

    init(_ database: Database, _ viewer: Viewer, _ say: @escaping @Sendable (Bench.Line) -> Void) {
        self.database = database
        self.viewer = viewer
        self.say = say
    }

    func run() async throws {
        try await makeRegister()
        let people = try await database.read(as: Viewer.program) { try $0.countPeople() }
        try await wholeLog()
        try await housingQuestion()
        try await generated(people)
        try await others()
        try await longLists(people)
        tell("anonymous memory after all these questions", "\(rounded(anonymousMemory(of: getpid()))) MB")
    }

    func makeRegister() async throws {
        let made = try await milliseconds { _ = try await RegisterFold(database).run() }
        tell("the register, made anew where people have changed", "\(rounded(made / 1000)) s")
    }

    /// The widest scan there is: three columns of every conversation.
    private func wholeLog() async throws {
        let times = try await times(9) { try await count("contacted(kind = door, result = talked, since = 2y)") }
        tell("scan of all conversations by kind, result and day", times.words)
    }

    /// "All in 55104 who were rated 3 or higher when we went door to door about the housing campaign."
    private func housingQuestion() async throws {
        let question = try await database.read(as: viewer) { try BenchQuestions($0, seed: 1).housing }
        tell("count: \(question)", try await times(21) { try await count(question) }.words, most: "50 ms")
        let columns = "phone,email,town,zip,tag,organizer,last_contact,talks"
        let pages = try await times(21) { try await screen(question, "name", 0, columns, limit: 50) }
        tell("its first page of 50, with 8 columns", pages.words, most: "60 ms")
    }

    private func generated(_ people: Int) async throws {
        let questions = try await database.read(as: viewer) { db in
            var maker = try BenchQuestions(db, seed: 7)
            return (0..<200).map { _ in maker.question() }
        }
        var each: [(cost: Cost, question: String)] = []
        for question in questions { each.append((try await cost { try await count(question) }, question)) }
        let most = people > 300_000 ? "p50 30 ms, p95 150 ms, most 1 s" : "p95 20 ms"
        tell("200 questions of 1 to 6 clauses, counts", Costs(each.map(\.cost)).words, most: most)
        for slow in each.sorted(by: { $0.cost.time > $1.cost.time }).prefix(8) {
            tell("  slow: \(slow.question)", Costs([slow.cost]).first)
        }
    }

    /// What those are not made of: other people, names, the history, distance, lists in lists, limits.
    private func others() async throws {
        for question in try await database.read(as: viewer, { try BenchQuestions($0, seed: 1).others }) {
            do { tell("count: \(question)", try await times(5) { try await count(question) }.words) } catch is Refusal {
                tell("count: \(question)", "stopped, as it took too long")
            }
        }
    }

    // MARK: Lists

    /// The first screen of a list of a hundred thousand in each order, with eight columns and the count, and one deep in it.
    private func longLists(_ people: Int) async throws {
        let question = people > 300_000 ? "age >= 30 and talks >= 3 and born < 1973" : "last_contact != none"
        let columns = "phone,email,town,zip,tag,organizer,last_contact,talks"
        let scale = try await database.read(as: viewer) { try BenchQuestions($0, seed: 1).scale }
        let orders =
            [
                "name", "-name", "given", "family", "phone", "email", "town", "-zip", "tag", "role", "organizer",
                "street",
            ]
            + ["born", "last_contact", "-last_contact", "talks", "-made", "language"]
            + (scale.map { ["answer(\($0))"] } ?? [])
        let found = try await count(question)
        var all: [Cost] = [], deep: [Cost] = []
        for order in orders {
            let some = try await times(5) { try await screen(question, order, 0, columns) }
            all += some.each
            deep += try await times(3) { try await screen(question, order, found * 2 / 3, columns) }.each
            tell("  first screen of a list of \(found) by \(order)", some.words)
        }
        tell(
            "first screen of a list of \(found), any order, with 8 columns and the count", Costs(all).words,
            most: "60 ms")
        tell("a screen deep in it, any order", Costs(deep).words, most: "60 ms")
        var whole: [Cost] = []
        for order in ["name", "town", "-last_contact"] {
            whole += try await times(3) { try await screen("", order, people / 2, columns) }.each
        }
        tell("a screen in the midst of everybody", Costs(whole).words)
    }

    private func screen(_ question: String, _ order: String, _ from: Int, _ columns: String, limit: Int = 100)
        async throws
    {
        _ = try await database.read(as: viewer) { db in
            let asked = try db.asked(question, at: .now)
            let window = try db.window(
                of: asked, by: try db.listOrder(order, of: nil) ?? .name, from: from, limit: limit)
            return try db.listRows(of: window.ids, try db.listColumns(columns)).count
        }
    }

    func count(_ question: String) async throws -> Int {
        try await database.read(as: viewer) { try $0.count(of: $0.asked(question, at: .now)) }
    }

    // MARK: Measuring

    /// By the clock, and of the processor: the second does not grow when the machine has other work. What a server of its own
    /// does is not in it.
    struct Cost: Sendable { let time, processor: Double }

    struct Costs {
        let each: [Cost]
        init(_ each: [Cost]) { self.each = each }

        var times: Measured { Measured(each.map(\.time)) }
        private var processor: Measured { Measured(each.map(\.processor)) }
        var words: String { "\(Self.words(times)); processor \(Self.words(processor))" }
        var first: String { each.first.map { "\(rounded($0.time)) ms; processor \(rounded($0.processor)) ms" } ?? "" }

        private static func words(_ times: Measured) -> String {
            "p50 \(rounded(times.median)) ms, p95 \(rounded(times.share(0.95))) ms, most \(rounded(times.share(1))) ms"
        }
    }

    private func cost<T>(_ body: () async throws -> T) async throws -> Cost {
        let before = clock()
        let time = try await milliseconds { _ = try await body() }
        return Cost(time: time, processor: Double(clock() - before) * 1e3 / Double(CLOCKS_PER_SEC))
    }

    func times<T>(_ count: Int, _ body: () async throws -> T) async throws -> Costs {
        var all: [Cost] = []
        for _ in 0..<count { all.append(try await cost(body)) }
        return Costs(all)
    }

    private func tell(_ what: String, _ measured: String, most: String = "") {
        say(Bench.Line(what, measured, most: most))
    }
}
