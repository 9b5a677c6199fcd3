import Foundation
import Kernel

/// One account, as `spadework user list` shows it.
package struct ListedAccount: Encodable, Sendable {
    package let email: String
    package let name: String
    package let role: String
    package let open: Bool
    package let lastSeen: Date?
    /// Whether its owner ever chose a password.
    package let begun: Bool
}

/// Nobody has an account with that email.
package struct NoSuchAccount: Error, CustomStringConvertible {
    package let email: String
    package var description: String { "Nobody here has an account with the email \(email). See them all with: spadework user list" }
}

package func listAccounts(in database: Database) async throws -> [ListedAccount] {
    try await database.read(as: Viewer.program) { db in
        try db.accountFiles(at: .now).map { file in
            ListedAccount(
                email: file.account.email, name: file.account.name, role: file.account.role.rawValue,
                open: file.account.closedAt == nil, lastSeen: file.lastSeenAt, begun: file.hasPassword)
        }
    }
}

package let accountRoles = Account.Role.allCases.map(\.rawValue)

/// Adds an account with what usually goes with its role. Returns the path of the link with which its owner begins.
package func addAccount(_ email: String, name: String, role: String, in database: Database) async throws -> String {
    guard let role = Account.Role(rawValue: role) else { throw Refusal("Choose a role.") }
    return try await database.write(as: Viewer.program, because: .commandLine) { db in
        let usual = role.usual
        let account = Account(
            name: name, email: email.asEmail, role: role, scope: usual.scope, seesContactDetails: usual.seesContactDetails,
            mayTakeCopies: usual.mayTakeCopies)
        try db.createAccount(account)
        return OneTimeLink.path(try db.makeOneTimeLink(for: account.id))
    }
}

/// The path of a new link that opens an account once.
package func linkAccount(_ email: String, in database: Database) async throws -> String {
    try await database.write(as: Viewer.program, because: .commandLine) { db in
        OneTimeLink.path(try db.makeOneTimeLink(for: db.account(withEmail: email)))
    }
}

package func closeAccount(_ email: String, in database: Database) async throws {
    try await database.write(as: Viewer.program, because: .commandLine) { db in
        try db.closeAccount(db.account(withEmail: email), at: .now)
    }
}

extension Connection {
    fileprivate func account(withEmail email: String) throws -> Account.ID {
        guard let id = try value("SELECT id FROM accounts WHERE email = \(email.asEmail)", of: Account.ID.self) else {
            throw NoSuchAccount(email: email)
        }
        return id
    }
}

/// What went wrong as somebody at a command line reads it.
package func inWords(_ error: any Error) -> String {
    switch error {
    case let refusal as Refusal: Words.of(.english).text(refusal.reason)
    case is NotFound: "That is not here. Nothing was changed."
    case DatabaseError.full: "The disk is full. Nothing was changed."
    case DatabaseError.busy: "Another program keeps the data busy. Nothing was changed; try again."
    default: "\(error)"
    }
}
