import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

extension Browser {
    /// Writes as whoever is signed in does, and returns the act.
    @discardableResult
    func act(_ body: @escaping @Sendable (Connection) throws -> Void) async throws -> Act.ID {
        let account = try #require(account)
        let act = try await app.database.write(as: Viewer(account), because: .screen) { db in
            try body(db)
            return db.actID
        }
        return try #require(act)
    }
}

@Suite struct HistoryTests {
    let rosa = Contact(givenName: "Rosa", familyName: "Dias")

    private func withRosa(_ role: Account.Role = .organizer) async throws -> (TestApp, Browser) {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", role)
        try await ana.act { try $0.insert(rosa) }
        return (app, ana)
    }

    @Test func `it says who changed what, from what and to what`() async throws {
        let (_, ana) = try await withRosa()
        let act = try await ana.act { try $0.change(rosa.id) { $0.familyName = "Díaz" } }
        for path in ["/history", "/people/\(rosa.id)/history", "/history/act/\(act)"] {
            let page = try await ana.get(path)
            #expect(
                page.words.contains("Ana Ruiz changed Rosa Díaz: family name Dias → Díaz"), "\(path): \(page.words)")
        }
        #expect(try await ana.get("/history").words.contains("Ana Ruiz added Rosa Díaz"))
    }

    @Test func `what was put away, brought back and done has words of its own`() async throws {
        let (_, ana) = try await withRosa()
        try await ana.act { try $0.change(rosa.id) { $0.archivedAt = .now } }
        try await ana.act { try $0.change(rosa.id) { $0.archivedAt = nil } }
        let task = Task(what: "Call her sister", ownerID: ana.accountID, contactID: rosa.id)
        try await ana.act { try $0.insert(task) }
        try await ana.act { try $0.change(task.id) { $0.doneAt = .now } }
        let words = try await ana.get("/history").words
        for sentence in [
            "put Rosa Dias away", "brought Rosa Dias back", "added a task: Call her sister",
            "did a task: Call her sister",
        ] {
            #expect(words.contains("Ana Ruiz \(sentence)"), "\(sentence) is missing")
        }
    }

    @Test func `phone numbers are not shown to those who may not see them`() async throws {
        let (app, ana) = try await withRosa()
        let blind = try await app.signIn("Bea", .organizer) { $0.seesContactDetails = false }
        let phone = ContactPoint(contactID: rosa.id, kind: .phone, value: "+17185550134")
        let made = try await ana.act { try $0.insert(phone) }
        let changed = try await ana.act { try $0.change(phone.id) { $0.value = "+17185550135" } }
        let removed = try await ana.act { try $0.delete(phone.id) }
        for (act, number) in [(made, "(718) 555-0134"), (changed, "(718) 555-0135"), (removed, "(718) 555-0135")] {
            #expect(try await ana.get("/history/act/\(act)").words.contains(number))
            for path in ["/history/act/\(act)", "/history", "/people/\(rosa.id)/history"] {
                let page = try await blind.get(path)
                #expect(
                    page.status == .ok && !page.words.contains("555-013") && !page.words.contains("5550"),
                    "\(path) shows a number")
            }
        }
        #expect(try await blind.get("/history/act/\(changed)").words.contains("number or address (not shown to you)"))
    }

    @Test func `a note is shown to those only who may read it, also after it was opened or removed`() async throws {
        let (app, ana) = try await withRosa()
        let bea = try await app.signIn("Bea", .keeper)
        let note = Interaction(
            contactID: rosa.id, accountID: ana.accountID, result: .talked, note: "She told me a secret", visibility: .me
        )
        try await ana.act { try $0.insert(note) }
        try await ana.act { try $0.change(note.id) { $0.note = "She told me another secret" } }
        try await ana.act { try $0.change(note.id) { $0.visibility = .everyone } }
        try await ana.act { try $0.change(note.id) { $0.note = "Nothing special" } }
        let removal = try await ana.act { try $0.delete(note.id) }
        for path in ["/history", "/people/\(rosa.id)/history", "/history/act/\(removal)"] {
            #expect(try await !bea.get(path).text.contains("secret"), "\(path) tells it")
        }
        #expect(try await ana.get("/history").text.contains("another secret"))
        let open = Interaction(
            contactID: rosa.id, accountID: ana.accountID, note: "Wants to help", visibility: .organizers)
        try await ana.act { try $0.insert(open) }
        try await ana.act { try $0.change(open.id) { $0.note = "Wants to help on Tuesdays" } }
        #expect(try await bea.get("/history").words.contains("note Wants to help → Wants to help on Tuesdays"))
        let writer = try await app.signIn("Cy", .writer)
        #expect(try await !writer.get("/people/\(rosa.id)/history").text.contains("Tuesdays"))
    }

    @Test func `nobody reads of people whom they may not see`() async throws {
        let (app, ana) = try await withRosa()
        let mine = try await app.signIn("Bea", .organizer) { $0.scope = .mine }
        let own = Contact(givenName: "Omar", familyName: "Said", organizerID: mine.accountID)
        let both = try await ana.act { db in
            try db.insert(own)
            try db.change(rosa.id) { $0.about = "Speaks well" }
            try db.insert(Relationship(contactID: own.id, kind: .knows, otherID: rosa.id))
        }
        let page = try await mine.get("/history")
        #expect(page.words.contains("added Omar Said"))
        #expect(!page.text.contains("Rosa") && !page.text.contains("Speaks well"))
        #expect(try await mine.get("/people/\(rosa.id)/history").status == .notFound)
        let act = try await mine.get("/history/act/\(both)")
        #expect(act.words.contains("added Omar Said") && !act.text.contains("Rosa"))
        #expect(!act.words.contains("Undo this"), "undoing it would touch somebody they may not see")
        #expect(try await mine.post("/undo/\(both)").status == .forbidden)
    }

    @Test func `those who are no organizers see what they did themselves`() async throws {
        let (app, ana) = try await withRosa()
        let bea = try await app.signIn("Bea", .volunteer)
        let mine = try await bea.act { try $0.insert(Interaction(contactID: rosa.id, accountID: bea.accountID)) }
        let theirs = try await ana.act { try $0.insert(Interaction(contactID: rosa.id, accountID: ana.accountID)) }
        let page = try await bea.get("/history").words
        #expect(page.contains("Bea noted a conversation with Rosa Dias") && !page.contains("Ana Ruiz noted"))
        #expect(try await bea.get("/history/act/\(theirs)").status == .notFound)
        #expect(try await bea.post("/undo/\(theirs)").status == .forbidden)
        #expect(try await bea.post("/undo/\(mine)").status == .seeOther)
        #expect(try await app.read { try $0.count("SELECT count(*) FROM interactions") } == 1)
    }

    @Test func `an undo puts back what was there, says so, and can be undone itself`() async throws {
        let (app, ana) = try await withRosa()
        let act = try await ana.act { try $0.change(rosa.id) { $0.familyName = "Díaz" } }
        let headers: HTTPFields = [.referer: "http://localhost/people/\(rosa.id)?x=1"]
        let undone = try await ana.post("/undo/\(act)", [:], headers)
        #expect(undone.location == "/people/\(rosa.id)?x=1")
        let page = try await ana.follow(undone)
        #expect(page.words.contains("Undone.") && page.words.contains("Rosa Dias"))
        let redo = try #require(page.text.firstMatch(of: /action="(\/undo\/\d+)"/)?.1)
        _ = try await ana.post(String(redo))
        #expect(try await app.read { try $0.find(rosa.id) }.familyName == "Díaz")
        #expect(try await ana.get("/history").words.contains("to undo something"))
        #expect(try await ana.post("/undo/\(act)", token: "0").status == .forbidden)
        #expect(try await ana.post("/undo/999").status == .notFound)
    }

    @Test func `undoing twice is refused in words`() async throws {
        let (_, ana) = try await withRosa()
        let act = try await ana.act { try $0.change(rosa.id) { $0.familyName = "Díaz" } }
        _ = try await ana.post("/undo/\(act)")
        let again = try await ana.post("/undo/\(act)")
        #expect(again.status == .unprocessableContent && again.words.contains("This is undone already."))
        #expect(try await !ana.get("/history/act/\(act)").words.contains("Undo this"))
    }

    @Test func `the page that is gone after an undo is not gone back to`() async throws {
        let (app, ana) = try await withRosa()
        let act = try #require(try await app.read { try $0.history(about: rosa.id.number) }.first).act.id
        let elsewhere = try await ana.post("/undo/\(act)", [:], [.referer: "https://evil.example/x"])
        #expect(elsewhere.location == "/today")
        let redone = try #require(try await app.read { try $0.latestHistory(limit: 1) }.first).act.id
        _ = try await ana.post("/undo/\(redone)")
        let again = try #require(try await app.read { try $0.latestHistory(limit: 1) }.first).act.id
        let gone = try await ana.post("/undo/\(again)", [:], [.referer: "http://localhost/people/\(rosa.id)"])
        #expect(gone.location == "/people")
    }

    @Test func `what later stands on it is named, and nothing is changed`() async throws {
        let (app, ana) = try await withRosa()
        let made = try #require(try await app.read { try $0.history(about: rosa.id.number) }.first).act.id
        try await ana.act { try $0.insert(Interaction(contactID: rosa.id, accountID: ana.accountID)) }
        let answer = try await ana.post("/undo/\(made)")
        #expect(answer.status == .conflict)
        #expect(answer.words.contains("Something later stands on this"))
        #expect(answer.words.contains("Ana Ruiz noted a conversation with Rosa Dias"))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM contacts") } == 1)
    }

    @Test func `who stepped back cannot undo that, and a group never loses its last keeper`() async throws {
        let app = try await TestApp()
        let ana = try await app.signIn("Ana Ruiz"), bea = try await app.signIn("Bea")
        let stepped = try await ana.act { try $0.change(ana.accountID) { $0.role = .organizer } }
        #expect(try await ana.post("/undo/\(stepped)").status == .forbidden)
        #expect(try await ana.get("/history/act/\(stepped)").status == .notFound)
        let back = try await bea.act { try $0.change(ana.accountID) { $0.role = .keeper } }
        try await bea.act { try $0.change(bea.accountID) { $0.role = .organizer } }
        let last = try await ana.post("/undo/\(back)")
        #expect(last.status == .unprocessableContent && last.words.contains("A group needs a keeper"))
    }

    @Test func `pages of it follow each other without a gap`() async throws {
        let (_, ana) = try await withRosa()
        for number in 1...59 { try await ana.act { try $0.change(rosa.id) { $0.about = "Version \(number)." } } }
        let first = try await ana.get("/history")
        let earlier = try #require(first.text.firstMatch(of: /href="(\/history\?before=\d+)"/)?.1)
        let second = try await ana.get(String(earlier))
        #expect(first.words.contains("Version 10.") && !first.words.contains("→ Version 9."))
        #expect(second.words.contains("→ Version 9.") && second.words.contains("added Rosa"))
        #expect(!second.text.contains("/history?before="))
    }

    @Test func `an act of very many changes is told in a few lines`() async throws {
        let (_, ana) = try await withRosa()
        let act = try await ana.act { db in
            for number in 1...300 { try db.insert(Contact(givenName: "Person \(number)")) }
        }
        #expect(try await ana.get("/history").words.contains("added 300 people"))
        let page = try await ana.get("/history/act/\(act)")
        #expect(page.words.contains("added Person 1") && page.words.contains("and 100 changes more"))
        _ = try await ana.post("/undo/\(act)")
        #expect(try await ana.app.read { try $0.count("SELECT count(*) FROM contacts") } == 1)
    }

    @Test func `every column of every record has words, and every table a sentence`() {
        for (table, column) in groupSchema.keptColumns {
            #expect(ColumnWords.of(table, column) != nil, "\(table).\(column) has no words in HistoryColumns.swift")
        }
        for table in Set(groupSchema.keptColumns.map(\.table)) {
            #expect(HistoryDeed.knows(table), "\(table) has no sentence in HistoryDeeds.swift")
        }
    }
}
