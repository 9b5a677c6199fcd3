import Asking
import Foundation
import Kernel
import Testing

@testable import App

/// A question that takes too long is stopped, and said so; nothing else is held up by it.
@Suite struct SlowQuestionTests {
    /// Each clause is one that no index helps with.
    private static let slow = (0..<12).map { "ever_answered(Story has \"zz\($0)\")" }.joined(separator: " or ")
    private static let tooLong = "That took too long. Narrow it, for instance by a place, a tag or a day."

    private func group() async throws -> (TestApp, Browser, Contact.ID) {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        try await app.write { db in
            let question = Question(name: "Story", kind: .text)
            try db.insert(question)
            db.makeBulk()
            let loader = try RecordLoader<App.Answer>(db)
            for number in 0..<50_000 {
                let value = "A story of number \(number), told at the door while it rained"
                try loader.add(
                    App.Answer(
                        questionID: question.id, contactID: rosa, at: .now, value: value, folded: value.lowercased()))
            }
            try loader.finish()
        }
        return (app, ana, rosa)
    }

    private func address(_ path: String, _ more: String = "") -> String {
        "\(path)?q=\(Self.slow.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")\(more)"
    }

    @Test func `every page says that it took too long, and the next question is answered`() async throws {
        let (app, ana, rosa) = try await group()
        app.database.patience.withLock { $0 = 0.02 }
        let asked = try await ana.get(address("/people/lists/ask"))
        #expect(asked.status == .ok && asked.words.contains(Self.tooLong))
        let built = try await ana.get(address("/people/lists/build", "&who=\(rosa)"))
        #expect(built.status == .ok && built.text.contains("data-count=\"all\"") && built.words.contains("…"))
        // Of one person there is less to read, but here all of it is about her.
        #expect(built.words.contains(Self.tooLong) && !built.words.contains("is not in this list"))
        let counted = try await ana.get(address("/people/lists/build/count", "&of=all"))
        #expect(counted.status == .ok && counted.words.contains("…"))
        for path in ["/people/together", "/people/sheets/new"] {
            #expect(try await ana.get(address(path)).status == .ok, "\(path)")
        }
        let kept = try await ana.post("/people/lists", ["q": Self.slow, "name": "Slow", "kind": "fixed"])
        #expect(kept.status == .unprocessableContent && kept.words.contains(Self.tooLong))
        let sheet = try await ana.post("/people/sheets", ["q": Self.slow, "kind": "sign-in"])
        #expect(sheet.status == .unprocessableContent && sheet.words.contains(Self.tooLong))
        await #expect(throws: NoColumn.self) { try await countList(ListWish(question: Self.slow), in: app.database) }
        app.database.patience.withLock { $0 = 60 }
        #expect(try await ana.get("/people/lists/ask?q=given%20%3D%20Rosa").words.contains("1 person."))
        #expect(try await ana.get(address("/people/lists/ask")).words.contains("0 people."))
    }

    @Test func `after one that was stopped, others are answered at the same moment`() async throws {
        let (app, _, _) = try await group()
        app.database.patience.withLock { $0 = 60 }
        let counts = try await app.read { db in
            let slow = try db.asked(Self.slow, at: .now), everybody = try db.asked("", at: .now)
            var counts = [try db.count(of: everybody)]
            #expect(throws: Refusal.self) { try db.count(of: slow, within: 0.02) }
            counts.append(try db.count(of: everybody))
            // Within one that is limited, a further limit does not give more time.
            #expect(throws: Refusal.self) {
                try db.asking(within: 0.02) { try db.asking(within: 60) { try db.count(of: slow) } }
            }
            counts.append(try db.count(of: everybody))
            return counts
        }
        #expect(counts == [1, 1, 1])
        let written = try await app.database.write(as: Viewer.program, because: .setup) { db in
            let slow = try db.asked(Self.slow, at: .now)
            #expect(throws: Refusal.self) { try db.ids(of: slow, within: 0.02) }
            let ben = Contact(givenName: "Ben")
            try db.insert(ben)
            return ben.id
        }
        #expect(try await app.read { try $0.find(written) }.givenName == "Ben")
    }

    @Test func `the statements of one question share its time, and the server works on none of them afterwards`()
        async throws
    {
        let app = try await TestApp()
        let began = ContinuousClock.now
        await #expect(throws: DatabaseError.self) {
            try await app.read { db in
                try db.within(seconds: 0.4) {
                    for _ in 0..<1_000 { _ = try db.count(Self.numbers("stopped_quickly", 150_000)) }
                }
            }
        }
        await #expect(throws: DatabaseError.self) {
            try await app.read { db in
                try db.within(seconds: 0.1) { try db.count(Self.numbers("stopped_for_good", 2_000_000_000)) }
            }
        }
        #expect(began.duration(to: .now) < .seconds(60))
        guard app.database.dialect == .postgres else { return }
        let running = try await app.read { db in
            try db.count(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%stopped_for_good%'
                """)
        }
        #expect(running == 0)
    }

    /// Counts so far, one by one.
    private static func numbers(_ name: SQL, _ last: Int) -> SQL {
        """
        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < \(last))
        SELECT count(*) AS \(name) FROM numbers
        """
    }
}
