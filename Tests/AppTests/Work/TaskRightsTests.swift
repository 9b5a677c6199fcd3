import Kernel
import Testing

@testable import App

@Suite struct TaskRightsTests {
    @Test func `a viewer looks and changes nothing`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), vi = try await app.signIn("Vi Lopez", .viewer)
        let rosa = try await app.samplePerson("Rosa", "Díaz", phone: "+17185550123")
        let task = try await app.sampleTask("Call back", ana, about: rosa)
        let page = try await vi.get("/work/tasks/\(task)")
        #expect(page.status == .ok)
        #expect(page.words.contains("Rosa Díaz"))
        #expect(!page.text.contains("tel:"))
        #expect(!page.words.contains("Change the task"))
        #expect(try await vi.get("/work/tasks/new").status == .forbidden)
        #expect(try await vi.get("/work/tasks/\(task)/edit").status == .forbidden)
        for (path, fields) in [("new", ["what": "Mine"]), ("\(task)/done", [:]), ("\(task)/edit", ["what": "x"]), ("\(task)/remove", [:])] as [(String, KeyValuePairs<String, String>)] {
            #expect(try await vi.post("/work/tasks/\(path)", fields).status == .forbidden, "\(path)")
        }
        #expect(try await app.only(Task.self).doneAt == nil)
    }

    @Test func `a volunteer sees their own promises alone, and goes to Today when the last one is done`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let val = try await app.signIn("Val Okoro", .volunteer) { $0.scope = .tasks }
        let rosa = try await app.samplePerson("Rosa", "Díaz"), bob = try await app.samplePerson("Bob", "Stone")
        let own = try await app.sampleTask("Call Rosa", val, about: rosa, due: app.today)
        let same = try await app.sampleTask("Ask Rosa to lead", ana, about: rosa)
        let other = try await app.sampleTask("Call Bob", ana, about: bob)
        let list = try await val.get("/work/tasks?owner=all")
        #expect(list.words.contains("Call Rosa") && !list.words.contains("Ask Rosa") && !list.words.contains("Call Bob"))
        #expect(try await val.get("/work/tasks?owner=\(ana.accountID)").words.contains("You have 1 open task."))
        #expect(try await val.get("/work/tasks/\(same)").status == .notFound)
        #expect(try await val.get("/work/tasks/\(other)").status == .notFound)
        #expect(try await val.post("/work/tasks/\(other)/done").status == .notFound)
        #expect(try await val.get("/work/tasks/new?about=\(bob)").status == .notFound)
        #expect(try await val.post("/work/tasks/new", ["what": "x", "about": "\(bob)"]).status == .notFound)
        #expect(try await val.post("/work/tasks/new", ["what": "x", "owner": "\(ana.accountID)"]).status == .forbidden)
        #expect(
            try await val.post("/work/tasks/\(own)/edit", ["what": "Call Rosa", "owner": "\(ana.accountID)"]).status == .forbidden)
        let done = try await val.post("/work/tasks/\(own)/done?to=/people/\(rosa)")
        #expect(done.location == "/today")
        #expect(try await val.follow(done).words.contains("Done: Call Rosa"))
        #expect(try await val.get("/work/tasks/\(own)").status == .ok)
    }

    @Test func `a writer keeps promises and gives none away`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), wim = try await app.signIn("Wim Park", .writer)
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        #expect(try await wim.post("/work/tasks/new", ["what": "Call Rosa", "about": "\(rosa)"]).status == .seeOther)
        #expect(try await wim.post("/work/tasks/new", ["what": "For Ana", "owner": "\(ana.accountID)"]).status == .forbidden)
        let hers = try await app.sampleTask("Call the press", ana)
        #expect(try await wim.post("/work/tasks/\(hers)/done").status == .forbidden)
    }

    @Test func `an organizer of one organization sees the tasks about its people alone, in counts as well`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let union = try await app.sampleOrganization("Laundry Workers")
        let oz = try await app.signIn("Oz Grant", .organizer) {
            $0.scope = .organization
            $0.scopeID = union.number
        }
        let inside = try await app.samplePerson("Ines", "Vega"), outside = try await app.samplePerson("Otto", "Frank")
        try await app.write { try $0.insert(Role(contactID: inside, role: "worker", organizationID: union)) }
        _ = try await app.sampleTask("Call Ines", ana, about: inside)
        let hidden = try await app.sampleTask("Call Otto", ana, about: outside)
        _ = try await app.sampleTask("Buy paper", ana)
        let mine = try await app.sampleTask("Visit him", oz, about: outside)
        let list = try await oz.get("/work/tasks?owner=all")
        #expect(list.words.contains("2 tasks are open."))
        #expect(list.words.contains("Call Ines") && !list.words.contains("Otto") && !list.words.contains("Buy paper"))
        #expect(list.words.contains("About somebody you do not see"))
        #expect(try await oz.get("/work/tasks/\(hidden)").status == .notFound)
        #expect(try await oz.get("/work/tasks/\(mine)").status == .ok)
        #expect(try await oz.post("/work/tasks/\(hidden)/done").status == .notFound)
        #expect(try await oz.post("/work/tasks/new", ["what": "x", "about": "\(outside)"]).status == .notFound)
    }

    @Test func `the pages speak Spanish`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper, inSpanish)
        let task = try await app.sampleTask("Llamar", ana, due: app.today.adding(-1))
        #expect(try await ana.get("/work/tasks").words.contains("Tiene 1 tarea pendiente."))
        #expect(try await ana.get("/work/tasks/new").words.contains("¿Qué se promete?"))
        #expect(try await ana.get("/work/tasks/\(task)").words.contains("Cambiar la tarea"))
        #expect(try await ana.get("/work/tasks/\(task)/edit").words.contains("Quitar esta tarea"))
        let refused = try await ana.post("/work/tasks/new", ["what": ""])
        #expect(refused.words.contains("Escriba lo que se promete."))
    }
}
