import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct CrewTests {
    @Test func `every job there is has somebody to do it`() throws {
        let sources = URL(filePath: #filePath).appending(path: "../../../../../Sources/App").standardized
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var written: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            written.formUnion(text.matches(of: /struct (\w+): Job\b/).map { String($0.1) })
        }
        #expect(written == Set(jobKinds.map { "\($0)" }))
        #expect(Set(jobKinds.map { $0.kind }).count == jobKinds.count)
    }

    @Test func `a group that nobody visits has its nightly work done, and is closed again`() async throws {
        let app = try await TestApp()
        let runner = jobRunner(app.workshop), room = Workroom(workshop: app.workshop, database: app.database)
        try await runner.runWhatIsDue(on: app.database, in: room)
        _ = try await app.database.tend { db in
            try db.execute("UPDATE schedules SET next_at = \(Date(timeIntervalSinceNow: -60))")
        }
        let other = Groups(storage: app.workshop.groups.storage)
        let visited = try await other.visit(app.database.name)
        #expect(try await runner.runWhatIsDue(on: visited, in: room) == 4)
        #expect(other.inUse.isEmpty)
    }

    @Test func `what nobody needs any more goes at night`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        _ = try await app.signIn("Ben Ode")
        let account = ana.accountID
        _ = try await app.database.tend { db in
            try db.execute(
                "UPDATE sessions SET seen_at = \(Date(timeIntervalSinceNow: -20 * 86_400)) WHERE account_id = \(account)"
            )
        }
        try await Tidy().run(in: Workroom(workshop: app.workshop, database: app.database))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM sessions") } == 1)
    }
}
