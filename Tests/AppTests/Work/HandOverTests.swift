import Kernel
import Testing

@testable import App

@Suite struct HandOverTests {
    @Test func `all of somebody's people and open tasks go in one act, and come back with one undo`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bo = try await app.signIn("Bo Chen", .organizer)
        let cy = try await app.signIn("Cy Stone", .organizer) { $0.closedAt = .now }
        let rosa = try await app.samplePerson("Rosa", "Díaz", organizer: cy)
        let lee = try await app.samplePerson("Li", "Lee", organizer: cy), own = try await app.samplePerson("Own", "One", organizer: ana)
        let open = try await app.sampleTask("Call", cy, about: rosa), done = try await app.sampleTask("Write", cy)
        try await app.write { db in try db.change(done) { $0.doneAt = .now } }
        let form = try await ana.get("/house/hand-over?from=\(cy.accountID)")
        #expect(form.words.contains("2 people · 1 open task"))
        #expect(form.words.contains("Cy Stone (has left)"))
        let acts = try await app.read { try $0.count("SELECT count(*) FROM acts") }
        let given = try await ana.post("/house/hand-over", ["from": "\(cy.accountID)", "to": "\(bo.accountID)"])
        #expect(try await ana.follow(given).words.contains("Bo Chen takes over: 2 people, 1 open task."))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM acts") } == acts + 1)
        let organizers = try await app.all(Contact.self).map(\.organizerID)
        #expect(organizers == [bo.accountID, bo.accountID, ana.accountID])
        #expect(try await app.task(open).ownerID == bo.accountID)
        #expect(try await app.task(done).ownerID == cy.accountID)
        try await app.undoLast(as: ana)
        #expect(try await app.all(Contact.self).map(\.organizerID) == [cy.accountID, cy.accountID, ana.accountID])
        #expect(try await app.task(open).ownerID == cy.accountID)
        _ = (lee, own)
    }

    @Test func `an organizer hands over their own alone, others nothing`() async throws {
        let app = try await TestApp(), bo = try await app.signIn("Bo Chen", .organizer)
        let cy = try await app.signIn("Cy Stone", .organizer)
        _ = try await app.samplePerson("Rosa", "Díaz", organizer: bo)
        _ = try await app.samplePerson("Li", "Lee", organizer: cy)
        let form = try await bo.get("/house/hand-over?from=\(cy.accountID)")
        #expect(form.words.contains("1 person · 0 open tasks") && !form.words.contains("Whose people and tasks?"))
        #expect(try await bo.post("/house/hand-over", ["from": "\(cy.accountID)", "to": "\(bo.accountID)"]).status == .forbidden)
        #expect(try await bo.post("/house/hand-over", ["from": "\(bo.accountID)", "to": "\(cy.accountID)"]).status == .seeOther)
        for role in [Account.Role.writer, .viewer, .volunteer] {
            let someone = try await app.signIn("Sam Lee", role)
            #expect(try await someone.get("/house/hand-over").status == .forbidden)
            let own = "\(someone.accountID)"
            #expect(try await someone.post("/house/hand-over", ["from": own, "to": "\(cy.accountID)"]).status == .forbidden)
        }
    }

    @Test func `a wrong choice is refused in words`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), vi = try await app.signIn("Vi Lopez", .viewer)
        let bo = try await app.signIn("Bo Chen", .organizer)
        let own = "\(ana.accountID)"
        _ = try await app.samplePerson("Rosa", "Díaz", organizer: ana)
        #expect(try await ana.post("/house/hand-over", ["from": own]).words.contains("Choose who takes over."))
        #expect(try await ana.post("/house/hand-over", ["from": own, "to": own]).words.contains("Choose somebody else to take over."))
        #expect(try await ana.post("/house/hand-over", ["from": own, "to": "\(vi.accountID)"]).words.contains("Choose who takes over."))
        #expect(try await ana.post("/house/hand-over", ["from": "\(bo.accountID)", "to": own]).words.contains("There is nothing to hand over."))
        #expect(try await app.only(Contact.self).organizerID == ana.accountID)
    }
}
