import Kernel

/// A dated part in something: member, tenant, board, steward. Several at once are usual.
struct Role: Record {
    static let table = "roles"
    static let subjectColumn: String? = "contact_id"
    /// Offered while typing; a group may use others.
    static let usual = [
        "member", "tenant", "worker", "steward", "leader", "board", "volunteer", "staff", "ally", "supporter", "journalist",
        "funder", "official",
    ]

    var id = Identifier<Role>.new()
    var contactID = Contact.ID(0)
    var role = ""
    var organizationID: Contact.ID?
    var placeID: Place.ID?
    var startOn: Day?
    var endOn: Day?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("role", &role)
        try column("organization_id", &organizationID)
        try column("place_id", &placeID)
        try column("start_on", &startOn)
        try column("end_on", &endOn)
    }
}

/// A typed, dated tie from one contact to another, read in both directions.
struct Relationship: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case knows, kin, livesWith = "lives with", recruited, leads, landlordOf = "landlord of", worksFor = "works for"
        case memberOf = "member of household"

        /// The same read from the other side is the same word.
        var isMutual: Bool { self == .knows || self == .kin || self == .livesWith }
    }

    static let table = "relationships"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<Relationship>.new()
    var contactID = Contact.ID(0)
    var kind = Kind.knows
    var otherID = Contact.ID(0)
    var startOn: Day?
    var endOn: Day?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("kind", &kind)
        try column("other_id", &otherID)
        try column("start_on", &startOn)
        try column("end_on", &endOn)
    }
}
