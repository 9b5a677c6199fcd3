import Foundation

/// Work that is done after the answer was sent: mail, copies, imports.
///
/// It is kept in the database from the same transaction as the change that causes it, and survives whatever happens to
/// the server. It may run twice, so it first asks whether it is done already.
public protocol Job<Place>: Codable, Sendable {
    /// Where the work is done: the app's own things that a job needs.
    associatedtype Place: Sendable
    /// Kept with the job. Never change it while jobs may wait.
    static var kind: String { get }
    func run(in place: Place) async throws
}

extension Connection {
    /// Puts a job in line, as a part of this transaction.
    public func enqueue(_ job: some Job, at: Date = .now) throws {
        let payload = String(decoding: try JSONEncoder().encode(job), as: UTF8.self)
        try execute("""
            INSERT INTO jobs (id, kind, payload, run_at)
            VALUES (\(Identifier<Void>.new()), \(type(of: job).kind), \(payload), \(at))
            """)
        bell?.ring()
    }

    /// Whether this process has let so long go by since it last asked that. For jobs that need not come after each write.
    public func isTime(for job: (some Job).Type, afterSeconds pause: TimeInterval) -> Bool {
        bell?.isTime(for: job.kind, pause) ?? false
    }

    /// Jobs that failed so often that nobody tries them any more, newest first.
    public func stuckJobs() throws -> [StuckJob] {
        try rows("SELECT id, kind, attempts, last_problem FROM jobs WHERE \(StuckJob.isStuck) ORDER BY id DESC") { row in
            try StuckJob(id: row.next(), kind: row.next(), attempts: row.next(), problem: row.next())
        }
    }

    public func waitingJobsCount() throws -> Int { try count("SELECT count(*) FROM jobs WHERE NOT (\(StuckJob.isStuck))") }

    public func tryAgain(_ job: StuckJob.ID) throws {
        try execute("UPDATE jobs SET attempts = 0, claimed_until = NULL, run_at = \(Date.now) WHERE id = \(job)")
        bell?.ring()
    }

    public func throwAway(_ job: StuckJob.ID) throws { try execute("DELETE FROM jobs WHERE id = \(job)") }
}

/// A job that was tried as often as jobs are tried.
public struct StuckJob: Sendable {
    public typealias ID = Identifier<StuckJob>
    public let id: ID
    public let kind: String
    public let attempts: Int
    /// `nil`: each time the server ended before the job did.
    public let problem: String?

    static let mostAttempts = 5
    /// Its last attempt is over: failed, or broken off so long ago that nobody renews its claim.
    static var isStuck: SQL { "attempts >= \(mostAttempts) AND (claimed_until IS NULL OR claimed_until < \(Date.now))" }
}
