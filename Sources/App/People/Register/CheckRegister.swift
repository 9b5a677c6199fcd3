import Foundation
import Kernel

/// Reads some blocks of the register, spread over all, and compares them with the records, leaving aside who is marked as
/// changed since.
func checkRegister(_ database: Database, _ depth: CheckDepth) async throws -> [Finding] {
    let blocks = try await database.read { db in
        try db.rows("SELECT number, people FROM register_blocks ORDER BY first_id") {
            (try $0.next(Int64.self), try $0.next(Int.self))
        }
    }
    let people = blocks.reduce(0) { $0 + $1.1 }
    let every = depth.sample.map { max(1, people / max(1, $0)) } ?? 1
    var wrong = 0
    for (index, block) in blocks.enumerated() where index % every == 0 {
        if try await database.read({ try !$0.isRegisterTrue(block: block.0) }) { wrong += 1 }
    }
    guard wrong > 0 else { return [] }
    let words = "\(wrong) blocks of the register do not show people as their records do."
    return [Finding(kind: .register, words: words, count: wrong, isRepairable: true)]
}

/// Throws the register away and makes it anew.
func repairRegister(_ database: Database) async throws {
    try await database.tend { db in
        try db.execute("DELETE FROM register")
        try db.execute("DELETE FROM register_blocks")
    }
    _ = try await RegisterFold(database).run()
}

extension Connection {
    fileprivate func isRegisterTrue(block number: Int64) throws -> Bool {
        guard
            let block = try first(
                "SELECT first_id, zone, ids FROM register_blocks WHERE number = \(number)",
                { row in
                    (first: try row.next(Int64.self), zone: try row.next(String.self), ids: try row.next([UInt8].self))
                }), let zone = TimeZone(identifier: String(block.zone.drop { $0 != " " }.dropFirst())),
            block.zone == RegisterFamily.form(in: zone)
        else { return true }
        let end = try value(
            "SELECT min(first_id) FROM register_blocks WHERE first_id > \(block.first)", of: Int64?.self
        ).flatMap(\.self)
        let range = block.first..<(end ?? .max)
        do {
            let ids = try block.ids.withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                return (0..<column.count).compactMap(column.number)
            }
            let there = try values(
                "SELECT id FROM contacts WHERE id >= \(range.lowerBound) AND id < \(range.upperBound)", of: Int64.self)
            let marked = try marked(.contacts, range)
            guard Set(ids).symmetricDifference(there).allSatisfy(marked) else { return false }
            return try RegisterFamily.allCases.allSatisfy { try isTrue($0, number, ids, range, zone, isLoose: marked) }
        } catch is DamagedColumn {
            return false
        }
    }

    private func isTrue(
        _ family: RegisterFamily, _ number: Int64, _ ids: [Int64], _ range: Range<Int64>, _ zone: TimeZone,
        isLoose: (Int64) -> Bool
    ) throws -> Bool {
        let owner = family.owner, marked = try marked(family, range)
        let right = try RegisterPacking(days: ZoneDays(zone)).pack(
            family, of: ids, where: "\(owner) >= \(range.lowerBound) AND \(owner) < \(range.upperBound)", in: self)
        var kept: [Int64: [[UInt8]]] = [:]
        try forEach(
            """
            SELECT part, bytes FROM register WHERE block = \(number) AND family = \(family) ORDER BY part, column_number
            """
        ) { kept[try $0.next(), default: []].append(try $0.next()) }
        let empty =
            try RegisterPacking(days: ZoneDays(zone)).pack(
                family, of: ids, among: [], part: family.isInParts ? 0 : nil, in: self)[0] ?? []
        return try Set(right.keys).union(kept.keys).allSatisfy { part in
            let one = try Self.rows(right[part] ?? empty), other = try Self.rows(kept[part] ?? empty)
            return one.count == other.count
                && ids.indices.allSatisfy { one[$0] == other[$0] || marked(ids[$0]) || isLoose(ids[$0]) }
        }
    }

    private func marked(_ family: RegisterFamily, _ range: Range<Int64>) throws -> (Int64) -> Bool {
        var single: Set<Int64> = [], spans: [ClosedRange<Int64>] = []
        try forEach(
            """
            SELECT first_id, last_id FROM register_stale
            WHERE family = \(family) AND first_id < \(range.upperBound) AND last_id >= \(range.lowerBound)
            """
        ) { row in
            let first: Int64 = try row.next(), last: Int64 = try row.next()
            if first == last { single.insert(first) } else { spans.append(first...max(first, last)) }
        }
        return { id in single.contains(id) || spans.contains { $0.contains(id) } }
    }

    /// What each row's entries say, as one number.
    private static func rows(_ columns: [[UInt8]]) throws -> [Int] {
        guard let counts = columns.first else { throw DamagedColumn() }
        let owners = try counts.withUnsafeBytes { bytes in
            let owners = try EntryOwners(bytes)
            return (counts: owners.counts, entries: owners.entryCount)
        }
        var hashers = [Hasher](repeating: Hasher(), count: owners.counts.count)
        for column in columns.dropFirst() {
            try column.withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                guard column.count == owners.entries else { throw DamagedColumn() }
                var entry = 0
                for (row, count) in owners.counts.enumerated() {
                    for _ in 0..<count {
                        column.add(entry, to: &hashers[row])
                        entry += 1
                    }
                }
            }
        }
        return zip(hashers, owners.counts).map { hasher, count in
            var hasher = hasher
            hasher.combine(count)
            return hasher.finalize()
        }
    }
}
