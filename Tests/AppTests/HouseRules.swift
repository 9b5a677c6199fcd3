import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

@Suite struct HouseRules {
    /// What may be seen without signing in.
    static let publicPaths: Set<String> = [
        "/health", "/sign-in", "/sign-in/code", "/start", "/link/:token",
    ]

    static func path(_ door: Routes<Visit>.Door) -> String {
        "/" + door.path.split(separator: "/").joined(separator: "/")
    }
    static func isPublic(_ door: Routes<Visit>.Door) -> Bool {
        publicPaths.contains(path(door)) || path(door).hasPrefix("/assets/")
    }

    /// The door's path with an id in each place for one.
    private func filled(_ door: Routes<Visit>.Door, _ id: String = "1") -> String {
        Self.path(door).split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? id : String($0) }.joined(separator: "/")
    }

    @Test func `every door but the public ones asks who you are`() async throws {
        let app = try await TestApp()
        for door in app.doors where !Self.isPublic(door) {
            let answer = try await app.visitor().send(door.method, filled(door), [:], .init())
            #expect(
                answer.location?.hasPrefix("/sign-in") == true || answer.status == .forbidden,
                "\(door.method) \(door.path) answered \(answer.status)")
            #expect(answer.headers[values: .setCookie].isEmpty, "\(door.path) gives a cookie to a stranger")
        }
    }

    @Test func `what is on the public list is there, and asks nobody to sign in`() async throws {
        let app = try await TestApp(), paths = Set(app.doors.map(Self.path))
        for path in Self.publicPaths { #expect(paths.contains(path), "\(path) is listed as public and is not there") }
        _ = try await app.signIn()
        for path in Self.publicPaths.subtracting(["/sign-in/code", "/start"]) {
            let answer = try await app.visitor().get(path.replacing(":token", with: Secret().text))
            #expect(answer.location == nil && answer.status != .forbidden, "\(path) answered \(answer.status)")
        }
    }

    @Test func `a form without its token, with another's, or sent by another site is refused and changes nothing`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn(), bea = try await app.signIn("Bea")
        let visitor = app.visitor()
        try await visitor.get("/sign-in")
        let theirs = try #require(bea.cookies["spadework"].flatMap { Secret($0) }).formToken
        let before = try await app.contents()
        for door in app.doors where door.method == .post {
            for id in ["1", ana.accountID.description] {
                let path = filled(door, id)
                for token in ["", "0123456789abcdef0123456789abcdef", theirs] {
                    for browser in [ana, visitor] {
                        let answer = try await browser.post(path, ["name": "X", "confirm": "yes"], token: token)
                        #expect(answer.status == .forbidden, "\(path) answered \(answer.status)")
                    }
                }
                let across = try await ana.post(path, ["name": "X"], [.fetchSite: "cross-site"])
                #expect(across.status == .forbidden, "\(path) from another site answered \(across.status)")
            }
        }
        #expect(try await app.contents() == before)
    }

    @Test func `looking changes nothing`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let before = try await app.contents()
        for door in app.doors where door.method == .get { try await ana.get(filled(door)) }
        #expect(try await app.contents() == before)
    }

    @Test func `the session of a closed account opens no door`() async throws {
        let app = try await TestApp()
        _ = try await app.signIn()
        let bea = try await app.signIn("Bea")
        try await app.write { try $0.change(bea.accountID) { $0.closedAt = .now } }
        for door in app.doors where !Self.isPublic(door) && Self.path(door) != "/sign-out" {
            let answer = door.method == .get ? try await bea.get(filled(door)) : try await bea.post(filled(door))
            // Some paths have no meaning with a 1 in them.
            let isShut = answer.location?.hasPrefix("/sign-in") == true || answer.status == .notFound
            #expect(isShut, "\(door.method) \(door.path) answered \(answer.status)")
        }
    }

    @Test func `every answer tells browsers to load nothing from elsewhere`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for path in ["/people", "/house", "/nothing-here", "/health", "/sign-in"] {
            let headers = try await ana.get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(path)")
            #expect(!policy.contains("unsafe") && headers[.xContentTypeOptions] == "nosniff", "\(path)")
        }
    }
}

extension TestApp {
    /// How many rows each table has, and the latest act: enough to see that something was changed.
    fileprivate func contents() async throws -> [String: Int] {
        try await read { db in
            let tables = Set(groupSchema.keptColumns.map(\.table)).union([
                "acts", "changes", "sessions", "secrets", "one_time_links", "recovery_codes", "imports", "jobs",
                "together_work", "choices",
            ])
            return try tables.reduce(into: [
                "latest": try db.count("SELECT coalesce(max(id) % 1000000007, 0) FROM acts")
            ]) { counts, table in
                counts[table] = try db.count("SELECT count(*) FROM \(SQL(trusted: table))")
            }
        }
    }
}
