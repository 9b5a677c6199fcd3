import Asking
import Foundation
import Kernel
import Testing

@testable import App

/// Nobody learns by asking what they may not see.
@Suite struct AskRightsTests {
    private func viewer(_ role: Account.Role, _ edit: (inout Account) -> Void = { _ in }) -> Viewer {
        var account = Account(name: "Vera Stein", email: "vera@example.org", role: role)
        edit(&account)
        return Viewer(account)
    }

    @Test func `who sees only some people finds only them, and ties only to them`() async throws {
        let group = try await AskedGroup()
        var mine = group.ana
        mine.scope = .mine
        let ana = Viewer(mine)
        #expect(try await group.names("", as: ana) == ["Rosa"])
        #expect(try await group.names("recruited()", as: ana) == [])
        #expect(try await group.names("recruited(count = 0)", as: ana) == ["Rosa"])
        #expect(try await group.names("not in(\"Core team\")", as: ana) == [])
        #expect(try await group.names("top 3 by talks", as: ana) == ["Rosa"])
        #expect(
            try await group.mistake("role(organization = \"Warehouse Workers United\")", as: ana)
                == .unknownThing(.organization, "Warehouse Workers United", near: []))
        #expect(try await group.names("", as: .nobody) == [])
    }

    @Test func `who may not see numbers and addresses cannot ask for them`() async throws {
        let group = try await AskedGroup(), vera = viewer(.viewer)
        for question in [
            "phone = +17185550123", "email = rosa@example.org", "zip = 55104", "street has selby", "state = ny",
            "country = us",
            "lives in place bronx", "near(40, -73, 10)", "not zip = 1", "knows(phone starts 1)",
            "tag = leader or phone = none",
        ] {
            guard case .mayNotSeeContactDetails? = try await group.mistake(question, as: vera) else {
                Issue.record("\(question) was answered")
                continue
            }
        }
        for question in ["has(phone, label = mobile)", "not has(phone, source != typed)"] {
            #expect(try await group.mistake(question, as: vera) != nil)
        }
        #expect(try await group.names("has(phone)", as: vera) == ["Rosa"])
        #expect(try await group.names("consent(text)", as: vera) == ["Rosa"])
        #expect(try await group.names("town = bronx", as: vera) == ["Rosa"])
    }

    @Test func `answers that one may not see cannot be asked for, nor sorted by`() async throws {
        let group = try await AskedGroup()
        let unknown = Mistake.Reason.unknownThing(.question, "Papers", near: [])
        #expect(try await group.mistake("answered(Papers)") == unknown)
        #expect(try await group.mistake("knows(ever_answered(Papers = none))") == unknown)
        #expect(try await group.mistake("top 1 by answer(Papers)") == unknown)
        let number = try await group.app.read {
            try $0.value("SELECT id FROM questions WHERE name = 'Papers'", of: Int64.self)
        }
        let asked = "answered(Papers#\(try #require(number)))"
        #expect(try await group.mistake(asked) == .goneThing(.question, "Papers"))
        #expect(try await group.names("answered(Papers = none)", as: .program) == ["Carl"])
    }

    @Test func `a shared list that asks for more finds nobody for who may not, and says why`() async throws {
        let group = try await AskedGroup(), vera = viewer(.organizer) { $0.seesContactDetails = false }
        try await group.app.write { db in
            try db.insert(
                List(name: "Phones", kind: .smart, question: "phone = any", ownerID: group.ana.id, isShared: true))
            try db.insert(
                List(
                    name: "No phones", kind: .smart, question: "not phone = any", ownerID: group.ana.id, isShared: true)
            )
        }
        #expect(try await group.names("in(Phones)") == ["Carl", "Rosa"])
        #expect(try await group.names("in(Phones)", as: vera) == [])
        #expect(try await group.names("in(\"No phones\")", as: vera) == ["Carl", "Dina", "Emil", "Rosa"])
        let troubles = try await group.app.database.read(as: vera) {
            try $0.asked("in(Phones)", at: .now).troubles.map(\.reason)
        }
        #expect(troubles == [.mayNotSeeContactDetails("phone")])
    }

    @Test func `lists of others are asked for only where they share them`() async throws {
        let group = try await AskedGroup(), vera = viewer(.organizer), reader = viewer(.viewer)
        #expect(try await group.names("in(\"Speaks Spanish\")", as: vera) == ["Rosa"])
        #expect(try await group.mistake("in(\"Core team\")", as: vera) == .unknownThing(.list, "Core team", near: []))
        #expect(try await group.mistake("in(\"Speaks Spanish\")", as: reader) != nil)
    }

    @Test func `what is written exactly so is meant, however many are called alike`() async throws {
        let app = try await TestApp(), exact = Place(name: "Main Street", kind: .building)
        let maria = Contact(givenName: "María", familyName: "López")
        try await app.write { db in
            for _ in 0..<60 {
                try db.insert(Place(name: "MAIN STREET", kind: .building))
                try db.insert(Contact(givenName: "Maria", familyName: "Lopez"))
            }
            try db.insert(exact)
            try db.insert(maria)
        }
        let found = try await app.read { db in
            var book = NameBook(db)
            return try [book.find(.place, Value("Main Street")), book.find(.person, Value("María López"))]
        }
        #expect(found == [exact.id.number, maria.id.number])
        await #expect(throws: Mistake.self) {
            try await app.read { db in
                var book = NameBook(db)
                return try book.find(.person, Value("maria lopez"))
            }
        }
    }
}
