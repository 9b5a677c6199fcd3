import Foundation
import Kernel
import Matching

/// Works out anew what is derived from the records, and compares. Contacts are taken some hundred at a time, each time
/// at one moment, so the group may be in use meanwhile.
func checkDerived(
    _ database: Database, contacts: Int, _ depth: CheckDepth, progress: @escaping @Sendable (Int, Int) -> Void
) async throws -> (findings: [Finding], checked: Int) {
    let every = depth.sample.map { max(1, contacts / max(1, $0)) } ?? 1
    var counts = DerivedProblems(), checked = 0, last = Int64(0)
    while true {
        let after = last
        let found = try await database.read { db in
            let ids = try db.rows("""
                SELECT id FROM contacts WHERE id > \(after) AND id % \(every) = 0 ORDER BY id LIMIT 400
                """) { try $0.next(Contact.ID.self) }
            return (ids: ids, problems: try db.derivedProblems(of: ids))
        }
        guard let end = found.ids.last else { break }
        last = end.number
        checked += found.ids.count
        counts.add(found.problems)
        progress(checked, contacts / every)
    }
    let gone = try await database.read { try $0.checkGone() }
    return (counts.findings + gone, checked)
}

/// How many contacts have which derived value wrong.
struct DerivedProblems: Sendable {
    var counts = 0, names = 0, terms = 0, spellings = 0, notes = 0, answers = 0

    mutating func add(_ other: DerivedProblems) {
        counts += other.counts
        names += other.names
        terms += other.terms
        spellings += other.spellings
        notes += other.notes
        answers += other.answers
    }

    var findings: [Finding] {
        let all: [(Finding.Kind, Int, String)] = [
            (.counts, counts, "contacts show counts, a number or a town that their records do not bear out."),
            (.names, names, "contacts are shown or sorted under another name than theirs."),
            (.search, terms, "contacts cannot be found by all that is known of them, or by what is no longer so."),
            (.search, spellings, "words are not known to the search for misspelt names."),
            (.search, notes, "notes cannot be found by their words, or by words that they no longer have."),
            (.answers, answers, "current answers are not the latest ones."),
        ]
        return all.filter { $0.1 > 0 }.map { Finding(kind: $0, words: "\($1) \($2)", count: $1, isRepairable: true) }
    }
}

extension Connection {
    fileprivate func derivedProblems(of ids: [Contact.ID]) throws -> DerivedProblems {
        var problems = DerivedProblems()
        problems.counts = try wrongCounts(of: ids)
        try checkNames(of: ids, &problems)
        problems.notes = try wrongNotes(of: ids)
        problems.answers = try wrongCurrentAnswers(of: ids)
        return problems
    }

    private func wrongCounts(of ids: [Contact.ID]) throws -> Int {
        try count("""
            SELECT count(*) FROM contacts
            WHERE id IN \(anyOf: ids) AND NOT (
                phone IS NOT DISTINCT FROM \(bestPoint(.phone))
                AND email IS NOT DISTINCT FROM \(bestPoint(.email))
                AND locality IS NOT DISTINCT FROM \(firstLocality)
                AND last_contacted_at IS NOT DISTINCT FROM (
                    SELECT max(at) FROM interactions WHERE contact_id = contacts.id)
                AND interactions_count = (
                    SELECT count(*) FROM interactions WHERE contact_id = contacts.id)
                AND events_attended = (
                    SELECT count(*) FROM attendances WHERE contact_id = contacts.id AND status = 'attended')
                AND no_shows = (
                    SELECT count(*) FROM attendances WHERE contact_id = contacts.id AND status = 'no-show')
                AND tasks_open = (
                    SELECT count(*) FROM tasks WHERE contact_id = contacts.id AND done_at IS NULL))
            """)
    }

    private func checkNames(of ids: [Contact.ID], _ problems: inout DerivedProblems) throws {
        let stored = try rows("""
            SELECT \(Contact.selection(from: "contacts")), display_name, sort_name, given_sort, folded_name, search.terms
            FROM contacts
            LEFT JOIN search ON search.contact_id = contacts.id
            WHERE contacts.id IN \(anyOf: ids)
            """) { row in
            let contact = try row.next(Contact.self), names = try (0..<4).map { _ in try row.next(String.self) }
            return (contact, names: names, terms: try row.next(String?.self))
        }
        var words: Set<String> = [], terms = SearchTerms()
        for (contact, names, known) in stored {
            let right = ContactNames(contact)
            if names != [right.display, right.sort, right.givenSort, right.folded] { problems.names += 1 }
            terms.removeAll()
            try addSearchTerms(of: contact, to: &terms)
            if known.map(Self.words) != Self.words(terms.text) { problems.terms += 1 }
            words.formUnion(terms.words)
        }
        problems.spellings = words.count - (try knownSpellings(Array(words)))
    }

