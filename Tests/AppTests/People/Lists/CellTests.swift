import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

/// Cells of a list, changed where they stand.
@Suite struct CellTests {
    private static let inPlace: HTTPFields = [.fragment: "1"]

    private func cell(_ who: Contact.ID, _ column: String, _ list: List.ID? = nil) -> String {
        "/people/lists/cell?who=\(who)&col=\(column)\(list.map { "&list=\($0)" } ?? "")"
    }

    @Test func `a field opens, saves and comes back as its cell, with undo and the name beside it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        let page = try await ana.get("/people/lists/ask?q=&cols=family,town,called")
        #expect(page.text.contains("data-who=\"\(rosa)\"") && page.text.contains("data-col=\"family\""))
        #expect(!page.text.contains("data-col=\"town\"") && !page.text.contains("data-edit"))
        let form = try await ana.get(cell(rosa, "family"), Self.inPlace)
        #expect(!form.text.contains("<!doctype") && form.text.contains("data-replace"))
        #expect(
            form.text.contains("name=\"family\" value=\"Dias\"")
                && form.text.contains("name=\"was-family\" value=\"Dias\""))
        let saved = try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": "family", "family": "Díaz", "was-family": "Dias"],
            Self.inPlace)
        #expect(saved.status == .ok && saved.text.contains("id=\"cell-\(rosa)-family\" data-replace"))
        #expect(saved.words.contains("Díaz") && saved.text.contains("/undo/") && saved.words.contains("Rosa Díaz"))
        #expect(try await app.read { try $0.find(rosa) }.familyName == "Díaz")
        // The column is `called`, its field `preferred`.
        try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": "called", "preferred": "Rosi", "was-preferred": ""])
        #expect(try await app.read { try $0.find(rosa) }.displayName == "Rosi Díaz")
    }

    @Test func `without script links lead to the form, and it leads back to the list`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        let page = try await ana.get("/people/lists/ask?q=&cols=family&links=yes")
        #expect(page.text.contains("id=\"cell-\(rosa)-family\" data-replace"))
        #expect(page.text.contains("col=family&amp;links=yes\" data-edit"))
        let form = try await ana.get(
            cell(rosa, "family"), [.referer: "http://localhost/people/lists/ask?q=&cols=family&links=yes"])
        #expect(form.text.contains("name=\"back\" value=\"/people/lists/ask?q=&amp;cols=family&amp;links=yes\""))
        let away = try await ana.get("\(cell(rosa, "family"))&back=//elsewhere.example")
        #expect(away.text.contains("name=\"back\" value=\"/people/lists\""))
        let saved = try await ana.post(
            "/people/lists/cell",
            ["who": "\(rosa)", "col": "family", "family": "Díaz", "was-family": "Dias", "back": "/people/lists/ask?q="])
        #expect(saved.location == "/people/lists/ask?q=#who-\(rosa)")
        let wrong = try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": "born", "born": "soon", "was-born": ""])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"soon\""))
        #expect(wrong.words.contains("Write the day as 1980-03-14"))
    }

    @Test func `an answer is added to those before, also the first one, and two who answer at once choose`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz"), rating = try await app.add(.rating())
        let column = "q\(rating.id)"
        try await ana.post("/people/lists/cell", ["who": "\(rosa)", "col": column, "answer": "2", "was-answer": ""])
        let first = try #require(try await app.all(App.Answer.self).first)
        #expect(first.value == "2")
        let form = try await ana.get(cell(rosa, column))
        #expect(form.text.contains("name=\"was-answer\" value=\"\(first.id)\""))
        let same = try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": column, "answer": "2", "was-answer": "\(first.id)"],
            Self.inPlace)
        #expect(same.status == .ok && !same.text.contains("/undo/"))
        try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": column, "answer": "3", "was-answer": "\(first.id)"])
        #expect(try await app.all(App.Answer.self).count == 2)
        let late = try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": column, "answer": "4", "was-answer": "\(first.id)"],
            Self.inPlace)
        #expect(late.status == .conflict && late.text.contains("data-announce=\"Two of you changed this\""))
        #expect(late.text.contains("value=\"3\" checked") && late.text.contains("value=\"4\""))
        #expect(try await app.all(App.Answer.self).count == 2)
        let none = try await ana.post(
            "/people/lists/cell", ["who": "\(rosa)", "col": column, "was-answer": "\(first.id)"])
        #expect(none.status == .unprocessableContent && none.words.contains("Write or choose an answer."))
    }

    @Test func `organizer, note and tick are changed, and what two say of one stands side by side`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ben = try await app.signIn("Ben Okafor", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz")
        let kept = try await ana.post("/people/lists", ["q": "given = rosa", "name": "Rosas", "kind": "smart"])
        let list = try #require(try await app.all(List.self).first).id
        #expect(kept.status == .seeOther)
        let path = "/people/lists/cell"
        try await ana.post(
            path, ["who": "\(rosa)", "col": "organizer", "organizer": "\(ben.accountID)", "was-organizer": ""])
        #expect(try await app.read { try $0.find(rosa) }.organizerID == ben.accountID)
        let late = try await ana.post(
            path, ["who": "\(rosa)", "col": "organizer", "organizer": "\(ana.accountID)", "was-organizer": ""])
        #expect(late.status == .conflict && late.words.contains("Ben Okafor") && late.words.contains("Ana Ruiz"))
        try await ana.post(
            path, ["who": "\(rosa)", "col": "note", "list": "\(list)", "note": "Ask again", "was-note": ""])
        try await ana.post(path, ["who": "\(rosa)", "col": "tick", "list": "\(list)", "tick": "yes", "was-tick": ""])
        let row = try #require(try await app.all(ListRow.self).first)
        #expect(row.note == "Ask again" && row.isTicked && !row.isMember)
        let other = try await ana.post(
            path, ["who": "\(rosa)", "col": "note", "list": "\(list)", "note": "Never", "was-note": ""])
        #expect(other.status == .conflict && other.words.contains("Ask again") && other.words.contains("Never"))
        try await ana.post(path, ["who": "\(rosa)", "col": "tick", "list": "\(list)", "was-tick": "yes"])
        #expect(try await app.all(ListRow.self).map(\.isTicked) == [false])
        #expect(
            try await ben.post(path, ["who": "\(rosa)", "col": "note", "list": "\(list)", "note": "x"]).status
                == .notFound)
    }

    @Test func `a question made in place is a column at once, and its cells are answered`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        let made = try await ana.post(
            "/people/lists/column",
            [
                "q": "given = rosa", "cols": "family", "cols-of": "yes", "name": "Shoe size", "kind": "number",
                "language": "en",
            ])
        let page = try await ana.follow(made), question = try #require(try await app.all(Question.self).first)
        #expect(page.words.contains("Shoe size") && page.text.contains("data-col=\"q\(question.id)\""))
        #expect(page.text.contains("data-col=\"family\"") && page.words.contains("1 person."))
        try await ana.post("/people/lists/cell", ["who": "\(rosa)", "col": "q\(question.id)", "answer": "37"])
        #expect(try await ana.follow(made).words.contains("37"))
        let refused = try await ana.post(
            "/people/lists/column", ["q": "", "cols": "", "cols-of": "yes", "name": "", "kind": "text"])
        #expect(refused.status == .unprocessableContent && refused.words.contains("Give the question a short name."))
        let vi = try await app.signIn("Vi Lopez", .viewer)
        #expect(try await vi.post("/people/lists/column", ["q": "", "name": "X", "kind": "text"]).status == .forbidden)
    }

    @Test func `only who may change people changes cells, and only those they may see`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let vi = try await app.signIn("Vi Lopez", .viewer), otto = try await app.signIn("Otto", .volunteer)
        let mine = try await app.signIn("Mia", .organizer) { $0.scope = .mine }
        let rosa = try await app.addPerson("Rosa", "Dias")
        for browser in [vi, otto] {
            #expect(try await browser.get(cell(rosa, "family")).status == .forbidden)
            let sent = try await browser.post("/people/lists/cell", ["who": "\(rosa)", "col": "family", "family": "X"])
            #expect(sent.status == .forbidden)
        }
        let page = try await vi.get("/people/lists/ask?q=&cols=family&links=yes")
        #expect(page.words.contains("Rosa Dias") && !page.text.contains("data-edit") && !page.text.contains("data-col"))
        #expect(try await mine.get(cell(rosa, "family")).status == .notFound)
        let secret = try await app.add(.rating("Papers", .keepers))
        #expect(try await ana.get(cell(rosa, "q\(secret.id)")).status == .notFound)
        let taken = try await ana.post("/people/lists/cell", ["who": "\(rosa)", "col": "q\(secret.id)", "answer": "2"])
        #expect(taken.status == .notFound)
        #expect(try await app.all(App.Answer.self).isEmpty)
        for column in ["town", "phone", "talks", "shoe", "name", "q1"] {
            #expect(try await ana.get(cell(rosa, column)).status == .notFound, "\(column)")
        }
        #expect(try await app.read { try $0.find(rosa) }.familyName == "Dias")
    }
}
