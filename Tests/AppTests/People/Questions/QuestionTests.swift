import Foundation
import Kernel
import Testing

@testable import App

@Suite struct QuestionTests {
    private func organizer() async throws -> (TestApp, Browser) {
        let app = try await TestApp()
        return (app, try await app.signIn("Ana Ruiz", .organizer))
    }

    private func only(_ app: TestApp) async throws -> Question {
        try await app.read { try #require(try $0.visibleQuestions().first) }
    }

    @Test func `a rating is added with what its ends mean, and told so wherever it stands`() async throws {
        let (app, ana) = try await organizer(), rosa = try await app.addPerson("Rosa", "Diaz")
        let added = try await ana.post(
            "/people/questions/new",
            [
                "name": "Housing rating", "kind": "scale", "low": "1", "high": "5", "low-words": "leads others",
                "high-words": "against us", "best": "low", "wording-en": "Are you with us?",
                "wording-es": "¿Está con nosotros?",
                "sensitivity": "everyone", "keep": "",
            ])
        let page = try await ana.follow(added).words
        #expect(page.contains("Housing rating is added.") && page.contains("Are you with us?"))
        let question = try await only(app)
        #expect(question.isLowBest && question.low == 1 && question.high == 5 && question.mayLeave)
        _ = try await ana.post("/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "2"])
        #expect(
            try await ana.get("/people/\(rosa)").words.contains(
                "2 of 5 (1: leads others, 5: against us, 1 is the best)"))
        let numbers = try await ana.get("/people/questions/\(question.id)")
        #expect(numbers.words.contains("1 person answered."))
        let link = "/people/lists/ask?q=answered%28%22Housing%20rating%22%23\(question.id)%20%3D%202%29"
        #expect(numbers.text.contains(link), "each number leads to the people")
    }

    @Test func `choices keep their codes whatever they are called later`() async throws {
        let (app, ana) = try await organizer(), rosa = try await app.addPerson("Rosa")
        _ = try await ana.post(
            "/people/questions/new",
            [
                "name": "Committee", "kind": "one choice", "choices": "Housing\nSchools",
                "choices-other": "Vivienda\nEscuelas", "language": "en",
            ])
        let question = try await only(app)
        #expect(question.choices.list.map(\.code) == ["housing", "schools"])
        #expect(question.choices.list[0].words.words == ["en": "Housing", "es": "Vivienda"])
        _ = try await ana.post("/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "vivienda"])
        #expect(try await app.current(question, rosa) == "housing")
        let changed = try await ana.post(
            "/people/questions/\(question.id)/edit",
            [
                "name": "Committee", "choice-housing-en": "Homes", "choice-housing-es": "Vivienda",
                "choice-schools-en": "Schools",
                "choice-schools-es": "", "closed-schools": "yes", "choices": "Climate", "language": "en",
            ])
        #expect(changed.status == .seeOther)
        let after = try await only(app)
        #expect(after.choices.list.map(\.code) == ["housing", "schools", "climate"])
        #expect(after.choices.list.map(\.isClosed) == [false, true, false])
        #expect(try await ana.get("/people/\(rosa)").words.contains("Homes"))
        let refused = try await ana.post(
            "/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "schools"])
        #expect(refused.status == .unprocessableContent && refused.words.contains("not offered any more"))
    }

    @Test func `the kind stays once something was answered, and the scale holds what was answered`() async throws {
        let (app, ana) = try await organizer(), rosa = try await app.addPerson("Rosa")
        let question = try await app.add(.rating())
        let path = "/people/questions/\(question.id)/edit"
        #expect(try await ana.post(path, ["name": "Rating", "kind": "number"]).status == .seeOther)
        #expect(
            try await ana.post(path, ["name": "Rating", "kind": "scale", "low": "1", "high": "5"]).status == .seeOther)
        try await app.answer(try await only(app), rosa, "5")
        let kind = try await ana.post(path, ["name": "Rating", "kind": "text"])
        #expect(kind.status == .unprocessableContent && kind.words.contains("It has answers already"))
        let narrow = try await ana.post(path, ["name": "Rating", "low": "1", "high": "4"])
        #expect(narrow.words.contains("1 answer lies outside this scale."))
        #expect(try await ana.post(path, ["name": "Rating", "low": "0", "high": "10"]).status == .seeOther)
    }

    @Test(arguments: [
        (["name": "", "kind": "text"], "Give the question a short name."),
        (["name": "x", "kind": "riddle"], "Choose what kind of answer it has."),
        (["name": "HOUSING   rating!", "kind": "text"], "There is a question of this name already."),
        (["name": "x", "kind": "one choice"], "Write the choices, one a line."),
        (["name": "x", "kind": "one choice", "choices": "a\nA"], "Two choices have the same name."),
        (
            ["name": "x", "kind": "one choice", "choices": "a\nb", "choices-other": "c"],
            "Write as many lines in both languages"
        ),
        (["name": "x", "kind": "scale", "low": "5", "high": "5"], "The highest number must be above the lowest."),
        (["name": "x", "kind": "scale", "low": "one"], "Write a whole number"),
        (["name": "x", "kind": "text", "keep": "0"], "Write a number of days"),
    ])
    func `a question that cannot be asked is refused with the reason`(fields: [String: String], reason: String)
        async throws
    {
        let (app, ana) = try await organizer()
        try await app.add(.rating())
        let answer = try await ana.post(
            "/people/questions/new",
            [
                "name": fields["name"] ?? "", "kind": fields["kind"] ?? "", "choices": fields["choices"] ?? "",
                "choices-other": fields["choices-other"] ?? "", "low": fields["low"] ?? "",
                "high": fields["high"] ?? "",
                "keep": fields["keep"] ?? "",
            ])
        #expect(answer.status == .unprocessableContent && answer.words.contains(reason), "\(answer.words)")
        #expect(try await app.read { try $0.visibleQuestions().count } == 1)
    }

    @Test func `a closed question is asked of nobody, keeps its answers, and can be opened again`() async throws {
        let (app, ana) = try await organizer(), rosa = try await app.addPerson("Rosa")
        let question = try await app.add(.rating()), path = "/people/questions/\(question.id)"
        try await app.answer(question, rosa, "3")
        _ = try await ana.post("\(path)/close")
        #expect(try await ana.get("/people/questions").words.contains("No longer asked"))
        #expect(
            try await ana.post("/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "1"]).words.contains(
                "This question is closed."))
        #expect(try await ana.get("/people/\(rosa)").words.contains("3 of 5"))
        #expect(try await ana.post("\(path)/remove").words.contains("It has answers, which would be lost."))
        _ = try await ana.post("\(path)/reopen")
        #expect(
            try await ana.post("/people/\(rosa)/answers", ["question": "\(question.id)", "answer": "1"]).status
                == .seeOther)
        let empty = try await app.add(.rating("Never asked"))
        #expect(try await ana.post("/people/questions/\(empty.id)/remove").status == .seeOther)
        #expect(try await app.read { try $0.visibleQuestions().map(\.name) } == ["Housing rating"])
    }

