import Kernel

/// What a column is called on the screen, and how its values are read.
struct ColumnWords: Sendable {
    enum Kind: Sendable {
        case text, truth, day, moment
        /// A phone number, an e-mail, a street: only for those who may see how to reach people.
        case contactDetail
        /// Only for those who may read the note.
        case note
        case choice(@Sendable (String) -> Phrase?)
        case contact, account, place, event, campaign, question, tag, list
        case number
        /// An answer, read by its question.
        case answer
        /// Words by language; choices with words by language.
        case wording, choices
        /// A place or an organization.
        case scope
        /// Says nothing to people.
        case left
    }

    let label: Phrase
    let kind: Kind

    init(_ label: Phrase, _ kind: Kind = .text) {
        self.label = label
        self.kind = kind
    }

    static let left = ColumnWords("", .left)

    /// How the values of an enumeration with words are read.
    static func choice<Value: RawRepresentable<String> & SendableMetatype>(
        _ words: @escaping @Sendable (Value) -> Phrase
    ) -> Kind {
        .choice { Value(rawValue: $0).map(words) }
    }

    static func of(_ table: String, _ column: String) -> ColumnWords? {
        tables[table]?[column] ?? learned[table]?[column]
    }

    /// The columns of a new record that say what it is, in this order.
    static let telling: [String: [String]] = [
        "other_names": ["name"], "contact_points": ["kind", "value"], "addresses": ["kind", "line", "locality"],
        "roles": ["role", "place_id", "organization_id"], "relationships": ["kind", "other_id"],
        "consents": ["channel", "state"], "attendances": ["event_id", "status"], "interactions": ["kind", "result"],
        "tasks": ["what", "due_on"], "accounts": ["role", "scope", "scope_id"], "settings": ["value"],
        "questions": ["kind"], "answers": ["question_id", "value"], "list_rows": ["list_id"],
    ]

    private static let tables: [String: [String: ColumnWords]] = [
        "contacts": contacts,
        "other_names": [
            "id": .left, "contact_id": .left, "name": .init("other name"), "language": .init("its language"),
        ],
        "contact_points": [
            "id": .left, "contact_id": .left, "kind": .init("kind", choice { (kind: ContactPoint.Kind) in kind.words }),
            "value": .init("number or address", .contactDetail), "label": .init("called"),
            "status": .init("state", choice { (status: ContactPoint.Status) in status.historyWords }),
            "is_primary": .init("used first", .truth), "source": .init("where it came from"),
            "confirmed_on": .init("checked on", .day),
        ],
        "addresses": addresses,
        "places": [
            "id": .left, "name": .init("name"),
            "kind": .init("kind", choice { (kind: Place.Kind) in kind.historyWords }),
            "parent_id": .init("lies in", .place),
        ],
        "roles": [
            "id": .left, "contact_id": .left, "role": .init("part"), "organization_id": .init("organization", .contact),
            "place_id": .init("place", .place), "start_on": .init("from", .day), "end_on": .init("until", .day),
        ],
        "relationships": [
            "id": .left, "contact_id": .left,
            "kind": .init("kind", choice { (kind: Relationship.Kind) in kind.historyWords }),
            "other_id": .init("other person", .contact), "start_on": .init("from", .day),
            "end_on": .init("until", .day),
        ],
        "consents": [
            "id": .left, "contact_id": .left, "contact_point_id": .left, "account_id": .left,
            "channel": .init("may we write", choice { (channel: Consent.Channel) in channel.words }),
            "purpose": .init("about"),
            "state": .init("answer", choice { (state: Consent.State) in state == .granted ? "yes" : "no" }),
            "at": .init("said on", .moment), "how": .init("said how"), "wording": .init("wording"),
        ],
        "events": [
            "id": .left, "title": .init("title"), "starts_at": .init("starts", .moment),
            "ends_at": .init("ends", .moment),
            "location": .init("where"), "place_id": .init("place", .place), "about": .init("about"),
            "cancelled_at": .init("cancelled", .moment), "campaign_id": .init("campaign", .campaign),
        ],
        "attendances": [
            "id": .left, "event_id": .init("event", .event), "contact_id": .left,
            "status": .init("answer", choice { (status: Attendance.Status) in status.name }),
            "invited_by": .init("invited by", .contact),
        ],
        "interactions": interactions,
        "tasks": [
            "id": .left, "what": .init("what"), "due_on": .init("due", .day), "owner_id": .init("whose", .account),
            "contact_id": .left, "interaction_id": .left, "done_at": .init("done", .moment),
        ],
        "accounts": accounts,
        "settings": ["id": .left, "name": .left, "value": .init("value")],
    ]

