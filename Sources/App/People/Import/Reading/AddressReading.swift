import Kernel

extension Address {
    mutating func take(_ text: String, _ meaning: ColumnMeaning) {
        switch meaning {
        case .addressLine1:
            // "Brooklyn" under a combined header may come before the street.
            let parts = CellParts.line(text)
            line = line.map { "\($0), \(parts.line)" } ?? parts.line
            if let unit = parts.unit { self.unit = self.unit ?? unit }
        case .addressLine2: unit = unit.map { $0 == text ? text : "\($0), \(text)" } ?? text
        case .locality:
            let parts = CellParts.town(text)
            locality = locality ?? parts.town
            region = region ?? parts.region
            postalCode = postalCode ?? parts.postalCode
        case .region: region = text
        case .postalCode: postalCode = postalCode.map { $0 == text ? text : "\($0)-\(text)" } ?? text
        case .country:
            if let code = KnownCodes.country(text) {
                country = code
            } else {
                locality = locality.map { "\($0), \(text)" } ?? text
            }
        default: break
        }
    }

    /// A country alone is no address.
    var isNothing: Bool {
        line == nil && unit == nil && locality == nil && region == nil && postalCode == nil
    }
}
