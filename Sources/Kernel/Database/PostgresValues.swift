import CPostgres

/// The values of one execution, in the server's binary form.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    /// Where each value starts in `bytes`, or -1 for NULL.
    private var starts: [Int] = []
    private var lengths: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values { append(value) }
    }

    private mutating func append(_ value: SQLValue) {
        let start = bytes.count
        switch value {
        case .null: break
        case .integer(let number): bytes.appendBigEndian(number)
        case .real(let number): bytes.appendBigEndian(number.bitPattern)
        case .boolean(let truth): bytes.append(truth ? 1 : 0)
        case .text(let text): bytes.appendWithoutNUL(text)
        case .blob(let blob): bytes += blob
        }
        starts.append(value == .null ? -1 : start)
        lengths.append(Int32(bytes.count - start))
    }

    mutating func execute(_ statement: String, on handle: OpaquePointer) -> OpaquePointer? {
        withPointers { pointers, lengths, formats in
            PQexecPrepared(handle, statement, Int32(lengths.count), pointers, lengths, formats, 1)
        }
    }

    /// Does not wait for the result.
    mutating func send(_ statement: String, on handle: OpaquePointer) -> Bool {
        withPointers { pointers, lengths, formats in
            PQsendQueryPrepared(handle, statement, Int32(lengths.count), pointers, lengths, formats, 1) == 1
        }
    }

    private mutating func withPointers<T>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> T) -> T {
        // An empty text must not be a null pointer, which would mean NULL.
        if bytes.isEmpty { bytes.append(0) }
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start < 0 ? nil : base.map { UnsafePointer($0 + start) } }
            return body(pointers, lengths, [Int32](repeating: 1, count: starts.count))
        }
    }
}

/// A result that was fetched whole, read row by row from the binary form.
final class PostgresRows: RowSource {
    private let result: OpaquePointer?
    private let count: Int32
    private var current: Int32 = -1

    init(_ result: OpaquePointer?) {
        self.result = result
        count = PQntuples(result)
    }

    func advance() -> Bool {
        current += 1
        return current < count
    }

    private func content(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(result, current, column) == 0, let start = PQgetvalue(result, current, column) else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, current, column)))
    }

    func isNull(_ column: Int32) -> Bool { PQgetisnull(result, current, column) == 1 }

    func integer(_ column: Int32) -> Int64? {
        guard let bytes = content(column) else { return nil }
        switch PQftype(result, column) {
        case 20: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case 23: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 21: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        default: return nil
        }
    }

    func real(_ column: Int32) -> Double? {
        guard let bytes = content(column) else { return nil }
        switch PQftype(result, column) {
        case 701: return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
        case 700: return Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        default: return integer(column).map(Double.init)
        }
    }

    func boolean(_ column: Int32) -> Bool? {
        guard PQftype(result, column) == 16 else { return integer(column).map { $0 != 0 } }
        return content(column).map { $0.first == 1 }
    }

    func text(_ column: Int32) -> String? {
        switch PQftype(result, column) {
        case 25, 1043, 19: content(column).map { String(decoding: $0, as: UTF8.self) }
        default: nil
        }
    }

    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? { PQftype(result, column) == 17 ? content(column) : nil }

    func value(_ column: Int32) -> SQLValue {
        if let number = integer(column) { return .integer(number) }
        if let truth = boolean(column) { return .boolean(truth) }
        if let number = real(column) { return .real(number) }
        if let text = text(column) { return .text(text) }
        return blob(column).map { .blob($0) } ?? .null
    }

    func name(_ column: Int32) -> String {
        PQfname(result, column).map { String(cString: $0) } ?? "number \(column)"
    }
}

/// Gathers rows in the binary form of `COPY` and sends them a quarter of a megabyte at a time.
final class PostgresLoader: Loader {
    private let driver: PostgresDriver
    private let command: String
    private let rows: RowCollector

    init(_ driver: PostgresDriver, _ command: String, _ columnCount: Int) {
        self.driver = driver
        self.command = command
        rows = RowCollector(columns: columnCount, for: .postgres)
    }

    func put(_ value: Int64?) { rows.put(value) }
    func put(_ value: String?) { rows.put(value) }
    func put(_ value: Bool?) { rows.put(value) }
    func put(_ value: Double?) { rows.put(value) }

    func put(_ batch: RowBatch) throws {
        guard !batch.isEmpty else { return }
        try driver.finishLoaders(before: self)
        try sendRows()
        try driver.copy(command, batch.bytes)
    }

    func endRow() throws {
        rows.endRow()
        if rows.byteCount > 256 * 1024 { try finish() }
    }

    func finish() throws {
        guard rows.byteCount > 0 else { return }
        try driver.finishLoaders(before: self)
        try sendRows()
    }

    func sendRows() throws {
        guard rows.byteCount > 0 else { return }
        try driver.copy(command, rows.take().bytes)
    }
}

extension [UInt8] {
    fileprivate mutating func appendBigEndian(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }

    /// PostgreSQL's text cannot hold the character NUL, so it is left out.
    fileprivate mutating func appendWithoutNUL(_ text: String) {
        let start = count
        append(contentsOf: text.utf8)
        if self[start...].contains(0) { self[start...].removeAll { $0 == 0 } }
    }
}
