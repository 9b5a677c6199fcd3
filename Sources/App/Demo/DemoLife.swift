import Foundation
import Kernel
import Matching

/// How often each person came to events, and did not.
struct DemoParts {
    var attended: [UInt16]
    var noShows: [UInt16]
}

/// One person's conversations and promises, and what they come to.
struct DemoPast {
    let conversations: [Interaction]
    let learned: DemoLearned
    let promises: [Task]
    let counts: PersonCounts
}

/// Loads what the demo's people did: events, conversations, tasks, ties.
final class DemoLife {
    private let demo: DemoGroup
    private let cast: DemoCast
    private let zone: TimeZone
    private let db: Connection
    private let interactions: RecordLoader<Interaction>
    private let tasks: RecordLoader<Task>
    private let relationships: RecordLoader<Relationship>
    private let notes: any Loader
    private var terms = SearchTerms(keepsBeginnings: false)
    private var events: [Event.ID] = []

    init(demo: DemoGroup, cast: DemoCast, zone: TimeZone, db: Connection) throws {
        self.demo = demo
        self.cast = cast
        self.zone = zone
        self.db = db
        interactions = try RecordLoader(db)
        tasks = try RecordLoader(db)
        relationships = try RecordLoader(db)
        notes = try db.loader(into: "note_search", columns: ["interaction_id", "terms"])
    }

    // MARK: Events

    func loadEvents() throws -> DemoParts {
        var parts = DemoParts(
            attended: Array(repeating: 0, count: demo.people), noShows: Array(repeating: 0, count: demo.people))
        let loader = try RecordLoader<Event>(db)
        for event in demo.events {
            let start = moment(event.day, event.minute)
            let stored = Event(
                title: event.title, startsAt: start, endsAt: start + 5_400, location: event.place,
                placeID: event.building.map { cast.places[$0] },
                campaignID: demo.campaign(of: event).map { cast.campaigns[$0] })
            try loader.add(stored)
            events.append(stored.id)
            for attendance in demo.attendance(of: event) {
                if attendance.status == .attended { parts.attended[attendance.person] += 1 }
                if attendance.status == .noShow { parts.noShows[attendance.person] += 1 }
            }
        }
        try loader.finish()
        return parts
    }

    func loadAttendances() throws {
        let loader = try RecordLoader<Attendance>(db)
        for event in demo.events {
            for attendance in demo.attendance(of: event) {
                try loader.add(
                    Attendance(
                        eventID: events[event.index], contactID: cast.people[attendance.person],
                        status: Attendance.Status(attendance.status)))
            }
        }
        try loader.finish()
    }

    // MARK: Conversations and promises

    /// What somebody's conversations and promises come to. They are held until the person is loaded, as they point there.
    func history(of person: DemoPerson, _ parts: DemoParts) -> DemoPast {
        let index = person.index, told = Array(demo.interactions(with: index)), promises = tasks(about: index)
        let learned = demo.learned(about: person, told)
        let conversations = zip(told, learned.campaigns).map(interaction)
        return DemoPast(
            conversations: conversations, learned: learned, promises: promises,
            counts: PersonCounts(
                lastContactedAt: conversations.map(\.at).max(), interactions: conversations.count,
                eventsAttended: Int(parts.attended[index]), noShows: Int(parts.noShows[index]),
                tasksOpen: promises.count { $0.doneAt == nil }))
    }

    func load(_ past: DemoPast) throws {
        for interaction in past.conversations {
            try interactions.add(interaction)
            try addNote(interaction)
        }
        for task in past.promises { try tasks.add(task) }
    }

    private func interaction(_ demo: DemoInteraction, _ campaign: Int?) -> Interaction {
        Interaction(
            contactID: cast.people[demo.person], kind: Interaction.Kind(demo.kind),
            direction: demo.isIncoming ? .in : .out,
            at: moment(demo.day, demo.minute), accountID: cast.organizers[demo.organizer],
            result: Interaction.Result(demo.result), note: demo.note,
            visibility: Interaction.Visibility(demo.visibility),
            campaignID: campaign.map { cast.campaigns[$0] })
    }

    private func addNote(_ interaction: Interaction) throws {
        guard let note = interaction.note else { return }
        terms.removeAll()
        terms.addName(note)
        notes.put(interaction.id.number)
        notes.put(terms.text)
        try notes.endRow()
    }

    private func tasks(about index: Int) -> [Task] {
        demo.tasks(about: index).map { task in
            Task(
                what: task.title, dueOn: Day(number: task.dueOn), ownerID: cast.organizers[task.organizer],
                contactID: cast.people[index], doneAt: task.doneOn.map { moment($0, 960) })
        }
    }

    /// Ties point at people who are there already when all people are loaded.
    func finish() throws {
        try interactions.finish()
        try tasks.finish()
        try notes.finish()
        for index in 0..<demo.people {
            for tie in demo.relationships(of: index) {
                try relationships.add(
                    Relationship(
                        contactID: cast.people[tie.from], kind: Relationship.Kind(tie.kind),
                        otherID: cast.people[tie.to],
                        startOn: tie.startOn.map { Day(number: $0) }))
            }
        }
        try relationships.finish()
    }

    private func moment(_ day: Int, _ minute: Int) -> Date { Day(number: day).start(in: zone) + Double(minute) * 60 }
}

extension Attendance.Status {
    fileprivate init(_ demo: DemoAttendance.Status) {
        self =
            switch demo {
            case .invited: .invited
            case .yes: .yes
            case .maybe: .maybe
            case .no: .no
            case .confirmed: .confirmed
            case .attended: .attended
            case .noShow: .noShow
            }
    }
}

extension Interaction.Kind {
    fileprivate init(_ demo: DemoInteraction.Kind) {
        self =
            switch demo {
            case .call: .call
            case .door: .door
            case .oneToOne: .oneToOne
            case .text: .text
            case .email: .email
            case .letter: .letter
            case .meeting: .meeting
            case .note: .note
            }
    }
}

extension Interaction.Result {
    fileprivate init?(_ demo: DemoInteraction.Result) {
        switch demo {
        case .answered, .callBack, .replied, .done: self = .talked
        case .noAnswer: self = .noAnswer
        case .leftMessage: self = .leftMessage
        case .wrongNumber: self = .wrongNumber
        case .notHome: self = .notHome
        case .refused: self = .refused
        case .sent, .bounced, .attended: return nil
        }
    }
}

extension Interaction.Visibility {
    fileprivate init(_ demo: DemoInteraction.Visibility) {
        self =
            switch demo {
            case .me: .me
            case .organizers: .organizers
            case .everyone: .everyone
            }
    }
}

extension Relationship.Kind {
    fileprivate init(_ demo: DemoRelationship.Kind) {
        self =
            switch demo {
            case .livesWith: .livesWith
            case .kin: .kin
            case .knows: .knows
            case .recruited: .recruited
            case .leads: .leads
            }
    }
}
