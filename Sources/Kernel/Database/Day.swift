import Foundation

/// A day of the calendar, without a time or a zone. Stored as `2026-03-04`, so that days sort as text.
public struct Day: Hashable, Comparable, Sendable, SQLConvertible, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int

    public init(number: Int) { self.number = number }

    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year) else { return nil }
        number = Self.number(year, month, day)
        // 31 April and the like come back as another day.
        guard (self.year, self.month, self.day) == (year, month, day) else { return nil }
    }

    /// As it stands in a form or a column: `2026-03-04`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    public init(_ instant: Date, in zone: TimeZone) {
        let seconds = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        number = Int((seconds / 86_400).rounded(.down))
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }
    /// 0 is Sunday.
    public var weekday: Int { ((number + 4) % 7 + 7) % 7 }

    public func adding(_ days: Int) -> Day { Day(number: number + days) }

    /// When the day starts.
    public func start(in zone: TimeZone) -> Date {
        let guess = Date(timeIntervalSince1970: Double(number) * 86_400)
        let first = guess.addingTimeInterval(-Double(zone.secondsFromGMT(for: guess)))
        // The offset at midnight may differ from that at the guess, on the day the clocks change.
        return guess.addingTimeInterval(-Double(zone.secondsFromGMT(for: first)))
    }

    public var description: String { String(unsafeUninitializedCapacity: 12) { put(in: $0) } }

    /// Writes 10 or 11 letters, and says how many.
    fileprivate func put(in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (anyYear, month, day) = civil, year = min(max(anyYear, 0), 99_999)
        var place = 0
        text.put(year, digits: year > 9999 ? 5 : 4, at: &place)
        text.put("-", at: &place)
        text.put(month, digits: 2, at: &place)
        text.put("-", at: &place)
        text.put(day, digits: 2, at: &place)
        return place
    }

    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(description) }
    public static func read(from row: Row) throws -> Day {
        guard let day = Day(try String.read(from: row)) else { throw row.mismatch(Day.self) }
        return day
    }

    // The proleptic Gregorian calendar in integers, counted in eras of 400 years that start on 1 March:
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// All three at once.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Date {
    /// `2026-03-04T18:05:00.123Z`
    public var machineTextWithMilliseconds: String {
        let milliseconds = Int((timeIntervalSince1970 * 1000).rounded(.down)),
            rest = (milliseconds % 1000 + 1000) % 1000
        return "\(machineText.dropLast()).\(rest < 10 ? "00" : rest < 100 ? "0" : "")\(rest)Z"
    }

    /// As machines read it: `2026-03-04T18:05:00Z`. In integers, as lists say it in each row.
    public var machineText: String {
        String(unsafeUninitializedCapacity: 22) { putMachineText(in: $0) }
    }

    func addMachineText(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 22) { text in
            let count = putMachineText(in: text)
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: text[..<count]))
        }
    }

    private func putMachineText(in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let seconds = Int(timeIntervalSince1970.rounded(.down)), second = (seconds % 86_400 + 86_400) % 86_400
        var place = Day(number: (seconds - second) / 86_400).put(in: text)
        text.put("T", at: &place)
        text.put(second / 3600, digits: 2, at: &place)
        text.put(":", at: &place)
        text.put(second / 60 % 60, digits: 2, at: &place)
        text.put(":", at: &place)
        text.put(second % 60, digits: 2, at: &place)
        text.put("Z", at: &place)
        return place
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func put(_ number: Int, digits: Int, at place: inout Int) {
        var rest = number
        var index = place + digits
        while index > place {
            index -= 1
            self[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        place += digits
    }

    fileprivate func put(_ character: Unicode.Scalar, at place: inout Int) {
        self[place] = UInt8(ascii: character)
        place += 1
    }
}
