import Foundation
import Kernel

/// Makes blocks of the register anew where people have changed since. Nobody waits for it: until it is done, whoever has
/// changed is read from the records.
struct FoldRegister: Job {
    static let kind = "fold register"
    /// Not more often than that.
    static let pause: TimeInterval = 10
    /// One turn works no longer; the rest is put in line again.
    private static let longestTurn = Duration.seconds(20)

    func run(in room: Workroom) async throws {
        let isDone = try await RegisterFold(room.database).run(until: .now + Self.longestTurn)
        if !isDone { try await room.database.tend { try $0.enqueue(FoldRegister()) } }
    }
}

/// One turn at the register. Reads at one moment, and writes one block in one short transaction. Several servers may be at
/// it: a block that another has made meanwhile is left as that one made it.
struct RegisterFold: Sendable {
    let database: Database
    /// Groups with fewer people are asked by SQL, which is as quick.
    var fewestPeople = 5_000
    var blockSize = 2_048
    /// So many marks of one family are left alone, as a few people are read quickly whenever somebody asks.
    var mostMarks = 400
    /// Marks older than that go all the same.
    static let oldest: TimeInterval = 6 * 3_600

    init(_ database: Database) { self.database = database }

    /// Returns whether all is done that is worth it.
    func run(until end: ContinuousClock.Instant? = nil) async throws -> Bool {
        guard try await begin() else { return true }
        let zone = try await database.read { try $0.groupSettings().zone }
        while let work = try await nextWork(zone) {
            for (block, families) in work {
                if let end, ContinuousClock.now > end { return false }
                try _Concurrency.Task<Never, Never>.checkCancellation()
                try await fold(block, families, zone)
            }
        }
        return true
    }

    /// Lays one empty block for everybody, which is then divided. Marks of a group without blocks say nothing.
    private func begin() async throws -> Bool {
        let fewest = fewestPeople
        return try await database.tend { db in
            if try db.count("SELECT count(*) FROM register_blocks") > 0 { return true }
            guard try db.count("SELECT count(*) FROM (SELECT 1 FROM contacts LIMIT \(fewest)) AS few") >= fewest else {
                try db.execute("DELETE FROM register_stale")
                return false
            }
            try db.execute(
                """
                INSERT INTO register_blocks (number, first_id, people, version, zone, ids)
                VALUES (1, 0, 0, \(Identifier<Void>.new()), '', \(PackedColumn.packed(numbers: [])))
                """)
            return true
        }
    }

    /// Which blocks are to be made anew, in which families; `nil` when none. Blocks that were never made come first.
    private func nextWork(_ zone: TimeZone) async throws -> [(block: Int64, families: Set<RegisterFamily>)]? {
        let fold = self
        return try await database.read { db in
            let blocks = try db.rows("SELECT number, first_id, zone FROM register_blocks ORDER BY first_id") { row in
                (number: try row.next(Int64.self), first: try row.next(Int64.self), zone: try row.next(String.self))
            }
            if let unmade = blocks.first(where: { $0.zone != RegisterFamily.form(in: zone) }) {
                return [(unmade.number, Set(RegisterFamily.allCases))]
            }
            let layout = BlockLayout(blocks.map { .init(number: $0.number, firstID: $0.first, count: 0, version: 0) })
            var work: [Int: Set<RegisterFamily>] = [:]
            for family in RegisterFamily.allCases {
                for id in try fold.worthIt(family, db) {
                    if let block = layout.block(for: id) { work[block, default: []].insert(family) }
                }
            }
            guard !work.isEmpty else { return nil }
            return work.sorted { $0.key < $1.key }.map { (layout.blocks[$0.key].number, $0.value) }
        }
    }

    /// The first ids of the marks that are to go: all of a family that has many, else those that are old.
    private func worthIt(_ family: RegisterFamily, _ db: Connection) throws -> [Int64] {
        let marks = try db.rows(
            "SELECT first_id, last_id, stamp FROM register_stale WHERE family = \(family) ORDER BY first_id"
        ) { row in
            (first: try row.next(Int64.self), last: try row.next(Int64.self), stamp: try row.next(Int64.self))
        }
        if marks.count > mostMarks || marks.contains(where: { $0.first != $0.last }) { return marks.map(\.first) }
        let before = Identifier<Void>.first(at: .now - Self.oldest).number
        return marks.filter { $0.stamp < before }.map(\.first)
    }

