/// A question about people, as it was read: whom it finds, and how many of them. See `docs/lists.md`.
public struct Ask: Hashable, Sendable {
    /// `nil` finds everybody.
    public var condition: Condition?
    public var limit: Limit?

    public init(_ condition: Condition? = nil, limit: Limit? = nil) {
        self.condition = condition
        self.limit = limit
    }
}

/// What must hold of somebody. `all` within `all` and `any` within `any` are never built: see `joined`.
public indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// `zip = 55104`.
    case fact(Name, Comparison)
    /// `lives in place "…"`, `works in place "…"`.
    case inPlace(PlaceTie, Value, Spot)
    case call(Call)

    public enum PlaceTie: String, Hashable, Sendable, CaseIterable { case lives, works }

    /// Conditions joined with *and*; of one, that one. What is joined with *and* already is taken in.
    public static func allOf(_ conditions: [Condition]) -> Condition {
        let flat = conditions.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } }
        return flat.count == 1 ? flat[0] : .all(flat)
    }

    /// Conditions joined with *or*.
    public static func anyOf(_ conditions: [Condition]) -> Condition {
        let flat = conditions.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }
        return flat.count == 1 ? flat[0] : .any(flat)
    }
}

/// The name of a fact, a call or an argument, where it was written.
public struct Name: Hashable, Sendable {
    public var text: String
    public var spot: Spot

    public init(_ text: String, _ spot: Spot = .nowhere) {
        self.text = text
        self.spot = spot
    }
}

/// A comparison with a value, or with one of several.
public struct Comparison: Hashable, Sendable {
    public var sign: Sign
    /// Exactly one, but for `in`.
    public var values: [Value]
    /// Where the comparison itself stands.
    public var spot: Spot

    public init(_ sign: Sign, _ values: [Value], _ spot: Spot = .nowhere) {
        self.sign = sign
        self.values = values
        self.spot = spot
    }
}

public enum Sign: String, Hashable, Sendable, CaseIterable {
    case equal = "=", notEqual = "!=", less = "<", atMost = "<=", more = ">", atLeast = ">="
    case has, starts, oneOf = "in"
}

/// What something is compared with.
public struct Value: Hashable, Sendable {
    public let text: String
    /// A name that would be read as something else without its quotation marks. `none` asks for those without,
    /// `"none"` for what is called so.
    public let isQuoted: Bool
    /// The number after `#`.
    public var number: Int64?
    public var spot: Spot

    /// A text or a name, whatever it holds. Equal texts make equal values, whether quotation marks were typed or not.
    public init(_ text: String, number: Int64? = nil, _ spot: Spot = .nowhere) {
        self.text = text
        isQuoted = !isPlainWord(text) || specialWords.contains(text.lowercased())
        self.number = number
        self.spot = spot
    }

    /// A word as it stands in a question without quotation marks: a name, a number, a day, or a word of the language.
    public init(word: String, number: Int64? = nil, _ spot: Spot = .nowhere) {
        text = word
        isQuoted = !isPlainWord(word)
        self.number = number
        self.spot = spot
    }

    /// Whether this is the word of the language, and not a name in quotation marks.
    public func isWord(_ word: String) -> Bool { !isQuoted && text.lowercased() == word }
}

/// `answered("Housing rating" >= 3, kind = door)`.
public struct Call: Hashable, Sendable {
    public var name: Name
    public var arguments: [Argument]

    public init(_ name: Name, _ arguments: [Argument]) {
        self.name = name
        self.arguments = arguments
    }
}

public enum Argument: Hashable, Sendable {
    /// What the call is about, with a comparison where it is a question.
    case subject(Value, Comparison?)
    /// A comparison of what the call is about: `role(has "lead")`.
    case compared(Comparison)
    case named(Name, Comparison)
    /// What must hold of the other person.
    case other(Condition)
}

/// How many of those found are taken.
public enum Limit: Hashable, Sendable {
    case random(Double, isPercent: Bool, seed: Int64?, Spot)
    case top(Int, by: Sorting, Spot)
    case bottom(Int, by: Sorting, Spot)
}

public struct Sorting: Hashable, Sendable {
    public var name: Name
    /// Of `answer("…")`.
    public var question: Value?

    public init(_ name: Name, question: Value? = nil) {
        self.name = name
        self.question = question
    }
}

/// Where something stands in a question: counted in Unicode scalars from 1, up to but without `end`. Where things
/// stand does not count when questions are compared.
public struct Spot: Hashable, Sendable {
    public let start: Int
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// Of what was not read but built.
    public static let nowhere = Spot(0, 0)

    public func to(_ other: Spot) -> Spot { Spot(start, max(end, other.end)) }
    public static func == (one: Spot, other: Spot) -> Bool { true }
    public func hash(into hasher: inout Hasher) {}
}
