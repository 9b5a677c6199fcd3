import Foundation
import Kernel
import Testing

@testable import App

@Suite struct SearchTests {
    private func app() async throws -> (TestApp, Browser) {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        try await app.addPerson("Rosa", "González", phone: "+17185550123", email: "rosa.g@example.org")
        try await app.addPerson("小明", "王")
        try await app.addPerson("محمد", "الأحمد")
        try await app.addPerson("Siobhán", "O’Brien")
        try await app.addPerson("Nguyễn", "Thị Lan")
        try await app.write { db in
            let contact = Contact(givenName: "Aleksandr", familyName: "Petrov")
            try db.insert(contact)
            try db.insert(OtherName(contactID: contact.id, name: "Александр Петров", language: "ru"))
            try db.insert(Address(contactID: contact.id, line: "1420 Grand Concourse", locality: "Bronx", postalCode: "10456"))
        }
        return (app, ana)
    }

    @Test(arguments: [
        ("gonzalez", "González"), ("GONZ", "González"), ("rosa gon", "González"), ("gonzalez rosa", "González"), ("gonsales", "González"),
        ("gonzales", "González"), ("rsoa", "González"), ("5550123", "González"), ("718 555", "González"), ("(718) 555-0123", "González"),
        ("0123", "González"), ("rosa.g@", "González"), ("rosa.g@example.org", "González"), ("王", "王小明"), ("小明", "王小明"), ("王小明", "王小明"),
        ("محمد", "محمد"), ("احمد", "الأحمد"), ("obrien", "O’Brien"), ("o'brien", "O’Brien"), ("siobhan", "O’Brien"), ("nguyen", "Nguyễn"),
        ("петров", "Petrov"), ("alexander", "Petrov"), ("1420 grand", "Petrov"), ("concourse", "Petrov"), ("10456", "Petrov"),
    ])
    func `people are found by any part of what is known of them`(typed: String, name: String) async throws {
        let (_, ana) = try await app()
        let query = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let found = try await ana.get("/search/suggest?q=\(query)")
        #expect(found.words.contains(name), "\(typed): \(found.words)")
    }

    @Test func `what was changed is found under the new name at once, and no longer under the old`() async throws {
        let (app, ana) = try await app()
        let rosa = try await app.addPerson("Rosalinda", "Quispe")
        _ = try await ana.post("/people/\(rosa)", ["family": "Mamani", "was-family": "Quispe"])
        #expect(try await ana.get("/search?q=mamani").words.contains("Rosalinda Mamani"))
        #expect(!(try await ana.get("/search?q=quispe").words.contains("Rosalinda")))
    }

    @Test func `my own people come first`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        for number in 0..<20 { try await app.addPerson("Maria", "A\(number)") }
        try await app.addPerson("Maria", "Zapata", organizer: ana.accountID)
        let words = try await ana.get("/search/suggest?q=maria").words
        let first = try #require(words.range(of: "Maria"))
        #expect(words[first.lowerBound...].hasPrefix("Maria Zapata"))
    }

    @Test func `one letter finds those touched lately among thousands`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        try await app.write { db in for number in 0..<700 { try db.insert(Contact(givenName: "Mario", familyName: "Mb\(number)")) } }
        let mine = try await app.addPerson("Mzuri", "Mz", organizer: ana.accountID)
        _ = try await ana.post("/people/\(mine)/notes", ["kind": "call", "note": "Talked."])
        let words = try await ana.get("/search/suggest?q=m").words
        let first = try #require(words.range(of: "M"))
        #expect(words[first.lowerBound...].hasPrefix("Mzuri Mz"), "\(words)")
    }

    @Test(arguments: ["\"", "*", "' OR 1=1 --", "a\" OR \"b", ")(", "AND", "NEAR(", "\\", ":*", "!", "&|", String(repeating: "x", count: 5000), "\u{0}", "💪"])
    func `whatever is typed, the answer is a page`(typed: String) async throws {
        let (_, ana) = try await app()
        let query = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        #expect(try await ana.get("/search?q=\(query)").status == .ok)
        #expect(try await ana.get("/search/suggest?q=\(query)").status == .ok)
    }
}
