import Foundation
import Kernel
import Matching

/// An answer as it is stored, checked by its question's kind.
struct AnswerValue: Sendable, Hashable {
    var value: String
    var number: Double?
    var folded: String?
    var aboutContactID: Contact.ID?
    var aboutPlaceID: Place.ID?
}

/// How numbers and days are written where the group is.
struct AnswerReading: Sendable {
    var isDayFirst = false
    var today: Day

    init(isDayFirst: Bool = false, today: Day) {
        self.isDayFirst = isDayFirst
        self.today = today
    }

    init(_ settings: GroupSettings, now: Date = .now) {
        isDayFirst = settings.region != "US"
        today = settings.today(now)
    }
}

extension Question {
    /// PostgreSQL's indexes hold no longer texts.
    static let longestAnswer = 2_500

    /// What was typed, checked. `nil` where nothing was. Throws a refusal that says what to write instead.
    ///
    /// Knows every kind but those that are looked up: for a person or a place, ask the store.
    func read(_ typed: [String], _ reading: AnswerReading, field: String? = nil) throws -> AnswerValue? {
        let texts = typed.map { $0.replacing("\0", with: "").trimmingCharacters(in: .whitespacesAndNewlines) }.filter {
            !$0.isEmpty
        }
        guard let text = texts.first else { return nil }
        switch kind {
        case .text, .person, .place, .file: return try read(text: text, field)
        case .number:
            guard let number = typedNumber(text) else {
                throw Refusal("Write a number, such as 12 or 2.5.", field: field)
            }
            return AnswerValue(value: numberText(number), number: number)
        case .scale: return try read(scale: text, field)
        case .date:
            let dates = DateReading(isDayFirst: reading.isDayFirst, today: reading.today, mayBeAhead: true)
            guard let day = dates.date(text)?.day else { throw Refusal("Write the day as 2026-03-04.", field: field) }
            return AnswerValue(value: day.description, number: Double(day.number))
        case .yesNo:
            switch CellAnswer.plain(text) {
            case .yes: return AnswerValue(value: "yes", number: 1)
            case .no: return AnswerValue(value: "no", number: 0)
            case .bounces, nil: throw Refusal("Answer yes or no.", field: field)
            }
        case .oneChoice:
            let codes = try codes(texts, field)
            try refuse(if: codes.count > 1, "Choose one only.", field: field)
            return AnswerValue(value: codes[0])
        case .severalChoices: return AnswerValue(value: " \(try codes(texts, field).joined(separator: " ")) ")
        }
    }

    private func read(text: String, _ field: String?) throws -> AnswerValue {
        try refuse(
            if: text.utf8.count > Self.longestAnswer,
            "That is too long for an answer. Write it shorter, and put the rest into a note.",
            field: field)
        return AnswerValue(value: text, folded: kind == .text ? Matching.folded(text) : nil)
    }

    private func read(scale text: String, _ field: String?) throws -> AnswerValue {
        let low = low ?? 1, high = high ?? 5
        guard let number = typedNumber(text), number == number.rounded(), (Double(low)...Double(high)).contains(number)
        else {
            throw Refusal("Choose a whole number from \(low) to \(high).", field: field)
        }
        return AnswerValue(value: String(Int(number)), number: number)
    }

    // MARK: Choices

    /// The codes of what was chosen, in the order of the question.
    private func codes(_ texts: [String], _ field: String?) throws -> [String] {
        var chosen: Set<String> = []
        for text in texts {
            if let code = code(text) {
                chosen.insert(code)
            } else {
                // Several in one cell: `red; blue`.
                for part in text.split(whereSeparator: { ",;|\n".contains($0) }) {
                    guard let code = code(String(part)) else { throw unknownChoice(String(part), field) }
                    chosen.insert(code)
                }
            }
        }
        let list = choices.list.filter { chosen.contains($0.code) }
        if let closed = list.first(where: \.isClosed) {
            throw Refusal(
                "“\(closed.words.inAny ?? closed.code)” is not offered any more. Choose another one.", field: field
            )
        }
        guard !list.isEmpty else { throw unknownChoice(texts.joined(separator: " "), field) }
        return list.map(\.code)
    }

    /// By its code, or by its words in any language.
    private func code(_ text: String) -> String? {
        let text = text.trimmingCharacters(in: .whitespaces), wanted = Matching.folded(text)
        if let exact = choices.list.first(where: { $0.code == text }) { return exact.code }
        return choices.list.first { $0.words.words.values.contains { Matching.folded($0) == wanted } }?.code
    }

    private func unknownChoice(_ text: String, _ field: String?) -> Refusal {
        let offered = choices.list.filter { !$0.isClosed }.prefix(8).map { $0.words.inAny ?? $0.code }.joined(
            separator: ", ")
        return Refusal(
            "“\(text.trimmingCharacters(in: .whitespaces))” is none of the choices. They are: \(offered).", field: field
        )
    }
}

// MARK: Numbers

/// `1,234.5`, `1.234,5`, `1 234,5`, `2.5`, `2,5`, `-3`: where only one sign stands, a point is a decimal point, and a comma
/// before three digits stands between thousands.
func typedNumber(_ text: String) -> Double? {
    var digits = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }.replacing("−", with: "-")
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    guard !digits.isEmpty, digits.utf8.count <= 24,
        digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 })
    else {
        return nil
    }
    guard let plain = withDecimalPoint(digits), let number = Double(plain), abs(number) < 1e15 else { return nil }
    return isNegative && number != 0 ? -number : number
}

private func withDecimalPoint(_ text: String) -> String? {
    let commas = text.count { $0 == "," }, points = text.count { $0 == "." }
    let decimal: Character?
    switch (commas, points) {
    case (0, 0): return text
    case (0, 1): decimal = "."
    case (1, 0): decimal = isGrouped(text, by: ",") ? nil : ","
    case (0, _), (_, 0): decimal = nil
    default: decimal = text.last { $0 == "," || $0 == "." }
    }
    guard let decimal else {
        let sign: Character = commas > 0 ? "," : "."
        return isGrouped(text, by: sign) ? text.filter { $0 != sign } : nil
    }
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty || !parts[0].isEmpty else { return nil }
    let other: Character = decimal == "," ? "." : ","
    let whole = String(parts[0])
    guard !parts[1].contains(other), !whole.contains(other) || isGrouped(whole, by: other) else { return nil }
    return "\(whole.isEmpty ? "0" : whole.filter { $0 != other }).\(parts[1].isEmpty ? "0" : parts[1])"
}

/// Thousands: one to three digits, not beginning with 0, then three each.
private func isGrouped(_ text: String, by sign: Character) -> Bool {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    return parts.count > 1 && (1...3).contains(parts[0].count) && parts[0].first != "0"
        && parts.dropFirst().allSatisfy { $0.count == 3 }
}

/// As the question language writes it: `2.5`, `12`, without an exponent.
func numberText(_ number: Double) -> String {
    number == number.rounded()
        ? String(Int64(number)) : Decimal(string: String(number)).map { "\($0)" } ?? String(number)
}
