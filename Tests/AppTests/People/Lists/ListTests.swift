import Asking
import Foundation
import Kernel
import Testing

@testable import App

@Suite struct ListTests {
    @Test func `a question typed into the box finds people, and a mistake stands under it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await app.samplePerson("Rosa", "Diaz", organizer: ana)
        _ = try await app.samplePerson("Ben", "Okafor")
        let found = try await ana.get("/people/lists/ask?q=organizer+%3D+me")
        #expect(
            found.words.contains("1 person.") && found.words.contains("Rosa Diaz") && !found.words.contains("Okafor"))
        let wrong = try await ana.get("/people/lists/ask?q=zip+%3D%3D+55104")
        #expect(wrong.words.contains("At 6: Write one =: zip = 55104"))
        let unknown = try await ana.get("/people/lists/ask?q=tga+%3D+%3Cb%3E")
        #expect(unknown.words.contains("Nothing is called tga here. Did you mean tag?"))
        #expect(try await ana.get("/people/lists/ask?q=").words.contains("2 people."))
    }

    @Test func `a list is kept as its question or as its people, changed and removed`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        let tag = Tag(name: "leader")
        try await app.write { db in
            try db.insert(tag)
            try db.insert(Tagging(tagID: tag.id, contactID: rosa))
        }
        let smart = try await ana.post("/people/lists", ["q": "tag = leader", "name": "Leaders", "kind": "smart"])
        let fixed = try await ana.post(
            "/people/lists", ["q": "tag = leader", "name": "Team", "kind": "fixed", "shared": "yes"])
        let lists = try await app.all(List.self)
        #expect(lists.map(\.question) == ["tag = leader#\(tag.id)", ""])
        _ = try await app.write { try $0.change(tag.id) { $0.name = "head of a floor" } }
        let page = try await ana.follow(smart)
        #expect(page.words.contains("Rosa Diaz") && page.words.contains("tag = \"head of a floor\"#"))
        try await app.write { db in
            for id in try db.values("SELECT id FROM taggings", of: Identifier<Tagging>.self) { try db.delete(id) }
        }
        #expect(try await ana.follow(smart).words.contains("0 people."))
        #expect(try await ana.follow(fixed).words.contains("1 person."))
        let path = try #require(fixed.location?.prefix { $0 != "?" })
        try await ana.post("\(path)/edit", ["name": "Core team"])
        #expect(try await ana.get("/people/lists").words.contains("Core team"))
        try await ana.post("\(path)/remove")
        #expect(try await app.all(ListRow.self).isEmpty)
        try await app.undoLast(as: ana)
        #expect(try await app.all(ListRow.self).count == 1)
    }

    @Test func `a list goes on without what is gone, and says so`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await app.samplePerson("Rosa", "Diaz")
        let tag = Tag(name: "leader")
        try await app.write { try $0.insert(tag) }
        let kept = try await ana.post(
            "/people/lists", ["q": "tag = leader or given = rosa", "name": "Leaders", "kind": "smart"])
        try await app.write { try $0.delete(tag.id) }
        let page = try await ana.follow(kept)
        #expect(page.words.contains("leader is gone, or you may not see it.") && page.words.contains("Rosa Diaz"))
    }

    @Test func `a list cannot ask for itself, not through another either`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await app.samplePerson("Rosa", "Diaz")
        let one = try await ana.post("/people/lists", ["q": "given = rosa", "name": "One", "kind": "smart"])
        try await ana.post("/people/lists", ["q": "in(One)", "name": "Two", "kind": "smart"])
        let path = try #require(one.location?.prefix { $0 != "?" })
        for question in ["in(One)", "in(Two) or given = ana", "not in(Two)", "knows(in(Two))"] {
            let refused = try await ana.post("\(path)/edit", ["name": "One", "q": question])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.words.contains("would ask for itself"))
        }
        // Two lists that came to ask for each other behind the rules' back still end.
        try await app.write { db in
            for list in try db.records("", of: List.self) where list.name == "One" {
                try db.change(list.id) { $0.question = "in(Two)" }
            }
        }
        #expect(try await ana.get("/people/lists/ask?q=in(One)").words.contains("0 people."))
        #expect(try await ana.get("/people/lists/ask?q=in(none)").words.contains("1 person."))
    }

    @Test func `only who changes people keeps lists, and only their owner changes them`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let list = try await ana.post("/people/lists", ["q": "", "name": "All", "kind": "smart", "shared": "yes"])
        let ben = try await app.signIn("Ben Okafor", .organizer), vera = try await app.signIn("Vera Stein", .viewer)
        let helper = try await app.signIn("Hope Lee", .volunteer)
        #expect(try await ben.follow(list).status == .ok)
        let path = try #require(list.location?.prefix { $0 != "?" })
        #expect(try await ben.post("\(path)/edit", ["name": "Mine", "q": ""]).status == .forbidden)
        #expect(try await ben.post("\(path)/remove").status == .forbidden)
        #expect(try await vera.get("/people/lists/ask?q=").status == .ok)
        #expect(try await vera.post("/people/lists", ["q": "", "name": "Mine"]).status == .forbidden)
        #expect(try await helper.get("/people/lists").status == .forbidden)
        #expect(
            try await ana.post("/people/lists", ["q": "", "name": " ", "kind": "smart"]).words.contains(
                "Give the list a name."))
        #expect(
            try await ana.post("/people/lists", ["q": "", "name": "All", "kind": "smart"]).words.contains(
                "There is a list of that name already."))
    }

    @Test func `a question that takes too long is stopped`() async throws {
        let app = try await TestApp()
        await #expect(throws: DatabaseError.self) {
            try await app.read { db in
                try db.within(seconds: 0.05) {
                    try db.count(
                        """
                        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100000000)
                        SELECT count(*) FROM numbers
                        """)
                }
            }
        }
        #expect(try await app.read { try $0.count("SELECT count(*) FROM contacts") } == 0)
    }

    @Test func `each clause tells whether it holds of somebody`() async throws {
        let group = try await AskedGroup()
        let rosa: Contact.ID = try group.id("Rosa"), carl: Contact.ID = try group.id("Carl")
        let told = try await group.app.database.read(as: Viewer(group.ana)) { db in
            let asked = try db.asked("zip = 10456 and not tag = leader and talks = 2", at: .now)
            guard case .all(let clauses) = asked.condition else { return [[Bool]]() }
            return [try db.explain(clauses, for: rosa), try db.explain(clauses, for: carl)]
        }
        #expect(told == [[true, true, true], [false, false, true]])
    }
}
