import Asking
import Kernel

/// How many of those found are taken, as fields.
struct LimitFields {
    enum Kind: String, CaseIterable { case everybody, random, percent, top, bottom }

    var kind = Kind.everybody
    var number = ""
    var seed = ""
    var sorting = ""
    /// Of whose answers people are sorted by.
    var question = ""

    init(_ limit: Limit?) {
        // The language writes a limit as one reads it, so its words are taken apart.
        let parts = limit?.description.split(separator: " ", maxSplits: 3).map(String.init) ?? []
        switch limit {
        case nil: break
        case .random(_, let isPercent, let given, _):
            kind = isPercent ? .percent : .random
            number = String(parts[1].prefix { $0 != "%" })
            seed = given.map { String($0) } ?? ""
        case .top(let count, let by, _), .bottom(let count, let by, _):
            if case .top = limit { kind = .top } else { kind = .bottom }
            number = String(count)
            sorting = by.name.text
            question = by.question?.description ?? ""
        }
    }

    init(_ form: Form) {
        kind = Kind(rawValue: form["limit"]) ?? .everybody
        number = form["limit-number"]
        seed = form["limit-seed"]
        sorting = form["limit-by"]
        question = form["limit-question"]
    }

    func limit() throws -> Limit? {
        switch kind {
        case .everybody: return nil
        case .random, .percent:
            let seeded = seed.isEmpty ? "" : " seed \(seed)"
            return try Ask("random \(number)\(kind == .percent ? "%" : "")\(seeded)").limit
        case .top, .bottom:
            let named = (try? Ask("top 1 by answer(\(question))")) == nil ? Value(question).description : question
            return try Ask("\(kind.rawValue) \(number) by \(sorting == "answer" ? "answer(\(named))" : sorting)").limit
        }
    }
}
