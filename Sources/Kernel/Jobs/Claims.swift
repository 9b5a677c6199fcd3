import Foundation
import Synchronization

/// A job that this process does, as long as it keeps the claim.
///
/// Until when it is claimed is the proof of whose it is: a later claim is always until later.
final class ClaimedJob: Sendable {
    let id: Identifier<StuckJob>
    let kind: String
    let payload: String
    /// This one included.
    let attempts: Int
    private let claimedUntil: Mutex<Date>

    init(_ row: inout Row) throws {
        id = try row.next()
        kind = try row.next()
        payload = try row.next()
        attempts = try row.next()
        claimedUntil = Mutex(try row.next())
    }

    var until: Date {
        get { claimedUntil.withLock { $0 } }
        set { claimedUntil.withLock { $0 = newValue } }
    }

    fileprivate var isMine: SQL { "id = \(id) AND claimed_until = \(until)" }
}

extension Date {
    /// As it is stored: to the millisecond.
    init(milliseconds date: Date) { self.init(timeIntervalSince1970: (date.timeIntervalSince1970 * 1000).rounded() / 1000) }
}

extension Connection {
    func claimJobs(of kinds: [String], atMost count: Int, now: Date, until: Date) throws -> [ClaimedJob] {
        try rows("""
            UPDATE jobs
            SET claimed_until = \(until), attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM jobs
                WHERE \(mayBeClaimed(kinds)) AND run_at <= \(now) AND (claimed_until IS NULL OR claimed_until < \(now))
                ORDER BY run_at, id
                LIMIT \(count)
                \(dialect.skipLocked))
            RETURNING id, kind, payload, attempts, claimed_until
            """) { try ClaimedJob(&$0) }
    }

    /// When the next job can be claimed: at its time, or when the claim of whoever has it runs out.
    func nextJob(of kinds: [String]) throws -> Date? {
        try value("""
            SELECT CASE WHEN claimed_until IS NULL OR claimed_until < run_at THEN run_at ELSE claimed_until + 1 END AS moment
            FROM jobs
            WHERE \(mayBeClaimed(kinds))
            ORDER BY moment
            LIMIT 1
            """, of: Date.self)
    }

    private func mayBeClaimed(_ kinds: [String]) -> SQL { "attempts < \(StuckJob.mostAttempts) AND kind IN \(anyOf: kinds)" }

    /// Returns false when somebody else has it by now.
    func renew(_ job: ClaimedJob, until: Date) throws -> Bool {
        try execute("UPDATE jobs SET claimed_until = \(until) WHERE \(job.isMine)") == 1
    }

    func finish(_ job: ClaimedJob) throws { try execute("DELETE FROM jobs WHERE \(job.isMine)") }

    func giveBack(_ job: ClaimedJob) throws {
        try execute("UPDATE jobs SET claimed_until = NULL, attempts = attempts - 1 WHERE \(job.isMine)")
    }

    func postpone(_ job: ClaimedJob, until: Date, _ problem: String) throws {
        try execute("""
            UPDATE jobs SET claimed_until = NULL, run_at = \(until), last_problem = \(problem) WHERE \(job.isMine)
            """)
    }
}
