import Foundation
import Kernel

/// The register at the moment of one read: its blocks, and who has changed since they were made. Questions are asked of the
/// blocks; whoever has changed is read from the records, packed on the spot and asked the same. So an answer is always true.
final class RegisterReader {
    let db: Connection
    let layout: BlockLayout
    let days: ZoneDays
    private let scan = BlockScan()
    private let blocks: [Int64: BlockLayout.Block]
    private var stale: [RegisterFamily: [Int64]] = [:]
    private var idsOfBlocks: [Int64: [UInt8]] = [:]

    /// Reading somebody's records costs as much as going over so many people in blocks.
    var recordCost = 341
    /// More than that is read sooner by SQL.
    static let mostStale = 2_000

    /// `nil` where there is no register that may be used: the group is small, or too much has changed.
    init?(_ db: Connection, zone: TimeZone) throws {
        var blocks: [BlockLayout.Block] = []
        var isOfZone = true
        let form = RegisterFamily.form(in: zone)
        try db.forEach("SELECT number, first_id, people, version, zone FROM register_blocks ORDER BY first_id") { row in
            blocks.append(try .init(number: row.next(), firstID: row.next(), count: row.next(), version: row.next()))
            if try row.next(String.self) != form { isOfZone = false }
        }
        guard !blocks.isEmpty, isOfZone, let changed = try db.stalePeople(.contacts, atMost: Self.mostStale) else {
            return nil
        }
        self.db = db
        days = ZoneDays(zone)
        let bare = BlockLayout(blocks)
        var ids: [Int64: [UInt8]] = [:]
        let loose = try db.present(changed).filter { id in
            guard let index = bare.block(for: id) else { return true }
            let block = bare.blocks[index], bytes = try ids[block.number] ?? db.ids(of: block)
            ids[block.number] = bytes
            return try Self.row(of: id, in: bytes) == nil
        }
        layout = BlockLayout(blocks, loose: loose)
        self.blocks = Dictionary(layout.blocks.map { ($0.number, $0) }) { first, _ in first }
        idsOfBlocks = ids
        stale[.contacts] = changed
    }

    // MARK: Asking

    /// Of whom each question holds; `nil` where too many have changed.
    func find(_ questions: [RowQuestion], in family: RegisterFamily, part: Int64 = 0) throws -> [BlockSet]? {
        guard let changed = try changed(family) else { return nil }
        var sets = questions.map { _ in BlockSet(none: layout) }
        try scan(questions, in: family, part, blocks: nil, &sets)
        try correct(&sets, questions, family, part, changed)
        return sets
    }

    /// The same of few people only; `nil` where they are many. Of some hundreds the records are read; where they lie in
    /// few blocks, those.
    func findFew(_ questions: [RowQuestion], in family: RegisterFamily, part: Int64 = 0, among some: BlockSet) throws
        -> [BlockSet]?
    {
        let blocks = layout.blocks.filter { !some.isEmpty(in: $0) }, count = some.count
        var sets = questions.map { _ in BlockSet(none: layout) }
        if count <= Self.mostRecords, count * recordCost < blocks.reduce(0, { $0 + $1.count }) {
            try correct(&sets, questions, family, part, ids(of: some))
            return sets
        }
        guard blocks.count <= layout.blocks.count / 2, blocks.count <= 500, let changed = try changed(family) else {
            return nil
        }
        try scan(questions, in: family, part, blocks: blocks.map(\.number), &sets)
        try correct(&sets, questions, family, part, changed.filter { try contains($0, some) })
        for index in sets.indices { sets[index].formIntersection(some) }
        return sets
    }

    private static let mostRecords = 700

    private func scan(
        _ questions: [RowQuestion], in family: RegisterFamily, _ part: Int64, blocks: [Int64]?, _ sets: inout [BlockSet]
    ) throws {
        let columns = questions.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
        try read(columns, of: family, part, blocks: blocks) { block, owners, columns in
            for index in questions.indices {
                try sets[index].withWords(of: block) { try scan.find(questions[index], owners, columns, into: $0) }
            }
        }
    }

