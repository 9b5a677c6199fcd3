import Foundation
import Logging

/// Does the jobs of one group in this process. Other processes may do the same: each job is claimed by one of them, for
/// a while that is renewed as long as the job runs. When a process dies, its claims run out and others take over.
public struct JobRunner<Place: Sendable>: Sendable {
    public var kinds: [any Job<Place>.Type]
    public var schedules: [Schedule<Place>] = []
    public var log = Logger(label: "jobs")
    /// How many run at once.
    public var limit = 3
    public var claim: TimeInterval = 60
    /// The longest it sleeps: what another process put in line is found by then even if that process died.
    public var longestSleep: TimeInterval = 60
    /// After a failure: how long until the next attempt, by how many there were.
    public var waits: [TimeInterval] = [10, 60, 600, 3600]

    public init(kinds: [any Job<Place>.Type], schedules: [Schedule<Place>] = []) {
        self.kinds = kinds
        self.schedules = schedules
    }

    /// Works until its task is cancelled.
    public func run(on database: Database, in place: Place) async {
        await withDiscardingTaskGroup { group in
            let desk = JobDesk(database: database)
            // The bell rings before the transaction ends, which only a write waits for.
            var mustLook = true
            while !Task.isCancelled {
                var nextLook = Date.distantFuture
                do {
                    if !mustLook { mustLook = try await nextMoment(on: database) <= .now }
                    if mustLook {
                        for job in try await claimed(on: database, atMost: limit - desk.running) {
                            desk.start()
                            group.addTask {
                                await perform(job, on: database, in: place)
                                desk.end()
                            }
                        }
                    }
                    if desk.running < limit { nextLook = try await nextMoment(on: database) }
                } catch {
                    // The database is away; it may come back.
                    log.warning("jobs wait", metadata: ["error": "\(error)"])
                    nextLook = Date(timeIntervalSinceNow: 5)
                }
                mustLook = await database.bell.wait(until: min(nextLook, Date(timeIntervalSinceNow: longestSleep)))
            }
        }
    }

    /// Does all that is due now, one after the other, and returns how many jobs that were.
    @discardableResult
    public func runWhatIsDue(on database: Database, in place: Place) async throws -> Int {
        var count = 0
        while let job = try await claimed(on: database, atMost: 1).first {
            await perform(job, on: database, in: place)
            count += 1
        }
        return count
    }

    // MARK: Claiming

    private func claimed(on database: Database, atMost count: Int) async throws -> [ClaimedJob] {
        guard count > 0 else { return [] }
        return try await database.tend { [schedules, claim, kinds] db in
            let now = Date.now
            try db.enqueueWhatIsDue(schedules, now: now)
            return try db.claimJobs(of: kinds.map { $0.kind }, atMost: count, now: now, until: now.addingTimeInterval(claim))
        }
    }

    /// When there is next something to claim.
    private func nextMoment(on database: Database) async throws -> Date {
        try await database.read { [schedules, kinds] db in
            let jobs = try db.nextJob(of: kinds.map { $0.kind }), clock = try db.nextScheduled(schedules)
            return [jobs, clock].compactMap(\.self).min() ?? .distantFuture
        }
    }

    // MARK: Doing

    private func perform(_ claimed: ClaimedJob, on database: Database, in place: Place) async {
        let started = ContinuousClock.now
        do {
            try await withKeptClaim(on: claimed, database) { try await job(of: claimed).run(in: place) }
            try await database.tend { try $0.finish(claimed) }
            log.info("job", metadata: ["kind": "\(claimed.kind)", "job": "\(claimed.id)", "took": "\(ContinuousClock.now - started)"])
        } catch where Task.isCancelled {
            // The server is stopping, which is not the job's fault: whoever is next may start it at once.
            try? await database.tend { try $0.giveBack(claimed) }
        } catch {
            await failed(claimed, error, on: database)
        }
    }

    private func job(of claimed: ClaimedJob) throws -> any Job<Place> {
        guard let kind = kinds.first(where: { $0.kind == claimed.kind }) else { throw NotFound() }
        return try JSONDecoder().decode(kind, from: Data(claimed.payload.utf8))
    }

    /// Runs the body, and breaks it off when the claim cannot be kept: then somebody else is at it.
    private func withKeptClaim(
        on claimed: ClaimedJob, _ database: Database, _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await body() }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(claim / 3))
                    try await keepClaim(on: claimed, database)
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func keepClaim(on claimed: ClaimedJob, _ database: Database) async throws {
        let until = Date(milliseconds: Date(timeIntervalSinceNow: claim))
        do {
            guard try await database.tend({ try $0.renew(claimed, until: until) }) else { throw ClaimLost() }
            claimed.until = until
        } catch is DatabaseError where claimed.until > .now {
            // The database is away; the claim still stands for a while.
        }
    }

    private func failed(_ claimed: ClaimedJob, _ error: any Error, on database: Database) async {
        let problem = "\(error)", wait = waits[min(claimed.attempts, waits.count) - 1]
        log.error(
            "job failed",
            metadata: [
                "kind": "\(claimed.kind)", "job": "\(claimed.id)", "attempt": "\(claimed.attempts)", "error": "\(problem)",
            ])
        // Where this fails too, the claim runs out by itself.
        try? await database.tend { try $0.postpone(claimed, until: Date(timeIntervalSinceNow: wait), problem) }
    }
}

private struct ClaimLost: Error, CustomStringConvertible {
    var description: String { "the claim on the job ran out" }
}
