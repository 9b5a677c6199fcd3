import Asking
import Foundation
import Kernel

/// Finds out who came into each list and who left it, every hour and soon after much was changed. Whoever writes never
/// waits for it.
struct LookAtLists: Job {
    static let kind = "look at lists"
    /// Soon after a deed, and not again for another that comes meanwhile.
    static let pause: TimeInterval = 20
    /// One turn works no longer; the rest is put in line again.
    private static let longestTurn = Duration.seconds(60)

    /// Lists that were looked at since then are left for the next hour.
    var since: Date?

    func run(in room: Workroom) async throws {
        let now = room.workshop.now(), since = self.since ?? now
        let round = LookRound(room.database, since: since, now: room.workshop.now)
        if try await !round.run(until: .now + Self.longestTurn) {
            try await room.database.tend { try $0.enqueue(LookAtLists(since: since)) }
        }
    }
}

extension Connection {
    /// Puts a look at the lists in line, for when this is written.
    func lookAtListsSoon() throws {
        guard isTime(for: LookAtLists.self, afterSeconds: LookAtLists.pause) else { return }
        try enqueue(LookAtLists(), at: .now + LookAtLists.pause)
    }
}

/// One look at every list of a group, each by itself. Two servers may be at it: what one has seen, the other leaves.
struct LookRound: Sendable {
    let database: Database
    let since: Date
    var now: @Sendable () -> Date
    var longestAnswer = 5.0
    /// A question that was too slow is not asked again before.
    static let pauseAfterSlow: TimeInterval = 6 * 3_600

    init(_ database: Database, since: Date, now: @escaping @Sendable () -> Date = { .now }) {
        self.database = database
        self.since = since
        self.now = now
    }

    /// Returns whether all lists were looked at.
    func run(until end: ContinuousClock.Instant? = nil) async throws -> Bool {
        for list in try await listsDue() {
            if let end, ContinuousClock.now > end { return false }
            try _Concurrency.Task<Never, Never>.checkCancellation()
            try await look(at: list)
        }
        return true
    }

    /// Those that were left alone longest come first.
    private func listsDue() async throws -> [List.ID] {
        let since = since
        let isNew = try await database.read {
            try $0.count("SELECT count(*) FROM lists WHERE id NOT IN (SELECT list_id FROM list_looks)") > 0
        }
        if isNew {
            _ = try await database.tend { db in
                try db.execute(
                    """
                    INSERT INTO list_looks (list_id, version)
                    SELECT id, 1 FROM lists WHERE id NOT IN (SELECT list_id FROM list_looks)
                    """)
            }
        }
        return try await database.read { db in
            try db.values(
                """
                SELECT list_id FROM list_looks
                WHERE tried_at IS NULL
                OR (tried_at < \(since) AND (
                    problem IS NULL OR problem <> 'slow' OR tried_at < \(since.addingTimeInterval(-Self.pauseAfterSlow))))
                ORDER BY coalesce(tried_at, 0), list_id
                """, of: List.ID.self)
        }
    }

    /// Asked as the list's owner, whose `me` it is. Read at one moment and written at another: where somebody else has
    /// written meanwhile, nothing is.
    func look(at id: List.ID) async throws {
        let now = now(), longest = longestAnswer
        do {
            let seen = try await database.read(findingWhoAsks: { try $0.owner(of: id) }) { db, _ in
                try db.seen(id, at: now, within: longest)
            }
            guard let seen else { return }
            try await database.tend { try $0.keep(seen, at: now) }
        } catch  where BringIn.mayPass(error) {
            throw error
        } catch is NotFound {
            // Removed meanwhile.
        } catch {
            let problem = Self.problem(error)
            _ = try await database.tend { db in
                try db.execute("UPDATE list_looks SET tried_at = \(now), problem = \(problem) WHERE list_id = \(id)")
            }
        }
    }

    private static func problem(_ error: any Error) -> ListLook.Problem {
        switch error {
        case is Refusal: .slow
        case is Mistake: .broken
        default: .failed
        }
    }
}

