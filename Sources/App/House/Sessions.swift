import Foundation
import Kernel

/// A signed-in browser, as the viewer's connection knows it.
struct SeenSession: Sendable {
    typealias ID = Identifier<SeenSession>
    let id: ID
    let seenAt: Date

    /// A session ends so long after its last use.
    static let lifetime: TimeInterval = 14 * 86_400
    /// Whoever gave the password has so long for the second step.
    static let waitForSecondStep: TimeInterval = 10 * 60
    /// Written down at most so often, so that reading pages writes next to nothing.
    private static let noteEvery: TimeInterval = 10 * 60

    func isDue(at now: Date) -> Bool { now.timeIntervalSince(seenAt) > Self.noteEvery }
}

extension Connection {
    /// Who holds a session. Throws `NotSignedIn` when it is ended or too old, or its account is closed.
    func viewer(of session: Secret, at now: Date = .now) throws -> Viewer {
        let viewer = try first(
            """
            SELECT \(Account.selection(from: "accounts")), sessions.id, sessions.seen_at
            FROM sessions
            JOIN accounts ON accounts.id = sessions.account_id
            WHERE sessions.token_hash = \(session.hash) AND accounts.closed_at IS NULL
            AND NOT sessions.is_waiting_for_second_step
            AND sessions.seen_at > \(now.addingTimeInterval(-SeenSession.lifetime))
            """
        ) { row in
            let account = try row.next(Account.self)
            return Viewer(account, session: SeenSession(id: try row.next(), seenAt: try row.next()))
        }
        guard let viewer else { throw NotSignedIn() }
        return viewer
    }

    func startSession(_ account: Account.ID, _ secret: Secret, browser: String, isWaiting: Bool, at now: Date) throws {
        try execute(
            """
            INSERT INTO sessions (id, token_hash, account_id, started_at, seen_at, browser, is_waiting_for_second_step)
            VALUES (\(Identifier<Void>.new()), \(secret.hash), \(account), \(now), \(now), \(browser), \(isWaiting))
            """)
    }

    /// Notes that a session was used. Never goes back, so two at once do no harm.
    func noteSession(_ session: SeenSession.ID, seenAt now: Date) throws {
        try execute("UPDATE sessions SET seen_at = \(now) WHERE id = \(session) AND seen_at < \(now)")
    }

    func endSession(_ secret: Secret) throws {
        try execute("DELETE FROM sessions WHERE token_hash = \(secret.hash)")
    }

    func endSessions(of account: Account.ID, except kept: SeenSession.ID? = nil) throws {
        try execute("DELETE FROM sessions WHERE account_id = \(account) AND id <> \(kept?.number ?? 0)")
    }

    /// Sessions that nobody can use any more.
    func clearOldSessions(at now: Date) throws {
        try execute(
            """
            DELETE FROM sessions
            WHERE seen_at <= \(now.addingTimeInterval(-SeenSession.lifetime))
            OR (is_waiting_for_second_step AND started_at <= \(now.addingTimeInterval(-SeenSession.waitForSecondStep)))
            """)
    }
}
