import Kernel
import Testing

@testable import App

@Suite struct TaskTests {
    @Test func `a promise is added with a near day, and shown`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz", phone: "+17185550123")
        let form = try await ana.get("/work/tasks/new?about=\(rosa)")
        #expect(form.words.contains("A promise about Rosa Díaz."))
        let saved = try await ana.post(
            "/work/tasks/new", ["what": "Bring the petition", "due": "tomorrow", "due-on": "", "about": "\(rosa)", "to": "/people/\(rosa)"])
        #expect(saved.location == "/people/\(rosa)")
        let task = try await app.only(Task.self)
        #expect(task.dueOn == app.today.adding(1))
        #expect(task.ownerID == ana.accountID)
        #expect(try await app.counters(rosa) == [0, 0, 1])
        let page = try await ana.get("/work/tasks/\(task.id)")
        #expect(page.words.contains("Bring the petition"))
        #expect(page.words.contains("Rosa Díaz"))
        #expect(page.text.contains("tel:+17185550123"))
    }

    @Test func `a typed day counts even if the radio beside it was forgotten`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let day = app.today.adding(30)
        try await ana.post("/work/tasks/new", ["what": "Call the church", "due": "none", "due-on": "\(day)"])
        let task = try await app.only(Task.self)
        #expect(task.dueOn == day)
        try await ana.post("/work/tasks/\(task.id)/edit", ["what": "Call the church", "due": "none", "due-on": "\(day)"])
        #expect(try await app.task(task.id).dueOn == nil)
    }

    @Test(arguments: [
        ([("what", "")], "Write what is promised."),
        ([("what", "Call"), ("due", "on"), ("due-on", "")], "Choose the day."),
        ([("what", "Call"), ("due", "on"), ("due-on", "soon")], "Write the day as 2026-03-04."),
        ([("what", "Call"), ("due", "on"), ("due-on", "2020-01-01")], "That day is over."),
        ([("what", "Call"), ("owner", "12345")], "This account cannot keep a promise."),
        ([("what", String(repeating: "x", count: 501))], "Use 500 letters or fewer."),
    ])
    func `what a rule refuses comes back with the reason`(_ fields: [(String, String)], _ reason: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let answer = try await ana.post("/work/tasks/new", fields: fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.words.contains(reason))
        #expect(try await app.all(Task.self).isEmpty)
    }

    @Test func `one tap does it, another opens it again, and each can be undone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        let task = try await app.sampleTask("Call back", ana, about: rosa, due: app.today)
        let done = try await ana.post("/work/tasks/\(task)/done?to=/work/tasks")
        #expect(done.location == "/work/tasks")
        #expect(try await ana.follow(done).words.contains("Done: Call back"))
        #expect(try await app.counters(rosa) == [0, 0, 0])
        try await app.undoLast(as: ana)
        #expect(try await app.task(task).doneAt == nil)
        #expect(try await app.counters(rosa) == [0, 0, 1])
        try await ana.post("/work/tasks/\(task)/done")
        let acts = try await app.read { try $0.count("SELECT count(*) FROM acts") }
        try await ana.post("/work/tasks/\(task)/done")
        #expect(try await app.read { try $0.count("SELECT count(*) FROM acts") } == acts)
        try await ana.post("/work/tasks/\(task)/open")
        #expect(try await app.task(task).doneAt == nil)
        try await ana.post("/work/tasks/\(task)/remove")
        #expect(try await app.counters(rosa) == [0, 0, 0])
        try await app.undoLast(as: ana)
        #expect(try await app.counters(rosa) == [0, 0, 1])
    }

    @Test func `a promise is given to somebody else`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        let task = try await app.sampleTask("Print the flyers", ana)
        let form = try await ana.get("/work/tasks/\(task)/edit")
        #expect(form.words.contains("Bo Chen"))
        try await ana.post("/work/tasks/\(task)/edit", ["what": "Print the flyers", "due": "week", "owner": "\(bo.accountID)"])
        #expect(try await app.task(task).ownerID == bo.accountID)
        #expect(try await bo.get("/work/tasks").words.contains("You have 1 open task."))
        #expect(try await ana.get("/work/tasks").words.contains("You have 0 open tasks."))
        #expect(try await ana.get("/work/tasks?owner=all").words.contains("Print the flyers"))
        #expect(try await ana.get("/work/tasks?owner=\(bo.accountID)").words.contains("1 open task of Bo Chen."))
        try await app.undoLast(as: ana)
        #expect(try await app.task(task).ownerID == ana.accountID)
    }

    @Test func `nobody overwrites a change they have not seen`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        let task = try await app.sampleTask("Call Rosa", ana)
        let version = try await app.read { try $0.version(of: task) }
        try await bo.post("/work/tasks/\(task)/edit", ["what": "Call Rosa about the leak", "version": version])
        let late = try await ana.post("/work/tasks/\(task)/edit", ["what": "Call Rosa tonight", "version": version])
        #expect(late.status == .unprocessableContent)
        #expect(late.words.contains("Somebody changed this while you were writing."))
        #expect(late.text.contains("Call Rosa tonight"))
        let seen = try await app.read { try $0.version(of: task) }
        #expect(late.text.contains("value=\"\(seen)\""))
        try await ana.post("/work/tasks/\(task)/edit", ["what": "Call Rosa tonight", "version": seen])
        #expect(try await app.task(task).what == "Call Rosa tonight")
    }

    @Test func `the list says how near the days are, and goes on page by page`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), today = app.today
        for number in 1...30 { _ = try await app.sampleTask("Late \(number)", ana, due: today.adding(-number)) }
        for number in 1...30 { _ = try await app.sampleTask("Someday \(number)", ana) }
        _ = try await app.sampleTask("Call tonight", ana, due: today)
        _ = try await app.sampleTask("Soon", ana, due: today.adding(7))
        _ = try await app.sampleTask("Far", ana, due: today.adding(8))
        let first = try await ana.get("/work/tasks")
        #expect(first.words.contains("You have 63 open tasks."))
        for clause in ["30 are late", "1 is due today", "1 in the next 7 days", "1 later", "30 without a date"] {
            #expect(first.words.contains(clause))
        }
        #expect(first.words.contains("Someday 17") && !first.words.contains("Someday 18"))
        let next = try #require(first.text.firstMatch(of: /rel="next" href="([^"]*)"/)).1
        let second = try await ana.get(String(next).replacing("&amp;", with: "&"))
        #expect(second.words.contains("Someday 18") && second.words.contains("Someday 30"))
        #expect(!second.words.contains("Someday 17 ") && !second.words.contains("Late 1 "))
        let week = try await ana.get("/work/tasks?when=week")
        #expect(week.words.contains("Soon") && !week.words.contains("Someday") && !week.words.contains("Call tonight"))
    }

    @Test func `an address that leads out of the group is not followed`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for wrong in ["//evil.example", "https://evil.example", "/%5Cevil.example", "/a%0D%0Ab"] {
            let task = try await app.sampleTask("Call back", ana)
            let done = try await ana.post("/work/tasks/\(task)/done?to=\(wrong)")
            #expect(done.location == "/work/tasks/\(task)", "\(wrong)")
        }
    }
}

extension Browser {
    /// As `post`, with fields that are made at run time.
    @discardableResult
    func post(_ path: String, fields: [(String, String)]) async throws -> Answer {
        let secret = cookies["spadework"].flatMap { Secret($0) }
        var form = "token=\(secret?.formToken ?? "")"
        for (name, value) in fields { form += address("", [name: value]).replacing("?", with: "&") + (value.isEmpty ? "&\(name)=" : "") }
        return try await send(.post, path, [.contentType: "application/x-www-form-urlencoded"], .init(string: form))
    }
}
