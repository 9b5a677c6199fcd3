import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

/// A column of values pasted into a list.
@Suite struct PasteTests {
    /// Four neighbors, in the order of their names.
    private func neighbors(_ app: TestApp) async throws -> [Contact.ID] {
        var ids: [Contact.ID] = []
        for name in ["Ada", "Ben", "Cleo", "Dan"] { ids.append(try await app.addPerson(name)) }
        return ids
    }

    private func hidden(_ name: String, _ page: Answer) -> String {
        let found = page.text.matches(of: /name="([a-z]+)" value="([^"]*)"/).last { $0.1 == name }
        return found.map { String($0.2) } ?? ""
    }

    @Test func `values are looked at first, then filled in as one act that is taken back as one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ids = try await neighbors(app), rating = try await app.add(.rating()), column = "q\(rating.id)"
        let values = "1\r\n7\r\n\r\n4\r\n5\r\n"
        let look = try await ana.post("/people/lists/paste", ["q": "", "col": column, "row": "1", "values": values])
        #expect(look.status == .ok && look.words.contains("3 values into Housing rating; 1 cannot be read."))
        #expect(look.words.contains("1 stands beyond the last row and is left out."))
        #expect(look.words.contains("Value 2, Ben: “7”. Choose a whole number from 1 to 5."))
        #expect(try await app.all(App.Answer.self).isEmpty)
        let who = hidden("who", look)
        #expect(who == ids.map(\.description).joined(separator: ","))
        // Whoever comes into the list meanwhile moves nobody's value.
        try await app.addPerson("Abe")
        let done = try await ana.post(
            "/people/lists/paste",
            ["q": "", "col": column, "row": "1", "values": values, "who": who, "was": hidden("was", look)])
        #expect(done.location == "/people/lists/ask?q=")
        #expect(try await ana.follow(done).words.contains("2 values are filled in."))
        let answers = try await app.all(App.Answer.self).sorted { $0.contactID < $1.contactID }
        #expect(answers.map(\.value) == ["1", "4"] && answers.map(\.contactID) == [ids[0], ids[3]])
        try await app.undoLast(as: ana)
        #expect(try await app.all(App.Answer.self).isEmpty)
    }

    @Test func `what changed since the look is not overwritten`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ids = try await neighbors(app)
        let look = try await ana.post(
            "/people/lists/paste", ["q": "", "col": "family", "row": "2", "values": "Okafor\nAbara"])
        _ = try await app.write { db in try db.change(ids[1]) { $0.familyName = "Oduya" } }
        let fields: KeyValuePairs = [
            "q": "", "col": "family", "row": "2", "values": "Okafor\nAbara", "who": hidden("who", look),
            "was": hidden("was", look),
        ]
        let late = try await ana.post("/people/lists/paste", fields)
        #expect(late.status == .unprocessableContent && late.words.contains("Somebody changed this column meanwhile."))
        #expect(late.words.contains("Oduya"))
        #expect(try await app.read { try $0.find(ids[2]) }.familyName == nil)
        let again = try await ana.post(
            "/people/lists/paste",
            [
                "q": "", "col": "family", "row": "2", "values": "Okafor\nAbara", "who": hidden("who", late),
                "was": hidden("was", late),
            ])
        #expect(again.status == .seeOther)
        #expect(try await app.read { try $0.find(ids[1]) }.familyName == "Okafor")
    }

    @Test func `organizers, notes and ticks are filled in by name and by word`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ids = try await neighbors(app)
        try await ana.post("/people/lists", ["q": "", "name": "All", "kind": "smart"])
        let list = try #require(try await app.all(List.self).first).id
        try await app.write { try $0.insert(ListRow(listID: list, contactID: ids[0], note: "Old")) }
        func paste(_ column: String, _ values: String) async throws -> Answer {
            let look = try await ana.post(
                "/people/lists/paste", ["list": "\(list)", "col": column, "row": "1", "values": values])
            guard look.status == .ok else { return look }
            return try await ana.post(
                "/people/lists/paste",
                [
                    "list": "\(list)", "col": column, "row": "1", "values": values, "who": hidden("who", look),
                    "was": hidden("was", look),
                ])
        }
        #expect(try await paste("note", "New\nAlso new").location == "/people/lists/\(list)")
        #expect(try await paste("tick", "no\nyes\nx").status == .seeOther)
        #expect(try await paste("organizer", "ana ruiz\nNobody here").status == .seeOther)
        let rows = try await app.all(ListRow.self).sorted { $0.contactID < $1.contactID }
        #expect(rows.map(\.note) == ["New", "Also new", nil] && rows.map(\.isTicked) == [false, true, true])
        #expect(try await app.read { try $0.find(ids[0]) }.organizerID == ana.accountID)
    }

    @Test func `too much, nothing, several columns and no such row are refused with what was typed`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        _ = try await neighbors(app)
        let many = Array(repeating: "x", count: 10_001).joined(separator: "\n")
        for (values, row, words) in [
            ("", "1", "Paste at least one value."), (many, "1", "Paste 10,000 values at most."),
            ("a\tb", "1", "Paste one column only."), ("a", "99", "There is no such row."),
        ] {
            let refused = try await ana.post(
                "/people/lists/paste", ["q": "", "col": "family", "row": row, "values": values])
            #expect(refused.status == .unprocessableContent && refused.words.contains(words), "\(words)")
        }
        let wrong = try await ana.post(
            "/people/lists/paste", ["q": "zip ==", "col": "family", "row": "1", "values": "a"])
        #expect(wrong.status == .unprocessableContent && wrong.words.contains("At 6"))
        #expect(
            try await ana.post("/people/lists/paste", ["q": "", "col": "town", "row": "1", "values": "a"]).status
                == .notFound)
        let vi = try await app.signIn("Vi Lopez", .viewer)
        let viewed = try await vi.post("/people/lists/paste", ["q": "", "col": "family", "row": "1", "values": "a"])
        #expect(viewed.status == .forbidden)
    }
}
