import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

@Suite struct SecondStepTests {
    private struct Enrolled {
        let app: TestApp, clock: Clock, ana: Browser, account: Account, secret: [UInt8], recovery: [String]
        /// A code of another half minute than all before.
        func nextCode() -> String {
            clock.advance(30)
            return TimeCode.code(secret, step: TimeCode.step(at: clock.now))
        }
    }

    private func enrolled() async throws -> Enrolled {
        let clock = Clock(), app = try await TestApp(now: { clock.now })
        let account = try await app.account(), ana = try await signedIn(app)
        _ = try await ana.post("/account/second-step/start")
        let secret = try #require(try await app.read { try $0.secrets(of: account.id).offeredSecondStep })
        let page = try await ana.post(
            "/account/second-step", ["code": TimeCode.code(secret, step: TimeCode.step(at: clock.now))])
        let codes = page.text.matches(of: /<code>([a-z2-7]{5}-[a-z2-7]{5})<\/code>/).map { String($0.1) }
        return Enrolled(app: app, clock: clock, ana: ana, account: account, secret: secret, recovery: codes)
    }

    /// A visitor who gave the right password.
    private func atSecondStep(_ app: TestApp) async throws -> Browser {
        let visitor = app.visitor()
        try await visitor.get("/sign-in")
        let answer = try await visitor.post(
            "/sign-in", ["email": "ana@example.org", "password": goodPassword, "to": "/people?sort=name"])
        #expect(answer.location?.hasPrefix("/sign-in/code?to=") == true)
        return visitor
    }

