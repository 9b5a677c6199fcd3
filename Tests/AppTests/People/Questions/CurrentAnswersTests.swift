import Foundation
import Kernel
import Testing

@testable import App
@testable import Kernel

/// Passes everything on, and counts the statements.
private final class CountingDriver: Driver, @unchecked Sendable {
    // `@unchecked`: a test uses it from one body at a time.
    let inner: any Driver
    var statements = 0

    init(_ inner: any Driver) { self.inner = inner }
    var dialect: Dialect { inner.dialect }
    var isUsable: Bool { inner.isUsable }
    func run(_ sql: SQL, _ body: (inout Row) throws -> Void) throws -> Int {
        statements += 1
        return try inner.run(sql, body)
    }
    func runScript(_ text: String) throws { try inner.runScript(text) }
    func begin(_ kind: TransactionKind) throws { try inner.begin(kind) }
    func commit() throws { try inner.commit() }
    func rollback() { inner.rollback() }
    func limit(seconds: Double) throws { try inner.limit(seconds: seconds) }
    func unlimit(hasFailed: Bool) throws { try inner.unlimit(hasFailed: hasFailed) }
    func loader(into table: String, columns: [String]) throws -> any Loader {
        try inner.loader(into: table, columns: columns)
    }
}

@Suite struct CurrentAnswersTests {
    private func wrong(_ app: TestApp) async throws -> [Finding.Kind] {
        try await check(app.database).findings.map(\.kind)
    }

    @Test func `whatever happens, the current answer is the latest one`() async throws {
        let app = try await TestApp()
        var random = Dice(state: 11), acts: [Act.ID] = []
        let people = [try await app.addPerson("Rosa"), try await app.addPerson("Omar"), try await app.addPerson("Ana")]
        let questions = [try await app.add(.rating()), try await app.add(Question(name: "Diet"))]
        for _ in 0..<150 {
            let contact = people[Int.random(in: 0..<3, using: &random)],
                question = questions[Int.random(in: 0..<2, using: &random)]
            let text = String(Int.random(in: 1...5, using: &random)), dice = Int.random(in: 0..<10, using: &random)
            // Few different times, so that some answers are given at one moment.
            let at = Date(timeIntervalSince1970: 1_700_000_000 + Double(Int.random(in: 0..<6, using: &random)))
            let undo = acts.randomElement(using: &random)
            let act = try await app.database.write(as: Viewer.program, because: .setup) { db -> Act.ID? in
                switch dice {
                case 0...5: try db.answer(question, about: contact, .text(text), on: Occasion(at: at))
                case 6...7:
                    guard
                        let some = try db.records(
                            "WHERE contact_id = \(contact) ORDER BY id LIMIT 1", of: GivenAnswer.self
                        ).first
                    else { return nil }
                    try db.delete(some.id)
                default:
                    guard let undo, try db.act(undo).undoneBy == nil else { return nil }
                    do { try db.undo(undo) } catch is DependsOnIt { return nil }
                }
                return db.actID
            }
            if let act { acts.append(act) }
        }
        #expect(try await wrong(app) == [])
        #expect(try await app.read { try $0.count("SELECT count(*) FROM current_answers") } > 2)
    }

    @Test(arguments: [
        "UPDATE current_answers SET value = '9'", "UPDATE current_answers SET number = 9",
        "DELETE FROM current_answers",
        "UPDATE current_answers SET answer_id = answer_id + 1",
    ])
    func `a current answer that is wrong is found, and put right`(change: String) async throws {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa"), question = try await app.add(.rating())
        try await app.answer(question, rosa, "4", at: Date(timeIntervalSince1970: 1_700_000_000))
        try await app.answer(question, rosa, "2")
        _ = try await app.database.tend { try $0.execute(SQL(trusted: change)) }
        #expect(try await wrong(app) == [.answers])
        try await repair(app.database)
        #expect(try await wrong(app) == [])
        #expect(try await app.current(question, rosa) == "2")
    }

    @Test func `loaded in bulk, beside what is there already, it is the same`() async throws {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa"), omar = try await app.addPerson("Omar")
        let question = try await app.add(.rating()), other = try await app.add(Question(name: "Diet"))
        try await app.answer(question, rosa, "1")
        try await app.write { db in
            db.makeBulk()
            let bulk = try BulkAnswers(db), reading = AnswerReading(today: Day(number: 20_000))
            func made(_ question: Question, _ contact: Contact.ID, _ text: String, _ second: Double) throws
                -> GivenAnswer
            {
                let value = try #require(try question.read([text], reading))
                return GivenAnswer(
                    value, to: question, about: contact,
                    on: Occasion(.import, at: Date(timeIntervalSince1970: 1_600_000_000 + second)))
            }
            try bulk.add([made(question, rosa, "5", 1), made(other, rosa, "Vegan", 1)], isNew: false)
            try bulk.add(
                [made(question, omar, "3", 2), made(question, omar, "4", 1), made(other, omar, "None", 2)], isNew: true)
            try bulk.finish()
        }
        #expect(try await app.current(question, rosa) == "1", "what is there is later")
        #expect(try await app.current(other, rosa) == "Vegan")
        #expect(try await app.current(question, omar) == "3")
        #expect(try await wrong(app) == [])
    }

