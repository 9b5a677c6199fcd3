import Foundation
import Kernel
import Testing

@testable import App

/// A spreadsheet is sent, looked at, brought in and reported, as organizers do it in a browser.
@Suite struct ImportScreenTests {
    private static let sheet = """
        Full name,Cell,E-mail,Street,Color
        Rosa Diaz,718-555-0123,rosa@example.org,1420 Grand Concourse,red
        Luis Vega,(347) 555-0101,luis@example,,blue
        ,,,,green
        José Peña,212 555 0144,jose@example.org,,

        """

    @Test func `a spreadsheet is shown as people before anything comes in`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let answer = try await ana.send(file: [UInt8](Self.sheet.utf8), to: "/people/import")
        #expect(answer.status == .seeOther)
        let page = try await ana.follow(answer)
        #expect(page.words.contains("people.csv has 4 rows. Nothing is in yet."))
        #expect(page.words.contains("(718) 555-0123") && page.words.contains("1420 Grand Concourse"))
        #expect(page.words.contains("Bring in 3 people"))
        #expect(page.words.contains("The e-mail address in E-mail cannot be right: luis@example"))
        #expect(page.words.contains("This row has no name, no phone number and no e-mail."))
        #expect(page.words.contains("Color") && page.words.contains("Not recognised"))
        #expect(try await app.read { try $0.countPeople() } == 0)
    }

    @Test func `what a column holds can be changed, or left out, before it comes in`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.upload("Name,Extra\nRosa Diaz,likes tea\nLuis Vega,likes maps\n")
        let again = try await ana.post("/people/import/\(id)", ["c0": "fullName", "c1": "note"])
        let page = try await ana.follow(again)
        #expect(page.words.contains("likes tea · 2") || page.words.contains("likes tea"))
        #expect(page.text.contains("<option value=\"note\" selected>"))
        try await ana.post("/people/import/\(id)", ["c0": "fullName", "c1": "note", "go": "yes"])
        try await app.work()
        let notes = try await app.read { try $0.values("SELECT note FROM interactions ORDER BY note", of: String.self) }
        #expect(notes == ["likes maps", "likes tea"])
        let wrong = try await ana.upload("Name,Extra\nMaria Cruz,x\n")
        let refused = try await ana.post("/people/import/\(wrong)", ["c0": "nonsense", "go": "yes"])
        #expect(refused.status == .unprocessableContent && refused.words.contains("Choose from the list"))
        let nobody = try await ana.post("/people/import/\(wrong)", ["c0": "ignore", "go": "yes"])
        #expect(nobody.status == .unprocessableContent && nobody.words.contains("Choose at least one column"))
        #expect(try await app.importState(wrong) == .ready)
    }

    @Test func `the work is told of while it goes on, and reported with links when it is done`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let id = try await ana.upload(Self.sheet)
        #expect(try await ana.get("/people/import/\(id)").words.contains("Known already"))
        try await ana.post("/people/import/\(id)", ["go": "yes"])
        let going = try await ana.get("/people/import/\(id)")
        #expect(going.words.contains("A spreadsheet comes in") && going.text.contains("http-equiv=\"refresh\""))
        #expect(going.text.contains("data-again"))
        try await app.work()
        let report = try await ana.get("/people/import/\(id)")
        #expect(!report.text.contains("http-equiv=\"refresh\""))
        for sentence in [
            "2 people are new.", "1 row was about somebody known already.", "1 row came in with something missing.",
            "1 row was left out.",
        ] {
            #expect(report.words.contains(sentence), "\(sentence)")
        }
        let people = try await ana.get("/people/import/\(id)/people")
        #expect(
            people.words.contains("José Peña") && people.words.contains("Luis Vega") && !people.words.contains("Rosa"))
        let matched = try await ana.get("/people/import/\(id)/matched")
        #expect(matched.text.contains("/people/\(rosa)") && matched.words.contains("Rosa Diaz"))
        let rows = try await ana.get("/people/import/\(id)/rows")
        #expect(
            rows.words.contains("Left out") && rows.words.contains("Came in") && rows.words.contains("luis@example"))
        #expect(try await app.piecesCount() == 0)
    }

    @Test func `rows that need a look come back as a file with the reasons in a last column`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.bringIn(Self.sheet)
        let file = try await ana.get("/people/import/\(id)/rows.csv")
        #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
        let lines = file.text.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        #expect(lines[0].contains("Full name,Cell,E-mail,Street,Color,Why it needs a look,Row"))
        #expect(lines[1].hasPrefix("Luis Vega,") && lines[1].hasSuffix(",3"))
    }

    @Test func `the same file sent twice leads to the one that waits, or says that it came in`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let first = try await ana.upload(Self.sheet)
        let again = try await ana.send(file: [UInt8](Self.sheet.utf8), to: "/people/import")
        #expect(again.location == "/people/import/\(first)")
        #expect(try await ana.follow(again).words.contains("This file was sent before. Here it is."))
        #expect(try await app.importsCount() == 1)
        try await ana.post("/people/import/\(first)", ["go": "yes"])
        try await app.work()
        let second = try await ana.upload(Self.sheet)
        let page = try await ana.get("/people/import/\(second)")
        #expect(page.words.contains("The same file was sent") && page.text.contains("/people/import/\(first)\""))
    }

    @Test func `a file that nobody wants is thrown away with all its pieces`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.upload(Self.sheet)
        #expect(try await ana.get("/people/import").words.contains("Waits for a look"))
        #expect(try await ana.get("/today").text.contains("href=\"/people/import\">1 spreadsheet is not brought in"))
        try await ana.post("/people/import/\(id)/throw-away")
        #expect(try await app.importsCount() == 0)
        #expect(try await app.piecesCount() == 0)
        #expect(try await ana.get("/people/import/\(id)").status == .notFound)
    }

    @Test(arguments: ["utf-16-tabs.txt", "messy.csv", "civicrm.csv", "hecho-a-mano-espanol.csv"])
    func `files as people have them come in through the browser`(name: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.upload(try Fixture.bytes(name), named: name)
        let preview = try await ana.get("/people/import/\(id)")
        #expect(preview.status == .ok && preview.words.contains("Bring in "))
        try await ana.post("/people/import/\(id)", ["go": "yes"])
        try await app.work()
        let sheet = try await app.read { try $0.sheetImport(id) }
        #expect(sheet.state == .finished && sheet.counts.new > 0)
        #expect(try await ana.get("/people/import/\(id)").status == .ok)
        let columns = sheet.plan.meanings
        #expect(columns == (try ImportPlan(SheetHead(SheetSource(path: Fixture.path(name)).reader()))).meanings)
    }

    @Test func `a large sheet arrives in pieces and comes in whole`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let lines = (1...9_000).map {
            "Person \($0),Family\($0),p\($0)@example.org,some words to make the row longer number \($0)\n"
        }
        let id = try await ana.upload("First name,Last name,Email,Notes\n\(lines.joined())")
        #expect(try await app.piecesCount() > 2)
        #expect(try await ana.get("/people/import/\(id)").words.contains("Bring in 9,000 people"))
        try await ana.post("/people/import/\(id)", ["go": "yes"])
        try await app.work()
        #expect(try await app.read { try $0.countPeople() } == 9_000)
        let first = try await ana.get("/people/import/\(id)/people")
        let next = try #require(first.text.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
        #expect(first.words.contains("Person 50 "))
        #expect(try await ana.get(String(next)).words.contains("Person 51 "))
    }

    @Test func `the history tells an import as one deed that leads to it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let id = try await ana.bringIn(Self.sheet)
        let history = try await ana.get("/history")
        #expect(history.text.matches(of: /brought in the spreadsheet/).count == 1)
        #expect(history.text.contains("href=\"/people/import/\(id)\""))
        let luis = try await app.read {
            try $0.value("SELECT id FROM contacts WHERE given_name = 'Luis'", of: Contact.ID.self)
        }
        #expect(try await ana.get("/people/\(#require(luis))/history").words.contains("brought in the spreadsheet"))
        let act = try await app.read { try #require(try $0.acts(of: id).first) }
        #expect(try await ana.post("/undo/\(act)").status == .forbidden)
    }

    @Test func `it is all said in Spanish too`() async throws {
        let app = try await TestApp(), ana = try await app.signIn { $0.language = .spanish }
        #expect(try await ana.get("/people/import").words.contains("Traer una hoja de cálculo"))
        let id = try await ana.upload(Self.sheet)
        #expect(try await ana.get("/people/import/\(id)").words.contains("Traer a 3 personas"))
        try await ana.post("/people/import/\(id)", ["go": "yes"])
        #expect(try await ana.get("/people/import/\(id)").words.contains("Puede salir de esta página"))
        try await app.work()
        #expect(try await ana.get("/people/import/\(id)").words.contains("3 personas son nuevas."))
        #expect(try await ana.get("/people/import/\(id)/rows.csv").text.contains("Por qué hay que mirarla"))
    }

    // MARK: Rights

    @Test func `who may not bring anything in sees none of it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.upload(Self.sheet)
        for role in [Account.Role.viewer, .volunteer, .writer] {
            let bea = try await app.signIn("Bea", role)
            for path in [
                "", "/\(id)", "/\(id)/people", "/\(id)/matched", "/\(id)/rows", "/\(id)/rows.csv", "/\(id)/take-back",
                "/\(id)/stayed",
            ] {
                #expect(try await bea.get("/people/import\(path)").status == .forbidden, "\(role) \(path)")
            }
            #expect(try await bea.send(file: [UInt8](Self.sheet.utf8), to: "/people/import").status == .forbidden)
            for path in ["", "/throw-away", "/take-back", "/go-on"] {
                #expect(
                    try await bea.post("/people/import/\(id)\(path)", ["go": "yes"]).status == .forbidden,
                    "\(role) \(path)")
            }
            #expect(!(try await bea.get("/people").text.contains("/people/import")))
        }
        #expect(try await app.importsCount() == 1)
        #expect(try await app.importState(id) == .ready)
    }

    @Test func `an organizer of some people sees their own imports and no others`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let theirs = try await ana.bringIn(Self.sheet)
        let bea = try await app.signIn("Bea", .organizer) { $0.scope = .mine }
        #expect(try await bea.get("/people/import/\(theirs)").status == .notFound)
        #expect(try await bea.get("/people/import/\(theirs)/rows.csv").status == .notFound)
        #expect(!(try await bea.get("/people/import").words.contains("people.csv")))
        let own = try await bea.bringIn("Name,Phone\nMaria Cruz,718 555 0199\n", named: "mine.csv")
        #expect(try await bea.get("/people/import/\(own)/people").words.contains("Maria Cruz"))
        #expect(try await bea.get("/people/import").words.contains("mine.csv"))
    }

    @Test func `who may not see how to reach people sees no cells of others' files`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let waiting = try await ana.upload(Self.sheet)
        let done = try await ana.bringIn("Name,Phone\nLuis Vega,123\n", named: "more.csv")
        let bea = try await app.signIn("Bea", .organizer) { $0.seesContactDetails = false }
        let preview = try await bea.get("/people/import/\(waiting)")
        #expect(
            preview.status == .ok && !preview.text.contains("rosa@example.org") && !preview.text.contains("555-0123"))
        #expect(!(try await bea.get("/people/import/\(done)").words.contains(": 123")))
        #expect(try await bea.get("/people/import/\(done)/rows.csv").status == .forbidden)
    }

    @Test func `an import whose owner lost the right stops, and another can go on with it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), bea = try await app.signIn("Bea", .organizer)
        let id = try await bea.upload(Self.sheet)
        try await bea.post("/people/import/\(id)", ["go": "yes"])
        try await app.write { try $0.change(bea.accountID) { $0.role = .viewer } }
        try await app.work()
        #expect(try await app.importState(id) == .failed)
        let page = try await ana.get("/people/import/\(id)")
        #expect(page.words.contains("may no longer bring spreadsheets in"))
        try await ana.post("/people/import/\(id)/go-on")
        try await app.work()
        #expect(try await app.importState(id) == .finished)
        #expect(try await app.read { try $0.countPeople() } == 3)
    }

    @Test func `what nobody is at can be taken up again`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.upload(Self.sheet)
        try await ana.post("/people/import/\(id)", ["go": "yes"])
        _ = try await app.database.tend { try $0.execute("UPDATE jobs SET attempts = 5 WHERE kind = 'bring in'") }
        #expect(try await ana.get("/people/import/\(id)").words.contains("It stopped before its end"))
        try await ana.post("/people/import/\(id)/go-on")
        try await app.work()
        #expect(try await app.importState(id) == .finished)
    }
}
