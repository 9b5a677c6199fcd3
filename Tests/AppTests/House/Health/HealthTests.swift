import Foundation
import Testing

@testable import App

@Suite struct Health {
    @Test func `whoever watches the server sees that the database answers`() async throws {
        let answer = try await TestApp().visitor().get("/health")
        #expect(answer.status == .ok)
        let newest = groupSchema.migrations.last?.number ?? 0
        #expect(answer.text == "{\"status\":\"ok\",\"version\":\"\(spadeworkVersion)\",\"schema\":\(newest)}\n")
    }
}
