/// Something the program says, written in English in the code and looked up in the reader's language.
///
/// Interpolated values become `{}` in the key: `"Hello \(name)"` is looked up as `Hello {}`. A bar divides the words for
/// one from the words for several, chosen by the first number: `"\(count) [person]|\(count) [people]"`. Nouns in
/// brackets are those a group may rename.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
    enum Argument: Sendable { case text(String), html(HTML), number(Int) }

    public let key: String
    let arguments: [Argument]

    public init(stringLiteral key: String) {
        self.key = key
        arguments = []
    }

    public init(stringInterpolation: StringInterpolation) {
        key = stringInterpolation.key
        arguments = stringInterpolation.arguments
    }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var key = ""
        var arguments: [Argument] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            key.reserveCapacity(literalCapacity + 2 * interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) { key += text }
        public mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        public mutating func appendInterpolation(_ html: HTML) { append(.html(html)) }
        public mutating func appendInterpolation(_ number: Int) { append(.number(number)) }

        private mutating func append(_ argument: Argument) {
            key += "{}"
            arguments.append(argument)
        }
    }
}
