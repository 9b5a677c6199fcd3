import Foundation
import Kernel

/// One touch between the group and a contact.
struct Interaction: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case call, door, oneToOne = "1:1", text, email, letter, meeting, note
    }
    enum Direction: String, Sendable, SQLConvertible { case out, `in` }
    enum Result: String, Sendable, CaseIterable, SQLConvertible {
        case talked, noAnswer = "no answer", leftMessage = "left message", notHome = "not home", wrongNumber =
            "wrong number", refused, moved
        case otherLanguage = "other language"
    }
    /// Who may read the note. That the touch happened, everyone sees who sees the person.
    enum Visibility: String, Sendable, CaseIterable, SQLConvertible { case me, organizers, everyone }

    static let table = "interactions"
    static let subjectColumn: String? = "contact_id"
    typealias ID = Identifier<Interaction>

    var id = ID.new()
    var contactID = Contact.ID(0)
    var kind = Kind.note
    var direction = Direction.out
    var at = Date()
    var accountID: Account.ID?
    var result: Result?
    var note: String?
    var visibility = Visibility.organizers
    var eventID: Event.ID?
    var campaignID: Campaign.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("kind", &kind)
        try column("direction", &direction)
        try column("at", &at)
        try column("account_id", &accountID)
        try column("result", &result)
        try column("note", &note)
        try column("visibility", &visibility)
        try column("event_id", &eventID)
        try column("campaign_id", &campaignID)
    }
}
