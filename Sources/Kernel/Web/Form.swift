import Foundation

/// What somebody typed into a form, by field name.
public struct Form: Sendable {
    public private(set) var values: [String: [String]] = [:]

    public init() {}

    public init(_ values: KeyValuePairs<String, String?>) {
        for (name, value) in values { if let value { self.values[name, default: []].append(value) } }
    }

    /// Reads `application/x-www-form-urlencoded`, which is also how the part of an address after `?` is written.
    public init(urlEncoded text: some StringProtocol) {
        for pair in Array(text.utf8).split(separator: UInt8(ascii: "&"), maxSplits: 2_000) {
            let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            add(Self.decoded(pair[..<end]), Self.decoded(pair[end...].dropFirst()))
        }
    }

    public mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }

    /// The value without white space around it; empty if the field was not sent.
    public subscript(_ name: String) -> String {
        get {
            let value = values[name]?.first ?? ""
            // Foundation takes a microsecond to find that there is nothing to trim.
            let isTrimmed = [value.utf8.first, value.utf8.last].allSatisfy {
                $0.map { (0x21...0x7e).contains($0) } ?? true
            }
            return isTrimmed ? value : value.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        set { values[name] = [newValue] }
    }

    /// All values of a field that may be sent several times.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The value, unless it is empty.
    public func optional(_ name: String) -> String? {
        let value = self[name]
        return value.isEmpty ? nil : value
    }

    public func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) -> Identifier<Entity>? {
        Identifier(self[name])
    }

    public func isChecked(_ name: String) -> Bool { values[name] != nil }

    public func has(_ name: String) -> Bool { values[name] != nil }

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = [], rest = text
        bytes.reserveCapacity(rest.count)
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
                    rest = rest.dropFirst(2)
                    bytes.append(value)
                } else {
                    bytes.append(byte)
                }
            // PostgreSQL cannot keep a NUL, and nobody types one.
            default: bytes.append(byte)
            }
        }
        if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// As it stands in an address: everything but plain letters and digits as `%` and two digits.
    public var percentEncoded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 32)
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.hexDigit(byte >> 4))
                bytes.append(Self.hexDigit(byte & 15))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ half: UInt8) -> UInt8 { half < 10 ? 48 + half : 55 + half }
}
