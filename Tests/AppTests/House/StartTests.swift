import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct StartTests {
    static let filled: KeyValuePairs = [
        "name": "Bronx Tenants’ Union", "language": "es", "zone": "America/Chicago", "region": "MX",
        "keeper": "Ana Ruiz",
        "email": " Ana@Example.org ", "password": "three old pear trees",
    ]

    @Test func `the first visit to an empty server makes a group and signs its keeper in`() async throws {
        let app = try await TestApp(storage: try emptyServer())
        let visitor = app.visitor()
        #expect(try await visitor.get("/people").location == "/start")
        let page = try await visitor.get("/start")
        #expect(page.status == .ok)
        let names = ["Eastern: New York", "America: Buenos Aires, Argentina"].map { page.text.contains($0) }
        #expect(names == [true, true])
        let made = try await visitor.post("/start", Self.filled)
        #expect(made.location == "/today")
        #expect(try await visitor.get("/people").status == .ok)
        let group = try await app.workshop.groups.open("bronx-tenants-union")
        let (settings, account) = try await group.read {
            (
                try $0.groupSettings(),
                try $0.first("SELECT \(Account.selection) FROM accounts") { try $0.next(Account.self) }
            )
        }
        #expect(settings.name == "Bronx Tenants’ Union" && settings.language == .spanish)
        #expect(settings.zone.identifier == "America/Chicago" && settings.region == "MX")
        #expect(account?.name == "Ana Ruiz" && account?.email == "ana@example.org" && account?.role == .keeper)
        #expect(account?.seesContactDetails == true && account?.mayTakeCopies == true)
    }

    @Test func `it happens only once`() async throws {
        let app = try await TestApp(storage: try emptyServer())
        let first = app.visitor(), second = app.visitor()
        try await first.get("/start")
        try await second.get("/start")
        #expect(try await first.post("/start", Self.filled).location == "/today")
        let late = try await second.post("/start", Self.filled)
        #expect(late.status == .conflict && late.words.contains("made already"))
        #expect(try await second.get("/start").location == "/sign-in")
        #expect(try await app.workshop.groups.names().count == 1)
    }

    @Test func `of many visitors at once one wins, on several servers over one storage`() async throws {
        let storage = try emptyServer()
        let apps = [try await TestApp(storage: storage), try await TestApp(storage: storage)]
        let won = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let visitor = apps[number % 2].visitor()
                    try await visitor.get("/start")
                    let answer = try await visitor.post(
                        "/start",
                        [
                            "name": "Group \(number)", "language": "en", "zone": "America/New_York", "region": "US",
                            "keeper": "Keeper \(number)", "email": "k\(number)@example.org",
                            "password": "three old pear trees",
                        ])
                    return answer.location == "/today"
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(won == 1)
        let names = try await apps[0].workshop.groups.names()
        #expect(names.count == 1)
        let group = try await apps[0].workshop.groups.open(try #require(names.first))
        #expect(try await group.read { try $0.count("SELECT count(*) FROM accounts") } == 1)
    }

    @Test func `what is missing or weak is said beside its field, and nothing is made`() async throws {
        let app = try await TestApp(storage: try emptyServer())
        let visitor = app.visitor()
        try await visitor.get("/start")
        let wrong: [(String, String, String)] = [
            ("name", " ", "Write the name of your group."), ("zone", "Mars/Base", "Choose a time zone."),
            ("region", "XX1", "Choose a country."), ("language", "tlh", "Choose a language."),
            ("keeper", "", "Write a name."),
            ("email", "ana", "Write an email address"), ("password", "short", "10 letters or more"),
            ("password", "password123", "guessed first"), ("password", "anaruiz1234", "made of the name or email"),
        ]
        for (field, value, reason) in wrong {
            let answer = try await visitor.post("/start", replacing(field, with: value))
            #expect(answer.status == .unprocessableContent && answer.words.contains(reason), "\(field): \(value)")
            #expect(!answer.text.contains("three old pear trees"), "a password is never shown again")
        }
        #expect(try await app.workshop.groups.names().isEmpty)
        #expect(try await visitor.post("/start", Self.filled, token: "0123").status == .forbidden)
        #expect(try await app.workshop.groups.names().isEmpty)
    }

    private func replacing(_ field: String, with value: String) -> KeyValuePairs<String, String> {
        var all = Dictionary(uniqueKeysWithValues: Self.filled.map { ($0.key, $0.value) })
        all[field] = value
        return [
            "name": all["name"] ?? "", "language": all["language"] ?? "", "zone": all["zone"] ?? "",
            "region": all["region"] ?? "", "keeper": all["keeper"] ?? "", "email": all["email"] ?? "",
            "password": all["password"] ?? "",
        ]
    }

    @Test func `where several groups are and none has the host's name, nothing is told of them`() async throws {
        let storage = try emptyServer()
        let groups = Groups(storage: storage)
        for name in ["oak", "elm"] {
            let group = try await groups.open(name)
            _ = try await group.write(as: Viewer.program, because: .setup) {
                try $0.set("name", to: "The \(name) group")
            }
        }
        let app = try await TestApp(storage: storage)
        let stranger = app.visitor()
        stranger.host = "pine.example.org"
        for path in ["/", "/people", "/start", "/sign-in", "/link/\(Secret().text)"] {
            let answer = try await stranger.get(path)
            #expect(answer.status == .notFound, "\(path) answered \(answer.status)")
            #expect(!answer.text.lowercased().contains("oak") && !answer.text.lowercased().contains("elm group"))
        }
        #expect(try await stranger.get("/people").words.contains("There is no group here"))
        stranger.host = "oak.example.org:8080"
        #expect(try await stranger.get("/people").location?.hasPrefix("/sign-in") == true)
    }

    @Test(arguments: [
        ("Bronx Tenants’ Union", "bronx-tenants-union"),
        ("Inquilinos Unidos de Peñalolén", "inquilinos-unidos-de-penalolen"),
        ("租客联盟", "group"), ("  ¡Sí!  ", "si"), ("9to5", "9to5"), ("---", "group"),
        ("The Very Long Name of a Federation of Neighbourhood Associations", "the-very-long-name-of-a-federation-of"),
        (String(repeating: "a", count: 80), String(repeating: "a", count: 40)),
    ])
    func `the short name is made from the name`(name: String, short: String) {
        #expect(Groups.shortName(of: name) == short)
        #expect(Groups.isName(short))
    }

    @Test func `a group with people but no accounts is nobody's for the taking`() async throws {
        let app = try await TestApp()
        #expect(try await app.visitor().get("/sign-in").location == "/start")
        try await app.write { try $0.insert(Contact(givenName: "Rosa")) }
        #expect(try await app.visitor().get("/start").location == "/sign-in")
        let visitor = app.visitor()
        #expect(try await visitor.get("/sign-in").status == .ok)
        #expect(try await visitor.post("/start", Self.filled).status == .conflict)
    }
}

/// A place for groups where there is none yet.
func emptyServer() throws -> Storage {
    let name = "empty\(Identifier<Void>.new())"
    guard let server = TestEngine.postgres,
        let tools = ProcessInfo.processInfo.environment["SPADEWORK_TEST_POSTGRES_TOOLS"]
    else { return .folder(TestFolder.path + "/\(name)") }
    let psql = Process()
    psql.executableURL = URL(fileURLWithPath: tools + "/psql")
    psql.arguments = ["-q", "-d", server, "-c", "CREATE DATABASE \(name)"]
    try psql.run()
    psql.waitUntilExit()
    try #require(psql.terminationStatus == 0, "the database \(name) could not be made")
    var url = try #require(URLComponents(string: server))
    url.path = "/\(name)"
    return .server(try #require(url.string))
}
