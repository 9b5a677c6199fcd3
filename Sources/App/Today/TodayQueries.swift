import Foundation
import Kernel

/// The promises that today's page tells of.
struct Promises: Sendable {
    let counts: TaskCounts
    let late, due, week: [TaskRow]
    let viewer: Viewer

    /// More would push the rest of the day off a phone.
    static let shown = 5
}

/// Everything that today's page shows.
struct TodayView: Sendable {
    let promises: Promises
    let myPeople: Int
    let longestAgo: [PersonToCall]
    let newPeople: NewPeople
    let events: [EventLine]
    let movedLists: [MovedList]
    let house: HouseCares?
}

/// One of my people whom nobody has talked with for long.
struct PersonToCall: Sendable {
    let id: Contact.ID
    let name: String
    let lastContactedAt: Date?
    let phone: String?
}

/// People that were added since somebody last looked.
struct NewPeople: Sendable {
    struct Line: Sendable {
        let id: Contact.ID
        let name: String
        let addedBy: String?
    }

    let since: Date
    /// Counted up to `mostCounted`: an import of a million is "more than 1,000".
    let count: Int
    let lines: [Line]

    static let mostCounted = 1_000
}

/// What keepers should see to.
struct HouseCares: Sendable {
    let accountsWithoutSecondStep: Int
    let unfinishedImports: Int
    let copies: Copies

    enum Copies: Sendable, Equatable { case fresh, old(Date), none }

    /// A copy is made every night; one night may fail unnoticed, not two.
    static let longestWithoutCopy: TimeInterval = 2 * 86_400
}

extension Connection {
    /// - Parameter newestCopy: asked for only when a keeper looks.
    func todayView(_ today: Day, zone: TimeZone, now: Date, newestCopy: () -> Date?) throws -> TodayView {
        TodayView(
            promises: try promises(today), myPeople: try countMyPeople(), longestAgo: try peopleToCall(limit: 10),
            newPeople: try newPeople(limit: 10),
            events: try upcomingEvents(
                from: now, until: today.adding(8).start(in: zone), includingCancelled: false, limit: 5),
            movedLists: try movedLists(at: now),
            house: viewer.may(.keepHouse) ? try houseCares(now, newestCopy) : nil)
    }

    func promises(_ today: Day) throws -> Promises {
        let counts = try countTasks(owner: viewer.id, today: today)
        func few(_ time: DueTime) throws -> [TaskRow] {
            guard counts[time] > 0 else { return [] }
            return try openTasks(TaskFilter(owner: viewer.id, time: time), today: today, limit: Promises.shown)
        }
        return Promises(
            counts: counts, late: try few(.overdue), due: try few(.today), week: try few(.week), viewer: viewer)
    }

    private func countMyPeople() throws -> Int {
        try count(
            """
            SELECT count(*) FROM contacts
            WHERE organizer_id = \(viewer.id) AND archived_at IS NULL AND \(maySee("contacts.id"))
            """)
    }

    /// My people, those first whom nobody ever talked with, then those for longest not. Two questions, as an index holds
    /// the unknown last on one engine and first on the other.
    private func peopleToCall(limit: Int) throws -> [PersonToCall] {
        let never = try peopleToCall("last_contacted_at IS NULL", sorted: "id", limit: limit)
        guard never.count < limit else { return never }
        return try never
            + peopleToCall("last_contacted_at IS NOT NULL", sorted: "last_contacted_at", limit: limit - never.count)
    }

    private func peopleToCall(_ condition: SQL, sorted: SQL, limit: Int) throws -> [PersonToCall] {
        try rows(
            """
            SELECT contacts.id, contacts.display_name, contacts.last_contacted_at, \(phoneToCall)
            FROM contacts
            WHERE contacts.organizer_id = \(viewer.id) AND contacts.archived_at IS NULL AND contacts.\(condition)
            AND \(maySee("contacts.id"))
            ORDER BY contacts.\(sorted)
            LIMIT \(limit)
            """
        ) {
            PersonToCall(id: try $0.next(), name: try $0.next(), lastContactedAt: try $0.next(), phone: try $0.next())
        }
    }

    private func newPeople(limit: Int) throws -> NewPeople {
        let since = try lookedAt(), first = Contact.ID.first(at: since), sight = maySee("contacts.id")
        let number = try count(
            """
            SELECT count(*) FROM (
                SELECT contacts.id FROM contacts
                WHERE contacts.id > \(first) AND contacts.archived_at IS NULL AND \(sight)
                LIMIT \(NewPeople.mostCounted + 1)) AS new_people
            """)
        guard number > 0 else { return NewPeople(since: since, count: 0, lines: []) }
        let lines = try rows(
            """
            SELECT contacts.id, contacts.display_name, accounts.name
            FROM contacts
            LEFT JOIN acts ON acts.id = contacts.act_id
            LEFT JOIN accounts ON accounts.id = acts.account_id
            WHERE contacts.id > \(first) AND contacts.archived_at IS NULL AND \(sight)
            ORDER BY contacts.id DESC
            LIMIT \(limit)
            """
        ) { NewPeople.Line(id: try $0.next(), name: try $0.next(), addedBy: try $0.next()) }
        return NewPeople(since: since, count: number, lines: lines)
    }

    /// When the asker last said that they had seen the new people; at first, when their account was made.
    private func lookedAt() throws -> Date {
        guard let account = viewer.id else { return .distantPast }
        let looked = try value("SELECT looked_at FROM secrets WHERE account_id = \(account)", of: Date.self)
        return max(looked ?? account.madeAt, account.madeAt)
    }

    /// Not part of the history: it is about what one reader has seen, and changes no record.
    func markSeen(until moment: Date) throws {
        guard let account = viewer.id else { throw NotAllowed() }
        try execute(
            """
            INSERT INTO secrets (account_id, looked_at) VALUES (\(account), \(moment))
            ON CONFLICT (account_id) DO UPDATE SET looked_at = excluded.looked_at
            """)
    }

    private func houseCares(_ now: Date, _ newestCopy: () -> Date?) throws -> HouseCares {
        HouseCares(
            accountsWithoutSecondStep: try count(
                """
                SELECT count(*) FROM accounts
                LEFT JOIN secrets ON secrets.account_id = accounts.id
                WHERE accounts.closed_at IS NULL AND secrets.second_step_secret IS NULL
                """),
            unfinishedImports: try count(
                "SELECT count(*) FROM imports WHERE state IN ('ready', 'running', 'failed', 'undoing')"),
            copies: copies(now, newestCopy))
    }

    /// A PostgreSQL server is copied in its own ways. A new group has until its third day.
    private func copies(_ now: Date, _ newestCopy: () -> Date?) -> HouseCares.Copies {
        let limit = now.addingTimeInterval(-HouseCares.longestWithoutCopy)
        guard dialect == .sqlite, let account = viewer.id, account.madeAt < limit else { return .fresh }
        guard let newest = newestCopy() else { return .none }
        return newest < limit ? .old(newest) : .fresh
    }
}
