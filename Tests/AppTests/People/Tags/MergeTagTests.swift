import Foundation
import Kernel
import Testing

@testable import App

@Suite struct MergeTagTests {
    private func carried(_ app: TestApp) async throws -> [String] {
        try await app.read { db in
            try db.rows(
                """
                SELECT contacts.given_name, tags.name, taggings.tagged_on FROM taggings
                JOIN tags ON tags.id = taggings.tag_id JOIN contacts ON contacts.id = taggings.contact_id
                ORDER BY contacts.given_name, tags.name
                """
            ) { "\(try $0.next(String.self)) \(try $0.next(String.self)) \(try $0.next(Day.self))" }
        }
    }

    @Test func `people of both tags get the one that stays, since the earlier day, and it is undone as one`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn()
        let captain = try await app.sampleTag("captain"), leader = try await app.sampleTag("leader")
        for (name, days) in [
            ("Ana", ("2024-01-01", "2024-02-02")), ("Bo", ("2024-03-03", "2023-01-01")), ("Cy", ("2022-02-02", "")),
            ("Di", ("", "2021-01-01")),
        ] {
            let person = try await app.samplePerson(name, "X")
            if !days.0.isEmpty { try await app.tag(person, captain, days.0) }
            if !days.1.isEmpty { try await app.tag(person, leader, days.1) }
        }
        let before = try await carried(app)
        #expect(try await ana.get("/people/tags/\(captain)/merge").words.contains("3 people have the tag captain."))
        let merged = try await ana.post("/people/tags/\(captain)/merge", ["into": "\(leader)"])
        #expect(merged.location == "/people/tags/\(leader)")
        let after = ["Ana leader 2024-01-01", "Bo leader 2023-01-01", "Cy leader 2022-02-02", "Di leader 2021-01-01"]
        #expect(try await carried(app) == after)
        #expect(try await app.all(App.Tag.self).map(\.name) == ["leader"])
        #expect(try await ana.follow(merged).words.contains("3 people are moved."))
        let act = try #require(try await app.read { try $0.value("SELECT max(id) FROM acts", of: Act.ID.self) })
        #expect(try await ana.get("/history/act/\(act)").words.contains("changed a tag on Cy X: tag captain → leader"))
        #expect(try await ana.post("/undo/\(act)").status == .seeOther)
        #expect(try await carried(app) == before)
        try await app.undoLast(as: ana)
        #expect(try await carried(app) == after)
        #expect(try await check(app.database).isClean)
    }

    @Test func `a tag is not merged with itself or with nothing`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), tag = try await app.sampleTag("leader")
        let path = "/people/tags/\(tag)/merge"
        #expect(try await ana.post(path, ["into": "\(tag)"]).words.contains("this one cannot be merged with itself."))
        #expect(try await ana.post(path, ["into": ""]).words.contains("Choose the tag that stays."))
        #expect(try await ana.post(path, ["into": "77"]).status == .notFound)
        #expect(try await ana.post("/people/tags/77/merge", ["into": "\(tag)"]).status == .notFound)
    }

    @Test func `a merge that later work stands on is not undone, and the page says what`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let captain = try await app.sampleTag("captain"), leader = try await app.sampleTag("leader")
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        try await app.tag(rosa, captain, "2024-01-01")
        try await ana.post("/people/tags/\(captain)/merge", ["into": "\(leader)"])
        let act = try #require(try await app.read { try $0.value("SELECT max(id) FROM acts", of: Act.ID.self) })
        try await ana.post("/taggings/\(try await app.only(Tagging.self).id)/remove")
        let refused = try await ana.post("/undo/\(act)")
        #expect(refused.status == .conflict && refused.words.contains("Ana Ruiz took the tag leader off Rosa Díaz"))
        #expect(try await app.all(App.Tag.self).count == 1)
    }

    @Test func `a part of those with a tag gets a new one: by another tag, by a place, by a day`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let leader = try await app.sampleTag("leader", set: "Steps"), tenant = try await app.sampleTag("tenant")
        let town = try await app.samplePlace("Melrose", .neighborhood),
            house = try await app.samplePlace("145 Grove Street", in: town)
        let rosa = try await app.samplePerson("Rosa", "Díaz"), lee = try await app.samplePerson("Li", "Lee"),
            may = try await app.samplePerson("May", "Wu")
        for (person, day) in [(rosa, "2022-01-01"), (lee, "2023-01-01"), (may, "2024-01-01")] {
            try await app.tag(person, leader, day)
        }
        try await app.tag(rosa, tenant, "2020-01-01")
        try await app.write { try $0.insert(Role(contactID: lee, role: "steward", placeID: house)) }
        let start = try await carried(app), path = "/people/tags/\(leader)/split"
        for (name, fields, person) in [
            ("one", ["name": "one", "by": "tag", "tag": "\(tenant)"], "Rosa"),
            ("two", ["name": "two", "by": "place", "place": "melrose"], "Li"),
            ("three", ["name": "three", "by": "day", "since": "2024-01-01"], "May"),
        ] as [(String, KeyValuePairs<String, String>, String)] {
            let answer = try await ana.post(path, fields)
            #expect(try await ana.follow(answer).words.contains("1 person is moved."), "\(name)")
            #expect(
                try await carried(app).filter { $0.contains(" \(name) ") }.map { $0.prefix { $0 != " " } } == [
                    person[...]
                ])
            #expect(try await app.all(App.Tag.self).last?.setName == "Steps")
            try await app.undoLast(as: ana)
            #expect(try await carried(app) == start)
            #expect(try await app.all(App.Tag.self).count == 2)
        }
    }

    @Test func `a split that says nothing clear is refused in words`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let leader = try await app.sampleTag("leader"), other = try await app.sampleTag("tenant")
        let path = "/people/tags/\(leader)/split"
        for (fields, words) in [
            (["name": "new", "by": ""], "Choose who gets the new tag."),
            (["name": "new", "by": "tag"], "Choose the other tag."),
            (["name": "new", "by": "place", "place": "Nowhere"], "There is no place called Nowhere yet."),
            (["name": "new", "by": "day", "since": "soon"], "Choose the day."),
            (["name": "new", "by": "tag", "tag": "\(other)"], "Nobody with this tag is among those you chose."),
            (["name": "Tenant", "by": "day", "since": "2020-01-01"], "There is a tag tenant already."),
        ] as [(KeyValuePairs<String, String>, String)] {
            let answer = try await ana.post(path, fields)
            #expect(
                answer.status == .unprocessableContent && answer.words.contains(words), "\(fields): \(answer.words)")
        }
        #expect(try await app.all(App.Tag.self).count == 2)
    }

    @Test func `thousands are tagged, merged and undone as one, with their history`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let one = try await app.sampleTag("one"), two = try await app.sampleTag("two")
        let people = (0..<1_200).map { Contact(givenName: "P\($0)", familyName: "Q") }
        try await app.write { try $0.insertMany(people) }
        let ids = people.map(\.id), today = app.today
        try await ana.act { try $0.putTag(one, onMany: ids, today: today) }
        try await ana.act { try $0.putTag(two, onMany: Array(ids.prefix(600)), today: today.adding(-3)) }
        #expect(try await ana.get("/people/tags/\(one)").words.contains("1,200 people"))
        #expect(
            try await ana.get("/people/\(ids[1_199])/history").words.contains("Ana Ruiz put the tag one on P1199 Q"))
        try await ana.act { try $0.mergeTag(one, into: two) }
        let counts = try await app.read { try $0.values("SELECT count(*) FROM taggings GROUP BY tag_id", of: Int.self) }
        #expect(counts == [1_200])
        try await app.undoLast(as: ana)
        #expect(
            try await app.read {
                try $0.values("SELECT count(*) FROM taggings GROUP BY tag_id ORDER BY 1", of: Int.self)
            } == [600, 1_200])
        #expect(
            try await app.read { try $0.count("SELECT count(*) FROM taggings WHERE tagged_on = \(today)") } == 1_200)
    }

    @Test func `many are put away and given tasks, with every count right, and it is undone as one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), owner = ana.accountID
        let people = (0..<1_100).map { Contact(givenName: "P\($0)", familyName: "Q") }
        try await app.write { try $0.insertMany(people) }
        let ids = people.map(\.id)
        try await ana.act { db in try db.changeMany(ids) { $0.archivedAt = .now } }
        #expect(try await app.read { try $0.countPeople(PeopleFilter(kind: .person)) } == 0)
        #expect(try await check(app.database).isClean)
        try await app.undoLast(as: ana)
        #expect(try await app.read { try $0.countPeople(PeopleFilter(kind: .person)) } == 1_100)
        try await ana.act { db in
            try db.insertMany(ids.lazy.map { Task(what: "Call", ownerID: owner, contactID: $0) })
            try db.insertMany(
                ids.lazy.map { Interaction(contactID: $0, accountID: owner, result: .talked, note: "About the heat") })
        }
        #expect(try await app.counters(ids[1_050]) == [0, 0, 1])
        #expect(try await check(app.database).isClean)
        try await app.undoLast(as: ana)
        #expect(try await app.counters(ids[1_050]) == [0, 0, 0])
        #expect(try await check(app.database).isClean)
    }
}
