import Foundation
import Kernel
import Testing

@testable import App

@Suite struct ListRightsInHistoryTests {
    @Test func `a private list's name is in nobody else's history, nor who is on it`() async throws {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa", "Diaz")
        let ana = try await app.signIn("Ana Ruiz", .organizer)
        let owner = try #require(ana.account?.id)
        for (name, isShared) in [("Hidden circle", false), ("Open circle", true)] {
            try await app.database.write(as: Viewer(try #require(ana.account)), because: .screen) { db in
                let list = List(name: name, ownerID: owner, isShared: isShared)
                try db.insert(list)
                let row = ListRow(listID: list.id, contactID: rosa, isMember: true)
                try db.insert(row)
                _ = try db.change(row.id) { $0.isTicked = true }
                let gone = ListRow(listID: list.id, contactID: try db.addNina(), isMember: true)
                try db.insert(gone)
                try db.delete(gone.id)
            }
        }
        for path in ["/history", "/people/\(rosa)/history"] {
            #expect(try await ana.get(path).words.contains("Hidden circle"), "\(path)")
        }
        for (role, mayUse) in [(Account.Role.keeper, true), (.organizer, true), (.writer, false), (.viewer, false)] {
            let reader = try await app.signIn("Reader", role)
            for path in ["/history", "/people/\(rosa)/history"] {
                let words = try await reader.get(path).words
                #expect(!words.contains("Hidden circle"), "\(role) \(path)")
                if mayUse {
                    #expect(words.contains("Open circle"), "\(role) \(path)")
                } else {
                    #expect(!words.contains("Open circle"), "\(role) \(path)")
                }
            }
        }
    }

    @Test func `answers that are not to leave are refused in a file and shown on a line`() async throws {
        let app = try await TestApp(), rosa = try await app.addPerson("Rosa", "Diaz")
        let status = try await app.add(Question(name: "Papers", kind: .text, mayLeave: false))
        try await app.answer(status, rosa, "pending")
        var wish = ListWish(question: "")
        wish.columns = "name,answer(\"Papers\")"
        try await printList(
            wish, in: app.database, heads: { #expect($0 == ["name", "Papers"]) },
            row: { #expect($0 == ["Rosa Diaz", "pending"]) })
        wish.leaves = true
        let leaving = wish
        let error = await #expect(throws: NoColumn.self) {
            try await printList(leaving, in: app.database, heads: { _ in }, row: { _ in })
        }
        #expect(error?.description == "Answers to Papers are not to leave in a copy. Leave this column out.")
    }
}

extension Connection {
    fileprivate func addNina() throws -> Contact.ID {
        let nina = Contact(givenName: "Nina")
        try insert(nina)
        return nina.id
    }
}
