import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct TodayTests {
    @Test func `the first page is today's, and asks who you are`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        #expect(try await ana.get("/").location == "/today")
        #expect(try await app.visitor().get("/").location?.hasPrefix("/sign-in") == true)
        #expect(try await ana.get("/today").words.contains("Nothing is waiting for you"))
    }

    @Test func `what is late, due and promised stands there, with whom and how to call`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Díaz", phone: "+17185550123")
        try await app.write { try $0.insert(Interaction(contactID: rosa, kind: .call, at: .now.addingTimeInterval(-86_400 * 12))) }
        let today = app.today
        let late = try await app.sampleTask("Call about the leak", ana, about: rosa, due: today.adding(-2))
        for number in 1...3 { _ = try await app.sampleTask("Due \(number)", ana, due: today) }
        _ = try await app.sampleTask("Soon", ana, due: today.adding(7))
        _ = try await app.sampleTask("Far", ana, due: today.adding(8))
        _ = try await app.sampleTask("Not mine", bo, due: today)
        let page = try await ana.get("/today")
        #expect(page.words.contains("3 promises are due today, 1 is late."))
        #expect(page.words.contains("Rosa Díaz · (718) 555-0123 · talked 12 days ago"))
        #expect(page.text.contains("tel:+17185550123"))
        #expect(page.words.contains("Soon") && !page.words.contains("Far") && !page.words.contains("Not mine"))
        let done = try await ana.post("/work/tasks/\(late)/done?to=/today", [:], [.fragment: "1"])
        #expect(done.status == .ok && !done.text.contains("<!doctype"))
        #expect(done.words.contains("Done: Call about the leak") && done.words.contains("3 promises are due today."))
        #expect(done.text.contains("/undo/"))
        #expect(checkFragment(done.text) == [])
    }

    @Test func `my people who waited longest come first, those never talked with before all`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        for number in 1...14 {
            let person = try await app.samplePerson("Mine\(number)", "Vega", organizer: ana)
            guard number > 2 else { continue }
            try await app.write { db in
                try db.insert(Interaction(contactID: person, kind: .call, at: .now.addingTimeInterval(-86_400 * Double(number) * 30)))
            }
        }
        _ = try await app.samplePerson("Theirs", "Vega", organizer: bo)
        _ = try await app.samplePerson("Gone", "Vega", organizer: ana) { $0.archivedAt = .now }
        let page = try await ana.get("/today")
        #expect(page.words.contains("You are in touch with 14 people."))
        let section = try #require(page.words.firstMatch(of: /These have waited longest.*?New people/)).output
        #expect(section.matches(of: /Mine\d+/).map { String($0.output) } == [1, 2, 14, 13, 12, 11, 10, 9, 8, 7].map { "Mine\($0)" })
        #expect(section.contains("No contact yet") && section.contains("13 months ago"))
        #expect(!section.contains("Theirs") && !section.contains("Gone"))
    }

    @Test func `new people stand there until they are said to be seen`() async throws {
        let app = try await TestApp(), before = try await app.samplePerson("Before", "Vega")
        let ana = try await app.signIn()
        try await _Concurrency.Task.sleep(for: .milliseconds(5))
        for number in 1...12 { _ = try await app.samplePerson("New\(number)", "Vega") }
        let first = try await ana.get("/today")
        #expect(first.words.contains("12 people were added since") && first.words.contains("New12") && !first.words.contains("New2 "))
        #expect(!first.words.contains("Before"))
        #expect(try await ana.get("/today").words.contains("12 people were added since"))
        let until = try #require(first.text.firstMatch(of: /name="until" value="(\d+)"/)).1
        try await _Concurrency.Task.sleep(for: .milliseconds(5))
        _ = try await app.samplePerson("Since", "Vega")
        let acts = try await app.read { try $0.count("SELECT count(*) FROM acts") }
        let seen = try await ana.post("/today/seen", ["until": String(until)])
        #expect(seen.location == "/today")
        #expect(try await app.read { try $0.count("SELECT count(*) FROM acts") } == acts)
        let later = try await ana.follow(seen)
        #expect(later.words.contains("1 person was added since") && later.words.contains("Since Vega"))
        try await ana.post("/today/seen", ["until": "99999999999999"])
        _ = before
        #expect(!(try await ana.get("/today").words.contains("Since Vega")))
    }

    @Test func `events of the next seven days stand there, cancelled ones do not`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), day = 86_400.0
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        _ = try await app.sampleEvent("Meeting", startsAt: .now.addingTimeInterval(day), inviting: [rosa], .yes)
        _ = try await app.sampleEvent("Far away", startsAt: .now.addingTimeInterval(day * 9))
        let off = try await app.sampleEvent("Called off", startsAt: .now.addingTimeInterval(day))
        try await app.write { db in try db.change(off) { $0.cancelledAt = .now } }
        let page = try await ana.get("/today")
        #expect(page.words.contains("Meeting") && page.words.contains("1 said yes"))
        #expect(!page.words.contains("Far away") && !page.words.contains("Called off"))
    }

    @Test func `keepers see what the house needs, others do not`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        try await app.write { db in
            try db.execute("""
                INSERT INTO imports (id, file_name, digest, bytes, state, arrived_at)
                VALUES (\(Identifier<Void>.new()), 'members.csv', '', 10, 'running', \(Date.now))
                """)
        }
        let page = try await ana.get("/today")
        #expect(page.words.contains("2 accounts sign in without a second step"))
        #expect(page.words.contains("1 spreadsheet is not brought in to the end"))
        #expect(!(try await bo.get("/today").words.contains("second step")))
    }

    @Test func `a keeper is told when the newest safe copy is old`() async throws {
        guard TestEngine.dialect == .sqlite else { return }
        let app = try await TestApp(now: { .now.addingTimeInterval(86_400 * 3) }), ana = try await app.signIn()
        #expect(try await ana.get("/today").words.contains("There is no safe copy yet"))
        let folder = app.workshop.copyFolder.folder(of: app.database.name)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func makeCopy(_ name: String) { _ = FileManager.default.createFile(atPath: "\(folder)/\(name)-nightly.sqlite", contents: nil) }
        makeCopy("2020-01-01T000000Z")
        #expect(try await ana.get("/today").words.contains("The newest safe copy is from Tue 31 December 2019"))
        makeCopy("2099-01-01T000000Z")
        #expect(!(try await ana.get("/today").words.contains("safe copy")))
    }

    @Test func `each role sees what is theirs`() async throws {
        let app = try await TestApp(), union = try await app.sampleOrganization("Laundry Workers")
        let ines = try await app.samplePerson("Ines", "Vega", phone: "+17185550123"), otto = try await app.samplePerson("Otto", "Frank")
        try await app.write { try $0.insert(Role(contactID: ines, role: "worker", organizationID: union)) }
        let oz = try await app.signIn("Oz Grant", .organizer) {
            $0.scope = .organization
            $0.scopeID = union.number
        }
        let val = try await app.signIn("Val Okoro", .volunteer) { $0.scope = .tasks }
        _ = try await app.sampleTask("Call Ines", val, about: ines, due: app.today)
        _ = try await app.sampleTask("Visit him", oz, about: otto, due: app.today)
        try await app.write { db in try db.change(otto) { $0.organizerID = oz.accountID } }
        for account in [oz, val] {
            let id = account.accountID
            try await app.write { try $0.execute("INSERT INTO secrets (account_id, looked_at) VALUES (\(id), 0)") }
        }
        let volunteer = try await val.get("/today")
        #expect(volunteer.words.contains("Ines Vega") && !volunteer.text.contains("tel:") && !volunteer.words.contains("Otto"))
        let organizer = try await oz.get("/today")
        #expect(organizer.words.contains("Visit him") && !organizer.words.contains("Otto Frank"))
        #expect(!organizer.words.contains("You are in touch with"))
        let vi = try await app.signIn("Vi Lopez", .viewer), wim = try await app.signIn("Wim Park", .writer)
        #expect(!(try await vi.get("/today").words.contains("Add a task")))
        #expect(try await wim.get("/today").words.contains("Add a task"))
    }

    @Test func `the page speaks Spanish`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper, inSpanish)
        _ = try await app.samplePerson("Rosa", "Díaz", organizer: ana)
        for days in [-1, 0, 3] { _ = try await app.sampleTask("Llamar", ana, due: app.today.adding(days)) }
        _ = try await app.sampleEvent("Asamblea", startsAt: .now.addingTimeInterval(86_400))
        let page = try await ana.get("/today")
        for words in ["1 promesa es para hoy, 1 con retraso.", "Está en contacto con 1 persona.", "Personas nuevas", "Eventos en los próximos 7 días", "La casa"] {
            #expect(page.words.contains(words), "\(words)")
        }
    }
}
