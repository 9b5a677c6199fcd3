import Foundation
import Kernel

extension Account.Role {
    /// What usually goes with a role, where a keeper does not say otherwise.
    var usual: (scope: Account.Scope, seesContactDetails: Bool, mayTakeCopies: Bool) {
        switch self {
        case .keeper: (.everyone, true, true)
        case .organizer: (.everyone, true, false)
        case .writer: (.everyone, true, false)
        case .viewer: (.everyone, false, false)
        case .volunteer: (.tasks, true, false)
        }
    }
}

extension Connection {
    /// Adds an account, which its owner opens with a one-time link.
    func createAccount(_ account: Account) throws {
        try require(.keepHouse)
        try requireName(account.name)
        try requireEmail(account.email)
        try requireFreeEmail(account)
        try insert(account)
    }

    /// Changes an account as a keeper's form says. Takes effect with the next page that its owner opens.
    func changeAccount(_ id: Account.ID, _ form: Form) throws {
        try require(.keepHouse)
        try change(id) { account in try fill(&account, from: form) }
        try requireAKeeper()
    }

    /// Sets what the form says. `As usual for the role` is sent as nothing.
    func fill(_ account: inout Account, from form: Form) throws {
        account.name = form["name"]
        account.email = form["email"].asEmail
        try requireName(account.name)
        try requireEmail(account.email)
        try requireFreeEmail(account)
        guard let role = Account.Role(rawValue: form["role"]) else { throw Refusal("Choose a role.", field: "role") }
        account.role = role
        account.seesContactDetails =
            form.optional("contact-details").map { $0 == "yes" } ?? role.usual.seesContactDetails
        account.mayTakeCopies = form.optional("copies").map { $0 == "yes" } ?? role.usual.mayTakeCopies
        account.scope = Account.Scope(rawValue: form["scope"]) ?? role.usual.scope
        account.scopeID = try scopeID(account.scope, form)
    }

    private func scopeID(_ scope: Account.Scope, _ form: Form) throws -> Int64? {
        guard scope == .place || scope == .organization else { return nil }
        let candidates = try scopeCandidates(scope, form["scope-name"])
        if let chosen = candidates.first(where: { String($0.id) == form["scope-id"] }) { return chosen.id }
        if candidates.count == 1 { return candidates[0].id }
        try refuse(if: form["scope-name"].isEmpty, "Write the name of the place or organization.", field: "scope-name")
        try refuse(
            if: candidates.isEmpty, "Nothing here has this name. Write it as it stands in its own page.",
            field: "scope-name")
        throw Refusal("Several have this name. Choose one.", field: "scope-id")
    }

    private func requireFreeEmail(_ account: Account) throws {
        let other = try value(
            "SELECT id FROM accounts WHERE email = \(account.email) AND id <> \(account.id)", of: Int64.self)
        try refuse(if: other != nil, "There is an account with this email already.", field: "email")
    }

    /// Shuts somebody out, at once and in every browser. What they did stays, and stays under their name.
    func closeAccount(_ id: Account.ID, at now: Date) throws {
        try require(.keepHouse)
        try change(id) { $0.closedAt = $0.closedAt ?? now }
        try endSessions(of: id)
        try execute("DELETE FROM one_time_links WHERE account_id = \(id)")
        try requireAKeeper()
    }

    func reopenAccount(_ id: Account.ID) throws {
        try require(.keepHouse)
        try change(id) { $0.closedAt = nil }
    }
}