    @Test func `a question, its kind and the first answer are one small form on the person's page`() async throws {
        let (app, ana) = try await organizer(), rosa = try await app.addPerson("Rosa")
        let path = "/people/\(rosa)/questions/new"
        for (name, kind, answer, read) in [
            ("Shoe size", "number", "38,5", "38.5"), ("Committee", "one choice", "Housing", "Housing"),
            ("Speaks", "several choices", "Garifuna, Spanish", "Garifuna, Spanish"),
            ("Interest", "scale", "4", "4 of 5 (5 is the best)"),
            ("Has a car", "yes/no", "sí", "Yes"), ("Moved in", "date", "2024-03-04", "Mon 4 March 2024"),
        ] {
            let saved = try await ana.post(path, ["name": name, "kind": kind, "answer": answer])
            let page = try await ana.follow(saved).words
            #expect(page.contains("Saved.") && page.contains(read), "\(name): \(page)")
        }
        let refused = try await ana.post(path, ["name": "Height", "kind": "number", "answer": "tall"])
        #expect(refused.words.contains("Write a number") && refused.text.contains("value=\"tall\""))
        #expect(try await app.read { try !$0.visibleQuestions().contains { $0.name == "Height" } }, "neither is kept")
        let fragment = try await ana.post(path, ["name": "Diet", "kind": "text", "answer": "Vegan"], [.fragment: "1"])
        #expect(fragment.text.hasPrefix("<div id=\"known-answers\"") && fragment.words.contains("Vegan"))
    }

    @Test func `only organizers add questions`() async throws {
        let app = try await TestApp(), vera = try await app.signIn("Vera", .volunteer),
            rosa = try await app.addPerson("Rosa")
        #expect(try await vera.post("/people/questions/new", ["name": "x", "kind": "text"]).status == .forbidden)
        #expect(
            try await vera.post("/people/\(rosa)/questions/new", ["name": "x", "kind": "text", "answer": "y"]).status
                == .forbidden)
        #expect(try await vera.get("/people/questions/new").status == .forbidden)
        let ana = try await app.signIn("Ana", .organizer)
        #expect(
            try await ana.post("/people/questions/new", ["name": "x", "kind": "text", "sensitivity": "keepers"]).status
                == .forbidden)
    }
}
