import Foundation
import Kernel

/// The facts of one table about contacts, as the register keeps them: one column of a block for each that questions ask for.
///
/// What lies on other records than the contact's own (an event's day, what a place lies in) is looked up when asked, so that
/// changing it makes nobody stale.
enum RegisterFamily: String, CaseIterable, Sendable, SQLConvertible {
    case contacts, counts, points, addresses, roles, consents, taggings, answers, interactions, attendances, tasks,
        members
    /// By what lists are sorted.
    case keys

    struct Column: Sendable {
        enum Kind: Sendable, Equatable {
            case text, id, number, real
            /// An instant, kept as the day on which it falls in the group's zone.
            case instant
            case day
            /// As much of a birthday as is known; see `BirthCode`.
            case birth
            /// A birthday as a number that sorts as its text does.
            case birthText
            /// Some bytes of a text, from one on; see `TextKey`. Folded where texts of that kind are sorted so.
            case key(from: Int = 0, folding: Folding.Kind? = nil)
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
                Column(name: "contacts.kind", kind: .text), Column(name: "contacts.archived_at", kind: .instant),
                Column(name: "contacts.languages", kind: .text), Column(name: "contacts.pronouns", kind: .text),
                Column(name: "contacts.best_time", kind: .text), Column(name: "contacts.best_method", kind: .text),
                Column(name: "contacts.met_how", kind: .text), Column(name: "contacts.born_on", kind: .birth),
                Column(name: "contacts.organizer_id", kind: .id), Column(name: "acts.at", kind: .instant),
                Column(name: "acts.account_id", kind: .id), Column(name: "acts.cause", kind: .text),
                Column(name: "acts.source_id", kind: .id),
            ]
        case .counts:
            [
                Column(name: "contacts.last_contacted_at", kind: .instant),
                Column(name: "contacts.interactions_count", kind: .number),
                Column(name: "contacts.events_attended", kind: .number),
                Column(name: "contacts.no_shows", kind: .number), Column(name: "contacts.tasks_open", kind: .number),
            ]
        case .points:
            [
                Column(name: "kind", kind: .text), Column(name: "status", kind: .text),
                Column(name: "label", kind: .text),
                Column(name: "source", kind: .text),
            ]
        case .addresses:
            [
                Column(name: "postal_code", kind: .text), Column(name: "locality", kind: .text),
                Column(name: "region", kind: .text),
                Column(name: "country", kind: .text), Column(name: "status", kind: .text),
                Column(name: "place_id", kind: .id), Column(name: "line", kind: .key()),
                Column(name: "line/7", kind: .key(from: 7)), Column(name: "unit", kind: .key()),
            ]
        case .roles:
            [
                Column(name: "role", kind: .text), Column(name: "organization_id", kind: .id),
                Column(name: "place_id", kind: .id),
                Column(name: "start_on", kind: .day), Column(name: "end_on", kind: .day),
            ]
        case .consents:
            [
                Column(name: "channel", kind: .text), Column(name: "purpose", kind: .text),
                Column(name: "state", kind: .text),
                Column(name: "at", kind: .instant),
            ]
        case .taggings: [Column(name: "tag_id", kind: .id), Column(name: "tagged_on", kind: .day)]
        case .answers:
            [
                Column(name: "kind", kind: .text), Column(name: "account_id", kind: .id),
                Column(name: "campaign_id", kind: .id),
                Column(name: "event_id", kind: .id), Column(name: "at", kind: .instant),
                Column(name: "number", kind: .real),
                Column(name: "value", kind: .text), Column(name: "about_contact_id", kind: .id),
                Column(name: "about_place_id", kind: .id),
            ]
        case .interactions:
            [
                Column(name: "kind", kind: .text), Column(name: "direction", kind: .text),
                Column(name: "result", kind: .text),
                Column(name: "at", kind: .instant), Column(name: "account_id", kind: .id),
                Column(name: "campaign_id", kind: .id),
                Column(name: "event_id", kind: .id),
            ]
        case .attendances: [Column(name: "status", kind: .text), Column(name: "event_id", kind: .id)]
        case .tasks:
            [
                Column(name: "owner_id", kind: .id), Column(name: "due_on", kind: .day),
                Column(name: "done_at", kind: .instant),
            ]
        case .keys:
            [
                Column(name: "contacts.sort_name", kind: .key()),
                Column(name: "contacts.sort_name/7", kind: .key(from: 7)),
                Column(name: "contacts.given_name", kind: .key(folding: .given)),
                Column(name: "contacts.family_name", kind: .key(folding: .family)),
                Column(name: "contacts.preferred_name", kind: .key(folding: .called)),
                Column(name: "contacts.external_id", kind: .key()), Column(name: "contacts.about", kind: .key()),
                Column(name: "contacts.phone", kind: .key()), Column(name: "contacts.phone/7", kind: .key(from: 7)),
                Column(name: "contacts.email", kind: .key()), Column(name: "contacts.email/7", kind: .key(from: 7)),
                Column(name: "contacts.born_on", kind: .birthText), Column(name: "acts.at", kind: .number),
            ]
        case .members: [Column(name: "list_id", kind: .id), Column(name: "is_member", kind: .number)]
        }
    }

    /// Where a column of that name stands, counted from 1.
    func column(_ name: SQL) -> (number: Int, kind: Column.Kind)? {
        let columns = columns
        return columns.firstIndex { $0.name.text == name.text }.map { ($0 + 1, columns[$0].kind) }
    }

    /// Answers are kept apart by question, so that asking one reads no other.
    var isInParts: Bool { self == .answers }

    /// One entry for each contact, of their own row.
    private var isOfContacts: Bool { self == .contacts || self == .counts || self == .keys }

    /// The families that show something of this one's records, too.
    var followers: [RegisterFamily] { self == .contacts || self == .points ? [.keys] : [] }

    /// Whose a row is.
    var owner: SQL { isOfContacts ? "contacts.id" : "contact_id" }

    var source: SQL {
        switch self {
        case .contacts, .keys: "contacts JOIN acts ON acts.id = contacts.act_id"
        case .counts: "contacts"
        case .points: "contact_points"
        case .members: "list_rows"
        // Trusted: the other cases are called as their tables.
        default: SQL(trusted: rawValue)
        }
    }

    /// The rows of one contact, the latest last.
    var order: SQL {
        switch self {
        case .answers: "contact_id, question_id, at, answers.id"
        case .consents, .interactions: "contact_id, at, id"
        case .contacts, .counts, .keys: "contacts.id"
        // The first is the one that lists show.
        case .addresses: "contact_id, id"
        default: "contact_id"
        }
    }

    /// What stands in the `SELECT`: whose it is, to which part it belongs, and the columns. Free text is not scanned, so it
    /// is not kept here.
    var selection: SQL {
        let columns = columns
        let values = columns.enumerated().map { index, column -> SQL in
            switch (self, column.name.text) {
            case (.answers, "kind"): "answers.kind"
            case (.answers, "value"):
                "CASE WHEN questions.kind IN ('one choice', 'several choices') THEN answers.value ELSE NULL END"
            case (.members, "is_member"): "CASE WHEN is_member THEN 1 ELSE 0 END"
            default:
                if case .key(from: 7, _) = column.kind {
                    columns[columns.startIndex + index - 1].name
                } else {
                    column.name
                }
            }
        }
        let part: SQL = isInParts ? "question_id" : "0"
        return SQL.list([owner, part] + values)
    }

    /// The tables whose changed records make a contact stale here; the changes of `counts` follow from others'.
    init?(of table: String) {
        switch table {
        case "contact_points": self = .points
        case "list_rows": self = .members
        case "counts", "keys": return nil
        default: self.init(rawValue: table)
        }
    }
}

extension RegisterFamily {
    /// Changes when the register is to be made anew in another way.
    private static let form = 2

    /// What is written beside a block: with another form or zone it is not used.
    static func form(in zone: TimeZone) -> String { "\(form) \(zone.identifier)" }
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