    /// Goes over blocks, all or some.
    private func read(
        _ columns: Set<Int>, of family: RegisterFamily, _ part: Int64, blocks: [Int64]?,
        _ body: (BlockLayout.Block, EntryOwners, [Int: PackedColumn]) throws -> Void
    ) throws {
        let columns = columns.union([0]).sorted()
        let only: SQL = blocks.map { "AND block IN \(anyOf: $0.padded)" } ?? ""
        let bytes = BlockBytes()
        var current: Int64?
        try db.stream(
            """
            SELECT block, column_number, bytes FROM register
            WHERE family = \(family) AND part = \(part) AND column_number IN \(anyOf: columns) \(only)
            ORDER BY block, column_number
            """
        ) { row in
            let block: Int64 = try row.next(), column: Int = try row.next()
            if block != current {
                try lend(bytes, of: current, body)
                current = block
                bytes.clear()
            }
            try row.withBytes { bytes.keep($0, column) }
        }
        try lend(bytes, of: current, body)
    }

    private func changed(_ family: RegisterFamily) throws -> [Int64]? {
        if stale[family] == nil { stale[family] = try db.stalePeople(family, atMost: Self.mostStale) }
        guard let own = stale[family] else { return nil }
        return layout.loose.isEmpty ? own : Set(own).union(layout.loose).sorted()
    }

    private func lend(
        _ bytes: BlockBytes, of number: Int64?,
        _ body: (BlockLayout.Block, EntryOwners, [Int: PackedColumn]) throws -> Void
    ) throws {
        guard let number else { return }
        guard let block = blocks[number] else { throw DamagedColumn() }
        defer { withExtendedLifetime(bytes) {} }
        let owners = try EntryOwners(bytes[0])
        guard owners.rowCount == block.count else { throw DamagedColumn() }
        try body(block, owners, bytes.columns())
    }

    /// Puts right what the blocks said of those who have changed.
    private func correct(
        _ sets: inout [BlockSet], _ questions: [RowQuestion], _ family: RegisterFamily, _ part: Int64,
        _ changed: [Int64]
    ) throws {
        try readRecords(of: changed, family, part) { owners, columns in
            for index in questions.indices {
                var words = [UInt64](repeating: 0, count: (changed.count + 63) / 64)
                try words.withUnsafeMutableBufferPointer { words in
                    if let base = words.baseAddress { try scan.find(questions[index], owners, columns, into: base) }
                }
                for (row, id) in changed.enumerated() {
                    try set(id, words[row / 64] & (1 << UInt64(row % 64)) != 0, in: &sets[index])
                }
            }
        }
    }

    /// Packs some people's records on the spot; ids in order.
    private func readRecords(
        of ids: [Int64], _ family: RegisterFamily, _ part: Int64,
        _ body: (EntryOwners, [Int: PackedColumn]) throws -> Void
    ) throws {
        guard !ids.isEmpty else { return }
        let packed = try RegisterPacking(days: days).pack(
            family, of: ids, among: ids, part: family.isInParts ? part : nil, in: db)
        let bytes = BlockBytes()
        for (number, column) in (packed[part] ?? []).enumerated() { column.withUnsafeBytes { bytes.keep($0, number) } }
        // The columns only point into the bytes.
        defer { withExtendedLifetime(bytes) {} }
        try body(EntryOwners(bytes[0]), bytes.columns())
    }

    // MARK: Values

    /// What a family says of each of some people as one number, by where their bit stands.
    func codes(_ order: RegisterOrder.Level, of some: BlockSet) throws -> [UInt64]? {
        guard let changed = try changed(order.family) else { return nil }
        var codes = [UInt64](repeating: .max, count: some.words.count * 64)
        let held = layout.blocks.filter { !some.isEmpty(in: $0) }
        let isMost = held.count > layout.blocks.count / 2 || held.count > 500
        try read(order.columns, of: order.family, order.part, blocks: isMost ? nil : held.map(\.number)) {
            block, owners, columns in
            guard order.columns.allSatisfy({ columns[$0]?.count == owners.entryCount }) else { throw DamagedColumn() }
            let code = try order.coder(columns)
            var start = 0
            for (row, count) in owners.counts.enumerated() {
                if count > 0, some[row, in: block] { codes[layout.bit(row, of: block)] = code(start, count) }
                start += count
            }
        }
        let loose = try changed.filter { try contains($0, some) }
        try readRecords(of: loose, order.family, order.part) { owners, columns in
            guard order.columns.allSatisfy({ columns[$0]?.count == owners.entryCount }) else { throw DamagedColumn() }
            let code = try order.coder(columns)
            var start = 0
            for (row, count) in owners.counts.enumerated() {
                if let bit = try bit(of: loose[row]) { codes[bit] = count > 0 ? code(start, count) : .max }
                start += count
            }
        }
        return codes
    }

