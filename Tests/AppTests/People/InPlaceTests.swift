import HTTPTypes
import Kernel
import Testing

@testable import App

/// What the script asks for when a fact is changed where it stands.
@Suite struct InPlaceTests {
    private static let inPlace: HTTPFields = [.fragment: "1"]

    @Test func `a fact opens, saves and comes back as a part of the page, with undo beside it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        let page = try await ana.get("/people/\(rosa)")
        #expect(page.text.contains("id=\"fact-family\" data-replace"))
        #expect(page.text.contains("href=\"/people/\(rosa)/edit?only=family\" data-edit"))
        let form = try await ana.get("/people/\(rosa)/edit?only=family", Self.inPlace)
        #expect(!form.text.contains("<!doctype") && form.text.contains("data-replace"))
        #expect(form.text.contains("name=\"family\"") && !form.text.contains("name=\"given\""))
        let saved = try await ana.post(
            "/people/\(rosa)", ["only": "family", "family": "Díaz", "was-family": "Dias"], Self.inPlace)
        let part = try await ana.get(try #require(saved.location), Self.inPlace)
        #expect(!part.text.contains("<!doctype") && part.text.contains("id=\"fact-family\""))
        #expect(part.text.contains("data-notice") && part.text.contains("/undo/") && part.words.contains("Saved."))
        #expect(!(try await ana.get("/people/\(rosa)")).text.contains("data-notice"))
    }

    @Test func `in place, what is wrong and what two changed come back as a form of that one field`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        let wrong = try await ana.post(
            "/people/\(rosa)", ["only": "born", "born": "soon", "was-born": ""], Self.inPlace)
        #expect(wrong.status == .unprocessableContent && !wrong.text.contains("<!doctype"))
        #expect(wrong.text.contains("value=\"soon\"") && wrong.words.contains("Write the day as 1980-03-14"))
        #expect(wrong.text.contains("aria-invalid") && !wrong.text.contains("name=\"given\""))
        _ = try await ana.post("/people/\(rosa)", ["family": "Diaz", "was-family": "Dias"])
        let late = try await ana.post(
            "/people/\(rosa)", ["only": "family", "family": "Díaz", "was-family": "Dias"], Self.inPlace)
        #expect(late.status == .conflict && !late.text.contains("<!doctype"))
        #expect(late.text.contains("data-replace data-announce=\"Two of you changed this\""))
        #expect(late.text.contains("value=\"Díaz\"") && late.text.contains("value=\"Diaz\""))
        #expect(late.text.contains("name=\"only\" value=\"family\""))
        #expect(try await app.read { try $0.find(rosa) }.familyName == "Diaz")
    }

    @Test func `who may not change people is offered nothing to change in place`() async throws {
        let app = try await TestApp(), vi = try await app.signIn("Vi Lopez", .viewer)
        let rosa = try await app.addPerson("Rosa", "Dias")
        #expect(!(try await vi.get("/people/\(rosa)")).text.contains("data-edit"))
        #expect(try await vi.get("/people/\(rosa)/edit?only=family", Self.inPlace).status == .forbidden)
    }
}
