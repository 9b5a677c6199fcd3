import Foundation
import Kernel
import Logging
import Synchronization
import TestSupport
import Testing

/// What the jobs of these tests wrote down.
final class Notebook: Sendable {
    private let lines = Mutex<[String]>([])
    func write(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }

    /// Waits until so many lines stand there, or two minutes: the machine may be busy.
    func lines(_ count: Int) async -> [String] {
        for _ in 0..<6000 where all.count < count { try? await Task.sleep(for: .milliseconds(20)) }
        return all
    }
}

struct Water: Job {
    static let kind = "water"
    var bed: String
    func run(in notebook: Notebook) async throws { notebook.write(bed) }
}

/// Never works.
struct Harvest: Job {
    static let kind = "harvest"
    func run(in notebook: Notebook) async throws {
        notebook.write("try")
        throw DatabaseError.failed("nothing is ripe")
    }
}

/// Goes on until somebody wrote down that it is enough.
struct Dig: Job {
    static let kind = "dig"
    func run(in notebook: Notebook) async throws {
        notebook.write("start")
        while !notebook.all.contains("enough") { try await Task.sleep(for: .milliseconds(20)) }
        notebook.write("end")
    }
}

private let jobsSchema = Schema(
    migrations: [
        Migration(1, "history", Migration.history),
        Migration(
            2, "jobs",
            """
            CREATE TABLE jobs (
                id INTEGER PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, run_at INTEGER NOT NULL,
                claimed_until INTEGER, attempts INTEGER NOT NULL DEFAULT 0, last_problem TEXT);
            CREATE TABLE schedules (name TEXT PRIMARY KEY, next_at INTEGER NOT NULL);
            """),
    ], records: [])

@Suite struct Jobs {
    private let place = TestPlace()
    private let notebook = Notebook()

    private func open() async throws -> Database {
        let database = try place.open(jobsSchema)
        try await database.migrate()
        return database
    }

    private var runner: JobRunner<Notebook> {
        var runner = JobRunner(kinds: [Water.self, Harvest.self, Dig.self] as [any Job<Notebook>.Type])
        runner.log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        runner.longestSleep = 0.5
        runner.waits = [0.01]
        return runner
    }

    private func expectNothingLeft(_ database: Database) async throws {
        var left = -1
        for _ in 0..<3000 where left != 0 {
            left = try await database.read { try $0.waitingJobsCount() }
            if left > 0 { try await Task.sleep(for: .milliseconds(20)) }
        }
        #expect(left == 0)
    }

    private func whileWorking<T: Sendable>(
        _ runners: [(JobRunner<Notebook>, Database)], _ body: () async throws -> T
    ) async throws -> T {
        let tasks = runners.map { runner, database in Task { [notebook] in await runner.run(on: database, in: notebook) } }
        let result = try await body()
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
        return result
    }

    @Test func `a job that is put in line wakes whoever does it, and is done once`() async throws {
        let database = try await open()
        var patient = runner
        // So that only the bell can wake it.
        patient.longestSleep = 3600
        try await whileWorking([(patient, database)]) {
            try await Task.sleep(for: .milliseconds(100))
            try await database.tend { try $0.enqueue(Water(bed: "beans")) }
            #expect(await notebook.lines(1) == ["beans"])
            try await expectNothingLeft(database)
        }
        #expect(notebook.all == ["beans"])
    }

