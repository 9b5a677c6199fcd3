import Kernel
import TestSupport

/// A small group of records to test the store with: gardens, and the beds in them.
struct Garden: Record {
    static let table = "gardens"
    static let subjectColumn: String? = "id"
    var id = Identifier<Garden>.new()
    var name = ""
    var isOpen = false
    var area: Double?
    var plantsCount = 0
    var photo: [UInt8]?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("is_open", &isOpen)
        try column("area", &area)
        try column("plants_count", &plantsCount)
        try column("photo", &photo)
    }
}

struct Bed: Record {
    static let table = "beds"
    static let subjectColumn: String? = "garden_id"
    var id = Identifier<Bed>.new()
    var gardenID = Identifier<Garden>(0)
    var crop: String?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("garden_id", &gardenID)
        try column("crop", &crop)
    }
}

let gardenSchema = Schema(
    migrations: [
        Migration(1, "history", Migration.history),
        Migration(
            2, "gardens",
            """
            CREATE TABLE gardens (
                id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, is_open BOOLEAN NOT NULL, area REAL,
                plants_count INTEGER NOT NULL, photo BLOB, act_id INTEGER NOT NULL);
            CREATE TABLE beds (
                id INTEGER PRIMARY KEY, garden_id INTEGER NOT NULL REFERENCES gardens (id), crop TEXT,
                act_id INTEGER NOT NULL);
            CREATE INDEX beds_by_garden ON beds (garden_id);
            """),
    ],
    records: [Garden.self, Bed.self])

struct Gardener: Asker { var accountID: Int64? = 7 }

func gardens() async throws -> Database {
    let database = try TestPlace().open(gardenSchema)
    try await database.migrate()
    return database
}
