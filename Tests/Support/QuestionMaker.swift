import Asking

/// Makes questions by chance from the vocabulary: every fact, call, argument and comparison comes up.
public struct QuestionMaker: Sendable {
    public var chances: Chances
    /// Names that things may have.
    public var names = [
        "leader", "Homes first", "Housing rating", "none", "and", "a \"b\" \\c", "Ñandú", "\u{301}x", "count", "1:1",
        "", "王",
    ]

    /// Names that there are, by what they name (`tag`, `question` …). Where there are none, any name comes up.
    public var things: [String: [String]] = [:]
    /// The numbers of things, by what they name and their names; some are written beside.
    public var numbers: [String: [String: Int64]] = [:]
    /// With what answers to a question are compared, by its name.
    public var answers: [String: (kind: ValueKind, values: [String])] = [:]
    /// One name in so many is one that nothing has.
    public var absence = 15

    public init(seed: UInt64) { chances = Chances(state: seed) }

    public mutating func ask() -> Ask {
        var ask = Ask(roll(20) ? nil : condition(depth: 3))
        if roll(5) { ask.limit = limit() }
        return ask
    }

    private mutating func roll(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &chances) == 0 }
    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &chances)] }

    public mutating func condition(depth: Int) -> Condition {
        switch Int.random(in: 0..<10, using: &chances) {
        case 0...1 where depth > 0:
            return .allOf((0..<Int.random(in: 2...4, using: &chances)).map { _ in condition(depth: depth - 1) })
        case 2...3 where depth > 0:
            return .anyOf((0..<Int.random(in: 2...4, using: &chances)).map { _ in condition(depth: depth - 1) })
        case 4 where depth > 0: return .not(condition(depth: depth - 1))
        case 5: return .inPlace(pick(Condition.PlaceTie.allCases), name("place"), .nowhere)
        case 6...7:
            let fact = pick(Vocabulary.facts)
            let compared = comparison(fact.kind, fact.kind.signs, mayLack: fact.mayLack, about: fact.name)
            return .fact(Name(fact.name), compared)
        default: return .call(call(pick(Vocabulary.calls), depth: depth))
        }
    }

    private mutating func call(_ kind: CallKind, depth: Int) -> Call {
        var arguments: [Argument] = []
        switch kind.subject {
        case .none: break
        case .choice(let choices): arguments.append(.subject(Value(pick(choices)), nil))
        case .text:
            if roll(2) {
                arguments.append(
                    roll(2)
                        ? .subject(name(kind.name), nil)
                        : .compared(comparison(.text, nil, mayLack: false, about: kind.name)))
            }
        case .question:
            let question = name("question")
            arguments.append(.subject(question, roll(3) ? nil : answerComparison(question.text)))
        case .tag: arguments.append(.subject(name("tag"), nil))
        case .list:
            let isAnyAsked = kind.name == "in" && roll(4)
            arguments.append(.subject(isAnyAsked ? Value(word: pick(["none", "any"])) : name("list"), nil))
        case .threeNumbers:
            let near = pick(things["near"] ?? ["40.75 -73.9 2"]).split(separator: " ").map(String.init)
            arguments += near.map { .subject(Value(word: $0), nil) }
        case .importNumber:
            if roll(2) { arguments.append(.subject(Value(word: pick(things["import"] ?? ["123"])), nil)) }
        case .otherPerson: if roll(2) { arguments.append(.other(condition(depth: max(0, depth - 1)))) }
        }
        for argument in kind.arguments where roll(3) {
            let compared = comparison(argument.kind, argument.signs, mayLack: argument.mayLack, about: argument.name)
            arguments.append(.named(Name(argument.name), compared))
        }
        return Call(Name(kind.name), arguments)
    }

    private mutating func answerComparison(_ question: String) -> Comparison {
        guard let known = answers[question] else {
            return comparison(pick([.text, .number, .day, .yesNo]), nil, mayLack: false)
        }
        let signs: [Sign] =
            switch known.kind {
            case .text, .number, .day: known.kind.signs
            default: [.equal, .notEqual, .oneOf]
            }
        let sign = pick(signs), count = sign == .oneOf ? Int.random(in: 1...3, using: &chances) : 1
        return Comparison(sign, (0..<count).map { _ in Value(pick(known.values)) })
    }

    private mutating func comparison(
        _ kind: ValueKind, _ signs: [Sign]?, mayLack: Bool, about: String = ""
    ) -> Comparison {
        let sign = pick(signs ?? kind.signs)
        let isSameness = [.equal, .notEqual, .oneOf].contains(sign)
        let count = sign == .oneOf ? Int.random(in: 1...3, using: &chances) : 1
        return Comparison(
            sign,
            (0..<count).map { _ in
                mayLack && isSameness && roll(5) ? Value(word: roll(2) ? "none" : "any") : value(kind, about)
            })
    }

    private mutating func value(_ kind: ValueKind, _ about: String) -> Value {
        switch kind {
        case .text, .code, .email: name(about)
        case .number: Value(word: pick(things[about] ?? ["0", "3", "2.5", "-1", "55104"]))
        case .day:
            Value(
                word: pick(
                    ["2026-03-04", "today", "yesterday", "tomorrow", "60d", "8w", "6m", "1y", "+7d"]
                        + (things["day"] ?? [])))
        case .birth: Value(word: pick(["1990", "1990-05", "1990-05-31", "40y"] + (things["born"] ?? [])))
        case .language: Value(word: pick(things["language"] ?? ["es", "en-US", "gar"]))
        case .choice(let choices): Value(pick(choices))
        case .yesNo: Value(word: pick(["yes", "no"]))
        case .account: roll(3) ? Value(word: pick(["me", "nobody"])) : name("account")
        case .tag: name("tag")
        case .campaign: name("campaign")
        case .place: name("place")
        case .event: name("event")
        case .organization: name("organization")
        case .phone: Value(pick(things["phone"] ?? ["+17185550123"]))
        }
    }

    private mutating func name(_ thing: String = "") -> Value {
        if let known = things[thing], !roll(absence) {
            let name = pick(known)
            return Value(name, number: roll(4) ? numbers[thing]?[name] : nil)
        }
        return Value(pick(names), number: roll(4) ? Int64.random(in: 1...Int64.max, using: &chances) : nil)
    }

    private mutating func limit() -> Limit {
        let sorting =
            roll(3) ? Sorting(Name("answer"), question: name("question")) : Sorting(Name(pick(Vocabulary.sortables)))
        switch Int.random(in: 0..<4, using: &chances) {
        case 0: return .random(pick([100, 3]), isPercent: false, seed: roll(2) ? nil : 7, .nowhere)
        case 1: return .random(pick([10, 0.5, 99.25, 7, 30, 0.001]), isPercent: true, seed: nil, .nowhere)
        case 2: return .top(pick([50, 4]), by: sorting, .nowhere)
        default: return .bottom(5, by: sorting, .nowhere)
        }
    }
}
