import Asking
import Foundation
import Kernel
import Testing

@testable import App

@Suite struct BuildTests {
    /// The address of the builder, with what is sent.
    private func build(
        _ question: String, _ more: KeyValuePairs<String, String> = [:], at path: String = "/people/lists/build"
    ) -> String {
        let pairs = [("q", question)] + more.map { ($0.key, $0.value) }
        return path + "?"
            + pairs.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
            .joined(separator: "&")
    }

    /// The question as the page carries it on.
    private func question(_ answer: Answer) -> String {
        let match = answer.text.firstMatch(of: /<input type="hidden" name="q" value="([^"]*)">/)
        return (match.map { String($0.1) } ?? "").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private func people(_ app: TestApp, _ ana: Browser) async throws -> [Contact.ID] {
        let rosa = try await app.samplePerson("Rosa", "Diaz", organizer: ana)
        let ben = try await app.samplePerson("Ben", "Okafor")
        let tag = Tag(name: "leader")
        try await app.write { db in
            try db.insert(tag)
            try db.insert(Tagging(tagID: tag.id, contactID: rosa))
        }
        return [rosa, ben]
    }

    @Test func `a question is built line by line, with how many are left after each`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await people(app, ana)
        let empty = try await ana.get("/people/lists/build")
        #expect(empty.words.contains("2 people") && empty.words.contains("Add a clause"))
        let open = try await ana.get(build("", ["do": "and:r"]))
        #expect(open.text.contains("name=\"at\" value=\"and:r\""))
        let chosen = try await ana.get(build("", ["at": "and:r", "was": "", "what": "fact:tag", "do": "choose"]))
        #expect(chosen.text.contains("<option value=\"leader\">1</option>"))
        let one = try await ana.get(
            build(
                "",
                [
                    "at": "and:r", "was": "fact:tag", "what": "fact:tag", "value.sign": "=", "value": "leader",
                    "do": "keep",
                ]))
        #expect(question(one) == "tag = leader" && one.words.contains("1 person"))
        let two = try await ana.get(
            build(
                "tag = leader",
                [
                    "at": "or:r", "was": "fact:given", "what": "fact:given", "value.sign": "=", "value": "Ben",
                    "do": "keep",
                ]))
        #expect(
            question(two) == "tag = leader or given = Ben" && two.words.contains("any of these")
                && two.words.contains("2 people"))
        let tried = try await ana.get(
            build(
                "tag = leader",
                [
                    "at": "and:r", "was": "fact:given", "what": "fact:given", "value.sign": "=", "value": "Ben",
                    "do": "try",
                ]))
        #expect(tried.words.contains("With this line: 0 people") && question(tried) == "tag = leader")
        let edit = try await ana.get(build("not tag = leader", ["do": "line:r"]))
        #expect(edit.text.contains("value=\"leader\"") && edit.text.contains(" checked"))
        let top = try await ana.get(build("tag = leader", ["limit": "top", "limit-number": "5", "limit-by": "talks"]))
        #expect(question(top) == "tag = leader top 5 by talks")
    }

    @Test func `a mistake stands at its line, and nothing that was typed is lost`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await people(app, ana)
        let wrong = try await ana.get(
            build(
                "tag = leader",
                [
                    "at": "and:r", "was": "fact:age", "what": "fact:age", "value.sign": ">", "value": "old",
                    "do": "remove:r",
                ]))
        #expect(
            wrong.words.contains("old is no number.") && wrong.text.contains("value=\"old\"")
                && question(wrong) == "tag = leader")
        let unknown = try await ana.get(build("tag = leeder and given = rosa"))
        #expect(unknown.words.contains("leeder is not here. Did you mean leader?"))
        let unreadable = try await ana.get(build("zip == 1"))
        #expect(unreadable.text.contains("<textarea") && unreadable.words.contains("Write one ="))
        let limit = try await ana.get(build("", ["limit": "random", "limit-number": "many"]))
        #expect(limit.words.contains("many is no whole number above nought."))
        for path in [
            build("tag = leader", ["do": "up:r.7"]),
            build("", ["at": "in:r.4", "what": "text", "was": "text", "text": "age > 3", "do": "keep"]),
            build("tag = leader", ["do": "group:r:most"]), build("x", ["at": "?", "do": ":::"]),
        ] {
            #expect(try await ana.get(path).status == .ok)
        }
    }

    @Test func `the text and the lines lead to each other without loss`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await people(app, ana)
        let asked = "tag = leader and (given = Rosa or led_by(tag = leader and talks > 2)) random 10% seed 7"
        let text = try await ana.get(build(asked, ["do": "text"]))
        #expect(text.text.contains("<textarea") && text.words.contains(asked))
        let lines = try await ana.get(build(asked, ["as": "text", "do": "lines"]))
        #expect(question(lines) == asked && lines.words.contains("Somebody leads them"))
        let other = try await ana.get(build("led_by(tag = leader and talks > 2)", ["do": "line:r"]))
        #expect(other.text.contains("<textarea") && other.words.contains("tag = leader and talks > 2"))
    }

    @Test func `a line that is not open reads as a sentence`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await people(app, ana)
        let page = try await ana.get(
            build("attended(count >= 2, since = 1y) and not talked(since = 60d) and last_contact < 3w"))
        #expect(page.words.contains("They came to an event: at least 2 times · in the last year"))
        #expect(page.words.contains("not: Somebody talked with them: in the last 60 days"))
        #expect(page.words.contains("Last contact is before 3 weeks ago"))
    }

    @Test func `why somebody is in a list is answered clause by clause, with the fact that decided it`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ids = try await people(app, ana)
        try await app.write { db in
            try db.insert(Interaction(contactID: ids[1], kind: .door, at: Date(), result: .notHome))
        }
        let found = try await ana.get(
            build("tag = leader or contacted(kind = door, result = not-home)", ["who": "\(ids[1])"]))
        #expect(found.words.contains("Ben Okafor is in this list.") && found.words.contains("Not home"))
        let not = try await ana.get(build("tag = leader and not contacted(kind = door)", ["find": "okafor"]))
        #expect(not.words.contains("Ben Okafor is not in this list.") && not.words.contains("There is none."))
        let several = try await ana.get(build("tag = leader", ["find": "zzzzqqq"]))
        #expect(several.words.contains("Nobody found"))
    }

    @Test func `a kept list is built on, and saved`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await people(app, ana)
        let kept = try await ana.post("/people/lists", ["q": "tag = leader", "name": "Leaders", "kind": "smart"])
        let path = String(try #require(kept.location).prefix { $0 != "?" })
        let page = try await ana.get("\(path)/build")
        #expect(page.words.contains("Save the list") && question(page).hasPrefix("tag = leader#"))
        let list = try await ana.get(path)
        #expect(list.text.contains("\(path)/build"))
    }

    @Test func `nobody learns from the builder what they may not see`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let bea = try await app.signIn("Bea", .organizer) {
            $0.seesContactDetails = false
            $0.scope = .mine
        }
        let ids = try await people(app, ana)
        #expect(try await bea.get("/people/lists/build").words.contains("0 people"))
        #expect(try await bea.get(build("tag = leader", ["who": "\(ids[0])"])).status == .notFound)
        #expect(try await bea.get(build("tag = leader", ["find": "rosa"])).words.contains("Nobody found"))
        #expect(try await bea.get(build("zip = 55104")).words.contains("You may not see phone numbers and addresses"))
        #expect(!(try await bea.get("/people/lists/build/values?of=zip&q=")).text.contains("<option"))
        let volunteer = try await app.signIn("Vic", .volunteer)
        #expect(try await volunteer.get("/people/lists/build").status == .forbidden)
    }
}
