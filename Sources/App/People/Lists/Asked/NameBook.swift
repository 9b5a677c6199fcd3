import Asking
import Foundation
import Kernel
import Matching

/// The names that questions use, looked up when first needed.
struct NameBook {
    private let db: Connection
    private var entries: [Mistake.Thing: [Entry]] = [:]

    struct Entry {
        let id: Int64
        let name: String
        let folded: String
    }

    init(_ db: Connection) { self.db = db }

    /// The one thing of that name or number. Throws a `Mistake` that says what there is.
    mutating func find(_ thing: Mistake.Thing, _ value: Value) throws -> Int64 {
        if let number = value.number {
            guard try entries(thing, value).contains(where: { $0.id == number }) else {
                throw Mistake(.goneThing(thing, value.text), value.spot)
            }
            return number
        }
        let text = folded(value.text)
        let all = try entries(thing, value)
        // Written exactly so, it is meant, even where another differs only in its capitals.
        let alike = all.filter { $0.folded == text }, exact = alike.filter { $0.name == value.text }
        let found = exact.count == 1 ? exact : alike
        if found.count == 1 { return found[0].id }
        guard found.isEmpty else {
            throw Mistake(.severalThings(thing, value.text, found.prefix(8).map { Self.written($0) }), value.spot)
        }
        let names = Set(all.map(\.name).filter { !$0.isEmpty })
        throw Mistake(.unknownThing(thing, value.text, near: near(value.text, among: names)), value.spot)
    }

    /// The name under a number.
    mutating func name(_ thing: Mistake.Thing, _ id: Int64) throws -> String? {
        try entries(thing, Value(word: "x", number: id)).first { $0.id == id }?.name
    }

    private static func written(_ entry: Entry) -> String { Value(entry.name, number: entry.id).description }

    private mutating func entries(_ thing: Mistake.Thing, _ value: Value) throws -> [Entry] {
        if let known = entries[thing] { return known }
        switch thing {
        case .place: return try places(value)
        case .organization: return try contacts(value, "contacts.kind = 'organization'")
        case .person: return try contacts(value, "TRUE")
        default:
            let loaded = try load(thing)
            entries[thing] = loaded
            return loaded
        }
    }

    /// Only what the asker may see: what is hidden from them is not there, not even to be told that it is.
    private func load(_ thing: Mistake.Thing) throws -> [Entry] {
        let sql: SQL =
            switch thing {
            case .tag: "SELECT id, name FROM tags ORDER BY id"
            case .question: "SELECT id, name FROM questions WHERE \(db.maySeeAnswers(to: "questions")) ORDER BY id"
            case .campaign: "SELECT id, title FROM campaigns ORDER BY id"
            case .event: "SELECT id, title FROM events ORDER BY id"
            case .account: "SELECT id, name FROM accounts WHERE \(db.mayName("accounts")) ORDER BY id"
            case .list: "SELECT id, name FROM lists WHERE \(db.mayUse("lists")) ORDER BY id"
            case .import: "SELECT id, file_name FROM imports WHERE \(db.mayOpenImports) ORDER BY id"
            case .place, .organization, .person, .choice: "SELECT id, name FROM tags WHERE FALSE"
            }
        return try entries(sql)
    }

    /// More of one name need not be looked at to know that it is not the only one.
    private static let mostAlike = 9

    /// There may be many places and people, so those of one name are looked for, what is written exactly so first.
    private func places(_ value: Value) throws -> [Entry] {
        if let number = value.number { return try entries("SELECT id, name FROM places WHERE id = \(number)") }
        let name = folded(value.text)
        let found = try entries(
            """
            SELECT id, name FROM places
            WHERE sort_name = \(name)
            ORDER BY CASE WHEN name = \(value.text) THEN 0 ELSE 1 END, id
            LIMIT \(Self.mostAlike)
            """)
        guard found.isEmpty else { return found }
        let start = String(name.prefix(2))
        return try entries(
            """
            SELECT id, name FROM places
            WHERE sort_name >= \(start) AND sort_name < \("\(start)\u{10FFFF}")
            ORDER BY sort_name, id
            LIMIT 500
            """)
    }

    private func contacts(_ value: Value, _ kind: SQL) throws -> [Entry] {
        let seen: SQL = """
            SELECT contacts.id, contacts.display_name FROM contacts
            WHERE \(kind) AND \(db.maySee("contacts.id"))
            """
        if let number = value.number { return try entries("\(seen) AND contacts.id = \(number)") }
        let name = folded(value.text)
        let found = try entries(
            """
            \(seen) AND contacts.folded_name = \(name)
            ORDER BY CASE WHEN contacts.display_name = \(value.text) THEN 0 ELSE 1 END, contacts.id
            LIMIT \(Self.mostAlike)
            """)
        guard found.isEmpty else { return found }
        let start = String(name.prefix(2))
        return try entries(
            """
            \(seen) AND contacts.folded_name >= \(start) AND contacts.folded_name < \("\(start)\u{10FFFF}")
            ORDER BY contacts.folded_name, contacts.id
            LIMIT 200
            """)
    }

    private func entries(_ sql: SQL) throws -> [Entry] {
        try db.rows(sql) { row in
            let id: Int64 = try row.next(), name: String = try row.next()
            return Entry(id: id, name: name, folded: folded(name))
        }
    }
}

extension Connection {
    /// A condition that holds for the lists which the asker may use: their own, and those shared with them.
    func mayUse(_ lists: SQL) -> SQL {
        if viewer.isProgram { return "TRUE" }
        guard let id = viewer.id else { return "FALSE" }
        return viewer.may(.changePeople)
            ? "(\(lists).owner_id = \(id) OR \(lists).is_shared)" : "\(lists).owner_id = \(id)"
    }

    /// A condition that holds for the accounts that the asker comes upon elsewhere: who keeps people chooses among all;
    /// others read of those who are responsible for people that they see, talked with them, or promised something.
    func mayName(_ accounts: SQL) -> SQL {
        if viewer.may(.changePeople) { return "TRUE" }
        guard let id = viewer.id else { return "FALSE" }
        return """
            (\(accounts).id = \(id)
             OR EXISTS (SELECT 1 FROM contacts WHERE contacts.organizer_id = \(accounts).id AND \(maySee("contacts.id")))
             OR EXISTS (
                SELECT 1 FROM interactions
                WHERE interactions.account_id = \(accounts).id AND \(maySee("interactions.contact_id")))
             OR EXISTS (
                SELECT 1 FROM tasks
                WHERE tasks.owner_id = \(accounts).id AND tasks.done_at IS NULL AND \(maySeeTask)))
            """
    }
}
