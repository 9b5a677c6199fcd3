import Foundation
import Kernel

/// Reads dates of birth as people type them and as spreadsheets write them.
struct DateReading: Sendable {
    /// `18/12/1954` is a day in December; else the month stands first, as in the United States.
    var isDayFirst: Bool
    var today: Day
    /// Of a birth nobody knows beforehand; the end of a lease may be to come.
    var mayBeAhead = false

    /// `nil` when no date can be made out of it.
    func date(_ text: String) -> PartialDate? {
        let plain = text.trimmed
        return isoDate(plain) ?? yearOnly(plain) ?? numbers(plain) ?? inWords(plain) ?? spreadsheetNumber(plain)
    }

    /// The order of the numbers in a column: a number above 12 gives it away; without one `usual` stands.
    static func isDayFirst(_ samples: [String], usual: Bool) -> Bool {
        for sample in samples {
            let parts = sample.split { !$0.isNumber }.compactMap { Int($0) }
            guard parts.count >= 3, parts[0] <= 31 else { continue }
            if parts[0] > 12 { return true }
            if parts[1] > 12 { return false }
        }
        return usual
    }

    /// `1980-03-14`, also with a time after it, and `--03-14`, which is a day without its year.
    private func isoDate(_ text: String) -> PartialDate? {
        if text.hasPrefix("--"), let date = PartialDate(text.hasPrefix("---") ? String(text.dropFirst()) : text) { return date }
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/"), bytes[7] == bytes[4] else {
            return bytes.count == 7 && bytes[4] == UInt8(ascii: "-") ? PartialDate(text) : nil
        }
        if bytes.count > 10, bytes[10] != UInt8(ascii: "T"), bytes[10] != UInt8(ascii: " ") { return nil }
        return Day(text.prefix(10).replacing("/", with: "-")).flatMap(plausible)
    }

    private func yearOnly(_ text: String) -> PartialDate? {
        guard text.utf8.count == 4, let year = Int(text), (1880...today.year).contains(year) else { return nil }
        return PartialDate(text)
    }

    private func numbers(_ text: String) -> PartialDate? {
        guard let parts = Self.figures(text) else { return nil }
        guard parts.count == 3 else { return withoutYear(parts[0].value, parts[1].value) }
        guard let year = fullYear(parts[2].value, digits: parts[2].digits) else { return nil }
        let first = parts[0].value, second = parts[1].value
        let wished = isDayFirst ? (month: second, day: first) : (month: first, day: second)
        // A date that is none in the column's order is read the other way round.
        let day =
            Day(year: year, month: wished.month, day: wished.day) ?? Day(year: year, month: wished.day, day: wished.month)
        return day.flatMap(plausible)
    }

    /// Two or three numbers with one sign between each.
    private static func figures(_ text: String) -> [(value: Int, digits: Int)]? {
        var figures: [(value: Int, digits: Int)] = [], value = 0, digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                if digits > 4 { return nil }
            case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "):
                guard digits > 0, figures.count < 2 else { return nil }
                figures.append((value, digits))
                (value, digits) = (0, 0)
            default: return nil
            }
        }
        guard digits > 0, !figures.isEmpty, figures.allSatisfy({ $0.digits <= 2 }) else { return nil }
        return figures + [(value, digits)]
    }

    private func withoutYear(_ first: Int, _ second: Int) -> PartialDate? {
        let month = isDayFirst ? second : first, day = isDayFirst ? first : second
        // 2000 is a leap year, so that 29 February passes.
        return Day(year: 2000, month: month, day: day).flatMap { PartialDate("--" + $0.description.dropFirst(5)) }
    }

    /// Two digits are of the last hundred years, or within fifty of today.
    private func fullYear(_ year: Int, digits: Int) -> Int? {
        switch digits {
        case 4: return year
        case 2:
            let latest = today.year + (mayBeAhead ? 50 : 0)
            return latest - (latest - year) % 100
        default: return nil
        }
    }

    /// `Mar 4, 1980`, `4 March 1980`, `4 de marzo de 1980`.
    private func inWords(_ text: String) -> PartialDate? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "de" && $0 != "of" }
        guard (2...3).contains(words.count) else { return nil }
        guard let place = words.firstIndex(where: { Self.month($0) != nil }), let month = Self.month(words[place]) else { return nil }
        let figures = words.indices.filter { $0 != place }.map { words[$0] }
        let numbers = figures.map { Int($0.prefix { $0.isNumber }) }
        if figures.count == 1 {
            guard let figure = numbers[0] else { return nil }
            return figures[0].count == 4
                ? PartialDate("\(figure)-\(month < 10 ? "0" : "")\(month)") : withoutYear(month: month, day: figure)
        }
        guard let day = numbers[0], let figure = Int(figures[1]), let year = fullYear(figure, digits: figures[1].utf8.count)
        else { return nil }
        return Day(year: year, month: month, day: day).flatMap(plausible)
    }

    private func withoutYear(month: Int, day: Int) -> PartialDate? {
        Day(year: 2000, month: month, day: day).flatMap { PartialDate("--" + $0.description.dropFirst(5)) }
    }

    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        for names in months {
            if let index = names.firstIndex(where: { $0 == word || ($0.hasPrefix(word) && word.count <= 4) }) { return index + 1 }
        }
        return nil
    }

    private static let months = [
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december",
        ],
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
            "diciembre",
        ],
    ]

    /// A spreadsheet that lost a date's format shows the days since 30 December 1899.
    private func spreadsheetNumber(_ text: String) -> PartialDate? {
        guard (4...5).contains(text.utf8.count), let number = Int(text), number > 3_000 else { return nil }
        return plausible(Day(number: number - 25_569))
    }

    /// Nobody was born tomorrow, or before 1880.
    private func plausible(_ day: Day) -> PartialDate? {
        guard mayBeAhead || day <= today && day.year >= 1880 else { return nil }
        return PartialDate(day)
    }
}
