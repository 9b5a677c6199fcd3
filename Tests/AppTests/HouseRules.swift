import Testing

@testable import App

@Suite struct HouseRules {
    /// What may be seen without signing in.
    static let publicPaths: Set<String> = ["/health"]

    @Test func `every door but the public ones asks who you are`() async throws {
        let app = try await TestApp()
        for door in app.doors where !Self.publicPaths.contains(door.path) && !door.path.hasPrefix("/assets/") {
            let path = "/" + door.path.split(separator: "/").map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
            let answer = try await app.visitor().send(door.method, path, [:], .init())
            #expect(
                answer.location?.hasPrefix("/sign-in") == true || answer.status == .forbidden,
                "\(door.method) \(door.path) answered \(answer.status)")
        }
    }
}
