import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Kernel

@Suite struct ManyRecordsTests {
    private func write(_ database: Database, _ body: @escaping @Sendable (Connection) throws -> Void) async throws
        -> Act.ID
    {
        try await database.write(as: Gardener(), because: .screen) { db in
            try body(db)
            guard let act = db.actID else { throw NotFound() }
            return act
        }
    }

    @discardableResult
    private func undo(_ database: Database, _ act: Act.ID) async throws -> Act.ID {
        try await database.write(as: Gardener(), because: .undo(act)) { db in
            try db.undo(act)
            guard let act = db.actID else { throw NotFound() }
            return act
        }
    }

    private func beds(_ database: Database) async throws -> [[SQLValue]] {
        try await database.read { db in
            try db.rows("SELECT \(Bed.selection) FROM beds ORDER BY id") { try $0.next(Bed.self).values }
        }
    }

    /// A garden with beds, each with a crop of its own.
    private func planted(_ count: Int) async throws -> (Database, [Bed]) {
        let database = try await gardens()
        let garden = Garden(name: "Home"),
            beds = (0..<count).map { Bed(gardenID: garden.id, crop: $0 % 7 == 0 ? nil : "crop \"\($0)\" ñ") }
        _ = try await write(database) { try $0.insert(garden) }
        _ = try await write(database) { try $0.insertMany(beds) }
        return (database, beds)
    }

    @Test func `many are made, changed and removed as one act, and each is in the history`() async throws {
        let (database, made) = try await planted(2_300)
        let all = made.map(\.id), some = Array(made.prefix(1_500)).map(\.id), first = made[1].id.number
        _ = try await write(database) { db in
            let changed = try db.changeMany(all) { bed in if bed.crop == nil { bed.crop = "beans" } }
            try refuse(if: changed != 329, "\(changed) were changed.")
        }
        _ = try await write(database) { try $0.deleteMany(some) }
        #expect(try await database.read { try $0.count("SELECT count(*) FROM beds") } == 800)
        #expect(try await database.read { try $0.count("SELECT count(*) FROM beds WHERE crop IS NULL") } == 0)
        #expect(try await database.read { try $0.count("SELECT count(*) FROM acts") } == 4)
        #expect(try await database.read { try $0.count("SELECT count(*) FROM changes") } == 1 + 2_300 + 329 + 1_500)
        let history = try await database.read { try $0.history(where: "changes.record_id = \(first)", limit: 9) }
        #expect(history.map(\.kind) == [.removed, .made] && history[0].before["crop"] == .text("crop \"1\" ñ"))
        #expect(history.map(\.subjectID) == [made[1].gardenID.number, made[1].gardenID.number])
    }

    @Test func `what was done to many is undone as one, and the undo too`() async throws {
        let (database, made) = try await planted(10_300)
        let ids = made.map(\.id), start = try await beds(database)
        let act = try await write(database) { db in
            try db.deleteMany(Array(ids.prefix(1_100)))
            try db.changeMany(Array(ids.dropFirst(1_100))) { $0.crop = $0.crop.map { "\($0)!" } ?? "beans" }
            // Twice the same ones in one act: the later goes back first.
            try db.changeMany(Array(ids.suffix(1_200))) { $0.crop = "peas" }
            try db.insertMany((0..<1_300).map { Bed(gardenID: made[0].gardenID, crop: "new \($0)") })
        }
        let after = try await beds(database)
        let undone = try await undo(database, act)
        #expect(try await beds(database) == start)
        try await undo(database, undone)
        #expect(try await beds(database) == after)
        await #expect(throws: AlreadyUndone.self) { try await undo(database, undone) }
    }

    @Test func `what stands on one of many stops the undo of all, and is named`() async throws {
        let database = try await gardens()
        let made = (0..<1_200).map { Garden(name: "g\($0)") }
        let act = try await write(database) { try $0.insertMany(made) }
        let renamed = try await write(database) { db in try db.changeMany(made.map(\.id)) { $0.name += "x" } }
        let again = try await write(database) { db in try db.change(made[700].id) { $0.name = "Other" } }
        _ = try await write(database) { db in try db.change(made[3].id) { $0.isOpen = true } }
        let error = await #expect(throws: DependsOnIt.self) { try await undo(database, renamed) }
        #expect(error?.later.map(\.act.id) == [again] && error?.later.first?.recordID == made[700].id.number)
        try await undo(database, again)
        try await undo(database, renamed)
        let planted = try await write(database) { try $0.insert(Bed(gardenID: made[1_100].id)) }
        let pointing = await #expect(throws: DependsOnIt.self) { try await undo(database, act) }
        #expect(pointing?.later.contains { $0.act.id == planted && $0.table == "beds" } == true)
        #expect(try await database.read { try $0.count("SELECT count(*) FROM gardens") } == 1_200)
    }

    @Test func `values of every kind come back as they were`() async throws {
        let database = try await gardens()
        let made = (0..<50).map { n in
            Garden(
                name: "g\(n)", isOpen: n % 2 == 0, area: n % 3 == 0 ? nil : Double(n) / 7, plantsCount: n,
                photo: n % 5 == 0 ? nil : [0, UInt8(n)])
        }
        _ = try await write(database) { try $0.insertMany(made) }
        let changed = try await write(database) { db in
            try db.changeMany(made.map(\.id)) { garden in
                garden = Garden(
                    id: garden.id, name: garden.name, isOpen: !garden.isOpen, area: 0.1, plantsCount: -1, photo: [255])
            }
        }
        try await undo(database, changed)
        let removed = try await write(database) { try $0.deleteMany(made.map(\.id)) }
        try await undo(database, removed)
        let end = try await database.read {
            try $0.rows("SELECT \(Garden.selection) FROM gardens ORDER BY id") { try $0.next(Garden.self).values }
        }
        #expect(end == made.map(\.values))
    }

    @Test func `what is derived hears of each once, however many there are`() async throws {
        let heard = Mutex<[Int]>([])
        let schema = Schema(migrations: gardenSchema.migrations, records: gardenSchema.records) { _, touched in
            heard.withLock { $0.append(touched.count) }
        }
        let database = try TestPlace().open(schema)
        try await database.migrate()
        _ = try await write(database) { db in
            let garden = Garden(name: "Home")
            try db.insert(garden)
            try db.insertMany((0..<2_500).lazy.map { _ in Bed(gardenID: garden.id) })
        }
        let counts = heard.withLock(\.self)
        #expect(counts.reduce(0, +) == 2_501 && (counts.max() ?? 0) <= 2_000)
    }

    @Test func `one that is not there stops the whole`() async throws {
        let (database, made) = try await planted(1_200)
        let ids = made.map(\.id) + [.new()]
        await #expect(throws: NotFound.self) { _ = try await write(database) { try $0.deleteMany(ids) } }
        await #expect(throws: NotFound.self) {
            _ = try await write(database) { db in try db.changeMany(ids) { $0.crop = "x" } }
        }
        #expect(try await beds(database).count == 1_200)
        await #expect(throws: DatabaseError.self) { try await database.tend { try $0.insertMany([Garden(name: "x")]) } }
    }

    @Test func `none is no change`() async throws {
        let database = try await gardens()
        _ = try await write(database) { db in
            try db.insertMany([Garden]())
            try db.deleteMany([Identifier<Garden>]())
            try db.changeMany([Identifier<Garden>]()) { $0.name = "x" }
            try refuse(if: db.changedAnything, "Nothing was to change.")
        }
        #expect(try await database.read { try $0.count("SELECT count(*) FROM acts") } == 0)
    }
}
