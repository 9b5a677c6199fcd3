import Foundation
import Kernel
import Matching

/// An account as keepers see it.
struct AccountFile: Sendable {
    let account: Account
    /// The place or organization that the account's scope is about.
    let scopeName: String?
    let lastSeenAt: Date?
    let hasPassword: Bool
    let hasSecondStep: Bool
    /// Until when the latest link works, if one does.
    let linkWorksUntil: Date?
    let people: Int
    let openTasks: Int
}

extension Connection {
    /// All accounts, those that may come in first.
    func accountFiles(at now: Date) throws -> [AccountFile] {
        try require(.keepHouse)
        return try accountFiles("TRUE", at: now)
    }

    func accountFile(_ id: Account.ID, at now: Date) throws -> AccountFile {
        try require(.keepHouse)
        guard let file = try accountFiles("accounts.id = \(id)", at: now).first else { throw NotFound() }
        return file
    }

    private func accountFiles(_ condition: SQL, at now: Date) throws -> [AccountFile] {
        try rows(
            """
            SELECT \(Account.selection(from: "accounts")),
                CASE accounts.scope
                WHEN 'place' THEN (SELECT places.name FROM places WHERE places.id = accounts.scope_id)
                WHEN 'organization' THEN (SELECT contacts.display_name FROM contacts WHERE contacts.id = accounts.scope_id)
                END,
                (SELECT max(sessions.seen_at) FROM sessions
                 WHERE sessions.account_id = accounts.id AND NOT sessions.is_waiting_for_second_step),
                secrets.password_hash IS NOT NULL,
                secrets.second_step_secret IS NOT NULL,
                (SELECT max(one_time_links.expires_at) FROM one_time_links
                 WHERE one_time_links.account_id = accounts.id AND one_time_links.used_at IS NULL
                 AND one_time_links.expires_at > \(now)),
                (SELECT count(*) FROM contacts WHERE contacts.organizer_id = accounts.id AND contacts.archived_at IS NULL),
                (SELECT count(*) FROM tasks WHERE tasks.owner_id = accounts.id AND tasks.done_at IS NULL)
            FROM accounts
            LEFT JOIN secrets ON secrets.account_id = accounts.id
            WHERE \(condition)
            ORDER BY accounts.closed_at IS NOT NULL, lower(accounts.name), accounts.id
            """
        ) { row in
            AccountFile(
                account: try row.next(Account.self), scopeName: try row.next(), lastSeenAt: try row.next(),
                hasPassword: try row.next(), hasSecondStep: try row.next(), linkWorksUntil: try row.next(),
                people: try row.next(), openTasks: try row.next())
        }
    }

    /// Places or organizations that somebody may have meant by what they typed, the exact ones alone if there are any.
    func scopeCandidates(_ scope: Account.Scope, _ typed: String) throws -> [ScopeCandidate] {
        let name = folded(typed)
        guard !name.isEmpty else { return [] }
        let exact = try scopes(scope, "= \(name)")
        return exact.isEmpty ? try scopes(scope, "LIKE \(name.filter { $0 != "%" && $0 != "_" } + "%")") : exact
    }

    private func scopes(_ scope: Account.Scope, _ matching: SQL) throws -> [ScopeCandidate] {
        let question: SQL? =
            switch scope {
            case .place:
                """
                SELECT places.id, places.name, outer_place.name
                FROM places
                LEFT JOIN places AS outer_place ON outer_place.id = places.parent_id
                WHERE places.sort_name \(matching)
                ORDER BY places.sort_name, places.id
                LIMIT 8
                """
            case .organization:
                """
                SELECT contacts.id, contacts.display_name, NULL
                FROM contacts
                WHERE contacts.sort_name \(matching) AND contacts.kind = 'organization' AND contacts.archived_at IS NULL
                ORDER BY contacts.sort_name, contacts.id
                LIMIT 8
                """
            case .everyone, .mine, .tasks: nil
            }
        return try question.map {
            try rows($0) { ScopeCandidate(id: try $0.next(), name: try $0.next(), within: try $0.next()) }
        } ?? []
    }
}

struct ScopeCandidate: Sendable {
    let id: Int64
    let name: String
    /// Where it lies, which tells two of one name apart.
    let within: String?

    var label: String { within.map { "\(name), \($0)" } ?? name }
}