    private static let contacts: [String: ColumnWords] = [
        "id": .left, "kind": .init("kind", choice { (kind: Contact.Kind) in kind.historyWords }),
        "given_name": .init("given name"), "family_name": .init("family name"), "additional_name": .init("middle name"),
        "preferred_name": .init("called"), "name": .init("name"), "pronouns": .init("pronouns"),
        "born_on": .init("born on"), "languages": .init("languages"), "best_time": .init("best time"),
        "best_method": .init("best way to reach"), "about": .init("about"), "met_how": .init("how we first met"),
        "external_id": .init("number in another system"), "organizer_id": .init("organizer", .account),
        "archived_at": .init("put away", .moment),
    ]
    private static let addresses: [String: ColumnWords] = [
        "id": .left, "contact_id": .left, "kind": .init("kind", choice { (kind: Address.Kind) in kind.historyWords }),
        "line": .init("street", .contactDetail), "unit": .init("apartment", .contactDetail),
        "locality": .init("city"), "region": .init("state or province"), "postal_code": .init("postal code"),
        "country": .init("country"),
        "status": .init("state", choice { (status: ContactPoint.Status) in status.historyWords }),
        "place_id": .init("place", .place), "latitude": .left, "longitude": .left,
    ]
    private static let interactions: [String: ColumnWords] = [
        "id": .left, "contact_id": .left, "kind": .init("kind", choice { (kind: Interaction.Kind) in kind.entry.word }),
        "direction": .init("who reached out", choice { (way: Interaction.Direction) in way == .out ? "we" : "they" }),
        "at": .init("when", .moment), "account_id": .left,
        "result": .init("how it went", choice { (result: Interaction.Result) in result.words }),
        "note": .init("note", .note),
        "visibility": .init("who may read", choice { (visibility: Interaction.Visibility) in visibility.words }),
        "event_id": .init("event", .event), "campaign_id": .init("campaign", .campaign),
    ]
    private static let accounts: [String: ColumnWords] = [
        "id": .left, "name": .init("name"), "email": .init("email"),
        "role": .init("role", choice { (role: Account.Role) in role.words }),
        "scope": .init("sees", choice { (scope: Account.Scope) in scope.words }), "scope_id": .init("where", .scope),
        "sees_contact_details": .init("sees phone numbers and emails", .truth),
        "may_take_copies": .init("may take copies", .truth),
        "language": .init("language", choice { (language: Language) in "\(language.ownName)" }),
        "closed_at": .init("closed", .moment),
    ]
}

extension ContactPoint.Status {
    var historyWords: Phrase {
        switch self {
        case .unknown: "not checked"
        case .verified: "works"
        case .bad: "wrong"
        case .past: "no longer used"
        }
    }
}

extension Contact.Kind {
    var historyWords: Phrase {
        switch self {
        case .person: "[person]"
        case .household: "household"
        case .organization: "organization"
        }
    }
}

extension Address.Kind {
    var historyWords: Phrase {
        switch self {
        case .home: "home"
        case .work: "work"
        case .mailing: "for mail"
        }
    }
}

extension Place.Kind {
    var historyWords: Phrase {
        switch self {
        case .building: "building"
        case .floor: "floor"
        case .jobSite: "job site"
        case .neighborhood: "neighborhood"
        case .precinct: "precinct"
        case .city: "city"
        case .other: "other"
        }
    }
}

extension Relationship.Kind {
    var historyWords: Phrase {
        switch self {
        case .knows: "knows"
        case .kin: "family"
        case .livesWith: "lives together"
        case .recruited: "brought in"
        case .leads: "leads"
        case .landlordOf: "landlord"
        case .worksFor: "works for"
        case .memberOf: "lives in"
        }
    }
}
