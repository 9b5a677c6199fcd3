import Kernel
import Testing

@testable import App

@Suite struct HouseRules {
    /// What may be seen without signing in.
    static let publicPaths: Set<String> = [
        "/health", "/sign-in", "/sign-in/code", "/start", "/link/:token",
    ]

    static func path(_ door: Routes<Visit>.Door) -> String { "/" + door.path.split(separator: "/").joined(separator: "/") }
    static func isPublic(_ door: Routes<Visit>.Door) -> Bool {
        publicPaths.contains(path(door)) || path(door).hasPrefix("/assets/")
    }

    @Test func `every door but the public ones asks who you are`() async throws {
        let app = try await TestApp()
        for door in app.doors where !Self.isPublic(door) {
            let path = "/" + door.path.split(separator: "/").map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
            let answer = try await app.visitor().send(door.method, path, [:], .init())
            #expect(
                answer.location?.hasPrefix("/sign-in") == true || answer.status == .forbidden,
                "\(door.method) \(door.path) answered \(answer.status)")
        }
    }
}
