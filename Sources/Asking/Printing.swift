extension Ask: CustomStringConvertible {
    /// The question as text. Reading it gives the same question.
    public var description: String {
        [condition?.description, limit?.description].compactMap(\.self).joined(separator: " ")
    }
}

extension Condition: CustomStringConvertible {
    public var description: String {
        switch self {
        case .all(let parts):
            parts.map { $0.inBrackets { if case .any = $0 { true } else { false } } }.joined(separator: " and ")
        case .any(let parts): parts.map(\.description).joined(separator: " or ")
        case .not(let inner):
            "not "
                + inner.inBrackets {
                    switch $0 {
                    case .all, .any: true
                    default: false
                    }
                }
        case .fact(let name, let comparison): "\(name.text) \(comparison)"
        case .inPlace(let tie, let place, _): "\(tie.rawValue) in place \(place)"
        case .call(let call): call.description
        }
    }

    private func inBrackets(where isNeeded: (Condition) -> Bool) -> String {
        isNeeded(self) ? "(\(self))" : description
    }
}

extension Comparison: CustomStringConvertible {
    public var description: String {
        if sign == .oneOf { return "in (\(values.map(\.description).joined(separator: ", ")))" }
        let value = values.first.map {
            $0.number == nil && $0.text == "in" && sign != .has && sign != .starts ? "in" : $0.description
        }
        return "\(sign.rawValue) \(value ?? "")"
    }
}

extension Value: CustomStringConvertible {
    public var description: String {
        (isQuoted ? quoted(text) : text) + (number.map { "#\($0)" } ?? "")
    }
}

extension Call: CustomStringConvertible {
    public var description: String { "\(name.text)(\(arguments.map(\.description).joined(separator: ", ")))" }
}

extension Argument: CustomStringConvertible {
    public var description: String {
        switch self {
        case .subject(let value, let comparison): comparison.map { "\(value) \($0)" } ?? value.description
        case .compared(let comparison): comparison.description
        case .named(let name, let comparison): "\(name.text) \(comparison)"
        case .other(let condition): condition.description
        }
    }
}

extension Limit: CustomStringConvertible {
    public var description: String {
        switch self {
        case .random(let number, let isPercent, let seed, _):
            "random \(shown(number))\(isPercent ? "%" : "")\(seed.map { " seed \($0)" } ?? "")"
        case .top(let number, let sorting, _): "top \(number) by \(sorting)"
        case .bottom(let number, let sorting, _): "bottom \(number) by \(sorting)"
        }
    }

    /// Without a point where none is needed.
    private func shown(_ number: Double) -> String {
        number == number.rounded() ? String(Int64(number)) : String(number)
    }
}

extension Sorting: CustomStringConvertible {
    public var description: String { question.map { "\(name.text)(\($0))" } ?? name.text }
}
