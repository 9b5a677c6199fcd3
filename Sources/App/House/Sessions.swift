import Foundation
import Kernel

extension Connection {
    /// Who holds a session. Throws `NotSignedIn` when it is ended, or its account is closed.
    func viewer(of session: Secret) throws -> Viewer {
        let account = try first(
            """
            SELECT \(Account.selection(from: "accounts"))
            FROM sessions
            JOIN accounts ON accounts.id = sessions.account_id
            WHERE sessions.token_hash = \(session.hash) AND accounts.closed_at IS NULL
            AND NOT sessions.is_waiting_for_second_step
            """
        ) { try $0.next(Account.self) }
        guard let account else { throw NotSignedIn() }
        return Viewer(account)
    }

    func startSession(_ account: Account.ID, _ secret: Secret, browser: String, isWaiting: Bool, at now: Date) throws {
        try execute("""
            INSERT INTO sessions (id, token_hash, account_id, started_at, seen_at, browser, is_waiting_for_second_step)
            VALUES (\(Identifier<Void>.new()), \(secret.hash), \(account), \(now), \(now), \(browser), \(isWaiting))
            """)
    }
}
