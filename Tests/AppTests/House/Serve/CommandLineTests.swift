import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct CommandLineTests {
    @Test func `an account that is added begins with its link`() async throws {
        let app = try await TestApp()
        _ = try await app.signIn()
        let path = try await addAccount("Ben@Example.org", name: "Ben Ode", role: "writer", in: app.database)
        #expect(try await app.visitor().get(path).status == .ok)
        let ben = try await listAccounts(in: app.database).first { $0.email == "ben@example.org" }
        #expect(ben?.role == "writer" && ben?.open == true && ben?.begun == false)
    }

    @Test func `a lost password is mended with a link`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let path = try await linkAccount(try #require(ana.account?.email), in: app.database)
        #expect(try await app.visitor().get(path).status == .ok)
        await #expect(throws: NoSuchAccount.self) { try await linkAccount("nobody@example.org", in: app.database) }
    }

    @Test func `a closed account is shut out, but never the last keeper's`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), ben = try await app.signIn("Ben Ode", .organizer)
        try await closeAccount(try #require(ben.account?.email), in: app.database)
        #expect(try await ben.get("/today").location?.hasPrefix("/sign-in") == true)
        await #expect(throws: Refusal.self) { try await closeAccount(ana.account?.email ?? "", in: app.database) }
    }

    @Test func `what a rule refuses is told in words`() async throws {
        let app = try await TestApp()
        do {
            _ = try await addAccount("no email", name: "Ben Ode", role: "writer", in: app.database)
            Issue.record("it was added")
        } catch {
            #expect(inWords(error) == "Write an email address, such as maria@example.org.")
        }
    }

    @Test func `a group is found by its name, or is the only one`() async throws {
        let folder = TestFolder.path + "/\(Identifier<Void>.new())"
        await #expect(throws: WhichGroup.self) { try await openGroup(nil, in: .folder(folder)) }
        _ = try await Groups(storage: .folder(folder)).open("bronx")
        #expect(try await openGroup(nil, in: .folder(folder)).name == "bronx")
        _ = try await Groups(storage: .folder(folder)).open("queens")
        await #expect(throws: WhichGroup.self) { try await openGroup(nil, in: .folder(folder)) }
        await #expect(throws: WhichGroup.self) { try await openGroup("kings", in: .folder(folder)) }
        #expect(try await openGroup("queens", in: .folder(folder)).name == "queens")
    }

    @Test func `a copy's folder says which group it is of`() {
        #expect(groupName(ofCopy: "/data/copies/bronx/2026-03-04T073000Z-nightly.sqlite") == "bronx")
        #expect(groupName(ofCopy: "/tmp/some.sqlite") == nil)
    }

    @Test func `people are listed by name, a page at a time`() async throws {
        let app = try await TestApp()
        try await app.write { db in
            for family in ["Diaz", "Ode", "Park"] { try db.insert(Contact(givenName: "Rosa", familyName: family)) }
        }
        var names: [String] = []
        try await listPeople(in: app.database, limit: 2) { names.append($0.name) }
        #expect(names == ["Rosa Diaz", "Rosa Ode"])
    }
}
