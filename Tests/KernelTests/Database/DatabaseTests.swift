import Foundation
import Testing
import TestSupport

@testable import Kernel

@Suite struct DatabaseTests {
    @Test func `every kind of value comes back as it went in`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "Ñandú's \"patio\" 王", isOpen: true, area: 2.5, plantsCount: -9, photo: [0, 255, 7])
        let empty = Garden(name: "", area: nil, photo: nil)
        try await database.write(as: Gardener(), because: .screen) { db in
            try db.insert(garden)
            try db.insert(empty)
        }
        let found = try await database.read { [try $0.find(garden.id), try $0.find(empty.id)] }
        #expect(found[0].values == garden.values)
        #expect(found[1].values == empty.values)
    }

    @Test func `what is interpolated is bound and never text`() async throws {
        let database = try await gardens()
        let nasty = "'; DROP TABLE gardens; --"
        try await database.write(as: Gardener(), because: .screen) { try $0.insert(Garden(name: nasty)) }
        let count = try await database.read { try $0.count("SELECT count(*) FROM gardens WHERE name = \(nasty)") }
        #expect(count == 1)
    }

    @Test func `a read that asks nothing, fails at first or reads row by row leaves the next one alone`() async throws {
        let database = try await gardens()
        try await database.write(as: Gardener(), because: .screen) { try $0.insert(Garden(name: "Rosa's")) }
        for _ in 0..<6 {
            try await database.read { _ in }
            await #expect(throws: Refusal.self) { try await database.read { _ in throw Refusal("No.") } }
            await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.count("SELECT count(*) FROM nowhere") }
            }
            // Refused by one engine while it works, by the other's reader as no number.
            await #expect(throws: DatabaseError.self) { try await database.read { try $0.count("SELECT 1 / \(0)") } }
            let names = try await database.read { db in
                var found: [String] = []
                try db.stream("SELECT name FROM gardens") { found.append(try $0.next()) }
                return found
            }
            #expect(names == ["Rosa's"])
            #expect(
                try await database.read { db in
                    try db.within(seconds: 5) { try db.count("SELECT count(*) FROM gardens") }
                } == 1)
        }
    }

    @Test func `a list of none matches nothing`() async throws {
        let database = try await gardens()
        try await database.write(as: Gardener(), because: .screen) { try $0.insert(Garden(name: "a")) }
        let none: [String] = []
        #expect(
            try await database.read { try $0.count("SELECT count(*) FROM gardens WHERE name IN \(anyOf: none)") } == 0)
        #expect(
            try await database.read { try $0.count("SELECT count(*) FROM gardens WHERE name IN \(anyOf: ["a", "b"])") }
                == 1)
    }

    @Test func `a write that fails changes nothing, and those that came with it stay`() async throws {
        let database = try await gardens()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    _ = try? await database.write(as: Gardener(), because: .screen) { db in
                        try db.insert(Garden(name: "garden \(number)"))
                        if number.isMultiple(of: 4) { throw Refusal("No.") }
                        if number.isMultiple(of: 5) { try db.insert(Garden(name: "garden \(number)")) }
                    }
                }
            }
        }
        let names = try await database.read { try $0.values("SELECT name FROM gardens", of: String.self) }
        #expect(
            Set(names) == Set((0..<40).filter { !$0.isMultiple(of: 4) && !$0.isMultiple(of: 5) }.map { "garden \($0)" })
        )
    }

    @Test func `writes happen as if one after the other`() async throws {
        let database = try await gardens()
        let garden = Garden(name: "shared")
        try await database.write(as: Gardener(), because: .screen) { try $0.insert(garden) }
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask {
                    _ = try await database.write(as: Gardener(), because: .screen) { db in
                        try db.change(garden.id) { $0.plantsCount += 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.find(garden.id) }.plantsCount == 100)
    }

    @Test func `two programs on one database do not lose each other's writes`() async throws {
        let place = TestPlace()
        let one = try place.open(gardenSchema), other = try place.open(gardenSchema)
        try await one.migrate()
        let garden = Garden(name: "shared")
        try await one.write(as: Gardener(), because: .screen) { try $0.insert(garden) }
        try await withThrowingTaskGroup { group in
            for number in 0..<60 {
                group.addTask {
                    _ = try await (number.isMultiple(of: 2) ? one : other).write(as: Gardener(), because: .screen) {
                        db in
                        try db.change(garden.id) { $0.plantsCount += 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await other.read { try $0.find(garden.id) }.plantsCount == 60)
    }

    @Test func `a broken rule of the schema says which kind it is`() async throws {
        let database = try await gardens()
        func kind(_ body: @escaping @Sendable (Connection) throws -> Void) async -> DatabaseError.Constraint? {
            do { try await database.write(as: Gardener(), because: .screen, body) } catch DatabaseError.constraint(
                let kind, _)
            {
                return kind
            } catch { Issue.record(error) }
            return nil
        }
        let garden = Garden(name: "one")
        try await database.write(as: Gardener(), because: .screen) { try $0.insert(garden) }
        #expect(await kind { try $0.insert(Garden(name: "one")) } == .unique)
        #expect(await kind { try $0.insert(Bed(gardenID: .new())) } == .foreignKey)
        #expect(await kind { try $0.execute("UPDATE gardens SET name = NULL") } == .notNull)
    }

    @Test func `a read cannot write`() async throws {
        let database = try await gardens()
        await #expect(throws: DatabaseError.self) {
            try await database.read { _ = try $0.execute("DELETE FROM gardens") }
        }
    }

    @Test func `questions can be asked from within the rows of the same question`() async throws {
        let database = try await gardens()
        try await database.write(as: Gardener(), because: .screen) { db in
            for number in 0..<5 { try db.insert(Garden(name: "\(number)")) }
        }
        let pairs = try await database.read { db in
            try db.values("SELECT name FROM gardens", of: String.self).flatMap { _ in
                try db.rows("SELECT name FROM gardens") { row in
                    let _: String = try row.next()
                    return try db.values("SELECT name FROM gardens", of: String.self).count
                }
            }
        }
        #expect(pairs == Array(repeating: 5, count: 25))
    }

    @Test func `many rows come in through a loader`() async throws {
        let database = try await gardens()
        try await database.write(as: Gardener(), because: .demo) { db in
            db.makeBulk()
            let loader = try db.loader(
                into: "gardens", columns: ["id", "name", "is_open", "area", "plants_count", "act_id"])
            for number in 0..<20_000 {
                loader.put(Identifier<Garden>.new().number)
                loader.put("garden \(number) ü")
                loader.put(number.isMultiple(of: 2))
                loader.put(number == 3 ? nil : Double(number) / 2)
                loader.put(Int64(number))
                loader.put(db.actID?.number)
                try loader.endRow()
            }
            try loader.finish()
        }
        let sums = try await database.read { db in
            try db.first("SELECT count(*), count(area), count(*) FILTER (WHERE is_open) FROM gardens") {
                [try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)]
            }
        }
        #expect(sums == [20_000, 19_999, 10_000])
    }

    @Test func `rows that point to another loader's rows may come first`() async throws {
        let database = try await gardens()
        try await database.write(as: Gardener(), because: .demo) { db in
            db.makeBulk()
            let gardens = try RecordLoader<Garden>(db), beds = try RecordLoader<Bed>(db)
            let garden = Garden(name: "Oak Street")
            try gardens.add(garden)
            for number in 0..<10_000 { try beds.add(Bed(gardenID: garden.id, crop: "beans \(number)")) }
            try beds.finish()
            try gardens.finish()
        }
        #expect(try await database.read { try $0.count("SELECT count(*) FROM beds") } == 10_000)
    }

    @Test func `ids sort by the time they were made and are never given twice`() async {
        let ids = await withTaskGroup(of: [Int64].self) { group in
            for _ in 0..<8 { group.addTask { (0..<5_000).map { _ in Identifier<Garden>.new().number } } }
            return await group.reduce(into: [Int64]()) { $0 += $1 }
        }
        #expect(Set(ids).count == 40_000)
        let one = Identifier<Garden>.new(), two = Identifier<Garden>.new()
        #expect(one < two)
        #expect(abs(one.madeAt.timeIntervalSinceNow) < 60)
    }

    @Test func `a database made by a newer version is left alone`() async throws {
        let place = TestPlace()
        let newer = try place.open(
            Schema(
                migrations: gardenSchema.migrations + [Migration(3, "later", "CREATE TABLE later (id INTEGER)")],
                records: []))
        try await newer.migrate()
        let older = try place.open(gardenSchema)
        await #expect(throws: NewerSchema.self) { try await older.migrate() }
    }
}
