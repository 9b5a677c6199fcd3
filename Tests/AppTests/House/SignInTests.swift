import Foundation
import HTTPTypes
import Kernel
import Synchronization
import Testing

@testable import App

let goodPassword = "three old pear trees"

extension TestApp {
    /// An account that signs in by e-mail and password.
    func account(
        _ name: String = "Ana Ruiz", email: String = "ana@example.org", _ role: Account.Role = .keeper
    ) async throws -> Account {
        let hash = try await Passwords.hash(goodPassword)
        return try await write { db in
            let account = Account(
                name: name, email: email, role: role, seesContactDetails: role == .keeper,
                mayTakeCopies: role == .keeper)
            try db.insert(account)
            try db.setPassword(hash, of: account.id)
            return account
        }
    }
}

/// A clock that a test moves.
final class Clock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    var now: Date { time.withLock { $0 } }
    func advance(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}

@Suite struct SignInTests {
    @Test func `the right email and password lead to where one wanted to go`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let ana = app.visitor()
        let turnedAway = try await ana.get("/people?sort=name&q=rosa")
        let door = try await ana.follow(turnedAway)
        #expect(door.words.contains("Sign in"))
        let to = try #require(door.text.firstMatch(of: /name="to" value="([^"]*)"/)?.1)
        let answer = try await ana.post(
            "/sign-in",
            ["email": " ANA@example.org ", "password": goodPassword, "to": String(to).replacing("&amp;", with: "&")])
        #expect(answer.location == "/people?sort=name&q=rosa")
        #expect(try await ana.get("/people").status == .ok)
        #expect(try await ana.get("/sign-in").location == "/today")
    }

    @Test func `a wrong password, a wrong email and a closed account are refused in the same words`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let closed = try await app.account("Bea", email: "bea@example.org", .writer)
        try await app.write { try $0.change(closed.id) { $0.closedAt = .now } }
        try await app.write { try $0.insert(Account(name: "Cy", email: "cy@example.org")) }
        var pages: Set<String> = []
        for (email, password) in [
            ("ana@example.org", "wrong wrong wrong"), ("nobody@example.org", goodPassword),
            ("bea@example.org", goodPassword),
            ("cy@example.org", ""), ("", ""),
        ] {
            let visitor = app.visitor()
            try await visitor.get("/sign-in")
            let answer = try await visitor.post("/sign-in", ["email": email, "password": password])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.words.contains("do not belong together"))
            #expect(visitor.cookies["spadework"] == nil)
            #expect(password.isEmpty || !answer.text.contains(password))
            pages.insert(
                answer.text.replacing(email.isEmpty ? "\u{0}" : email, with: "").replacing(
                    /value="[0-9a-f]{32}"/, with: ""))
        }
        #expect(pages.count == 1, "the pages differ in nothing else")
    }

    @Test func `an unknown email takes as long as a known one`() async throws {
        let app = try await TestApp()
        let ana = try await app.account()
        _ = try await Passwords.isRight("warm up", for: nil)
        func time(_ hash: String?) async throws -> Duration {
            let clock = ContinuousClock()
            var times: [Duration] = []
            for _ in 0..<7 {
                times.append(try await clock.measure { _ = try await Passwords.isRight("wrong", for: hash) })
            }
            return times.min() ?? .zero
        }
        let hash = try await app.read { try $0.secrets(of: ana.id).passwordHash }
        let known = try await time(hash), unknown = try await time(nil)
        // Loosely: one of them without hashing would be a hundred times quicker.
        #expect(known < unknown * 4 && unknown < known * 4, "known \(known), unknown \(unknown)")
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
        "evil.example", "",
        "/today\r\nSet-Cookie: a=b", "/\t/evil.example", "/ñ",
    ])
    func `nobody is led to another site`(to: String) async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let visitor = app.visitor()
        try await visitor.get("/sign-in")
        let answer = try await visitor.post(
            "/sign-in", ["email": "ana@example.org", "password": goodPassword, "to": to])
        #expect(answer.location == "/today")
        #expect(answer.headers[values: .setCookie].count == 2)
        let again = try await visitor.get("/sign-in?to=https://evil.example")
        #expect(again.location == "/today")
    }

    @Test func `a session that somebody planted does not become another's`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let mallory = try await app.signIn("Mallory", .viewer)
        let planted = try #require(mallory.cookies["spadework"])
        let victim = Browser(app: app, account: nil, cookies: ["spadework": planted])
        let answer = try await victim.post("/sign-in", ["email": "ana@example.org", "password": goodPassword])
        #expect(answer.location == "/today")
        #expect(victim.cookies["spadework"] != planted)
        #expect(
            try await mallory.get("/people").location?.hasPrefix("/sign-in") == true, "the planted session is ended")

        let made = Secret().text
        let other = Browser(app: app, account: nil, cookies: ["spadework": made, "spadework-visitor": Secret().text])
        try await other.post("/sign-in", ["email": "ana@example.org", "password": goodPassword])
        #expect(other.cookies["spadework"] != made, "a token that the visitor brought is never taken over")
    }

    @Test func `cookies are kept from scripts, from other sites, and behind TLS from the open line`() async throws {
        for isSecure in [false, true] {
            let storage = try emptyServer()
            let app = try await TestApp(storage: storage, isSecure: isSecure)
            let visitor = app.visitor()
            try await visitor.get("/start")
            let lines = try await visitor.post("/start", StartTests.filled).headers[values: .setCookie]
            let line = try #require(lines.first { $0.hasPrefix("spadework=") })
            #expect(line.contains("; HttpOnly") && line.contains("; SameSite=Lax") && line.contains("; Path=/"))
            #expect(line.contains("; Max-Age=1209600"))
            #expect(line.contains("; Secure") == isSecure)
        }
    }

    @Test func `too many tries with one email wait, even from many addresses and with the right password`() async throws
    {
        let clock = Clock()
        let app = try await TestApp(now: { clock.now })
        _ = try await app.account()
        for number in 1...10 {
            let answer = try await tries(app, from: "203.0.113.\(number)", "ana@example.org", "wrong wrong")
            #expect(answer.status == .unprocessableContent)
        }
        let refused = try await tries(app, from: "203.0.113.99", "ana@example.org", goodPassword)
        #expect(refused.status == .tooManyRequests)
        #expect(refused.words.contains("Try again at"))
        #expect(refused.headers[.retryAfter] == "900")
        #expect(try await tries(app, from: "203.0.113.1", "bea@example.org", "wrong").status == .unprocessableContent)
        clock.advance(15 * 60 + 1)
        #expect(try await tries(app, from: "203.0.113.1", "ana@example.org", goodPassword).location == "/today")
        let left = try await app.read { try $0.count("SELECT count(*) FROM sign_in_attempts") }
        #expect(left == 0, "old tries are cleared away")
    }

    @Test func `too many tries from one address wait, whatever the email`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        try await app.database.tend { db in
            for number in 1...30 {
                try db.countTry(at: [.email("a\(number)@example.org"), .address("203.0.113.7")], now: .now)
            }
        }
        #expect(try await tries(app, from: "203.0.113.7", "ana@example.org", goodPassword).status == .tooManyRequests)
        #expect(try await tries(app, from: "203.0.113.8", "ana@example.org", goodPassword).location == "/today")
    }

    @Test func `those who come in do not use up the tries of their office`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        for _ in 1...3 {
            #expect(try await tries(app, from: "203.0.113.7", "ana@example.org", goodPassword).location == "/today")
        }
        #expect(try await app.read { try $0.count("SELECT count(*) FROM sign_in_attempts") } == 0)
        _ = try await tries(app, from: "203.0.113.7", "ana@example.org", "wrong")
        _ = try await tries(app, from: "203.0.113.7", "ana@example.org", goodPassword)
        let left = try await app.read { try $0.count("SELECT count(*) FROM sign_in_attempts") }
        #expect(left == 1, "the failure still counts against the address")
    }

    @Test func `tries at once are counted one by one`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<16 {
                group.addTask {
                    try await tries(app, from: "203.0.113.\(number)", "ana@example.org", "wrong").status.code
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 422 } == 10 && statuses.count { $0 == 429 } == 6)
    }

    @Test func `signing out ends the session for good`() async throws {
        let app = try await TestApp()
        let ana = try await app.signIn()
        let token = try #require(ana.cookies["spadework"])
        #expect(try await ana.post("/sign-out", token: "wrong").status == .forbidden)
        #expect(try await ana.get("/people").status == .ok)
        let answer = try await ana.post("/sign-out")
        #expect(answer.location == "/sign-in")
        #expect(ana.cookies["spadework"] == nil)
        #expect(try await ana.follow(answer).words.contains("You are signed out."))
        let thief = Browser(app: app, account: nil, cookies: ["spadework": token])
        #expect(try await thief.get("/people").location?.hasPrefix("/sign-in") == true)
    }

    @Test func `what another site makes a browser send is refused`() async throws {
        let app = try await TestApp()
        let ana = try await app.signIn()
        for site in ["cross-site", "same-site"] {
            #expect(try await ana.post("/sign-out", [:], [.fetchSite: site]).status == .forbidden)
        }
        #expect(try await ana.get("/people", [.fetchSite: "cross-site"]).status == .ok, "links from elsewhere work")
        #expect(try await ana.post("/sign-out", [:], [.fetchSite: "same-origin"]).location == "/sign-in")
    }

    @Test func `a session ends two weeks after its last use, and using it keeps it`() async throws {
        let clock = Clock()
        let app = try await TestApp(now: { clock.now })
        let ana = try await app.signIn()
        clock.advance(13 * 86_400)
        let used = try await ana.get("/people")
        #expect(used.status == .ok)
        #expect(
            used.headers[values: .setCookie].contains { $0.hasPrefix("spadework=") && $0.contains("Max-Age=1209600") })
        try await untilSeen(app, at: clock.now)
        clock.advance(13 * 86_400)
        #expect(try await ana.get("/people").status == .ok)
        try await untilSeen(app, at: clock.now)
        clock.advance(60)
        #expect(try await ana.get("/people").headers[values: .setCookie].isEmpty, "written at most every ten minutes")
        clock.advance(14 * 86_400)
        #expect(try await ana.get("/people").location?.hasPrefix("/sign-in") == true)
    }

    private func untilSeen(_ app: TestApp, at now: Date) async throws {
        for _ in 0..<6_000 {
            let seen = try await app.read { try $0.value("SELECT max(seen_at) FROM sessions", of: Date.self) }
            if seen == now { return }
            try await _Concurrency.Task.sleep(for: .milliseconds(10))
        }
        Issue.record("the session was not noted")
    }
}

private func tries(_ app: TestApp, from address: String, _ email: String, _ password: String) async throws -> Answer {
    let visitor = app.visitor()
    visitor.peer = address
    try await visitor.get("/sign-in")
    return try await visitor.post("/sign-in", ["email": email, "password": password])
}
