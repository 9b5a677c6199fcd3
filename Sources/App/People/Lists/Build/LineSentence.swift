import Asking
import Kernel

/// A line of a question in words: "Somebody talked with them: in the last 60 days".
extension Screen {
    func sentence(_ condition: Condition) -> HTML {
        switch condition {
        case .not(.not), .all, .any: return "<code dir=\"auto\">\(condition.description)</code>"
        case .not(let inner): return "<strong>\(h("not:"))</strong> \(sentence(inner))"
        case .fact(let name, let comparison):
            return
                "\(h(AskTopic.wording("fact:\(name.text)"))) \(compared(comparison, Vocabulary.fact(name.text)?.kind))"
        case .inPlace(let tie, let place, _):
            return "\(h(AskTopic.wording("place:\(tie.rawValue)"))) \(shown(place, nil))"
        case .call(let call): return sentence(call)
        }
    }

    private func sentence(_ call: Call) -> HTML {
        let kind = Vocabulary.call(call.name.text)
        let isChoice = if case .choice = kind?.subject { true } else { false }
        let parts = call.arguments.map { argument -> HTML in
            switch argument {
            case .subject(let value, let comparison):
                "\(shown(value, isChoice ? .choice([]) : nil))\(comparison.map { " \(compared($0, .number))" as HTML })"
            case .compared(let comparison): compared(comparison, .text)
            case .named(let name, let comparison): more(name.text, comparison, kind?.argument(name.text)?.kind)
            case .other(let inner): "<code dir=\"auto\">\(inner.description)</code>"
            }
        }
        return "\(h(AskTopic.wording("call:\(call.name.text)")))\(if: !parts.isEmpty, ": ")\(dotted(parts))"
    }

    /// What an argument says more: "in the last 60 days", "at least 2 times", "Campaign Homes first".
    private func more(_ name: String, _ comparison: Comparison, _ kind: ValueKind?) -> HTML {
        if let value = comparison.values.first, comparison.values.count == 1 {
            if name == "count", let times = Int(value.text), let words = comparison.sign.times(times) {
                return h(words)
            }
            if comparison.sign == .equal, let words = span(name, value.text) { return h(words) }
            if comparison.sign == .equal { return "\(h(AskTopic.argument(name))) \(shown(value, kind))" }
        }
        return "\(h(AskTopic.argument(name))) \(compared(comparison, kind))"
    }

    private func span(_ name: String, _ text: String) -> Phrase? {
        guard case .away(let number, let unit)? = DayWords(text), number < 0 else { return nil }
        switch name {
        case "since": return unit.last(-number)
        case "until": return "until \(h(unit.ago(-number)))"
        default: return nil
        }
    }

    private func compared(_ comparison: Comparison, _ kind: ValueKind?) -> HTML {
        let isDay = kind == .day || kind == .birth
        let values = comparison.values.enumerated().map { number, value in
            "\(if: number > 0, ", ")\(shown(value, kind))" as HTML
        }
        return "\(h(comparison.sign.words(isDay: isDay))) \(values)"
    }

    private func shown(_ value: Value, _ kind: ValueKind?) -> HTML {
        if kind?.choices != nil || ["none", "any", "me", "nobody"].contains(where: { value.isWord($0) }) {
            return "<b>\(h(AskTopic.choice(value.text.lowercased())))</b>"
        }
        if kind == .day, case .away(let number, let unit)? = DayWords(value.text), number < 0 {
            return "<b>\(h(unit.ago(-number)))</b>"
        }
        return "<b>\(HTML.own(value.text))</b>"
    }
}

extension Sign {
    /// `nil` where a comparison says nothing of a number of times.
    fileprivate func times(_ number: Int) -> Phrase? {
        switch self {
        case .equal: "\(number) time|\(number) times"
        case .atLeast: "at least \(number) time|at least \(number) times"
        case .atMost: "at most \(number) time|at most \(number) times"
        case .more: "more than \(number) time|more than \(number) times"
        case .less: "fewer than \(number) time|fewer than \(number) times"
        default: nil
        }
    }
}

extension DayWords.Unit {
    fileprivate func last(_ number: Int) -> Phrase {
        switch self {
        case .day: number == 1 ? "in the last day" : "in the last \(number) days"
        case .week: number == 1 ? "in the last week" : "in the last \(number) weeks"
        case .month: number == 1 ? "in the last month" : "in the last \(number) months"
        case .year: number == 1 ? "in the last year" : "in the last \(number) years"
        }
    }

    fileprivate func ago(_ number: Int) -> Phrase {
        switch self {
        case .day: "\(number) day ago|\(number) days ago"
        case .week: "\(number) week ago|\(number) weeks ago"
        case .month: "\(number) month ago|\(number) months ago"
        case .year: "\(number) year ago|\(number) years ago"
        }
    }
}
