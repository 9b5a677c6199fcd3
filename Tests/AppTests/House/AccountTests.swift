import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

@Suite struct AccountTests {
    static let invited: KeyValuePairs = ["name": "María López", "email": "Maria@Example.org", "role": "writer"]

    @Test func `a keeper invites by a link that is shown once, and whoever has it chooses a password and comes in`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn()
        let page = try await ana.post("/house/accounts", Self.invited)
        let path = try link(in: page)
        #expect(page.words.contains("María López can see everyone in Bronx tenants"))
        let account = try #require(try await app.account(named: "María López"))
        #expect(account.email == "maria@example.org" && account.role == .writer && account.scope == .everyone)
        #expect(try await !ana.get("/house/accounts/\(account.id)").text.contains(path))

        let maria = app.visitor()
        #expect(try await maria.get(path).words.contains("You sign in with maria@example.org"))
        let opened = try await maria.post(path, ["name": "María L.", "language": "es", "password": goodPassword])
        #expect(opened.location == "/today")
        #expect(try await maria.get("/account").text.contains("<html lang=\"es\""))
        let now = try #require(try await app.account(named: "María L."))
        #expect(now.id == account.id && now.language == .spanish)
        #expect(try await ana.get("/history").words.contains("let María L. in"))

        let late = app.visitor()
        #expect(try await late.get(path).status == .gone)
        let again = try await late.post(path, ["name": "Mallory", "password": "another good one"])
        #expect(again.status == .gone && again.words.contains("no longer works"))
        #expect(late.cookies["spadework"] == nil)
        let signedIn = try await late.post("/sign-in", ["email": "maria@example.org", "password": goodPassword])
        #expect(signedIn.location == "/today")
    }

    @Test func `a link that is too old, was replaced or never was opens nothing`() async throws {
        let clock = Clock(), app = try await TestApp(now: { clock.now })
        let ana = try await app.signIn()
        let first = try link(in: try await ana.post("/house/accounts", Self.invited))
        let account = try #require(try await app.account(named: "María López"))
        let second = try link(in: try await ana.post("/house/accounts/\(account.id)/link"))
        let visitor = app.visitor()
        #expect(try await visitor.get(first).status == .gone)
        #expect(try await visitor.get(second).status == .ok)
        clock.advance(7 * 86_400 + 1)
        #expect(try await visitor.get(second).status == .gone)
        for wrong in ["/link/x", "/link/\(Secret().text)", "/link/..%2f"] {
            #expect(try await visitor.get(wrong).status == .gone)
        }
    }

    @Test func `a lost password is mended by a link, and whoever had it is signed out`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let bea = try await app.account("Bea", email: "bea@example.org", .organizer)
        let thief = app.visitor()
        try await thief.get("/sign-in")
        _ = try await thief.post("/sign-in", ["email": "bea@example.org", "password": goodPassword])
        let path = try link(in: try await ana.post("/house/accounts/\(bea.id)/link"))
        let browser = app.visitor()
        #expect(try await browser.get(path).words.contains("Choose a new password"))
        #expect(try await browser.post(path, ["password": "short"]).words.contains("10 letters or more"))
        #expect(try await browser.post(path, ["password": "nine-lamps-walk", "name": "Mallory"]).location == "/today")
        #expect(try await thief.get("/people").location?.hasPrefix("/sign-in") == true)
        #expect(
            try await app.read { try $0.find(bea.id) }.name == "Bea", "a name is not changed by a link for a password")
    }

    @Test func `the same link twice at once opens once`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let path = try link(in: try await ana.post("/house/accounts", Self.invited))
        let opened = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<4 {
                group.addTask {
                    let visitor = app.visitor()
                    try await visitor.get(path)
                    let answer = try await visitor.post(
                        path, ["name": "M \(number)", "password": "\(goodPassword) \(number)"])
                    return answer.location == "/today"
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(opened == 1)
    }

    @Test func `the usual goes with a role unless a keeper says otherwise`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for role in Account.Role.allCases {
            _ = try await ana.post(
                "/house/accounts", ["name": "The \(role)", "email": "\(role)@example.org", "role": role.rawValue])
            let account = try #require(try await app.account(named: "The \(role)"))
            #expect(account.scope == role.usual.scope)
            #expect(
                account.seesContactDetails == role.usual.seesContactDetails
                    && account.mayTakeCopies == role.usual.mayTakeCopies)
        }
        _ = try await ana.post(
            "/house/accounts",
            [
                "name": "Special", "email": "s@example.org", "role": "viewer", "scope": "mine",
                "contact-details": "yes",
                "copies": "yes",
            ])
        let special = try #require(try await app.account(named: "Special"))
        #expect(special.scope == .mine && special.seesContactDetails && special.mayTakeCopies)
    }

    @Test func `a place or organization is found by its name, and asked for where several have it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let bronx = Place(name: "Bronx", kind: .city), queens = Place(name: "Queens", kind: .city)
        let one = Place(name: "Oak Street", parentID: bronx.id), other = Place(name: "Oak Street", parentID: queens.id)
        let church = Contact(kind: .organization, name: "Grace Church")
        try await app.write { db in
            for place in [bronx, queens, one, other] { try db.insert(place) }
            try db.insert(church)
        }
        func invite(_ email: String, _ scope: String, _ name: String, id: String = "") async throws -> Answer {
            try await ana.post(
                "/house/accounts",
                [
                    "name": email, "email": "\(email)@example.org", "role": "organizer", "scope": scope,
                    "scope-name": name, "scope-id": id,
                ])
        }
        #expect(try await invite("a", "place", "").words.contains("Write the name of the place"))
        #expect(try await invite("a", "place", "Elm").words.contains("Nothing here has this name"))
        let asked = try await invite("a", "place", "oak street")
        #expect(asked.words.contains("Several have this name") && asked.words.contains("Oak Street, Queens"))
        #expect(try await invite("a", "place", "oak street", id: "\(other.id)").status == .ok)
        #expect(try await app.account(named: "a")?.scopeID == other.id.number)
        #expect(try await invite("b", "organization", "grace").status == .ok)
        #expect(try await app.account(named: "b")?.scopeID == church.id.number)
        #expect(try await ana.get("/house/accounts").words.contains("b can see everyone of Grace Church"))
    }

    @Test func `a closed account is shut out at once and everywhere, and may be opened again`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let bea = try await app.signIn("Bea", .organizer)
        let path = "/house/accounts/\(bea.accountID)"
        let link = try link(in: try await ana.post("\(path)/link"))
        #expect(try await ana.post("\(path)/close").location == path)
        #expect(try await bea.get("/people").location?.hasPrefix("/sign-in") == true)
        #expect(try await bea.post("/account", ["name": "Bea B"]).location?.hasPrefix("/sign-in") == true)
        #expect(try await app.visitor().get(link).status == .gone)
        #expect(try await ana.get(path).words.contains("Bea cannot come in: the account is closed."))
        #expect(try await ana.post("\(path)/link").status == .unprocessableContent)
        #expect(try await ana.get("/history").words.contains("closed the account of Bea"))
        #expect(try await ana.post("\(path)/open").location == path)
        #expect(try await bea.get("/people").location?.hasPrefix("/sign-in") == true, "old sessions stay dead")
    }

    @Test func `the last keeper who can come in stays one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        _ = try await ana.post("/house/accounts", ["name": "Invited", "email": "i@example.org", "role": "keeper"])
        let path = "/house/accounts/\(ana.accountID)"
        let closed = try await ana.post("\(path)/close")
        #expect(closed.status == .unprocessableContent && closed.words.contains("A group needs a keeper"))
        let demoted = try await ana.post(path, ["name": "Ana", "email": "a@example.org", "role": "viewer"])
        #expect(demoted.status == .unprocessableContent)
        #expect(try await ana.get("/house/accounts").status == .ok, "nothing was changed, and nobody signed out")
        _ = try await app.signIn("Bea")
        #expect(
            try await ana.post(path, ["name": "Ana", "email": "a@example.org", "role": "viewer"]).status == .seeOther)
        #expect(try await ana.get("/house/accounts").status == .forbidden, "a changed role holds from the next page on")
    }

    @Test func `only keepers see and change accounts`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for role in Account.Role.allCases where role != .keeper {
            let other = try await app.signIn("The \(role)", role)
            for path in [
                "/house", "/house/accounts", "/house/accounts/new", "/house/accounts/\(ana.accountID)",
                "/house/settings",
            ] {
                #expect(try await other.get(path).status == .forbidden, "\(role) opens \(path)")
            }
            let path = "/house/accounts/\(other.accountID)"
            let posts: [String] = [
                "/house/accounts", path, "\(path)/link", "\(path)/close", "\(path)/open", "\(path)/end-sessions",
                "/house/settings",
            ]
            for post in posts {
                let answer = try await other.post(
                    post,
                    [
                        "name": "X", "email": "x@example.org", "role": "keeper", "language": "en",
                        "zone": "Europe/Paris", "region": "FR",
                    ])
                #expect(answer.status == .forbidden, "\(role) posts to \(post): \(answer.status)")
            }
            #expect(try await app.read { try $0.find(other.accountID) }.role == role)
        }
    }

    @Test func `two accounts do not share an email, and a strange one is refused`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        _ = try await ana.post("/house/accounts", Self.invited)
        let again = try await ana.post("/house/accounts", Self.invited)
        #expect(again.status == .unprocessableContent && again.words.contains("with this email already"))
        for email in ["", "maria", "a@b", "a b@example.org", "<a@example.org>"] {
            #expect(
                try await ana.post("/house/accounts", ["name": "M", "email": email, "role": "writer"]).status
                    == .unprocessableContent)
        }
        #expect(
            try await ana.post("/house/accounts", ["name": "M", "email": "m@example.org", "role": "king"]).status
                == .unprocessableContent)
    }

    @Test func `what people call themselves is never markup`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let nasty = "<img src=x onerror=alert(1)>\"'&amp;"
        _ = try await ana.post("/account", ["name": nasty, "language": ""])
        _ = try await ana.post(
            "/house/settings",
            ["name": nasty, "language": "en", "zone": "America/Chicago", "region": "US", "noun-people": "<b>us</b>"])
        for path in [
            "/account", "/house", "/house/accounts", "/house/accounts/\(ana.accountID)", "/house/settings", "/history",
            "/sign-in",
        ] {
            let reader = path == "/sign-in" ? app.visitor() : ana
            let page = try await reader.get(path)
            #expect(page.status == .ok && !page.text.contains("<img") && !page.text.contains("<b>us"), "\(path)")
        }
    }
}