    @Test func `a job of a write that is refused is never done`() async throws {
        let database = try await open()
        await #expect(throws: NotFound.self) {
            try await database.tend { db in
                try db.enqueue(Water(bed: "beans"))
                throw NotFound()
            }
        }
        #expect(try await runner.runWhatIsDue(on: database, in: notebook) == 0)
    }

    @Test func `a job for later waits for its time`() async throws {
        let database = try await open()
        try await whileWorking([(runner, database)]) {
            try await database.tend { db in
                try db.enqueue(Water(bed: "later"), at: Date(timeIntervalSinceNow: 0.6))
                try db.enqueue(Water(bed: "tomorrow"), at: Date(timeIntervalSinceNow: 86_400))
                try db.enqueue(Water(bed: "now"))
            }
            #expect(await notebook.lines(2) == ["now", "later"])
        }
        #expect(try await database.read { try $0.waitingJobsCount() } == 1)
    }

    @Test func `two processes share the work, and no job is done twice`() async throws {
        let here = try await open(), there = try await open()
        let beds = (1...60).map { "bed \($0)" }
        try await whileWorking([(runner, here), (runner, there)]) {
            for bed in beds { try await here.tend { try $0.enqueue(Water(bed: bed)) } }
            _ = await notebook.lines(60)
            try await expectNothingLeft(here)
        }
        #expect(notebook.all.sorted() == beds.sorted())
    }

    @Test func `a job that fails is tried five times, then kept with its problem`() async throws {
        let database = try await open()
        try await database.tend { try $0.enqueue(Harvest()) }
        try await whileWorking([(runner, database)]) {
            _ = await notebook.lines(5)
            try await expectNothingLeft(database)
        }
        #expect(notebook.all.count == 5)
        let stuck = try await database.read { try $0.stuckJobs() }
        #expect(stuck.map(\.kind) == ["harvest"])
        #expect(stuck.first?.problem == "nothing is ripe")
        let id = try #require(stuck.first?.id)
        try await database.tend { try $0.tryAgain(id) }
        var patient = runner
        patient.waits = [60]
        #expect(try await patient.runWhatIsDue(on: database, in: notebook) == 1)
        try await database.tend { try $0.throwAway(id) }
        #expect(try await database.read { try $0.waitingJobsCount() } == 0)
    }

    @Test func `when a process dies, another takes its job over`() async throws {
        let database = try await open()
        try await database.tend { db in
            try db.enqueue(Water(bed: "beans"))
            // As it stands after `kill -9`: claimed, by nobody.
            try db.execute("UPDATE jobs SET attempts = 1, claimed_until = \(Date(timeIntervalSinceNow: 0.5))")
        }
        let asked = ContinuousClock.now
        try await whileWorking([(runner, database)]) { _ = await notebook.lines(1) }
        #expect(notebook.all == ["beans"])
        #expect(ContinuousClock.now - asked > .milliseconds(450))
    }

    @Test func `a long job keeps its claim for as long as it runs`() async throws {
        let database = try await open()
        try await database.tend { try $0.enqueue(Dig()) }
        var brief = runner
        brief.claim = 1.5
        try await whileWorking([(brief, database)]) {
            var claims: Set<Int64> = []
            for _ in 0..<6000 where claims.count < 4 {
                let until = try await database.read { try $0.value("SELECT claimed_until FROM jobs", of: Int64?.self) ?? nil }
                if let until { claims.insert(until) }
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(claims.count == 4)
            notebook.write("enough")
            try await expectNothingLeft(database)
        }
        #expect(notebook.all.last == "end")
    }

    @Test func `a job that somebody has is left to them`() async throws {
        let here = try await open(), there = try await open()
        try await here.tend { try $0.enqueue(Dig()) }
        try await whileWorking([(runner, here)]) {
            _ = await notebook.lines(1)
            #expect(try await runner.runWhatIsDue(on: there, in: notebook) == 0)
            notebook.write("enough")
            try await expectNothingLeft(here)
        }
        #expect(notebook.all == ["start", "enough", "end"])
    }

    @Test func `a server that stops gives its job back`() async throws {
        let database = try await open()
        try await database.tend { try $0.enqueue(Dig()) }
        try await whileWorking([(runner, database)]) { _ = await notebook.lines(1) }
        let state = try await database.read { db in
            try db.first("SELECT attempts, claimed_until IS NULL FROM jobs") { (try $0.next(Int.self), try $0.next(Bool.self)) }
        }
        #expect(state?.0 == 0 && state?.1 == true)
    }

    @Test func `a job of a newer version is left for whoever knows it`() async throws {
        let database = try await open()
        try await database.tend { db in
            try db.enqueue(Water(bed: "beans"))
            try db.execute("UPDATE jobs SET kind = 'prune'")
        }
        #expect(try await runner.runWhatIsDue(on: database, in: notebook) == 0)
        #expect(try await database.read { try $0.waitingJobsCount() } == 1)
    }

    @Test func `what comes back every hour is put in line once, however many processes there are`() async throws {
        let here = try await open(), there = try await open()
        var nightly = runner
        nightly.schedules = [Schedule("watering", Water(bed: "night")) { _, now in now.addingTimeInterval(3600) }]
        try await whileWorking([(nightly, here), (nightly, there)]) {
            try await Task.sleep(for: .milliseconds(300))
            #expect(notebook.all.isEmpty)
            // An hour passes; both servers look at once.
            _ = try await here.tend { try $0.execute("UPDATE schedules SET next_at = \(Date(timeIntervalSinceNow: -1))") }
            here.bell.ring()
            there.bell.ring()
            _ = await notebook.lines(1)
            try await Task.sleep(for: .milliseconds(700))
        }
        #expect(notebook.all == ["night"])
    }
}
