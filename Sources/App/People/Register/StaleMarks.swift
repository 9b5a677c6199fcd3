import Foundation
import Kernel

/// A write marks whom the register does not show as they are now; everything else about the register is done later.
extension Connection {
    func markStale(_ touched: [Touched], counted: Set<Contact.ID>) throws {
        var marks: [RegisterFamily: Set<Int64>] = [:]
        for one in touched {
            guard let family = RegisterFamily(of: one.table) else { continue }
            for record in [one.before, one.after] {
                if let id = record.flatMap(owner) { marks[family, default: []].insert(id) }
            }
        }
        marks[.counts, default: []].formUnion(counted.map(\.number))
        for (family, ids) in marks { try markStale(family, ids) }
    }

    /// Marks of neighbours become one for all of them, which may take in others: those are asked as if they had changed,
    /// which is slower and just as true.
    func markStale(_ family: RegisterFamily, _ ids: Set<Int64>) throws {
        for follower in family.followers { try markStale(follower, ids) }
        for some in ids.sorted().inParts(of: 1_000) {
            if try areNeighbours(some) {
                try addMarks(family, [some[0]...some[some.count - 1]])
            } else {
                try addMarks(family, some.map { $0...$0 })
            }
        }
    }

    private func areNeighbours(_ ids: [Int64]) throws -> Bool {
        guard ids.count > 50, let first = ids.first, let last = ids.last else { return false }
        let most = 2 * ids.count
        return try count(
            "SELECT count(*) FROM (SELECT 1 FROM contacts WHERE id BETWEEN \(first) AND \(last) LIMIT \(most + 1)) AS few"
        ) <= most
    }

    func markStale(_ family: RegisterFamily, all ids: ClosedRange<Int64>) throws {
        for one in [family] + family.followers { try addMarks(one, [ids]) }
    }

    /// For what was to be forgotten: the fold is not to wait until more has changed.
    func markForgotten(_ family: RegisterFamily, _ ids: Set<Int64>) throws {
        guard !ids.isEmpty else { return }
        try addMarks(family, ids.sorted().map { $0...$0 }, before: RegisterFold.oldest)
        try enqueue(FoldRegister())
    }

    /// People who came in a load.
    func markNew(_ ids: ClosedRange<Int64>) throws {
        try addMarks(.contacts, [ids])
        try enqueue(FoldRegister(), at: .now + FoldRegister.pause)
    }

    /// All whom this write has loaded.
    func markNewPeople() throws {
        let ends = try first("SELECT min(id), max(id) FROM contacts WHERE act_id = \(actID)") { row in
            (try row.next(Int64?.self), try row.next(Int64?.self))
        }
        if case (let first?, let last?)? = ends { try markNew(first...last) }
    }

    /// - Parameter before: how much older than now the marks are to seem.
    private func addMarks(_ family: RegisterFamily, _ marks: [ClosedRange<Int64>], before: TimeInterval = 0) throws {
        // One number for each write, so that a mark which was set again is told from the one that was read.
        let stamp = Identifier<Void>.new().number - Int64(before * 1_000) << 22
        for some in marks.inParts(of: 200) {
            let rows = SQL.list(some.map { "(\(family), \($0.lowerBound), \($0.upperBound), \(stamp))" })
            try execute(
                """
                INSERT INTO register_stale (family, first_id, last_id, stamp)
                VALUES \(rows)
                ON CONFLICT (family, first_id, last_id) DO UPDATE SET stamp = excluded.stamp
                """)
        }
        guard !marks.isEmpty, isTime(for: FoldRegister.self, afterSeconds: FoldRegister.pause) else { return }
        // A group without a register gets one after a load, or in the night.
        let hasBlocks = try count("SELECT count(*) FROM (SELECT 1 FROM register_blocks LIMIT 1) AS one") > 0
        if hasBlocks { try enqueue(FoldRegister(), at: .now + FoldRegister.pause) }
    }

    /// Whom a record is about.
    private func owner(_ record: any Record) -> Int64? {
        switch record {
        case let one as Contact: one.id.number
        case let one as ContactPoint: one.contactID.number
        case let one as Address: one.contactID.number
        case let one as Role: one.contactID.number
        case let one as Consent: one.contactID.number
        case let one as Tagging: one.contactID.number
        case let one as Answer: one.contactID.number
        case let one as Interaction: one.contactID.number
        case let one as Attendance: one.contactID.number
        case let one as Task: one.contactID?.number
        case let one as ListRow: one.contactID.number
        default: nil
        }
    }

    // MARK: Who is stale

    /// Whom the register does not show as they are, in order; `nil` where that is more than so many.
    func stalePeople(_ family: RegisterFamily, atMost limit: Int) throws -> [Int64]? {
        var ids: Set<Int64> = [], ranges: [ClosedRange<Int64>] = []
        try forEach("SELECT first_id, last_id FROM register_stale WHERE family = \(family) LIMIT \(limit + 1)") { row in
            let first: Int64 = try row.next(), last: Int64 = try row.next()
            if first == last { ids.insert(first) } else if first < last { ranges.append(first...last) }
        }
        for range in ranges {
            guard ids.count <= limit else { return nil }
            ids.formUnion(
                try values(
                    """
                    SELECT id FROM contacts WHERE id BETWEEN \(range.lowerBound) AND \(range.upperBound) ORDER BY id LIMIT \(limit + 1)
                    """, of: Int64.self))
        }
        return ids.count <= limit ? ids.sorted() : nil
    }
}
