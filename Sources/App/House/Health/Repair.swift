import Foundation
import Kernel
import Matching

/// Works out anew everything that is derived from the records, and writes it where it differs. Records stay as they are.
package func repair(_ database: Database, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws {
    try await database.tend { try $0.repairTallies() }
    try await database.tend { try $0.repairPlaces() }
    try await database.tend { try $0.repairLooks() }
    let contacts = try await database.read { try $0.count("SELECT count(*) FROM contacts") }
    var last = Int64(0), done = 0
    while true {
        let after = last
        // Short transactions, so that people go on working.
        let ids = try await database.tend { db in
            let ids = try db.rows("SELECT id FROM contacts WHERE id > \(after) ORDER BY id LIMIT 100") {
                try $0.next(Contact.ID.self)
            }
            for id in ids { try db.repairDerived(of: id) }
            return ids
        }
        guard let end = ids.last else { break }
        last = end.number
        done += ids.count
        progress(done, contacts)
    }
    try await database.tend { try $0.forgetGone() }
    // The last, as it shows what was just put right.
    try await repairRegister(database)
    guard database.dialect == .sqlite else { return }
    _ = try await database.maintain { db in
        for index in ["search_index", "note_index"] {
            // Trusted: one of the two names above.
            try db.execute("INSERT INTO \(SQL(trusted: index)) (\(SQL(trusted: index))) VALUES ('rebuild')")
        }
    }
}

extension Connection {
    fileprivate func repairTallies() throws {
        try execute("DELETE FROM tallies WHERE name IN \(anyOf: Contact.Kind.allCases)")
        try execute(
            """
            INSERT INTO tallies (name, count)
            SELECT kind, count(*) FROM contacts WHERE archived_at IS NULL GROUP BY kind
            """)
    }

    fileprivate func repairPlaces() throws {
        for place in try wrongPlaces() {
            try execute("UPDATE places SET path = \(place.path), sort_name = \(place.sort) WHERE id = \(place.id)")
        }
    }

    fileprivate func repairDerived(of contact: Contact.ID) throws {
        try keepNames(self, contact)
        try keepCounts(self, [contact])
        try refold(contact)
        try keepCurrentAnswers(of: [contact])
        // `keepNames` learns only words that are new to the contact.
        var terms = SearchTerms()
        try addSearchTerms(of: find(contact), to: &terms)
        for word in terms.words { try learnSpelling(of: word) }
        let notes = try rows("SELECT id, note FROM interactions WHERE contact_id = \(contact)") { row in
            (id: try row.next(Interaction.ID.self), note: try row.next(String?.self))
        }
        for (id, note) in notes {
            try execute("DELETE FROM note_search WHERE interaction_id = \(id)")
            guard let note else { continue }
            try execute("INSERT INTO note_search (interaction_id, terms) VALUES (\(id), \(noteTerms(note)))")
        }
    }

    fileprivate func forgetGone() throws {
        try execute(
            "DELETE FROM search WHERE NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = search.contact_id)")
        try execute(
            """
            DELETE FROM note_search
            WHERE NOT EXISTS (SELECT 1 FROM interactions WHERE interactions.id = note_search.interaction_id)
            """)
    }
}
