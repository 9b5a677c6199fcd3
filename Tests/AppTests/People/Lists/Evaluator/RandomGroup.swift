import Asking
import Foundation
import Kernel
import TestSupport

@testable import App

/// A group of people by chance: every kind of record, days on both sides of every boundary, and much that is missing.
struct RandomGroup: Sendable {
    static let zones = [
        "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "America/Havana", "Europe/Berlin", "Pacific/Kiritimati",
        "America/St_Johns",
    ]
    static let nows = [
        "2026-03-31T15:10:00Z", "2028-02-29T03:59:59Z", "2026-11-01T05:30:00Z", "2027-03-14T07:00:00Z",
        "2026-12-31T23:59:59Z",
    ]

    let zone: TimeZone
    let now: Date
    var chances: Chances
    private var lastID: Int64
    private(set) var accounts: [Account] = []
    private(set) var people: [Contact] = []
    private(set) var organizations: [Contact.ID] = []
    private(set) var places: [Place] = []
    private(set) var campaigns: [Campaign] = []
    private(set) var events: [Event] = []
    var maker: QuestionMaker

    init(seed: UInt64) {
        chances = Chances(state: seed &* 7_919)
        maker = QuestionMaker(seed: seed)
        zone = TimeZone(identifier: Self.zones[Int(seed) % Self.zones.count]) ?? .gmt
        now = (try? Date(Self.nows[Int(seed) % Self.nows.count], strategy: .iso8601)) ?? .distantPast
        lastID = 7_000_000_000_000_000 + Int64(seed) * 1_000_000_007
    }

    // MARK: Chance

