import CSQLite

final class SQLiteLoader: Loader {
    private let statement: SQLiteStatement
    private let columnCount: Int32
    private let fail: (Int32, String) -> DatabaseError
    private var position: Int32 = 0

    init(_ statement: SQLiteStatement, columns: Int, fail: @escaping (Int32, String) -> DatabaseError) {
        self.statement = statement
        columnCount = Int32(columns)
        self.fail = fail
    }

    private var nextPosition: Int32 {
        position += 1
        return position
    }

    func put(_ value: Int64?) {
        let position = nextPosition
        if let value { sqlite3_bind_int64(statement.handle, position, value) } else { sqlite3_bind_null(statement.handle, position) }
    }
    func put(_ value: String?) {
        let position = nextPosition
        if let value { statement.bind(value, at: position) } else { sqlite3_bind_null(statement.handle, position) }
    }
    func put(_ value: Bool?) { put(value.map { $0 ? 1 : 0 } as Int64?) }
    func put(_ value: Double?) {
        let position = nextPosition
        if let value { sqlite3_bind_double(statement.handle, position, value) } else { sqlite3_bind_null(statement.handle, position) }
    }

    /// Texts are bound where they lie: each row has ended before the bytes go.
    func put(_ rows: RowBatch) throws {
        try rows.bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                for position in 1...columnCount { bind(bytes, &offset, at: position) }
                try endRow()
            }
        }
        sqlite3_clear_bindings(statement.handle)
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int, at position: Int32) {
        let kind = bytes[offset]
        offset += 1
        switch RowCollector.Kind(rawValue: kind) {
        case .integer:
            sqlite3_bind_int64(statement.handle, position, bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self))
            offset += 8
        case .real:
            let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            sqlite3_bind_double(statement.handle, position, Double(bitPattern: bits))
            offset += 8
        case .text:
            let length = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            // An empty text must not be a null pointer, so the pointer is taken from the whole.
            let start = bytes.baseAddress.map { ($0 + offset + 4).assumingMemoryBound(to: CChar.self) }
            sqlite3_bind_text(statement.handle, position, start, Int32(length), nil)
            offset += 4 + length
        case .null, nil:
            sqlite3_bind_null(statement.handle, position)
        }
    }

    func endRow() throws {
        let code = sqlite3_step(statement.handle)
        sqlite3_reset(statement.handle)
        position = 0
        guard code == SQLITE_DONE else { throw fail(code, "a bulk load") }
    }

    func finish() throws {}
}
