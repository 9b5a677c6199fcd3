/// One numbered step of the schema, in the portable words INTEGER, TEXT, REAL, BOOLEAN and BLOB.
public struct Migration: Sendable {
    public let number: Int
    public let name: String
    let portable: String
    let only: [Dialect: String]

    /// `sqlite` and `postgres` say what only one engine has, full-text search above all; they run after `sql`.
    public init(_ number: Int, _ name: String, _ sql: String, sqlite: String = "", postgres: String = "") {
        self.number = number
        self.name = name
        portable = sql
        only = [.sqlite: sqlite, .postgres: postgres]
    }

    public func text(for dialect: Dialect) -> String {
        [dialect.definition(portable), only[dialect] ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// The database was made by a newer Spadework. Nothing was touched.
public struct NewerSchema: Error, CustomStringConvertible, Sendable {
    public let found: Int, known: Int

    public init(found: Int, known: Int) {
        self.found = found
        self.known = known
    }

    public var description: String {
        "This data was made by a newer version of Spadework (step \(found); this version knows \(known)). "
            + "Nothing was changed. Install the newer version again."
    }
}

extension Database {
    /// Brings the schema up to date, one transaction for each step.
    public func migrate() async throws {
        let steps = schema.migrations
        _ = try await maintain { db in
            try db.execute("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)")
        }
        for step in [nil] + steps.map(Optional.some) {
            try await tend { db in
                if db.dialect == .postgres { try db.execute("LOCK TABLE migrations IN EXCLUSIVE MODE") }
                let done = try db.count("SELECT coalesce(max(number), 0) FROM migrations")
                guard done <= steps.last?.number ?? 0 else { throw NewerSchema(found: done, known: steps.last?.number ?? 0) }
                guard let step, step.number > done else { return }
                try db.driver.runScript(step.text(for: db.dialect))
                try db.execute("INSERT INTO migrations (number, name) VALUES (\(step.number), \(step.name))")
            }
        }
    }
}