    private func fold(_ block: Int64, _ families: Set<RegisterFamily>, _ zone: TimeZone) async throws {
        let size = blockSize
        guard let made = try await database.read({ try $0.readBlock(block, families, zone, size: size) }) else {
            return
        }
        try await database.tend { try $0.write(made) }
    }
}

/// A block made anew, before it is written.
struct MadeBlock: Sendable {
    struct Column: Sendable {
        struct Key: Hashable, Sendable {
            let family: RegisterFamily
            let part: Int64
            let number: Int
        }

        let key: Key
        let bytes: [UInt8]

        init(_ family: RegisterFamily, _ part: Int64, _ number: Int, _ bytes: [UInt8]) {
            key = Key(family: family, part: part, number: number)
            self.bytes = bytes
        }
    }

    struct Mark: Sendable {
        let family: RegisterFamily
        let ids: ClosedRange<Int64>
        let stamp: Int64
    }

    let number: Int64
    /// As it was when this was read: if it is another by now, nothing is written.
    let version: Int64
    let zone: String
    /// Where the next block starts.
    let end: Int64
    /// Has grown too large: what comes after that belongs to a new block.
    let isDivided: Bool
    let people: Int
    /// `nil` where they are as they were.
    let ids: [UInt8]?
    /// Those that are not as they were.
    let columns: [Column]
    let gone: [Column.Key]
    let marks: [Mark]
}

extension Connection {
    /// What a block is to hold now. With new or lost people all families are made, as everybody's place may be another.
    func readBlock(_ number: Int64, _ families: Set<RegisterFamily>, _ zone: TimeZone, size: Int) throws -> MadeBlock? {
        guard
            let block = try first(
                "SELECT first_id, version, zone, ids FROM register_blocks WHERE number = \(number)",
                { row in
                    (
                        first: try row.next(Int64.self), version: try row.next(Int64.self),
                        zone: try row.next(String.self), ids: try row.next([UInt8].self)
                    )
                })
        else { return nil }
        let next = try value(
            "SELECT min(first_id) FROM register_blocks WHERE first_id > \(block.first)", of: Int64?.self
        ).flatMap(\.self)
        var end = next ?? .max
        var ids = try values(
            "SELECT id FROM contacts WHERE id >= \(block.first) AND id < \(end) ORDER BY id LIMIT \(2 * size + 1)",
            of: Int64.self)
        let isDivided = ids.count > 2 * size
        if isDivided {
            end = ids[size]
            ids = Array(ids[..<size])
        }
        let packedIDs = PackedColumn.packed(numbers: ids)
        let isNew = packedIDs != block.ids || block.zone != RegisterFamily.form(in: zone) || isDivided
        let families = isNew ? Set(RegisterFamily.allCases) : families
        let columns = try pack(families, of: ids, block.first..<end, zone)
        let known = Dictionary(try columnsKept(of: number, families).map { ($0.key, $0.bytes) }) { first, _ in first }
        let keys = Set(columns.map(\.key))
        return MadeBlock(
            number: number, version: block.version, zone: RegisterFamily.form(in: zone), end: end, isDivided: isDivided,
            people: ids.count,
            ids: isNew ? packedIDs : nil,
            columns: columns.filter { known[$0.key] != $0.bytes }, gone: known.keys.filter { !keys.contains($0) },
            marks: try marks(of: families, block.first..<end))
    }

    private func pack(
        _ families: Set<RegisterFamily>, of ids: [Int64], _ range: Range<Int64>, _ zone: TimeZone
    ) throws -> [MadeBlock.Column] {
        let packing = RegisterPacking(days: ZoneDays(zone))
        return try RegisterFamily.allCases.filter(families.contains).flatMap { family in
            let owner = family.owner
            let parts = try packing.pack(
                family, of: ids, where: "\(owner) >= \(range.lowerBound) AND \(owner) < \(range.upperBound)", in: self)
            return parts.sorted { $0.key < $1.key }.flatMap { part, columns in
                columns.enumerated().map { MadeBlock.Column(family, part, $0.offset, $0.element) }
            }
        }
    }

