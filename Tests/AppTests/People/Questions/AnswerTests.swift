import Foundation
import HTTPTypes
import Kernel
import NIOCore
import Testing

@testable import App

@Suite struct AnswerTests {
    @Test(arguments: [
        ("12", 12.0), ("-3", -3), ("2.5", 2.5), ("2,5", 2.5), ("1,234", 1234), ("1.234,5", 1234.5), ("1,234.5", 1234.5),
        ("1 234 567", 1_234_567), ("1.234.567", 1_234_567), ("0,125", 0.125), (".5", 0.5), ("+7", 7), ("1'234", 1234),
        ("−4", -4),
    ])
    func `numbers are read in both notations`(text: String, number: Double) {
        #expect(typedNumber(text) == number)
    }

    @Test(arguments: [
        "", "twelve", "1,23,4", "1.2.3", "12a", "1e9", "nan", "inf", "--1", ",", ".", "1,234,56", "9999999999999999999",
        "0x10",
    ])
    func `what is no number is none`(text: String) {
        #expect(typedNumber(text) == nil)
    }

    @Test func `typed values of every kind are kept as the question language reads them`() throws {
        let today = try #require(Day("2026-03-04")), reading = AnswerReading(today: today)
        func read(_ kind: Question.Kind, _ text: String...) throws -> AnswerValue? {
            var question = Question.choosing("Q", kind, ["Red wine", "Blue"])
            (question.low, question.high) = (1, 5)
            return try question.read(text, reading)
        }
        #expect(try read(.text, "  Señora ¡Sí!  ") == AnswerValue(value: "Señora ¡Sí!", folded: "senora si"))
        #expect(try read(.number, "1.234,50") == AnswerValue(value: "1234.5", number: 1234.5))
        #expect(
            try read(.date, "3/4/2027")
                == AnswerValue(value: "2027-03-04", number: Double(try #require(Day("2027-03-04")).number)))
        #expect(try read(.date, "4 de marzo de 1980")?.value == "1980-03-04")
        #expect(try read(.yesNo, "Sí") == AnswerValue(value: "yes", number: 1))
        #expect(try read(.yesNo, "NO") == AnswerValue(value: "no", number: 0))
        #expect(try read(.oneChoice, "RED WINE") == AnswerValue(value: "red-wine"))
        #expect(try read(.severalChoices, "blue", "red-wine") == AnswerValue(value: " red-wine blue "))
        #expect(try read(.severalChoices, "Blue; Red wine") == AnswerValue(value: " red-wine blue "))
        #expect(try read(.scale, "5") == AnswerValue(value: "5", number: 5))
        for kind in Question.Kind.allCases { #expect(try read(kind, "  ", "") == nil) }
        for (kind, text) in [
            (Question.Kind.number, "many"), (.date, "31 February 2026"), (.date, "1980"), (.yesNo, "maybe"),
            (.oneChoice, "green"),
            (.oneChoice, "red-wine, blue"), (.severalChoices, "blue, green"), (.scale, "6"), (.scale, "2.5"),
            (.scale, "0"),
            (.text, String(repeating: "x", count: 2_501)),
        ] {
            #expect(throws: Refusal.self, "\(kind) \(text)") { try read(kind, text) }
        }
    }

    @Test func `people and places are named, and a name that fits two is refused`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz"), omar = try await app.addPerson("Omar", "Said")
        let by = try await app.add(Question(name: "Recruited by", kind: .person)),
            at = try await app.add(Question(name: "Works in", kind: .place))
        let place = Place(name: "Hunts Point Market")
        try await app.write { try $0.insert(place) }
        let named = try await ana.post("/people/\(omar)/answers", ["question": "\(by.id)", "answer": "rosa díaz"])
        #expect(try await ana.follow(named).text.contains("href=\"/people/\(rosa)\""))
        _ = try await ana.post("/people/\(omar)/answers", ["question": "\(at.id)", "answer": "hunts point market"])
        #expect(
            try await ana.get("/people/\(omar)").text.contains(
                "href=\"/people/places/\(place.id)\""))
        let nobody = try await ana.post("/people/\(omar)/answers", ["question": "\(by.id)", "answer": "Zoe"])
        #expect(nobody.status == .unprocessableContent && nobody.words.contains("There is nobody called Zoe."))
        let other = try await app.addPerson("Rosa", "Díaz")
        let two = try await ana.post("/people/\(omar)/answers", ["question": "\(by.id)", "answer": "Rosa Diaz"])
        #expect(two.words.contains("2 people are called Rosa Diaz.") && two.words.contains("#\(other)"))
        #expect(
            try await ana.post("/people/\(omar)/answers", ["question": "\(by.id)", "answer": "#\(other)"]).status
                == .seeOther)
        #expect(try await ana.post("/people/places/\(place.id)/remove").words.contains("Answers: 1."))
    }

