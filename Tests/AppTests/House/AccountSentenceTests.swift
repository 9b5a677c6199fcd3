import Foundation
import Kernel
import Testing

@testable import App

@Suite struct AccountSentenceTests {
    /// What each deed is called after "can" and after "cannot", written down here a second time on purpose.
    private static let deeds:
        [(deed: Viewer.Deed, english: (can: String, cannot: String), spanish: (can: String, cannot: String))] = [
            (
                .seeContactDetails, ("see phone numbers and emails", "see phone numbers or emails"),
                ("ver teléfonos y correos", "ver teléfonos ni correos")
            ),
            (.addNotes, ("add notes", "add notes"), ("agregar notas", "agregar notas")),
            (
                .readOrganizersNotes, ("read notes for organizers", "read notes for organizers"),
                ("leer notas para organizadores", "leer notas para organizadores")
            ),
            (.changePeople, ("change people", "change people"), ("cambiar personas", "cambiar personas")),
            (.planWork, ("plan events", "plan events"), ("planear eventos", "planear eventos")),
            (.bringIn, ("bring in lists", "bring in lists"), ("traer listas", "traer listas")),
            (.takeCopies, ("take copies", "take copies"), ("sacar copias", "sacar copias")),
            (.deleteForGood, ("delete for good", "delete for good"), ("borrar para siempre", "borrar para siempre")),
            (.keepHouse, ("let others in", "let others in"), ("dejar entrar a otros", "dejar entrar a otros")),
        ]

    private func screen(_ language: Language) -> Screen {
        Screen(
            words: .of(language), group: GroupFace(name: "Bronx tenants", zone: .gmt, region: "US"), account: nil,
            formToken: "",
            now: .now, path: "/")
    }

    private func words(_ html: HTML) -> String { html.source.replacing(/<[^>]*>/, with: "") }

    @Test(arguments: Account.Role.allCases, Account.Scope.allCases)
    func `the sentence says of every deed what the rules say`(role: Account.Role, scope: Account.Scope) throws {
        for (details, copies) in [(false, false), (false, true), (true, false), (true, true)] {
            let account = Account(
                name: "Maria", role: role, scope: scope, scopeID: 1, seesContactDetails: details, mayTakeCopies: copies)
            let viewer = Viewer(account)
            for language in Language.allCases {
                let said = words(screen(language).sentence(for: account, in: "Oak Street"))
                let negation = language == .english ? " cannot " : " no puede "
                let parts = said.split(separator: negation, maxSplits: 1)
                let can = parts.first.map(String.init) ?? "", cannot = parts.count > 1 ? String(parts[1]) : ""
                for deed in Self.deeds {
                    let words = language == .english ? deed.english : deed.spanish
                    #expect(
                        can.contains(words.can) == viewer.may(deed.deed), "\(language) \(role) \(deed.deed): \(said)")
                    #expect(
                        cannot.contains(words.cannot) == !viewer.may(deed.deed),
                        "\(language) \(role) \(deed.deed): \(said)")
                }
                #expect(said.hasPrefix("Maria ") && said.hasSuffix(".") && !said.contains("{") && !said.contains("["))
            }
        }
    }

    @Test func `every deed is told of`() {
        #expect(Set(Self.deeds.map(\.deed)) == Set(Viewer.Deed.allCases).subtracting([.seePeople]))
        #expect(Set(Viewer.Deed.told) == Set(Viewer.Deed.allCases).subtracting([.seePeople]))
    }

    @Test func `it reads as people speak`() {
        let volunteer = Account(name: "Maria", role: .writer, scope: .everyone)
        #expect(
            words(screen(.english).sentence(for: volunteer))
                == "Maria can see everyone in Bronx tenants and add notes. Maria cannot see phone numbers or emails, "
                + "read notes for organizers, change people, plan events, bring in lists, take copies, delete for good or let others in."
        )
        #expect(
            words(screen(.spanish).sentence(for: volunteer)).hasPrefix(
                "Maria puede ver a todas las personas de Bronx tenants y agregar notas. Maria no puede ver teléfonos ni correos, "
            ))
        let lost = Account(name: "Maria", role: .viewer, scope: .place, scopeID: 9)
        #expect(words(screen(.english).sentence(for: lost)).contains("see nobody, as the place is no longer there"))
        #expect(
            words(screen(.english).sentence(for: Account(name: "Maria", closedAt: .now)))
                == "Maria cannot come in: the account is closed.")
    }

    /// What the sentence says of sight is what the question shows.
    @Test func `whom the sentence names is whom the account sees`() async throws {
        let app = try await TestApp()
        let street = Place(name: "Oak Street"), house = Place(name: "14 Oak Street", parentID: street.id)
        let church = Contact(kind: .organization, name: "Grace Church")
        let inHouse = Contact(givenName: "Inhouse"), inChurch = Contact(givenName: "Inchurch"),
            free = Contact(givenName: "Free")
        try await app.write { db in
            for place in [street, house] { try db.insert(place) }
            for contact in [church, inHouse, inChurch, free] { try db.insert(contact) }
            try db.insert(Role(contactID: inHouse.id, role: "tenant", placeID: house.id))
            try db.insert(Role(contactID: inChurch.id, role: "member", organizationID: church.id))
        }
        func seen(_ account: Account) async throws -> Set<String> {
            try await app.database.read(as: Viewer(account)) { db in
                Set(
                    try db.values(
                        "SELECT given_name FROM contacts WHERE kind = 'person' AND \(db.maySee("contacts.id"))",
                        of: String.self))
            }
        }
        #expect(try await seen(Account(scope: .everyone)) == ["Inhouse", "Inchurch", "Free"])
        #expect(try await seen(Account(scope: .place, scopeID: street.id.number)) == ["Inhouse"])
        #expect(try await seen(Account(scope: .organization, scopeID: church.id.number)) == ["Inchurch"])
        #expect(try await seen(Account(scope: .place, scopeID: nil)) == [])
        let mine = Account(name: "M", email: "m@example.org", scope: .mine),
            tasks = Account(name: "T", email: "t@example.org", scope: .tasks)
        try await app.write { db in
            try db.insert(mine)
            try db.insert(tasks)
            try db.change(free.id) { $0.organizerID = mine.id }
            try db.insert(Task(what: "Call", ownerID: tasks.id, contactID: inChurch.id))
        }
        #expect(try await seen(mine) == ["Free"])
        #expect(try await seen(tasks) == ["Inchurch"])
    }
}
