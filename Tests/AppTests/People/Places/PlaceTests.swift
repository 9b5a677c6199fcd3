import Kernel
import Testing

@testable import App

@Suite struct PlaceTests {
    @Test func `places lie in places, and each says who is there`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let town = try await app.samplePlace("Melrose", .neighborhood), house = try await app.samplePlace("145 Grove Street", in: town)
        let floor = try await app.samplePlace("Floor 2", .floor, in: house)
        let rosa = try await app.samplePerson("Rosa", "Díaz"), lee = try await app.samplePerson("Li", "Lee")
        let gone = try await app.samplePerson("Gone", "Away")
        try await app.write { db in
            try db.insert(Address(contactID: rosa, line: "145 Grove St", placeID: floor))
            try db.insert(Role(contactID: rosa, role: "tenant", placeID: house))
            try db.insert(Role(contactID: lee, role: "steward", placeID: town))
            try db.insert(Role(contactID: gone, role: "tenant", placeID: house, endOn: Day("2020-01-01")))
        }
        let tree = try await ana.get("/people/places")
        #expect(tree.words.contains("Melrose Neighborhood · 2 people"))
        #expect(tree.words.contains("145 Grove Street Building · 1 person"))
        let page = try await ana.get("/people/places/\(house)")
        #expect(page.words.contains("Lies in Melrose") && page.words.contains("1 person is here."))
        #expect(page.words.contains("Rosa Díaz tenant") && page.words.contains("Floor 2") && !page.words.contains("Gone"))
        #expect(try await ana.get("/people/places/\(floor)").words.contains("Lies in Melrose › 145 Grove Street"))
    }

    @Test func `a place is added, changed, moved and removed, and each can be undone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let town = try await app.samplePlace("Melrose", .neighborhood)
        let added = try await ana.post("/people/places/new", ["name": "145 Grove Street", "kind": "building", "parent": "melrose"])
        let house = try #require(try await app.all(Place.self).last)
        #expect(added.location == "/people/places/\(house.id)" && house.parentID == town)
        #expect(try await ana.get("/people/places/\(house.id)/edit").text.contains("value=\"Melrose\""))
        try await ana.post("/people/places/\(house.id)/edit", ["name": "145 Grove St", "kind": "building", "parent": ""])
        #expect(try await app.all(Place.self).last?.parentID == nil)
        try await app.undoLast(as: ana)
        #expect(try await app.all(Place.self).last?.parentID == town)
        let removed = try await ana.post("/people/places/\(house.id)/remove")
        #expect(removed.location == "/people/places")
        #expect(try await app.all(Place.self).count == 1)
        try await app.undoLast(as: ana)
        #expect(try await ana.get("/people/places/\(house.id)").words.contains("Lies in Melrose"))
    }

    @Test func `what a place cannot be is refused in words`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let town = try await app.samplePlace("Melrose", .neighborhood), house = try await app.samplePlace("145 Grove Street", in: town)
        let path = "/people/places/\(town)/edit"
        #expect(try await ana.post(path, ["name": "Melrose", "kind": "city", "parent": "Melrose"]).words.contains("A place cannot lie in itself."))
        let inside = try await ana.post(path, ["name": "Melrose", "kind": "city", "parent": "145 Grove Street"])
        #expect(inside.status == .unprocessableContent && inside.words.contains("That place lies in Melrose, so Melrose cannot lie in it."))
        #expect(try await ana.post(path, ["name": "", "kind": "city"]).words.contains("Write the name of the place."))
        #expect(try await ana.post(path, ["name": "x", "kind": "moon"]).words.contains("Choose what it is."))
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        try await app.write { try $0.insert(Address(contactID: rosa, placeID: house)) }
        let full = try await ana.post("/people/places/\(house)/remove")
        #expect(full.status == .unprocessableContent && full.words.contains("145 Grove Street is not empty. Places in it: 0. Addresses: 1."))
        #expect(try await ana.post("/people/places/\(town)/remove").words.contains("Places in it: 1."))
        #expect(try await app.all(Place.self).count == 2)
    }

    @Test func `a typed name is taken, made, or asked about`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let one = try await app.samplePlace("145 Grove Street"), two = try await app.samplePlace("9 Oak Street")
        let floor = try await app.samplePlace("Floor 2", .floor, in: one), other = try await app.samplePlace("Floor 2", .floor, in: two)
        let comma = try await app.samplePlace("Oak, Elm and Ash", .neighborhood)
        try await app.read { db in
            #expect(try db.place(typed: " 145 GROVE street ") == one)
            #expect(try db.place(typed: "") == nil)
            #expect(try db.place(typed: "Floor 2, 9 Oak Street") == other)
            #expect(try db.place(typed: "floor 2, 145 grove street") == floor)
            #expect(try db.place(typed: "Oak, Elm and Ash") == comma)
            for name in try db.placesOffered() { #expect(try db.place(typed: name) != nil, "\(name)") }
        }
        let event: KeyValuePairs = ["title": "Meeting", "day": "2030-03-05", "starts": "18:30"]
        func fields(_ more: [(String, String)]) -> [(String, String)] { event.map { ($0.key, $0.value) } + more }
        let several = try await ana.post("/work/events/new", fields: fields([("place", "Floor 2")]))
        #expect(several.words.contains("2 places have this name: Floor 2, 145 Grove Street; Floor 2, 9 Oak Street."))
        let unknown = try await ana.post("/work/events/new", fields: fields([("place", "Union Hall")]))
        #expect(unknown.words.contains("There is no place called Union Hall yet.") && unknown.words.contains("It is new: make this place"))
        try await ana.post("/work/events/new", fields: fields([("place", "Union Hall"), ("place-make", "yes")]))
        #expect(try await app.all(Place.self).last?.name == "Union Hall")
        #expect(try await app.only(Event.self).placeID == app.all(Place.self).last?.id)
    }

    @Test func `those who see people one by one do not browse places, and only some change them`() async throws {
        let app = try await TestApp(), town = try await app.samplePlace("Melrose", .neighborhood)
        let rosa = try await app.samplePerson("Rosa", "Díaz"), lee = try await app.samplePerson("Li", "Lee")
        try await app.write { db in
            try db.insert(Address(contactID: rosa, placeID: town))
            try db.insert(Role(contactID: lee, role: "steward", placeID: town))
        }
        let val = try await app.signIn("Val Okoro", .volunteer) { $0.scope = .tasks }
        #expect(try await val.get("/people/places").status == .forbidden)
        #expect(try await val.get("/people/places/\(town)").status == .forbidden)
        for role in [Account.Role.writer, .viewer] {
            let someone = try await app.signIn("Sam Lee", role)
            let page = try await someone.get("/people/places/\(town)")
            // Where somebody lives is a contact detail; what part they have is not.
            #expect(page.words.contains("Li Lee") && !page.words.contains("Rosa") && page.words.contains("1 person is here."))
            #expect(!page.words.contains("Change the place"))
            #expect(try await someone.get("/people/places/new").status == .forbidden)
            #expect(try await someone.post("/people/places/new", ["name": "x", "kind": "city"]).status == .forbidden)
            #expect(try await someone.post("/people/places/\(town)/edit", ["name": "x", "kind": "city"]).status == .forbidden)
            #expect(try await someone.post("/people/places/\(town)/remove").status == .forbidden)
        }
        let oz = try await app.signIn("Oz Grant", .organizer) { $0.scope = .mine }
        #expect(try await oz.get("/people/places").words.contains("Melrose Neighborhood · nobody yet"))
        #expect(try await oz.get("/people/places/\(town)").words.contains("Nobody is here yet."))
    }

    @Test func `a long list goes on page by page, and the pages speak Spanish`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper, inSpanish)
        let town = try await app.samplePlace("Melrose", .neighborhood)
        try await app.write { db in
            for number in 100..<170 {
                let contact = Contact(givenName: "Vecina", familyName: "N\(number)")
                try db.insert(contact)
                try db.insert(Role(contactID: contact.id, role: "tenant", placeID: town))
            }
        }
        let first = try await ana.get("/people/places/\(town)")
        #expect(first.words.contains("70 personas aquí.") && first.words.contains("Vecina N149") && !first.words.contains("Vecina N150"))
        let next = try #require(first.text.firstMatch(of: /rel="next" href="([^"]*)"/)).1
        let second = try await ana.get(String(next).replacing("&amp;", with: "&"))
        #expect(second.words.contains("Vecina N150") && second.words.contains("Vecina N169"))
        #expect(try await ana.get("/people/places").words.contains("Barrio · 70 personas"))
        #expect(try await ana.get("/people/places/new").words.contains("¿Qué es?"))
    }
}
