import Foundation
import Kernel

extension Screen {
    /// Time zones: those of the United States first, by the names people use, then the world by continent and city.
    var zoneChoices: [Choice] {
        let usual: [Choice] = [
            Choice("America/New_York", "Eastern: New York"), Choice("America/Chicago", "Central: Chicago"),
            Choice("America/Denver", "Mountain: Denver"), Choice("America/Phoenix", "Arizona: Phoenix"),
            Choice("America/Los_Angeles", "Pacific: Los Angeles"), Choice("America/Anchorage", "Alaska: Anchorage"),
            Choice("Pacific/Honolulu", "Hawaii: Honolulu"), Choice("America/Puerto_Rico", "Puerto Rico: San Juan"),
        ]
        let known = Set(usual.map(\.value))
        return usual + Self.otherZones.filter { !known.contains($0) }.map { Choice($0, "\(Self.zoneName($0))") }
    }

    private static let otherZones = TimeZone.knownTimeZoneIdentifiers.filter { zone in
        ["Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"].contains {
            zone.hasPrefix($0)
        }
    }.sorted()

    /// `America/Argentina/Buenos_Aires` as "America: Buenos Aires, Argentina".
    static func zoneName(_ identifier: String) -> String {
        let parts = identifier.replacing("_", with: " ").split(separator: "/")
        guard let continent = parts.first, parts.count > 1 else { return identifier }
        return "\(continent): \(parts.dropFirst().reversed().joined(separator: ", "))"
    }

    /// Countries by their names in the reader's language, the United States and its neighbours first.
    var regionChoices: [Choice] {
        let first = ["US", "PR", "MX", "CA"]
        let others = Locale.Region.isoRegions.map(\.identifier)
            .filter { $0.count == 2 && $0.allSatisfy(\.isLetter) && !first.contains($0) }
            .map { ($0, regionName($0)) }
            .sorted { $0.1.compare($1.1, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedAscending }
        return first.map { Choice($0, "\(regionName($0))") } + others.map { Choice($0.0, "\($0.1)") }
    }

    func regionName(_ code: String) -> String { words.language.locale.localizedString(forRegionCode: code) ?? code }

    var languageChoices: [Choice] { Language.allCases.map { Choice($0.rawValue, "\($0.ownName)") } }
}

/// What a form sent, if it is a country.
func region(_ text: String) throws -> String {
    let isKnown = text.count == 2 && Locale.Region.isoRegions.contains { $0.identifier == text }
    try refuse(if: !isKnown, "Choose a country.", field: "region")
    return text
}

/// What a form sent, if it is a time zone.
func zone(_ text: String) throws -> TimeZone {
    guard let zone = TimeZone(identifier: text), text.contains("/") else {
        throw Refusal("Choose a time zone.", field: "zone")
    }
    return zone
}
