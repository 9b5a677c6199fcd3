import Kernel

extension Connection {
    /// A group without a keeper could never let anybody in again. One who was invited and never came does not count.
    func requireAKeeper() throws {
        let keepers = try count(
            """
            SELECT count(*)
            FROM accounts
            WHERE role = 'keeper' AND closed_at IS NULL AND (
                EXISTS (SELECT 1 FROM secrets WHERE secrets.account_id = accounts.id AND secrets.password_hash IS NOT NULL)
                OR EXISTS (SELECT 1 FROM sessions WHERE sessions.account_id = accounts.id))
            """)
        try refuse(
            if: keepers == 0, "A group needs a keeper who can sign in. Make somebody else a keeper first.",
            field: "role")
    }
}

extension Account.Role {
    var words: Phrase {
        switch self {
        case .keeper: "Keeper"
        case .organizer: "Organizer"
        case .writer: "Writer"
        case .viewer: "Viewer"
        case .volunteer: "Volunteer"
        }
    }

    /// What the role is for, in a line beside its name.
    var hint: Phrase {
        switch self {
        case .keeper: "Looks after the workshop: lets others in, sets it up, and does what organizers do."
        case .organizer: "Works with [people]: adds and changes them, plans events, brings in lists."
        case .writer: "Notes conversations and tasks, and changes nothing else."
        case .viewer: "Looks, and changes nothing."
        case .volunteer: "Helps with calls and doors, and sees only what a task needs."
        }
    }
}

extension Account.Scope {
    var words: Phrase {
        switch self {
        case .everyone: "Everyone"
        case .place: "A place and all that lies in it"
        case .organization: "The [people] of an organization"
        case .mine: "Only their own [people]"
        case .tasks: "Only the [people] in their open tasks"
        }
    }
}
