import Foundation
import Kernel

/// A link that opens an account once: for somebody who was invited, or who lost the password.
struct OneTimeLink: Sendable {
    let account: Account
    /// Whether the account was used before, so that only its password is set anew.
    let isMending: Bool
    let expiresAt: Date

    /// Whoever is invited may be away for some days; a lost password is mended while both talk.
    static func lifetime(isMending: Bool) -> TimeInterval { (isMending ? 1 : 7) * 86_400 }

    static func path(_ secret: Secret) -> String { "/link/\(secret.text)" }
}

/// The link was used, is too old, or never was.
struct DeadLink: Error {}

extension Connection {
    /// Makes a link for an account. Links that were made for it before stop working.
    ///
    /// Called by keepers' pages and by `spadework user link`. Whoever has the link has the account, so it is shown once
    /// and stored as a hash.
    func makeOneTimeLink(for account: Account.ID, at now: Date = .now) throws -> Secret {
        try require(.keepHouse)
        let found: Account = try find(account)
        try refuse(if: found.closedAt != nil, "This account is closed. Open it first.")
        let isMending = try secrets(of: account).passwordHash != nil
        let secret = Secret(), expiresAt = now.addingTimeInterval(OneTimeLink.lifetime(isMending: isMending))
        try execute("DELETE FROM one_time_links WHERE account_id = \(account) OR expires_at <= \(now)")
        try execute(
            """
            INSERT INTO one_time_links (id, token_hash, account_id, expires_at)
            VALUES (\(Identifier<Void>.new()), \(secret.hash), \(account), \(expiresAt))
            """)
        return secret
    }

    /// Whom a link lets in. Throws `DeadLink`.
    func oneTimeLink(_ secret: Secret, at now: Date) throws -> OneTimeLink {
        let link = try first(
            """
            SELECT \(Account.selection(from: "accounts")), one_time_links.expires_at, secrets.password_hash IS NOT NULL
            FROM one_time_links
            JOIN accounts ON accounts.id = one_time_links.account_id
            LEFT JOIN secrets ON secrets.account_id = accounts.id
            WHERE one_time_links.token_hash = \(secret.hash) AND one_time_links.used_at IS NULL
            AND one_time_links.expires_at > \(now) AND accounts.closed_at IS NULL
            """
        ) { row in
            let account = try row.next(Account.self), expiresAt: Date = try row.next()
            return OneTimeLink(account: account, isMending: try row.next(), expiresAt: expiresAt)
        }
        guard let link else { throw DeadLink() }
        return link
    }

    /// Uses a link up. Of two who try at once, one comes through.
    func useOneTimeLink(_ secret: Secret, at now: Date) throws -> OneTimeLink {
        let link = try oneTimeLink(secret, at: now)
        try execute("UPDATE one_time_links SET used_at = \(now) WHERE token_hash = \(secret.hash)")
        return link
    }
}
