import Foundation
import Kernel

/// What proves that somebody is who they say: kept apart from the account, and never in the history.
struct AccountSecrets: Sendable {
    var passwordHash: String?
    /// The key that an authenticator app holds; `nil` while the second step is off.
    var secondStep: [UInt8]?
    /// The latest step whose code was used.
    var secondStepUsed: Int64 = 0
    /// A key that was shown, and not yet proved by a code.
    var offeredSecondStep: [UInt8]?

    var hasSecondStep: Bool { secondStep != nil }
}

extension Connection {
    func secrets(of account: Account.ID) throws -> AccountSecrets {
        try first(
            """
            SELECT password_hash, second_step_secret, second_step_used, second_step_offered
            FROM secrets
            WHERE account_id = \(account)
            """
        ) {
            AccountSecrets(
                passwordHash: try $0.next(), secondStep: try $0.next(), secondStepUsed: try $0.next(),
                offeredSecondStep: try $0.next())
        } ?? AccountSecrets()
    }

    /// An account that may come in, by the e-mail it signs in with.
    func openAccount(email: String) throws -> (account: Account, secrets: AccountSecrets)? {
        let account = try first(
            "SELECT \(Account.selection) FROM accounts WHERE email = \(email) AND closed_at IS NULL"
        ) { try $0.next(Account.self) }
        return try account.map { ($0, try secrets(of: $0.id)) }
    }

    func setPassword(_ hash: String, of account: Account.ID) throws {
        try execute(
            """
            INSERT INTO secrets (account_id, password_hash) VALUES (\(account), \(hash))
            ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash
            """)
    }
}

extension String {
    /// An e-mail as it is stored: without space around, in small letters.
    var asEmail: String { trimmingCharacters(in: .whitespacesAndNewlines).lowercased() }
}
