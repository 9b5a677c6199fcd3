import Foundation
import Kernel
import Testing

@testable import App

/// Columns become answers, tags and campaigns, made on the spot where they are new.
@Suite struct ImportLearnedTests {
    private static let sheet = """
        Name,Phone,Housing rating,Shirt size,Can do,Leader,Tags,Drive,Comes
        Rosa Diaz,718-555-0123,4,M,"cooking, driving",yes,"tenant leader; block 3",Homes first,yes
        Luis Vega,347-555-0101,9,L,driving,no,Block 3,Homes first,no
        José Peña,212-555-0144,,S,,x,,,maybe
        Maria Cruz,212-555-0145,5,M,cooking,,,Safe streets,yes

        """

    private static let columns: KeyValuePairs<String, String> = [
        "c3": "question-one choice", "c4": "question-several choices", "c5": "tag", "c6": "tags", "c7": "campaign",
        "c8": "question-yes/no", "go": "yes",
    ]

    /// Keeps a sheet as a file for the command line.
    private func file(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + "sheet-\(Identifier<Void>.new()).csv"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private func contact(_ name: String, _ app: TestApp) async throws -> Contact.ID {
        try #require(
            try await app.read {
                try $0.value("SELECT id FROM contacts WHERE given_name = \(name)", of: Contact.ID.self)
            })
    }

    private func question(_ name: String, _ app: TestApp) async throws -> Question {
        try #require(try await app.read { try $0.visibleQuestions().first { $0.name == name } })
    }

    private func counts(_ app: TestApp) async throws -> [Int] {
        try await app.read { db in
            try ["questions", "tags", "campaigns", "answers", "current_answers", "taggings"].map {
                try db.count("SELECT count(*) FROM \(SQL(trusted: $0))")
            }
        }
    }

    private func problems(_ app: TestApp) async throws -> [String] {
        try await check(app.database).findings.map(\.words)
    }

