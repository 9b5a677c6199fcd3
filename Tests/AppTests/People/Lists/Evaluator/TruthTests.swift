import Asking
import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

/// The questions to the store, and to the register, against a plain reading of `docs/lists.md`. `SPADEWORK_TRUTH=20000` asks so many.
@Suite struct TruthTests {
    /// A way to answer a question.
    typealias Way = @Sendable (Connection, String, Date) throws -> Set<Contact.ID>

    /// By SQL as long as nothing is folded, then by the register.
    static let find: Way = { db, text, now in Set(try db.ids(of: db.asked(text, at: now))) }

    static let groups = 10
    static let questions = ProcessInfo.processInfo.environment["SPADEWORK_TRUTH"].flatMap(Int.init) ?? 2_000

    @Test(arguments: 0..<groups) func `random questions find whom the documentation says`(_ seed: Int) async throws {
        let app = try await TestApp()
        let made = try await app.write { db in
            var group = RandomGroup(seed: UInt64(seed))
            try group.write(db)
            return group
        }
        let group = try await app.write { db in
            var group = made
            try group.writeHistory(db)
            return group
        }
        let viewers = viewers(of: group), each = Self.questions / Self.groups / viewers.count
        var maker = group.maker, answered = 0
        for way in ["SQL", "register"] {
            if way == "register" {
                var fold = RegisterFold(app.database)
                (fold.fewestPeople, fold.blockSize, fold.mostMarks) = (1, 8, 0)
                _ = try await fold.run()
            }
            for (who, viewer) in viewers {
                let asks = (0..<(way == "SQL" ? each : each / 2)).map { _ in maker.ask() }
                answered += try await app.database.read(as: viewer) { db in
                    let plain = PlainEvaluator(try PlainGroup(db), viewer, now: group.now)
                    return try asks.count { ask in
                        try check(ask, db, plain, way, Self.find, group.now, "seed \(seed), \(who)")
                        return try found({ try plain.answer(ask.description) }) != nil
                    }
                }
            }
        }
        #expect(answered > each * viewers.count / 2, "Too many questions were refused.")
    }

    private func viewers(of group: RandomGroup) -> [(String, Viewer)] {
        func viewer(_ index: Int, _ edit: (inout Account) -> Void) -> Viewer {
            var account = group.accounts[index]
            edit(&account)
            return Viewer(account)
        }
        return [
            ("keeper", viewer(0) { _ in }), ("mine", viewer(1) { $0.scope = .mine }),
            (
                "place",
                viewer(1) {
                    ($0.scope, $0.scopeID, $0.seesContactDetails) = (.place, group.places[0].id.number, false)
                }
            ),
            (
                "organization",
                viewer(2) { ($0.scope, $0.scopeID, $0.role) = (.organization, group.organizations[0].number, .viewer) }
            ),
            ("tasks", viewer(2) { $0.scope = .tasks }),
        ]
    }

    /// Nothing where the question is refused.
    private func found(_ body: () throws -> Set<Contact.ID>) throws -> Set<Contact.ID>? {
        do { return try body() } catch is Mistake { return nil } catch is PlainEvaluator.Refused { return nil }
    }

    private func check(
        _ ask: Ask, _ db: Connection, _ plain: PlainEvaluator, _ way: String, _ find: Way, _ now: Date, _ place: String
    ) throws {
        func differs(_ ask: Ask) throws -> Bool {
            let text = ask.description
            return try found { try find(db, text, now) } != found { try plain.answer(text) }
        }
        guard try differs(ask) else { return }
        var least = ask
        while let next = try smaller(least).first(where: differs) { least = next }
        let text = least.description
        func shown(_ ids: Set<Contact.ID>?) -> String { ids.map { $0.map(\.number).sorted().description } ?? "refused" }
        let theirs = try found { try find(db, text, now) }, ours = try found { try plain.answer(text) }
        Issue.record(
            """
            \(place), \(way): \(text)
            only \(way): \(shown(theirs.map { $0.subtracting(ours ?? []) })), \
            only plain: \(shown(ours.map { $0.subtracting(theirs ?? []) }))
            shrunk from: \(ask)
            """)
    }
}
