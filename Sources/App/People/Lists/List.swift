import Kernel

/// People the group works with together: put in by hand, or found by a question each time somebody looks.
struct List: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case fixed, smart }

    static let table = "lists"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<List>

    var id = ID.new()
    var name = ""
    var kind = Kind.fixed
    /// In the question language, with numbers beside names (`docs/lists.md`); empty for a fixed list.
    var question = ""
    var about: String?
    var ownerID = Account.ID(0)
    /// Others who keep lists may use it too.
    var isShared = false
    /// Which columns are shown, as an address names them, with commas between.
    var columnCodes = ""
    var sortedBy = ""

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("kind", &kind)
        try column("question", &question)
        try column("about", &about)
        try column("owner_id", &ownerID)
        try column("is_shared", &isShared)
        try column("columns", &columnCodes)
        try column("sorted_by", &sortedBy)
    }
}

/// What a list keeps about one person: that they are in it, a note, a tick. The last two may be kept in a smart list too.
struct ListRow: Record {
    static let table = "list_rows"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<ListRow>.new()
    var listID = List.ID(0)
    var contactID = Contact.ID(0)
    var isMember = false
    var note: String?
    var isTicked = false

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("list_id", &listID)
        try column("contact_id", &contactID)
        try column("is_member", &isMember)
        try column("note", &note)
        try column("is_ticked", &isTicked)
    }
}
