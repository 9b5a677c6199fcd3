import CSQLite
import Dispatch

/// One connection to a group's SQLite file.
///
/// `@unchecked Sendable`: see `Driver`; SQLite is opened without its own locks because one thread uses it at a time.
final class SQLiteDriver: Driver, @unchecked Sendable {
    private let handle: OpaquePointer
    private let statements: StatementCache<SQLiteStatement>
    let dialect = Dialect.sqlite
    let isUsable = true
    /// When a statement is to stop; stands still in memory, as SQLite looks at it.
    private let deadline = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

    init(path: String, readOnly: Bool) throws {
        var opened: OpaquePointer?
        let mode = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            defer { sqlite3_close_v2(opened) }
            throw DatabaseError.failed("\(path): \(String(cString: sqlite3_errstr(code)))")
        }
        handle = opened
        deadline.initialize(to: .max)
        statements = StatementCache(limit: 256) { _ in }
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 10_000)
        try runScript(Self.settings)
        // Moving the log into the file waits for the disk twice, and moves a page once that was written ten times.
        if !readOnly { try runScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000") }
    }

    /// The file is mapped for reading, which costs the program no memory of its own; the cache is small therefore.
    static let memory = "PRAGMA cache_size = -8000; PRAGMA mmap_size = 17179869184"

    /// `synchronous = FULL` syncs the log at every commit, so that what was acknowledged survives power loss.
    private static let settings = """
        PRAGMA foreign_keys = ON;
        \(memory);
        PRAGMA journal_size_limit = 67108864;
        PRAGMA temp_store = FILE
        """

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
        deadline.deallocate()
    }

    func run(_ sql: SQL, _ body: (inout Row) throws -> Void) throws -> Int {
        let statement = try statement(sql.text)
        statement.isRunning = true
        defer {
            sqlite3_reset(statement.handle)
            statement.isRunning = false
        }
        try statement.bind(sql.values)
        let changesBefore = sqlite3_total_changes64(handle)
        while true {
            switch sqlite3_step(statement.handle) {
            case SQLITE_ROW:
                var row = Row(source: statement)
                try body(&row)
            case SQLITE_DONE:
                return Int(sqlite3_total_changes64(handle) - changesBefore)
            case let code:
                throw error(code, in: sql.text)
            }
        }
    }

    func runScript(_ text: String) throws {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code, in: text) }
    }

    func begin(_ kind: TransactionKind) throws {
        try run(kind == .read ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE")
    }

    func commit() throws { try run("COMMIT") }

    func rollback() {
        // SQLite has rolled back by itself after some errors, a full disk among them.
        if sqlite3_get_autocommit(handle) == 0 { _ = try? run("ROLLBACK") }
    }

    /// SQLite asks every few thousand steps whether to go on.
    func limit(seconds: Double?) throws {
        guard let seconds else {
            sqlite3_progress_handler(handle, 0, nil, nil)
            return deadline.pointee = .max
        }
        deadline.pointee = Self.now() + UInt64(seconds * 1e9)
        sqlite3_progress_handler(
            handle, 4_000, { SQLiteDriver.now() > ($0?.load(as: UInt64.self) ?? .max) ? 1 : 0 }, deadline)
    }

    private static func now() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

    func loader(into table: String, columns: [String]) throws -> any Loader {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let text = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        return SQLiteLoader(try SQLiteStatement(text, on: handle, orThrow: error), columns: columns.count, fail: error)
    }

    private func statement(_ text: String) throws -> SQLiteStatement {
        let cached = statements[text]
        if let cached, !cached.isRunning { return cached }
        let plain = text.utf8.contains(where: { $0 <= SQLType.blob.rawValue }) ? Self.withQuestionMarks(text) : text
        let statement = try SQLiteStatement(plain, on: handle, orThrow: error)
        // The same question asked again from within its own rows gets a statement of its own.
        if cached == nil { statements[text] = statement }
        return statement
    }

    private static func withQuestionMarks(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 <= SQLType.blob.rawValue ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
    }

    // SQLITE_IOERR_WRITE and SQLITE_IOERR_FSYNC, which are macros that Swift does not see.
    private static let writeFailed = SQLITE_IOERR | 3 << 8
    private static let syncFailed = SQLITE_IOERR | 4 << 8

    private func error(_ code: Int32, in text: String) -> DatabaseError {
        let detail = String(cString: sqlite3_errmsg(handle))
        switch code & 0xff {
        case SQLITE_FULL: return .full
        case SQLITE_IOERR where code == Self.writeFailed || code == Self.syncFailed: return .full
        case SQLITE_BUSY, SQLITE_LOCKED: return .busy
        case SQLITE_INTERRUPT: return .tooSlow
        case SQLITE_CONSTRAINT: return .constraint(Self.constraint(code), detail: detail)
        default: return .failed("\(detail) (\(code)) in \(text.prefix(500))")
        }
    }

    private static func constraint(_ code: Int32) -> DatabaseError.Constraint {
        let extended = code >> 8
        // The numbers of SQLITE_CONSTRAINT_*, macros too.
        return switch extended {
        case 3: .foreignKey
        case 5: .notNull
        case 6, 8, 10: .unique
        default: .check
        }
    }
}

/// A prepared statement, and the row it stands on.
final class SQLiteStatement: RowSource {
    let handle: OpaquePointer
    var isRunning = false

    init(_ text: String, on database: OpaquePointer, orThrow error: (Int32, String) -> DatabaseError) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(database, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw error(code, text) }
        handle = prepared
    }

    deinit { sqlite3_finalize(handle) }

    /// SQLite copies the bytes, so they need not outlive the call.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    func bind(_ values: [SQLValue]) throws {
        for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    }

    private func bind(_ value: SQLValue, at position: Int32) {
        switch value {
        case .null: sqlite3_bind_null(handle, position)
        case .integer(let number): sqlite3_bind_int64(handle, position, number)
        case .real(let number): sqlite3_bind_double(handle, position, number)
        case .boolean(let truth): sqlite3_bind_int64(handle, position, truth ? 1 : 0)
        case .text(let text): bind(text, at: position)
        case .blob(let bytes):
            _ = bytes.withUnsafeBytes { sqlite3_bind_blob64(handle, position, $0.baseAddress, UInt64($0.count), Self.copied) }
        }
    }

    func bind(_ text: String, at position: Int32) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                _ = sqlite3_bind_text(handle, position, $0.baseAddress, Int32($0.count), Self.copied)
            }
        }
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_INTEGER ? sqlite3_column_int64(handle, column) : nil
    }

    func real(_ column: Int32) -> Double? {
        let type = sqlite3_column_type(handle, column)
        return type == SQLITE_FLOAT || type == SQLITE_INTEGER ? sqlite3_column_double(handle, column) : nil
    }

    func boolean(_ column: Int32) -> Bool? { integer(column).map { $0 != 0 } }

    func text(_ column: Int32) -> String? {
        guard sqlite3_column_type(handle, column) == SQLITE_TEXT, let bytes = sqlite3_column_text(handle, column)
        else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { return nil }
        // Of no bytes there is no pointer.
        guard let bytes = sqlite3_column_blob(handle, column) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func value(_ column: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: .text(text(column) ?? "")
        case SQLITE_BLOB: .blob(blob(column) ?? [])
        default: .null
        }
    }

    func name(_ column: Int32) -> String {
        sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "number \(column)"
    }
}