    @Test func `columns become answers, tags and a campaign, and what cannot be read loses nobody`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rating = try await app.add(Question.rating())
        let id = try await ana.upload(Self.sheet)
        let preview = try await ana.get("/people/import/\(id)")
        #expect(preview.text.contains("<option value=\"answer-\(rating.id)\" selected>Housing rating</option>"))
        #expect(preview.words.contains("The answer in Housing rating lies outside the scale: 9"))
        #expect(preview.words.contains("One choice, as its values look") && preview.words.contains("Yes or no"))
        let shown = try await ana.follow(ana.post("/people/import/\(id)", ["c3": "question-one choice", "c6": "tags"]))
        #expect(shown.words.contains("Shirt size: M") && shown.words.contains("tenant leader"))
        #expect(try await counts(app) == [1, 0, 0, 0, 0, 0])
        try await ana.post("/people/import/\(id)", Self.columns)
        try await app.work()
        let report = try await ana.get("/people/import/\(id)").words
        for sentence in [
            "4 people are new.", "12 answers were noted.", "5 tags were put on.",
            "2 rows came in with something missing.",
        ] {
            #expect(report.contains(sentence), "\(sentence)")
        }
        let rejects = try await ana.get("/people/import/\(id)/rows.csv").text
        #expect(rejects.contains("The answer in Housing rating lies outside the scale: 9"))
        #expect(rejects.contains("The answer in Comes is neither yes nor no: maybe"))
        let rosa = try await contact("Rosa", app), page = try await ana.get("/people/\(rosa)")
        for words in ["Housing rating", "Shirt size", "tenant leader", "block 3", "Leader", "spreadsheet"] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(try await app.current(question("Can do", app), rosa) == " cooking driving ")
        let answers = try await app.read {
            try $0.records("WHERE contact_id = \(rosa) ORDER BY id", of: GivenAnswer.self)
        }
        let homes = try #require(try await app.read { try $0.allCampaigns().first { $0.title == "Homes first" } })
        #expect(answers.count == 4 && answers.allSatisfy { $0.kind == .import && $0.campaignID == homes.id })
        #expect(try await counts(app) == [4, 3, 2, 12, 12, 5])
        #expect(try await problems(app).isEmpty)
    }

    @Test func `taking the import back takes its answers, tags and questions, and leaves what is used since`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn()
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let id = try await ana.upload(Self.sheet)
        try await ana.post("/people/import/\(id)", Self.columns)
        try await app.work()
        #expect(try await counts(app) == [3, 3, 2, 10, 10, 5])
        let nina = try await app.addPerson("Nina", "Okafor")
        try await ana.post("/people/\(nina)/tags", ["tags": "block 3"])
        try await ana.post("/people/import/\(id)/take-back")
        try await app.work()
        #expect(try await app.importState(id) == .undone)
        #expect(try await counts(app) == [0, 1, 0, 0, 0, 1])
        #expect(try await app.read { try $0.tags(of: rosa) }.isEmpty)
        #expect(try await problems(app).isEmpty)
    }

    @Test func `somebody known gets what differs, and the newer answer stays the current one`() async throws {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550123")
        let rating = try await app.add(Question.rating())
        try await app.answer(rating, rosa, "2")
        let first = try file("Name,Phone,Housing rating,When\nRosa Diaz,7185550123,4,2024-05-06\n")
        let report = try await runImport(path: first, database: app.database, columns: ["When=answered-on"])
        #expect(report.answers == 1 && report.matched == 1)
        #expect(try await app.current(rating, rosa) == "2")
        let dated = try #require(
            try await app.read { try $0.records("WHERE question_id = \(rating.id) ORDER BY at", of: GivenAnswer.self) }
                .first)
        #expect(Day(dated.at, in: try await app.read { try $0.groupSettings().zone }) == Day("2024-05-06"))
        let again = try file("Name,Phone,Housing rating,When\nRosa Diaz,7185550123,4,2024-05-06\n\n")
        #expect(try await runImport(path: again, database: app.database, columns: ["When=answered-on"]).answers == 0)
        let same = try await runImport(
            path: file("Name,Phone,Housing rating\nRosa Diaz,7185550123,2\n"), database: app.database)
        #expect(same.answers == 0)
        let other = try await runImport(
            path: file("Name,Phone,Housing rating\nRosa Diaz,7185550123,3\nRosa Diaz,7185550123,3\n"),
            database: app.database)
        #expect(other.answers == 1)
        #expect(try await app.current(rating, rosa) == "3")
        #expect(try await problems(app).isEmpty)
    }

    @Test func `a question's wording in any language is known in a header`() async throws {
        let app = try await TestApp()
        var asked = Question(name: "Rent", kind: .number)
        asked.wording.words = ["en": "What rent do you pay?", "es": "¿Cuánto paga de renta?"]
        let rent = try await app.add(asked)
        let report = try await runImport(
            path: file(
                "Nombre;Teléfono;¿Cuánto paga de renta?\nRosa Díaz;7185550123;1.250,50\nLuis Vega;3475550101;mucho\n"),
            database: app.database)
        #expect(report.new == 2 && report.answers == 1 && report.flawed == 1)
        #expect(try await app.current(rent, contact("Rosa", app)) == "1250.5")
    }

    @Test func `the command line says what a column holds, and is told what is wrong`() async throws {
        let app = try await TestApp(), path = try file(Self.sheet)
        let columns = [
            "Housing rating=question:scale", "Shirt size=question", "Can do=question", "Leader=tag", "Drive=campaign",
            "Comes=skip",
        ]
        let dry = try await dryRunImport(path: path, database: app.database, columns: columns)
        #expect(dry.answers == 10 && dry.tags == 5 && dry.isDryRun)
        #expect(try await counts(app) == [0, 0, 0, 0, 0, 0])
        let report = try await runImport(path: path, database: app.database, columns: columns)
        #expect(report.new == 4 && report.answers == 10 && report.tags == 5)
        // The scale reaches as far as the sheet's values.
        #expect(try await question("Housing rating", app).high == 9)
        #expect(try await question("Can do", app).choices.list.map(\.code) == ["cooking", "driving"])
        for (wrong, told) in [
            ("Shoe size=question", "There is no column Shoe size."), ("Leader=nonsense", "nonsense is nothing"),
            ("Leader", "needs HEADER=MEANING"), ("Leader=answer:Shoes", "There is no question called Shoes."),
            ("Leader=tag:nobody", "There is no tag called nobody."),
            ("Leader=question:file", "A new question is one of these"),
            ("Leader=tag-99", "tag-99 is nothing"),
        ] {
            let error = await #expect(throws: NotAnImport.self) {
                _ = try await runImport(path: path, database: app.database, columns: [wrong])
            }
            #expect(error?.description.contains(told) == true, "\(wrong)")
        }
    }

    @Test(arguments: [
        (["3", "2.5", "1,200"], Question.Kind.number), (["011", "072", "011"], .oneChoice),
        (["yes", "No", "x"], .yesNo),
        (["sí", "no"], .yesNo), (["2024-05-06", "6/5/2024"], .date), (["red", "blue", "red", "red"], .oneChoice),
        (["red, blue", "blue", "red", "red; green"], .severalChoices), (["likes tea", "likes maps"], .text),
        ([], .text),
        (["n/a", ""], .text),
    ])
    func `the kind of a new question is proposed from its values`(values: [String], kind: Question.Kind) {
        #expect(Question.Kind.proposed(for: values, today: Day(number: 20_000)) == kind)
    }

    @Test func `a large sheet comes in whole, with rows that repeat somebody, and goes whole`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        var text = "Name,Phone,Score,Color,Tags\n"
        for row in 0..<2_400 {
            let person = row % 2_300
            text +=
                "Nia Cruz,\(2_125_550_000 + person),\(row),\(["red", "blue", "none"][row % 3]),\(row % 2 == 0 ? "even" : "odd")\n"
        }
        let id = try await ana.upload(text)
        try await ana.post(
            "/people/import/\(id)", ["c2": "question-number", "c3": "question-one choice", "c4": "tags", "go": "yes"])
        try await app.work()
        let counted = try await counts(app)
        #expect(counted[0...2] == [2, 2, 0])
        #expect(counted[3] > counted[4] && counted[4] > 2_300 + 1_500)
        let latest = try await app.read { db in
            try db.value(
                """
                SELECT current_answers.value FROM current_answers
                JOIN contact_points ON contact_points.contact_id = current_answers.contact_id
                WHERE contact_points.value = '+12125550007' AND number IS NOT NULL
                """, of: String.self)
        }
        #expect(latest == "2307")
        #expect(try await problems(app).isEmpty)
        try await ana.post("/people/import/\(id)/take-back")
        try await app.work()
        #expect(try await counts(app) == [0, 0, 0, 0, 0, 0])
        #expect(try await problems(app).isEmpty)
    }

    @Test func `nobody brings answers to a question in that they may not see, or sees them in rows that need a look`()
        async throws
    {
        let app = try await TestApp(), keeper = try await app.signIn(),
            ben = try await app.signIn("Ben Organizer", .organizer)
        let secret = try await app.add(Question.rating("Trust", .keepers))
        let own = try await ben.upload("Name,Trust\nRosa Diaz,4\n")
        let page = try await ben.get("/people/import/\(own)").text
        #expect(!page.contains("answer-\(secret.id)"))
        let refused = try await ben.post("/people/import/\(own)", ["c1": "answer-\(secret.id)", "go": "yes"])
        #expect(refused.status == .unprocessableContent && refused.words.contains("not there any more"))
        let id = try await keeper.bringIn("Name,Trust\nLuis Vega,77\n")
        #expect(try await keeper.get("/people/import/\(id)/rows").words.contains("outside the scale: 77"))
        #expect(try await !ben.get("/people/import/\(id)/rows").words.contains("77"))
        #expect(try await ben.get("/people/import/\(id)/rows.csv").status == .forbidden)
        let gone = try await keeper.upload("Name,Trust\nNina Okafor,3\n")
        try await app.write { try $0.delete(secret.id) }
        #expect(try await keeper.get("/people/import/\(gone)").status == .ok)
        let late = try await keeper.post("/people/import/\(gone)", ["go": "yes"])
        #expect(late.status == .unprocessableContent)
    }
}
