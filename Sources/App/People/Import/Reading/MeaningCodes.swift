import Kernel

extension ColumnMeaning {
    /// A short word for it, as it stands in forms and in the database.
    var code: String {
        switch self {
        case .phone(let use): use == .any ? "phone" : "phone-\(use)"
        case .otherID(let system): system.isEmpty ? "id" : "id-\(system)"
        case .consent(let column): "\(column.reading)-\(column.channel)"
        case .answer(let question): "answer-\(question)"
        case .newQuestion(let kind): "question-\(kind.rawValue)"
        case .tag(let tag): "tag-\(tag)"
        case .newTag: "tag"
        case .answeredOn: "answered-on"
        default: "\(self)"
        }
    }

    init?(code: String) {
        if let plain = Self.plain[code] {
            self = plain
        } else if code.hasPrefix("id-"), code.utf8.count <= 60 {
            self = .otherID(system: String(code.dropFirst(3)))
        } else if code.hasPrefix("answer-"), let id = Question.ID(code.dropFirst(7)) {
            self = .answer(id)
        } else if code.hasPrefix("question-"), let kind = Question.Kind(rawValue: String(code.dropFirst(9))),
            kind != .file
        {
            self = .newQuestion(kind)
        } else if code.hasPrefix("tag-"), let id = Tag.ID(code.dropFirst(4)) {
            self = .tag(id)
        } else {
            return nil
        }
    }

    private static let plain: [String: ColumnMeaning] = {
        let channels: [ConsentColumn.Channel] = [.any, .email, .phone, .text, .letter]
        let consents = channels.flatMap { channel in
            [ConsentColumn.Reading.agrees, .refuses, .status].map {
                ColumnMeaning.consent(.init(channel: channel, reading: $0))
            }
        }
        let all = offered + consents + [.tags, .ignore, .otherID(system: ""), .newTag, .campaign, .answeredOn]
        return Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    }()

    /// What people can choose for a column, in the order of the list.
    static let offered: [ColumnMeaning] = [
        .fullName, .givenName, .familyName, .additionalName, .preferredName, .namePrefix, .nameSuffix,
        .organizationName,
        .email, .secondEmail, .phone(.any), .phone(.mobile), .phone(.home), .phone(.work),
        .addressLine1, .addressLine2, .locality, .region, .postalCode, .country,
        .language, .pronouns, .birthDate, .bestTime, .role, .source, .note, .otherID(system: ""),
        .consent(ConsentColumn(channel: .email, reading: .agrees)),
        .consent(ConsentColumn(channel: .email, reading: .refuses)),
        .consent(ConsentColumn(channel: .phone, reading: .agrees)),
        .consent(ConsentColumn(channel: .phone, reading: .refuses)),
        .consent(ConsentColumn(channel: .text, reading: .agrees)),
        .consent(ConsentColumn(channel: .text, reading: .refuses)),
        .consent(ConsentColumn(channel: .letter, reading: .refuses)),
        .consent(ConsentColumn(channel: .any, reading: .refuses)),
    ]

    var words: Phrase {
        switch self {
        case .fullName: "Full name"
        case .givenName: "Given name"
        case .familyName: "Family name"
        case .additionalName: "Middle or other given names"
        case .preferredName: "What they are called"
        case .namePrefix: "Title, such as Dr."
        case .nameSuffix: "End of the name, such as Jr."
        case .organizationName: "Organization"
        case .email: "E-mail"
        case .secondEmail: "Second e-mail"
        case .phone(.any): "Phone"
        case .phone(.mobile): "Mobile phone"
        case .phone(.home): "Phone at home"
        case .phone(.work): "Phone at work"
        case .addressLine1: "Number and street"
        case .addressLine2: "Flat or unit"
        case .locality: "Town"
        case .region: "State or province"
        case .postalCode: "Postal code"
        case .country: "Country"
        case .language: "Languages"
        case .pronouns: "Pronouns"
        case .birthDate: "Born on"
        case .tags: "Names of tags, with commas between"
        case .answer: "An answer"
        case .newQuestion(let kind): kind.words
        case .tag: "A tag, where the cell says yes"
        case .newTag: "A new tag, where the cell says yes"
        case .campaign: "The campaign it was for"
        case .answeredOn: "The day of the answers"
        case .note: "Note"
        case .role: "Role"
        case .source: "How we first met"
        case .bestTime: "Best time to reach them"
        case .otherID(let system): system.isEmpty ? "Number in another system" : "Number in \(system)"
        case .consent(let column): column.words
        case .ignore: "Left out"
        }
    }
}

extension ConsentColumn {
    fileprivate var words: Phrase {
        switch (reading, channel) {
        case (.agrees, .any): "May we contact them?"
        case (.agrees, .email): "May we e-mail them?"
        case (.agrees, .phone): "May we call them?"
        case (.agrees, .text): "May we text them?"
        case (.agrees, .letter): "May we send them letters?"
        case (.refuses, .any): "Do not contact"
        case (.refuses, .email): "Do not e-mail"
        case (.refuses, .phone): "Do not call"
        case (.refuses, .text): "Do not text"
        case (.refuses, .letter): "Do not send letters"
        case (.status, .text): "State of the text subscription"
        case (.status, _): "State of the e-mail subscription"
        }
    }
}
