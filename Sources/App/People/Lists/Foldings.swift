import Kernel
import Matching

/// A text that many people share, with what it is compared by. Texts that nobody has any more may stay: they find nobody.
struct Folding: Hashable, Sendable {
    /// Which column it stands in.
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case given, family, called, pronouns, bestTime = "best_time", bestMethod = "best_method", metHow = "met_how",
            language
        case zip, town, state, country
        case role, label, source
    }

    let kind: Kind
    let raw: String

    /// Languages keep their hyphens: `es-MX` is not `es`.
    var folded: String { kind == .language ? raw.lowercased() : Matching.folded(raw) }
}

/// The texts met in many records, each kept once.
struct FoldingCollection: Sendable {
    private var known: Set<Folding> = []
    private var new: [Folding] = []

    mutating func add(_ kind: Folding.Kind, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        let folding = Folding(kind: kind, raw: text)
        if known.insert(folding).inserted { new.append(folding) }
    }

    mutating func add(_ contact: Contact) {
        add(.given, contact.givenName)
        add(.family, contact.familyName)
        add(.called, contact.preferredName)
        add(.pronouns, contact.pronouns)
        add(.bestTime, contact.bestTime)
        add(.bestMethod, contact.bestMethod)
        add(.metHow, contact.metHow)
        add(.language, contact.languages)
    }

    mutating func add(_ address: Address) {
        add(.zip, address.postalCode)
        add(.town, address.locality)
        add(.state, address.region)
        add(.country, address.country)
    }

    mutating func add(_ point: ContactPoint) {
        add(.label, point.label)
        add(.source, point.source)
    }

    /// Those that are new since the last time.
    mutating func take() -> [Folding] {
        defer { new = [] }
        return new
    }
}

extension Connection {
    func learn(_ foldings: [Folding]) throws {
        for some in foldings.inParts(of: 300) {
            let rows = SQL.list(some.map { "(\($0.kind), \($0.folded), \($0.raw))" })
            try execute(
                "INSERT INTO foldings (kind, folded, raw) VALUES \(rows) ON CONFLICT (kind, folded, raw) DO NOTHING")
        }
    }

    /// What a changed record says now. Only what is new in it is looked at.
    func learnFoldings(of one: Touched) throws {
        var before = FoldingCollection()
        add(one.before, to: &before)
        _ = before.take()
        add(one.after, to: &before)
        try learn(before.take())
    }

    private func add(_ record: (any Record)?, to foldings: inout FoldingCollection) {
        switch record {
        case let contact as Contact: foldings.add(contact)
        case let address as Address: foldings.add(address)
        case let point as ContactPoint: foldings.add(point)
        case let role as Role: foldings.add(.role, role.role)
        default: break
        }
    }

    /// What nearly everybody has differently is folded beside it.
    func keepFolded(_ one: Touched) throws {
        switch one.after {
        case let address as Address:
            try execute("UPDATE addresses SET folded_line = \(address.line.map(folded)) WHERE id = \(address.id)")
        case let name as OtherName:
            try execute("UPDATE other_names SET folded = \(folded(name.name)) WHERE id = \(name.id)")
        default: break
        }
    }

    /// Works out anew what is folded of one contact.
    func refold(_ contact: Contact.ID) throws {
        var foldings = FoldingCollection()
        foldings.add(try find(contact))
        for address in try records("WHERE contact_id = \(contact)", of: Address.self) {
            foldings.add(address)
            try execute("UPDATE addresses SET folded_line = \(address.line.map(folded)) WHERE id = \(address.id)")
        }
        for name in try records("WHERE contact_id = \(contact)", of: OtherName.self) {
            try execute("UPDATE other_names SET folded = \(folded(name.name)) WHERE id = \(name.id)")
        }
        for point in try records("WHERE contact_id = \(contact)", of: ContactPoint.self) { foldings.add(point) }
        for role in try records("WHERE contact_id = \(contact)", of: Role.self) { foldings.add(.role, role.role) }
        try learn(foldings.take())
    }
}
