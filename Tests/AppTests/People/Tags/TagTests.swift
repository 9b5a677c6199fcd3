import Foundation
import Kernel
import Testing

@testable import App

@Suite struct TagTests {
    @Test func `tags are put on by name, several at once, and a new one is made on the spot`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), rosa = try await app.samplePerson("Rosa", "Díaz")
        let known = try await app.sampleTag("Block captain")
        let put = try await ana.post(
            "/people/\(rosa)/tags", ["tags": " block  CAPTAIN, Speaks Garífuna ,speaks garifuna"])
        #expect(put.location == "/people/\(rosa)#tags")
        let page = try await ana.get("/people/\(rosa)")
        #expect(page.words.contains("Saved. New among the tags: Speaks Garífuna."))
        #expect(page.words.contains("Block captain · since") && page.words.contains("Speaks Garífuna · since"))
        #expect(page.text.contains("href=\"/people/tags/\(known)\""))
        #expect(try await app.all(App.Tag.self).map(\.name) == ["Block captain", "Speaks Garífuna"])
        #expect(try await app.all(Tagging.self).map(\.taggedOn) == [app.today, app.today])
        try await app.undoLast(as: ana)
        #expect(try await app.all(Tagging.self).isEmpty)
        #expect(try await app.all(App.Tag.self).map(\.name) == ["Block captain"])
    }

    @Test func `a tag is taken off, and the history says so`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), rosa = try await app.samplePerson("Rosa", "Díaz")
        try await ana.post("/people/\(rosa)/tags", ["tags": "leader"])
        let tagging = try await app.only(Tagging.self)
        let off = try await ana.post("/taggings/\(tagging.id)/remove")
        #expect(off.location == "/people/\(rosa)#tags")
        #expect(try await ana.get("/people/\(rosa)").words.contains("leader is taken off."))
        #expect(try await app.all(Tagging.self).isEmpty)
        let history = try await ana.get("/people/\(rosa)/history").words
        #expect(history.contains("Ana Ruiz put the tag leader on Rosa Díaz"))
        #expect(history.contains("Ana Ruiz took the tag leader off Rosa Díaz"))
        #expect(try await ana.get("/history").words.contains("Ana Ruiz made the tag leader"))
        try await app.undoLast(as: ana)
        #expect(try await ana.get("/people/\(rosa)").words.contains("leader · since"))
    }

    @Test func `what cannot be a tag is refused beside the field, with what was typed`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), rosa = try await app.samplePerson("Rosa", "Díaz")
        let path = "/people/\(rosa)/tags"
        for (typed, words) in [
            ("", "Write a tag, such as “block captain”."), (" , ,", "Write a name with letters or numbers in it."),
            ("!!!", "Write a name with letters or numbers in it."),
            (String(repeating: "x", count: 61), "Use 60 letters or fewer for a tag."),
            ((1...21).map { "t\($0)" }.joined(separator: ","), "Put on 20 tags or fewer at once."),
        ] {
            let answer = try await ana.post(path, ["tags": typed])
            #expect(answer.status == .unprocessableContent && answer.words.contains(words), "\(typed)")
        }
        #expect(try await ana.post(path, ["tags": "!!!"]).text.contains("value=\"!!!\""))
        try await ana.post(path, ["tags": "leader"])
        #expect(try await ana.post(path, ["tags": "Leader"]).words.contains("Those tags are on already."))
        #expect(try await app.all(App.Tag.self).count == 1)
    }

    @Test func `all tags stand by kind with how many people and when they were used`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let skill = try await app.sampleTag("Interpreter", set: "Skills"), old = try await app.sampleTag("2019 march")
        let rosa = try await app.samplePerson("Rosa", "Díaz"), lee = try await app.samplePerson("Li", "Lee")
        let gone = try await app.samplePerson("Gone", "Away") { $0.archivedAt = .now }
        for (person, day) in [(rosa, "2024-03-04"), (lee, "2024-05-06"), (gone, "2023-01-01")] {
            try await app.tag(person, skill, day)
        }
        let page = try await ana.get("/people/tags")
        #expect(page.words.contains("2 tags so far."))
        let kind = try #require(page.words.range(of: "Skills: Interpreter"))
        let row = page.words[kind.upperBound...]
        #expect(row.contains("2 people with this tag") && row.contains("6 May 2024") && row.contains("never"))
        let first = try await ana.get("/people/tags/\(skill)")
        #expect(first.words.contains("2 people") && !first.words.contains("Gone Away"))
        let lines = try #require(first.words.range(of: "Li Lee")),
            later = try #require(first.words.range(of: "Rosa Díaz"))
        #expect(lines.lowerBound < later.lowerBound, "The newest stands first.")
        #expect(try await ana.get("/people/tags/\(old)").words.contains("Nobody has this tag."))
        #expect(try await ana.get("/people/tags/77").status == .notFound)
    }

    @Test func `a tag's people come in pages, each person once, though all were tagged the same day`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), tag = try await app.sampleTag("leader")
        try await app.write { db in
            let people = (0..<120).map { Contact(givenName: "P\($0)", familyName: "Q") }
            try db.insertMany(people)
            try db.putTag(tag, onMany: people.map(\.id), today: Day(number: 19_800))
        }
        var path: String? = "/people/tags/\(tag)", seen: [String] = []
        while let here = path {
            let page = try await ana.get(here)
            seen += page.text.matches(of: /href="\/people\/(\d+)"/).map { String($0.1) }
            path = page.text.firstMatch(of: /rel="next" href="([^"]*)"/).map {
                String($0.1).replacing("&amp;", with: "&")
            }
        }
        #expect(seen.count == 120 && Set(seen).count == 120)
    }

    @Test func `a name, a kind and a color are changed for all, and no two tags have one name`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let made = try await ana.post("/people/tags/new", ["name": "Leader", "set": "Committees", "color": "blue"])
        let tag = try await app.only(App.Tag.self)
        #expect(made.location == "/people/tags/\(tag.id)" && tag.setName == "Committees" && tag.color == .blue)
        _ = try await app.sampleTag("Steward")
        let path = "/people/tags/\(tag.id)/edit"
        #expect(try await ana.get(path).text.contains("value=\"Leader\""))
        let taken = try await ana.post(path, ["name": "STEWARD", "color": "blue"])
        #expect(taken.status == .unprocessableContent)
        #expect(taken.words.contains("There is a tag Steward already. Choose another name, or merge the two."))
        #expect(try await ana.post(path, ["name": "Leader", "color": "pink"]).words.contains("Choose a color."))
        try await ana.post(path, ["name": "líder", "set": "committees", "color": "red"])
        let changed = try await app.all(App.Tag.self)[0]
        #expect(
            changed.name == "líder" && changed.setName == nil || changed.setName == "committees"
                || changed.setName == "Committees")
        #expect(changed.color == .red)
        #expect(try await ana.get("/history").words.contains("changed the tag líder"))
    }

    @Test func `a tag that is gone does not come back beside another of its name`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), tag = try await app.sampleTag("Leader")
        try await ana.post("/people/tags/\(tag)/remove")
        let removal = try #require(try await app.read { try $0.value("SELECT max(id) FROM acts", of: Act.ID.self) })
        try await ana.post("/people/tags/new", ["name": "leader", "color": "plain"])
        let refused = try await ana.post("/undo/\(removal)")
        #expect(refused.status == .unprocessableContent && refused.words.contains("This cannot be undone any more"))
        #expect(try await app.all(App.Tag.self).map(\.name) == ["leader"])
    }

    @Test func `who may not change people sees tags and changes none`() async throws {
        let app = try await TestApp(), rosa = try await app.samplePerson("Rosa", "Díaz"),
            tag = try await app.sampleTag("leader")
        try await app.tag(rosa, tag, "2024-03-04")
        let tagging = try await app.only(Tagging.self)
        let viewer = try await app.signIn("Vi", .viewer), writer = try await app.signIn("Wu", .writer)
        for browser in [viewer, writer] {
            let page = try await browser.get("/people/\(rosa)")
            #expect(
                page.words.contains("leader · since") && !page.words.contains("Take off")
                    && !page.text.contains("/tags\" novalidate"))
            #expect(try await browser.get("/people/tags/\(tag)").words.contains("Rosa Díaz"))
            for path in [
                "/people/\(rosa)/tags", "/taggings/\(tagging.id)/remove", "/people/tags/new",
                "/people/tags/\(tag)/edit", "/people/tags/\(tag)/merge", "/people/tags/\(tag)/split",
                "/people/tags/\(tag)/remove",
            ] {
                let answer = try await browser.post(
                    path,
                    ["tags": "x", "name": "x", "color": "plain", "into": "\(tag)", "by": "day", "since": "2020-01-01"])
                #expect(answer.status == .forbidden, "\(path): \(answer.status)")
            }
        }
        let volunteer = try await app.signIn("Vo", .volunteer) { $0.scope = .tasks }
        #expect(try await volunteer.get("/people/tags").status == .forbidden)
        #expect(try await app.all(App.Tag.self).count == 1)
        #expect(try await app.all(Tagging.self).count == 1)
    }

    @Test func `who sees only their own people tags those, counts those, and leaves the tags as they are`() async throws
    {
        let app = try await TestApp(), bea = try await app.signIn("Bea", .organizer) { $0.scope = .mine }
        let mine = try await app.samplePerson("Rosa", "Díaz", organizer: bea),
            other = try await app.samplePerson("Li", "Lee")
        let tag = try await app.sampleTag("leader")
        try await app.tag(other, tag, "2024-03-04")
        #expect(try await bea.post("/people/\(mine)/tags", ["tags": "leader"]).status == .seeOther)
        #expect(try await bea.post("/people/\(other)/tags", ["tags": "leader"]).status == .notFound)
        let hers = try #require(try await app.all(Tagging.self).first { $0.contactID == other })
        #expect(try await bea.post("/taggings/\(hers.id)/remove").status == .notFound)
        let page = try await bea.get("/people/tags/\(tag)")
        #expect(
            page.words.contains("Rosa Díaz") && !page.words.contains("Li Lee")
                && page.words.contains("leader · 1 person"))
        #expect(try await bea.post("/people/tags/\(tag)/remove").status == .forbidden)
        let third = try await app.samplePerson("May", "Wu"), today = app.today
        await #expect(throws: NotFound.self) {
            try await bea.act { try $0.putTag(tag, onMany: [mine, third], today: today) }
        }
    }

    @Test func `deleting somebody for good takes their tags along`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), rosa = try await app.samplePerson("Rosa", "Díaz")
        let tag = try await app.sampleTag("leader")
        try await app.tag(rosa, tag, "2024-03-04")
        #expect(try await ana.get("/people/\(rosa)/delete").words.contains("1 tag"))
        #expect(try await ana.post("/people/\(rosa)/delete", ["typed": "Rosa Díaz"]).location == "/people")
        #expect(try await app.all(Tagging.self).isEmpty)
        #expect(try await check(app.database).isClean)
        #expect(try await ana.get("/people/tags/\(tag)").words.contains("Nobody has this tag."))
    }

    @Test func `the pages of tags speak Spanish`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper, inSpanish),
            tag = try await app.sampleTag("líder")
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        try await ana.post("/people/\(rosa)/tags", ["tags": "vocera"])
        #expect(try await ana.get("/people/\(rosa)").words.contains("Nuevo entre las etiquetas: vocera."))
        for path in ["", "/new", "/\(tag)", "/\(tag)/edit", "/\(tag)/merge", "/\(tag)/split"] {
            #expect(try await ana.get("/people/tags\(path)").status == .ok)
        }
        #expect(try await ana.get("/people/\(rosa)/history").words.contains("le puso la etiqueta vocera a Rosa Díaz"))
    }
}

extension TestApp {
    func sampleTag(_ name: String, set: String? = nil) async throws -> App.Tag.ID {
        try await write { db in
            let tag = App.Tag(name: name, setName: set)
            try db.insert(tag)
            return tag.id
        }
    }

    func tag(_ person: Contact.ID, _ tag: App.Tag.ID, _ day: String) async throws {
        let day = try #require(Day(day))
        try await write { try $0.insert(Tagging(tagID: tag, contactID: person, taggedOn: day)) }
    }
}
