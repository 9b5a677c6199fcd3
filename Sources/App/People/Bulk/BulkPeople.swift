import Foundation
import Kernel
import Matching

/// Takes many contacts in at once, with what is derived from them: names, search terms, spellings, counts.
///
/// For a load into a group with few people the indexes are put aside first; see `Connection.loadPeople`.
final class BulkPeople {
    private let db: Connection
    private let contacts: RecordLoader<Contact>
    private let points: RecordLoader<ContactPoint>
    private let addresses: RecordLoader<Address>
    private let otherNames: RecordLoader<OtherName>
    private let roles: RecordLoader<Role>
    private let consents: RecordLoader<Consent>
    private let search: any Loader
    private var terms = SearchTerms()
    private var words: Set<String> = []
    private var tally: [Contact.Kind: Int] = [:]

    /// The tables that a load writes.
    static let tables = [
        Contact.table, ContactPoint.table, Address.table, OtherName.table, Role.table, Consent.table, "search",
    ]

    init(_ db: Connection) throws {
        self.db = db
        contacts = try RecordLoader(db, extra: ["display_name", "sort_name", "given_sort"] + PersonCounts.columns)
        points = try RecordLoader(db)
        addresses = try RecordLoader(db)
        otherNames = try RecordLoader(db)
        roles = try RecordLoader(db)
        consents = try RecordLoader(db)
        search = try db.loader(into: "search", columns: ["contact_id", "terms"])
    }

    func add(_ person: BulkPerson) throws {
        let names = ContactNames(person.contact)
        try contacts.add(person.contact) { loader in
            loader.put(names.display)
            loader.put(names.sort)
            loader.put(names.givenSort)
            person.counts.put(into: loader)
        }
        for point in person.points { try points.add(point) }
        for address in person.addresses { try addresses.add(address) }
        for name in person.otherNames { try otherNames.add(name) }
        for role in person.roles { try roles.add(role) }
        for consent in person.consents { try consents.add(consent) }
        try addTerms(of: person)
        if !person.contact.isArchived { tally[person.contact.kind, default: 0] += 1 }
    }

    private func addTerms(of person: BulkPerson) throws {
        terms.removeAll()
        person.addTerms(to: &terms)
        search.put(person.contact.id.number)
        search.put(terms.text)
        try search.endRow()
        for word in terms.words { words.insert(word) }
    }

    /// Hands over what is held back, and brings spellings and tallies up to date.
    func finish() throws {
        try contacts.finish()
        try points.finish()
        try addresses.finish()
        try otherNames.finish()
        try roles.finish()
        try consents.finish()
        try search.finish()
        for (kind, count) in tally { try db.addToTally(of: kind, count) }
        try db.learnSpellings(of: words)
    }
}

/// A contact with all that comes with it.
struct BulkPerson: Sendable {
    var contact: Contact
    var points: [ContactPoint] = []
    var addresses: [Address] = []
    var otherNames: [OtherName] = []
    var roles: [Role] = []
    var consents: [Consent] = []
    var counts = PersonCounts.none

    /// The same terms, in the same order, as `Connection.addSearchTerms` finds from the stored records.
    fileprivate func addTerms(to terms: inout SearchTerms) {
        terms.addName(given: contact.givenName ?? "", family: contact.familyName ?? "")
        for name in [contact.preferredName, contact.additionalName, contact.name] { if let name { terms.addName(name) } }
        for name in otherNames { terms.addName(name.name) }
        for point in points {
            switch point.kind {
            case .phone: terms.addPhone(point.value)
            case .email: terms.addEmail(point.value)
            case .messenger, .social: terms.addName(point.value)
            }
        }
        for address in addresses {
            for part in [address.line, address.locality, address.postalCode] { if let part { terms.addAddress(part) } }
        }
    }
}

extension PersonCounts {
    static let none = PersonCounts(lastContactedAt: nil, interactions: 0, eventsAttended: 0, noShows: 0, tasksOpen: 0)
    fileprivate static let columns = [
        "last_contacted_at", "interactions_count", "events_attended", "no_shows", "tasks_open",
    ]

    fileprivate func put(into loader: any Loader) {
        loader.put(lastContactedAt.map { Int64(($0.timeIntervalSince1970 * 1000).rounded()) })
        for count in [interactions, eventsAttended, noShows, tasksOpen] { loader.put(Int64(count)) }
    }
}

extension Connection {
    /// Loads people in bulk. Where few are there already, the indexes are put aside and made anew after the load;
    /// otherwise they are kept up as rows come, because making them anew would take longer than the load.
    func loadPeople<T>(expecting count: Int, alsoInto tables: [String] = [], _ load: () throws -> T) throws -> T {
        makeBulk()
        let known = try self.count("SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM tallies")
        guard count >= 2_000, known < count / 4 else { return try load() }
        let result = try withoutIndexes(on: BulkPeople.tables + tables, load)
        try rebuildFullText("search_index")
        return result
    }

    /// Adds words that spelling does not know yet.
    func learnSpellings(of words: Set<String>) throws {
        guard words.count > 500 else {
            for word in words { try learnSpelling(of: word) }
            return
        }
        // Sorted, so that the table is written from front to back.
        let isNew = try count("SELECT count(*) FROM (SELECT 1 FROM spellings LIMIT 1) AS any_row") == 0
        var pairs: [(key: String, word: String)] = []
        for word in words { for key in spellingKeys(word) { pairs.append((key, word)) } }
        pairs.sort { ($0.key, $0.word) < ($1.key, $1.word) }
        guard isNew else {
            for pair in pairs {
                try execute("INSERT INTO spellings (key, word) VALUES (\(pair.key), \(pair.word)) ON CONFLICT (key, word) DO NOTHING")
            }
            return
        }
        let loader = try loader(into: "spellings", columns: ["key", "word"])
        for pair in pairs {
            loader.put(pair.key)
            loader.put(pair.word)
            try loader.endRow()
        }
        try loader.finish()
    }
}
