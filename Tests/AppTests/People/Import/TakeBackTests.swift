import Foundation
import Kernel
import Testing

@testable import App

/// An import that was wrong is taken back: who came with it goes, and others are as they were.
@Suite struct TakeBackTests {
    private func takeBack(_ id: SheetImport.ID, _ browser: Browser) async throws -> Answer {
        try await browser.post("/people/import/\(id)/take-back")
        try await browser.app.work()
        return try await browser.get("/people/import/\(id)")
    }

    private static let sheet = """
        First name,Last name,Phone,Email,Pronouns,Street,Notes
        Rosa,Diaz,718-555-0123,rosa@example.org,she/her,12 Oak Street,met at the fair
        Luis,Vega,347-555-0101,luis@example.org,he/him,14 Oak Street,
        José,Peña,212-555-0144,jose@example.org,,,
        Maria,Cruz,212-555-0145,,,,

        """

    @Test func `people who came with it go, and what it filled in on others is undone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let id = try await ana.bringIn(Self.sheet)
        #expect(try await app.read { try $0.personFile(rosa) }.points.count == 2)
        let ask = try await ana.get("/people/import/\(id)/take-back")
        #expect(
            ask.words.contains("3 people who came with it")
                && ask.words.contains("What it filled in on 1 person known before"))
        let page = try await takeBack(id, ana)
        #expect(page.words.contains("3 people who came with it are gone."))
        #expect(try await app.read { try $0.values("SELECT id FROM contacts", of: Contact.ID.self) } == [rosa])
        let file = try await app.read { try $0.personFile(rosa) }
        #expect(file.points.map(\.value) == ["+17185550123"] && file.addresses.isEmpty && file.contact.pronouns == nil)
        let left = try await app.read { db in
            try ["interactions", "note_search", "addresses"].map {
                try db.count("SELECT count(*) FROM \(SQL(trusted: $0))")
            }
        }
        #expect(left == [0, 0, 0])
        #expect(try await app.read { try $0.countPeople() } == 1)
        #expect(try await app.read { try $0.search("luis vega", limit: 5) }.people.isEmpty)
        #expect(try await checkGroup(app).isEmpty)
    }

    private func checkGroup(_ app: TestApp) async throws -> [String] {
        try await check(app.database).findings.map(\.words)
    }

    @Test func `who was talked with, changed or invited since stays, and the report says why`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.bringIn(Self.sheet)
        func contact(_ name: String) async throws -> Contact.ID {
            try #require(
                try await app.read {
                    try $0.value("SELECT id FROM contacts WHERE given_name = \(name)", of: Contact.ID.self)
                })
        }
        let luis = try await contact("Luis"), jose = try await contact("José"), maria = try await contact("Maria")
        try await app.write { db in
            try db.insert(Interaction(contactID: luis, kind: .call, at: .now, note: "Will come"))
            try db.insert(Task(what: "Call back", ownerID: ana.accountID, contactID: jose))
            try db.change(maria) { $0.pronouns = "she/her" }
        }
        let page = try await takeBack(id, ana)
        #expect(page.words.contains("1 person who came with it is gone.") && page.words.contains("3 people stayed"))
        let stayed = try await ana.get("/people/import/\(id)/stayed")
        for words in [
            "Luis Vega A conversation with them was noted since.", "José Peña There is a task about them.",
            "Maria Cruz Somebody changed or added something about them since.",
        ] {
            #expect(stayed.words.contains(words), "\(words) in \(stayed.words)")
        }
        #expect(try await app.read { try $0.personFile(luis) }.points.count == 2)
    }

    @Test func `what somebody changed again on a person known before stays`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let id = try await ana.bringIn(Self.sheet)
        try await app.write { try $0.change(rosa) { $0.pronouns = "they/them" } }
        let page = try await takeBack(id, ana)
        #expect(page.words.contains("1 person stayed"))
        let file = try await app.read { try $0.personFile(rosa) }
        #expect(file.contact.pronouns == "they/them" && file.points.count == 1)
        #expect(try await ana.get("/people/import/\(id)/stayed").words.contains("They were known before."))
    }

    @Test func `what was undone since does not hold anybody`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.bringIn(Self.sheet)
        let maria = try #require(
            try await app.read {
                try $0.value("SELECT id FROM contacts WHERE given_name = 'Maria'", of: Contact.ID.self)
            })
        let act = try await app.write { db in
            try db.change(maria) { $0.pronouns = "she/her" }
            return db.actID
        }
        try await ana.post("/undo/\(#require(act))")
        #expect(try await takeBack(id, ana).words.contains("4 people who came with it are gone."))
    }

    @Test func `5,000 rows come in and go again, some at a time`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        // Enough people beforehand that rows are taken in steps, and some of them known.
        let known = (1...1_500).map { "Known \($0),Person,k\($0)@example.org\n" }.joined()
        try await ana.bringIn("First name,Last name,Email\n\(known)", named: "first.csv")
        let rows = (1...5_000).map { number in
            number % 10 == 0
                ? "Known \(number / 10),Person,k\(number / 10)@example.org,12 Oak Street\n"
                : "New \(number),Person,n\(number)@example.org,\(number) Oak Street\n"
        }
        let id = try await ana.bringIn("First name,Last name,Email,Street\n\(rows.joined())", named: "second.csv")
        let counts = try await app.read { try $0.sheetImport(id).counts }
        #expect(counts == ImportCounts(new: 4_500, matched: 500, skipped: 0, flawed: 0))
        #expect(try await app.read { try $0.acts(of: id).count } > 1)
        #expect(try await ana.get("/history").text.matches(of: /brought in the spreadsheet/).count == 2)
        let page = try await takeBack(id, ana)
        #expect(page.words.contains("4,500 people who came with it are gone."))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM contacts") } == 1_500)
        #expect(try await app.read { try $0.count("SELECT count(*) FROM addresses") } == 0)
        #expect(try await app.read { try $0.countPeople() } == 1_500)
        let history = try await ana.get("/history")
        #expect(history.text.matches(of: /took back the spreadsheet/).count == 1)
        #expect(try await checkGroup(app).isEmpty)
    }

    @Test func `taking back goes on where it was broken off, and happens once`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rows = (1...1_200).map { "New \($0),Person,n\($0)@example.org\n" }.joined()
        let id = try await ana.bringIn("First name,Last name,Email\n\(rows)")
        try await ana.post("/people/import/\(id)/take-back")
        // A server that died after the first part of the people.
        try await app.database.write(as: Viewer.program, because: .undo(try await app.read { try $0.acts(of: id)[0] }))
        { db in
            let first = try db.values("SELECT id FROM contacts ORDER BY id LIMIT 500", of: Contact.ID.self)
            try db.removeAll(first, broughtInBy: id)
            try db.execute("UPDATE imports SET removed = 500 WHERE id = \(id)")
            db.makeBulk()
        }
        #expect(try await ana.get("/people/import/\(id)").words.contains("500 people of 1,200 are gone."))
        try await app.work()
        #expect(try await ana.get("/people/import/\(id)").words.contains("1,200 people who came with it are gone."))
        try await ana.post("/people/import/\(id)/take-back")
        #expect(try await app.work() == 0)
        #expect(try await ana.get("/people/import/\(id)/take-back").status == .notFound)
        let again = try await ana.bringIn("First name,Last name,Email\n\(rows)")
        #expect(again != id)
        #expect(try await app.read { try $0.countPeople() } == 1_200)
    }
}
