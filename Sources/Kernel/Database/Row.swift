/// One row of a result, read column by column in the order of the `SELECT`.
///
/// Valid only inside the closure it is given to.
public struct Row {
    let source: any RowSource
    private(set) var column: Int32 = 0

    init(source: any RowSource) { self.source = source }

    /// The next column's value.
    public mutating func next<Value: SQLReadable>(_ type: Value.Type = Value.self) throws -> Value {
        defer { column += 1 }
        return try Value.read(from: self)
    }

    /// Lends the next column's bytes for as long as the body works, without copying them where the engine need not.
    public mutating func withBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        guard let bytes = source.bytes(column) else { throw mismatch([UInt8].self) }
        defer { column += 1 }
        return try body(bytes)
    }

    var isNull: Bool { source.isNull(column) }

    /// What stands in the column, in the engine's own type.
    var value: SQLValue { source.value(column) }

    func mismatch(_ expected: Any.Type) -> DatabaseError {
        .unreadable("column \(source.name(column)) holds \(source.value(column)), not \(expected)")
    }
}

/// An engine's current row. Columns count from 0.
protocol RowSource: AnyObject {
    func isNull(_ column: Int32) -> Bool
    func integer(_ column: Int32) -> Int64?
    func real(_ column: Int32) -> Double?
    func text(_ column: Int32) -> String?
    func boolean(_ column: Int32) -> Bool?
    func blob(_ column: Int32) -> [UInt8]?
    /// Of a blob; good until the next row.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer?
    func value(_ column: Int32) -> SQLValue
    func name(_ column: Int32) -> String
}

extension RowSource {
    func blob(_ column: Int32) -> [UInt8]? { bytes(column).map { [UInt8]($0) } }
}

/// A Swift type that a query can return.
public protocol SQLReadable {
    static func read(from row: Row) throws -> Self
}

public typealias SQLConvertible = SQLBindable & SQLReadable

extension Int: SQLReadable {
    public static func read(from row: Row) throws -> Int {
        guard let value = row.source.integer(row.column) else { throw row.mismatch(Int.self) }
        return Int(value)
    }
}
extension Int64: SQLReadable {
    public static func read(from row: Row) throws -> Int64 {
        guard let value = row.source.integer(row.column) else { throw row.mismatch(Int64.self) }
        return value
    }
}
extension Double: SQLReadable {
    public static func read(from row: Row) throws -> Double {
        guard let value = row.source.real(row.column) else { throw row.mismatch(Double.self) }
        return value
    }
}
extension String: SQLReadable {
    public static func read(from row: Row) throws -> String {
        guard let value = row.source.text(row.column) else { throw row.mismatch(String.self) }
        return value
    }
}
extension Bool: SQLReadable {
    public static func read(from row: Row) throws -> Bool {
        guard let value = row.source.boolean(row.column) else { throw row.mismatch(Bool.self) }
        return value
    }
}
extension [UInt8]: SQLReadable {
    public static func read(from row: Row) throws -> [UInt8] {
        guard let value = row.source.blob(row.column) else { throw row.mismatch([UInt8].self) }
        return value
    }
}
extension Optional: SQLReadable where Wrapped: SQLReadable {
    public static func read(from row: Row) throws -> Wrapped? {
        row.isNull ? nil : try Wrapped.read(from: row)
    }
}
extension SQLReadable where Self: RawRepresentable, RawValue == String {
    public static func read(from row: Row) throws -> Self {
        guard let value = Self(rawValue: try String.read(from: row)) else { throw row.mismatch(Self.self) }
        return value
    }
}
