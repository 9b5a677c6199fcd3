import Kernel

/// One thing about a contact that is typed into a field.
struct ContactField: Sendable {
    let name: String
    let label: Phrase
    let hint: Phrase?
    let kinds: Set<Contact.Kind>
    let isLong: Bool
    private let path: WritableKeyPath<Contact, String?> & Sendable

    private init(
        _ name: String, _ label: Phrase, _ path: WritableKeyPath<Contact, String?> & Sendable, hint: Phrase? = nil,
        _ kinds: Set<Contact.Kind> = [.person], isLong: Bool = false
    ) {
        self.name = name
        self.label = label
        self.path = path
        self.hint = hint
        self.kinds = kinds
        self.isLong = isLong
    }

    func value(_ contact: Contact) -> String { contact[keyPath: path] ?? "" }

    func set(_ value: String, in contact: inout Contact) { contact[keyPath: path] = value.isEmpty ? nil : value }

    static let all: [ContactField] = [
        ContactField("name", "Name", \.name, [.household, .organization]),
        ContactField("preferred", "Called", \.preferredName, hint: "What people call them: shown first."),
        ContactField("given", "Given name", \.givenName),
        ContactField("family", "Family name", \.familyName),
        ContactField("additional", "Middle or other given names", \.additionalName),
        ContactField("pronouns", "Pronouns", \.pronouns),
        ContactField(
            "born", "Born on", \.bornOnText, hint: "As 1980-03-14. Only the year, 1980, or only the day, --03-14, is fine too."),
        ContactField(
            "languages", "Languages", \.languages, hint: "Codes with spaces between, the best one first: es en",
            [.person, .household]),
        ContactField("time", "Best time to reach them", \.bestTime),
        ContactField("method", "Best way to reach them", \.bestMethod),
        ContactField("met", "How we first met", \.metHow, Set(Contact.Kind.allCases)),
        ContactField("about", "About", \.about, Set(Contact.Kind.allCases), isLong: true),
    ]

    static func of(_ kind: Contact.Kind) -> [ContactField] { all.filter { $0.kinds.contains(kind) } }
}

extension Contact {
    /// Checked when the form is read, so that it is a date by the time it is set.
    fileprivate var bornOnText: String? {
        get { bornOn?.text }
        set { bornOn = newValue.flatMap { PartialDate($0) } }
    }
}
