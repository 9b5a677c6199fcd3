import Kernel
import Testing

@testable import App

@Suite struct PeopleListTests {
    /// Two people, a household and somebody put away, all of one organizer.
    private func some(_ app: TestApp, of organizer: Account.ID) async throws {
        try await app.addPerson("Rosa", "Díaz", organizer: organizer)
        try await app.addPerson("Li", "Lee", organizer: organizer)
        try await app.write { db in
            try db.insert(Contact(kind: .household, name: "The Okafors", organizerID: organizer))
            var gone = Contact(givenName: "Gone", familyName: "Gray", organizerID: organizer)
            gone.archivedAt = .now
            try db.insert(gone)
        }
    }

    @Test func `all my people are all kinds, as many as Today says`() async throws {
        let app = try await TestApp(), bo = try await app.signIn("Bo Chen", .organizer)
        try await some(app, of: bo.accountID)
        try await app.addPerson("Somebody", "Else")
        let mine = try await bo.get("/people?mine=1")
        #expect(mine.words.contains("3 people and groups. Only yours."))
        #expect(mine.words.contains("The Okafors") && mine.words.contains("Rosa") && !mine.words.contains("Gone"))
        #expect(!mine.words.contains("Somebody"))
        #expect(try await bo.get("/today").words.contains("You are in touch with 3 people."))
        let households = try await bo.get("/people?kind=household&organizer=\(bo.accountID)")
        #expect(households.words.contains("1 household. Only yours.") && !households.words.contains("Rosa"))
        #expect(mine.text.contains("/people?kind=household&amp;organizer=\(bo.accountID)"))
    }

    @Test func `the list opens to somebody's people, as many as handing over says`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        try await some(app, of: bo.accountID)
        try await app.addPerson("Somebody", "Else", organizer: ana.accountID)
        let form = try await ana.get("/house/hand-over?from=\(bo.accountID)")
        #expect(form.words.contains("4 people"))
        #expect(form.text.contains("/people?organizer=\(bo.accountID)&amp;archived=all"))
        let all = try await ana.get("/people?organizer=\(bo.accountID)&archived=all")
        #expect(all.words.contains("4 people and groups. Only those of Bo Chen. Those put away too."))
        #expect(all.words.contains("Gone Gray") && !all.words.contains("Somebody"))
        #expect(
            try await ana.get("/people?organizer=\(bo.accountID)").words.contains(
                "3 people and groups. Only those of Bo Chen."))
        #expect(try await ana.get("/people?archived=1").words.contains("1 person or group. Only those put away."))
    }

    @Test(arguments: ["name", "given", "newest"])
    func `every page and order keeps whose people they are`(order: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        let organizer = bo.accountID
        try await app.write { db in
            for number in 0..<60 {
                try db.insert(Contact(givenName: "Rosa \(number)", familyName: "Díaz", organizerID: organizer))
                try db.insert(Contact(givenName: "Other \(number)", familyName: "Díaz"))
            }
        }
        let first = try await ana.get("/people?organizer=\(organizer)&order=\(order)")
        let link = try #require(first.text.firstMatch(of: /href="([^"]*after=[^"]*)"/)).1
        let next = String(link).replacing("&amp;", with: "&")
        #expect(next.contains("organizer=\(organizer)&"))
        let second = try await ana.get(next)
        #expect(second.words.contains("60 people and groups. Only those of Bo Chen."))
        #expect(!first.words.contains("Other ") && !second.words.contains("Other "))
        #expect(second.text.contains("before=") && second.words.contains("Rosa "))
        #expect(second.text.contains("/people?organizer=\(organizer)&amp;order=newest"))
    }

    @Test func `nobody's people and nonsense are answered in words`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        let empty = try await ana.get("/people?organizer=\(bo.accountID)")
        #expect(
            empty.words.contains("0 people and groups. Only those of Bo Chen.")
                && empty.words.contains("Nobody in this list"))
        #expect(try await ana.get("/people?organizer=bo").status == .notFound)
        #expect(try await ana.get("/people?organizer=12345").status == .notFound)
    }

    @Test func `who sees only their own people sees nobody else's by asking for them`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let bo = try await app.signIn("Bo Chen", .organizer) { $0.scope = .mine }
        try await app.addPerson("Rosa", "Díaz", organizer: ana.accountID)
        let asked = try await bo.get("/people?organizer=\(ana.accountID)")
        #expect(asked.words.contains("0 people and groups.") && !asked.words.contains("Rosa"))
    }
}
