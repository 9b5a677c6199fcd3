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
            (["who": "", "do": "away"], "Nothing would change"),
        ] {
            let answer = try await ana.post("/people/together", form)
            #expect(answer.status == .unprocessableContent && answer.words.contains(words), "\(words)")
        }
        #expect(try await app.all(Contact.self).filter(\.isArchived).isEmpty)
        let more = (0...Together.most).map { Contact(familyName: "F\($0)") }
        try await app.write { _ = try $0.insertMany(more) }
        let many = try await ana.post("/people/together", ["q": "", "do": "away"])
        #expect(many.words.contains("Take 2,000 people or fewer at once."))
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
}