    @Test func `with somebody who is deleted for good go the answers that name them`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana"), rosa = try await app.addPerson("Rosa", "Diaz")
        let omar = try await app.addPerson("Omar"),
            question = try await app.add(Question(name: "Recruited by", kind: .person))
        let file = try await app.add(Question(name: "Lease", kind: .file))
        try await app.answer(question, omar, "Omar")
        try await app.answer(question, omar, "Rosa Diaz")
        let taken = try await app.answer(question, omar, "rosa diaz")
        try await app.answer(question, rosa, "Omar")
        for _ in 1...2 {
            try await app.write {
                try $0.answer(file, about: rosa, .file(name: "a.txt", bytes: [1, 2]), on: Occasion(at: .now))
            }
        }
        let lease = try await app.read {
            try #require(try $0.records("WHERE question_id = \(file.id)", of: GivenAnswer.self).first).id
        }
        try await ana.act { db in
            _ = try db.takeAnswerAway(taken.id)
            _ = try db.takeAnswerAway(lease)
        }
        #expect(try await ana.get("/people/\(rosa)/delete").words.contains("answers"))
        #expect(try await ana.post("/people/\(rosa)/delete", ["typed": "Rosa Diaz"]).status == .seeOther)
        #expect(try await app.current(question, omar) == "Omar")
        let left = try await app.read { db in
            try (
                db.count("SELECT count(*) FROM answers"), db.count("SELECT count(*) FROM answer_files"),
                db.count("SELECT count(*) FROM changes WHERE before LIKE '%Diaz%' OR before LIKE '%diaz%'")
            )
        }
        #expect(left == (1, 0, 0))
        #expect(try await wrong(app) == [])
    }

    @Test func `answers past their days are forgotten for good, in the history too`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana"), rosa = try await app.addPerson("Rosa")
        let short = try await app.add(Question(name: "Health", keepDays: 30)),
            long = try await app.add(Question(name: "Diet"))
        let old = Date.now.addingTimeInterval(-31 * 86_400), recent = Date.now.addingTimeInterval(-29 * 86_400)
        for question in [short, long] {
            try await app.answer(question, rosa, "old word", at: old)
            try await app.answer(question, rosa, "recent word", at: recent)
        }
        let taken = try await app.answer(short, rosa, "taken word", at: old),
            later = try await app.answer(short, rosa, "later word", at: recent)
        try await ana.act { db in
            _ = try db.takeAnswerAway(taken.id)
            _ = try db.takeAnswerAway(later.id)
        }
        let room = Workroom(workshop: app.workshop, database: app.database)
        for _ in 1...2 { try await ForgetAnswers().run(in: room) }
        #expect(
            try await app.read { try $0.values("SELECT value FROM answers ORDER BY id", of: String.self) } == [
                "recent word", "old word", "recent word",
            ])
        #expect(try await app.current(short, rosa) == "recent word")
        let history = try await ana.get("/people/\(rosa)/history").words
        #expect(!history.contains("taken word") && history.contains("later word"))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM changes WHERE record_id = \(taken.id)") } == 0)
        #expect(try await wrong(app) == [])
    }

    @Test func `two hundred questions cost a person's page and the list no statement more`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana")
        let account = try #require(ana.account), count = 200, many = 2_000
        let busy = try await app.write { db -> [Contact.ID] in
            db.makeBulk()
            var questions: [Question] = []
            for number in 0..<count {
                let question = number % 2 == 0 ? Question.rating("Rating \(number)") : Question(name: "Field \(number)")
                try db.insert(question)
                questions.append(question)
            }
            let people = try BulkPeople(db), answers = try BulkAnswers(db)
            let contacts = (0..<many).map { Contact(givenName: "Person \($0)") }
            for contact in contacts { try people.add(BulkPerson(contact: contact)) }
            try people.finish()
            for (index, contact) in contacts.enumerated() {
                // The first one answered everything, the second nothing.
                let asked = index == 0 ? questions : index == 1 ? [] : Array(questions.prefix(10))
                try answers.add(
                    asked.map {
                        GivenAnswer(
                            AnswerValue(value: "3", number: 3, folded: "3"), to: $0, about: contact.id,
                            on: Occasion(.import, at: Date(timeIntervalSince1970: 1_700_000_000)))
                    }, isNew: true)
            }
            try answers.finish()
            return [contacts[0].id, contacts[1].id]
        }
        let counts = try await app.database.read(as: Viewer(account)) { db in
            try busy.map { id in
                let driver = CountingDriver(db.driver), counted = Connection(driver, db.schema, asker: db.asker)
                let screen = Screen(
                    words: .of(.english), group: try db.groupSettings().face, account: nil, formToken: "", now: .now,
                    path: "/")
                _ = try counted.personPage(id, before: nil, screen)
                return driver.statements
            }
        }
        #expect(counts[0] == counts[1] && counts[0] < 30, "\(counts)")
        var times: [Duration] = []
        for path in ["/people/\(busy[0])", "/people/\(busy[1])", "/people", "/people/questions"] {
            let start = ContinuousClock.now
            #expect(try await ana.get(path).status == .ok)
            times.append(ContinuousClock.now - start)
        }
        #expect(times.allSatisfy { $0 < .seconds(2) }, "\(times)")
        #expect(try await ana.get("/people/\(busy[0])").words.contains("Rating 198"))
        #expect(try await ana.get("/people/\(busy[1])").words.contains("Rating 198"))
    }
}
