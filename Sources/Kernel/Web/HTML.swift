import NIOCore

/// A piece of HTML, written as a string literal. Every `\(value)` is escaped.
///
/// Attributes are always quoted in the literal, so that an escaped value cannot leave them.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// A page is made of a thousand pieces, so they are joined as bytes; what stands in the program is not copied first.
    private enum Content: Sendable { case fixed(String), written([UInt8]) }

    private var content: Content

    /// For markup that is already safe. Search for `trusted:` to review every use.
    public init(trusted source: String) { content = .fixed(source) }
    public init(stringLiteral source: String) { content = .fixed(source) }
    public init(stringInterpolation: StringInterpolation) { content = .written(stringInterpolation.bytes) }

    public static let empty = HTML(trusted: "")

    public var source: String {
        switch content {
        case .fixed(let text): text
        case .written(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    /// As it is sent.
    public var buffer: ByteBuffer {
        switch content {
        case .fixed(let text): ByteBuffer(string: text)
        case .written(let bytes): ByteBuffer(bytes: bytes)
        }
    }

    public var isEmpty: Bool {
        switch content {
        case .fixed(let text): text.isEmpty
        case .written(let bytes): bytes.isEmpty
        }
    }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 48 * interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) { bytes.append(text) }
        public mutating func appendInterpolation(_ html: HTML) { html.add(to: &bytes) }
        public mutating func appendInterpolation(_ html: HTML?) { html?.add(to: &bytes) }
        public mutating func appendInterpolation(_ list: [HTML]) { for html in list { html.add(to: &bytes) } }
        public mutating func appendInterpolation(_ text: String) { bytes.append(escaped: text) }
        public mutating func appendInterpolation(_ text: String?) { if let text { bytes.append(escaped: text) } }
        public mutating func appendInterpolation(_ text: Substring) { bytes.append(escaped: String(text)) }
        public mutating func appendInterpolation(_ number: Int) { bytes.append(String(number)) }
        public mutating func appendInterpolation<E>(_ id: Identifier<E>) { bytes.append(String(id.number)) }

        /// One of two pieces. A plain `?:` would be text, and be escaped.
        public mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = .empty
        ) {
            (condition ? html() : other()).add(to: &bytes)
        }
    }

    public static func + (one: HTML, other: HTML) -> HTML {
        var both = one
        both += other
        return both
    }

    public static func += (one: inout HTML, other: HTML) {
        var bytes: [UInt8]
        switch one.content {
        case .written(let written): bytes = written
        case .fixed(let text):
            bytes = []
            bytes.reserveCapacity(text.utf8.count + 512)
            bytes.append(text)
        }
        // Held once while it grows, or the whole would be copied each time.
        one.content = .fixed("")
        other.add(to: &bytes)
        one.content = .written(bytes)
    }

    private func add(to bytes: inout [UInt8]) {
        switch content {
        case .fixed(let text): bytes.append(text)
        case .written(let piece): bytes.append(contentsOf: piece)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// What needs no escaping is copied by the run.
    fileprivate mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for place in 0..<letters.count {
                guard let escape = letters[place].escape else { continue }
                append(contentsOf: letters[start..<place])
                append(escape)
                start = place + 1
            }
            append(contentsOf: letters[start...])
        }
    }
}

extension String {
    public var escapedForHTML: String {
        guard utf8.contains(where: { $0.escape != nil }) else { return self }
        var bytes: [UInt8] = []
        bytes.append(escaped: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var escape: String? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