    private func columnsKept(of block: Int64, _ families: Set<RegisterFamily>) throws -> [MadeBlock.Column] {
        try rows(
            """
            SELECT family, part, column_number, bytes FROM register
            WHERE block = \(block) AND family IN \(anyOf: families.map(\.rawValue).sorted())
            """
        ) { try MadeBlock.Column($0.next(), $0.next(), $0.next(), $0.next()) }
    }

    private func marks(of families: Set<RegisterFamily>, _ range: Range<Int64>) throws -> [MadeBlock.Mark] {
        try families.flatMap { family in
            try rows(
                """
                SELECT first_id, last_id, stamp FROM register_stale
                WHERE family = \(family) AND first_id >= \(range.lowerBound) AND first_id < \(range.upperBound)
                """
            ) { row in
                let first: Int64 = try row.next(), last: Int64 = try row.next()
                return MadeBlock.Mark(family: family, ids: first...max(first, last), stamp: try row.next())
            }
        }
    }

    /// Writes a block, and takes away the marks that were there when it was read and were not set again since.
    func write(_ made: MadeBlock) throws {
        let version = Identifier<Void>.new()
        let moved = try execute(
            """
            UPDATE register_blocks SET version = \(version), zone = \(made.zone), people = \(made.people)
            WHERE number = \(made.number) AND version = \(made.version)
            """)
        guard moved == 1 else { return }
        if let ids = made.ids { try execute("UPDATE register_blocks SET ids = \(ids) WHERE number = \(made.number)") }
        if made.isDivided { try layBlock(from: made.end) }
        for column in made.gone {
            try execute("DELETE FROM register WHERE \(place(column, made.number))")
        }
        for column in made.columns {
            try execute(
                """
                INSERT INTO register (family, part, block, column_number, bytes)
                VALUES (\(column.key.family), \(column.key.part), \(made.number), \(column.key.number), \(column.bytes))
                ON CONFLICT (family, part, block, column_number) DO UPDATE SET bytes = excluded.bytes
                """)
        }
        for mark in made.marks { try remove(mark, before: made.end) }
    }

    private func place(_ column: MadeBlock.Column.Key, _ block: Int64) -> SQL {
        "family = \(column.family) AND part = \(column.part) AND block = \(block) AND column_number = \(column.number)"
    }

    private func layBlock(from first: Int64) throws {
        try execute(
            """
            INSERT INTO register_blocks (number, first_id, people, version, zone, ids)
            SELECT max(number) + 1, \(first), 0, \(Identifier<Void>.new()), '', \(PackedColumn.packed(numbers: []))
            FROM register_blocks
            """)
    }

    /// Of a range that reaches further, what lies beyond the block stays.
    private func remove(_ mark: MadeBlock.Mark, before end: Int64) throws {
        let removed = try execute(
            """
            DELETE FROM register_stale
            WHERE family = \(mark.family) AND first_id = \(mark.ids.lowerBound) AND last_id = \(mark.ids.upperBound)
            AND stamp = \(mark.stamp)
            """)
        guard removed == 1, mark.ids.upperBound >= end else { return }
        try execute(
            """
            INSERT INTO register_stale (family, first_id, last_id, stamp)
            VALUES (\(mark.family), \(end), \(mark.ids.upperBound), \(mark.stamp))
            ON CONFLICT (family, first_id, last_id) DO NOTHING
            """)
    }

    /// Makes the block of somebody who is gone for good anew at once, so that nothing of them stays behind.
    func forgetInRegister(_ id: Contact.ID) throws {
        guard
            let block = try value(
                "SELECT number FROM register_blocks WHERE first_id <= \(id) ORDER BY first_id DESC LIMIT 1",
                of: Int64.self)
        else { return }
        let zone = try groupSettings().zone
        if let made = try readBlock(block, Set(RegisterFamily.allCases), zone, size: .max / 4) { try write(made) }
        try execute("DELETE FROM register_stale WHERE first_id = \(id) AND last_id = \(id)")
    }
}
