import Foundation
import Kernel
import Matching

/// Brings what is derived up to date with what a write changed, in the same transaction. Each value is worked out anew
/// from the records, so it is right whatever happened: an edit, an undo, two at once.
@Sendable func keepUp(_ db: Connection, _ touched: [Touched]) throws {
    var named: Set<Contact.ID> = [], counted: Set<Contact.ID> = [], answered: Set<AnsweredPair> = []
    try keepTallies(db, touched)
    for one in touched {
        switch one.table {
        case Contact.table:
            try db.learnFoldings(of: one)
            if one.after != nil, changesNames(one), let subject = one.subjectID { named.insert(Contact.ID(subject)) }
        case OtherName.table, ContactPoint.table, Address.table:
            try db.keepFolded(one)
            try db.learnFoldings(of: one)
            if let subject = one.subjectID { named.insert(Contact.ID(subject)) }
        case Interaction.table:
            try keepNote(db, one)
            counted.formUnion(subjects(of: one))
        case Attendance.table, Task.table: if changesCounts(one) { counted.formUnion(subjects(of: one)) }
        case Answer.table: answered.formUnion([one.before, one.after].compactMap { ($0 as? Answer).map(AnsweredPair.init) })
        case Place.table: try keepPath(db, one)
        case Role.table: try db.learnFoldings(of: one)
        default: break
        }
    }
    for contact in named { try keepNames(db, contact) }
    for contacts in counted.sorted().batches(of: 1_000) { try keepCounts(db, Array(contacts)) }
    for pair in answered { try db.keepCurrentAnswer(pair) }
    try db.markStale(touched, counted: counted)
}

/// Handing thousands of people to another organizer changes nobody's name.
private func changesNames(_ one: Touched) -> Bool {
    guard let before = one.before as? Contact, let after = one.after as? Contact else { return true }
    func names(_ contact: Contact) -> [String?] {
        [
            contact.kind.rawValue, contact.givenName, contact.familyName, contact.additionalName, contact.preferredName,
            contact.name,
        ]
    }
    return names(before) != names(after)
}

/// A task with another day or another owner is still one task.
private func changesCounts(_ one: Touched) -> Bool {
    switch (one.before, one.after) {
    case (let before as Task, let after as Task):
        before.contactID != after.contactID || (before.doneAt == nil) != (after.doneAt == nil)
    case (let before as Attendance, let after as Attendance):
        before.contactID != after.contactID || before.status != after.status
    default: true
    }
}

/// A task can be moved from one person to another: both change.
private func subjects(of one: Touched) -> [Contact.ID] {
    [one.before, one.after].compactMap { record in
        switch record {
        case let task as Task: task.contactID
        case let interaction as Interaction: interaction.contactID
        case let attendance as Attendance: attendance.contactID
        default: nil
        }
    }
}

// MARK: Names and search

/// The name that is shown, the names that lists sort by, what lists tell of each, and the terms that search looks at.
func keepNames(_ db: Connection, _ id: Contact.ID) throws {
    guard let contact = try? db.find(id) else { return }
    let names = ContactNames(contact)
    try db.execute("""
        UPDATE contacts
        SET display_name = \(names.display), sort_name = \(names.sort), given_sort = \(names.givenSort),
            folded_name = \(names.folded),
            phone = \(bestPoint(.phone)), email = \(bestPoint(.email)), locality = \(firstLocality)
        WHERE id = \(id)
        """)
    try keepSearch(db, contact)
}

/// The number or address to use first. Kept with the contact, as lists tell it in each row.
func bestPoint(_ kind: ContactPoint.Kind) -> SQL {
    """
    (SELECT contact_points.value FROM contact_points
     WHERE contact_points.contact_id = contacts.id AND contact_points.kind = \(kind)
     AND contact_points.status IN ('unknown', 'verified')
     ORDER BY contact_points.is_primary DESC, contact_points.id LIMIT 1)
    """
}

let firstLocality: SQL = """
    (SELECT addresses.locality FROM addresses WHERE addresses.contact_id = contacts.id ORDER BY addresses.id LIMIT 1)
    """

/// How a contact's name is shown and sorted.
struct ContactNames {
    let display, sort, givenSort, folded: String

    init(_ contact: Contact) {
        display = contact.displayName
        folded = Matching.folded(display)
        guard contact.kind == .person else {
            sort = folded
            givenSort = sort
            return
        }
        let given = contact.preferredName ?? contact.givenName ?? ""
        sort = sortKey(given: given, family: contact.familyName ?? "")
        givenSort = sortKey(given: contact.familyName ?? "", family: given)
    }
}

func keepSearch(_ db: Connection, _ contact: Contact) throws {
    var terms = SearchTerms()
    try db.addSearchTerms(of: contact, to: &terms)
    let text = terms.text
    let known = try db.value("SELECT terms FROM search WHERE contact_id = \(contact.id)", of: String.self)
    guard text != known else { return }
    if known == nil {
        try db.execute("INSERT INTO search (contact_id, terms) VALUES (\(contact.id), \(text))")
    } else {
        try db.execute("UPDATE search SET terms = \(text) WHERE contact_id = \(contact.id)")
    }
    let before = Set((known ?? "").split(separator: " ").map(String.init))
    for word in terms.words where !before.contains(word) { try db.learnSpelling(of: word) }
}