@Suite struct CommandLineAccountTests {
    @Test func `the program adds accounts and makes links without anybody signed in`() async throws {
        let app = try await TestApp()
        let link = try await app.write { db in
            let account = Account(name: "Ana", email: "ana@example.org", role: .keeper)
            try db.createAccount(account)
            return try db.makeOneTimeLink(for: account.id)
        }
        let ana = app.visitor()
        try await ana.get(OneTimeLink.path(link))
        let opened = try await ana.post(OneTimeLink.path(link), ["name": "Ana Ruiz", "password": goodPassword])
        #expect(opened.location == "/today")
        await #expect(throws: NotAllowed.self) {
            try await app.database.write(as: Viewer.nobody, because: .screen) {
                try $0.createAccount(Account(name: "X", email: "x@example.org"))
            }
        }
    }
}

/// The path of the one-time link that a page shows.
func link(in page: Answer) throws -> String {
    let match = try #require(page.text.firstMatch(of: /http:\/\/localhost(\/link\/[A-Za-z0-9_-]{43})/), "\(page.words)")
    return String(match.1)
}

extension TestApp {
    func account(named name: String) async throws -> Account? {
        try await read { db in
            try db.first("SELECT \(Account.selection) FROM accounts WHERE name = \(name)") { try $0.next(Account.self) }
        }
    }
}
