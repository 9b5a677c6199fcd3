import Foundation
import Kernel

/// Takes an import back, some people at a time: what it filled in on people known before is undone through the history,
/// and whom it made goes, unless something later depends on them. Broken off, it goes on with what is left.
struct TakeBack: Job {
    static let kind = "take back"
    let sheet: Int64
    /// Who wants it back.
    let account: Int64?

    private static let peopleTogether = 500
    private static let changesTogether = 200

    func run(in room: Workroom) async throws {
        let id = SheetImport.ID(sheet), database = room.database, board = room.workshop.progress
        let asker = try await database.read { db in
            guard try db.sheetImport(id).state == .undoing else { return nil as Viewer? }
            return try account.map { Viewer(try db.find(Account.ID($0))) } ?? .program
        }
        guard let asker else { return }
        defer { board.forget(id) }
        let work = Work(id: id, database: database, asker: asker, acts: try await database.read { try $0.acts(of: id) })
        let total = Double(max(1, try await database.read { try $0.sheetImport(id).counts.new }))
        board.note(id, 0)
        for (index, act) in work.acts.reversed().enumerated() {
            try await work.takeBackChanges(of: act)
            board.note(id, 0.3 * Double(index + 1) / Double(work.acts.count))
        }
        var done = 0
        for act in work.acts {
            try await work.takeBackPeople(of: act) { count in
                done += count
                board.note(id, 0.3 + 0.7 * min(1, Double(done) / total))
            }
        }
        for act in work.acts.reversed() { try await work.takeBackMade(by: act) }
        try await work.finish()
    }

    private struct Work: Sendable {
        let id: SheetImport.ID
        let database: Database
        let asker: Viewer
        let acts: [Act.ID]

        /// All that is written to take an import back is told as one deed: having undone its first act.
        private func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
            try _Concurrency.Task.checkCancellation()
            return try await database.write(as: asker, because: acts.first.map(Cause.undo) ?? .job) { db in
                db.makeBulk()
                return try body(db)
            }
        }

        /// What it filled in on people who were there before, the latest first.
        func takeBackChanges(of act: Act.ID) async throws {
            var before = Int64.max
            while let first = try await database.read({ [before] in
                try $0.changes(of: act, before: before, atMost: changesTogether)
            }) {
                let last = before
                try await write { try $0.takeBackChanges(of: act, from: first, before: last, by: id) }
                before = first
            }
        }

        /// Whom it made.
        func takeBackPeople(of act: Act.ID, _ progress: (Int) -> Void) async throws {
            var after = Contact.ID(0)
            while true {
                let from = after
                let people = try await database.read {
                    try $0.contacts(madeBy: act, after: from, atMost: peopleTogether)
                }
                guard let last = people.last else { return }
                try await write { try $0.removeImported(by: id, act, after: from, upTo: last) }
                after = last
                progress(people.count)
            }
        }

        /// The questions, tags and campaigns that it made, as far as nobody uses them now that its people are gone.
        func takeBackMade(by act: Act.ID) async throws {
            let tables = Connection.madeOnTheSpot
            guard
                try await database.read({
                    try $0.count(
                        "SELECT count(*) FROM changes WHERE act_id = \(act) AND table_name IN \(anyOf: tables)")
                }) > 0
            else { return }
            try await write { try $0.takeBackMade(by: act, of: id) }
        }

        func finish() async throws {
            try await write { db in
                try db.execute(
                    "UPDATE acts SET undone_by = \(db.actID) WHERE cause = \(Cause.Kind.bringIn) AND source_id = \(id)")
                try db.execute(
                    "UPDATE imports SET state = 'undone', finished_at = \(Date.now) WHERE id = \(id) AND state = 'undoing'"
                )
                try db.execute("DELETE FROM import_pieces WHERE import_id = \(id)")
                try db.lookAtListsSoon()
            }
        }
    }
}

extension SheetImport {
    var mayBeTakenBack: Bool { state == .finished || state == .failed }
}

extension Connection {
    /// Puts the taking back in line.
    func takeBack(_ sheet: SheetImport) throws {
        try require(.changePeople)
        guard sheet.mayBeTakenBack else { return }
        try execute("UPDATE imports SET state = 'undoing', removed = 0, problem = NULL WHERE id = \(sheet.id)")
        try execute("DELETE FROM import_stays WHERE import_id = \(sheet.id)")
        try enqueue(TakeBack(sheet: sheet.id.number, account: viewer.accountID))
    }

