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
    /// What they answered to a question of the group.
    case answer(Question.ID)
    /// What they answered to a question that is made as the sheet comes in, and called as the column is.
    case newQuestion(Question.Kind)
    /// A yes in the cell puts this tag on.
    case tag(Tag.ID)
    /// A yes in the cell puts on a tag that is called as the column is.
    case newTag
    /// The campaign to which the row's answers and notes belong.
    case campaign
    /// The day on which the row's answers were given.
    case answeredOn
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
    /// Whether it holds answers, tags or campaigns, which stand in other tables than people.
    var isLearned: Bool {
        switch self {
        case .answer, .newQuestion, .tag, .newTag, .tags, .campaign, .answeredOn: true
        default: false
        }
    }

    /// Whether people can be found by it.
    var findsPeople: Bool {
        switch self {
        case .fullName, .givenName, .familyName, .preferredName, .organizationName, .email, .secondEmail, .phone: true
        default: false
        }
    }

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
