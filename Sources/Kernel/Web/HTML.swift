import Foundation
import NIOCore

/// A piece of HTML, written as a string literal. Every `\(value)` is escaped.
///
/// Attributes are always quoted in the literal, so that an escaped value cannot leave them.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// A page is made of a thousand pieces, so they are joined as bytes. What stands in the program is pointed at, not copied.
    private enum Content: Sendable { case literal(StaticString), text(String), written([UInt8]) }

    private var content: Content

    /// For markup that is already safe. Search for `trusted:` to review every use.
    public init(trusted source: String) { content = .text(source) }
    public init(stringLiteral source: StaticString) { content = .literal(source) }
    public init(stringInterpolation: StringInterpolation) { content = .written(stringInterpolation.bytes) }

    /// One piece of many, written one after the other into the same buffer.
    public init(capacity: Int = 1024, _ write: (inout StringInterpolation) -> Void) {
        var whole = StringInterpolation(literalCapacity: capacity, interpolationCount: 0)
        write(&whole)
        content = .written(whole.bytes)
    }

    public static let empty: HTML = ""

    public var source: String {
        switch content {
        case .literal(let text): text.description
        case .text(let text): text
        case .written(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    /// As it is sent.
    public var buffer: ByteBuffer {
        switch content {
        case .literal(let text): ByteBuffer(staticString: text)
        case .text(let text): ByteBuffer(string: text)
        case .written(let bytes): ByteBuffer(bytes: bytes)
        }
    }

    public var isEmpty: Bool {
        switch content {
        case .literal(let text): text.utf8CodeUnitCount == 0
        case .text(let text): text.isEmpty
        case .written(let bytes): bytes.isEmpty
        }
    }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 48 * interpolationCount)
        }

        public mutating func appendLiteral(_ text: StaticString) { bytes.append(text) }
        public mutating func appendInterpolation(_ html: HTML) { html.add(to: &bytes) }
        public mutating func appendInterpolation(_ html: HTML?) { html?.add(to: &bytes) }
        public mutating func appendInterpolation(_ list: [HTML]) { for html in list { html.add(to: &bytes) } }
        public mutating func appendInterpolation(_ text: String) { bytes.append(escaped: text) }
        public mutating func appendInterpolation(_ text: String?) { if let text { bytes.append(escaped: text) } }
        public mutating func appendInterpolation(_ text: Substring) { bytes.append(escaped: String(text)) }
        public mutating func appendInterpolation(_ number: Int) { bytes.append(Int64(number)) }
        public mutating func appendInterpolation<E>(_ id: Identifier<E>) { bytes.append(id.number) }
        /// `2026-03-04T18:05:00Z`
        public mutating func appendInterpolation(machineText instant: Date) { instant.addMachineText(to: &bytes) }

        /// One of two pieces. A plain `?:` would be text, and be escaped.
        public mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = .empty
        ) {
            (condition ? html() : other()).add(to: &bytes)
        }

        public mutating func append(_ html: HTML) { html.add(to: &bytes) }
    }

    public static func + (one: HTML, other: HTML) -> HTML {
        var both = one
        both += other
        return both
    }

    public static func += (one: inout HTML, other: HTML) {
        var bytes: [UInt8] = []
        if case .written(let written) = one.content {
            bytes = written
        } else {
            one.add(to: &bytes)
        }
        // Held once while it grows, or the whole would be copied each time.
        one.content = .literal("")
        other.add(to: &bytes)
        one.content = .written(bytes)
    }

    private func add(to bytes: inout [UInt8]) {
        // An array that is full doubles; a page around a long list would copy it once more for a line at its end.
        if case .written(let piece) = content, piece.count > 4096, bytes.capacity < bytes.count + piece.count {
            bytes.reserveCapacity(bytes.count + piece.count + 2048)
        }
        switch content {
        case .literal(let text): bytes.append(text)
        case .text(let text): bytes.append(text)
        case .written(let piece): bytes.append(contentsOf: piece)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    fileprivate mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// What needs no escaping is copied by the run.
    fileprivate mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for place in 0..<letters.count where letters[place].mayNotStand {
                append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<place]))
                append(letters[place].escape)
                start = place + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
        }
    }

    fileprivate mutating func append(_ number: Int64) {
        let start = count
        var rest = number.magnitude
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        if number < 0 { append(UInt8(ascii: "-")) }
        self[start...].reverse()
    }
}

extension String {
    public var escapedForHTML: String {
        guard utf8.contains(where: \.mayNotStand) else { return self }
        var bytes: [UInt8] = []
        bytes.append(escaped: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// All five are below 64, so a number of 64 bits holds the answer for each byte.
    fileprivate var mayNotStand: Bool { self < 64 && Self.marks >> UInt64(self) & 1 == 1 }

    private static let marks: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3c | 1 << 0x3e

    fileprivate var escape: StaticString {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
