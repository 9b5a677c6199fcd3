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

        init(_ name: SQL, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
    }

    /// Column 0 says how many entries each contact has; these follow.
    var columns: [Column] {
        switch self {
        case .contacts:
            [
                Column("contacts.kind", .text), Column("contacts.archived_at", .instant),
                Column("contacts.languages", .text), Column("contacts.pronouns", .text),
                Column("contacts.best_time", .text), Column("contacts.best_method", .text),
                Column("contacts.met_how", .text), Column("contacts.born_on", .birth),
                Column("contacts.organizer_id", .id), Column("acts.at", .instant),
                Column("acts.account_id", .id), Column("acts.cause", .text),
                Column("acts.source_id", .id),
            ]
        case .counts:
            [
                Column("contacts.last_contacted_at", .instant),
                Column("contacts.interactions_count", .number),
                Column("contacts.events_attended", .number),
                Column("contacts.no_shows", .number), Column("contacts.tasks_open", .number),
            ]
        case .points:
            [
                Column("kind", .text), Column("status", .text),
                Column("label", .text),
                Column("source", .text),
            ]
        case .addresses:
            [
                Column("postal_code", .text), Column("locality", .text),
                Column("region", .text),
                Column("country", .text), Column("status", .text),
                Column("place_id", .id), Column("line", .key()),
                Column("line/7", .key(from: 7)), Column("unit", .key()),
            ]
        case .roles:
            [
                Column("role", .text), Column("organization_id", .id),
                Column("place_id", .id),
                Column("start_on", .day), Column("end_on", .day),
            ]
        case .consents:
            [
                Column("channel", .text), Column("purpose", .text),
                Column("state", .text),
                Column("at", .instant),
            ]
        case .taggings: [Column("tag_id", .id), Column("tagged_on", .day)]
        case .answers:
            [
                Column("kind", .text), Column("account_id", .id),
                Column("campaign_id", .id),
                Column("event_id", .id), Column("at", .instant),
                Column("number", .real),
                Column("value", .text), Column("about_contact_id", .id),
                Column("about_place_id", .id),
            ]
        case .interactions:
            [
                Column("kind", .text), Column("direction", .text),
                Column("result", .text),
                Column("at", .instant), Column("account_id", .id),
                Column("campaign_id", .id),
                Column("event_id", .id),
            ]
        case .attendances: [Column("status", .text), Column("event_id", .id)]
        case .tasks:
            [
                Column("owner_id", .id), Column("due_on", .day),
                Column("done_at", .instant),
            ]
        case .keys:
            [
                Column("contacts.sort_name", .key()), Column("contacts.sort_name/7", .key(from: 7)),
                Column("contacts.given_name", .key(folding: .given)),
                Column("contacts.family_name", .key(folding: .family)),
                Column("contacts.preferred_name", .key(folding: .called)),
                Column("contacts.external_id", .key()), Column("contacts.about", .key()),
                Column("contacts.phone", .key()), Column("contacts.phone/7", .key(from: 7)),
                Column("contacts.email", .key()), Column("contacts.email/7", .key(from: 7)),
                Column("contacts.born_on", .birthText), Column("acts.at", .number),
            ]
        case .members: [Column("list_id", .id), Column("is_member", .number)]
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
