/// A piece of Swift source, as far as finding phrases needs it.
indirect enum SwiftToken {
    case word(String, line: Int)
    case mark(String, line: Int)
    /// `key` is the text with `{}` for each interpolation, `code` what is interpolated.
    case literal(key: String, code: [[SwiftToken]], line: Int)

    var line: Int {
        switch self {
        case .word(_, let line), .mark(_, let line), .literal(_, _, let line): line
        }
    }

    func isMark(_ text: String) -> Bool { if case .mark(text, _) = self { true } else { false } }
    func isWord(_ text: String) -> Bool { if case .word(text, _) = self { true } else { false } }
    var word: String? { if case .word(let text, _) = self { text } else { nil } }
    var isLiteral: Bool { if case .literal = self { true } else { false } }
}

/// Reads Swift source into tokens. Knows strings with interpolation, comments and regular expressions; the rest are words
/// and marks.
struct SwiftReader {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1

    init(_ source: String) { bytes = Array(source.utf8) }

    mutating func tokens() -> [SwiftToken] { read(untilClosing: false) }

    /// Until the end, or until the parenthesis that ends an interpolation.
    private mutating func read(untilClosing: Bool) -> [SwiftToken] {
        var tokens: [SwiftToken] = [], depth = 0
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                at += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
            case UInt8(ascii: "/") where next(1) == UInt8(ascii: "/"): while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
            case UInt8(ascii: "/") where startsRegex(after: tokens.last): skipRegex()
            case UInt8(ascii: "\""): tokens.append(literal())
            case UInt8(ascii: "`"):
                at += 1
                let start = at
                while at < bytes.count, bytes[at] != UInt8(ascii: "`") { at += 1 }
                tokens.append(.word(text(start, at), line: line))
                at += 1
            case _ where isWord(byte):
                let start = at
                while at < bytes.count, isWord(bytes[at]) { at += 1 }
                tokens.append(.word(text(start, at), line: line))
            default:
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                if untilClosing && depth < 0 {
                    at += 1
                    return tokens
                }
                tokens.append(.mark(mark(), line: line))
            }
        }
        return tokens
    }

    /// Marks of two letters that tell something; all others stand alone.
    private mutating func mark() -> String {
        let pair = at + 1 < bytes.count ? text(at, at + 2) : ""
        let isPair = ["->", "==", "!=", "??", "~="].contains(pair)
        defer { at += isPair ? 2 : 1 }
        return isPair ? pair : text(at, at + 1)
    }

    private mutating func literal() -> SwiftToken {
        let start = line, isLong = next(1) == UInt8(ascii: "\"") && next(2) == UInt8(ascii: "\"")
        at += isLong ? 3 : 1
        var key: [UInt8] = [], code: [[SwiftToken]] = []
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\""), !isLong || (next(1) == byte && next(2) == byte) {
                at += isLong ? 3 : 1
                break
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\\") else {
                key.append(byte)
                at += 1
                continue
            }
            at += 2
            switch bytes[at - 1] {
            case UInt8(ascii: "("):
                key += Array("{}".utf8)
                code.append(read(untilClosing: true))
            case UInt8(ascii: "n"): key.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "t"): key.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "\n"): line += 1
            case let other: key.append(other)
            }
        }
        return .literal(key: String(decoding: key, as: UTF8.self), code: code, line: start)
    }

    private func startsRegex(after token: SwiftToken?) -> Bool {
        guard let following = next(1), following != UInt8(ascii: " "), following != UInt8(ascii: "*") else { return false }
        return switch token {
        case .mark(let mark, _): ["(", ",", "=", ":", "["].contains(mark)
        default: false
        }
    }

    private mutating func skipRegex() {
        at += 1
        var inClass = false
        while at < bytes.count, bytes[at] != UInt8(ascii: "/") || inClass {
            if bytes[at] == UInt8(ascii: "[") { inClass = true }
            if bytes[at] == UInt8(ascii: "]") { inClass = false }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at += 1
    }

    private func next(_ distance: Int) -> UInt8? { at + distance < bytes.count ? bytes[at + distance] : nil }
    private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }
}
