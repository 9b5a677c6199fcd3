/// Something an organizer types, and whom it should find.
struct DemoQuery: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable { case name, unfinishedName, misspeltName, phone, email, nameAndStreet }

    var kind: Kind
    var text: String
    var expected: Int
}

extension DemoGroup {
    /// The same searches each time, for measuring how fast and how well people are found.
    func queries(_ count: Int = 1_000) -> [DemoQuery] {
        var queries: [DemoQuery] = []
        var random = DemoRandom(seed: seed, 0, .query)
        var tries = 0
        while queries.count < count, people > 0, tries < count * 50 {
            tries += 1
            let kind = DemoQuery.Kind.allCases[queries.count % DemoQuery.Kind.allCases.count]
            let index = random.below(people)
            guard let text = text(kind, person(at: index), &random) else { continue }
            queries.append(DemoQuery(kind: kind, text: text, expected: index))
        }
        return queries
    }

    /// Nil when this person cannot be looked for in this way.
    private func text(_ kind: DemoQuery.Kind, _ person: DemoPerson, _ random: inout DemoRandom) -> String? {
        guard person.kind == .person, !person.family.isEmpty else { return nil }
        switch kind {
        case .name:
            return random.chance(50) ? person.name : "\(person.family) \(person.given)"
        case .unfinishedName:
            guard person.given.count > 2, person.family.count > 3 else { return nil }
            return "\(person.given.prefix(3)) \(person.family.prefix(4))".lowercased()
        case .misspeltName:
            let family = person.family.split(separator: " ").first.map(String.init) ?? person.family
            guard family.utf8.count > 4, family.unicodeScalars.allSatisfy({ $0.value < 0x250 }) else { return nil }
            return "\(person.given) \(demoMisspelling(family, &random))".lowercased()
        case .phone:
            guard let phone = person.phones.first?.value.dropFirst(2) else { return nil }
            switch random.below(3) {
            case 0: return String(phone)
            case 1: return "(\(phone.prefix(3))) \(phone.dropFirst(3).prefix(3))-\(phone.suffix(4))"
            default: return "\(phone.dropFirst(3).prefix(3)) \(phone.suffix(4))"
            }
        case .email:
            guard let email = person.emails.first?.value, let at = email.firstIndex(of: "@") else { return nil }
            return random.chance(50) ? email : String(email[..<at])
        case .nameAndStreet:
            guard let address = person.address else { return nil }
            return "\(person.given) \(address.number) \(address.street.prefix(9))"
        }
    }
}
