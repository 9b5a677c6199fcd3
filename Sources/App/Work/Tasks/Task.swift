import Foundation
import Kernel

/// A promise with a date.
struct Task: Record {
    static let table = "tasks"
    static let subjectColumn: String? = "contact_id"
    typealias ID = Identifier<Task>

    var id = ID.new()
    var what = ""
    var dueOn: Day?
    var ownerID = Account.ID(0)
    var contactID: Contact.ID?
    /// The conversation in which it was promised.
    var interactionID: Interaction.ID?
    var doneAt: Date?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("what", &what)
        try column("due_on", &dueOn)
        try column("owner_id", &ownerID)
        try column("contact_id", &contactID)
        try column("interaction_id", &interactionID)
        try column("done_at", &doneAt)
    }
}
