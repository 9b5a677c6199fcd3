import Foundation
import Kernel
import Synchronization
import Testing

@testable import App

@Suite struct MovesTests {
    @Test func `who comes into a list and leaves it is told on its page, on Today, and can be asked`() async throws {
        let clock = Hourglass(), app = try await TestApp(now: { clock.now })
        let ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        let lee = try await app.samplePerson("Lee", "Park")
        try await app.tag(rosa, "Active")
        let list = try await ana.keep("Active", "tag = active")
        try await app.lookAtLists()
        #expect(try await app.moves() == [:])
        #expect(!(try await ana.get("/people/lists/\(list)").words.contains("this week")))
        try await app.tag(ben, "Active")
        try await app.tag(lee, "Active")
        try await app.write { db in
            try db.delete(db.value("SELECT id FROM taggings WHERE contact_id = \(rosa)", of: Identifier<Tagging>.self)!)
        }
        clock.wait(days: 1)
        try await app.lookAtLists()
        #expect(try await app.moves() == [ben: [true], lee: [true], rosa: [false]])
        let page = try await ana.get("/people/lists/\(list)")
        #expect(page.words.contains("2 came in, 1 left this week."))
        #expect(page.text.contains("moved_out"))
        #expect(try await ana.get("/today").words.contains("1 list changed this week Active 2 came in, 1 left"))
        #expect(try await ana.count("moved_in(list = \"Active\", since = 7d)") == 2)
        #expect(try await ana.count("moved_out(\"Active\", since = 7d)") == 1)
        #expect(try await ana.count("moved_out(\"Active\", until = 8d)") == 0)
        #expect(try await countList(ListWish(question: #"moved_in("Active")"#), in: app.database) == 2)
        // Looked at again, nothing is told twice.
        clock.wait(days: 1)
        try await app.lookAtLists()
        #expect(try await app.moves().values.map(\.count) == [1, 1, 1])
        clock.wait(days: 9)
        #expect(!(try await ana.get("/people/lists/\(list)").words.contains("this week")))
        #expect(try await ana.count("moved_in(\"Active\")") == 2)
    }

