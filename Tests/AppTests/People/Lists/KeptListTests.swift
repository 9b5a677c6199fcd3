import Foundation
import HTTPTypes
import Kernel
import Testing

@testable import App

/// The page of all lists, lists made by hand, and lists that are taken away as a sheet.
@Suite struct KeptListTests {
    @Test func `lists stand with how many they find now, mine apart from those that are shared`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ben = try await app.signIn("Ben Okafor", .organizer)
        for name in ["Rosa", "Ada"] { try await app.addPerson(name) }
        try await ana.post("/people/lists", ["q": "given = rosa", "name": "Rosas", "kind": "smart", "shared": "yes"])
        try await ana.post("/people/lists", ["q": "", "name": "Secret", "kind": "smart"])
        let mine = try await ana.get("/people/lists")
        #expect(mine.words.contains("Rosas 1 person · ") && mine.words.contains("Secret 2 people · "))
        #expect(!mine.words.contains("Shared lists"))
        let theirs = try await ben.get("/people/lists")
        #expect(theirs.words.contains("Shared lists") && theirs.words.contains("Rosas 1 person"))
        #expect(!theirs.words.contains("Secret"))
        try await app.addPerson("Rosa", "Lee")
        #expect(try await ben.get("/people/lists").words.contains("Rosas 2 people"))
    }

    @Test func `a list is made by hand, and people are put on it and taken off, from the list and from their page`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ben = try await app.signIn("Ben Okafor", .organizer), vi = try await app.signIn("Vi Lopez", .viewer)
        let rosa = try await app.addPerson("Rosa", "Diaz"), ada = try await app.addPerson("Ada", "Lin")
        #expect(try await ana.post("/people/lists", ["kind": "empty", "name": ""]).status == .unprocessableContent)
        try await ana.post("/people/lists", ["kind": "empty", "name": "Team"])
        let list = try #require(try await app.all(List.self).first)
        #expect(list.kind == .fixed)
        #expect(try await app.all(ListRow.self).isEmpty)
        let put = try await ana.post("/people/lists/people", ["list": "\(list.id)", "who": "Rosa Diaz", "do": "put"])
        #expect(try await ana.follow(put).words.contains("Rosa Diaz is on the list Team."))
        let nobody = try await ana.post("/people/lists/people", ["list": "\(list.id)", "who": "Rosa", "do": "put"])
        #expect(nobody.status == .unprocessableContent && nobody.words.contains("There is nobody called Rosa."))
        let page = try await ana.get("/people/\(ada)")
        #expect(page.words.contains("On no list by hand.") && page.words.contains("Put on a list"))
        let there = try await ana.post(
            "/people/lists/people", ["list": "\(list.id)", "who": "#\(ada)", "do": "put", "back": "person"])
        #expect(there.location == "/people/\(ada)#lists")
        #expect(try await ana.get("/people/\(ada)").words.contains("Take off: Team"))
        #expect(!(try await ben.get("/people/\(ada)")).words.contains("Team"))
        #expect(
            try await ben.post("/people/lists/people", ["list": "\(list.id)", "who": "#\(rosa)", "do": "take"]).status
                == .notFound)
        #expect(
            try await vi.post("/people/lists/people", ["list": "\(list.id)", "who": "#\(rosa)", "do": "take"]).status
                == .forbidden)
        // A note stays though they are off; without one nothing stays.
        try await app.write { db in
            for row in try db.records("", of: ListRow.self) where row.contactID == ada {
                try db.change(row.id) { $0.note = "Shy" }
            }
        }
        for who in [rosa, ada] {
            try await ana.post("/people/lists/people", ["list": "\(list.id)", "who": "#\(who)", "do": "take"])
        }
        let rows = try await app.all(ListRow.self)
        #expect(rows.map(\.contactID) == [ada] && rows.map(\.isMember) == [false])
        #expect(try await ana.get("/people/lists/\(list.id)").words.contains("0 people."))
        try await ana.post("/people/lists", ["q": "", "name": "Smart", "kind": "smart"])
        let smart = try #require(try await app.all(List.self).first { $0.kind == .smart })
        let refused = try await ana.post(
            "/people/lists/people", ["list": "\(smart.id)", "who": "#\(rosa)", "do": "put"])
        #expect(refused.status == .unprocessableContent)
    }

    @Test func `a copy is as the screen, without answers that stay here, and only for those who may take copies`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn(),
            ben = try await app.signIn("Ben Okafor", .organizer)
        let rosa = try await app.addPerson("=Rosa", "Diaz", phone: "+15550100134")
        try await app.addPerson("Ada", "Lin")
        var secret = Question.rating("Papers")
        secret.mayLeave = false
        let rating = try await app.add(.rating()), papers = try await app.add(secret)
        try await app.answer(rating, rosa, "2")
        try await app.answer(papers, rosa, "3")
        let columns = "given,answer(%22Housing%20rating%22),answer(%22Papers%22),phone"
        let file = try await ana.get("/people/lists/csv?q=&cols=\(columns)&by=-given")
        #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
        let lines = file.text.trimmingPrefix("\u{feff}").split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines[0] == "Name,Given name,Housing rating,Phone")
        #expect(lines.count == 3 && lines.contains("Ada Lin,Ada,,"))
        #expect(lines.contains { $0.hasPrefix("'=Rosa Diaz,'=Rosa,2,") })
        #expect(try await ana.get("/people/lists/ask?q=").text.contains("/people/lists/csv?q="))
        #expect(!(try await ben.get("/people/lists/ask?q=")).text.contains("/people/lists/csv"))
        #expect(try await ben.get("/people/lists/csv?q=").status == .forbidden)
        #expect(try await ana.get("/people/lists/csv?q=zip%20%3D%3D").status == .unprocessableContent)
        let some = try await ana.get("/people/lists/csv?q=&also=given%20%3D%20ada&cols=given")
        #expect(some.text.contains("Ada Lin,Ada") && !some.text.contains("Rosa"))
    }
}