    /// The acts by which an import came in, the first first.
    func acts(of id: SheetImport.ID) throws -> [Act.ID] {
        try values("SELECT acts.id FROM acts WHERE acts.id IN \(actsBringing(id)) ORDER BY acts.id", of: Act.ID.self)
    }

    /// The same as a part of a question.
    func actsBringing(_ id: SheetImport.ID) -> SQL {
        "(SELECT bringing.id FROM acts AS bringing WHERE bringing.cause = \(Cause.Kind.bringIn) AND bringing.source_id = \(id))"
    }

    // MARK: What was filled in

    /// The first of the last changes of an act before one of them; `nil` when there are none.
    fileprivate func changes(of act: Act.ID, before: Int64, atMost count: Int) throws -> Int64? {
        try value(
            """
            SELECT min(last.id)
            FROM (SELECT id FROM changes WHERE act_id = \(act) AND id < \(before) ORDER BY id DESC LIMIT \(count)) AS last
            """, of: Int64?.self) ?? nil
    }

    fileprivate func takeBackChanges(of act: Act.ID, from first: Int64, before: Int64, by id: SheetImport.ID) throws {
        guard try sheetImport(id).state == .undoing else { return }
        let entries = try history(
            where: """
                changes.act_id = \(act) AND changes.id >= \(first) AND changes.id < \(before)
                AND changes.table_name NOT IN \(anyOf: Self.madeOnTheSpot)
                """, limit: .max)
        // Who came with the import goes or stays as a whole.
        let subjects = Array(Set(entries.compactMap(\.subjectID))).sorted()
        let made = Set(
            try subjects.inParts(of: 500).flatMap { some in
                try values(
                    "SELECT id FROM contacts WHERE id IN \(anyOf: some) AND act_id IN \(actsBringing(id))",
                    of: Int64.self)
            })
        let stayed = try takeBackWhatMayGo(
            entries.filter { entry in entry.subjectID.map { !made.contains($0) } ?? true })
        for contact in Set(stayed.compactMap(\.subjectID)) {
            try keepStay(of: Contact.ID(contact), .changedAgain, in: id)
        }
    }

    /// What an import makes besides people. It goes last, since answers and people point at it.
    fileprivate static var madeOnTheSpot: [String] { [Question.table, Tag.table, Campaign.table] }

    fileprivate func takeBackMade(by act: Act.ID, of id: SheetImport.ID) throws {
        guard try sheetImport(id).state == .undoing else { return }
        _ = try takeBackWhatMayGo(
            history(
                where: "changes.act_id = \(act) AND changes.table_name IN \(anyOf: Self.madeOnTheSpot)", limit: .max))
    }

    // MARK: People

    fileprivate func contacts(madeBy act: Act.ID, after: Contact.ID, atMost count: Int) throws -> [Contact.ID] {
        try values(
            "SELECT id FROM contacts WHERE act_id = \(act) AND id > \(after) ORDER BY id LIMIT \(count)",
            of: Contact.ID.self)
    }

    fileprivate func removeImported(by id: SheetImport.ID, _ act: Act.ID, after: Contact.ID, upTo last: Contact.ID)
        throws
    {
        guard try sheetImport(id).state == .undoing else { return }
        let people = try values(
            "SELECT id FROM contacts WHERE act_id = \(act) AND id > \(after) AND id <= \(last) ORDER BY id",
            of: Contact.ID.self)
        let staying = try whoStays(of: people, broughtInBy: id)
        for (contact, reason) in staying { try keepStay(of: contact, reason, in: id) }
        let leaving = people.filter { staying[$0] == nil }
        try removeAll(leaving, broughtInBy: id)
        try execute("UPDATE imports SET removed = removed + \(leaving.count) WHERE id = \(id)")
    }

    private func keepStay(of contact: Contact.ID, _ reason: StayReason, in id: SheetImport.ID) throws {
        try execute(
            """
            INSERT INTO import_stays (import_id, contact_id, reason) VALUES (\(id), \(contact), \(reason))
            ON CONFLICT (import_id, contact_id) DO NOTHING
            """)
    }
}
