import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct RegisterFoldTests {
    @Test func `what is written while a block is read stays marked`() async throws {
        let group = try await AskedGroup()
        try await group.fold()
        let rosa: Contact.ID = try group.id("Rosa")
        try await group.note(rosa)
        let zone = try await group.app.read { try $0.groupSettings().zone }
        let block = try await group.block(of: rosa)
        let made = try #require(
            try await group.app.read { try $0.readBlock(block, [.interactions, .counts], zone, size: 3) })
        #expect(!made.marks.isEmpty)
        try await group.note(rosa)
        try await group.app.database.tend { try $0.write(made) }
        #expect(try await group.marks() > 0)
        #expect(try await group.compare(["contacted(count >= 4)", "talks >= 4", "contacted(count = 3)"]) == 3)
        try await group.fold()
        #expect(try await group.marks() == 0)
        #expect(try await group.compare(["contacted(count >= 4)", "talks >= 4", "contacted(count = 3)"]) == 3)
    }

    @Test func `of two servers at one block the later does not bring back what was`() async throws {
        let group = try await AskedGroup()
        try await group.fold()
        let rosa: Contact.ID = try group.id("Rosa")
        let zone = try await group.app.read { try $0.groupSettings().zone }
        let block = try await group.block(of: rosa)
        let early = try #require(
            try await group.app.read { try $0.readBlock(block, Set(RegisterFamily.allCases), zone, size: 3) })
        try await group.note(rosa)
        try await group.fold()
        try await group.app.database.tend { try $0.write(early) }
        #expect(try await group.compare(["contacted(count >= 3)", "talks = 3"]) == 2)
        #expect(try await group.names("contacted(count >= 3)") == ["Rosa"])
    }

    @Test func `nothing of somebody deleted for good stays behind`() async throws {
        let group = try await AskedGroup()
        let emil: Contact.ID = try group.id("Emil")
        try await group.app.write { db in
            try db.execute("DELETE FROM answers WHERE contact_id = \(emil)")
            try db.execute("DELETE FROM current_answers WHERE contact_id = \(emil)")
            try db.change(emil) { $0.pronouns = "unmistakable" }
        }
        try await group.fold()
        #expect(try await group.bytes(hold: "unmistakable"))
        try await group.app.write { db in
            let name = try db.find(emil).displayName
            try db.deleteForGood(emil, typed: name)
        }
        #expect(try await !group.bytes(hold: "unmistakable"))
        let block = try await group.block(of: emil)
        let isHeld = try await group.app.read { db in
            let ids = try db.value("SELECT ids FROM register_blocks WHERE number = \(block)", of: [UInt8].self) ?? []
            return try ids.withUnsafeBytes { try PackedColumn($0).row(ofSorted: emil.number) } != nil
        }
        #expect(!isHeld)
        #expect(try await group.marks("first_id = \(emil)") == 0)
        #expect(
            try await group.compare([
                "talks >= 0", "not tag = leader", "kind in (person, household) and archived in (yes, no)",
            ]) == 3)
    }

    @Test func `in another zone days are others, and all is made anew`() async throws {
        let group = try await AskedGroup()
        try await group.fold()
        try await group.app.write { try $0.set("zone", to: "Asia/Kolkata") }
        #expect(try await group.compare(["last_contact >= 30d"]) == 0)
        try await group.fold()
        #expect(try await group.compare(["last_contact >= 30d", "last_contact = 20d", "contacted(since = 3d)"]) == 3)
    }

    @Test func `a small group has no register, and collects no marks`() async throws {
        let group = try await AskedGroup()
        #expect(try await RegisterFold(group.app.database).run())
        #expect(try await group.marks() == 0)
        #expect(try await group.compare(["tag = leader"]) == 0)
    }

    @Test func `people who came in a load are found before and after it is folded`() async throws {
        let app = try await TestApp()
        let zone = try await app.read { try $0.groupSettings() }.zone
        try await DemoLoad(people: 2_100, seed: 3, interactionsPerPerson: 3, zone: zone, now: .now).load(
            into: app.database)
        var fold = RegisterFold(app.database)
        (fold.fewestPeople, fold.blockSize) = (1_000, 128)
        #expect(try await fold.run())
        let blocks = try await app.read { try $0.count("SELECT count(*) FROM register_blocks") }
        #expect((8...17).contains(blocks))
        let questions = [
            "contacted(kind = door, count >= 2)", "zip != none and not talked(since = 90d)",
            "role = member and talks > 3", "kind != person",
        ]
        for question in questions {
            let counts = try await app.read { db in
                let asked = try db.asked(question, at: .now), compiled = Compiler.compile(asked, for: db)
                let answer = try #require(try db.registerAnswer(asked))
                return [
                    answer.people.count,
                    try db.count("\(compiled.opening)SELECT count(*) FROM contacts WHERE \(compiled.condition)"),
                ]
            }
            #expect(counts[0] == counts[1], "\(question)")
        }
        let report = try await check(app.database)
        #expect(report.findings == [])
    }

    @Test func `pages show in order those who are found`() async throws {
        let group = try await AskedGroup()
        try await group.fold()
        let pages = try await group.app.database.read(as: Viewer(group.ana)) { db in
            let asked = try db.asked("talks >= 0", at: .now)
            let first = try db.people(of: asked, by: .given, limit: 2)
            return [first, try db.people(of: asked, by: .given, after: first[1].position, limit: 2)].map {
                $0.map(\.name)
            }
        }
        #expect(pages == [["Carl Nguyễn", "Dina Haddad"], ["Emil", "Rosita Díaz-López"]])
    }
}

extension AskedGroup {
    fileprivate func note(_ contact: Contact.ID) async throws {
        try await app.write {
            try $0.insert(Interaction(contactID: contact, kind: .call, at: .now, result: .talked, note: nil))
        }
    }

    fileprivate func block(of contact: Contact.ID) async throws -> Int64 {
        try await app.read { db in
            try db.value(
                "SELECT number FROM register_blocks WHERE first_id <= \(contact) ORDER BY first_id DESC LIMIT 1",
                of: Int64.self) ?? 0
        }
    }

    fileprivate func marks(_ condition: SQL = "TRUE") async throws -> Int {
        try await app.read { try $0.count("SELECT count(*) FROM register_stale WHERE \(condition)") }
    }

    fileprivate func bytes(hold text: String) async throws -> Bool {
        try await app.read { db in
            let all = try db.values("SELECT bytes FROM register", of: [UInt8].self)
            return all.contains { String(decoding: $0, as: UTF8.self).contains(text) }
        }
    }
}
