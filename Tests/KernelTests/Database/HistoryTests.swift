import Testing
import TestSupport

@testable import Kernel

@Suite struct HistoryTests {
    private func write(_ database: Database, _ body: @escaping @Sendable (Connection) throws -> Void) async throws -> Act.ID {
        try await database.write(as: Gardener(), because: .screen) { db in
            try body(db)
            guard let act = db.actID else { throw NotFound() }
            return act
        }
    }

    private func undo(_ database: Database, _ act: Act.ID) async throws -> Act.ID {
        try await database.write(as: Gardener(), because: .undo(act)) { db in
            try db.undo(act)
            guard let act = db.actID else { throw NotFound() }
            return act
        }
    }

    @Test func `each change is kept with who, why, before and after`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "Old", plantsCount: 3)
        _ = try await write(database) { try $0.insert(garden) }
        _ = try await write(database) { db in try db.change(garden.id) { $0.name = "New \"one\"\n" } }
        let history = try await database.read { try $0.history(about: garden.id.number) }
        #expect(history.map(\.kind) == [.changed, .made])
        #expect(history[0].before == ["name": .text("Old")])
        #expect(history[0].after == ["name": .text("New \"one\"\n")])
        #expect(history[0].act.accountID == 7)
        #expect(history[0].act.cause == .screen)
    }

    @Test func `saving what is the same leaves no trace`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "Same")
        _ = try await write(database) { try $0.insert(garden) }
        _ = try await write(database) { db in try refuse(if: db.update(garden), "Changed.") }
        #expect(try await database.read { try $0.count("SELECT count(*) FROM acts") } == 1)
    }

    @Test func `making, changing and removing can each be undone, and the undo too`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "Before", isOpen: true, area: 1.5, photo: [1, 2])
        let made = try await write(database) { try $0.insert(garden) }
        let changed = try await write(database) { db in try db.change(garden.id) { $0.name = "After" } }
        let undone = try await undo(database, changed)
        #expect(try await database.read { try $0.find(garden.id) }.name == "Before")
        _ = try await undo(database, undone)
        #expect(try await database.read { try $0.find(garden.id) }.name == "After")
        _ = try await undo(database, changed)
        let removed = try await write(database) { try $0.delete(garden.id) }
        _ = try await undo(database, removed)
        #expect(try await database.read { try $0.find(garden.id) }.values == garden.values)
        _ = try await undo(database, made)
        #expect(try await database.read { try $0.count("SELECT count(*) FROM gardens") } == 0)
    }

    @Test func `what something later stands on is not undone, and the refusal names it`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "Home")
        let made = try await write(database) { try $0.insert(garden) }
        let bedded = try await write(database) { try $0.insert(Bed(gardenID: garden.id, crop: "beans")) }
        let error = await #expect(throws: DependsOnIt.self) { _ = try await undo(database, made) }
        #expect(error?.later.map(\.act.id) == [bedded])
        #expect(error?.later.map(\.table) == ["beds"])
        _ = try await undo(database, bedded)
        _ = try await undo(database, made)
    }

    @Test func `a later change of the same value stands in the way, of another value not`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "One")
        _ = try await write(database) { try $0.insert(garden) }
        let renamed = try await write(database) { db in try db.change(garden.id) { $0.name = "Two" } }
        _ = try await write(database) { db in try db.change(garden.id) { $0.isOpen = true } }
        let again = try await write(database) { db in try db.change(garden.id) { $0.name = "Three" } }
        let error = await #expect(throws: DependsOnIt.self) { _ = try await undo(database, renamed) }
        #expect(error?.later.map(\.act.id) == [again])
        _ = try await undo(database, again)
        _ = try await undo(database, renamed)
        let found = try await database.read { try $0.find(garden.id) }
        #expect(found.name == "One" && found.isOpen)
    }

    @Test func `nothing is undone twice`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "One")
        let made = try await write(database) { try $0.insert(garden) }
        _ = try await undo(database, made)
        await #expect(throws: AlreadyUndone.self) { _ = try await undo(database, made) }
    }

    @Test func `a record cannot be written outside the history`() async throws {
        let database = try await gardens()
        await #expect(throws: DatabaseError.self) { try await database.tend { try $0.insert(Garden(name: "x")) } }
    }

    @Test func `whatever is done at random, undoing it all backwards brings back the start`() async throws {
        var numbers = SystemRandomNumberGenerator()
        let database = try await gardens()
        _ = try await write(database) { db in for n in 0..<4 { try db.insert(Garden(name: "g\(n)")) } }
        let start = try await database.read { try $0.rows("SELECT \(Garden.selection) FROM gardens ORDER BY id") { try $0.next(Garden.self).values } }
        var acts: [Act.ID] = []
        for step in 0..<40 {
            let dice = Int.random(in: 0..<10, using: &numbers)
            acts.append(
                try await write(database) { db in
                    let all = try db.rows("SELECT \(Garden.selection) FROM gardens ORDER BY id") { try $0.next(Garden.self) }
                    guard let some = all.randomElement(), dice > 2 else { return try db.insert(Garden(name: "new \(step)")) }
                    if dice > 7 { try db.delete(some.id) } else { try db.change(some.id) { $0.plantsCount = step + 1 } }
                })
        }
        for act in acts.reversed() { _ = try await undo(database, act) }
        let end = try await database.read { try $0.rows("SELECT \(Garden.selection) FROM gardens ORDER BY id") { try $0.next(Garden.self).values } }
        #expect(start == end)
    }
}
