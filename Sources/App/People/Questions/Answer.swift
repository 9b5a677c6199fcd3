import Foundation
import Kernel
import Matching

/// What somebody answered to a question, on one occasion. Answers are only added: the latest is the current one.
struct Answer: Record {
    /// On what occasion it was given.
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case call, door, oneToOne = "1:1", text, email, letter, meeting, note, form, `import`, screen
    }

    static let table = "answers"
    static let subjectColumn: String? = "contact_id"
    typealias ID = Identifier<Answer>

    var id = ID.new()
    var questionID = Question.ID(0)
    var contactID = Contact.ID(0)
    var at = Date()
    /// The answer as text: the text itself, a number as `2.5`, a day as `2026-03-04`, `yes` or `no`, a choice's code,
    /// several codes with spaces between and around, a file's name; for a person or a place the name it had then.
    var value = ""
    /// For comparing: the number, the day's number, 1 and 0 for yes and no.
    var number: Double?
    /// For comparing text.
    var folded: String?
    var aboutContactID: Contact.ID?
    var aboutPlaceID: Place.ID?
    var kind = Kind.screen
    var accountID: Account.ID?
    var campaignID: Campaign.ID?
    var interactionID: Interaction.ID?
    var eventID: Event.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("question_id", &questionID)
        try column("contact_id", &contactID)
        try column("at", &at)
        try column("value", &value)
        try column("number", &number)
        try column("folded", &folded)
        try column("about_contact_id", &aboutContactID)
        try column("about_place_id", &aboutPlaceID)
        try column("kind", &kind)
        try column("account_id", &accountID)
        try column("campaign_id", &campaignID)
        try column("interaction_id", &interactionID)
        try column("event_id", &eventID)
    }
}
