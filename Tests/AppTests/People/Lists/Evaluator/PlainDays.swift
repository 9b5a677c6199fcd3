import Asking
import Foundation
import Kernel

/// Days in the group's zone, counted by the calendar.
struct PlainDays {
    private let calendar: Calendar
    let today: Day

    init(zone: TimeZone, now: Date) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
        today = Self.day(of: now, calendar)
    }

    /// The day on which an instant falls.
    func day(_ instant: Date) -> Day { Self.day(of: instant, calendar) }

    private static func day(of instant: Date, _ calendar: Calendar) -> Day {
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(number: 0)
    }

    /// What a word for a day means today.
    func day(_ text: String) throws -> Day {
        switch DayWords(text) {
        case .today: return today
        case .yesterday: return today.adding(-1)
        case .tomorrow: return today.adding(1)
        case .date(let year, let month, let day):
            guard let day = Day(year: year, month: month, day: day) else { throw PlainEvaluator.Refused(why: text) }
            return day
        case .away(let count, .day): return today.adding(count)
        case .away(let count, .week): return today.adding(7 * count)
        case .away(let count, .month): return try away(months: count)
        case .away(let count, .year): return try away(months: 12 * count)
        case nil: throw PlainEvaluator.Refused(why: text)
        }
    }

    /// The same day of another month, or its last.
    private func away(months: Int) throws -> Day {
        let month = today.year * 12 + today.month - 1 + months
        for day in stride(from: today.day, through: 1, by: -1) {
            if let found = Day(year: month / 12, month: month % 12 + 1, day: day) { return found }
        }
        throw PlainEvaluator.Refused(why: "no such year")
    }
}
