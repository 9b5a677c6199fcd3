import Foundation

extension CopyFolder {
    static let days = 7, weeks = 4, byHand = 5

    /// Of the nightly copies stay the newest of each of 7 days and of each of 4 weeks; of those made by hand the newest 5.
    /// What was replaced by a copy stays until somebody removes it.
    func removeOld(of group: String, zone: TimeZone) throws {
        let all = copies(of: group)
        let staying = Set(Self.staying(all, zone: zone).map(\.path))
        for copy in all where !staying.contains(copy.path) {
            try FileManager.default.removeItem(atPath: copy.path)
            try? FileManager.default.removeItem(atPath: copy.path + ".proof")
        }
        removeUnfinished(of: group)
    }

    /// `copies` newest first.
    static func staying(_ copies: [SafeCopy], zone: TimeZone) -> [SafeCopy] {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = zone
        let nightly = copies.filter { $0.kind == .nightly }
        let ofDays = newest(nightly, days) { calendar.dateComponents([.year, .month, .day], from: $0.madeAt) }
        let ofWeeks = newest(nightly, weeks) { calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: $0.madeAt) }
        return ofDays + ofWeeks + copies.filter { $0.kind == .byHand }.prefix(byHand) + copies.filter { $0.kind == .replaced }
    }

    private static func newest(
        _ copies: [SafeCopy], _ count: Int, of span: (SafeCopy) -> DateComponents
    ) -> [SafeCopy] {
        var seen: Set<DateComponents> = []
        return Array(copies.filter { seen.insert(span($0)).inserted }.prefix(count))
    }

    /// What a server that was cut off left behind.
    private func removeUnfinished(of group: String) {
        let folder = folder(of: group), files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] where name.hasSuffix(".unfinished") {
            let path = "\(folder)/\(name)"
            let changed = (try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date) ?? .now
            if changed < .now.addingTimeInterval(-86_400) { try? files.removeItem(atPath: path) }
        }
    }
}
