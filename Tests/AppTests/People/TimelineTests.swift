import Foundation
import Kernel
import Testing

@testable import App

@Suite struct TimelineTests {
    @Test func `a conversation is noted with its next step in one form`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz")
        let page = try await ana.follow(
            try await ana.post(
                "/people/\(rosa)/notes",
                [
                    "kind": "1:1", "result": "talked", "note": "Will bring her neighbors.", "next": "Call about Thursday",
                    "due": "tomorrow", "visibility": "organizers",
                ]))
        #expect(page.words.contains("One-to-one") && page.words.contains("Will bring her neighbors."))
        #expect(page.words.contains("Call about Thursday") && page.words.contains("tomorrow"))
        let counts = try await app.read { try $0.personFile(rosa) }.counts
        #expect(counts.interactions == 1 && counts.tasksOpen == 1 && counts.lastContactedAt != nil)
    }

    @Test func `a wrong number is marked with the conversation that found it out`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", phone: "+17185550123")
        let point = try await app.read { try $0.records("WHERE contact_id = \(rosa)", of: ContactPoint.self)[0].id }
        _ = try await ana.post("/people/\(rosa)/notes", ["kind": "call", "result": "wrong number", "point": "\(point)"])
        #expect(try await app.read { try $0.find(point) }.status == .bad)
    }

    @Test(arguments: [
        (["kind": "call", "note": ""], "Say how it went, or write a few words."),
        (["kind": "shout", "note": "x"], "Choose what it was"),
        (["kind": "call", "note": "x", "due": "on", "due-on": "soon", "next": "y"], "Choose the day."),
        (["kind": "call", "note": "x", "due": "tomorrow"], "Write what the next step is."),
        (["kind": "call", "note": "x", "on": "2999-01-01"], "still to come"),
    ])
    func `a note that cannot be kept comes back whole`(fields: [String: String], reason: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa")
        var form = Form()
        for (name, value) in fields { form.add(name, value) }
        let answer = try await ana.post("/people/\(rosa)/notes", ["kind": form["kind"], "note": form["note"], "due": form["due"], "due-on": form["due-on"], "next": form["next"], "on": form["on"]])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.words.contains(reason))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM interactions") } == 0)
        #expect(try await app.read { try $0.count("SELECT count(*) FROM tasks") } == 0)
    }

    @Test func `private notes are shown to whom they are for and nobody else`() async throws {
        let app = try await TestApp()
        let ana = try await app.signIn("Ana", .organizer), luis = try await app.signIn("Luis", .organizer)
        let vera = try await app.signIn("Vera", .writer)
        let rosa = try await app.addPerson("Rosa")
        for (visibility, word) in [("me", "papaya"), ("organizers", "guava"), ("everyone", "mango")] {
            _ = try await ana.post("/people/\(rosa)/notes", ["kind": "note", "note": word, "visibility": visibility])
        }
        for (reader, seen, hidden) in [(ana, ["papaya", "guava", "mango"], []), (luis, ["guava", "mango"], ["papaya"]), (vera, ["mango"], ["papaya", "guava"])] {
            let page = try await reader.get("/people/\(rosa)").words
            for word in seen {
                #expect(page.contains(word))
                #expect(try await reader.get("/search?q=\(word)").words.contains("Notes with these words"))
            }
            for word in hidden {
                #expect(!page.contains(word))
                #expect(!(try await reader.get("/search?q=\(word)").words.contains("Notes with these words")))
            }
        }
    }

    @Test func `a long timeline is read page by page without a gap or a double`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana", .keeper)
        let rosa = try await app.addPerson("Rosa")
        try await app.write { db in
            for number in 0..<75 {
                // Several at one moment, as an import makes them.
                let at = Date(timeIntervalSince1970: 1_700_000_000 + Double(number / 3) * 3600)
                try db.insert(Interaction(contactID: rosa, kind: .call, at: at, note: "call number \(number).", visibility: .everyone))
            }
        }
        var seen: [Int] = [], path: String? = "/people/\(rosa)"
        while let current = path {
            let page = try await ana.get(current)
            seen += page.words.matches(of: /call number (\d+)\./).compactMap { Int($0.1) }
            path = page.text.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
        #expect(seen.count == 75)
        #expect(Set(seen) == Set(0..<75))
    }
}
