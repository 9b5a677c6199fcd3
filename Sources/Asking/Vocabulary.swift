/// What a fact, an argument or an answer may be compared with.
public enum ValueKind: Hashable, Sendable {
    case text
    /// Compared as written, only for being the same.
    case code
    case number
    case day
    /// A day, a month or a year.
    case birth
    case language
    case choice([String])
    case account, tag, campaign, place, event, organization
    /// As written on a phone or an envelope.
    case phone, email
    case yesNo

    /// How it may be compared.
    public var signs: [Sign] {
        switch self {
        case .text: [.equal, .notEqual, .has, .starts, .oneOf]
        case .number, .day, .birth: [.equal, .notEqual, .less, .atMost, .more, .atLeast, .oneOf]
        case .phone, .email: [.equal, .notEqual, .starts, .oneOf]
        case .code, .language, .choice, .yesNo, .account, .tag, .campaign, .place, .event, .organization:
            [.equal, .notEqual, .oneOf]
        }
    }
}

/// Something known of everybody, which is compared: `zip = 55104`.
public struct Fact: Hashable, Sendable {
    public let name: String
    public let kind: ValueKind
    /// Whether `none` and `any` may be asked for.
    public let mayLack: Bool
    public let isSortable: Bool

    init(_ name: String, _ kind: ValueKind, mayLack: Bool = true, isSortable: Bool = false) {
        self.name = name
        self.kind = kind
        self.mayLack = mayLack
        self.isSortable = isSortable
    }
}

/// Something that is asked for with brackets: `attended(count >= 2, since = 1y)`.
public struct CallKind: Hashable, Sendable {
    /// What stands in the brackets without a name.
    public enum Subject: Hashable, Sendable {
        case none
        case choice([String])
        case text(isNeeded: Bool)
        case question, tag, list
        /// `near(LATITUDE, LONGITUDE, KM)`.
        case threeNumbers
        /// `imported(123)`.
        case importNumber
        case otherPerson
    }

    public struct Argument: Hashable, Sendable {
        public let name: String
        public let kind: ValueKind
        /// Whether it may be compared otherwise than with `=`.
        public let isCompared: Bool
        public let mayLack: Bool

        init(_ name: String, _ kind: ValueKind, isCompared: Bool = true, mayLack: Bool = false) {
            self.name = name
            self.kind = kind
            self.isCompared = isCompared
            self.mayLack = mayLack
        }

        public var signs: [Sign] { isCompared ? kind.signs : [.equal] }
    }

    public let name: String
    public let subject: Subject
    public let arguments: [Argument]

    init(_ name: String, _ subject: Subject = .none, _ arguments: [Argument] = []) {
        self.name = name
        self.subject = subject
        self.arguments = arguments
    }

    public func argument(_ name: String) -> Argument? { arguments.first { $0.name == name } }
}

/// All that can be asked for. The reader checks against it, menus are made from it, and a test compares the
/// documentation with it.
public enum Vocabulary {
    /// A fact by its name.
    public static func fact(_ name: String) -> Fact? { factsByName[name] }
    /// A call by its name.
    public static func call(_ name: String) -> CallKind? { callsByName[name] }

    private static let factsByName = Dictionary(uniqueKeysWithValues: facts.map { ($0.name, $0) })
    private static let callsByName = Dictionary(uniqueKeysWithValues: calls.map { ($0.name, $0) })

    /// By what `top` and `bottom` can sort, besides `answer("…")`.
    public static let sortables = facts.filter(\.isSortable).map(\.name)

    /// All facts, in the order of `docs/lists.md`.
    public static let facts: [Fact] = [
        Fact("kind", .choice(["person", "household", "organization"]), mayLack: false),
        Fact("archived", .yesNo, mayLack: false),
        Fact("name", .text),
        Fact("given", .text), Fact("family", .text), Fact("called", .text), Fact("also", .text),
        Fact("pronouns", .text), Fact("best_time", .text), Fact("best_method", .text), Fact("met_how", .text),
        Fact("external_id", .code),
        Fact("language", .language),
        Fact("born", .birth),
        Fact("age", .number, isSortable: true),
        Fact("organizer", .account),
        Fact("zip", .text), Fact("town", .text), Fact("state", .text), Fact("country", .text),
        Fact("street", .text),
        Fact("phone", .phone), Fact("email", .email),
        Fact("role", .text),
        Fact("tag", .tag),
        Fact("talks", .number, mayLack: false, isSortable: true),
        Fact("events", .number, mayLack: false, isSortable: true),
        Fact("no_shows", .number, mayLack: false, isSortable: true),
        Fact("tasks", .number, mayLack: false, isSortable: true),
        Fact("last_contact", .day, isSortable: true),
        Fact("made", .day, mayLack: false, isSortable: true), Fact("changed", .day, mayLack: false),
    ]

