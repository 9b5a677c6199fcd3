extension Ask {
    /// Reads a question. Throws a `Mistake` with the place and what was meant; see `docs/lists.md` for the grammar.
    public init(_ text: String) throws(Mistake) {
        var parser = Parser(try tokens(of: text), text)
        self = try parser.question()
        try check(self)
    }
}

/// Reads from left to right, one function for each rule of the grammar.
struct Parser {
    private let text: String
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    private var clauses = 0
    private var values = 0

    init(_ tokens: [Token], _ text: String) {
        self.tokens = tokens
        self.text = text
    }

    var token: Token { tokens[index] }
    private var after: Token { tokens[min(index + 1, tokens.count - 1)] }

    mutating func question() throws(Mistake) -> Ask {
        var ask = Ask()
        if token.kind != .end, !startsLimit { ask.condition = try either() }
        if startsLimit { ask.limit = try limit() }
        guard token.kind == .end else { throw expected(ask.limit == nil ? .clause : .end) }
        return ask
    }

    // MARK: And, or, not

    private mutating func either() throws(Mistake) -> Condition {
        var parts = [try both()]
        while take(word: "or") { parts.append(try both()) }
        return .anyOf(parts)
    }

    private mutating func both() throws(Mistake) -> Condition {
        var parts = [try one()]
        while take(word: "and") { parts.append(try one()) }
        return .allOf(parts)
    }

    private mutating func one() throws(Mistake) -> Condition {
        try descend()
        defer { depth -= 1 }
        if take(word: "not") { return .not(try one()) }
        if take(sign: "(") {
            let inner = try either()
            try close()
            return inner
        }
        return try clause()
    }

    private mutating func descend() throws(Mistake) {
        depth += 1
        guard depth <= deepestQuestion else { throw Mistake(.tooDeep(deepestQuestion), token.spot) }
    }

    // MARK: Clauses

    private mutating func clause() throws(Mistake) -> Condition {
        guard let word = token.word, !["and", "or", "by", "seed", "random", "top", "bottom"].contains(word) else {
            throw expected(.clause)
        }
        clauses += 1
        guard clauses <= mostClauses else { throw Mistake(.tooManyClauses(mostClauses), token.spot) }
        if let tie = Condition.PlaceTie(rawValue: word), after.isWord("in") { return try inPlace(tie) }
        let name = Name(word, token.spot)
        if after.isSign("(") { return .call(try call(name)) }
        guard Vocabulary.fact(word) != nil else { throw unknownFact(name) }
        index += 1
        return .fact(name, try comparison())
    }

    private mutating func inPlace(_ tie: Condition.PlaceTie) throws(Mistake) -> Condition {
        let start = token.spot
        index += 2
        guard take(word: "place") else { throw expected(.place) }
        let place = try value()
        return .inPlace(tie, place, start.to(place.spot))
    }

    private func unknownFact(_ name: Name) -> Mistake {
        if Vocabulary.call(name.text) != nil { return Mistake(.callIsNoFact(name.text), name.spot) }
        let names = Vocabulary.facts.map(\.name) + Vocabulary.calls.map(\.name)
        return Mistake(.unknownFact(name.text, near: near(name.text, among: names)), name.spot)
    }

    private mutating func comparison() throws(Mistake) -> Comparison {
        let spot = token.spot
        let sign = try sign()
        guard sign == .oneOf else { return Comparison(sign, [try value(after: sign)], spot) }
        guard take(sign: "(") else { throw expected(.openingBracket) }
        var list = [try value(after: .equal)]
        while take(sign: ",") { list.append(try value(after: .equal)) }
        try close()
        return Comparison(.oneOf, list, spot)
    }

    private var comparing: Sign? {
        switch token.kind {
        case .sign(let sign): Sign(rawValue: sign)
        case .word: token.word.flatMap { ["has", "starts", "in"].contains($0) ? Sign(rawValue: $0) : nil }
        default: nil
        }
    }

    private mutating func sign() throws(Mistake) -> Sign {
        guard let sign = comparing else { throw expected(.comparison) }
        index += 1
        if sign == .equal, token.isSign("=") { throw Mistake(.doubleEquals(withOneEquals), token.spot) }
        return sign
    }

