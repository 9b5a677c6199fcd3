import Foundation
import Kernel

/// One phone, e-mail, messenger or social handle. Each has its own status, source and consent.
struct ContactPoint: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case phone, email, messenger, social }
    enum Status: String, Sendable, CaseIterable, SQLConvertible { case unknown, verified, bad, past }

    static let table = "contact_points"
    static let subjectColumn: String? = "contact_id"
    typealias ID = Identifier<ContactPoint>

    var id = ID.new()
    var contactID = Contact.ID(0)
    var kind = Kind.phone
    /// E.164 for phones, lower case for e-mail.
    var value = ""
    /// What the person calls it: mobile, home, work.
    var label: String?
    var status = Status.unknown
    var isPrimary = false
    var source: String?
    var confirmedOn: Day?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("kind", &kind)
        try column("value", &value)
        try column("label", &label)
        try column("status", &status)
        try column("is_primary", &isPrimary)
        try column("source", &source)
        try column("confirmed_on", &confirmedOn)
    }
}

/// A postal address.
struct Address: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case home, work, mailing }

    static let table = "addresses"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<Address>.new()
    var contactID = Contact.ID(0)
    var kind = Kind.home
    /// Number and street.
    var line: String?
    var unit: String?
    var locality: String?
    var region: String?
    var postalCode: String?
    /// ISO 3166.
    var country: String?
    var status = ContactPoint.Status.unknown
    var placeID: Place.ID?
    var latitude: Double?
    var longitude: Double?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("kind", &kind)
        try column("line", &line)
        try column("unit", &unit)
        try column("locality", &locality)
        try column("region", &region)
        try column("postal_code", &postalCode)
        try column("country", &country)
        try column("status", &status)
        try column("place_id", &placeID)
        try column("latitude", &latitude)
        try column("longitude", &longitude)
    }
}

/// One answer to "may we write to you?". Only ever added; the latest for a channel and purpose is in force.
struct Consent: Record {
    enum Channel: String, Sendable, CaseIterable, SQLConvertible { case email, text, call, letter }
    enum State: String, Sendable, CaseIterable, SQLConvertible { case granted, withdrawn }

    static let table = "consents"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<Consent>.new()
    var contactID = Contact.ID(0)
    /// `nil`: for every number or address of that channel.
    var contactPointID: ContactPoint.ID?
    var channel = Channel.email
    var purpose = "news"
    var state = State.granted
    var at = Date()
    var how = ""
    var wording: String?
    var accountID: Account.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("contact_point_id", &contactPointID)
        try column("channel", &channel)
        try column("purpose", &purpose)
        try column("state", &state)
        try column("at", &at)
        try column("how", &how)
        try column("wording", &wording)
        try column("account_id", &accountID)
    }
}
