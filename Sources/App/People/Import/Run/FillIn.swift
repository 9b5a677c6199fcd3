import Foundation
import Kernel
import Matching

extension Connection {
    /// Gives people who are known already what the rows about them add, each change listed in their history.
    func fillIn(_ rows: [(row: BulkPerson, contact: Contact.ID)]) throws {
        var known = try knownPeople(for: rows), answers: [Answer] = [], tags: [Tagging] = []
        for (row, id) in rows {
            guard let added = known[id]?.person.takeIn(row), !added.isEmpty else { continue }
            if added.hasFilledFields { try update(added.parts.contact) }
            for address in added.filledAddresses { try update(address) }
            for point in added.parts.points { try insert(point) }
            for address in added.parts.addresses { try insert(address) }
            for name in added.parts.otherNames { try insert(name) }
            for role in added.parts.roles { try insert(role) }
            for consent in added.parts.consents { try insert(consent) }
            for note in added.parts.notes { try insert(note) }
            answers += added.parts.answers
            tags += added.parts.tags
        }
        try insertMany(answers)
        try insertMany(tags)
    }
}

/// Gives people who came in earlier in the same load what later rows add to them. They carry the load's act, so nothing
/// is listed; what is derived is written along.
final class QuietFillIn {
    private let db: Connection
    private let rows: PeopleRows
    private var terms = SearchTerms()
    private var words = WordCollection()

    init(_ db: Connection) throws {
        self.db = db
        rows = try PeopleRows(act: db.actID) { try db.loader(into: $0.name, columns: $0.columns) }
    }

    func fillIn(_ rows: [(row: BulkPerson, contact: Contact.ID)]) throws {
        var known = try db.knownPeople(for: rows), answered: [Contact.ID] = []
        var changed: Set<Contact.ID> = []
        for (row, id) in rows {
            guard let added = known[id]?.person.takeIn(row), !added.isEmpty else { continue }
            changed.insert(id)
            try self.rows.addParts(of: added.parts)
            if !added.parts.answers.isEmpty { answered.append(id) }
            for address in added.filledAddresses { try write(address) }
        }
        // Parts of a batch must be there before the next batch looks for them.
        try self.rows.finish()
        try db.keepCurrentAnswers(of: Array(Set(answered)))
        for id in changed { if let person = known[id]?.person { try write(person) } }
    }

    /// What spelling is to learn.
    func takeWords() -> [String] { words.take() }
    func takeFoldings() -> [Folding] { rows.foldings.take() }

    private func write(_ address: Address) throws {
        rows.foldings.add(address)
        try db.execute(
            """
            UPDATE addresses
            SET line = \(address.line), unit = \(address.unit), locality = \(address.locality), region = \(address.region),
                postal_code = \(address.postalCode), country = \(address.country),
                folded_line = \(address.line.map(folded))
            WHERE id = \(address.id)
            """)
    }

    private func write(_ person: BulkPerson) throws {
        let contact = person.contact, names = ContactNames(contact)
        rows.foldings.add(contact)
        try db.execute(
            """
            UPDATE contacts
            SET given_name = \(contact.givenName), additional_name = \(contact.additionalName),
                preferred_name = \(contact.preferredName), pronouns = \(contact.pronouns), born_on = \(contact.bornOn),
                languages = \(contact.languages), best_time = \(contact.bestTime), best_method = \(contact.bestMethod),
                about = \(contact.about), met_how = \(contact.metHow), external_id = \(contact.externalID),
                organizer_id = \(contact.organizerID), display_name = \(names.display), sort_name = \(names.sort),
                given_sort = \(names.givenSort), folded_name = \(names.folded), phone = \(person.best(.phone)), email = \(person.best(.email)),
                locality = \(person.addresses.first?.locality), last_contacted_at = \(person.counts.lastContactedAt),
                interactions_count = \(person.counts.interactions)
            WHERE id = \(contact.id)
            """)
        terms.removeAll()
        person.addTerms(to: &terms)
        try db.execute("UPDATE search SET terms = \(terms.text) WHERE contact_id = \(contact.id)")
        terms.addWords(to: &words)
    }
}
