import Kernel

/// The facts of one table about contacts, as the register keeps them: one column of a block for each that questions ask for.
///
/// What lies on other records than the contact's own (an event's day, what a place lies in) is looked up when asked, so that
/// changing it makes nobody stale.
enum RegisterFamily: String, CaseIterable, Sendable, SQLConvertible {
    case contacts, counts, points, addresses, roles, consents, taggings, answers, interactions, attendances, tasks, members

    struct Column: Sendable {
        enum Kind: Sendable {
            case text, id, number, real
            /// An instant, kept as the day on which it falls in the group's zone.
            case instant
            case day
            /// As much of a birthday as is known; see `BirthCode`.
            case birth
        }

        /// As questions name it, and as it stands in the `SELECT`.
        let name: SQL
        let kind: Kind
    }

    /// Column 0 says how many entries each contact has; these follow.
    var columns: [Column] {
        switch self {
        case .contacts:
            [
                .init(name: "contacts.kind", kind: .text), .init(name: "contacts.archived_at", kind: .instant),
                .init(name: "contacts.languages", kind: .text), .init(name: "contacts.pronouns", kind: .text),
                .init(name: "contacts.best_time", kind: .text), .init(name: "contacts.best_method", kind: .text),
                .init(name: "contacts.met_how", kind: .text), .init(name: "contacts.born_on", kind: .birth),
                .init(name: "contacts.organizer_id", kind: .id), .init(name: "acts.at", kind: .instant),
                .init(name: "acts.account_id", kind: .id), .init(name: "acts.cause", kind: .text),
                .init(name: "acts.source_id", kind: .id),
            ]
        case .counts:
            [
                .init(name: "contacts.last_contacted_at", kind: .instant),
                .init(name: "contacts.interactions_count", kind: .number), .init(name: "contacts.events_attended", kind: .number),
                .init(name: "contacts.no_shows", kind: .number), .init(name: "contacts.tasks_open", kind: .number),
            ]
        case .points:
            [
                .init(name: "kind", kind: .text), .init(name: "status", kind: .text), .init(name: "label", kind: .text),
                .init(name: "source", kind: .text),
            ]
        case .addresses:
            [
                .init(name: "postal_code", kind: .text), .init(name: "locality", kind: .text), .init(name: "region", kind: .text),
                .init(name: "country", kind: .text), .init(name: "status", kind: .text), .init(name: "place_id", kind: .id),
            ]
        case .roles:
            [
                .init(name: "role", kind: .text), .init(name: "organization_id", kind: .id), .init(name: "place_id", kind: .id),
                .init(name: "start_on", kind: .day), .init(name: "end_on", kind: .day),
            ]
        case .consents:
            [
                .init(name: "channel", kind: .text), .init(name: "purpose", kind: .text), .init(name: "state", kind: .text),
                .init(name: "at", kind: .instant),
            ]
        case .taggings: [.init(name: "tag_id", kind: .id), .init(name: "tagged_on", kind: .day)]
        case .answers:
            [
                .init(name: "kind", kind: .text), .init(name: "account_id", kind: .id), .init(name: "campaign_id", kind: .id),
                .init(name: "event_id", kind: .id), .init(name: "at", kind: .instant), .init(name: "number", kind: .real),
                .init(name: "value", kind: .text), .init(name: "about_contact_id", kind: .id),
                .init(name: "about_place_id", kind: .id),
            ]
        case .interactions:
            [
                .init(name: "kind", kind: .text), .init(name: "direction", kind: .text), .init(name: "result", kind: .text),
                .init(name: "at", kind: .instant), .init(name: "account_id", kind: .id), .init(name: "campaign_id", kind: .id),
                .init(name: "event_id", kind: .id),
            ]
        case .attendances: [.init(name: "status", kind: .text), .init(name: "event_id", kind: .id)]
        case .tasks:
            [
                .init(name: "owner_id", kind: .id), .init(name: "due_on", kind: .day), .init(name: "done_at", kind: .instant),
            ]
        case .members: [.init(name: "list_id", kind: .id), .init(name: "is_member", kind: .number)]
        }
    }

    /// Where a column of that name stands, counted from 1.
    func column(_ name: SQL) -> (number: Int, kind: Column.Kind)? {
        let columns = columns
        return columns.firstIndex { $0.name.text == name.text }.map { ($0 + 1, columns[$0].kind) }
    }

    /// Answers are kept apart by question, so that asking one reads no other.
    var isInParts: Bool { self == .answers }

    /// Whose a row is.
    var owner: SQL { self == .contacts || self == .counts ? "contacts.id" : "contact_id" }

    var source: SQL {
        switch self {
        case .contacts: "contacts JOIN acts ON acts.id = contacts.act_id"
        case .counts: "contacts"
        case .points: "contact_points"
        case .members: "list_rows"
        default: SQL(trusted: rawValue)
        }
    }

    /// The rows of one contact, the latest last.
    var order: SQL {
        switch self {
        case .answers: "contact_id, question_id, at, answers.id"
        case .consents, .interactions: "contact_id, at, id"
        case .contacts, .counts: "contacts.id"
        default: "contact_id"
        }
    }

    /// What stands in the `SELECT`: whose it is, to which part it belongs, and the columns. Free text is not scanned, so it
    /// is not kept here.
    var selection: SQL {
        let values = columns.map { column -> SQL in
            switch (self, column.name.text) {
            case (.answers, "kind"): "answers.kind"
            case (.answers, "value"):
                "CASE WHEN questions.kind IN ('one choice', 'several choices') THEN answers.value ELSE NULL END"
            case (.members, "is_member"): "CASE WHEN is_member THEN 1 ELSE 0 END"
            default: column.name
            }
        }
        return SQL.list([owner, isInParts ? "question_id" : "0"] + values)
    }

    /// The tables whose changed records make a contact stale here; the changes of `counts` follow from others'.
    init?(of table: String) {
        switch table {
        case "contact_points": self = .points
        case "list_rows": self = .members
        case "counts": return nil
        default: self.init(rawValue: table)
        }
    }
}

/// A birthday as one number, which sorts and compares by as much as is known: year, month and day in decimal places, with
/// noughts for what is not known. Without a year it is negative: known, but compared with nothing.
enum BirthCode {
    static func code(_ text: String) -> Int64 {
        let digits = text.filter(\.isNumber)
        guard !text.hasPrefix("-") else { return -(Int64(digits) ?? 0) - 1 }
        let number = Int64(digits) ?? 0
        return digits.count == 4 ? number * 10_000 : digits.count == 6 ? number * 100 : number
    }
}