    mutating func roll(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &chances) == 0 }
    mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &chances)] }
    mutating func maybe<T>(_ list: [T]) -> T? { roll(3) ? nil : pick(list) }
    mutating func id<Entity>() -> Identifier<Entity> {
        lastID += Int64.random(in: 1...9_999_999, using: &chances)
        return Identifier(lastID)
    }

    /// A day at which some question may draw its line, or any.
    mutating func day() -> Day {
        let back = [0, -1, 1, 2, 3, 7, -7, 56, 59, 60, 61, 181, 182, 184, 365, 366, 400]
        return Day(now, in: zone).adding(-(roll(3) ? Int.random(in: -20...900, using: &chances) : pick(back)))
    }

    /// Just before or after midnight, or any time.
    mutating func instant() -> Date {
        let offset = pick([0, 0.001, -0.001, 3_600, -3_600, 43_200, 61_234])
        return day().start(in: zone).addingTimeInterval(offset)
    }

    // MARK: Writing it all

    mutating func write(_ db: Connection) throws {
        try db.set("zone", to: zone.identifier)
        for (name, role) in [("Ana Ruiz", Account.Role.keeper), ("Ben Okafor", .organizer), ("Cy O'Neil", .organizer)] {
            let account = Account(
                id: id(), name: name, email: "\(lastID)@example.org", role: role, seesContactDetails: true)
            try db.insert(account)
            accounts.append(account)
        }
        try writePlaces(db)
        try writePeople(db)
        try writeWork(db)
        try writeConversations(db)
        try writeQuestions(db)
        try writeTagsAndLists(db)
        tellTheMaker()
    }

    /// Its own act for some of what is there, at another time, by somebody else, some in bulk, some from a spreadsheet.
    mutating func writeHistory(_ db: Connection) throws {
        try db.execute("UPDATE acts SET at = \(instant())")
        var imports: [Int64] = []
        for name in ["members.csv", "Fête list.xlsx"] {
            let number: Identifier<SheetImport> = id()
            imports.append(number.number)
            try db.execute(
                """
                INSERT INTO imports (id, file_name, digest, bytes, state, arrived_at)
                VALUES (\(number), \(name), \(name), 1, \(SheetImport.State.finished), \(instant()))
                """)
        }
        maker.things["import"] = imports.map(String.init)
        var acts: [(id: Act.ID, isBulk: Bool)] = []
        for number in 0..<12 {
            let act: Act.ID = id(), isImport = number < 5, isBulk = number % 3 == 0
            try db.execute(
                """
                INSERT INTO acts (id, at, account_id, cause, source_id, is_bulk)
                VALUES (\(act), \(instant()), \(maybe(accounts.map(\.id))),
                        \(isImport ? Cause.Kind.bringIn : .screen), \(isImport ? pick(imports) : nil), \(isBulk))
                """)
            acts.append((act, isBulk))
        }
        for contact in try db.values("SELECT id FROM contacts ORDER BY id", of: Int64.self) where !roll(4) {
            let act = pick(acts)
            try db.execute("UPDATE contacts SET act_id = \(act.id) WHERE id = \(contact)")
            try move(contact, to: act, db)
        }
        for tagging in try db.values("SELECT id FROM taggings ORDER BY id", of: Int64.self) where roll(2) {
            let act = pick(acts)
            try db.execute("UPDATE taggings SET act_id = \(act.id) WHERE id = \(tagging)")
            try move(tagging, to: act, db)
        }
        for row in try db.values("SELECT id FROM list_rows ORDER BY id", of: Int64.self) where roll(2) {
            let act = pick(acts)
            try db.execute("UPDATE list_rows SET act_id = \(act.id) WHERE id = \(row)")
            try move(row, to: act, db)
        }
        for answer in try db.values("SELECT id FROM answers ORDER BY id", of: Int64.self) where roll(3) {
            let act = pick(acts)
            try db.execute("UPDATE answers SET act_id = \(act.id) WHERE id = \(answer)")
            try move(answer, to: act, db)
        }
    }

    private func move(_ record: Int64, to act: (id: Act.ID, isBulk: Bool), _ db: Connection) throws {
        if act.isBulk {
            try db.execute("DELETE FROM changes WHERE record_id = \(record)")
        } else {
            try db.execute("UPDATE changes SET act_id = \(act.id) WHERE record_id = \(record)")
        }
    }

    private mutating func writePlaces(_ db: Connection) throws {
        for name in ["Bronx", "1420 Grand Concourse", "Third floor", "Hunts Point", "Élan", "elan", "Annex"] {
            let parent = roll(3) ? nil : places.last?.id
            let place = Place(id: id(), name: name, kind: .building, parentID: parent)
            try db.insert(place)
            places.append(place)
        }
    }

    private mutating func writePeople(_ db: Connection) throws {
        for number in 0..<34 {
            var contact = Contact(id: id(), kind: number < 4 ? .organization : number < 7 ? .household : .person)
            if contact.kind == .person {
                contact.givenName = maybe(["Rosa", "Ros", "Émile", "王", "Carl", "Ana María"])
                contact.familyName = maybe(["Díaz-López", "Diaz", "O'Brien", "小明", "Nguyễn"])
                contact.preferredName = roll(4) ? pick(["Rosita", "rosa", "J.R."]) : nil
            } else {
                contact.name = "\(pick(["Workers", "Diaz family", "Local"])) \(number)"
            }
            contact.pronouns = maybe(["she/her", "they/them", "She / Her"])
            contact.bornOn = maybe([
                "1990-05-14", "1990-05", "1990", "--05-14", "1986-02-28", "2000-02-29", "1990-05-31",
            ])
            .flatMap { PartialDate($0) }
            contact.languages = maybe(["es en", "es-MX", "EN-us gar", "ar", "gar es-419"])
            contact.bestTime = maybe(["Evenings", "evenings, after six", "—"])
            contact.bestMethod = maybe(["text", "Text me!"])
            contact.metHow = maybe(["At the door", "door", ""])
            contact.externalID = maybe(["A-17", "a-17", "17", "A17"])
            contact.organizerID = maybe(accounts.map(\.id))
            contact.archivedAt = roll(6) ? instant() : nil
            try db.insert(contact)
            people.append(contact)
            if contact.kind == .organization { organizations.append(contact.id) }
        }
        for person in people.map(\.id) { try writeDetails(db, of: person) }
        for _ in 0..<70 {
            let one = pick(people).id, other = pick(people).id
            guard one != other else { continue }
            try db.insert(
                Relationship(
                    id: id(), contactID: one, kind: pick(Relationship.Kind.allCases), otherID: other,
                    startOn: roll(3) ? day() : nil, endOn: roll(3) ? day() : nil))
        }
    }

    private mutating func writeDetails(_ db: Connection, of person: Contact.ID) throws {
        while roll(3) {
            try db.insert(OtherName(id: id(), contactID: person, name: pick(["Chole", "دينا حداد", "Rosa la Grande"])))
        }
        for _ in 0..<Int.random(in: 0...3, using: &chances) {
            let kind = pick(ContactPoint.Kind.allCases)
            let value =
                switch kind {
                case .phone: pick(["+17185550123", "+17185550199", "+16515550100", "+525512345678"])
                case .email: pick(["rosa@example.org", "ros@example.com", "a+b@example.org"])
                case .messenger, .social: pick(["@rosa", "rosa_d"])
                }
            try db.insert(
                ContactPoint(
                    id: id(), contactID: person, kind: kind, value: value, label: maybe(["mobile", "Work", ""]),
                    status: pick(ContactPoint.Status.allCases), source: maybe(["typed", "Sign-in sheet"])))
        }
        for _ in 0..<Int.random(in: 0...2, using: &chances) {
            let hasSpot = roll(2)
            try db.insert(
                Address(
                    id: id(), contactID: person, kind: .home,
                    line: maybe(["1420 Grand Concourse", "12 Selby Ave.", "9 Rue de Québec"]), unit: maybe(["3B"]),
                    locality: maybe(["Bronx", "Saint Paul", "Montréal", "montreal"]),
                    region: maybe(["NY", "MN", "ny"]),
                    postalCode: maybe(["55104", "55104-1234", "55104 9999", "551041", "H2X 1Y4", "10456"]),
                    country: maybe(["US", "CA"]), status: pick(ContactPoint.Status.allCases),
                    placeID: maybe(places.map(\.id)), latitude: hasSpot ? pick([40.75, 40.76, 40.8, -40.75]) : nil,
                    longitude: hasSpot ? pick([-73.9, -73.92, 73.9]) : nil))
        }
        for _ in 0..<Int.random(in: 0...4, using: &chances) {
            try db.insert(
                Consent(
                    id: id(), contactID: person, channel: pick(Consent.Channel.allCases),
                    purpose: pick(["news", "news", "rides"]), state: pick(Consent.State.allCases), at: instant(),
                    how: "asked"))
        }
        for _ in 0..<Int.random(in: 0...3, using: &chances) {
            try db.insert(
                Role(
                    id: id(), contactID: person, role: pick(["member", "Member", "Shop steward", "tenant leader"]),
                    organizationID: maybe(organizations), placeID: maybe(places.map(\.id)),
                    startOn: roll(2) ? day() : nil, endOn: roll(2) ? day() : nil))
        }
    }

    private mutating func writeWork(_ db: Connection) throws {
        for title in ["Homes first", "Heat now", "Élection", "election"] {
            let campaign = Campaign(id: id(), title: title, parentID: roll(2) ? nil : campaigns.last?.id)
            try db.insert(campaign)
            campaigns.append(campaign)
        }
        for title in ["Picnic", "Assembly", "picnic", "March", "Rally"] {
            let event = Event(
                id: id(), title: title, startsAt: instant(), placeID: maybe(places.map(\.id)),
                cancelledAt: roll(4) ? instant() : nil, campaignID: maybe(campaigns.map(\.id)))
            try db.insert(event)
            events.append(event)
            for person in people where roll(3) {
                try db.insert(
                    Attendance(
                        id: id(), eventID: event.id, contactID: person.id, status: pick(Attendance.Status.allCases),
                        invitedBy: maybe(people.map(\.id))))
            }
        }
        for _ in 0..<50 {
            try db.insert(
                Task(
                    id: id(), what: "Call back", dueOn: roll(3) ? nil : day(), ownerID: pick(accounts).id,
                    contactID: maybe(people.map(\.id)), doneAt: roll(2) ? instant() : nil))
        }
    }

    private mutating func writeConversations(_ db: Connection) throws {
        for _ in 0..<110 {
            try db.insert(
                Interaction(
                    id: id(), contactID: pick(people).id, kind: pick(Interaction.Kind.allCases),
                    direction: roll(3) ? .in : .out, at: instant(), accountID: maybe(accounts.map(\.id)),
                    result: maybe(Interaction.Result.allCases), visibility: .everyone,
                    eventID: roll(3) ? pick(events).id : nil, campaignID: maybe(campaigns.map(\.id))))
        }
    }
}
