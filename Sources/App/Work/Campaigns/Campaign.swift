import Kernel

/// Something the group wants to win: events, conversations and answers belong to it.
struct Campaign: Record {
    static let table = "campaigns"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<Campaign>

    var id = ID.new()
    var title = ""
    var goal: String?
    var startOn: Day?
    var endOn: Day?
    /// The larger campaign that this one is a part of.
    var parentID: Campaign.ID?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("title", &title)
        try column("goal", &goal)
        try column("start_on", &startOn)
        try column("end_on", &endOn)
        try column("parent_id", &parentID)
    }
}
