/// A day as it is written in a question.
public enum DayWords: Hashable, Sendable {
    public enum Unit: Character, Sendable { case day = "d", week = "w", month = "m", year = "y" }

    case date(year: Int, month: Int, day: Int)
    case today, yesterday, tomorrow
    /// Counted from today; back when negative.
    case away(Int, Unit)

    /// `nil` for what is no day.
    public init?(_ text: String) {
        switch text.lowercased() {
        case "today": self = .today
        case "yesterday": self = .yesterday
        case "tomorrow": self = .tomorrow
        case let text:
            if let date = Birth(text), let month = date.month, let day = date.day {
                self = .date(year: date.year, month: month, day: day)
            } else if let away = Self.span(text) {
                self = away
            } else {
                return nil
            }
        }
    }

    /// `60d`, `+7d`. More than 9,999 of anything is no day that anybody means.
    private static func span(_ text: String) -> DayWords? {
        guard let last = text.last, let unit = Unit(rawValue: last) else { return nil }
        let isAhead = text.hasPrefix("+"), digits = text.dropFirst(isAhead ? 1 : 0).dropLast()
        guard let number = wholeNumber(digits, digits: 4) else { return nil }
        return .away(isAhead ? number : -number, unit)
    }
}

/// A birthday, as far as it is asked for: `1990`, `1990-05`, `1990-05-14`.
public struct Birth: Hashable, Sendable {
    public let year: Int
    public let month: Int?
    public let day: Int?

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, let year = wholeNumber(parts[0], digits: 4) else {
            return nil
        }
        var rest = parts.dropFirst().map { $0.count == 2 ? wholeNumber($0, digits: 2) : nil }
        guard !rest.contains(nil) else { return nil }
        if rest.count > 0, !(1...12).contains(rest[0] ?? 0) { return nil }
        if rest.count > 1, !(1...daysIn(rest[0] ?? 0, of: year)).contains(rest[1] ?? 0) { return nil }
        rest += [nil, nil]
        self.year = year
        month = rest[0]
        day = rest[1]
    }
}

private func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

/// ASCII digits, at most so many.
func wholeNumber(_ text: some StringProtocol, digits: Int) -> Int? {
    guard (1...digits).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
}

/// `3`, `2.5`, `-1`: at most twelve digits before the point and six after it.
public func decimalNumber(_ text: String) -> Double? {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), wholeNumber(parts[0], digits: 12) != nil else { return nil }
    if parts.count == 2, wholeNumber(parts[1], digits: 6) == nil { return nil }
    return Double(text)
}