    /// All calls, in the order of `docs/lists.md`.
    public static let calls: [CallKind] = [
        CallKind(
            "has", .choice(["phone", "email", "messenger", "social", "address"]),
            [
                .init("status", .choice(["unknown", "verified", "bad", "past"])), .init("label", .text, mayLack: true),
                .init("source", .text, mayLack: true), count,
            ]),
        CallKind("consent", .choice(channels), [.init("purpose", .code)] + span),
        CallKind("refused", .choice(channels), [.init("purpose", .code)] + span),
        CallKind("near", .threeNumbers),
        CallKind(
            "role", .text(isNeeded: false),
            [.init("organization", .organization, mayLack: true), place] + span + [
                .init("ended", .choice(["yes", "no", "any"]), isCompared: false), count,
            ]),
        CallKind("answered", .question, occasion),
        CallKind("ever_answered", .question, occasion + [count]),
        CallKind("contacted", .none, touch(withResult: true)),
        CallKind("talked", .none, touch(withResult: false)),
        CallKind("attended", .none, part),
        CallKind("invited", .none, part), CallKind("coming", .none, part), CallKind("no_show", .none, part),
        CallKind(
            "task", .none,
            [
                .init("owner", .account), .init("open", .choice(["yes", "no", "any"]), isCompared: false),
                .init("due", .day, mayLack: true), .init("done_since", .day, isCompared: false),
                .init("done_until", .day, isCompared: false), count,
            ]),
        CallKind("tagged", .tag, span),
        CallKind("in", .list),
        CallKind("moved_in", .list, span), CallKind("moved_out", .list, span),
        CallKind("imported", .importNumber, [.init("file", .text)] + span),
        CallKind("made", .none, [by] + span), CallKind("changed", .none, [by] + span),
        CallKind("knows", .otherPerson, [count]), CallKind("kin", .otherPerson, [count]),
        CallKind("lives_with", .otherPerson, [count]),
        CallKind("recruited", .otherPerson, [count]), CallKind("leads", .otherPerson, [count]),
        CallKind("landlord_of", .otherPerson, [count]), CallKind("works_for", .otherPerson, [count]),
        CallKind("in_household", .otherPerson, [count]),
        CallKind("recruited_by", .otherPerson, [count]), CallKind("led_by", .otherPerson, [count]),
        CallKind("tenant_of", .otherPerson, [count]), CallKind("employs", .otherPerson, [count]),
        CallKind("household_of", .otherPerson, [count]),
        CallKind("invited_by", .otherPerson, [count]),
    ]
}

private let channels = ["email", "text", "call", "letter"]
private let occasions = ["call", "door", "1:1", "text", "email", "letter", "meeting", "note"]
/// As results are written in a question; in the tables they have spaces.
private let results = [
    "talked", "no-answer", "left-message", "not-home", "wrong-number", "refused", "moved", "other-language",
]

private let count = CallKind.Argument("count", .number)
private let by = CallKind.Argument("by", .account, mayLack: true)
private let place = CallKind.Argument("place", .place, mayLack: true)
private let campaign = CallKind.Argument("campaign", .campaign, mayLack: true)
private let event = CallKind.Argument("event", .event, mayLack: true)
private let span = [CallKind.Argument("since", .day, isCompared: false), .init("until", .day, isCompared: false)]

private let occasion: [CallKind.Argument] =
    [.init("kind", .choice(occasions + ["form", "import", "screen"])), campaign, by] + span + [event]

private func touch(withResult: Bool) -> [CallKind.Argument] {
    [CallKind.Argument("kind", .choice(occasions))]
        + (withResult ? [.init("result", .choice(results), mayLack: true)] : [])
        + [.init("direction", .choice(["in", "out"])), by, campaign, event] + span + [count]
}

private let part: [CallKind.Argument] = [.init("event", .event), place, campaign] + span + [count]
