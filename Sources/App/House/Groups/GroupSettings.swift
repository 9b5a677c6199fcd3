import Foundation
import Kernel

/// What a group has decided about its workshop.
struct GroupSettings: Sendable {
    var name = "Spadework"
    var language = Language.english
    var zone = TimeZone(identifier: "America/New_York") ?? .gmt
    /// ISO 3166: where a phone number typed without a country is.
    var region = "US"
    /// The group's own words for `person`, `people`, `member` and `members`, in its language.
    var nouns: [String: String] = [:]

    static let nounNames = ["person", "people", "member", "members"]

    var face: GroupFace { GroupFace(name: name, zone: zone, region: region) }
    func today(_ now: Date = .now) -> Day { Day(now, in: zone) }
}

extension Connection {
    func groupSettings() throws -> GroupSettings {
        var settings = GroupSettings()
        try forEach("SELECT name, value FROM settings") { row in
            let name: String = try row.next(), value: String = try row.next()
            switch name {
            case "name": settings.name = value
            case "language": settings.language = Language(rawValue: value) ?? .english
            case "zone": settings.zone = TimeZone(identifier: value) ?? settings.zone
            case "region": settings.region = value
            case _ where name.hasPrefix("noun "): settings.nouns[String(name.dropFirst(5))] = value
            default: break
            }
        }
        return settings
    }

    /// Sets one thing; of an empty value, takes it back to what it was without.
    func set(_ name: String, to value: String) throws {
        let known = try first("SELECT \(Setting.selection) FROM settings WHERE name = \(name)") {
            try $0.next(Setting.self)
        }
        switch (known, value.isEmpty) {
        case (let known?, false): try change(known.id) { $0.value = value }
        case (let known?, true): try delete(known.id)
        case (nil, false): try insert(Setting(name: name, value: value))
        case (nil, true): break
        }
    }
}
