/// Which entries of a block pass: one byte for each, 1 or 0. Made once for each scan, and used for block after block.
public final class EntryMask {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var room: Int
    public private(set) var count = 0

    /// Eight bytes are read at a time, so there is always room for eight more.
    private static let slack = 8

    public init() {
        room = 1 << 16
        bytes = .allocate(capacity: room + Self.slack)
        bytes.initialize(repeating: 0, count: room + Self.slack)
    }

    deinit { bytes.deallocate() }

    /// Lets so many entries pass.
    public func reset(to count: Int) {
        if count > room {
            bytes.deallocate()
            room = count + count / 2
            bytes = .allocate(capacity: room + Self.slack)
            bytes.initialize(repeating: 0, count: room + Self.slack)
        }
        self.count = count
        bytes.update(repeating: 1, count: count)
        (bytes + count).update(repeating: 0, count: Self.slack)
    }

    public subscript(_ index: Int) -> Bool { index < count && bytes[index] == 1 }

    /// The eight entries from one on, as one number.
    @inline(__always)
    func eight(from index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    // MARK: Columns

    /// Lets only those pass that pass the test too.
    public func keep(where test: ColumnTest, in column: PackedColumn) throws {
        guard column.count == count else { throw DamagedColumn() }
        switch PassingCodes(test, of: column) {
        case .everything: break
        case .nothing: drop()
        case .range(let range): keep(range, column)
        case .table(let table): keep(table, column)
        case .each(let passes): keep(passes, column)
        }
    }

    /// Lets only those pass that pass another mask too.
    public func keep(_ other: EntryMask) {
        let mine = bytes, theirs = other.bytes
        for index in 0..<min(count, other.count) { mine[index] &= theirs[index] }
    }

    /// Lets those pass too that pass another mask.
    public func add(_ other: EntryMask) {
        let mine = bytes, theirs = other.bytes
        for index in 0..<min(count, other.count) { mine[index] |= theirs[index] }
    }

    /// Lets those pass that did not.
    public func invert() {
        let mine = bytes
        for index in 0..<count { mine[index] ^= 1 }
    }

    /// Lets nobody pass.
    public func drop() { bytes.update(repeating: 0, count: count) }

    private func keep(_ range: ClosedRange<UInt64>, _ column: PackedColumn) {
        switch column.width {
        case 1: keep(range, column, UInt8.self)
        case 2: keep(range, column, UInt16.self)
        case 4: keep(range, column, UInt32.self)
        case 8: keep(range, column, UInt64.self)
        default: if !range.contains(column.only) { drop() }
        }
    }

    /// The loop that most of the time goes into: plain, so that the compiler makes it work on sixteen entries at once.
    @inline(__always)
    private func keep<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
        _ range: ClosedRange<UInt64>, _ column: PackedColumn, _ type: Code.Type
    ) {
        guard range.lowerBound <= UInt64(Code.max), let codes = column.codes.baseAddress else { return drop() }
        let low = Code(range.lowerBound), span = Code(min(range.upperBound, UInt64(Code.max))) - low
        let mask = bytes
        for index in 0..<count {
            let code = codes.loadUnaligned(fromByteOffset: index &* MemoryLayout<Code>.size, as: Code.self)
            mask[index] &= code &- low <= span ? 1 : 0
        }
    }

    private func keep(_ table: [UInt8], _ column: PackedColumn) {
        guard let codes = column.codes.baseAddress else { return drop() }
        let mask = bytes, width = column.width
        table.withUnsafeBufferPointer { table in
            guard let passes = table.baseAddress, table.count > 0 else { return }
            let last = table.count - 1
            switch width {
            case 1:
                for index in 0..<count {
                    mask[index] &= passes[min(last, Int(codes.loadUnaligned(fromByteOffset: index, as: UInt8.self)))]
                }
            case 2:
                for index in 0..<count {
                    let code = UInt16(littleEndian: codes.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
                    mask[index] &= passes[min(last, Int(code))]
                }
            default: if passes[min(last, Int(min(column.only, UInt64(last))))] == 0 { drop() }
            }
        }
    }

    private func keep(_ passes: (UInt64) -> Bool, _ column: PackedColumn) {
        guard column.width > 0 else {
            if !passes(column.only) { drop() }
            return
        }
        for index in 0..<count where bytes[index] == 1 && !passes(column.code(index)) { bytes[index] = 0 }
    }
}
