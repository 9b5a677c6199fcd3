import Foundation
import Kernel

/// Somebody who is known already, with all that a row about them may add to.
struct KnownPerson: Sendable {
    var person: BulkPerson
    /// By which act they came.
    let act: Act.ID
}

extension Connection {
    /// Everybody the asker may see, by their keys.
    func matchIndex(expecting count: Int) throws -> MatchIndex {
        var index = MatchIndex(expecting: count)
        try forEach(
            """
            SELECT contacts.id, contacts.kind, contacts.given_name, contacts.family_name, contacts.preferred_name,
                   contacts.name, contacts.external_id, contact_points.value
            FROM contacts
            LEFT JOIN contact_points ON contact_points.contact_id = contacts.id
            WHERE \(maySee("contacts.id"))
            """
        ) { row in
            let contact = try Self.namesOf(&row), value: String? = try row.next()
            index.addKnown(contact.id, MatchKeys(contact, values: value.map { [$0] } ?? []))
        }
        return index
    }

    /// Who is known by a number, an address or an id that one of the rows has: their keys, with who has them.
    func candidates(for rows: [ReadRow]) throws -> [UInt64: [Contact.ID]] {
        var found: [UInt64: [Contact.ID]] = [:]
        func add(_ contact: Contact, _ values: [String]) {
            for key in MatchKeys(contact, values: values).hashes where found[key]?.contains(contact.id) != true {
                found[key, default: []].append(contact.id)
            }
        }
        let values = Set(rows.flatMap { $0.person?.points.map(\.value) ?? [] })
        for some in Array(values).inParts(of: 500) {
            try forEach(
                """
                SELECT contacts.id, contacts.kind, contacts.given_name, contacts.family_name, contacts.preferred_name,
                       contacts.name, contacts.external_id, contact_points.value
                FROM contact_points
                JOIN contacts ON contacts.id = contact_points.contact_id
                WHERE contact_points.value IN \(anyOf: some) AND \(maySee("contacts.id"))
                """
            ) { row in add(try Self.namesOf(&row), [try row.next()]) }
        }
        let ids = Set(rows.compactMap { $0.person?.contact.externalID })
        for some in Array(ids).inParts(of: 500) {
            try forEach(
                """
                SELECT contacts.id, contacts.kind, contacts.given_name, contacts.family_name, contacts.preferred_name,
                       contacts.name, contacts.external_id
                FROM contacts
                WHERE contacts.external_id IN \(anyOf: some) AND \(maySee("contacts.id"))
                """
            ) { row in add(try Self.namesOf(&row), []) }
        }
        return found
    }

    private static func namesOf(_ row: inout Row) throws -> Contact {
        var contact = Contact(id: try row.next(), kind: try row.next())
        contact.givenName = try row.next()
        contact.familyName = try row.next()
        contact.preferredName = try row.next()
        contact.name = try row.next()
        contact.externalID = try row.next()
        return contact
    }

    /// All that is known of some people, in a few questions however many they are.
    ///
    /// - Parameter questions: to which their answers are wanted.
    func knownPeople(_ ids: [Contact.ID], questions: [Question.ID] = [], tags: Bool = false) throws -> [Contact.ID:
        KnownPerson]
    {
        var known: [Contact.ID: KnownPerson] = [:]
        for some in ids.inParts(of: 500) {
            try forEach(
                """
                SELECT \(Contact.selection), act_id, last_contacted_at, interactions_count, events_attended, no_shows, tasks_open
                FROM contacts WHERE id IN \(anyOf: some)
                """
            ) { row in
                var person = BulkPerson(contact: try row.next())
                let act: Act.ID = try row.next()
                person.counts = PersonCounts(
                    lastContactedAt: try row.next(), interactions: try row.next(), eventsAttended: try row.next(),
                    noShows: try row.next(), tasksOpen: try row.next())
                known[person.contact.id] = KnownPerson(person: person, act: act)
            }
            let whose: SQL = "WHERE contact_id IN \(anyOf: some) ORDER BY id"
            for point in try records(whose, of: ContactPoint.self) {
                known[point.contactID]?.person.points.append(point)
            }
            for address in try records(whose, of: Address.self) {
                known[address.contactID]?.person.addresses.append(address)
            }
            for name in try records(whose, of: OtherName.self) { known[name.contactID]?.person.otherNames.append(name) }
            for role in try records(whose, of: Role.self) { known[role.contactID]?.person.roles.append(role) }
            for consent in try records(whose, of: Consent.self) {
                known[consent.contactID]?.person.consents.append(consent)
            }
            if !questions.isEmpty {
                let given: SQL =
                    "WHERE contact_id IN \(anyOf: some) AND question_id IN \(anyOf: questions) ORDER BY at, id"
                for answer in try records(given, of: Answer.self) {
                    known[answer.contactID]?.person.answers.append(answer)
                }
            }
            if tags {
                for tagging in try records(whose, of: Tagging.self) {
                    known[tagging.contactID]?.person.tags.append(tagging)
                }
            }
            let notes: SQL = "WHERE contact_id IN \(anyOf: some) AND kind = 'note' ORDER BY id"
            for note in try records(notes, of: Interaction.self) { known[note.contactID]?.person.notes.append(note) }
        }
        return known
    }

    /// The same for the people whom rows are about, with what these rows may add to.
    func knownPeople(for rows: [(row: BulkPerson, contact: Contact.ID)]) throws -> [Contact.ID: KnownPerson] {
        try knownPeople(
            Array(Set(rows.map(\.contact))), questions: Array(Set(rows.flatMap { $0.row.answers.map(\.questionID) })),
            tags: rows.contains { !$0.row.tags.isEmpty })
    }
}
