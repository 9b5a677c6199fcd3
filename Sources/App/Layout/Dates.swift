import Foundation
import Kernel

extension Screen {
    /// "Tue 4 March", with the year when it is not this one.
    func day(_ date: Date) -> HTML { markup(Day(date, in: group.zone)) }

    /// A day that has no time and so no zone, such as a birthday.
    func day(year: Int, month: Int, day: Int) -> HTML { markup(Day(year: year, month: month, day: day) ?? today) }

    /// "Tue 4 March, 6:30 pm"
    func moment(_ date: Date) -> HTML {
        "<time datetime=\"\(machineText: date)\">\(dayText(date)), \(clock(date))</time>"
    }

    /// "6:30 pm"
    func time(_ date: Date) -> HTML { "<time datetime=\"\(machineText: date)\">\(clock(date))</time>" }

    /// "today", "yesterday", "3 days ago", and from a week on the day itself.
    func ago(_ date: Date) -> HTML {
        let day = Day(date, in: group.zone)
        guard let near = nearness(day.number - today.number) else {
            return "<time datetime=\"\(machineText: date)\">\(words(for: day))</time>"
        }
        return "<time datetime=\"\(machineText: date)\">\(near)</time>"
    }

    /// As text, for titles and attributes.
    func dayText(_ date: Date) -> String { text(Day(date, in: group.zone)) }

    func agoText(_ date: Date) -> String {
        let day = Day(date, in: group.zone)
        return nearness(day.number - today.number) ?? text(day)
    }

    /// Days from today: -1 is yesterday.
    func daysFromToday(_ date: Date) -> Int { Day(date, in: group.zone).number - today.number }

    // Lists say a day in each row, so all of this is done in integers: a `Calendar` costs a hundred times more.

    private func nearness(_ days: Int) -> String? {
        switch days {
        case 0: return t("today")
        case -1: return t("yesterday")
        case 1: return t("tomorrow")
        case -6..<(-1): return t("\(-days) day ago|\(-days) days ago")
        case 2...6: return t("in \(days) day|in \(days) days")
        default: return nil
        }
    }

    private func clock(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + group.zone.secondsFromGMT(for: date)
        let minutes = (seconds % 86_400 + 86_400) % 86_400 / 60, hour = minutes / 60, minute = minutes % 60
        let clock = "\((hour + 11) % 12 + 1):\(minute < 10 ? "0" : "")\(minute)"
        return hour < 12 ? t("\(clock) am") : t("\(clock) pm")
    }

    private func markup(_ day: Day) -> HTML { "<time datetime=\"\(day.description)\">\(words(for: day))</time>" }

    /// Not a phrase: the order of the parts belongs to the language, and numbers stand without commas.
    private func words(for day: Day) -> HTML {
        let (year, month, number) = day.civil, weekday = t(Self.weekdays[day.weekday]), name = t(Self.months[month - 1])
        let isThisYear = year == today.year
        switch words.language {
        case .english: return "\(weekday) \(number) \(name)\(if: !isThisYear, " \(year)")"
        case .spanish: return "\(weekday) \(number) de \(name)\(if: !isThisYear, " de \(year)")"
        }
    }

    private func text(_ day: Day) -> String { words(for: day).source }

    private static let weekdays: [Phrase] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months: [Phrase] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
