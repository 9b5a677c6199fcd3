import Kernel
import TestSupport
import Testing

@testable import App

/// By the register people stand in just the order in which SQL puts them.
@Suite struct RegisterWindowTests {
    @Test func `every place of every order is the same by the register and by SQL, with all folded or some`()
        async throws
    {
        let group = try await AskedGroup()
        var life = RandomLife(group: group, seed: 3)
        try await life.go(days: 60)
        try await group.fold()
        for _ in 0..<2 {
            #expect(try await group.compareOrders() > 50)
            try await life.go(days: 12)
        }
        try await group.fold()
        #expect(try await group.compareOrders() > 50)
    }

    @Test func `a name that is changed stands elsewhere at once`() async throws {
        let group = try await AskedGroup()
        try await group.fold()
        let rosa: Contact.ID = try group.id("Rosa")
        try await group.app.write { try $0.change(rosa) { ($0.givenName, $0.familyName) = ("Rosa", "Zzyzx") } }
        _ = try await group.compareOrders()
        let last = try await group.app.database.read(as: Viewer(group.ana)) { db in
            try db.registerWindow(of: try db.asked("", at: .now), by: .name, from: 0, limit: 100)?.ids.last
        }
        #expect(last == rosa)
    }

    @Test func `numbers of texts sort as the texts do`() {
        let texts = ["", "a", "ab", "diaz  rosa", "diaz  rosalia", "diaz", "ñ", "王", "zz", "abcdefg", "abcdefgh"]
        for one in texts {
            for other in texts {
                let keys = (TextKey.key(one, from: 0), TextKey.key(other, from: 0))
                if keys.0 < keys.1 { #expect(Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8))) }
                if keys.0 == keys.1, TextKey.isWhole(UInt64(keys.0)) { #expect(one == other) }
            }
        }
    }

    @Test func `the number at a place is found without sorting`() {
        var dice = Chances(state: 5)
        let codes = (0..<500).map { _ in
            Int.random(in: 0..<3, using: &dice) == 0
                ? UInt64.max : dice.next() >> UInt64.random(in: 0..<60, using: &dice)
        }
        let sorted = codes.sorted()
        for place in [0, 1, 99, 250, 498, 499] {
            #expect(Selection.code(at: place, Array(codes.indices), codes) == sorted[place])
        }
    }
}

extension AskedGroup {
    /// Returns how many orders the register told.
    fileprivate func compareOrders() async throws -> Int {
        try await app.database.read(as: Viewer(ana)) { db in
            let asked = try db.asked("kind in (person, household, organization)", at: .now)
            var told = 0
            let names = ListColumn.known.map(\.name) + (try db.visibleQuestions().map { "answer(\"\($0.name)\")" })
            for name in names.flatMap({ [$0, "-\($0)"] }) {
                guard let order = try db.listOrder(name, of: nil), let answer = try db.registerAnswer(asked),
                    let sorted = try db.registerOrder(order)
                else { continue }
                let compiled = Compiler.compile(asked, for: db)
                let right = try db.values(
                    db.inOrder(compiled.opening, compiled.condition, order, ""), of: Contact.ID.self)
                var window = RegisterWindow(reader: answer.reader, order: sorted)
                window.few = 1
                for size in [11, right.count] {
                    for from in stride(from: 0, to: right.count, by: size) {
                        let stretches = try window.stretches(of: answer.people, from..<(from + size)) ?? []
                        let found = try stretches.flatMap { try db.inOrder($0, order) }
                        #expect(found == Array(right.dropFirst(from).prefix(size)), "\(name) from \(from), \(size)")
                    }
                }
                told += 1
            }
            return told
        }
    }
}
