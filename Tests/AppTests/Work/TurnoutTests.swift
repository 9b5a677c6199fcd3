import Foundation
import Kernel
import Testing

@testable import App

@Suite struct TurnoutTests {
    @Test func `people are found, ticked and invited, with who invited them`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz"), rosana = try await app.samplePerson("Rosana", "Vega")
        let lee = try await app.samplePerson("Li", "Lee")
        let event = try await app.sampleEvent("Meeting", startsAt: .now.addingTimeInterval(86_400), inviting: [lee])
        let found = try await ana.get("/work/events/\(event)?q=rosa")
        #expect(found.words.contains("Rosa Díaz") && found.words.contains("Rosana Vega"))
        #expect(try await ana.get("/work/events/\(event)?q=lee").words.contains("Already on the list:"))
        #expect(try await ana.get("/work/events/\(event)?q=xyzzy").words.contains("Nobody was found with xyzzy."))
        let invited = try await ana.post(
            "/work/events/\(event)/invite", ["contact": "\(rosa)", "contact": "\(rosana)", "contact": "\(lee)", "inviter": "Li Lee"])
        #expect(try await ana.follow(invited).words.contains("2 people are invited."))
        let attendances = try await app.all(Attendance.self)
        #expect(attendances.count == 3)
        #expect(attendances.filter { $0.invitedBy == lee }.map(\.contactID).sorted() == [rosa, rosana].sorted())
        let page = try await ana.get("/work/events/\(event)")
        #expect(page.words.contains("3 people are part of it: 3 have not answered."))
        #expect(page.words.contains("invited by Li Lee"))
        try await app.undoLast(as: ana)
        #expect(try await app.all(Attendance.self).count == 1)
        let theirs = try await app.read { try $0.attendances(of: lee) }
        #expect(theirs.map(\.event.title) == ["Meeting"])
    }

    @Test func `what cannot be invited is refused in words`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        for _ in 1...2 { _ = try await app.samplePerson("Mia", "Park") }
        let event = try await app.sampleEvent("Meeting", startsAt: .now)
        let path = "/work/events/\(event)/invite"
        let nobody = try await ana.post(path, ["q": "Rosa"])
        #expect(nobody.status == .unprocessableContent && nobody.words.contains("Choose at least one person to invite."))
        let unknown = try await ana.post(path, ["q": "Rosa", "contact": "\(rosa)", "inviter": "Zorro Quux"])
        #expect(unknown.words.contains("Nobody is called Zorro Quux."))
        let several = try await ana.post(path, ["q": "Rosa", "contact": "\(rosa)", "inviter": "Mia Park"])
        #expect(several.words.contains("Several people are called that: Mia Park; Mia Park."))
        #expect(try await ana.post(path, ["contact": "99"]).status == .notFound)
        try await ana.post("/work/events/\(event)/cancel")
        #expect(try await ana.post(path, ["contact": "\(rosa)"]).words.contains("This event is cancelled. Take that back first."))
        #expect(try await app.all(Attendance.self).isEmpty)
    }

    @Test func `one tap marks an answer, in the page or by itself, and counts follow`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        let event = try await app.sampleEvent("Meeting", startsAt: .now.addingTimeInterval(3600), inviting: [rosa])
        let plain = try await ana.post("/work/events/\(event)/people/\(rosa)?to=/work/events/\(event)", ["status": "yes"])
        #expect(plain.location == "/work/events/\(event)#a-\(rosa)")
        #expect(try await ana.follow(plain).words.contains("Rosa Díaz: Said yes"))
        let part = try await ana.post("/work/events/\(event)/people/\(rosa)", ["status": "attended"], [.fragment: "1"])
        #expect(part.status == .ok && !part.text.contains("<!doctype"))
        #expect(part.words.contains("Came") && part.words.contains("Undo") && part.words.contains("1 person is part of it: 1 came."))
        #expect(checkFragment(part.text) == [])
        #expect(try await app.counters(rosa) == [1, 0, 0])
        try await app.undoLast(as: ana)
        #expect(try await app.counters(rosa) == [0, 0, 0])
        #expect(try await app.only(Attendance.self).status == .yes)
        let wrong = try await ana.post("/work/events/\(event)/people/\(rosa)", ["status": "perhaps"])
        #expect(wrong.words.contains("Choose one of the answers."))
    }

    @Test func `nobody has come before it starts`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        let event = try await app.sampleEvent("Meeting", startsAt: .now.addingTimeInterval(86_400), inviting: [rosa], .yes)
        let early = try await ana.post("/work/events/\(event)/people/\(rosa)", ["status": "attended"])
        #expect(early.status == .unprocessableContent && early.words.contains("The event has not started yet."))
        #expect(try await ana.post("/work/events/\(event)/marked", ["status": "attended"]).status == .unprocessableContent)
        #expect(!(try await ana.get("/work/events/\(event)").words.contains("who said yes came")))
    }

    @Test func `everyone who said yes came, the others did not, in one act each`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let event = try await app.sampleEvent("Meeting", startsAt: .now.addingTimeInterval(-7200))
        let people = try await app.write { db in
            try Attendance.Status.allCases.flatMap { status in
                try (1...2).map { number in
                    let contact = Contact(givenName: "Guest\(number)", familyName: status.rawValue)
                    try db.insert(contact)
                    try db.insert(Attendance(eventID: event, contactID: contact.id, status: status))
                    return contact.id
                }
            }
        }
        #expect(try await ana.get("/work/events/\(event)").words.contains("All 4 who said yes came"))
        let marked = try await ana.post("/work/events/\(event)/marked", ["status": "attended"])
        #expect(try await ana.follow(marked).words.contains("4 people came."))
        var counts = try await app.read { try $0.attendanceCounts(event) }
        #expect(counts == [.attended: 6, .noShow: 2, .invited: 2, .maybe: 2, .no: 2])
        try await app.undoLast(as: ana)
        counts = try await app.read { try $0.attendanceCounts(event) }
        #expect(counts[.yes] == 2 && counts[.confirmed] == 2 && counts[.attended] == 2)
        try await ana.post("/work/events/\(event)/marked", ["status": "no-show"])
        counts = try await app.read { try $0.attendanceCounts(event) }
        #expect(counts == [.attended: 2, .noShow: 6, .invited: 2, .maybe: 2, .no: 2])
        try await expectCountsAreTrue(app, people)
        #expect(try await ana.post("/work/events/\(event)/marked", ["status": "yes"]).status == .notFound)
    }

    @Test func `each number opens those who were counted, page by page`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let event = try await app.sampleEvent("Rally", startsAt: .now)
        try await app.write { db in
            for number in 100..<260 {
                let contact = Contact(givenName: "Guest", familyName: "Number\(number)")
                try db.insert(contact)
                try db.insert(Attendance(eventID: event, contactID: contact.id, status: number % 2 == 0 ? .yes : .invited))
            }
        }
        let page = try await ana.get("/work/events/\(event)")
        #expect(page.words.contains("160 people are part of it: 80 said yes, 80 have not answered."))
        var seen: [Substring] = [], path: String? = "/work/events/\(event)?status=yes"
        while let next = path {
            let page = try await ana.get(next)
            seen += page.words.matches(of: /Guest Number\d+/).map(\.output)
            path = page.text.firstMatch(of: /rel="next" href="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
        #expect(Set(seen).count == 80 && seen.allSatisfy { Int(String($0.last!))! % 2 == 0 })
    }

    @Test func `who invited somebody is looked for and set, and somebody is taken off the list`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz"), lee = try await app.samplePerson("Li", "Lee")
        let event = try await app.sampleEvent("Meeting", startsAt: .now, inviting: [rosa], .yes), path = "/work/events/\(event)/people/\(rosa)"
        #expect(try await ana.get("\(path)?q=lee").words.contains("Li Lee"))
        try await ana.post("\(path)/inviter", ["inviter": "\(lee)"])
        #expect(try await ana.get(path).words.contains("Invited by Li Lee."))
        let self_ = try await ana.post("\(path)/inviter", ["inviter": "\(rosa)"])
        #expect(self_.words.contains("Nobody invites themselves."))
        try await ana.post("\(path)/remove")
        #expect(try await app.all(Attendance.self).isEmpty)
        #expect(try await ana.get(path).status == .notFound)
        try await app.undoLast(as: ana)
        #expect(try await app.only(Attendance.self).invitedBy == lee)
    }

    @Test func `an organizer of one organization sees only its people, in counts as well`() async throws {
        let app = try await TestApp(), union = try await app.sampleOrganization("Laundry Workers")
        let oz = try await app.signIn("Oz Grant", .organizer) {
            $0.scope = .organization
            $0.scopeID = union.number
        }
        let ines = try await app.samplePerson("Ines", "Vega"), otto = try await app.samplePerson("Otto", "Frank")
        try await app.write { try $0.insert(Role(contactID: ines, role: "worker", organizationID: union)) }
        let event = try await app.sampleEvent("Meeting", startsAt: .now, inviting: [ines, otto], .yes)
        let page = try await oz.get("/work/events/\(event)")
        #expect(page.words.contains("1 person is part of it: 1 said yes.") && !page.words.contains("Otto"))
        #expect(try await oz.get("/work/events").words.contains("1 came or said yes"))
        #expect(try await oz.get("/work/events/\(event)/people/\(otto)").status == .notFound)
        #expect(try await oz.post("/work/events/\(event)/people/\(otto)", ["status": "no"]).status == .notFound)
        #expect(try await oz.post("/work/events/\(event)/invite", ["contact": "\(otto)"]).status == .notFound)
        try await oz.post("/work/events/\(event)/marked", ["status": "attended"])
        let counts = try await app.read { try $0.attendanceCounts(event) }
        #expect(counts == [.attended: 1, .yes: 1])
        await #expect(throws: NotFound.self) {
            try await app.database.read(as: Viewer(oz.account!)) { _ = try $0.attendances(of: otto) }
        }
    }
}

/// Each counter says what counting says.
func expectCountsAreTrue(_ app: TestApp, _ people: [Contact.ID]) async throws {
    for person in people {
        let counted = try await app.read { db in
            [
                try db.count("SELECT count(*) FROM attendances WHERE contact_id = \(person) AND status = 'attended'"),
                try db.count("SELECT count(*) FROM attendances WHERE contact_id = \(person) AND status = 'no-show'"),
                try db.count("SELECT count(*) FROM tasks WHERE contact_id = \(person) AND done_at IS NULL"),
            ]
        }
        #expect(try await app.counters(person) == counted)
    }
}
