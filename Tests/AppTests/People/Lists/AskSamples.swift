import Asking
import Foundation
import Kernel
import Testing

@testable import App

/// A small group of real-sounding people, of whom nearly everything can be asked.
struct AskedGroup {
    let app: TestApp
    /// An organizer who sees everybody.
    let ana: Account
    /// Numbers by given name, or by the name of what is no person.
    let ids: [String: Int64]

    private static let day = 86_400.0

    init() async throws {
        app = try await TestApp()
        let ana = Account(name: "Ana Ruiz", email: "ana@example.org", role: .organizer, seesContactDetails: true)
        self.ana = ana
        ids = try await app.write { db in
            try db.insert(ana)
            var maker = GroupMaker(db, ana)
            return try maker.make()
        }
    }

    func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) throws -> Identifier<Entity> {
        Identifier(try #require(ids[name]))
    }

    /// Whom a question finds, by given name or shown name, sorted.
    func names(_ question: String, as viewer: Viewer? = nil) async throws -> [String] {
        let viewer = viewer ?? Viewer(ana)
        return try await app.database.read(as: viewer) { db in
            let asked = try db.asked(question, at: .now), ids = try db.ids(of: asked)
            let count = try db.count(of: asked)
            #expect(count == ids.count, "\(question)")
            return try db.values(
                "SELECT coalesce(given_name, display_name) FROM contacts WHERE id IN \(anyOf: ids) ORDER BY 1",
                of: String.self)
        }
    }

    func mistake(_ question: String, as viewer: Viewer? = nil) async throws -> Mistake.Reason? {
        let viewer = viewer ?? Viewer(ana)
        do { _ = try await app.database.read(as: viewer) { try $0.asked(question, at: .now) } } catch let mistake
            as Mistake
        {
            return mistake.reason
        }
        return nil
    }
}

/// Writes the group's records.
private struct GroupMaker {
    let db: Connection
    let ana: Account
    let ben = Account(name: "Ben Okafor", email: "ben@example.org", role: .organizer, seesContactDetails: true)
    let now = Date.now
    private(set) var ids: [String: Int64] = [:]

    init(_ db: Connection, _ ana: Account) {
        self.db = db
        self.ana = ana
    }

    private var today: Day { GroupSettings().today(now) }
    private func ago(_ days: Double) -> Date { now - days * 86_400 }

    mutating func make() throws -> [String: Int64] {
        try db.insert(ben)
        try places()
        try people()
        try campaignsAndEvents()
        try conversations()
        try answers()
        try tagsAndLists()
        return ids
    }

    private mutating func keep<R: Record>(_ name: String, _ record: R) throws -> Identifier<R> {
        try db.insert(record)
        ids[name] = record.id.number
        return record.id
    }

