import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

/// What pages ask again and again must be found in an index, however many people there are.
@Suite struct HotQuestionTests {
    private static let large = [
        "contacts", "contact_points", "addresses", "other_names", "interactions", "attendances", "tasks", "search", "note_search",
        "changes", "acts", "spellings",
    ]

    private func expectIndexes(_ page: @escaping @Sendable (Connection, Contact.ID) throws -> Void) async throws {
        let app = try await TestApp(), browser = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Díaz", phone: "+17185550123")
        _ = try await browser.post("/people/\(rosa)/notes", ["kind": "call", "note": "Talked."])
        let account = try await app.read { db in try #require(try db.records("WHERE name = 'Ana Ruiz'", of: Account.self).first) }
        let plans = try await app.database.read(as: Viewer(account)) { db in
            // So few rows are quicker read through; what is asked here is whether an index could be used.
            if db.dialect == .postgres { try db.execute("SET LOCAL enable_seqscan = off") }
            db.asked = []
            try page(db, rosa)
            let asked = db.asked ?? []
            db.asked = nil
            return try asked.map { (question: $0.text, plan: try db.plan(of: $0)) }
        }
        #expect(!plans.isEmpty)
        for (question, plan) in plans { #expect(!plan.contains(where: readsThrough), "\(question)\n\(plan.joined(separator: "\n"))") }
    }

    /// A step of a plan that reads all of a large table.
    private func readsThrough(_ step: String) -> Bool {
        Self.large.contains { table in
            step.contains("Seq Scan on \(table) ") || step == "SCAN \(table)" || step.hasPrefix("SCAN \(table) USING COVERING INDEX sqlite_auto")
        }
    }

    @Test(arguments: PeopleOrder.allCases)
    func `a page of the list of people, from anywhere in it`(order: PeopleOrder) async throws {
        try await expectIndexes { db, _ in
            let cursor = PeopleCursor(text: "diaz", number: 5, id: Contact.ID(7))
            _ = try db.people(PeopleFilter(kind: .person), by: order, after: cursor, limit: 51)
            _ = try db.people(by: order, after: cursor, backwards: true, limit: 51)
        }
    }

    @Test(arguments: ["rosa diaz", "ros dia", "rosa", "diza rosa", "7185550123", "718", "rosa 1420 gra", "ro di"])
    func `a search while typing`(typed: String) async throws {
        try await expectIndexes { db, _ in _ = try db.search(typed, limit: 8) }
    }

    @Test func `a person's page`() async throws {
        try await expectIndexes { db, rosa in
            _ = try db.personFile(rosa)
            _ = try db.timeline(rosa, before: MomentCursor("5~7"), limit: 31)
            _ = try db.timeline(rosa, limit: 31)
        }
    }

    @Test func `today`() async throws {
        try await expectIndexes { db, _ in
            _ = try db.todayView(Day(.now, in: .gmt), zone: .gmt, now: .now, newestCopy: { nil })
        }
    }
}

extension Connection {
    fileprivate func plan(of question: SQL) throws -> [String] {
        let explain = SQL(trusted: dialect == .sqlite ? "EXPLAIN QUERY PLAN \(question.text)" : "EXPLAIN \(question.text)", values: question.values)
        return try rows(explain) { row in
            if dialect == .sqlite { for _ in 0..<3 { _ = try row.next(Int.self) } }
            return try row.next(String.self)
        }
    }
}
