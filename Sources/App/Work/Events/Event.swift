import Foundation
import Kernel

/// A time and place the group asks people to come to.
struct Event: Record {
    static let table = "events"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<Event>

    var id = ID.new()
    var title = ""
    var startsAt = Date()
    var endsAt: Date?
    var location: String?
    var placeID: Place.ID?
    var about: String?
    var cancelledAt: Date?
    var campaignID: Campaign.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("title", &title)
        try column("starts_at", &startsAt)
        try column("ends_at", &endsAt)
        try column("location", &location)
        try column("place_id", &placeID)
        try column("about", &about)
        try column("cancelled_at", &cancelledAt)
        try column("campaign_id", &campaignID)
    }
}

/// One person's part in one event, from the invitation to having been there.
struct Attendance: Record {
    enum Status: String, Sendable, CaseIterable, SQLConvertible {
        case invited, yes, maybe, no, confirmed, attended, noShow = "no-show"
    }

    static let table = "attendances"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<Attendance>.new()
    var eventID = Event.ID(0)
    var contactID = Contact.ID(0)
    var status = Status.invited
    var invitedBy: Contact.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("event_id", &eventID)
        try column("contact_id", &contactID)
        try column("status", &status)
        try column("invited_by", &invitedBy)
    }
}
