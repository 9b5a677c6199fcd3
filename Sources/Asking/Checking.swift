/// Holds a question that could be read against the vocabulary: which comparisons go with what, and what values may be.
func check(_ ask: Ask) throws(Mistake) {
    if let condition = ask.condition { try check(condition) }
}

private func check(_ condition: Condition) throws(Mistake) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { try check(part) }
    case .not(let inner): try check(inner)
    case .fact(let name, let comparison):
        guard let fact = Vocabulary.fact(name.text) else { throw Mistake(.unknownFact(name.text, near: []), name.spot) }
        try check(comparison, of: fact.name, fact.kind, signs: fact.kind.signs, mayLack: fact.mayLack)
    case .inPlace: break
    case .call(let call): try check(call)
    }
}

private func check(_ call: Call) throws(Mistake) {
    guard let kind = Vocabulary.call(call.name.text) else {
        throw Mistake(.unknownCall(call.name.text, near: []), call.name.spot)
    }
    var names: Set<String> = [], subjects: [Value] = [], isSubjectSeen = false
    for argument in call.arguments {
        switch argument {
        case .named(let name, let comparison):
            guard let argument = kind.argument(name.text) else {
                throw Mistake(.unknownArgument(name.text, of: kind.name, near: []), name.spot)
            }
            guard names.insert(name.text).inserted else { throw Mistake(.argumentTwice(name.text), name.spot) }
            try check(comparison, of: name.text, argument.kind, signs: argument.signs, mayLack: argument.mayLack)
        case .subject(let value, let comparison):
            try check(subject: value, comparison, of: kind, before: subjects.count)
            guard kind.subject == .threeNumbers || !isSubjectSeen else {
                throw Mistake(.subjectTwice(kind.name), value.spot)
            }
            isSubjectSeen = true
            subjects.append(value)
        case .compared(let comparison):
            guard case .text = kind.subject, !isSubjectSeen else {
                throw Mistake(.subjectNotWanted(kind.name), comparison.spot)
            }
            isSubjectSeen = true
            try check(comparison, of: kind.name, .text, signs: ValueKind.text.signs, mayLack: false)
        case .other(let condition):
            guard kind.subject == .otherPerson, !isSubjectSeen else {
                throw Mistake(.subjectTwice(kind.name), call.name.spot)
            }
            isSubjectSeen = true
            try check(condition)
        }
    }
    let isMissing =
        switch kind.subject {
        case .choice, .question, .tag, .list, .text(isNeeded: true): !isSubjectSeen
        case .threeNumbers: subjects.count != 3
        case .none, .text, .importNumber, .otherPerson: false
        }
    guard !isMissing else { throw Mistake(.subjectMissing(kind.name), call.name.spot) }
}

private func check(subject: Value, _ comparison: Comparison?, of kind: CallKind, before: Int) throws(Mistake) {
    if let comparison, kind.subject != .question { throw Mistake(.subjectNotWanted(kind.name), comparison.spot) }
    switch kind.subject {
    case .choice(let choices): try check(choice: subject, of: kind.name, choices)
    case .threeNumbers:
        guard before < 3 else { throw Mistake(.subjectTwice(kind.name), subject.spot) }
        guard let number = decimalNumber(subject.text) else { throw Mistake(.noNumber(subject.text), subject.spot) }
        guard [-90...90, -180...180, 0...20_100][before].contains(number) else {
            throw Mistake(.outOfRange(subject.text), subject.spot)
        }
    case .importNumber:
        guard !subject.text.hasPrefix("+"), let number = Int64(subject.text), number > 0 else {
            throw Mistake(.noWholeNumber(subject.text), subject.spot)
        }
    case .none, .otherPerson: throw Mistake(.subjectNotWanted(kind.name), subject.spot)
    case .text, .question, .tag, .list: break
    }
}

private func check(
    _ comparison: Comparison, of name: String, _ kind: ValueKind, signs: [Sign], mayLack: Bool
) throws(Mistake) {
    guard signs.contains(comparison.sign) else {
        throw Mistake(.cannotCompare(name, comparison.sign, allowed: signs), comparison.spot)
    }
    for value in comparison.values {
        if mayLack, value.isWord("none") || value.isWord("any") {
            guard [.equal, .notEqual, .oneOf].contains(comparison.sign) else {
                throw Mistake(.absenceCompared(value.text), value.spot)
            }
        } else {
            try check(value, of: name, kind)
        }
    }
}

private func check(_ value: Value, of name: String, _ kind: ValueKind) throws(Mistake) {
    switch kind {
    case .number: if decimalNumber(value.text) == nil { throw Mistake(.noNumber(value.text), value.spot) }
    case .day: if DayWords(value.text) == nil { throw Mistake(.noDay(value.text), value.spot) }
    case .birth:
        if Birth(value.text) == nil, DayWords(value.text) == nil { throw Mistake(.noBirth(value.text), value.spot) }
    case .language:
        let isTag =
            value.text.utf8.count <= 35 && value.text.first != "-"
            && value.text.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
            }
        if !isTag { throw Mistake(.noLanguage(value.text), value.spot) }
    case .choice(let choices): try check(choice: value, of: name, choices)
    case .yesNo: try check(choice: value, of: name, ["yes", "no"])
    case .text, .code, .account, .tag, .campaign, .place, .event, .organization, .phone, .email: break
    }
}

private func check(choice value: Value, of name: String, _ choices: [String]) throws(Mistake) {
    guard !choices.contains(value.text.lowercased()) else { return }
    throw Mistake(
        .unknownChoice(value.text, of: name, choices: choices, near: near(value.text, among: choices)), value.spot)
}