    /// The question without the second sign, if it is short enough to show.
    private var withOneEquals: String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= 200 else { return "=" }
        var out = String.UnicodeScalarView()
        out.append(contentsOf: scalars[..<(token.spot.start - 1)] + scalars[(token.spot.end - 1)...])
        return String(out)
    }

    private mutating func value(after sign: Sign? = nil) throws(Mistake) -> Value {
        values += 1
        guard values <= mostValues else { throw Mistake(.tooManyValues(mostValues), token.spot) }
        var value: Value
        switch token.kind {
        case .quoted(let text): value = Value(text, token.spot)
        case .word(let word):
            let isDirection = sign != nil && word.lowercased() == "in" && !after.isSign("(")
            guard isDirection || !reservedWords.contains(word.lowercased()) else { throw expected(.value) }
            value = isDirection ? Value("in", token.spot) : Value(word: word, token.spot)
        default: throw expected(.value)
        }
        index += 1
        if take(sign: "#") {
            guard case .word(let digits) = token.kind, let number = Int64(digits), number > 0, !digits.hasPrefix("+")
            else {
                throw expected(.number)
            }
            value.number = number
            value.spot = value.spot.to(token.spot)
            index += 1
        }
        return value
    }

    // MARK: Calls

    private mutating func call(_ name: Name) throws(Mistake) -> Call {
        guard let kind = Vocabulary.call(name.text) else {
            if Vocabulary.fact(name.text) != nil { throw Mistake(.factIsNoCall(name.text), name.spot) }
            let names = Vocabulary.calls.map(\.name) + Vocabulary.facts.map(\.name)
            throw Mistake(.unknownCall(name.text, near: near(name.text, among: names)), name.spot)
        }
        index += 2
        var arguments: [Argument] = []
        if !token.isSign(")") {
            repeat { arguments.append(try argument(of: kind)) } while take(sign: ",")
        }
        let end = token.spot
        guard take(sign: ")") else { throw expected(arguments.isEmpty ? .argument(of: kind.name) : .closingBracket) }
        return Call(Name(name.text, name.spot.to(end)), arguments)
    }

    private mutating func argument(of kind: CallKind) throws(Mistake) -> Argument {
        if kind.subject != .otherPerson, comparing != nil, !token.isWord("in") || after.isSign("(") {
            return .compared(try comparison())
        }
        if let word = token.word, isComparison(after, then: index + 2) {
            let name = Name(word, token.spot)
            if kind.argument(word) != nil {
                index += 1
                return .named(name, try comparison())
            }
            if word == "list", kind.subject == .list {
                index += 1
                return try listSubject(try comparison())
            }
            // A fact of the other person, or a question's name in one word.
            guard kind.subject == .otherPerson || kind.subject == .question else {
                throw Mistake(
                    .unknownArgument(word, of: kind.name, near: near(word, among: kind.arguments.map(\.name))),
                    name.spot)
            }
        }
        if kind.subject == .otherPerson { return .other(try either()) }
        let subject = try value()
        return .subject(subject, comparing == nil ? nil : try comparison())
    }

    /// `moved_in(list = "Active")` says the same as `moved_in("Active")`.
    private func listSubject(_ comparison: Comparison) throws(Mistake) -> Argument {
        guard comparison.sign == .equal, let list = comparison.values.first else {
            throw Mistake(.cannotCompare("list", comparison.sign, allowed: [.equal]), comparison.spot)
        }
        return .subject(list, nil)
    }

    private func isComparison(_ token: Token, then next: Int) -> Bool {
        switch token.kind {
        case .sign(let sign): Sign(rawValue: sign) != nil
        case .word:
            token.isWord("has") || token.isWord("starts")
                || token.isWord("in") && tokens[min(next, tokens.count - 1)].isSign("(")
        default: false
        }
    }

    // MARK: Limits

    private var startsLimit: Bool {
        token.isWord("random") || token.isWord("top") || token.isWord("bottom")
    }

    private mutating func limit() throws(Mistake) -> Limit {
        let start = token.spot
        let word = token.word ?? ""
        index += 1
        return word == "random" ? try random(start) : try extreme(word, start)
    }

    private mutating func random(_ start: Spot) throws(Mistake) -> Limit {
        let (text, spot) = try digits()
        var seed: Int64?
        let isPercent = take(sign: "%")
        guard let number = decimalNumber(text),
            isPercent ? (0.001...100).contains(number) : wholeNumber(text, digits: 9) ?? 0 > 0
        else { throw Mistake(isPercent ? .noPercentage(text) : .noWholeNumber(text), spot) }
        if take(word: "seed") {
            let (text, spot) = try digits()
            guard let number = wholeNumber(text, digits: 18) else { throw Mistake(.noWholeNumber(text), spot) }
            seed = Int64(number)
        }
        return .random(number, isPercent: isPercent, seed: seed, start.to(spot))
    }

    private mutating func extreme(_ word: String, _ start: Spot) throws(Mistake) -> Limit {
        let (text, spot) = try digits()
        guard let number = wholeNumber(text, digits: 9), number > 0 else { throw Mistake(.noWholeNumber(text), spot) }
        guard take(word: "by") else { throw expected(.sortable) }
        let sorting = try sorting()
        return word == "top" ? .top(number, by: sorting, start.to(spot)) : .bottom(number, by: sorting, start.to(spot))
    }

    private mutating func sorting() throws(Mistake) -> Sorting {
        guard let word = token.word else { throw expected(.sortable) }
        let name = Name(word, token.spot)
        index += 1
        if word == "answer", take(sign: "(") {
            let question = try value()
            try close()
            return Sorting(name, question: question)
        }
        guard Vocabulary.sortables.contains(word) else {
            throw Mistake(.unknownSortable(word, near: near(word, among: Vocabulary.sortables + ["answer"])), name.spot)
        }
        return Sorting(name)
    }

    private mutating func digits() throws(Mistake) -> (String, Spot) {
        guard case .word(let text) = token.kind else { throw expected(.number) }
        defer { index += 1 }
        return (text, token.spot)
    }

    // MARK: Tokens

    private mutating func take(sign: String) -> Bool {
        guard token.isSign(sign) else { return false }
        index += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard token.isWord(word) else { return false }
        index += 1
        return true
    }

    private mutating func close() throws(Mistake) {
        guard take(sign: ")") else { throw expected(.closingBracket) }
    }

    private func expected(_ what: Mistake.Expected) -> Mistake {
        Mistake(.expected(what, found: String(token.shown.prefix(40))), token.spot)
    }
}
