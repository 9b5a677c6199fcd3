import Kernel
import Matching

/// A word that the group puts on people to find them again.
struct Tag: Record {
    enum Color: String, Sendable, CaseIterable, SQLConvertible { case plain, green, blue, violet, red, orange, yellow }

    static let table = "tags"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<Tag>

    var id = ID.new()
    var name = ""
    /// Tags of one kind stand together: skills, languages, committees.
    var setName: String?
    var color = Color.plain

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("set_name", &setName)
        try column("color", &color)
        // Written with every change of the name; two tags never share one.
        var sortName = folded(name)
        try column("sort_name", &sortName)
    }
}

/// A tag on a person, and since when.
struct Tagging: Record {
    static let table = "taggings"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<Tagging>.new()
    var tagID = Tag.ID(0)
    var contactID = Contact.ID(0)
    var taggedOn = Day(number: 0)

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("tag_id", &tagID)
        try column("contact_id", &contactID)
        try column("tagged_on", &taggedOn)
    }
}
