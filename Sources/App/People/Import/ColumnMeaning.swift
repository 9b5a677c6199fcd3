/// What one column of somebody's spreadsheet holds, in our terms.
///
/// Several columns may mean the same; all of them are kept.
enum ColumnMeaning: Hashable, Sendable {
    case fullName, givenName, familyName, additionalName, preferredName, namePrefix, nameSuffix
    case organizationName
    case email, secondEmail
    case phone(PhoneUse)
    case addressLine1, addressLine2, locality, region, postalCode, country
    case language, pronouns, birthDate
    case tags, note, role, source, bestTime
    /// The person's number in another system, such as `nationbuilder`; `""` when it is not said which.
    case otherID(system: String)
    case consent(ConsentColumn)
    /// Known, and of no use to us: labels beside values, times of import, pictures.
    case ignore

    enum PhoneUse: Hashable, Sendable { case any, mobile, home, work }
}

/// A column that says whether we may write or call.
struct ConsentColumn: Hashable, Sendable {
    enum Channel: Hashable, Sendable { case any, email, phone, text, letter }

    /// `agrees`: yes in the cell means we may (`email_opt_in`). `refuses`: yes means we may not (`Do Not Phone`).
    /// `status`: the cell holds a word, such as `subscribed` or `unsubscribed`.
    enum Reading: Hashable, Sendable { case agrees, refuses, status }

    let channel: Channel
    let reading: Reading
}

extension ColumnMeaning {
    /// What a column means, by its header and, when that says nothing, by some of its cells. `nil` is "ask the person".
    static func recognise(header: String, samples: [String]) -> ColumnMeaning? {
        ColumnHeaders.meaning(of: header) ?? ColumnSamples.meaning(of: samples)
    }

    /// All columns of a sheet together, because neighbours tell: beside `Apellidos`, `Nombre` is the given name only.
    static func recognise(headers: [String], samples: [[String]]) -> [ColumnMeaning?] {
        let meanings = headers.indices.map { column in
            recognise(header: headers[column], samples: samples.compactMap { column < $0.count ? $0[column] : nil })
        }
        guard meanings.contains(.familyName), !meanings.contains(.givenName) else { return meanings }
        return meanings.map { $0 == .fullName ? .givenName : $0 }
    }
}