    /// Whose bits those are, in order of the bits.
    func ids(ofBits bits: [Int]) throws -> [Int64] { try ids(of: BlockSet(bits: bits, in: layout)) }

    private func bit(of id: Int64) throws -> Int? {
        if let row = layout.looseRow(of: id) { return layout.bit(loose: row) }
        guard let index = layout.block(for: id), let row = try Self.row(of: id, in: ids(of: layout.blocks[index]))
        else { return nil }
        return layout.bit(row, of: layout.blocks[index])
    }

    // MARK: Ids and bits

    /// People by number, in any order, as a set.
    func set(of sql: SQL) throws -> BlockSet {
        var ids: [Int64] = []
        try db.forEach(sql) { ids.append(try $0.next()) }
        return try set(ofIDs: ids)
    }

    func set(ofIDs ids: [Int64]) throws -> BlockSet {
        var set = BlockSet(none: layout)
        try readIDs(of: ids)
        for id in ids { try self.set(id, true, in: &set) }
        return set
    }

    private func set(_ id: Int64, _ isIn: Bool, in set: inout BlockSet) throws {
        if let row = layout.looseRow(of: id) {
            set[loose: row, in: layout] = isIn
        } else if let index = layout.block(for: id), let row = try Self.row(of: id, in: ids(of: layout.blocks[index])) {
            set[row, in: layout.blocks[index]] = isIn
        }
    }

    /// The people of a small set; `nil` of a larger one.
    func few(_ set: BlockSet, atMost limit: Int) throws -> [Int64]? { set.count <= limit ? try ids(of: set) : nil }

    /// Whether somebody is in a set.
    func contains(_ id: Int64, _ set: BlockSet) throws -> Bool {
        if let row = layout.looseRow(of: id) { return set[loose: row, in: layout] }
        guard let index = layout.block(for: id), let row = try Self.row(of: id, in: ids(of: layout.blocks[index]))
        else { return false }
        return set[row, in: layout.blocks[index]]
    }

    /// The people of a set, in order.
    func ids(of set: BlockSet) throws -> [Int64] {
        var ids = set.looseRows(in: layout).map { layout.loose[$0] }
        try readIDs(of: layout.blocks.filter { !set.isEmpty(in: $0) })
        for block in layout.blocks where !set.isEmpty(in: block) {
            try self.ids(of: block).withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                for row in set.rows(in: block) { if let id = column.number(row) { ids.append(id) } }
            }
        }
        return layout.loose.isEmpty ? ids : ids.sorted()
    }

    func readIDs(of ids: some Sequence<Int64>) throws {
        try readIDs(of: Set(ids.compactMap(layout.block)).map { layout.blocks[$0] })
    }

    /// Of many blocks at once, as each question to a server takes its time.
    private func readIDs(of blocks: [BlockLayout.Block]) throws {
        let unread = blocks.filter { idsOfBlocks[$0.number] == nil }.map(\.number)
        guard unread.count > 3 else { return }
        let isMost = unread.count > layout.blocks.count / 2 || unread.count > 1_000
        let only: SQL = isMost ? "TRUE" : "number IN \(anyOf: unread.padded)"
        try db.stream("SELECT number, ids FROM register_blocks WHERE \(only)") { row in
            let number: Int64 = try row.next()
            idsOfBlocks[number] = try row.next()
        }
    }

    private func ids(of block: BlockLayout.Block) throws -> [UInt8] {
        if let known = idsOfBlocks[block.number] { return known }
        let bytes = try db.ids(of: block)
        idsOfBlocks[block.number] = bytes
        return bytes
    }

    private static func row(of id: Int64, in bytes: [UInt8]) throws -> Int? {
        try bytes.withUnsafeBytes { try PackedColumn($0).row(ofSorted: id) }
    }
}

extension Connection {
    fileprivate func ids(of block: BlockLayout.Block) throws -> [UInt8] {
        guard let bytes = try value("SELECT ids FROM register_blocks WHERE number = \(block.number)", of: [UInt8].self)
        else {
            throw DamagedColumn()
        }
        return bytes
    }

    /// Those who are still there.
    fileprivate func present(_ ids: [Int64]) throws -> [Int64] {
        try ids.inParts(of: 500).flatMap {
            try values("SELECT id FROM contacts WHERE id IN \(anyOf: $0.padded) ORDER BY id", of: Int64.self)
        }
    }
}
