/// A piece of a question.
struct Token: Equatable {
    enum Kind: Equatable {
        case word(String), quoted(String)
        case sign(String)
        case end
    }

    let kind: Kind
    let spot: Spot

    /// The word in small letters; `nil` for anything else.
    var word: String? { if case .word(let word) = kind { word.lowercased() } else { nil } }
    func isSign(_ sign: String) -> Bool { kind == .sign(sign) }
    func isWord(_ word: String) -> Bool { self.word == word }

    /// As it is shown in a message.
    var shown: String {
        switch kind {
        case .word(let text), .sign(let text): text
        case .quoted(let text): quoted(text)
        case .end: ""
        }
    }
}

/// The words that join clauses and compare; they need quotation marks where a value is meant.
public let reservedWords: Set<String> = ["and", "or", "not", "in", "has", "starts", "random", "top", "bottom", "by", "seed"]

/// Words that mean something where a name could stand.
let specialWords: Set<String> = {
    let argumentNames = Vocabulary.calls.flatMap { $0.arguments.map(\.name) }
    let meant = ["none", "any", "me", "nobody", "today", "yesterday", "tomorrow"]
    return reservedWords.union(meant).union(argumentNames)
}()

/// Letters of any script, digits, and the signs of dates, addresses and phone numbers.
func isPlainWord(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(isWordScalar) }

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "'", ".", "/", ":", "@", "+", "&": return true
        default: return false
        }
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber:
        true
    default: false
    }
}

/// In quotation marks, with a backslash before marks and backslashes within.
func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { out.unicodeScalars.append("\\") }
        out.unicodeScalars.append(scalar)
    }
    out.unicodeScalars.append("\"")
    return out
}

/// The pieces of a question, ending with `end`.
func tokens(of text: String) throws(Mistake) -> [Token] {
    var reader = TokenReader(Array(text.unicodeScalars.prefix(longestQuestion + 1)))
    guard reader.scalars.count <= longestQuestion else {
        throw Mistake(.tooLong(longestQuestion), Spot(longestQuestion + 1, longestQuestion + 2))
    }
    return try reader.tokens()
}

/// Characters in one question.
public let longestQuestion = 20_000
/// Parentheses, `not` and other people within each other.
public let deepestQuestion = 50
/// Clauses in one question, and values compared with.
public let mostClauses = 300
public let mostValues = 1_000

private struct TokenReader {
    let scalars: [Unicode.Scalar]
    var index = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func tokens() throws(Mistake) -> [Token] {
        var tokens: [Token] = []
        while true {
            while index < scalars.count, scalars[index].properties.isWhitespace {
                index += 1
            }
            guard index < scalars.count else { break }
            tokens.append(try next())
        }
        tokens.append(Token(kind: .end, spot: Spot(index + 1, index + 2)))
        return tokens
    }

    private mutating func next() throws(Mistake) -> Token {
        let start = index, scalar = scalars[index]
        if isWordScalar(scalar) {
            while index < scalars.count, isWordScalar(scalars[index]) { index += 1 }
            return token(.word(text(start..<index)), start)
        }
        if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" || scalar == "\u{201E}" {
            let text = try quotation(closing: scalar == "\"" ? ["\""] : ["\u{201C}", "\u{201D}"])
            return token(.quoted(text), start)
        }
        index += 1
        switch scalar {
        case "(", ")", ",", "=", "#", "%": break
        case "<", ">": if index < scalars.count, scalars[index] == "=" { index += 1 }
        case "\u{2264}": return token(.sign("<="), start)
        case "\u{2265}": return token(.sign(">="), start)
        case "\u{2260}": return token(.sign("!="), start)
        case "!":
            guard index < scalars.count, scalars[index] == "=" else {
                throw Mistake(.strangeSign("!"), Spot(start + 1, start + 2))
            }
            index += 1
        default: throw Mistake(.strangeSign(text(start..<index)), Spot(start + 1, start + 2))
        }
        return token(.sign(text(start..<index)), start)
    }

    /// iPhones write curly quotation marks by themselves, so those are as good.
    private mutating func quotation(closing: Set<Unicode.Scalar>) throws(Mistake) -> String {
        let start = index
        var out = String.UnicodeScalarView()
        index += 1
        while index < scalars.count {
            if closing.contains(scalars[index]) {
                index += 1
                return String(out)
            }
            if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
            // PostgreSQL's texts end at a NUL.
            guard scalars[index].value != 0 else { throw Mistake(.strangeSign("\u{2400}"), Spot(index + 1, index + 2)) }
            out.append(scalars[index])
            index += 1
        }
        throw Mistake(.noClosingMark, Spot(start + 1, start + 2))
    }

    private func token(_ kind: Token.Kind, _ start: Int) -> Token {
        Token(kind: kind, spot: Spot(start + 1, index + 1))
    }

    private func text(_ range: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        out.append(contentsOf: scalars[range])
        return String(out)
    }
}
