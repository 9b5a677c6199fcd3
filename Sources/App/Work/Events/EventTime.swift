import Foundation
import Kernel

/// A time on the clock, without a day.
struct ClockTime: Sendable, Comparable {
    let hour: Int, minute: Int

    init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// `18:30` as browsers send it, or `6:30 pm` and `6pm` where a browser shows a plain field.
    init?(_ text: String) {
        guard let found = text.lowercased().wholeMatch(of: /\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?\s*/),
            let hour = Int(found.1)
        else { return nil }
        let minute = found.2.flatMap { Int($0) } ?? 0
        guard let half = found.3 else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard (1...12).contains(hour) else { return nil }
        self.init(hour: hour % 12 + (half == "p" ? 12 : 0), minute: minute)
    }

    init(_ instant: Date, in zone: TimeZone) {
        let parts = Calendar.clock(zone).dateComponents([.hour, .minute], from: instant)
        hour = parts.hour ?? 0
        minute = parts.minute ?? 0
    }

    /// As a time field takes it: `18:30`.
    var text: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    static func < (one: ClockTime, other: ClockTime) -> Bool { (one.hour, one.minute) < (other.hour, other.minute) }
}

extension Day {
    /// When a clock on the group's wall shows a time on this day; `nil` in the hour that is left out when clocks go
    /// forward. Of an hour that comes twice, the first.
    func at(_ time: ClockTime, in zone: TimeZone) -> Date? {
        let parts = DateComponents(year: year, month: month, day: day, hour: time.hour, minute: time.minute)
        guard let instant = Calendar.clock(zone).date(from: parts) else { return nil }
        let isThen = Day(instant, in: zone) == self && ClockTime(instant, in: zone) == time
        return isThen ? instant : nil
    }
}

extension Calendar {
    fileprivate static func clock(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}

/// When an event starts and ends, read from what was typed.
struct EventTimes: Sendable {
    let startsAt: Date
    let endsAt: Date?

    /// Fields `day`, `starts`, `ends`. An end before the start is on the next day: a party goes past midnight.
    init(_ form: Form, zone: TimeZone) throws {
        guard let day = Day(form["day"]) else { throw Refusal("Choose the day.", field: "day") }
        let start = try Self.time(form, "starts", "Write when it starts, such as 18:30.")
        startsAt = try Self.instant(day, start, "starts", zone)
        guard form.optional("ends") != nil else {
            endsAt = nil
            return
        }
        let end = try Self.time(form, "ends", "Write when it ends, such as 20:00, or leave it empty.")
        try refuse(if: end == start, "It ends when it starts. Write a later time, or leave it empty.", field: "ends")
        endsAt = try Self.instant(end < start ? day.adding(1) : day, end, "ends", zone)
    }

    private static func time(_ form: Form, _ field: String, _ wrong: Phrase) throws -> ClockTime {
        guard let time = ClockTime(form[field]) else { throw Refusal(wrong, field: field) }
        return time
    }

    private static func instant(_ day: Day, _ time: ClockTime, _ field: String, _ zone: TimeZone) throws -> Date {
        guard let instant = day.at(time, in: zone) else {
            throw Refusal("The clocks go forward then, so there is no \(time.text) on that day. Write a later time.", field: field)
        }
        return instant
    }
}
