import Foundation
import Kernel
import Testing

@testable import App

@Suite struct Health {
    @Test func `whoever watches the server sees that the database answers`() async throws {
        let answer = try await TestApp().visitor().get("/health")
        #expect(answer.status == .ok)
        let newest = groupSchema.migrations.last?.number ?? 0
        #expect(answer.text == "{\"status\":\"ok\",\"version\":\"\(spadeworkVersion)\",\"schema\":\(newest)}\n")
    }

    private func stickJob(in app: TestApp) async throws -> String {
        try await app.database.tend { db in
            try db.enqueue(Tidy())
            try db.execute("UPDATE jobs SET attempts = 5, last_problem = 'the disk is full'")
            return "\(try db.value("SELECT id FROM jobs", of: Int64.self) ?? 0)"
        }
    }

    @Test func `keepers see what did not get done, and try it again`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        #expect(try await ana.get("/house/health").words.contains("All is well."))
        let job = try await stickJob(in: app)
        let page = try await ana.get("/house/health")
        #expect(page.words.contains("1 job did not get done.") && page.words.contains("the disk is full"))
        let again = try await ana.post("/house/health/jobs/\(job)/again")
        #expect(try await ana.follow(again).words.contains("It is in line again."))
        #expect(try await app.read { try $0.waitingJobsCount() } == 1)
    }

    @Test func `keepers throw away what is not wanted any more, and nobody else does`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), ben = try await app.signIn("Ben Ode", .organizer)
        let job = try await stickJob(in: app)
        #expect(try await ben.get("/house/health").status == .forbidden)
        #expect(try await ben.post("/house/health/jobs/\(job)/throw-away").status == .forbidden)
        try await ana.post("/house/health/jobs/\(job)/throw-away")
        #expect(try await app.read { try $0.stuckJobs().count } == 0)
    }
}
