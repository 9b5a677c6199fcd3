import Foundation
import Kernel
import Testing

@testable import App

@Suite struct EventTests {
    static let newYork = TimeZone(identifier: "America/New_York")!

    @Test func `an event is added, changed, cancelled and restored`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let place = try await app.samplePlace("145 Grove Street")
        let added = try await ana.post(
            "/work/events/new",
            ["title": "Tenants' meeting", "day": "2030-03-05", "starts": "18:30", "ends": "20:00", "location": "Back room",
             "place": "145 grove street", "about": "Rent strike vote"])
        let event = try await app.only(Event.self)
        #expect(added.location == "/work/events/\(event.id)")
        #expect(event.placeID == place)
        let page = try await ana.follow(added)
        #expect(page.words.contains("Tue 5 March 2030, 6:30 pm to 8:00 pm"))
        #expect(page.words.contains("Back room") && page.words.contains("145 Grove Street") && page.words.contains("Rent strike vote"))
        #expect(page.words.contains("Nobody is invited yet."))
        let edit = try await ana.get("/work/events/\(event.id)/edit")
        #expect(edit.text.contains("value=\"18:30\"") && edit.text.contains("value=\"2030-03-05\""))
        try await ana.post("/work/events/\(event.id)/edit", ["title": "Meeting", "day": "2030-03-05", "starts": "7 pm"])
        #expect(try await app.only(Event.self).title == "Meeting")
        #expect(try await ana.get("/work/events").words.contains("Tue 5 March 2030, 7:00 pm"))
        try await ana.post("/work/events/\(event.id)/cancel")
        #expect(try await ana.get("/work/events/\(event.id)").words.contains("This event is cancelled."))
        #expect(try await ana.get("/work/events").words.contains("Cancelled"))
        try await app.undoLast(as: ana)
        #expect(try await app.only(Event.self).cancelledAt == nil)
        try await ana.post("/work/events/\(event.id)/cancel")
        try await ana.post("/work/events/\(event.id)/restore")
        #expect(try await app.only(Event.self).cancelledAt == nil)
    }

    @Test(arguments: [
        ([("title", "")], "Write what it is called."),
        ([("day", "soon")], "Choose the day."),
        ([("starts", "")], "Write when it starts, such as 18:30."),
        ([("starts", "25:00")], "Write when it starts, such as 18:30."),
        ([("ends", "late")], "Write when it ends"),
        ([("ends", "18:30")], "It ends when it starts."),
        ([("day", "2030-03-10"), ("starts", "02:30")], "The clocks go forward then, so there is no 02:30 on that day."),
        ([("place", "Nowhere")], "There is no place called Nowhere yet."),
    ])
    func `what a rule refuses comes back with the reason`(_ wrong: [(String, String)], _ reason: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        var fields = ["title": "Meeting", "day": "2030-03-05", "starts": "18:30", "ends": "20:00"]
        for (name, value) in wrong { fields[name] = value }
        let answer = try await ana.post("/work/events/new", fields: fields.map { ($0.key, $0.value) })
        #expect(answer.status == .unprocessableContent)
        #expect(answer.words.contains(reason))
        #expect(try await app.all(Event.self).isEmpty)
    }

    @Test func `times hold when the clocks change`() throws {
        let zone = Self.newYork
        func times(_ day: String, _ starts: String, _ ends: String) throws -> (start: Date, hours: Double) {
            let times = try EventTimes(Form(["day": day, "starts": starts, "ends": ends]), zone: zone)
            return (times.startsAt, (times.endsAt ?? times.startsAt).timeIntervalSince(times.startsAt) / 3600)
        }
        // Forward in the night of 10 March 2030: the party is an hour shorter. Back on 3 November: an hour longer.
        #expect(try times("2030-03-09", "23:00", "04:00").hours == 4)
        #expect(try times("2030-11-02", "23:00", "04:00").hours == 6)
        #expect(try times("2030-03-10", "09:00", "10:00").hours == 1)
        #expect(try times("2030-07-01", "18:30", "20:00").start == Date(timeIntervalSince1970: 1_909_175_400))
        #expect(try times("2030-12-01", "18:30", "20:00").start == Date(timeIntervalSince1970: 1_922_398_200))
        for day in ["2030-03-09", "2030-03-10", "2030-03-11", "2030-11-02", "2030-11-03", "2030-11-04"] {
            let start = try times(day, "18:30", "").start
            #expect(ClockTime(start, in: zone).text == "18:30")
            #expect(Day(start, in: zone).description == day)
        }
    }

    @Test(arguments: [
        ("18:30", "18:30"), ("6:30 pm", "18:30"), ("6pm", "18:00"), ("12 am", "00:00"), ("12:15 pm", "12:15"), ("9", "09:00"),
        ("18.30", "18:30"), ("6:30 p. m.", "18:30"), ("24:00", nil), ("13 pm", nil), ("", nil), ("noon", nil), ("6:5", nil),
    ])
    func `a time is read as people write it`(_ typed: String, _ time: String?) {
        #expect(ClockTime(typed)?.text == time)
    }

    @Test func `the lists go on page by page, to come and past`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), now = Date()
        for day in 1...60 { _ = try await app.sampleEvent("Coming \(day) ", startsAt: now.addingTimeInterval(86_400 * Double(day))) }
        _ = try await app.sampleEvent("Long ago", startsAt: now.addingTimeInterval(-86_400 * 40))
        let first = try await ana.get("/work/events")
        #expect(first.words.contains("Coming 50 ") && !first.words.contains("Coming 51 ") && !first.words.contains("Long ago"))
        let next = try #require(first.text.firstMatch(of: /rel="next" href="([^"]*)"/)).1
        let second = try await ana.get(String(next).replacing("&amp;", with: "&"))
        #expect(second.words.contains("Coming 51 ") && second.words.contains("Coming 60 ") && !second.words.contains("Coming 50 "))
        let past = try await ana.get("/work/events?past=yes")
        #expect(past.words.contains("Long ago") && !past.words.contains("Coming"))
    }

    @Test func `only those who plan the work change events`() async throws {
        let app = try await TestApp()
        let event = try await app.sampleEvent("Meeting", startsAt: .now)
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        for role in [Account.Role.writer, .viewer, .volunteer] {
            let someone = try await app.signIn("Sam Lee", role)
            #expect(try await someone.get("/work/events/\(event)").status == .ok)
            #expect(try await someone.get("/work/events/new").status == .forbidden)
            #expect(try await someone.get("/work/events/\(event)/edit").status == .forbidden)
            for path in ["new", "\(event)/edit", "\(event)/cancel", "\(event)/restore", "\(event)/invite", "\(event)/marked", "\(event)/people/\(rosa)"] {
                let fields: KeyValuePairs = ["title": "x", "day": "2030-03-05", "starts": "18:30", "contact": "\(rosa)", "status": "yes"]
                #expect(try await someone.post("/work/events/\(path)", fields).status == .forbidden, "\(role) \(path)")
            }
        }
        let bo = try await app.signIn("Bo Chen", .organizer)
        #expect(try await bo.post("/work/events/\(event)/cancel").status == .seeOther)
    }

    @Test func `the pages speak Spanish`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper, inSpanish)
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        let event = try await app.sampleEvent("Asamblea", startsAt: .now, inviting: [rosa], .yes)
        #expect(try await ana.get("/work").words.contains("Quién hace qué y cuándo."))
        #expect(try await ana.get("/work/events").words.contains("Próximos"))
        #expect(try await ana.get("/work/events/new").words.contains("¿Cómo se llama?"))
        let page = try await ana.get("/work/events/\(event)?q=Rosa")
        #expect(page.words.contains("1 persona en la lista: 1 dijo que sí."))
        #expect(try await ana.get("/work/events/\(event)/people/\(rosa)").words.contains("¿Qué respondió?"))
        #expect(try await ana.get("/work/events/\(event)/edit").words.contains("Cancelar este evento"))
    }
}
