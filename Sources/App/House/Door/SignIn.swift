import Foundation
import Kernel

/// What came of a right password.
enum SignedIn: Sendable {
    case session(Secret)
    /// The session waits for the code of the second step.
    case waiting(Secret)
}

extension Visit {
    /// Signs in by e-mail and password. Refuses alike, after the same work, whether the account is not there, is
    /// closed, or has another password.
    func signIn(email: String, password: String) async throws -> SignedIn {
        let database = try await database(), now = now
        let own = TriedDoor.email(email), address = TriedDoor.address(clientAddress)
        try await database.tend { try $0.countTry(at: [own, address], now: now) }
        let found = try await database.read(as: Viewer.nobody) { try $0.openAccount(email: email) }
        let hash = found?.secrets.passwordHash
        guard try await Passwords.isRight(password, for: hash), let found, let hash else {
            throw Refusal("This email and password do not belong together. Check both and try again.")
        }
        let better = Passwords.isOutdated(hash) ? try await Passwords.hash(password) : nil
        let session = Secret(), old = cookies.session, browser = browser, isWaiting = found.secrets.hasSecondStep
        try await database.tend { db in
            // Whatever session the browser brought ends here: nobody can plant one of theirs.
            if let old { try db.endSession(old) }
            try db.forgetTries(at: [own], now: now)
            try db.forgiveTry(at: address)
            try db.clearOldSessions(at: now)
            if let better { try db.setPassword(better, of: found.account.id) }
            try db.startSession(found.account.id, session, browser: browser, isWaiting: isWaiting, at: now)
        }
        return isWaiting ? .waiting(session) : .session(session)
    }

    /// The second step. The session that waited ends, and another starts.
    func signIn(code: String) async throws -> Secret {
        guard let waiting = cookies.session else { throw NotSignedIn() }
        let now = now, session = Secret(), browser = browser
        let database = try await database()
        let account = try await database.read { try $0.waitingAccount(of: waiting, at: now) }
        let door = TriedDoor.account(account)
        // Counted by itself, so that it stays counted when the code is wrong.
        try await database.tend { try $0.countTry(at: [door], now: now) }
        try await database.tend { db in
            guard try db.waitingAccount(of: waiting, at: now) == account else { throw NotSignedIn() }
            try db.useSecondStep(code, of: account, at: now)
            try db.forgetTries(at: [door], now: now)
            try db.endSession(waiting)
            try db.startSession(account, session, browser: browser, isWaiting: false, at: now)
        }
        return session
    }
}

extension Connection {
    /// Who gave the right password a moment ago.
    func waitingAccount(of session: Secret, at now: Date) throws -> Account.ID {
        let account = try value(
            """
            SELECT accounts.id
            FROM sessions
            JOIN accounts ON accounts.id = sessions.account_id
            WHERE sessions.token_hash = \(session.hash) AND sessions.is_waiting_for_second_step
            AND sessions.started_at > \(now.addingTimeInterval(-SeenSession.waitForSecondStep))
            AND accounts.closed_at IS NULL
            """, of: Account.ID.self)
        guard let account else { throw NotSignedIn() }
        return account
    }
}