    private func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(ids[name] ?? 0)
    }

    private mutating func places() throws {
        let bronx = try keep("Bronx", Place(name: "Bronx", kind: .city))
        let house = try keep("House", Place(name: "1420 Grand Concourse", kind: .building, parentID: bronx))
        _ = try keep("Floor", Place(name: "Third floor", kind: .floor, parentID: house))
        _ = try keep("Yard", Place(name: "Hunts Point", kind: .jobSite))
    }

    private mutating func people() throws {
        let union = try keep("Union", Contact(kind: .organization, name: "Warehouse Workers United"))
        _ = try keep("Household", Contact(kind: .household, name: "Diaz family"))
        var rosa = Contact(
            givenName: "Rosa", familyName: "Díaz-López", preferredName: "Rosita", pronouns: "she/her",
            bornOn: PartialDate("1990-05-14"), languages: "es-MX en")
        rosa.organizerID = ana.id
        rosa.externalID = "A-17"
        rosa.bestTime = "Evenings"
        rosa.metHow = "At the door"
        _ = try keep("Rosa", rosa)
        var carl = Contact(givenName: "Carl", familyName: "Nguyễn", bornOn: PartialDate("1985"), languages: "vi")
        carl.organizerID = ben.id
        _ = try keep("Carl", carl)
        _ = try keep(
            "Dina",
            Contact(
                givenName: "Dina", familyName: "Haddad", pronouns: "they/them", bornOn: PartialDate("--03-08"),
                languages: "ar en"))
        _ = try keep("Emil", Contact(givenName: "Emil", bornOn: PartialDate("2001-11"), languages: "gar"))
        var gone = Contact(givenName: "Gus", familyName: "Old")
        gone.archivedAt = ago(5)
        _ = try keep("Gus", gone)
        try db.insert(OtherName(contactID: id("Dina"), name: "دينا حداد", language: "ar"))
        try db.insert(OtherName(contactID: id("Carl"), name: "Charlie Nguyen"))
        try db.insert(
            ContactPoint(
                contactID: id("Rosa"), kind: .phone, value: "+17185550123", label: "mobile", status: .verified,
                isPrimary: true, source: "typed"))
        try db.insert(ContactPoint(contactID: id("Rosa"), kind: .email, value: "rosa@example.org"))
        try db.insert(ContactPoint(contactID: id("Carl"), kind: .phone, value: "+16515550100", status: .bad))
        try db.insert(ContactPoint(contactID: id("Dina"), kind: .messenger, value: "@dina", source: "Sign-in sheet"))
        try db.insert(
            Address(
                contactID: id("Rosa"), line: "1420 Grand Concourse", unit: "3B", locality: "Bronx", region: "NY",
                postalCode: "10456-1234", country: "US", placeID: id("Floor"), latitude: 40.8389, longitude: -73.9123))
        try db.insert(
            Address(
                contactID: id("Carl"), line: "12 Selby Ave", locality: "Saint Paul", region: "MN", postalCode: "55104",
                country: "US", latitude: 44.9466, longitude: -93.1666))
        try db.insert(
            Address(
                contactID: id("Dina"), line: "9 Rue de Québec", locality: "Montréal", region: "QC",
                postalCode: "H2X 1Y4", country: "CA", status: .past))
        try db.insert(Role(contactID: id("Rosa"), role: "member", organizationID: union, startOn: today.adding(-400)))
        try db.insert(
            Role(
                contactID: id("Rosa"), role: "Shop steward", organizationID: union, placeID: id("Yard"),
                startOn: today.adding(-30)))
        try db.insert(Role(contactID: id("Carl"), role: "member", startOn: today.adding(-900), endOn: today.adding(-1)))
        try db.insert(Role(contactID: id("Dina"), role: "tenant", placeID: id("House"), endOn: today))
        try db.insert(Role(contactID: id("Emil"), role: "leader", startOn: today.adding(10)))
        try consents()
        try ties()
    }

    private func consents() throws {
        func consent(
            _ name: String, _ channel: Consent.Channel, _ state: Consent.State, _ days: Double, purpose: String = "news"
        ) throws {
            try db.insert(
                Consent(
                    contactID: id(name), channel: channel, purpose: purpose, state: state, at: ago(days), how: "asked"))
        }
        try consent("Rosa", .text, .withdrawn, 90)
        try consent("Rosa", .text, .granted, 10)
        try consent("Carl", .text, .granted, 90)
        try consent("Carl", .text, .withdrawn, 20)
        try consent("Dina", .text, .granted, 5, purpose: "rides")
    }

    private func ties() throws {
        func tie(_ one: String, _ kind: Relationship.Kind, _ other: String, until end: Day? = nil) throws {
            try db.insert(Relationship(contactID: id(one), kind: kind, otherID: id(other), endOn: end))
        }
        try tie("Rosa", .recruited, "Carl")
        try tie("Rosa", .recruited, "Dina")
        try tie("Dina", .leads, "Emil")
        try tie("Carl", .knows, "Dina")
        try tie("Emil", .knows, "Rosa", until: today.adding(-3))
        try tie("Gus", .landlordOf, "Emil")
        try tie("Carl", .worksFor, "Union")
        try tie("Rosa", .memberOf, "Household")
    }

    private mutating func campaignsAndEvents() throws {
        let homes = try keep("Homes first", Campaign(title: "Homes first"))
        _ = try keep("Heat now", Campaign(title: "Heat now", parentID: homes))
        let picnic = try keep(
            "Picnic", Event(title: "Picnic", startsAt: ago(100), placeID: id("House"), campaignID: homes))
        let meeting = try keep("Assembly", Event(title: "Assembly", startsAt: ago(9)))
        let march = try keep("March", Event(title: "March", startsAt: ago(-7)))
        try db.insert(Attendance(eventID: picnic, contactID: id("Rosa"), status: .attended))
        try db.insert(Attendance(eventID: meeting, contactID: id("Rosa"), status: .attended))
        try db.insert(Attendance(eventID: picnic, contactID: id("Carl"), status: .attended, invitedBy: id("Rosa")))
        try db.insert(Attendance(eventID: meeting, contactID: id("Carl"), status: .noShow, invitedBy: id("Rosa")))
        try db.insert(Attendance(eventID: march, contactID: id("Dina"), status: .confirmed, invitedBy: id("Emil")))
        try db.insert(Attendance(eventID: march, contactID: id("Emil"), status: .invited))
        try db.insert(Task(what: "Call back", dueOn: today.adding(2), ownerID: ana.id, contactID: id("Rosa")))
        try db.insert(Task(what: "Bring flyers", dueOn: today.adding(-2), ownerID: ben.id, contactID: id("Carl")))
        try db.insert(Task(what: "Send the form", ownerID: ben.id, contactID: id("Carl"), doneAt: ago(4)))
    }

    private func conversations() throws {
        func talk(
            _ name: String, _ kind: Interaction.Kind, _ days: Double, _ result: Interaction.Result? = nil,
            by: Account? = nil,
            direction: Interaction.Direction = .out, campaign: String? = nil
        ) throws {
            try db.insert(
                Interaction(
                    contactID: id(name), kind: kind, direction: direction, at: ago(days), accountID: by?.id,
                    result: result,
                    note: nil, visibility: .everyone, campaignID: campaign.map { id($0) }))
        }
        try talk("Rosa", .door, 200, .talked, by: ana, campaign: "Homes first")
        try talk("Rosa", .oneToOne, 20, by: ana)
        try talk("Carl", .call, 40, .noAnswer, by: ben)
        try talk("Carl", .door, 100, .talked, by: ben, campaign: "Heat now")
        try talk("Dina", .text, 3, direction: .in)
    }

    private mutating func answers() throws {
        let rating = try keep("Rating", Question(name: "Housing rating", kind: .scale, low: 1, high: 5))
        let landlord = try keep("Landlord", Question(name: "Landlord"))
        let moved = try keep("Moved", Question(name: "Moved here", kind: .date))
        let heat = try keep("Heat", Question(name: "Has heat", kind: .yesNo))
        let union = try keep(
            "Kind of union",
            Question(
                name: "Union", kind: .oneChoice,
                choices: Self.choices("yes-member", "Member", "Miembro", "no-member", "Not a member", "No")))
        let skills = try keep(
            "Skills",
            Question(
                name: "Skills", kind: .severalChoices,
                choices: Self.choices("cooking", "Cooking", "Cocina", "driving", "Driving", "Conducir")))
        let friend = try keep("Friend", Question(name: "Best friend", kind: .person))
        let work = try keep("Work", Question(name: "Where they work", kind: .place))
        let secret = try keep("Papers", Question(name: "Papers", sensitivity: .keepers))
        let lease = try keep("Lease", Question(name: "Lease", kind: .file))
        func answer(
            _ name: String, _ question: Question.ID, _ days: Double, _ value: String, number: Double? = nil,
            folded: String? = nil, kind: App.Answer.Kind = .door, campaign: String? = nil,
            edit: (inout App.Answer) -> Void = { _ in }
        ) throws {
            var answer = App.Answer(
                questionID: question, contactID: id(name), at: ago(days), value: value, number: number, folded: folded,
                kind: kind, accountID: ana.id, campaignID: campaign.map { id($0) })
            edit(&answer)
            try db.insert(answer)
        }
        try answer("Rosa", rating, 200, "4", number: 4, campaign: "Homes first")
        try answer("Rosa", rating, 20, "2", number: 2, kind: .oneToOne)
        try answer("Carl", rating, 100, "3", number: 3, campaign: "Heat now")
        try answer("Rosa", landlord, 50, "Bad Étoile Realty", folded: "bad etoile realty")
        try answer("Carl", moved, 50, "2019-04-01", number: Double(Day(year: 2019, month: 4, day: 1)?.number ?? 0))
        try answer("Rosa", heat, 50, "no", number: 0)
        try answer("Carl", heat, 50, "yes", number: 1)
        try answer("Dina", union, 9, "yes-member")
        try answer("Emil", union, 9, "no-member")
        try answer("Dina", skills, 9, " cooking driving ")
        try answer("Emil", skills, 9, " driving ")
        try answer("Emil", friend, 9, "Rosita Díaz-López") { $0.aboutContactID = id("Rosa") }
        try answer("Emil", work, 9, "Third floor") { $0.aboutPlaceID = id("Floor") }
        try answer("Carl", secret, 9, "none", folded: "none")
        try answer("Rosa", lease, 9, "lease.pdf")
        try db.keepCurrentAnswers()
    }

    private static func choices(_ words: String...) -> Question.Choices {
        Question.Choices(
            list: stride(from: 0, to: words.count, by: 3).map {
                Question.Choice(
                    code: words[$0], words: Question.Translated(words: ["en": words[$0 + 1], "es": words[$0 + 2]]))
            })
    }

    private mutating func tagsAndLists() throws {
        let leader = try keep("Leader", Tag(name: "Leader")), cook = try keep("Cook", Tag(name: "Cook"))
        try db.insert(Tagging(tagID: leader, contactID: id("Dina"), taggedOn: today.adding(-100)))
        try db.insert(Tagging(tagID: cook, contactID: id("Dina"), taggedOn: today.adding(-1)))
        try db.insert(Tagging(tagID: leader, contactID: id("Carl"), taggedOn: today.adding(-2)))
        let core = try keep("Core team", List(name: "Core team", ownerID: ana.id))
        try db.insert(ListRow(listID: core, contactID: id("Rosa"), isMember: true))
        try db.insert(ListRow(listID: core, contactID: id("Carl"), isMember: false, note: "asked"))
        _ = try keep(
            "Near",
            List(name: "Speaks Spanish", kind: .smart, question: "language = es", ownerID: ana.id, isShared: true))
        _ = try keep("Mine", List(name: "Private", kind: .smart, question: "tag = leader", ownerID: ben.id))
        try db.execute(
            """
            INSERT INTO list_moves (id, list_id, contact_id, at, is_entry)
            VALUES (\(Identifier<Void>.new()), \(core), \(id("Rosa", of: Contact.self)), \(ago(10)), TRUE),
                   (\(Identifier<Void>.new()), \(core), \(id("Carl", of: Contact.self)), \(ago(50)), FALSE)
            """)
    }
}

extension Connection {
    /// The latest answer of each person to each question.
    func keepCurrentAnswers() throws {
        try execute("DELETE FROM current_answers")
        try execute(
            """
            INSERT INTO current_answers (question_id, contact_id, answer_id, value, number)
            SELECT given.question_id, given.contact_id, given.id, given.value, given.number
            FROM answers AS given
            WHERE NOT EXISTS (
                SELECT 1 FROM answers AS later
                WHERE later.contact_id = given.contact_id AND later.question_id = given.question_id
                AND (later.at > given.at OR (later.at = given.at AND later.id > given.id)))
            """)
    }
}
