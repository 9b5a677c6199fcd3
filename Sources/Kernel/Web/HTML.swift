/// A piece of HTML, written as a string literal. Every `\(value)` is escaped.
///
/// Attributes are always quoted in the literal, so that an escaped value cannot leave them.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    public private(set) var source: String

    /// For markup that is already safe. Search for `trusted:` to review every use.
    public init(trusted source: String) { self.source = source }
    public init(stringLiteral source: String) { self.source = source }
    public init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    public static let empty = HTML(trusted: "")
    public var isEmpty: Bool { source.isEmpty }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var source = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) { source += text }
        public mutating func appendInterpolation(_ html: HTML) { source += html.source }
        public mutating func appendInterpolation(_ html: HTML?) { source += html?.source ?? "" }
        public mutating func appendInterpolation(_ list: [HTML]) { for html in list { source += html.source } }
        public mutating func appendInterpolation(_ text: String) { source.appendEscaped(text) }
        public mutating func appendInterpolation(_ text: String?) { source.appendEscaped(text ?? "") }
        public mutating func appendInterpolation(_ text: Substring) { source.appendEscaped(String(text)) }
        public mutating func appendInterpolation(_ number: Int) { source += String(number) }
        public mutating func appendInterpolation<E>(_ id: Identifier<E>) { source += String(id.number) }

        /// One of two pieces. A plain `?:` would be text, and be escaped.
        public mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = .empty
        ) {
            source += (condition ? html() : other()).source
        }
    }

    public static func + (one: HTML, other: HTML) -> HTML { HTML(trusted: one.source + other.source) }
    public static func += (one: inout HTML, other: HTML) { one.source += other.source }
}

extension String {
    mutating func appendEscaped(_ text: String) {
        guard text.utf8.contains(where: \.needsEscape) else { return self += text }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            default: unicodeScalars.append(scalar)
            }
        }
    }

    public var escapedForHTML: String {
        var escaped = ""
        escaped.appendEscaped(self)
        return escaped
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self == 38 || self == 60 || self == 62 || self == 34 || self == 39 }
}
