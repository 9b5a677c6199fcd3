import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct Checks {
    /// A group with a little of everything in it.
    private func group() async throws -> TestApp {
        let app = try await TestApp()
        let ana = try await app.signIn()
        let account = ana.accountID
        try await app.write { db in
            let house = Place(name: "Oak Street 12"), flat = Place(name: "Flat 3", parentID: house.id)
            try db.insert(house)
            try db.insert(flat)
            let rosa = Contact(givenName: "Rosa", familyName: "Díaz")
            try db.insert(rosa)
            try db.insert(ContactPoint(contactID: rosa.id, kind: .phone, value: "+15550100134"))
            try db.insert(
                Interaction(contactID: rosa.id, kind: .call, at: .now, accountID: account, note: "Heating is off again")
            )
            try db.insert(Task(what: "Call back", ownerID: account, contactID: rosa.id))
        }
        return app
    }

    private func findings(_ app: TestApp) async throws -> [Finding] { try await check(app.database).findings }

    @Test func `a group that people used is clean`() async throws {
        let report = try await check(group().database)
        #expect(report.findings == [])
        #expect(report.contactsChecked == 1)
    }

    @Test(arguments: [
        ("UPDATE contacts SET interactions_count = 7", Finding.Kind.counts),
        ("UPDATE contacts SET last_contacted_at = NULL", .counts),
        ("UPDATE contacts SET sort_name = 'zz'", .names),
        ("UPDATE tallies SET count = count + 1", .counts),
        ("UPDATE search SET terms = 'nobody'", .search),
        ("DELETE FROM search", .search),
        ("DELETE FROM spellings", .search),
        ("DELETE FROM note_search", .search),
        ("INSERT INTO search (contact_id, terms) VALUES (99, 'ghost')", .search),
        ("UPDATE places SET path = '/elsewhere/'", .places),
    ])
    func `a derived value that is wrong is found, and put right`(change: String, kind: Finding.Kind) async throws {
        let app = try await group()
        _ = try await app.database.tend { try $0.execute(SQL(trusted: change)) }
        let found = try await findings(app)
        #expect(found.map(\.kind) == [kind])
        #expect(found.first?.isRepairable == true)
        try await repair(app.database)
        #expect(try await findings(app) == [])
    }

    @Test func `a search index that disagrees with its table is found, and made anew`() async throws {
        guard TestEngine.dialect == .sqlite else { return }
        let app = try await group()
        try await app.database.tend { db in
            let id = try db.value("SELECT contact_id FROM search", of: Int64.self) ?? 0
            try db.execute("INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', \(id), 'rosa')")
        }
        #expect(try await findings(app).map(\.kind) == [.search])
        try await repair(app.database)
        #expect(try await findings(app) == [])
    }

    @Test func `a record that names one that is gone is found`() async throws {
        let app = try await group()
        // Constraints stand in the way, as they should: they are set aside for this.
        _ = try await app.database.maintain { db in
            if db.dialect == .sqlite {
                try db.execute("PRAGMA foreign_keys = OFF")
            } else {
                try db.execute("ALTER TABLE contact_points DROP CONSTRAINT contact_points_contact_id_fkey")
            }
            try db.execute("UPDATE contact_points SET contact_id = 5")
            if db.dialect == .sqlite { try db.execute("PRAGMA foreign_keys = ON") }
        }
        let found = try await findings(app)
        #expect(found.contains { $0.kind == .orphans && $0.words.contains("contact_points") && $0.count == 1 })
    }

    @Test func `a change that belongs to no act is found`() async throws {
        let app = try await group()
        _ = try await app.database.maintain { db in
            if db.dialect == .sqlite {
                try db.execute("PRAGMA foreign_keys = OFF")
            } else {
                try db.execute("ALTER TABLE changes DROP CONSTRAINT changes_act_id_fkey")
            }
            try db.execute("UPDATE changes SET act_id = 5 WHERE table_name = 'places'")
            if db.dialect == .sqlite { try db.execute("PRAGMA foreign_keys = ON") }
        }
        #expect(try await findings(app).contains { $0.kind == .history && $0.count == 2 })
    }

    @Test func `an index that is missing is found`() async throws {
        let app = try await group()
        _ = try await app.database.tend { try $0.execute("DROP INDEX contacts_by_name") }
        #expect(try await findings(app).map(\.words) == ["The index contacts_by_name is missing."])
    }

    @Test func `every reference between records is looked at`() {
        let references = groupSchema.references.map { "\($0.table).\($0.column) > \($0.target)" }
        #expect(references.contains("tasks.contact_id > contacts"))
        #expect(references.contains("interactions.account_id > accounts"))
        #expect(references.count > 15)
    }
}