/// Who is in a list, beside who was.
private struct SeenList: Sendable {
    let list: List.ID
    let before: ListLook
    let askedAs: Int64
    let ids: [Int64]
    let came, left: [Int64]
    /// Whether anything is to be kept besides that somebody looked.
    let isChanged: Bool
}

extension Connection {
    fileprivate func owner(of list: List.ID) throws -> Viewer {
        guard let owner = try value("SELECT owner_id FROM lists WHERE id = \(list)", of: Account.ID.self) else {
            throw NotFound()
        }
        return Viewer(try find(owner))
    }

    fileprivate func seen(_ id: List.ID, at now: Date, within longest: Double) throws -> SeenList? {
        let list: List = try find(id)
        guard let before = try look(at: id) else { return nil }
        let (askedAs, ids) = try whoIsIn(list, at: now, within: longest), known = try membersSeen(in: id)
        guard let known, before.lookedAt != nil, before.askedAs == askedAs else {
            return SeenList(list: id, before: before, askedAs: askedAs, ids: ids, came: [], left: [], isChanged: true)
        }
        let came = missing(from: known, of: ids), left = missing(from: ids, of: known)
        return SeenList(
            list: id, before: before, askedAs: askedAs, ids: ids, came: came, left: left,
            isChanged: !came.isEmpty || !left.isEmpty)
    }

    /// In order of their numbers, with what tells this question from another.
    private func whoIsIn(_ list: List, at now: Date, within longest: Double) throws -> (askedAs: Int64, ids: [Int64]) {
        guard list.kind == .smart else {
            let ids = try values(
                "SELECT contact_id FROM list_rows WHERE list_id = \(list.id) AND is_member ORDER BY contact_id",
                of: Int64.self)
            return (1, ids)
        }
        var resolver = Resolver(self, settings: try groupSettings(), now: now, isSaved: true)
        let asked = try resolver.asked(of: list)
        if let trouble = asked.troubles.first { throw trouble }
        return (try mark(of: resolver.listsAsked), try ids(of: asked, within: longest).map(\.number))
    }

    /// A number that is another when one of the questions is, or what the owner may see: nobody came or left by that.
    private func mark(of lists: [List.ID]) throws -> Int64 {
        let questions = try rows("SELECT id, question FROM lists WHERE id IN \(anyOf: lists) ORDER BY id") {
            (try $0.next(Int64.self), try $0.next(String.self))
        }
        let owner = viewer.account
        let text = """
            \(questions) \(owner?.role.rawValue ?? "") \(owner?.scope.rawValue ?? "") \(owner?.scopeID ?? 0) \
            \(owner?.seesContactDetails ?? false)
            """
        var mark = Fingerprint()
        mark.add(text)
        return Int64(bitPattern: mark.hash)
    }

    fileprivate func keep(_ seen: SeenList, at now: Date) throws {
        let kept = try execute(
            """
            UPDATE list_looks
            SET version = version + 1, asked_as = \(seen.askedAs), looked_at = \(now), tried_at = \(now), problem = NULL
            WHERE list_id = \(seen.list) AND version = \(seen.before.version)
            """)
        guard kept == 1, seen.isChanged else { return }
        try keepMembersSeen(seen.ids, in: seen.list)
        try addMoves(seen.came, isEntry: true, seen.list, now)
        try addMoves(seen.left, isEntry: false, seen.list, now)
    }

    private func addMoves(_ people: [Int64], isEntry: Bool, _ list: List.ID, _ now: Date) throws {
        for some in people.batches(of: 1_000) {
            // Who is gone altogether did not leave the list.
            let there = try values(
                "SELECT id FROM contacts WHERE id IN \(anyOf: Array(some)) ORDER BY id", of: Int64.self)
            for few in there.batches(of: 200) {
                let rows = SQL.list(few.map { "(\(Identifier<Void>.new()), \(list), \($0), \(now), \(isEntry))" })
                try execute("INSERT INTO list_moves (id, list_id, contact_id, at, is_entry) VALUES \(rows)")
            }
        }
    }
}
