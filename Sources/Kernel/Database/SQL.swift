/// A piece of SQL together with the values it binds.
///
/// Written as a string literal; every `\(value)` becomes a bound parameter, never text.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The text, with a one-byte mark where each value goes (see `SQLType.mark`).
    public private(set) var text: String
    public private(set) var values: [SQLValue]

    public init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    /// For text that cannot come from outside: names of tables and columns, and the migrations.
    /// Search for `trusted:` to review every use.
    public init(trusted text: String, values: [SQLValue] = []) {
        self.text = text
        self.values = values
    }

    /// The text for people to read, with `$1`, `$2` … where values go.
    public var withNumbers: String {
        var count = 0, out = ""
        for scalar in text.unicodeScalars {
            if scalar.value <= UInt32(SQLType.blob.rawValue) {
                count += 1
                out += "$\(count)"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
            bind(value.sqlValue, as: Value.sqlType)
        }

        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            bind(value?.sqlValue ?? .null, as: Value.sqlType)
        }

        public mutating func appendInterpolation(_ fragment: SQL) {
            text += fragment.text
            values += fragment.values
        }

        /// `IN \(anyOf: ids)`: a parenthesised list of bound values; of none, a list that nothing is in.
        public mutating func appendInterpolation<Value: SQLBindable>(anyOf list: [Value]) {
            guard !list.isEmpty else { return text += "(NULL)" }
            text += "("
            for (index, value) in list.enumerated() {
                if index > 0 { text += ", " }
                bind(value.sqlValue, as: Value.sqlType)
            }
            text += ")"
        }

        private mutating func bind(_ value: SQLValue, as type: SQLType) {
            text.unicodeScalars.append(type.mark)
            values.append(value)
        }
    }
}

extension SQL {
    /// Several conditions, all of which must hold; of none, a condition that always holds.
    public static func all(_ conditions: [SQL]) -> SQL { joined(conditions, " AND ", ifNone: "TRUE") }

    /// Several conditions, one of which must hold; of none, a condition that never holds.
    public static func any(_ conditions: [SQL]) -> SQL { joined(conditions, " OR ", ifNone: "FALSE") }

    private static func joined(_ parts: [SQL], _ separator: String, ifNone: SQL) -> SQL {
        guard let first = parts.first else { return ifNone }
        var text = "(\(first.text)", values = first.values
        for part in parts.dropFirst() {
            text += separator
            text += part.text
            values += part.values
        }
        return SQL(trusted: "\(text))", values: values)
    }
}

/// What both engines can hold in a column.
public enum SQLType: UInt8, Sendable {
    case integer = 1, text, real, boolean, blob

    /// Stands in `SQL.text` for one bound value, so that equal texts always mean equal types.
    var mark: Unicode.Scalar { Unicode.Scalar(rawValue) }

    init?(mark: UInt8) { self.init(rawValue: mark) }
}

public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case real(Double)
    case boolean(Bool)
    case blob([UInt8])
}

/// A Swift type that a query can bind.
public protocol SQLBindable {
    static var sqlType: SQLType { get }
    var sqlValue: SQLValue { get }
}

extension Int: SQLBindable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Int64: SQLBindable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(self) }
}
extension String: SQLBindable {
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(self) }
}
extension Double: SQLBindable {
    public static var sqlType: SQLType { .real }
    public var sqlValue: SQLValue { .real(self) }
}
extension Bool: SQLBindable {
    public static var sqlType: SQLType { .boolean }
    public var sqlValue: SQLValue { .boolean(self) }
}
extension [UInt8]: SQLBindable {
    public static var sqlType: SQLType { .blob }
    public var sqlValue: SQLValue { .blob(self) }
}
extension Optional: SQLBindable where Wrapped: SQLBindable {
    public static var sqlType: SQLType { Wrapped.sqlType }
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
/// An enumeration with text cases is stored as that text.
extension SQLBindable where Self: RawRepresentable, RawValue == String {
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(rawValue) }
}
