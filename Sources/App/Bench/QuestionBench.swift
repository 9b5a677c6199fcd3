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
        let made = try await milliseconds { _ = try await RegisterFold(database).run() }
        say(Bench.Line("the register, made anew where people have changed", "\(rounded(made / 1000)) s", most: ""))
        let people = try await database.read(as: Viewer.program) { try $0.countPeople() }
        try await wholeLog()
        try await housingQuestion()
        try await generated(people)
        try await longList()
    }

    /// The first screen of a long list, in each order.
    private func longList() async throws {
        let question = "last_contact != none and (talks >= 0 or age >= 30)"
        for order in PeopleOrder.allCases {
            var pages: [Double] = [], found = 0
            for _ in 0..<11 {
                pages.append(
                    try await milliseconds {
                        found = try await database.read(as: viewer) { db in
                            let asked = try db.asked(question, at: .now)
                            _ = try db.people(of: asked, by: order, limit: 50)
                            return try db.count(of: asked)
                        }
                    })
            }
            say(
                Bench.Line(
                    "first screen of a list of \(found), by \(order.rawValue), with the count", words(Measured(pages)),
                    most: "60 ms"))
        }
    }

    /// The widest scan there is: three columns of every conversation.
    private func wholeLog() async throws {
        let times = try await times(9) { "contacted(kind = door, result = talked, since = 2y)" }
        say(Bench.Line("scan of all conversations by kind, result and day", words(times), most: ""))
    }

    /// "All in 55104 who were rated 3 or higher when we went door to door about the housing campaign."
    private func housingQuestion() async throws {
        let question = try await database.read(as: viewer) { try BenchQuestions($0, seed: 1).housing }
        let counts = try await times(21) { question }
        say(Bench.Line("count: \(question)", words(counts), most: "50 ms"))
        var pages: [Double] = []
        for _ in 0..<21 {
            pages.append(
                try await milliseconds {
                    _ = try await database.read(as: viewer) {
                        try $0.people(of: $0.asked(question, at: .now), by: .name, limit: 50)
                    }
                })
        }
        say(Bench.Line("its first page of 50", words(Measured(pages)), most: "60 ms"))
    }

    private func generated(_ people: Int) async throws {
        let questions = try await database.read(as: viewer) { db in
            var maker = try BenchQuestions(db, seed: 7)
            return (0..<200).map { _ in maker.question() }
        }
        var times: [(time: Double, question: String)] = []
        for question in questions { times.append((try await milliseconds { _ = try await count(question) }, question)) }
        let all = times.map(\.time)
        let most = people > 300_000 ? "p50 30 ms, p95 150 ms, most 1 s" : "p95 20 ms"
        say(Bench.Line("200 questions of 1 to 6 clauses, counts", words(Measured(all)), most: most))
        for slow in times.sorted(by: { $0.time > $1.time }).prefix(8) {
            say(Bench.Line("  slow: \(slow.question)", "\(rounded(slow.time)) ms"))
        }
    }

    private func count(_ question: String) async throws -> Int {
        try await database.read(as: viewer) { try $0.count(of: $0.asked(question, at: .now)) }
    }

    private func times(_ count: Int, _ question: () -> String) async throws -> Measured {
        var all: [Double] = []
        for _ in 0..<count {
            let question = question()
            all.append(try await milliseconds { _ = try await self.count(question) })
        }
        return Measured(all)
    }

    private func words(_ times: Measured) -> String {
        "p50 \(rounded(times.median)) ms, p95 \(rounded(times.share(0.95))) ms, most \(rounded(times.share(1))) ms"
    }
}
