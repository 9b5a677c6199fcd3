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

    /// More than that is read sooner by SQL.
    static let mostStale = 2_000

    /// `nil` where there is no register that may be used: the group is small, or too much has changed.
    init?(_ db: Connection, zone: TimeZone) throws {
        var blocks: [BlockLayout.Block] = []
        var isOfZone = true
        try db.forEach("SELECT number, first_id, people, version, zone FROM register_blocks ORDER BY first_id") { row in
            blocks.append(try .init(number: row.next(), firstID: row.next(), count: row.next(), version: row.next()))
            if try row.next(String.self) != zone.identifier { isOfZone = false }
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
        let columns = questions.reduce(into: Set<Int>([0])) { $0.formUnion($1.columns) }.sorted()
        let bytes = BlockBytes()
        var current: Int64?
        try db.stream(
            """
            SELECT block, column_number, bytes FROM register
            WHERE family = \(family) AND part = \(part) AND column_number IN \(anyOf: columns)
            ORDER BY block, column_number
            """
        ) { row in
            let block: Int64 = try row.next(), column: Int = try row.next()
            if block != current {
                try ask(questions, of: current, bytes, &sets)
                current = block
                bytes.clear()
            }
            try row.withBytes { bytes.keep($0, column) }
        }
        try ask(questions, of: current, bytes, &sets)
        try correct(&sets, questions, family, part, changed)
        return sets
    }

    private func changed(_ family: RegisterFamily) throws -> [Int64]? {
        if stale[family] == nil { stale[family] = try db.stalePeople(family, atMost: Self.mostStale) }
        guard let own = stale[family] else { return nil }
        return layout.loose.isEmpty ? own : Set(own).union(layout.loose).sorted()
    }

    private func ask(_ questions: [RowQuestion], of number: Int64?, _ bytes: BlockBytes, _ sets: inout [BlockSet])
        throws
    {
        guard let number else { return }
        guard let block = blocks[number] else { throw DamagedColumn() }
        defer { withExtendedLifetime(bytes) {} }
        let owners = try EntryOwners(bytes[0])
        guard owners.rowCount == block.count else { throw DamagedColumn() }
        let columns = try bytes.columns()
        for index in questions.indices {
            try sets[index].withWords(of: block) { try scan.find(questions[index], owners, columns, into: $0) }
        }
    }

    /// Puts right what the blocks said of those who have changed.
    private func correct(
        _ sets: inout [BlockSet], _ questions: [RowQuestion], _ family: RegisterFamily, _ part: Int64,
        _ changed: [Int64]
    ) throws {
        guard !changed.isEmpty else { return }
        let packed = try RegisterPacking(days: days).pack(
            family, of: changed, among: changed, part: family.isInParts ? part : nil, in: db)
        let bytes = BlockBytes()
        for (number, column) in (packed[part] ?? []).enumerated() { column.withUnsafeBytes { bytes.keep($0, number) } }
        // The columns only point into the bytes.
        defer { withExtendedLifetime(bytes) {} }
        let owners = try EntryOwners(bytes[0])
        let columns = try bytes.columns()
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

    // MARK: Ids and bits

    /// People by number, in any order, as a set.
    func set(of sql: SQL) throws -> BlockSet {
        var ids: [Int64] = []
        try db.forEach(sql) { ids.append(try $0.next()) }
        return try set(ofIDs: ids)
    }

    func set(ofIDs ids: [Int64]) throws -> BlockSet {
        var set = BlockSet(none: layout)
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
        for block in layout.blocks where !set.isEmpty(in: block) {
            try self.ids(of: block).withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                for row in set.rows(in: block) { if let id = column.number(row) { ids.append(id) } }
            }
        }
        return layout.loose.isEmpty ? ids : ids.sorted()
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

extension Array {
    /// With the last element again and again, up to the next power of two: so few different statements are prepared.
    var padded: [Element] {
        guard let last else { return self }
        var size = 8
        while size < count { size *= 2 }
        return self + [Element](repeating: last, count: size - count)
    }
}

/// The columns of one block, in room that is used for block after block.
private final class BlockBytes {
    private struct Room {
        var start = UnsafeMutableRawPointer.allocate(byteCount: 0, alignment: 16)
        var size = 0
        /// `nil` where the block has no such column.
        var count: Int?
    }

    private var rooms: [Room] = []

    deinit { for room in rooms { room.start.deallocate() } }

    func clear() { for number in rooms.indices { rooms[number].count = nil } }

    func keep(_ bytes: UnsafeRawBufferPointer, _ column: Int) {
        while rooms.count <= column { rooms.append(Room()) }
        if rooms[column].size < bytes.count {
            rooms[column].start.deallocate()
            rooms[column].size = bytes.count + bytes.count / 4 + 16
            rooms[column].start = .allocate(byteCount: rooms[column].size, alignment: 16)
        }
        if let from = bytes.baseAddress { rooms[column].start.copyMemory(from: from, byteCount: bytes.count) }
        rooms[column].count = bytes.count
    }

    subscript(_ column: Int) -> UnsafeRawBufferPointer {
        guard column < rooms.count, let count = rooms[column].count else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(start: rooms[column].start, count: count)
    }

    func columns() throws -> [Int: PackedColumn] {
        var columns: [Int: PackedColumn] = [:]
        for number in rooms.indices.dropFirst() where rooms[number].count != nil {
            columns[number] = try PackedColumn(self[number])
        }
        return columns
    }
}
