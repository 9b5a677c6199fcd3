import Foundation
import Kernel
import Testing

@testable import App

@Suite struct ImportTests {
    private static func fixture(_ name: String) -> String { Fixture.path(name) }

    private func bringIn(_ file: String, _ app: TestApp) async throws -> ImportReport {
        try await runImport(path: file, database: app.database) { _, _ in }
    }

    private func sheet(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + "sheet-\(Identifier<Void>.new()).csv"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test(arguments: [
        "action-network.csv", "nationbuilder.csv", "civicrm.csv", "google-contacts.csv", "hand-made-english.csv",
        "hecho-a-mano-espanol.csv", "messy.csv",
    ])
    func `every spreadsheet comes in, and a second time its people are known`(name: String) async throws {
        let app = try await TestApp(), file = Self.fixture(name)
        let first = try await bringIn(file, app)
        #expect(first.rows > 10 && first.new > 0)
        #expect(first.rows == first.new + first.matched + first.skipped)
        #expect(try await app.read { try $0.countPeople() } == first.new)
        let again = NSTemporaryDirectory() + "again-\(Identifier<Void>.new()).csv"
        defer { try? FileManager.default.removeItem(atPath: again) }
        try (Data(contentsOf: URL(filePath: file)) + Data("\n".utf8)).write(to: URL(filePath: again))
        let second = try await bringIn(again, app)
        #expect(second.matched > first.matched)
        #expect(second.rows == first.rows)
    }

    @Test func `a row is refused with its reason and the others come in`() async throws {
        let app = try await TestApp()
        let file = try sheet(
            "Name,Phone,Email\nRosa Diaz,718-555-0123,rosa@example.org\n,,\n,nothing,\nLuis Vega,(347) 555-0101,\n")
        let report = try await bringIn(file, app)
        #expect(report.new == 2)
        #expect(report.rows == report.new + report.matched + report.skipped)
        let found = try await app.read { try $0.search("7185550123", limit: 5) }
        #expect(found.people.map(\.name) == ["Rosa Diaz"])
    }

    @Test func `somebody known already is matched, and nothing typed is overwritten`() async throws {
        let app = try await TestApp()
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        try await app.write { db in try db.change(rosa) { $0.pronouns = "she/her" } }
        let file = try sheet(
            "First name,Last name,Phone,Email,Pronouns\nRosa,Diaz,718 555 0123,rosa@example.org,they\n")
        let report = try await bringIn(file, app)
        #expect(report.matched == 1 && report.new == 0)
        let person = try await app.database.read(as: Viewer.program) { try $0.personFile(rosa) }
        #expect(person.contact.pronouns == "she/her")
        #expect(person.points.contains { $0.value == "rosa@example.org" })
    }

    @Test func `what came in agrees with what is derived from it`() async throws {
        let app = try await TestApp()
        for name in ["action-network.csv", "messy.csv", "hand-made-english.csv"] {
            _ = try await bringIn(Self.fixture(name), app)
        }
        let wrong = try await app.read { db in
            try db.count(
                "SELECT count(*) FROM contacts WHERE sort_name = '' OR NOT EXISTS (SELECT 1 FROM search WHERE contact_id = contacts.id)"
            )
        }
        #expect(wrong == 0)
    }
}
