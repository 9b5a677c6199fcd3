import Foundation
import Kernel
import Testing

@testable import App

@Suite struct DemoLoadTests {
    @Test func `the demo group fills a database that then agrees with itself`() async throws {
        let app = try await TestApp()
        let zone = try await app.read { try $0.groupSettings() }.zone
        try await DemoLoad(people: 2_500, seed: 7, interactionsPerPerson: 4, zone: zone, now: .now).load(
            into: app.database)
        let people = try await app.read { try $0.countPeople() }
        #expect(people == 2_500)
        let counted = try await app.read { db in
            try db.count(
                "SELECT count(*) FROM contacts WHERE interactions_count <> (SELECT count(*) FROM interactions WHERE contact_id = contacts.id)"
            )
        }
        #expect(counted == 0)
        let ana = try await app.signIn()
        #expect(try await ana.get("/people?kind=all").words.contains("2,500 people and groups."))
        let known = try await app.read { try $0.people(by: .name, limit: 2_500) }
        for person in known.filter({ $0.kind == .person }).shuffled().prefix(20) {
            let found = try await app.read { try $0.search(person.name, limit: 50) }
            #expect(found.people.contains { $0.id == person.id }, "\(person.name)")
        }
    }

    @Test(arguments: [200, 2_500])
    func `what it learned can be asked for, and is what the answers say`(people: Int) async throws {
        let app = try await TestApp()
        let zone = try await app.read { try $0.groupSettings() }.zone
        try await DemoLoad(people: people, seed: 7, interactionsPerPerson: 10, zone: zone, now: .now).load(
            into: app.database)
        let answers = try await app.read { try $0.count("SELECT count(*) FROM answers") }
        #expect((people * 4...people * 6).contains(answers), "\(answers)")
        let found = try await checkDerived(app.database, contacts: people, CheckDepth()) { _, _ in }
        #expect(found.findings.isEmpty, "\(found.findings)")
        let ana = try await app.signIn()
        for question in [
            "zip = 55104", #"answered("Housing rating" >= 3, kind = door, campaign = "Homes first")"#,
            "led_by(tag = leader)",
            #"in("Core team")"#, #"in("Active")"#, #"attended(campaign = "Homes first")"#,
        ] {
            let count = try await app.read { try $0.count(of: $0.asked(question, at: .now)) }
            #expect(count > 0 || people < 1_000, "\(question)")
        }
        #expect(try await ana.get("/people/lists").words.contains("Housing supporters in 55104"))
        #expect(try await ana.get("/people/tags").words.contains("Leader"))
        #expect(try await ana.get("/work/campaigns").words.contains("Homes first"))
        #expect(try await ana.get("/people/questions").words.contains("Housing rating"))
    }
}