extension Connection {
    /// Everything by which somebody may look for the contact.
    ///
    /// - Parameter withDetails: also what only those know who may see numbers and addresses.
    func addSearchTerms(of contact: Contact, to terms: inout SearchTerms, withDetails: Bool = true) throws {
        terms.addName(given: contact.givenName ?? "", family: contact.familyName ?? "")
        for name in [contact.preferredName, contact.additionalName, contact.name] { if let name { terms.addName(name) } }
        for name in try values("SELECT name FROM other_names WHERE contact_id = \(contact.id) ORDER BY id", of: String.self) {
            terms.addName(name)
        }
        guard withDetails else {
            return try forEach("SELECT locality FROM addresses WHERE contact_id = \(contact.id) ORDER BY id") { row in
                if let town: String = try row.next() { terms.addAddress(town) }
            }
        }
        try forEach("SELECT kind, value FROM contact_points WHERE contact_id = \(contact.id) ORDER BY id") { row in
            let kind: ContactPoint.Kind = try row.next(), value: String = try row.next()
            switch kind {
            case .phone: terms.addPhone(value)
            case .email: terms.addEmail(value)
            case .messenger, .social: terms.addName(value)
            }
        }
        try forEach("SELECT line, locality, postal_code FROM addresses WHERE contact_id = \(contact.id) ORDER BY id") { row in
            for _ in 0..<3 { if let part: String = try row.next() { terms.addAddress(part) } }
        }
    }

    func learnSpelling(of word: String) throws {
        for key in spellingKeys(word) {
            try execute("INSERT INTO spellings (key, word) VALUES (\(key), \(word)) ON CONFLICT (key, word) DO NOTHING")
        }
    }
}

private func keepNote(_ db: Connection, _ one: Touched) throws {
    let before = one.before as? Interaction, after = one.after as? Interaction
    guard before?.note != after?.note || (before == nil) != (after == nil) else { return }
    guard let id = (after ?? before)?.id else { return }
    if before?.note != nil { try db.execute("DELETE FROM note_search WHERE interaction_id = \(id)") }
    guard let note = after?.note else { return }
    try db.execute("INSERT INTO note_search (interaction_id, terms) VALUES (\(id), \(noteTerms(note)))")
}

func noteTerms(_ note: String) -> String {
    var terms = SearchTerms(keepsBeginnings: false)
    terms.addName(note)
    return terms.text
}

// MARK: Counts

/// Per-person counters. Each count is found in an index, so a person with thousands of entries costs no more.
func keepCounts(_ db: Connection, _ contacts: [Contact.ID]) throws {
    guard !contacts.isEmpty else { return }
    try db.execute("""
        UPDATE contacts
        SET last_contacted_at = (
                SELECT max(at) FROM interactions WHERE contact_id = contacts.id),
            interactions_count = (
                SELECT count(*) FROM interactions WHERE contact_id = contacts.id),
            events_attended = (
                SELECT count(*) FROM attendances WHERE contact_id = contacts.id AND status = 'attended'),
            no_shows = (
                SELECT count(*) FROM attendances WHERE contact_id = contacts.id AND status = 'no-show'),
            tasks_open = (
                SELECT count(*) FROM tasks WHERE contact_id = contacts.id AND done_at IS NULL)
        WHERE id IN \(anyOf: contacts)
        """)
}

/// How many contacts there are that are not archived, by kind: counting a million rows on each page would be too slow.
private func keepTallies(_ db: Connection, _ touched: [Touched]) throws {
    var differences: [Contact.Kind: Int] = [:]
    for one in touched where one.table == Contact.table {
        if let before = one.before as? Contact, !before.isArchived { differences[before.kind, default: 0] -= 1 }
        if let after = one.after as? Contact, !after.isArchived { differences[after.kind, default: 0] += 1 }
    }
    for (kind, difference) in differences where difference != 0 { try db.addToTally(of: kind, difference) }
}

extension Connection {
    func addToTally(of kind: Contact.Kind, _ difference: Int) throws {
        try execute("""
            INSERT INTO tallies (name, count) VALUES (\(kind), \(difference))
            ON CONFLICT (name) DO UPDATE SET count = tallies.count + excluded.count
            """)
    }
}

// MARK: Places

/// A place's path names the places it lies in: `/1/5/9/`. Moving a place moves all that lies in it.
private func keepPath(_ db: Connection, _ one: Touched) throws {
    guard let place = one.after as? Place else { return }
    let parent = try place.parentID.flatMap { id in
        try db.value("SELECT path FROM places WHERE id = \(id)", of: String.self)
    }
    let old = try db.value("SELECT path FROM places WHERE id = \(place.id)", of: String.self) ?? ""
    let new = "\(parent ?? "/")\(place.id)/"
    try db.execute("UPDATE places SET path = \(new), sort_name = \(folded(place.name)) WHERE id = \(place.id)")
    guard !old.isEmpty, old != new else { return }
    try db.execute("""
        UPDATE places SET path = \(new) || substr(path, length(\(old)) + 1)
        WHERE path > \(old) AND path < \(old + "~")
        """)
}
