import Foundation
import Kernel
import Testing

@testable import App

@Suite struct AnswerRightsTests {
    /// One answer to a question of each sensitivity.
    private func group() async throws -> (TestApp, Contact.ID, [Question.Sensitivity: Question]) {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa", "Diaz")
        var questions: [Question.Sensitivity: Question] = [:]
        for (sensitivity, name) in [
            (Question.Sensitivity.everyone, "Open"), (.organizers, "Guarded"), (.keepers, "Secret"),
        ] {
            let question = try await app.add(Question(name: "\(name) matter", kind: .text, sensitivity: sensitivity))
            try await app.answer(question, rosa, "\(name.lowercased()) word")
            questions[sensitivity] = question
        }
        return (app, rosa, questions)
    }

    @Test func `answers are shown to those who may see them and nobody else, in the history too`() async throws {
        let (app, rosa, questions) = try await group()
        for (role, seen) in [
            (Account.Role.keeper, 3), (.organizer, 2), (.writer, 1), (.viewer, 1), (.volunteer, 1),
        ] {
            let reader = try await app.signIn("Reader", role)
            var paths = ["/people/\(rosa)", "/people/questions", "/people/\(rosa)/history", "/history"]
            if role != .viewer { paths.append("/people/\(rosa)/note") }
            for path in paths {
                let page = try await reader.get(path).words
                for (index, name) in ["Open", "Guarded", "Secret"].enumerated() where index >= seen {
                    #expect(
                        !page.contains("\(name) matter") && !page.contains("\(name.lowercased()) word"),
                        "\(role) \(path)")
                }
            }
            let page = try await reader.get("/people/\(rosa)").words
            for (index, name) in ["Open", "Guarded", "Secret"].enumerated() where index < seen {
                #expect(page.contains("\(name) matter") && page.contains("\(name.lowercased()) word"))
            }
            for (index, sensitivity) in [Question.Sensitivity.everyone, .organizers, .keepers].enumerated() {
                let id = try #require(questions[sensitivity]).id
                for path in ["/people/questions/\(id)", "/people/\(rosa)/answers/\(id)"] {
                    #expect(try await reader.get(path).status == (index < seen ? .ok : .notFound), "\(role) \(path)")
                }
                guard role != .viewer else { continue }
                let given = try await reader.post(
                    "/people/\(rosa)/answers", ["question": "\(id)", "answer": "\(sensitivity == .everyone ? "open" : sensitivity == .organizers ? "guarded" : "secret") word"])
                #expect(given.status == (index < seen ? .seeOther : .notFound))
            }
        }
    }

    @Test func `an answer that was taken away stays hidden, and so does its undo`() async throws {
        let (app, rosa, questions) = try await group()
        let keeper = try await app.signIn("Ana"), bea = try await app.signIn("Bea", .organizer),
            vera = try await app.signIn("Vera", .writer)
        for (sensitivity, readers) in [(Question.Sensitivity.keepers, [bea, vera]), (.organizers, [vera])] {
            let question = try #require(questions[sensitivity])
            let answer = try await app.read {
                try #require(try $0.records("WHERE question_id = \(question.id)", of: GivenAnswer.self).first)
            }
            let act = try await keeper.act { _ = try $0.takeAnswerAway(answer.id) }
            #expect(try await keeper.get("/people/\(rosa)/history").words.contains(answer.value))
            for reader in readers {
                for path in ["/people/\(rosa)/history", "/history"] {
                    #expect(try await !reader.get(path).words.contains(answer.value))
                }
                #expect(try await reader.get("/history/act/\(act)").status == .notFound)
                #expect(try await reader.post("/undo/\(act)").status == .forbidden)
                #expect(try await reader.post("/answers/\(answer.id)/remove").status == .notFound)
            }
            #expect(try await keeper.post("/undo/\(act)").status == .seeOther)
        }
        #expect(try await bea.get("/people/\(rosa)/history").words.contains("guarded word"))
    }

    @Test func `the name of somebody whom the reader may not see is no answer either`() async throws {
        let app = try await TestApp()
        let mine = try await app.signIn("Bea", .organizer) { $0.scope = .mine }
        let omar = try await app.addPerson("Omar", "Said", organizer: mine.accountID)
        try await app.addPerson("Rosa", "Diaz")
        let question = try await app.add(Question(name: "Recruited by", kind: .person))
        try await app.answer(question, omar, "Rosa Diaz")
        for path in [
            "/people/\(omar)", "/people/\(omar)/answers/\(question.id)", "/people/\(omar)/history",
            "/people/questions/\(question.id)", "/history",
        ] {
            #expect(try await !mine.get(path).text.contains("Rosa"), "\(path)")
        }
        #expect(try await mine.get("/people/\(omar)").words.contains("Not shown to you"))
        let named = try await mine.post(
            "/people/\(omar)/answers", ["question": "\(question.id)", "answer": "Rosa Diaz"])
        #expect(named.status == .unprocessableContent)
    }

    @Test func `who wrote an answer down may take it back, others need an organizer`() async throws {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa"), question = try await app.add(.rating())
        let vera = try await app.signIn("Vera", .volunteer), cy = try await app.signIn("Cy", .volunteer)
        _ = try await vera.post("/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "2"])
        let answer = try await app.read { try #require(try $0.records("", of: GivenAnswer.self).first) }
        #expect(try await cy.post("/answers/\(answer.id)/remove").status == .forbidden)
        let viewer = try await app.signIn("Vi", .viewer)
        #expect(
            try await viewer.post("/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "2"]).status
                == .forbidden)
        #expect(try await vera.post("/answers/\(answer.id)/remove").status == .seeOther)
        #expect(try await app.current(question, rosa) == nil)
    }

    @Test func `people whom the asker may not see are not counted`() async throws {
        let app = try await TestApp(), question = try await app.add(.rating())
        let mine = try await app.signIn("Bea", .organizer) { $0.scope = .mine }
        for number in 1...4 {
            let person = try await app.addPerson("Person \(number)", organizer: number == 1 ? mine.accountID : nil)
            try await app.answer(question, person, "2")
        }
        #expect(try await mine.get("/people/questions/\(question.id)").words.contains("1 person answered."))
        let all = try await app.signIn("Ana").get("/people/questions/\(question.id)").words
        #expect(all.contains("4 people answered."))
    }
}
