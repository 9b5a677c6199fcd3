import Foundation
import Kernel

/// What somebody sees of their own account.
struct MyAccount: Sendable {
    let account: Account
    let scopeName: String?
    let hasSecondStep: Bool
    let recoveryCodesLeft: Int
    let sessions: [MySession]
}

/// One browser in which somebody is signed in.
struct MySession: Sendable {
    let id: SeenSession.ID
    let browser: String
    let startedAt: Date
    let seenAt: Date
    let isThisOne: Bool
}

extension Connection {
    func myAccount(at now: Date) throws -> MyAccount {
        guard let account = viewer.account else { throw NotSignedIn() }
        let scopeName: String? =
            switch account.scope {
            case .place: try value("SELECT name FROM places WHERE id = \(account.scopeID)")
            case .organization: try value("SELECT display_name FROM contacts WHERE id = \(account.scopeID)")
            case .everyone, .mine, .tasks: nil
            }
        return MyAccount(
            account: account, scopeName: scopeName, hasSecondStep: try secrets(of: account.id).hasSecondStep,
            recoveryCodesLeft: try unusedRecoveryCodes(of: account.id), sessions: try mySessions(at: now))
    }

    private func mySessions(at now: Date) throws -> [MySession] {
        let this = viewer.session?.id
        return try rows(
            """
            SELECT id, browser, started_at, seen_at
            FROM sessions
            WHERE account_id = \(viewer.id) AND NOT is_waiting_for_second_step
            AND seen_at > \(now.addingTimeInterval(-SeenSession.lifetime))
            ORDER BY seen_at DESC, id DESC
            """
        ) { row in
            let id: SeenSession.ID = try row.next()
            return MySession(
                id: id, browser: try row.next(), startedAt: try row.next(), seenAt: try row.next(),
                isThisOne: id == this)
        }
    }

    /// Name and language. What an account may see and do, only keepers change.
    func changeMyself(_ form: Form) throws {
        guard let id = viewer.id else { throw NotSignedIn() }
        try change(id) { account in
            account.name = form["name"]
            account.language = Language(rawValue: form["language"])
            try requireName(account.name)
        }
    }

    func endMySession(_ id: SeenSession.ID) throws {
        let ended = try execute("DELETE FROM sessions WHERE id = \(id) AND account_id = \(viewer.id)")
        guard ended == 1 else { throw NotFound() }
    }
}

extension Visit {
    /// Throws unless whoever is signed in typed their own password: before what a borrowed browser must not do.
    @discardableResult
    func requirePassword(_ typed: String, field: String = "password") async throws -> Account {
        let now = now
        let (account, hash) = try await read { db, _ -> (Account, String?) in
            guard let account = db.viewer.account else { throw NotSignedIn() }
            return (account, try db.secrets(of: account.id).passwordHash)
        }
        let door = TriedDoor.account(account.id)
        try await database().tend { try $0.countTry(at: [door], now: now) }
        guard try await Passwords.isRight(typed, for: hash) else {
            throw Refusal("This is not your password.", field: field)
        }
        try await database().tend { try $0.forgetTries(at: [door], now: now) }
        return account
    }
}
