import Kernel
import Matching

/// A tag in the list of all: how many carry it, and since when it is used.
struct TagLine: Sendable {
    let tag: Tag
    let people: Int
    let firstOn: Day?
    /// Helps to see which ones nobody uses any more.
    let lastOn: Day?
}

/// A tag that somebody carries.
struct PersonTag: Sendable {
    let tag: Tag
    let tagging: Tagging
}

/// Somebody who carries a tag, in the tag's list.
struct TaggedPerson: Sendable {
    let person: PersonRow
    let tagging: Tagging
}

/// A place in a tag's list of people, told by the one before it.
struct TaggingCursor: Sendable {
    let on: Day
    let id: Identifier<Tagging>

    init(_ tagging: Tagging) {
        on = tagging.taggedOn
        id = tagging.id
    }

    init?(_ written: String) {
        let parts = written.split(separator: "~")
        guard parts.count == 2, let day = Day(parts[0]), let id = Identifier<Tagging>(parts[1]) else { return nil }
        on = day
        self.id = id
    }

    var written: String { "\(on)~\(id)" }
}

extension Connection {
    /// Every tag, kinds together, each with those who carry it, are not put away, and may be seen.
    func tagLines() throws -> [TagLine] { try tagLines("TRUE") }

    /// One tag. Throws `NotFound`.
    func tagLine(_ id: Tag.ID) throws -> TagLine {
        guard let line = try tagLines("tags.id = \(id)").first else { throw NotFound() }
        return line
    }

    private func tagLines(_ condition: SQL) throws -> [TagLine] {
        // Who sees everybody reads the counts from an index alone, and takes off the few who are put away.
        let counted: SQL =
            viewer.seesEverybody
            ? """
            SELECT taggings.tag_id, count(*) - coalesce((
                    SELECT count(*) FROM contacts JOIN taggings AS away ON away.contact_id = contacts.id
                    WHERE contacts.archived_at IS NOT NULL AND away.tag_id = taggings.tag_id), 0) AS people,
                min(taggings.tagged_on) AS first_on, max(taggings.tagged_on) AS last_on
            FROM taggings
            GROUP BY taggings.tag_id
            """
            : """
            SELECT taggings.tag_id, count(*) AS people, min(taggings.tagged_on) AS first_on,
                max(taggings.tagged_on) AS last_on
            FROM taggings
            JOIN contacts ON contacts.id = taggings.contact_id
            WHERE contacts.archived_at IS NULL AND \(maySee("contacts.id"))
            GROUP BY taggings.tag_id
            """
        return try rows(
            """
            SELECT \(Tag.selection(from: "tags")), coalesce(counted.people, 0), counted.first_on, counted.last_on
            FROM tags
            LEFT JOIN (\(counted)) AS counted ON counted.tag_id = tags.id
            WHERE \(condition)
            ORDER BY tags.set_name NULLS LAST, tags.sort_name
            """
        ) { TagLine(tag: try $0.next(), people: try $0.next(), firstOn: try $0.next(), lastOn: try $0.next()) }
    }

    /// All tags by name, to choose from.
    func allTags() throws -> [Tag] { try records("ORDER BY sort_name") }

    func tag(called name: String) throws -> Tag? {
        try records("WHERE sort_name = \(folded(name))", of: Tag.self).first
    }

    /// Kinds in use, to choose from.
    func tagSets() throws -> [String] {
        try values("SELECT DISTINCT set_name FROM tags WHERE set_name IS NOT NULL ORDER BY set_name")
    }

    /// What somebody carries. The caller has made sure that the asker may see them.
    func tags(of contact: Contact.ID) throws -> [PersonTag] {
        try rows(
            """
            SELECT \(Tag.selection(from: "tags")), \(Tagging.selection(from: "taggings"))
            FROM taggings
            JOIN tags ON tags.id = taggings.tag_id
            WHERE taggings.contact_id = \(contact)
            ORDER BY tags.set_name NULLS LAST, tags.sort_name
            """
        ) { PersonTag(tag: try $0.next(), tagging: try $0.next()) }
    }

    /// Who carries a tag, those who got it last first.
    func people(tagged tag: Tag.ID, after cursor: TaggingCursor? = nil, limit: Int) throws -> [TaggedPerson] {
        let start: SQL = cursor.map { "AND (taggings.tagged_on, taggings.id) < (\($0.on), \($0.id))" } ?? ""
        let taggings = try rows(
            """
            SELECT \(Tagging.selection(from: "taggings"))
            FROM taggings
            JOIN contacts ON contacts.id = taggings.contact_id
            WHERE taggings.tag_id = \(tag) \(start)
            AND contacts.archived_at IS NULL AND \(maySee("contacts.id"))
            ORDER BY taggings.tagged_on DESC, taggings.id DESC
            LIMIT \(limit)
            """
        ) { try $0.next(Tagging.self) }
        let people = Dictionary(try people(taggings.map(\.contactID)).map { ($0.id, $0) }) { first, _ in first }
        return taggings.compactMap { tagging in
            people[tagging.contactID].map { TaggedPerson(person: $0, tagging: tagging) }
        }
    }

    /// The taggings of one tag for which a condition holds.
    func taggingIDs(of tag: Tag.ID, _ condition: SQL = "TRUE") throws -> [Identifier<Tagging>] {
        try values("SELECT taggings.id FROM taggings WHERE taggings.tag_id = \(tag) AND \(condition)")
    }
}
