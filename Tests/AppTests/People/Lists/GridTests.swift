import Foundation
import Kernel
import Testing

@testable import App

/// A list as it is worked with.
@Suite struct GridTests {
    /// Names of people in the order in which they stand on the page.
    private func order(_ page: Answer, _ names: String...) -> [String] {
        names.compactMap { name in page.words.range(of: name).map { ($0.lowerBound, name) } }.sorted { $0.0 < $1.0 }
            .map(\.1)
    }

    @Test func `columns are those of the address, and each sorts both ways with the unknown last`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.samplePerson("Rosa", "Diaz"), ben = try await app.samplePerson("Ben", "Okafor")
        _ = try await app.samplePerson("Cleo", "Abara")
        let rating = try await app.add(.rating())
        try await app.answer(rating, rosa, "2")
        try await app.answer(rating, ben, "4")
        let column = "answer(%22Housing%20rating%22)"
        let up = try await ana.get("/people/lists/ask?q=&cols=\(column)&by=\(column)")
        #expect(up.words.contains("Housing rating") && up.text.contains("aria-sort=\"ascending\""))
        #expect(!up.words.contains("Last contact:"))
        #expect(order(up, "Rosa Diaz", "Ben Okafor", "Cleo Abara") == ["Rosa Diaz", "Ben Okafor", "Cleo Abara"])
        let down = try await ana.get("/people/lists/ask?q=&cols=\(column)&by=-\(column)")
        #expect(order(down, "Rosa Diaz", "Ben Okafor", "Cleo Abara") == ["Ben Okafor", "Rosa Diaz", "Cleo Abara"])
        let gone = try await ana.get("/people/lists/ask?q=&cols=given,shoe&by=shoe")
        #expect(gone.words.contains("There is no column shoe.") && gone.words.contains("Rosa Diaz"))
    }

    @Test func `a list is narrowed by a further question, and a mistake stands under that`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        for (given, family) in [("Rosa", "Diaz"), ("Ben", "Okafor"), ("Rosa", "Lee")] {
            _ = try await app.samplePerson(given, family)
        }
        let kept = try await ana.post("/people/lists", ["q": "given = rosa", "name": "Rosas", "kind": "smart"])
        let path = try #require(kept.location?.prefix { $0 != "?" })
        let some = try await ana.get("\(path)?also=family%20%3D%20lee")
        #expect(some.words.contains("1 person.") && some.words.contains("Rosa Lee"))
        let wrong = try await ana.get("\(path)?also=family%20%3D%3D%20lee")
        #expect(wrong.status == .ok && wrong.words.contains("At 9: Write one =:"))
        let top = try await ana.get("/people/lists/ask?q=top%202%20by%20made&also=given%20%3D%20ben")
        #expect(top.words.contains("1 person.") && top.words.contains("Ben Okafor"))
        // A limit stands at the end of a question: what narrows such a one cannot be written as one.
        #expect(top.words.contains("Keep the question as a list first.") && !top.text.contains("/people/together?q="))
        let drawn = try await ana.get("/people/lists/ask?q=given%20%3D%20rosa&also=family%20%3D%20lee%20random%201")
        #expect(drawn.words.contains("1 person.") && drawn.text.contains("/people/together?q=given"))
        #expect(
            try await ana.get("/people/together?q=given%20%3D%20rosa%20and%20family%20%3D%20lee%20random%201").status
                == .ok)
    }

    @Test(arguments: ["name", "-name", "town", "-made"])
    func `pages follow each other without leaving anybody out`(order: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        try await app.write { db in
            for number in 0..<230 {
                var contact = Contact(kind: .person)
                contact.givenName = "Neighbor \(number)"
                try db.insert(contact)
            }
        }
        var seen: Set<String> = [], path: String? = "/people/lists/ask?q=&by=\(order)", pages = 0
        while let next = path {
            let page = try await ana.get(next)
            let found = Set(page.text.matches(of: /href="(\/people\/[0-9]+)"/).map { String($0.1) })
            #expect(seen.isDisjoint(with: found))
            seen.formUnion(found)
            pages += 1
            #expect(page.words.contains("Rows \((pages - 1) * 100 + 1) to"))
            path = pages < 3 ? "/people/lists/ask?q=&by=\(order)&from=\(pages * 100)" : nil
            #expect(page.text.contains("from=\(pages * 100)") == (pages < 3))
        }
        #expect(seen.count == 230)
        #expect(try await ana.get("/people/lists/ask?q=&from=9999").words.contains("230 people."))
    }

    @Test func `note and tick of an address are kept once it is a list, and columns are kept by its owner`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ben = try await app.signIn("Ben Okafor", .organizer)
        _ = try await app.samplePerson("Rosa", "Diaz")
        let address = try await ana.get("/people/lists/ask?q=&cols=given,note,tick")
        #expect(!address.words.contains("There is no column"))
        let kept = try await ana.post(
            "/people/lists",
            ["q": "", "name": "All", "kind": "smart", "shared": "yes", "cols": "given,note,tick", "by": "-note"])
        let list = try #require(try await app.all(List.self).first)
        #expect(list.columnCodes == "given,note,tick" && list.sortedBy == "-note")
        #expect(try await ana.follow(kept).words.contains("Note"))
        let path = try #require(kept.location?.prefix { $0 != "?" })
        let other = try await ana.get("\(path)?pick=yes&col=family&col=given&up=given&by=given")
        #expect(other.words.contains("Keep the columns with the list"))
        try await ana.post("\(path)/columns", ["cols": "given,family", "by": "given"])
        #expect(try await app.all(List.self).first?.columnCodes == "given,family")
        #expect(try await ben.post("\(path)/columns", ["cols": "town", "by": ""]).status == .forbidden)
    }

    @Test func `who may not see phones and addresses has no such columns, and no order by them`() async throws {
        let app = try await TestApp()
        let vera = try await app.signIn("Vera Stein", .viewer) { $0.seesContactDetails = false }
        _ = try await app.samplePerson("Rosa", "Diaz")
        let page = try await vera.get("/people/lists/ask?q=&cols=given,phone,zip&by=zip")
        #expect(page.words.contains("There is no column phone.") && page.words.contains("There is no column zip."))
        #expect(!page.text.contains("name=\"col\" value=\"zip\"") && page.words.contains("Rosa Diaz"))
    }
}
