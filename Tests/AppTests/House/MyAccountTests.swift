import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

@Suite struct MyAccountTests {
    @Test func `everybody sets their own name and language, and nothing else`() async throws {
        let app = try await TestApp(), bea = try await app.signIn("Bea", .volunteer)
        let answer = try await bea.post(
            "/account",
            ["name": "Bea Ito", "language": "es", "role": "keeper", "email": "x@example.org", "scope": "everyone"])
        #expect(answer.location == "/account")
        let account = try await app.read { try $0.find(bea.accountID) }
        #expect(account.name == "Bea Ito" && account.language == .spanish && account.role == .volunteer)
        #expect(account.email == bea.account?.email)
        #expect(try await bea.get("/account").text.contains("lang=\"es\""))
        #expect(try await bea.post("/account", ["name": "", "language": ""]).status == .unprocessableContent)
    }

    @Test func `a new password needs the old one and ends the other sessions`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let here = try await signedIn(app), there = try await signedIn(app)
        let wrong = try await here.post(
            "/account/password", ["password-now": "not this one", "password-new": "nine-lamps-walk"])
        #expect(wrong.status == .unprocessableContent && wrong.words.contains("This is not your password."))
        #expect(!wrong.text.contains("nine-lamps-walk"))
        let weak = try await here.post(
            "/account/password", ["password-now": goodPassword, "password-new": "password123"])
        #expect(weak.status == .unprocessableContent)
        let changed = try await here.post(
            "/account/password", ["password-now": goodPassword, "password-new": "nine-lamps-walk"])
        #expect(changed.location == "/account")
        #expect(try await here.get("/account").status == .ok)
        #expect(try await there.get("/account").location?.hasPrefix("/sign-in") == true)
        let visitor = app.visitor()
        try await visitor.get("/sign-in")
        #expect(
            try await visitor.post("/sign-in", ["email": "ana@example.org", "password": goodPassword]).status
                == .unprocessableContent)
        #expect(
            try await visitor.post("/sign-in", ["email": "ana@example.org", "password": "nine-lamps-walk"]).location
                == "/today")
    }

    @Test func `guessing the password in a borrowed browser is slowed down too`() async throws {
        let app = try await TestApp(), account = try await app.account()
        let ana = try await signedIn(app)
        try await app.database.tend { db in for _ in 1...10 { try db.countTry(at: [.account(account.id)], now: .now) } }
        let answer = try await ana.post(
            "/account/password", ["password-now": goodPassword, "password-new": "nine-lamps-walk"])
        #expect(answer.status == .tooManyRequests && answer.words.contains("Try again at"))
    }

    @Test func `sessions are seen by browser and ended one by one or all others`() async throws {
        let app = try await TestApp()
        _ = try await app.account()
        let phone = try await signedIn(
            app,
            agent:
                "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
        )
        let laptop = try await signedIn(
            app, agent: "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0")
        let other = try await signedIn(app, agent: "<script>alert(1)</script>")
        let page = try await laptop.get("/account")
        #expect(page.words.contains("Chrome on Android") && page.words.contains("Firefox on Linux This one"))
        #expect(page.words.contains("A browser that does not say what it is") && !page.text.contains("<script>alert"))
        let end = try #require(page.text.matches(of: /action="(\/account\/sessions\/\d+\/end)"/).last?.1)
        let stranger = try await app.signIn("Bea", .keeper)
        #expect(try await stranger.post(String(end)).status == .notFound, "nobody ends another's session")
        #expect(try await laptop.post(String(end)).location == "/account#sessions")
        let left = try await [phone.get("/account").status, other.get("/account").status]
        #expect(left.count { $0 == .ok } == 1)
        #expect(try await laptop.post("/account/sessions/end-others").location == "/account#sessions")
        #expect(try await phone.get("/account").status == .seeOther)
        #expect(try await other.get("/account").status == .seeOther)
        #expect(try await laptop.get("/account").status == .ok)
    }

    @Test(arguments: [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
            "Safari on iPhone"
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
            "Edge on Windows"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15",
            "Safari on Mac"
        ),
        ("curl/8.0", "A browser that does not say what it is"), ("", "A browser that does not say what it is"),
    ])
    func `browsers are named as people know them`(agent: String, words: String) {
        #expect(Words.of(.english).text(browserWords(agent)) == words)
    }
}

@Suite struct SettingsTests {
    static let filled: KeyValuePairs = [
        "name": "Bronx neighbors", "language": "en", "zone": "America/Chicago", "region": "MX",
        "noun-person": "neighbor",
        "noun-people": "neighbors", "noun-member": "", "noun-members": "",
    ]

    @Test func `a keeper sets the group's name, zone and own words, and may undo it as one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let saved = try await ana.post("/house/settings", Self.filled)
        let page = try await ana.follow(saved)
        #expect(
            page.words.contains("Bronx neighbors") && page.words.contains("Mexico")
                && page.words.contains("America: Chicago"))
        #expect(page.words.contains("Hand over neighbors and tasks"))
        let act = try #require(try await app.read { try $0.latestHistory(limit: 1) }.first).act.id
        #expect(try await ana.get("/history/act/\(act)").words.contains("set the word for several neighbors: value neighbors"))
        let undo = try #require(page.text.firstMatch(of: /action="(\/undo\/\d+)"/)?.1)
        _ = try await ana.post(String(undo))
        let settings = try await app.read { try $0.groupSettings() }
        #expect(settings.name == "Bronx tenants" && settings.nouns.isEmpty && settings.region == "US")
    }

    @Test func `a group's own words are used in its own language only`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        _ = try await ana.post("/house/settings", Self.filled)
        let eva = try await app.signIn("Eva", .keeper) { $0.language = .spanish }
        #expect(try await !eva.get("/house").words.contains("neighbors y"))
    }

    @Test func `what is no zone, country or word is refused`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for (field, value) in [
            ("name", ""), ("zone", "Mars"), ("region", "ZZ9"), ("language", "tlh"), ("noun-people", "[people]"),
        ] {
            var all = Dictionary(uniqueKeysWithValues: Self.filled.map { ($0.key, $0.value) })
            all[field] = value
            let answer = try await ana.post(
                "/house/settings",
                [
                    "name": all["name"] ?? "", "language": all["language"] ?? "", "zone": all["zone"] ?? "",
                    "region": all["region"] ?? "", "noun-people": all["noun-people"] ?? "",
                ])
            #expect(answer.status == .unprocessableContent, "\(field)")
        }
        #expect(try await app.read { try $0.groupSettings() }.name == "Bronx tenants")
    }
}

/// A browser in which Ana signed in with her password.
func signedIn(_ app: TestApp, agent: String = "test") async throws -> Browser {
    let browser = app.visitor()
    try await browser.get("/sign-in")
    let body =
        "token=\(browser.cookies["spadework-visitor"].flatMap { Secret($0) }?.formToken ?? "")"
        + "&email=ana%40example.org&password=\(goodPassword.replacing(" ", with: "+"))"
    _ = try await browser.send(
        .post, "/sign-in", [.contentType: "application/x-www-form-urlencoded", .userAgent: agent], .init(string: body))
    return browser
}