    @Test func `people put on a list by hand came in, and those who were put away went`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        let core = List(name: "Core team", kind: .fixed, ownerID: ana.accountID)
        try await app.write { try $0.insert(core) }
        let all = try await ana.keep("Everybody", "")
        try await app.lookAtLists()
        try await ana.post("/people/together", ["who": "\(rosa)", "do": "add", "list": "\(core.id)"])
        try await ana.post("/people/together", ["who": "\(ben)", "do": "away"])
        try await app.lookAtLists()
        #expect(try await app.moves() == [rosa: [true], ben: [false]])
        #expect(try await ana.count("moved_in(\"Core team\")") == 1)
        // Whoever is put away is found by the link from the number, too.
        let page = try await ana.get("/people/lists/\(all)")
        #expect(page.words.contains("1 left this week."))
        #expect(try await ana.count("moved_out(list = \"Everybody\", since = 7d) and archived in (yes, no)") == 1)
    }

    @Test func `another question, also of a list within, is no coming and going`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        _ = try await app.samplePerson("Ben", "Okafor")
        let inner = try await ana.keep("Inner", "family = diaz")
        _ = try await ana.keep("Outer", "in(\"Inner\")")
        try await app.lookAtLists()
        let version = try await app.read { try $0.version(of: inner) }
        try await ana.post(
            "/people/lists/\(inner)/edit", ["version": version, "name": "Within", "q": "family = okafor"])
        try await app.lookAtLists()
        #expect(try await app.moves() == [:])
        // From then on people come and go as before; another name changes nothing.
        try await app.write { try $0.change(rosa) { $0.familyName = "Okafor" } }
        try await app.lookAtLists()
        #expect(try await app.moves() == [rosa: [true, true]])
        #expect(try await ana.count("moved_in(\"Within\")") == 1)
    }

    @Test func `what cannot be asked is told on the page, and looked at again once it can`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        try await app.tag(rosa, "Leader")
        let list = try await ana.keep("Leaders", "not tag = leader")
        try await app.lookAtLists()
        try await app.write { db in
            let tagging = try db.value("SELECT id FROM taggings", of: Identifier<Tagging>.self)!
            try db.delete(tagging)
            try db.delete(db.value("SELECT id FROM tags", of: Tag.ID.self)!)
        }
        let undone = try await app.read { try $0.value("SELECT max(id) FROM acts", of: Act.ID.self)! }
        try await app.lookAtLists()
        #expect(try await app.moves() == [:])
        let page = try await ana.get("/people/lists/\(list)").words
        #expect(page.contains("Who comes and goes was not looked at since"))
        #expect(page.contains("it names something that is gone"))
        try await app.write { try $0.undo(undone) }
        try await app.write { db in
            let tag = try db.value("SELECT id FROM tags", of: Tag.ID.self)!
            try db.insert(Tagging(tagID: tag, contactID: ben, taggedOn: Day(.now, in: .gmt)))
        }
        try await app.lookAtLists()
        #expect(try await app.moves() == [ben: [false]])
        #expect(!(try await ana.get("/people/lists/\(list)").words.contains("was not looked at")))
        try await app.lookAtLists { $0.longestAnswer = 0.000_001 }
        let look = try await app.read { try $0.look(at: list) }
        #expect(look?.problem == nil || look?.problem == .slow)
    }

    @Test func `nobody learns by comings and goings what they may not see or ask`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let bo = try await app.signIn("Bo Chen", .organizer) { ($0.scope, $0.seesContactDetails) = (.mine, false) }
        let rosa = try await app.samplePerson("Rosa", "Diaz"),
            own = try await app.samplePerson("Ben", "Okafor", organizer: bo)
        try await ana.keep("Uptown", "zip = 10451", isShared: true)
        let family = try await ana.keep("Family", "family = king", isShared: true)
        try await ana.keep("Led", "led_by(family = diaz)", isShared: true)
        try await app.lookAtLists()
        try await app.write { db in
            for person in [rosa, own] {
                try db.insert(Address(contactID: person, line: "1 Oak St", postalCode: "10451"))
                try db.change(person) { $0.familyName = "King" }
            }
        }
        try await app.lookAtLists()
        #expect(try await ana.count("moved_in(\"Uptown\")") == 2)
        #expect(try await ana.get("/people/lists/\(family)").words.contains("2 came in this week."))
        #expect(try await bo.get("/people/lists/\(family)").words.contains("1 came in this week."))
        let refused = try await bo.get("/people/lists/ask?q=moved_in(Uptown)").words
        #expect(refused.contains("is not shown to you"))
        #expect(try await bo.get("/people/lists/ask?q=moved_in(Led)").words.contains("is not shown to you"))
        let today = try await bo.get("/today").words
        #expect(today.contains("1 list changed this week") && !today.contains("Uptown"))
    }

    @Test func `whoever is deleted for good is in no look and no move, and did not leave`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        let list = try await ana.keep("Everybody", "")
        try await app.lookAtLists()
        #expect(try await app.read { try $0.membersSeen(in: list) } == [rosa, ben].map(\.number).sorted())
        try await app.database.write(as: Viewer(ana.account!), because: .screen) {
            try $0.deleteForGood(rosa, typed: "Rosa Diaz")
        }
        #expect(try await app.read { try $0.membersSeen(in: list) } == [ben.number])
        #expect(try await check(app.database).isClean)
        try await app.lookAtLists()
        #expect(try await app.moves() == [:])
        // A look that was begun before is thrown away.
        try await app.write { db in
            try db.execute("UPDATE list_look_parts SET ids = \([UInt8](repeating: 0xFF, count: 3))")
        }
        #expect(try await check(app.database).findings.map(\.kind) == [.lists])
        try await repair(app.database)
        #expect(try await check(app.database).isClean)
    }

    @Test func `a look is put in line once after several deeds, and comes back each hour`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        for deed in ["away", "back", "away"] { try await ana.post("/people/together", ["who": "\(rosa)", "do": deed]) }
        let waiting = try await app.read { try $0.count("SELECT count(*) FROM jobs WHERE kind = \(LookAtLists.kind)") }
        #expect(waiting == 1)
        try await app.doWhatIsDue()
        #expect(try await app.read { try $0.count("SELECT count(*) FROM schedules WHERE name = 'look at lists'") } == 1)
    }

    @Test func `two servers that look at once tell of nobody twice`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        let list = try await ana.keep("Parks", "family = park")
        try await app.lookAtLists()
        try await app.write { try $0.change(rosa) { $0.familyName = "Park" } }
        let round = LookRound(app.database, since: .distantFuture)
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<4 { group.addTask { try await round.look(at: list) } }
        }
        #expect(try await app.moves() == [rosa: [true]])
    }

    @Test func `numbers far apart are kept and read again`() {
        let ids: [Int64] = [1, 2, 130, 70_000, 1 << 40, Int64.max]
        ListLook.Part(ids[...]).bytes.withUnsafeBytes { #expect(ListLook.Part.ids($0) == ids) }
        for bytes: [UInt8] in [[0x80], [0], [1, 0], [UInt8](repeating: 0xFF, count: 12)] {
            bytes.withUnsafeBytes { #expect(ListLook.Part.ids($0) == nil) }
        }
        #expect(missing(from: [2, 4], of: [1, 2, 3, 4, 5]) == [1, 3, 5])
    }
}

private final class Hourglass: Sendable {
    private let moment = Mutex(Date.now)
    var now: Date { moment.withLock { $0 } }
    func wait(days: Int) { moment.withLock { $0 += Double(days) * 86_400 } }
}

extension TestApp {
    fileprivate func lookAtLists(_ edit: (inout LookRound) -> Void = { _ in }) async throws {
        var round = LookRound(database, since: .distantFuture, now: workshop.now)
        edit(&round)
        #expect(try await round.run())
    }

    fileprivate func moves() async throws -> [Contact.ID: [Bool]] {
        let rows = try await read { db in
            try db.rows("SELECT contact_id, is_entry FROM list_moves ORDER BY id") {
                (try $0.next(Contact.ID.self), try $0.next(Bool.self))
            }
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    fileprivate func tag(_ person: Contact.ID, _ name: String) async throws {
        try await write { db in
            let known = try db.tag(called: name), tag = known ?? Tag(name: name)
            if known == nil { try db.insert(tag) }
            try db.insert(Tagging(tagID: tag.id, contactID: person, taggedOn: Day(.now, in: .gmt)))
        }
    }
}

extension Browser {
    @discardableResult
    fileprivate func keep(_ name: String, _ question: String, isShared: Bool = false) async throws -> List.ID {
        try await post(
            "/people/lists", ["q": question, "name": name, "kind": "smart", "shared": isShared ? "yes" : "no"])
        let id = try await app.read { try $0.value("SELECT id FROM lists WHERE name = \(name)", of: List.ID.self) }
        return try #require(id)
    }

    fileprivate func count(_ question: String) async throws -> Int {
        let account = try #require(account)
        return try await app.database.read(as: Viewer(account)) { db in
            try db.count(of: db.asked(question, at: .now + 3 * 86_400))
        }
    }
}
