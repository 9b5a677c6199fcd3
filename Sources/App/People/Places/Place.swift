import Kernel

/// A building, job site, precinct or neighbourhood. Places lie in places.
struct Place: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case building, floor, jobSite = "job site", neighborhood, precinct, city, other
    }

    static let table = "places"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<Place>

    var id = ID.new()
    var name = ""
    var kind = Kind.building
    var parentID: Place.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("kind", &kind)
        try column("parent_id", &parentID)
    }
}
