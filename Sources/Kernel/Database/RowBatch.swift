/// Rows of one table as bytes. Made on any thread, taken in later by the connection that writes.
public struct RowBatch: Sendable {
    let bytes: [UInt8]
    public let count: Int

    public var isEmpty: Bool { count == 0 }
}

/// Gathers rows away from any connection, so that the thread which writes has nothing else to do.
///
/// For PostgreSQL the bytes are rows of a binary `COPY`; for SQLite each value has a mark of its kind before it.
public final class RowCollector: Loader {
    enum Kind: UInt8 { case null, integer, text, real }

    private let columnCount: Int
    private let isPostgres: Bool
    private var bytes: [UInt8] = []
    private var count = 0
    private var isRowOpen = false

    public init(columns: Int, for dialect: Dialect) {
        columnCount = columns
        isPostgres = dialect == .postgres
    }

    public var byteCount: Int { bytes.count }

    /// What was gathered since the last time.
    public func take() -> RowBatch {
        defer {
            bytes = []
            bytes.reserveCapacity(byteCount + byteCount / 8)
            count = 0
        }
        return RowBatch(bytes: bytes, count: count)
    }

    public func put(_ value: Int64?) {
        guard let value else { return putNull() }
        start(.integer, length: 8)
        bytes.appendNumber(isPostgres ? value.bigEndian : value)
    }

    public func put(_ value: String?) {
        guard var value else { return putNull() }
        value.withUTF8 { text in
            // PostgreSQL's text cannot hold the character NUL.
            guard isPostgres, text.contains(0) else {
                startText(length: text.count)
                return bytes.append(contentsOf: text)
            }
            startText(length: text.count { $0 != 0 })
            bytes.append(contentsOf: text.lazy.filter { $0 != 0 })
        }
    }

    public func put(_ value: Bool?) {
        guard isPostgres else { return put(value.map { $0 ? 1 : 0 } as Int64?) }
        guard let value else { return putNull() }
        start(.integer, length: 1)
        bytes.append(value ? 1 : 0)
    }

    public func put(_ value: Double?) {
        guard let value else { return putNull() }
        start(.real, length: 8)
        bytes.appendNumber(isPostgres ? value.bitPattern.bigEndian : value.bitPattern)
    }

    public func put(_ rows: RowBatch) {
        bytes += rows.bytes
        count += rows.count
    }

    public func endRow() {
        isRowOpen = false
        count += 1
    }

    public func finish() {}

    private func putNull() {
        guard isPostgres else { return bytes.append(Kind.null.rawValue) }
        start(.null, length: -1)
    }

    private func start(_ kind: Kind, length: Int32) {
        guard isPostgres else { return bytes.append(kind.rawValue) }
        if !isRowOpen {
            bytes.appendNumber(Int16(columnCount).bigEndian)
            isRowOpen = true
        }
        bytes.appendNumber(length.bigEndian)
    }

    private func startText(length: Int) {
        start(.text, length: Int32(length))
        if !isPostgres { bytes.appendNumber(UInt32(length)) }
    }
}

extension [UInt8] {
    @inline(__always)
    fileprivate mutating func appendNumber(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
    }
}
