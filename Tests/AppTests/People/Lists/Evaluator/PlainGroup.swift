import Foundation
import Kernel

@testable import App

/// All records of a group as they are kept, in arrays.
struct PlainGroup {
    /// An act of the history.
    struct PlainAct {
        let id: Int64
        let at: Date
        let account: Int64?
        let cause: String
        let source: Int64?
        let isBulk: Bool
    }

    struct Move {
        let list: Int64
        let contact: Int64
        let at: Date
        let isEntry: Bool
    }

    let settings: GroupSettings
    let accounts: [Account]
    let contacts: [Contact]
    let places: [Place]
    let tags: [Tag]
    let campaigns: [Campaign]
    let events: [Event]
    let questions: [Question]
    let lists: [List]
    let names: [Contact.ID: [OtherName]]
    let points: [Contact.ID: [ContactPoint]]
    let addresses: [Contact.ID: [Address]]
    let consents: [Contact.ID: [Consent]]
    let roles: [Contact.ID: [Role]]
    let relationships: [Relationship]
    let attendances: [Attendance]
    let interactions: [Contact.ID: [Interaction]]
    let tasks: [Contact.ID: [Task]]
    let answers: [Contact.ID: [App.Answer]]
    let taggings: [Contact.ID: [Tagging]]
    let rows: [ListRow]
    let moves: [Move]
    /// The act by which each was entered, and all by which something kept about them was changed.
    let entered: [Contact.ID: PlainAct]
    let changed: [Contact.ID: [PlainAct]]
    let importFiles: [Int64: String]

    init(_ db: Connection) throws {
        func byContact<R>(_ records: [R], _ contact: (R) -> Contact.ID) -> [Contact.ID: [R]] {
            Dictionary(grouping: records, by: contact)
        }
        settings = try db.groupSettings()
        accounts = try db.rows("SELECT \(Account.selection) FROM accounts") { try $0.next() }
        contacts = try db.rows("SELECT \(Contact.selection) FROM contacts") { try $0.next() }
        places = try db.rows("SELECT \(Place.selection) FROM places") { try $0.next() }
        tags = try db.rows("SELECT \(Tag.selection) FROM tags") { try $0.next() }
        campaigns = try db.rows("SELECT \(Campaign.selection) FROM campaigns") { try $0.next() }
        events = try db.rows("SELECT \(Event.selection) FROM events") { try $0.next() }
        questions = try db.rows("SELECT \(Question.selection) FROM questions") { try $0.next() }
        lists = try db.rows("SELECT \(List.selection) FROM lists") { try $0.next() }
        rows = try db.rows("SELECT \(ListRow.selection) FROM list_rows") { try $0.next() }
        relationships = try db.rows("SELECT \(Relationship.selection) FROM relationships") { try $0.next() }
        attendances = try db.rows("SELECT \(Attendance.selection) FROM attendances") { try $0.next() }
        names = byContact(try db.rows("SELECT \(OtherName.selection) FROM other_names") { try $0.next() }, \.contactID)
        points = byContact(
            try db.rows("SELECT \(ContactPoint.selection) FROM contact_points") { try $0.next() }, \.contactID)
        addresses = byContact(try db.rows("SELECT \(Address.selection) FROM addresses") { try $0.next() }, \.contactID)
        consents = byContact(try db.rows("SELECT \(Consent.selection) FROM consents") { try $0.next() }, \.contactID)
        roles = byContact(try db.rows("SELECT \(Role.selection) FROM roles") { try $0.next() }, \.contactID)
        interactions = byContact(
            try db.rows("SELECT \(Interaction.selection) FROM interactions") { try $0.next() }, \.contactID)
        tasks = byContact(
            try db.rows("SELECT \(Task.selection) FROM tasks") { try $0.next() }, { $0.contactID ?? Contact.ID(0) })
        answers = byContact(try db.rows("SELECT \(App.Answer.selection) FROM answers") { try $0.next() }, \.contactID)
        taggings = byContact(try db.rows("SELECT \(Tagging.selection) FROM taggings") { try $0.next() }, \.contactID)
        moves = try db.rows("SELECT list_id, contact_id, at, is_entry FROM list_moves") {
            Move(list: try $0.next(), contact: try $0.next(), at: try $0.next(), isEntry: try $0.next())
        }
        let files: [(Int64, String)] = try db.rows("SELECT id, file_name FROM imports") {
            (try $0.next(), try $0.next())
        }
        importFiles = Dictionary(uniqueKeysWithValues: files)
        (entered, changed) = try Self.history(db)
    }

    private static func history(_ db: Connection) throws -> ([Contact.ID: PlainAct], [Contact.ID: [PlainAct]]) {
        let acts: [PlainAct] = try db.rows("SELECT id, at, account_id, cause, source_id, is_bulk FROM acts") {
            PlainAct(
                id: try $0.next(), at: try $0.next(), account: try $0.next(), cause: try $0.next(),
                source: try $0.next(), isBulk: try $0.next())
        }
        let actsByID = Dictionary(uniqueKeysWithValues: acts.map { ($0.id, $0) })
        func pairs(_ sql: SQL) throws -> [(Contact.ID, PlainAct)] {
            let pairs: [(Contact.ID, Int64)] = try db.rows(sql) { (try $0.next(), try $0.next()) }
            return pairs.compactMap { pair in actsByID[pair.1].map { (pair.0, $0) } }
        }
        let carried =
            try pairs("SELECT id, act_id FROM contacts") + pairs("SELECT contact_id, act_id FROM taggings")
            + pairs("SELECT contact_id, act_id FROM list_rows") + pairs("SELECT contact_id, act_id FROM answers")
        let listed = try pairs("SELECT subject_id, act_id FROM changes WHERE subject_id IS NOT NULL")
        let entered = Dictionary(uniqueKeysWithValues: try pairs("SELECT id, act_id FROM contacts"))
        let changes = Dictionary(grouping: listed + carried.filter(\.1.isBulk), by: \.0)
        return (entered, changes.mapValues { $0.map(\.1) })
    }
}
