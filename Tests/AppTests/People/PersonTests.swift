import Kernel
import Testing

@testable import App

@Suite struct PersonTests {
    @Test func `an organizer adds a person with only a first name`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let answer = try await ana.post("/people", ["kind": "person", "given": "Rosa"])
        let page = try await ana.follow(answer)
        #expect(page.words.contains("Rosa is added."))
        #expect(try await ana.get("/people").words.contains("1 person."))
    }

    @Test func `a phone is kept in its international form and shown in its national one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let page = try await ana.follow(
            try await ana.post("/people", ["kind": "person", "given": "Rosa", "phone": "718.555.0123", "email": " Rosa@Example.ORG "]))
        #expect(page.text.contains("tel:+17185550123"))
        #expect(page.words.contains("(718) 555-0123"))
        #expect(page.text.contains("mailto:rosa@example.org"))
    }

    @Test(arguments: [
        (["kind": "person"], "Write at least one name."),
        (["kind": "organization", "name": " "], "Write at least one name."),
        (["kind": "person", "given": "Rosa", "phone": "call me"], "does not look like a phone number"),
        (["kind": "person", "given": "Rosa", "email": "rosa"], "does not look like an e-mail address"),
        (["kind": "person", "given": "Rosa", "born": "yesterday"], "Write the day as"),
    ])
    func `a form that cannot be used comes back with what was typed and adds nobody`(fields: [String: String], reason: String)
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let pairs = KeyValuePairs(fields)
        let answer = try await ana.post("/people", pairs)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.words.contains(reason))
        if let given = fields["given"] { #expect(answer.text.contains("value=\"\(given)\"")) }
        #expect(try await app.read { try $0.countPeople() } == 0)
    }

    @Test func `one tap marks that number wrong, everywhere, and undo makes it right again`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let point = try await app.read { try $0.records("WHERE contact_id = \(rosa)", of: ContactPoint.self)[0].id }
        let page = try await ana.follow(try await ana.post("/contact-points/\(point)/mark/bad"))
        #expect(page.words.contains("(718) 555-0123 is marked wrong, everywhere."))
        #expect(!page.text.contains("tel:+17185550123"))
        #expect(!(try await ana.get("/people").text.contains("tel:+17185550123")))
        #expect(page.text.contains("/undo/"))
    }

    @Test func `two people changing the same field get to choose, and nothing is lost`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        _ = try await ana.post("/people/\(rosa)", ["family": "Diaz", "was-family": "Dias"])
        let late = try await ana.post(
            "/people/\(rosa)", ["family": "Díaz Morales", "was-family": "Dias", "pronouns": "she", "was-pronouns": ""])
        #expect(late.status == .conflict)
        #expect(late.words.contains("Two of you changed this"))
        #expect(late.words.contains("Díaz Morales") && late.words.contains("Diaz"))
        #expect(try await app.read { try $0.find(rosa) }.familyName == "Diaz")
        _ = try await ana.post(
            "/people/\(rosa)", ["family": "Díaz Morales", "was-family": "Diaz", "pronouns": "she", "was-pronouns": ""])
        let saved = try await app.read { try $0.find(rosa) }
        #expect(saved.familyName == "Díaz Morales" && saved.pronouns == "she")
    }

    @Test func `people who changed different fields both keep what they typed`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz")
        let form = ["was-family": "Diaz", "was-pronouns": ""]
        _ = try await ana.post("/people/\(rosa)", ["family": "Ruiz", "pronouns": "", "was-family": form["was-family"]!, "was-pronouns": ""])
        _ = try await ana.post("/people/\(rosa)", ["family": "Diaz", "pronouns": "she", "was-family": "Diaz", "was-pronouns": ""])
        let saved = try await app.read { try $0.find(rosa) }
        #expect(saved.familyName == "Ruiz" && saved.pronouns == "she")
    }

    @Test func `putting away and bringing back keeps the count right`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa")
        try await app.addPerson("Luis")
        _ = try await ana.post("/people/\(rosa)/archive")
        #expect(try await ana.get("/people").words.contains("1 person."))
        #expect(try await ana.get("/people?archived=1").words.contains("Rosa"))
        _ = try await ana.post("/people/\(rosa)/bring-back")
        #expect(try await ana.get("/people").words.contains("2 people."))
    }

    @Test func `deleting for good asks for the name, says what goes, and leaves nothing behind`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper)
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        _ = try await ana.post("/people/\(rosa)/notes", ["kind": "call", "note": "Has a cousin on the fourth floor."])
        let ask = try await ana.get("/people/\(rosa)/delete")
        #expect(ask.words.contains("1 phone number or e-mail") && ask.words.contains("1 conversation or note"))
        let wrong = try await ana.post("/people/\(rosa)/delete", ["typed": "Rosa"])
        #expect(wrong.status == .unprocessableContent)
        let done = try await ana.post("/people/\(rosa)/delete", ["typed": "Rosa Diaz"])
        #expect(done.location == "/people")
        #expect(try await ana.get("/people/\(rosa)").status == .notFound)
        for table: SQL in ["contacts", "contact_points", "interactions", "search", "note_search"] {
            #expect(try await app.read { try $0.count("SELECT count(*) FROM \(table)") } == 0)
        }
        #expect(try await app.read { try $0.count("SELECT count(*) FROM changes WHERE subject_id = \(rosa)") } == 0)
    }

    @Test func `who may not change people is told so, and nothing changes`() async throws {
        let app = try await TestApp()
        let rosa = try await app.addPerson("Rosa", phone: "+17185550123")
        for role in [Account.Role.viewer, .writer] {
            let someone = try await app.signIn("Vera", role)
            #expect(try await someone.post("/people/\(rosa)", ["given": "X"]).status == .forbidden)
            #expect(try await someone.get("/people/new").status == .forbidden)
            let page = try await someone.get("/people/\(rosa)")
            #expect(!page.text.contains("7185550123") && !page.words.contains("555-0123"))
            #expect(page.words.contains("not shown to you"))
            #expect(!(try await someone.get("/people").text.contains("7185550123")))
        }
        #expect(try await app.read { try $0.find(rosa) }.givenName == "Rosa")
    }

    @Test func `a volunteer sees only the people in their tasks`() async throws {
        let app = try await TestApp()
        let vera = try await app.signIn("Vera", .volunteer) { $0.scope = .tasks }
        let rosa = try await app.addPerson("Rosa"), luis = try await app.addPerson("Luis")
        let owner = vera.accountID
        try await app.write { try $0.insert(Task(what: "Call", ownerID: owner, contactID: rosa)) }
        #expect(try await vera.get("/people/\(rosa)").status == .ok)
        #expect(try await vera.get("/people/\(luis)").status == .notFound)
        let list = try await vera.get("/people").words
        #expect(list.contains("Rosa") && !list.contains("Luis") && list.contains("1 person."))
        #expect(!(try await vera.get("/search?q=luis").words.contains("1 found")))
        #expect(try await vera.post("/people/\(luis)/notes", ["kind": "call", "note": "x"]).status == .notFound)
    }

    @Test func `names are shown as typed and never run as markup`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let person = try await app.addPerson("<script>alert(1)</script>", "O'Neil & \"Co\"")
        for path in ["/people", "/people/\(person)", "/people/\(person)/edit", "/search?q=oneil", "/search/suggest?q=oneil"] {
            let answer = try await ana.get(path)
            #expect(!answer.text.contains("<script>alert"))
            #expect(answer.words.contains("O'Neil & \"Co\""), "\(path)")
        }
    }

    @Test func `every page about people speaks Spanish to whoever wants it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper) { $0.language = .spanish }
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        #expect(try await ana.get("/people/\(rosa)").text.contains("<html lang=\"es\""))
        #expect(try await ana.get("/people").words.contains("Agregar una persona"))
    }
}

extension KeyValuePairs where Key == String, Value == String {
    /// For tests with arguments, which cannot be pairs.
    fileprivate init(_ fields: [String: String]) {
        let list = fields.sorted { $0.key < $1.key } + Array(repeating: ("", ""), count: Swift.max(0, 4 - fields.count))
        self = [list[0].0: list[0].1, list[1].0: list[1].1, list[2].0: list[2].1, list[3].0: list[3].1]
    }
}
