extension Connection {
    /// Runs a load of many rows with the indexes, triggers and foreign keys of its tables put aside, and makes them anew
    /// after it, which is several times faster than keeping them up row by row. All in the transaction of the write, so
    /// whatever goes wrong, they are there again.
    public func withoutIndexes<T>(on tables: [String], _ load: () throws -> T) throws -> T {
        let parts = try tables.flatMap { try dialect == .sqlite ? sqliteParts(of: $0) : postgresParts(of: $0) }
        for part in parts { try driver.runScript(part.removal) }
        let result = try load()
        // Without it, PostgreSQL takes a full table for one of few different values, and reads all of it for each question
        // and each key that is checked.
        if dialect == .postgres, !tables.isEmpty { try driver.runScript("ANALYZE \(quoted(tables))") }
        for part in parts.reversed() { try driver.runScript(part.definition) }
        return result
    }

    private struct Part {
        let removal, definition: String
    }

    private func quoted(_ tables: [String]) -> String { tables.map { "\"\($0)\"" }.joined(separator: ", ") }

    private func sqliteParts(of table: String) throws -> [Part] {
        try rows(
            """
            SELECT type, name, sql FROM sqlite_master
            WHERE tbl_name = \(table) AND type IN ('index', 'trigger') AND sql IS NOT NULL
            """
        ) { row in
            let type: String = try row.next(), name: String = try row.next()
            return Part(removal: "DROP \(type) \"\(name)\"", definition: try row.next())
        }
    }

    /// Indexes that carry a key or a unique rule stay.
    private func postgresParts(of table: String) throws -> [Part] {
        let indexes = try rows(
            """
            SELECT CAST(pg_class.relname AS TEXT), pg_get_indexdef(pg_index.indexrelid)
            FROM pg_index JOIN pg_class ON pg_class.oid = pg_index.indexrelid
            WHERE pg_index.indrelid = CAST(CAST(\(table) AS TEXT) AS regclass) AND NOT pg_index.indisunique
            """
        ) { row in
            let name: String = try row.next(), definition: String = try row.next()
            return Part(
                removal: "DROP INDEX \"\(name)\"",
                definition: definition.contains(" USING gin ") ? gathered(definition) : definition)
        }
        let keys = try rows(
            """
            SELECT CAST(conname AS TEXT), pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = CAST(CAST(\(table) AS TEXT) AS regclass) AND contype = 'f'
            """
        ) { row in
            let name: String = try row.next(), definition: String = try row.next()
            return Part(
                removal: "ALTER TABLE \(table) DROP CONSTRAINT \"\(name)\"",
                definition: "ALTER TABLE \(table) ADD CONSTRAINT \"\(name)\" \(definition)")
        }
        // Keys come back after the indexes of all tables, which make their checks quick.
        return keys + indexes
    }

    /// An index of words is gathered in a tree before it is written. One that fits into the processor's cache takes a fifth
    /// less time than one that needs the room of a sort.
    private func gathered(_ definition: String) -> String {
        "SET LOCAL maintenance_work_mem = '8MB'; \(definition); \(Self.roomForSorting)"
    }

    fileprivate static let roomForSorting = "SET LOCAL maintenance_work_mem = '256MB'"

    /// Rewrites what the planner knows of the tables. After a load it knows nothing, and plans for nothing. PostgreSQL must
    /// also have looked at every page once before it answers from an index alone. Only at the group's own tables: a server
    /// may hold thousands of groups.
    public func analyze() throws {
        guard dialect == .postgres else { return try driver.runScript("PRAGMA analysis_limit = 1000; ANALYZE") }
        let tables = try values(
            "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
            of: String.self)
        if !tables.isEmpty { try driver.runScript("VACUUM (ANALYZE) \(quoted(tables))") }
    }

    /// Builds a full-text index of SQLite anew from its table; PostgreSQL keeps an index like any other.
    public func rebuildFullText(_ index: String) throws {
        guard dialect == .sqlite else { return }
        // What is gathered in memory before it is written: with the usual 1 MB, most of the time would go into merging.
        try driver.runScript(
            """
            INSERT INTO \(index) (\(index), rank) VALUES ('hashsize', \(32 << 20));
            INSERT INTO \(index) (\(index)) VALUES ('rebuild');
            INSERT INTO \(index) (\(index), rank) VALUES ('hashsize', \(1 << 20))
            """)
    }
}

extension Connection {
    /// Gives the engine more room for as long as the body works, as a load of a million rows sorts and writes much at once.
    public func withRoomForMany<T>(_ body: () throws -> T) throws -> T {
        guard dialect == .sqlite else {
            // Until the end of the transaction.
            try driver.runScript("\(Self.roomForSorting); SET LOCAL work_mem = '64MB'")
            return try body()
        }
        // Mapped pages would count as the program's own memory while all of the file is read for the indexes.
        try driver.runScript("PRAGMA cache_size = -48000; PRAGMA mmap_size = 0; PRAGMA threads = 2")
        defer { try? driver.runScript("PRAGMA threads = 0; \(SQLiteDriver.memory); PRAGMA shrink_memory") }
        return try body()
    }
}
