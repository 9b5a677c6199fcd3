import Asking
import Foundation
import Kernel
import Synchronization
import Testing

@testable import App

/// What a list names may be renamed, merged or removed while the list is used: it says so, and goes on.
@Suite struct GoneThingsTests {
    private static let mark = "Something that it asks for is gone."

    private func address(_ path: String, _ question: String) -> String {
        "\(path)?q=\(question.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }

    /// Keeps a question as a list, and gives its address.
    private func keep(_ name: String, _ question: String, _ ana: Browser) async throws -> String {
        let answer = try await ana.post("/people/lists", ["q": question, "name": name, "kind": "smart"])
        return String(try #require(answer.location).prefix { $0 != "?" })
    }

    /// A list that asks for a tag, a question and another list; and one that asks for it.
    private func lists(_ app: TestApp, _ ana: Browser) async throws -> (path: String, outer: String) {
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        try await app.write { db in
            let tag = Tag(name: "leader"), question = Question(name: "Rating", kind: .scale)
            try db.insert(tag)
            try db.insert(Tagging(tagID: tag.id, contactID: rosa))
            try db.insert(question)
            try db.insert(App.Answer(questionID: question.id, contactID: ben, at: .now, value: "5", number: 5))
        }
        _ = try await keep("Team", "given = ben", ana)
        let path = try await keep("Core", "tag = leader or answered(Rating >= 3) or in(Team)", ana)
        return (path, try await keep("Outer", "in(Core) or given = nobody", ana))
    }

    /// Every place where the list is used says it.
    private func expect(_ words: String, _ app: TestApp, _ ana: Browser, _ path: String, _ outer: String) async throws {
        let sentence = "\(words) is gone, or you may not see it."
        for place in [
            path, "\(path)/build", outer, "\(outer)/build", address("/people/lists/ask", "not in(Outer)"),
            address("/people/together", "in(Core)"), address("/people/sheets/new", "in(Outer)"),
            address("/people/lists/build", "in(Core)"),
        ] {
            let page = try await ana.get(place)
            #expect(page.status == .ok && page.words.contains(sentence), "\(place): \(page.status)")
        }
        let all = try await ana.get("/people/lists").words
        #expect(all.components(separatedBy: Self.mark).count == 3)
        let notes = Mutex<[String]>([])
        var wish = ListWish(question: "in(Outer)")
        wish.note = { note in notes.withLock { $0.append(note) } }
        _ = try await countList(wish, in: app.database)
        #expect(notes.withLock { $0 }.contains(sentence))
    }

    @Test func `a tag that is renamed changes no list, one that is merged is gone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let (path, outer) = try await lists(app, ana), cook = Tag(name: "cook")
        let leader = try #require(try await app.all(Tag.self).first)
        try await ana.post("/people/tags/\(leader.id)/edit", ["name": "head of a floor", "color": "plain"])
        #expect(try await ana.get(path).words.contains("tag = \"head of a floor\"#"))
        #expect(try await ana.get(outer).words.contains("2 people."))
        #expect(!(try await ana.get("/people/lists").words.contains(Self.mark)))
        try await app.write { try $0.insert(cook) }
        #expect(try await ana.post("/people/tags/\(leader.id)/merge", ["into": "\(cook.id)"]).status == .seeOther)
        try await expect("leader", app, ana, path, outer)
        #expect(try await ana.get(path).words.contains("1 person."))
        #expect(try await ana.get(outer).words.contains("1 person."))
        try await app.undoLast(as: ana)
        #expect(try await ana.get(path).words.contains("2 people."))
    }

    @Test func `a question that is renamed changes no list, one that is removed is gone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let (path, outer) = try await lists(app, ana)
        let rating = try #require(try await app.all(Question.self).first)
        try await app.write { try $0.change(rating.id) { $0.name = "Housing rating" } }
        #expect(try await ana.get(path).words.contains("answered(\"Housing rating\"#\(rating.id) >= 3)"))
        #expect(try await ana.get(path).words.contains("2 people."))
        try await app.write { db in
            for id in try db.values("SELECT id FROM answers", of: App.Answer.ID.self) { try db.delete(id) }
        }
        #expect(try await ana.post("/people/questions/\(rating.id)/remove").status == .seeOther)
        try await expect("Rating", app, ana, path, outer)
        #expect(try await ana.get(outer).words.contains("2 people."))
    }

    @Test func `a list that is removed while others ask for it is gone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let (path, outer) = try await lists(app, ana)
        let team = try #require(try await app.all(List.self).first { $0.name == "Team" })
        #expect(try await ana.post("/people/lists/\(team.id)/remove").status == .seeOther)
        try await expect("Team", app, ana, path, outer)
        #expect(try await ana.get("\(path)/edit").status == .ok)
        let mended = try await ana.post("\(path)/edit", ["name": "Core", "q": "tag = leader"])
        #expect(mended.status == .seeOther)
        #expect(!(try await ana.get("/people/lists").words.contains(Self.mark)))
    }

    @Test func `a list cannot ask for itself through three others, nor by another name`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await app.samplePerson("Rosa", "Diaz")
        let one = try await keep("One", "given = rosa", ana)
        _ = try await keep("Two", "in(One)", ana)
        _ = try await keep("Three", "not in(Two)", ana)
        _ = try await keep("Four", "knows(in(Three))", ana)
        let id = one.split(separator: "/").last ?? ""
        for question in [
            "in(Four)", "given = rosa or not (talks > 3 and in(Four))", "led_by(in(Four), count = 0)", "in(ONE)",
            "in(\"öne\")",
            "in(\"Another name\"#\(id))",
        ] {
            let refused = try await ana.post("\(one)/edit", ["name": "One", "q": question])
            #expect(
                refused.status == .unprocessableContent && refused.words.contains("would ask for itself"), "\(question)"
            )
            let renamed = try await ana.post("\(one)/edit", ["name": "Other", "q": question])
            #expect(renamed.status == .unprocessableContent, "\(question)")
        }
        // Made so behind the rules' back, they say so and end.
        let number = try #require(List.ID(String(id)))
        try await app.write { try $0.change(number) { $0.question = "in(Four)" } }
        for path in [one, "\(one)/build", address("/people/lists/ask", "in(Two)"), "/people/lists"] {
            let page = try await ana.get(path)
            #expect(page.status == .ok, "\(path)")
        }
        #expect(try await ana.get(one).words.contains("would ask for itself"))
    }

    @Test func `the command line is nobody, and says so`() async throws {
        let app = try await TestApp()
        for question in ["organizer = me", "changed(by = me)", "not task(owner = me)"] {
            do {
                _ = try await countList(ListWish(question: question), in: app.database)
                Issue.record("\(question) was answered")
            } catch let unreadable as UnreadableQuestion {
                #expect(unreadable.description.contains("Nobody is signed in here"), "\(unreadable)")
            }
        }
        // The mark stands under what is meant, with nothing before the question on its line.
        do { _ = try await countList(ListWish(question: "zip == 55104"), in: app.database) } catch {
            #expect(
                "\(error)" == """
                    This question cannot be read.
                    zip == 55104
                         ^ at 6: Write one =: zip = 55104
                    """)
        }
        await #expect(throws: UnreadableQuestion.self) {
            try await explainList(ListWish(question: "organizer = me"), in: app.database)
        }
    }
}