    private static func words(_ text: String) -> Set<Substring> { Set(text.split(separator: " ")) }

    private func knownSpellings(_ words: [String]) throws -> Int {
        try stride(from: 0, to: words.count, by: 400).reduce(0) { sum, start in
            let some = Array(words[start..<min(start + 400, words.count)])
            return sum + (try count("SELECT count(*) FROM spellings WHERE key IN \(anyOf: some) AND word = key"))
        }
    }

    private func wrongNotes(of ids: [Contact.ID]) throws -> Int {
        var wrong = 0
        try forEach("""
            SELECT interactions.note, note_search.terms
            FROM interactions
            LEFT JOIN note_search ON note_search.interaction_id = interactions.id
            WHERE interactions.contact_id IN \(anyOf: ids)
            AND (interactions.note IS NOT NULL OR note_search.terms IS NOT NULL)
            """) { row in
            let note: String? = try row.next(), known: String? = try row.next()
            if note.map(noteTerms).map(Self.words) != known.map(Self.words) { wrong += 1 }
        }
        return wrong
    }

    /// What search still holds of contacts and notes that are gone.
    fileprivate func checkGone() throws -> [Finding] {
        let contacts = try count("""
            SELECT count(*) FROM search WHERE NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = search.contact_id)
            """)
        let notes = try count("""
            SELECT count(*) FROM note_search
            WHERE NOT EXISTS (SELECT 1 FROM interactions WHERE interactions.id = note_search.interaction_id)
            """)
        guard contacts + notes > 0 else { return [] }
        return [
            Finding(
                kind: .search, words: "Search still finds \(contacts) contacts and \(notes) notes that are gone.",
                count: contacts + notes, isRepairable: true)
        ]
    }

    // MARK: Tallies, places, indexes

    func checkTallies() throws -> [Finding] {
        let kept = try tallies("SELECT name, count FROM tallies WHERE name IN \(anyOf: Contact.Kind.allCases) AND count <> 0")
        let counted = try tallies("SELECT kind, count(*) FROM contacts WHERE archived_at IS NULL GROUP BY kind")
        let wrong = Set(kept.keys).union(counted.keys).filter { kept[$0] != counted[$0] }.sorted()
        guard !wrong.isEmpty else { return [] }
        let words = wrong.map { "\($0) \(kept[$0] ?? 0), counted \(counted[$0] ?? 0)" }.joined(separator: "; ")
        return [Finding(kind: .counts, words: "The tallies are wrong: \(words).", count: wrong.count, isRepairable: true)]
    }

    private func tallies(_ sql: SQL) throws -> [String: Int] {
        Dictionary(try rows(sql) { (try $0.next(String.self), try $0.next(Int.self)) }) { first, _ in first }
    }

    func checkPlaces() throws -> [Finding] {
        let wrong = try wrongPlaces().count
        guard wrong > 0 else { return [] }
        return [Finding(kind: .places, words: "\(wrong) places do not lie where their path says.", count: wrong, isRepairable: true)]
    }

    /// Each place whose path or sorted name is wrong, with what is right.
    func wrongPlaces() throws -> [(id: Place.ID, path: String, sort: String)] {
        struct Known { let parent: Place.ID?, path: String, sort: String, name: String }
        let places = Dictionary(
            try rows("SELECT id, parent_id, path, sort_name, name FROM places") { row in
                let id: Place.ID = try row.next()
                return (id, try Known(parent: row.next(), path: row.next(), sort: row.next(), name: row.next()))
            }) { first, _ in first }
        return places.compactMap { id, place in
            var above = [id], next = place.parent
            while let parent = next, !above.contains(parent) {
                above.append(parent)
                next = places[parent]?.parent
            }
            let path = "/" + above.reversed().map { "\($0)/" }.joined(), sort = folded(place.name)
            return path == place.path && sort == place.sort ? nil : (id, path, sort)
        }
    }

    /// Whether the full-text index holds just the terms that the tables say. PostgreSQL makes the index from them itself.
    func checkIndexes() throws -> [Finding] {
        guard dialect == .sqlite else { return [] }
        return try ["search_index", "note_index"].compactMap { index in
            // Trusted: one of the two names above.
            let name = SQL(trusted: index)
            do {
                try execute("INSERT INTO \(name) (\(name), rank) VALUES ('integrity-check', 1)")
                return nil
            } catch let error as DatabaseError {
                if case .busy = error { throw error }
                return Finding(kind: .search, words: "The index \(index) does not hold what its table says.", count: 1, isRepairable: true)
            }
        }
    }
}
