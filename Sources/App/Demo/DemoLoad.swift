import Foundation
import Kernel
import Matching

/// Plays the demo group into an empty database: accounts, places, people, three years of events, calls, notes and tasks.
struct DemoLoad {
    let demo: DemoGroup
    let zone: TimeZone
    let now: Date
    private let today: Day

    init(people: Int, seed: UInt64, interactionsPerPerson: Int, zone: TimeZone, now: Date) {
        today = Day(now, in: zone)
        demo = DemoGroup(people: people, seed: seed, today: today.number, interactionsPerPerson: interactionsPerPerson)
        self.zone = zone
        self.now = now
    }

    /// What else the load writes, besides the people.
    private static let lifeTables =
        [
            Interaction.table, Event.table, Attendance.table, Task.table, Relationship.table, "note_search",
        ] + DemoLearning.tables

    /// Loads everything in one transaction. `progress` is told the share that is done.
    func load(into database: Database, progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws {
        let load = self
        try await database.write(as: Viewer.program, because: .demo) { db in
            try refuse(if: db.countPeople() > 0, "There are people here already. The demo group needs an empty group.")
            try db.loadPeople(expecting: load.demo.people, alsoInto: Self.lifeTables) {
                try load.loadEverything(db, progress)
            }
        }
        try await database.maintain { try $0.analyze() }
    }

    private func loadEverything(_ db: Connection, _ progress: (Double) -> Void) throws {
        try db.set("name", to: DemoGroup.name)
        let organizers = try accounts(db), places = try places(db)
        let cast = DemoCast(
            organizers: organizers, places: places, people: ids(demo.people), campaigns: try campaigns(db))
        // Before those who point to people: what is held back is sent in the order in which it was begun.
        let people = try BulkPeople(db)
        let life = try DemoLife(demo: demo, cast: cast, zone: zone, db: db)
        let learning = try DemoLearning(demo: demo, cast: cast, zone: zone, db: db)
        let parts = try life.loadEvents()
        let total = Double(max(1, demo.people))
        try demo.forEachPerson { person in
            var bulk = DemoTranslation(demo: demo, cast: cast, zone: zone).person(person)
            let past = life.history(of: person, parts)
            bulk.counts = past.counts
            try people.add(bulk)
            try life.load(past)
            try learning.load(past.learned, about: person, past.conversations.map(\.id))
            if person.index % 2_000 == 0 { progress(Double(person.index) / total * 0.8) }
        }
        try people.finish()
        try life.loadAttendances()
        try life.finish()
        try learning.finish()
        progress(0.85)
    }

    private func ids(_ count: Int) -> [Contact.ID] { (0..<count).map { _ in Contact.ID.new() } }

    // MARK: Who, where and what for

    private func accounts(_ db: Connection) throws -> [Account.ID] {
        try (0..<demo.organizerCount).map { index in
            let account = Account(
                name: demo.organizerName(index), email: "organizer\(index + 1)@townsville.example", role: .organizer,
                seesContactDetails: true, mayTakeCopies: false)
            try db.insert(account)
            return account.id
        }
    }

    private func campaigns(_ db: Connection) throws -> [Campaign.ID] {
        let language = try db.groupSettings().language
        var ids: [Campaign.ID] = []
        for campaign in DemoCampaign.all {
            let stored = Campaign(
                title: campaign.title.text(language.rawValue) ?? "", goal: campaign.goal.text(language.rawValue),
                startOn: Day(number: demo.today - campaign.start),
                endOn: campaign.end.map { Day(number: demo.today - $0) }, parentID: campaign.parent.map { ids[$0] })
            try db.insert(stored)
            ids.append(stored.id)
        }
        return ids
    }

    private func places(_ db: Connection) throws -> [Place.ID] {
        var parents: [String: Place.ID] = [:]
        return try (0..<demo.places.buildingCount).map { index in
            let building = demo.places.building(index)
            let parent = try parents[building.borough] ?? neighborhood(building.borough, db)
            parents[building.borough] = parent
            let place = Place(name: building.name, kind: .building, parentID: parent)
            try db.insert(place)
            return place.id
        }
    }

    private func neighborhood(_ name: String, _ db: Connection) throws -> Place.ID {
        let place = Place(name: name, kind: .neighborhood)
        try db.insert(place)
        return place.id
    }
}

/// The ids that the demo's numbers stand for.
struct DemoCast: Sendable {
    let organizers: [Account.ID]
    let places: [Place.ID]
    let people: [Contact.ID]
    let campaigns: [Campaign.ID]
}