    @Test func `each answer is a record of its own, and the latest is the current one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer),
            rosa = try await app.addPerson("Rosa")
        let question = try await app.add(.rating())
        for (day, number) in [("2024-05-01", "4"), ("2025-06-02", "2"), ("2023-01-03", "5")] {
            _ = try await ana.post(
                "/people/\(rosa)/answers",
                ["question": "\(question.id)", "answer": number, "on": day, "occasion": "door"])
        }
        #expect(try await app.current(question, rosa) == "2")
        let page = try await ana.get("/people/\(rosa)")
        #expect(
            page.words.contains("2 of 5 (1 is the best)") && page.words.contains("2 earlier answers")
                && page.words.contains("door"))
        let past = try await ana.get("/people/\(rosa)/answers/\(question.id)").words
        #expect(past.contains("Ana Ruiz · Sun 2 June 2025") || past.contains("2 June 2025"))
        #expect(past.contains("4 of 5") && past.contains("5 of 5"))
        let latest = try await app.read { try #require(try $0.pastAnswers(of: rosa, to: question.id).first).answer }
        #expect(latest.value == "2" && latest.kind == .door && latest.accountID == ana.accountID)
        let removed = try await ana.post("/answers/\(latest.id)/remove")
        #expect(try await app.current(question, rosa) == "4")
        let undo = try #require(try await ana.follow(removed).text.firstMatch(of: /action="(\/undo\/\d+)"/)?.1)
        _ = try await ana.post(String(undo))
        #expect(try await app.current(question, rosa) == "2")
        #expect(try await ana.get("/history").words.contains("took away an answer of Rosa: question Housing rating"))
    }

    @Test func `answers given in a conversation know it, and stand in the timeline`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana", .volunteer),
            rosa = try await app.addPerson("Rosa")
        let rating = try await app.add(.rating()), car = try await app.add(Question(name: "Has a car", kind: .yesNo))
        let committee = try await app.add(.choosing("Committee", .severalChoices, ["Housing", "Schools"]))
        #expect(try await ana.get("/people/\(rosa)/note?kind=door").words.contains("What they answered"))
        let noted = try await ana.post(
            "/people/\(rosa)/notes",
            [
                "kind": "door", "answer-\(rating.id)": "1", "answer-\(car.id)": "", "answer-\(committee.id)": "housing",
                "answer-\(committee.id)": "schools",
            ])
        let page = try await ana.follow(noted).words
        #expect(page.contains("Housing rating: 1 of 5 (1 is the best)") && page.contains("Committee: Housing, Schools"))
        let answers = try await app.read { try $0.records("ORDER BY id", of: GivenAnswer.self) }
        #expect(
            answers.count == 2
                && answers.allSatisfy { $0.kind == .door && $0.interactionID != nil && $0.accountID == ana.accountID })
        let act = try await app.read { try #require(try $0.latestHistory(limit: 1).first).act.id }
        #expect(try await ana.post("/undo/\(act)").status == .seeOther)
        #expect(
            try await app.read {
                try $0.count("SELECT (SELECT count(*) FROM answers) + (SELECT count(*) FROM interactions)")
            } == 0)
        let refused = try await ana.post(
            "/people/\(rosa)/notes", ["kind": "door", "note": "Hello", "answer-\(rating.id)": "9"])
        #expect(refused.status == .unprocessableContent && refused.words.contains("Choose a whole number from 1 to 5."))
        #expect(try await app.read { try $0.count("SELECT count(*) FROM interactions") } == 0)
    }

    @Test func `in place, the answer comes back as a part of the page with Undo in it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana", .organizer),
            rosa = try await app.addPerson("Rosa")
        let question = try await app.add(.rating())
        #expect(try await ana.get("/people/\(rosa)").words.contains("Not asked yet"))
        let part = try await ana.post(
            "/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "3"], [.fragment: "1"])
        #expect(part.status == .ok && part.text.hasPrefix("<div id=\"known-answers\" data-replace"))
        #expect(part.words.contains("3 of 5") && part.text.contains("/undo/"))
        for (fields, reason) in [("", "Write or choose an answer."), ("7", "Choose a whole number")] {
            let refused = try await ana.post(
                "/people/\(rosa)/answers", ["question": "\(question.id)", "answer": fields])
            #expect(refused.status == .unprocessableContent && refused.words.contains(reason))
        }
        #expect(try await ana.post("/people/\(rosa)/answers", ["answer": "7"]).words.contains("Choose a question."))
        #expect(
            try await ana.post(
                "/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "3", "on": "2999-01-01"]
            ).words.contains("still to come"))
        #expect(
            try await ana.post("/people/1/answers", ["question": "\(question.id)", "answer": "3"]).status == .notFound)
    }

    // MARK: Files

    private func send(_ file: [UInt8], named name: String, _ ana: Browser, to rosa: Contact.ID, _ question: Question)
        async throws -> Answer
    {
        let token = ana.cookies["spadework"].flatMap { Secret($0) }?.formToken ?? ""
        var body = ByteBuffer()
        for (field, value) in [("token", token), ("question", "\(question.id)")] {
            body.writeString("--xx\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString("--xx\r\nContent-Disposition: form-data; name=\"answer\"; filename=\"\(name)\"\r\n\r\n")
        body.writeBytes(file)
        body.writeString("\r\n--xx--\r\n")
        return try await ana.send(
            .post, "/people/\(rosa)/answers", [.contentType: "multipart/form-data; boundary=xx"], body)
    }

    @Test func `a file is kept, given back as it was, and survives its own undo`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana", .organizer),
            rosa = try await app.addPerson("Rosa")
        let question = try await app.add(Question(name: "Lease", kind: .file))
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(
            try await send(bytes, named: "C:\\leases\\Rosa \u{1}d\u{ed}az.pdf", ana, to: rosa, question).status
                == .seeOther)
        let answer = try await app.read { try #require(try $0.records("", of: GivenAnswer.self).first) }
        #expect(answer.value == "Rosa díaz.pdf")
        #expect(try await ana.get("/answers/\(answer.id)/file").bytes == bytes)
        let removed = try await ana.post("/answers/\(answer.id)/remove")
        #expect(try await ana.get("/answers/\(answer.id)/file").status == .notFound)
        let undo = try #require(try await ana.follow(removed).text.firstMatch(of: /action="(\/undo\/\d+)"/)?.1)
        _ = try await ana.post(String(undo))
        #expect(try await ana.get("/answers/\(answer.id)/file").bytes == bytes)
        let large = try await send([UInt8](repeating: 1, count: (5 << 20) + 1), named: "x", ana, to: rosa, question)
        #expect(large.status == .unprocessableContent && large.words.contains("larger than 5 MB"))
        #expect(try await send([], named: "x", ana, to: rosa, question).words.contains("The file is empty."))
        #expect(try await send([], named: "", ana, to: rosa, question).words.contains("Write or choose an answer."))
        #expect(
            try await send([UInt8](repeating: 1, count: 8 << 20), named: "x", ana, to: rosa, question).status
                == .contentTooLarge)
    }
}
