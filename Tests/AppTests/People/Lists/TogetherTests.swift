import Foundation
import Kernel
import Testing

@testable import App

@Suite struct TogetherTests {
    @Test func `a tag is put on all whom a question finds, told before, and undone as one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Diaz")
        _ = try await app.samplePerson("Lee", "Park")
        try await ana.post("/people/\(rosa)/tags", ["tags": "leader"])
        let told = try await ana.get("/people/together?q=family+%3D+diaz&do=tag&tag=Leader")
        #expect(told.words.contains("The tag Leader will be put on 1 person. It is so already for 1."))
        #expect(try await app.all(Tagging.self).count == 1)
        let done = try await ana.post("/people/together", ["q": "family = diaz", "do": "tag", "tag": "Leader"])
        #expect(try await ana.follow(done).words.contains("The tag Leader is put on 1 person."))
        #expect(Set(try await app.all(Tagging.self).map(\.contactID)) == [rosa, ben])
        let again = try await ana.post("/people/together", ["q": "family = diaz", "do": "tag", "tag": "Leader"])
        #expect(again.status == .unprocessableContent && again.words.contains("Nothing would change"))
        try await app.undoLast(as: ana)
        #expect(try await app.all(Tagging.self).map(\.contactID) == [rosa])
    }

    @Test func `ticked people lose a tag, are put away and brought back`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        let who = "\(rosa),\(ben),\(rosa),17,x"
        try await ana.post("/people/together", ["who": who, "do": "tag", "tag": "New"])
        #expect(try await app.all(Tagging.self).count == 2)
        try await ana.post("/people/together", ["who": who, "do": "untag", "tag": "new"])
        #expect(try await app.all(Tagging.self).isEmpty)
        let away = try await ana.post("/people/together", ["who": who, "do": "away"])
        #expect(try await ana.follow(away).words.contains("2 people are put away."))
        #expect(try await app.all(Contact.self).filter(\.isArchived).count == 2)
        try await ana.post("/people/together", ["who": "\(rosa)", "do": "back"])
        #expect(try await app.all(Contact.self).filter(\.isArchived).map(\.id) == [ben])
    }

    @Test func `what cannot be done is refused, and nothing is changed`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await app.samplePerson("Rosa", "Diaz")
        for (form, words): (KeyValuePairs<String, String>, String) in [
            (["q": "", "do": "shout"], "Choose what to do."),
            (["q": "zip == 1", "do": "away"], "At 6: Write one =: zip = 1"),
            (["q": "", "do": "tag", "tag": "!!"], "Write a name with letters or numbers in it."),
            (["q": "", "do": "untag", "tag": "nobody has it"], "There is no such tag."),
            (["who": "", "do": "away"], "There is nobody to do it with."),
        ] {
            let answer = try await ana.post("/people/together", form)
            #expect(answer.status == .unprocessableContent && answer.words.contains(words), "\(words)")
        }
        #expect(try await app.all(Contact.self).filter(\.isArchived).isEmpty)
    }

    @Test func `only who may change people does it, and only to those whom they see`() async throws {
        let app = try await TestApp(), viewer = try await app.signIn("Vi Low", .viewer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        #expect(try await viewer.get("/people/together?q=").status == .forbidden)
        #expect(try await viewer.post("/people/together", ["who": "\(rosa)", "do": "away"]).status == .forbidden)
        let bo = try await app.signIn("Bo Chen", .organizer) { $0.scope = .mine }
        let own = try await app.samplePerson("Ben", "Okafor", organizer: bo)
        try await bo.post("/people/together", ["who": "\(rosa),\(own)", "do": "away"])
        #expect(try await app.all(Contact.self).filter(\.isArchived).map(\.id) == [own])
    }

    @Test func `an answer, a part and a task are given to all at once, and to nobody twice`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz", organizer: ana)
        let ben = try await app.samplePerson("Ben", "Okafor")
        let question = Question(name: "Housing rating", kind: .scale, low: 1, high: 5)
        try await app.write { try $0.insert(question) }
        let chosen = try await ana.get("/people/together?q=&do=answer&question=\(question.id)&fields=")
        #expect(chosen.words.contains("Housing rating") && !chosen.words.contains("will be noted"))
        let four: KeyValuePairs = ["q": "", "do": "answer", "question": "\(question.id)", "answer": "4"]
        #expect(
            try await ana.follow(ana.post("/people/together", four)).words
                .contains("An answer to “Housing rating” is noted for 2 people."))
        #expect(try await app.all(App.Answer.self).map(\.value) == ["4", "4"])
        #expect(try await ana.post("/people/together", four).words.contains("Nothing would change"))
        let nine = try await ana.post(
            "/people/together", ["q": "", "do": "answer", "question": "\(question.id)", "answer": "9"])
        #expect(nine.words.contains("Choose a whole number from 1 to 5."))

        let member: KeyValuePairs = [
            "q": "", "also": "family = diaz", "do": "role", "role": "member", "start": "2026-03-04",
        ]
        try await ana.post("/people/together", member)
        #expect(try await app.all(Role.self).map(\.contactID) == [rosa])
        #expect(try await ana.post("/people/together", member).words.contains("Nothing would change"))
        try await ana.post("/people/together", ["q": "role = member", "do": "end-role", "role": "member"])
        #expect(try await app.all(Role.self).first?.endOn != nil)

        let each: KeyValuePairs = ["q": "", "do": "task", "what": "Call about rent", "due": "today", "owner": "each"]
        let told = try await ana.get("/people/together?q=&do=task&what=Call+about+rent&due=today&owner=each")
        #expect(told.words.contains("1 task will be added: Call about rent 1 is left out, without an organizer"))
        try await ana.post("/people/together", each)
        #expect(try await app.all(Task.self).map(\.contactID) == [rosa])
        try await ana.post(
            "/people/together",
            ["who": "\(ben)", "do": "task", "what": "Call about rent", "due": "none", "owner": "\(ana.accountID)"])
        #expect(Set(try await app.all(Task.self).map(\.contactID)) == [rosa, ben])
    }

    @Test func `people are put on a list by hand and taken off it again`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz")
        _ = try await app.samplePerson("Ben", "Okafor")
        let core = List(name: "Core team", kind: .fixed, ownerID: ana.accountID)
        let others = List(name: "Not mine", kind: .fixed, ownerID: try await app.signIn("Bo Chen").accountID)
        try await app.write { db in
            try db.insert(core)
            try db.insert(others)
            try db.insert(ListRow(listID: core.id, contactID: rosa, note: "brings her sister"))
        }
        let add: KeyValuePairs = ["q": "", "do": "add", "list": "\(core.id)"]
        #expect(
            try await ana.follow(ana.post("/people/together", add)).words
                .contains("2 people are put on the list Core team."))
        #expect(try await app.all(ListRow.self).count { $0.isMember } == 2)
        let told = try await ana.get("/people/together?q=&do=take&list=\(core.id)").words
        #expect(told.contains("The list has a note or a tick for 1 of them, which goes too. Undo brings it back."))
        try await ana.post("/people/together", ["q": "in(\"Core team\")", "do": "take", "list": "\(core.id)"])
        #expect(try await app.all(ListRow.self).isEmpty)
        try await app.undoLast(as: ana)
        #expect(try await app.all(ListRow.self).compactMap(\.note) == ["brings her sister"])
        #expect(try await app.all(ListRow.self).count { $0.isMember } == 2)
        let refused = try await ana.post("/people/together", ["q": "", "do": "add", "list": "\(others.id)"])
        #expect(refused.words.contains("Choose one of the lists that you put together by hand."))
    }

    @Test func `people are handed out evenly, by language, by place and by who knows them`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper)
        let bo = try await app.signIn("Bo Chen", .organizer) { $0.language = .spanish }
        var made: [Contact.ID] = []
        for number in 0..<4 { made.append(try await app.samplePerson("P\(number)", "Diaz")) }
        let people = made
        try await app.write { db in
            for (index, person) in people.enumerated() {
                try db.change(person) { $0.languages = index == 3 ? nil : index == 0 ? "es-MX" : "en" }
                try db.insert(
                    Address(
                        contactID: person, line: "\(100 + index % 2) Oak St", postalCode: index < 2 ? "10451" : "55104")
                )
            }
            try db.insert(
                Interaction(contactID: people[1], kind: .oneToOne, at: .now, accountID: bo.accountID))
            try db.insert(
                Interaction(contactID: people[2], kind: .call, at: .now, accountID: ana.accountID, result: .talked))
        }
        func hand(_ how: String) async throws -> [Account.ID?] {
            let told = try await ana.get(
                "/people/together?q=&do=hand&how=\(how)&to=\(ana.accountID)&to=\(bo.accountID)")
            #expect(told.words.contains("Who gets how many"))
            try await ana.hand(people, how, [ana.accountID, bo.accountID])
            let stored = try await app.all(Contact.self)
            return people.map { id in stored.first { $0.id == id }?.organizerID }
        }
        let a = ana.accountID, b = bo.accountID
        let evenly = try await hand("evenly")
        #expect(evenly.count { $0 == a } == 2 && evenly.count { $0 == b } == 2)
        #expect(try await hand("language").prefix(3) == [b, a, a])
        #expect(try await hand("place") == [a, a, b, b])
        #expect(try await hand("knows")[1...2] == [b, a])
        let nobody = try await ana.post("/people/together", ["q": "", "do": "hand", "how": "evenly"])
        #expect(nobody.words.contains("Choose who gets them."))
    }

    @Test func `many who are ticked in a list stand under a short address, and those not to be changed are counted`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let bo = try await app.signIn("Bo Chen", .organizer) { $0.scope = .mine }
        let others = (0..<12).map { Contact(familyName: "O\($0)") }
        let own = (0..<376).map { Contact(familyName: "F\($0)", organizerID: bo.accountID) }
        try await app.write { _ = try $0.insertMany(others + own) }
        let list = try await ana.get("/people/lists/ask?q=")
        #expect(list.text.contains("form=\"chosen\"") && list.words.contains("Do something with those ticked"))
        let who = (others + own).map(\.id.description).joined(separator: ",")
        let first = try await bo.post("/people/together/chosen", ["who": who])
        let path = try #require(first.location)
        #expect(first.status == .seeOther && path.utf8.count < 200)
        #expect(try await bo.get(path).words.contains("376 people."))
        let told = try await bo.get("\(path)&do=tag&tag=Leader").words
        #expect(told.contains("The tag Leader will be put on 376 people."))
        #expect(told.contains("12 of 388 are gone or may not be changed by you, and are left out."))
        let chosen = String(path.split(separator: "=").last ?? "")
        let done = try await bo.post("/people/together", ["chosen": chosen, "do": "tag", "tag": "Leader"])
        #expect(try #require(done.location).utf8.count < 200)
        #expect(try await app.all(Tagging.self).count == 376)
        // With all that was said, and sent with everybody's number.
        let said = try await bo.post(
            "/people/together/chosen", ["who": who, "do": "untag", "tag": "Leader", "fields": "untag"])
        #expect(try await bo.follow(said).words.contains("The tag Leader will be taken off 376 people."))
        let sent = try await bo.post("/people/together", ["who": who, "do": "untag", "tag": "Leader"])
        #expect(try #require(sent.location).utf8.count < 200)
        #expect(try await app.all(Tagging.self).isEmpty)
        #expect(try await ana.get(path).status == .notFound)
        #expect(try await bo.get("/people/together?chosen=17").status == .notFound)
        #expect(try await bo.post("/people/together", ["chosen": "x", "do": "away"]).status == .unprocessableContent)
        let nobody = try await bo.post("/people/together/chosen")
        #expect(try await bo.follow(nobody).words.contains("Nobody is ticked."))
        // Three need no more than an address.
        let few = try await bo.post(
            "/people/together/chosen", ["who": own.prefix(3).map(\.id.description).joined(separator: ",")])
        #expect(try #require(few.location).contains("who="))
    }

    @Test func `what failed five times says so, and can be tried again`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let more = (0...Together.mostAtOnce).map { Contact(familyName: "F\($0)") }
        try await app.write { _ = try $0.insertMany(more) }
        let path = try #require(
            try await ana.post("/people/together", ["q": "", "do": "tag", "tag": "Leader"]).location)
        try await app.write { try $0.execute("UPDATE jobs SET attempts = 5 WHERE kind = \(TogetherJob.kind)") }
        let page = try await ana.get(path).words
        #expect(page.contains("It was tried 5 times and did not work. Nothing was changed."))
        #expect(!page.contains("Waiting for its turn"))
        #expect(try await app.signIn("Bo Chen", .organizer).post("\(path)/again").status == .notFound)
        try await ana.post("\(path)/again")
        try await app.doWhatIsDue()
        #expect(try await ana.get(path).words.contains("The tag Leader is put on 2,001 people."))
    }

    @Test func `those of one building stay together, and organizers speak what their own record says`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper)
        let bo = try await app.signIn("Bo Chen", .organizer) { $0.email = "bo@example.org" }
        var made: [Contact.ID] = []
        for number in 0..<4 { made.append(try await app.samplePerson("P\(number)", "Diaz")) }
        let people = made
        try await app.write { db in
            let grand = Place(name: "1420 Grand Concourse"), elm = Place(name: "7 Elm")
            try db.insert(grand)
            try db.insert(elm)
            // By street and code the first and the last would be neighbours.
            for (person, place, line) in [(0, grand, "1 A St"), (1, elm, "2 B St"), (3, elm, "1 A St")] {
                try db.insert(Address(contactID: people[person], line: line, postalCode: "10451", placeID: place.id))
            }
            try db.insert(Role(contactID: people[2], role: "tenant", placeID: grand.id))
            let own = Contact(givenName: "Bo", languages: "gar, es-MX")
            try db.insert(own)
            try db.insert(ContactPoint(contactID: own.id, kind: .email, value: "bo@example.org"))
            try db.change(people[0]) { $0.languages = "gar" }
            try db.change(people[1]) { $0.languages = "en" }
        }
        func organizers() async throws -> [Account.ID?] {
            let stored = try await app.all(Contact.self)
            return people.map { id in stored.first { $0.id == id }?.organizerID }
        }
        let a = ana.accountID, b = bo.accountID
        try await ana.hand(people, "place", [a, b])
        let byPlace = try await organizers()
        #expect(byPlace[0] == byPlace[2] && byPlace[1] == byPlace[3] && byPlace[0] != byPlace[1])
        try await ana.hand(people, "language", [a, b])
        #expect(try await organizers().prefix(2) == [b, a])
    }

    @Test func `more than two thousand are done after the answer, as one act that can be undone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let more = (0...Together.mostAtOnce).map { Contact(familyName: "F\($0)") }
        try await app.write { _ = try $0.insertMany(more) }
        let told = try await ana.get("/people/together?q=&do=tag&tag=Leader")
        #expect(told.words.contains("These are many: it is done while you go on."))
        let answer = try await ana.post("/people/together", ["q": "", "do": "tag", "tag": "Leader"])
        let path = answer.headers[.location] ?? ""
        #expect(try await ana.get(path).words.contains("Waiting for its turn"))
        #expect(try await app.all(Tagging.self).isEmpty)
        let other = try await app.signIn("Bo Chen", .organizer)
        #expect(try await other.get(path).status == .notFound)
        // Whoever comes before it is done is meant, too.
        _ = try await app.samplePerson("Rosa", "Diaz")
        try await app.doWhatIsDue()
        #expect(try await ana.get(path).words.contains("The tag Leader is put on 2,002 people."))
        #expect(try await app.all(Tagging.self).count == 2_002)
        #expect(try await ana.get("/history").words.contains("put the tag Leader on 2,002 people"))
        try await app.undoLast(as: ana)
        #expect(try await app.all(Tagging.self).isEmpty)
        #expect(try await app.all(Tag.self).isEmpty)
        try await ana.post("/people/together", ["q": "", "do": "tag", "tag": "Leader"])
        try await app.write { try $0.change(ana.accountID) { $0.role = .viewer } }
        try await app.doWhatIsDue()
        #expect(try await app.all(Tagging.self).isEmpty)
    }
}

extension TestApp {
    func doWhatIsDue() async throws {
        try await jobRunner(workshop).runWhatIsDue(on: database, in: Workroom(workshop: workshop, database: database))
    }
}

extension Browser {
    fileprivate func hand(_ people: [Contact.ID], _ how: String, _ to: [Account.ID]) async throws {
        let who = people.map(\.description).joined(separator: ",")
        try await post(
            "/people/together",
            ["who": who, "do": "hand", "how": how, "to": "\(to[0])", "to": "\(to[1])"])
    }
}