    @Test func `it is turned on by a code that the app shows`() async throws {
        let clock = Clock(), app = try await TestApp(now: { clock.now })
        let account = try await app.account(), ana = try await signedIn(app)
        #expect(try await ana.get("/account/second-step").words.contains("Turn on the second step"))
        _ = try await ana.post("/account/second-step/start")
        let offer = try await ana.get("/account/second-step")
        let secret = try #require(try await app.read { try $0.secrets(of: account.id).offeredSecondStep })
        #expect(secret.count == 20)
        #expect(offer.words.contains(base32(secret).inGroups(of: 4)) && offer.text.contains("<svg class=\"qr\""))
        let wrong = try await ana.post("/account/second-step", ["code": "000000"])
        #expect(wrong.status == .unprocessableContent)
        #expect(try await app.read { try !$0.secrets(of: account.id).hasSecondStep })
        let code = TimeCode.code(secret, step: TimeCode.step(at: clock.now)).inGroups(of: 3)
        let on = try await ana.post("/account/second-step", ["code": code])
        #expect(on.words.contains("The second step is on"))
        let secrets = try await app.read { try $0.secrets(of: account.id) }
        #expect(secrets.secondStep == secret && secrets.offeredSecondStep == nil)
        #expect(
            try await !ana.get("/account/second-step").text.contains(base32(secret).inGroups(of: 4)),
            "the key is not shown again")
    }

    @Test func `the password alone opens nothing then`() async throws {
        let set = try await enrolled(), visitor = try await atSecondStep(set.app)
        for path in ["/people", "/account", "/house"] {
            #expect(try await visitor.get(path).location?.hasPrefix("/sign-in") == true)
        }
        #expect(try await visitor.post("/account", ["name": "Mallory"]).location?.hasPrefix("/sign-in") == true)
        let waiting = try #require(visitor.cookies["spadework"])
        let page = try await visitor.get("/sign-in/code?to=%2Fpeople%3Fsort%3Dname")
        #expect(page.words.contains("Second step"))
        let answer = try await visitor.post("/sign-in/code", ["code": set.nextCode(), "to": "/people?sort=name"])
        #expect(answer.location == "/people?sort=name")
        #expect(visitor.cookies["spadework"] != waiting, "the session that waited has ended")
        #expect(try await visitor.get("/account").status == .ok)
    }

    @Test func `a code opens only once`() async throws {
        let set = try await enrolled(), code = set.nextCode()
        let first = try await atSecondStep(set.app), second = try await atSecondStep(set.app)
        #expect(try await first.post("/sign-in/code", ["code": code]).location == "/today")
        let again = try await second.post("/sign-in/code", ["code": code])
        #expect(again.status == .unprocessableContent && again.words.contains("was used already"))
        #expect(try await second.post("/sign-in/code", ["code": set.nextCode()]).location == "/today")
    }

    @Test func `a recovery code opens once, however it is written`() async throws {
        let set = try await enrolled()
        #expect(set.recovery.count == 8 && Set(set.recovery).count == 8)
        let first = try await atSecondStep(set.app), second = try await atSecondStep(set.app)
        #expect(
            try await first.post(
                "/sign-in/code", ["code": " \(set.recovery[0].uppercased().replacing("-", with: " "))"]
            ).location == "/today")
        #expect(try await second.post("/sign-in/code", ["code": set.recovery[0]]).status == .unprocessableContent)
        #expect(try await first.get("/account").words.contains("7 recovery codes left"))
        let stored = try await set.app.read { try $0.values("SELECT code_hash FROM recovery_codes", of: [UInt8].self) }
        #expect(!stored.contains { $0 == Array(set.recovery[1].utf8) })
    }

    @Test func `guessing codes is stopped, and so is waiting too long`() async throws {
        let set = try await enrolled(), visitor = try await atSecondStep(set.app)
        for _ in 1...10 {
            #expect(try await visitor.post("/sign-in/code", ["code": "000000"]).status == .unprocessableContent)
        }
        #expect(try await visitor.post("/sign-in/code", ["code": set.nextCode()]).status == .tooManyRequests)
        set.clock.advance(15 * 60)
        #expect(try await visitor.get("/sign-in/code").location?.hasPrefix("/sign-in") == true)
        #expect(
            try await visitor.post("/sign-in/code", ["code": set.nextCode()]).location?.hasPrefix("/sign-in") == true)
    }

    @Test func `turning it off and making new codes need the password`() async throws {
        let set = try await enrolled()
        #expect(
            try await set.ana.post("/account/second-step/off", ["password": "not this one"]).status
                == .unprocessableContent)
        #expect(
            try await set.ana.post("/account/recovery-codes", ["password-codes": ""]).status == .unprocessableContent)
        #expect(try await set.app.read { try $0.secrets(of: set.account.id).hasSecondStep })
        let renewed = try await set.ana.post("/account/recovery-codes", ["password-codes": goodPassword])
        #expect(!renewed.text.contains(set.recovery[0]) && renewed.text.matches(of: /<code>[a-z2-7]{5}-/).count == 8)
        let visitor = try await atSecondStep(set.app)
        #expect(try await visitor.post("/sign-in/code", ["code": set.recovery[1]]).status == .unprocessableContent)
        #expect(try await set.ana.post("/account/second-step/off", ["password": goodPassword]).location == "/account")
        let free = app(set).visitor()
        try await free.get("/sign-in")
        #expect(
            try await free.post("/sign-in", ["email": "ana@example.org", "password": goodPassword]).location == "/today"
        )
    }

    @Test func `a keeper turns it off for who lost the phone, with the keeper's own password`() async throws {
        let set = try await enrolled()
        let bea = try await set.app.account("Bea", email: "bea@example.org")
        let path = "/house/accounts/\(set.account.id)/second-step-off"
        let keeper = set.app.visitor()
        try await keeper.get("/sign-in")
        _ = try await keeper.post("/sign-in", ["email": bea.email, "password": goodPassword])
        #expect(try await keeper.get(path).words.contains("Be sure that it is really them"))
        #expect(try await keeper.post(path, ["password": "wrong"]).status == .unprocessableContent)
        #expect(try await keeper.post(path, ["password": goodPassword]).status == .seeOther)
        #expect(try await set.app.read { try !$0.secrets(of: set.account.id).hasSecondStep })
        let cy = try await set.app.signIn("Cy", .organizer)
        #expect(try await cy.get(path).status == .forbidden)
    }

    @Test func `a one-time link does not go around it`() async throws {
        let set = try await enrolled()
        let path = try link(in: try await set.ana.post("/house/accounts/\(set.account.id)/link"))
        let visitor = set.app.visitor()
        try await visitor.get(path)
        let answer = try await visitor.post(path, ["password": "nine-lamps-walk"])
        #expect(answer.location?.hasPrefix("/sign-in/code") == true)
        #expect(try await visitor.get("/account").location?.hasPrefix("/sign-in") == true)
        #expect(try await visitor.post("/sign-in/code", ["code": set.nextCode()]).location == "/today")
    }

    private func app(_ set: Enrolled) -> TestApp { set.app }
}
