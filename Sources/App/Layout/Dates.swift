import Foundation
import Kernel

extension Screen {
    /// "Tue 4 March", with the year when it is not this one.
    func day(_ date: Date) -> HTML {
        let day = parts(date)
        return "<time datetime=\"\(day.machine)\">\(text(day))</time>"
    }

    /// A day that has no time and so no zone, such as a birthday.
    func day(year: Int, month: Int, day: Int) -> HTML {
        let noon = DateComponents(year: year, month: month, day: day, hour: 12)
        return self.day(calendar.date(from: noon) ?? now)
    }

    /// "Tue 4 March, 6:30 pm"
    func moment(_ date: Date) -> HTML {
        "<time datetime=\"\(machineTime(date))\">\(text(parts(date))), \(clock(date))</time>"
    }

    /// "6:30 pm"
    func time(_ date: Date) -> HTML { "<time datetime=\"\(machineTime(date))\">\(clock(date))</time>" }

    /// "today", "yesterday", "3 days ago", and from a week on the day itself.
    func ago(_ date: Date) -> HTML {
        "<time datetime=\"\(machineTime(date))\">\(nearness(date) ?? text(parts(date)))</time>"
    }

    /// As text, for titles and attributes.
    func dayText(_ date: Date) -> String { text(parts(date)) }
    func agoText(_ date: Date) -> String { nearness(date) ?? dayText(date) }

    /// The calendar on the group's wall.
    var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = group.zone
        return calendar
    }

    /// Days from today: -1 is yesterday.
    func daysFromToday(_ date: Date) -> Int {
        let today = calendar.startOfDay(for: now), other = calendar.startOfDay(for: date)
        return calendar.dateComponents([.day], from: today, to: other).day ?? 0
    }

    private func nearness(_ date: Date) -> String? {
        let days = daysFromToday(date)
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
        let time = calendar.dateComponents([.hour, .minute], from: date)
        let hour = time.hour ?? 0, minute = time.minute ?? 0
        let clock = "\((hour + 11) % 12 + 1):\(minute < 10 ? "0" : "")\(minute)"
        return hour < 12 ? t("\(clock) am") : t("\(clock) pm")
    }

    private func machineTime(_ date: Date) -> String { date.formatted(.iso8601) }
}

/// A day as it is said and as machines read it.
private struct DayParts {
    var year, month, day, weekday: Int

    var machine: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    static let weekdays: [Phrase] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months: [Phrase] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Screen {
    private func parts(_ date: Date) -> DayParts {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
        return DayParts(
            year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1, weekday: parts.weekday ?? 1)
    }

    /// Not a phrase: the order of the parts belongs to the language, and numbers stand without commas.
    private func text(_ day: DayParts) -> String {
        let weekday = t(DayParts.weekdays[day.weekday - 1]), month = t(DayParts.months[day.month - 1])
        let isThisYear = day.year == calendar.component(.year, from: now)
        switch words.language {
        case .english: return "\(weekday) \(day.day) \(month)\(isThisYear ? "" : " \(day.year)")"
        case .spanish: return "\(weekday) \(day.day) de \(month)\(isThisYear ? "" : " de \(day.year)")"
        }
    }
}
