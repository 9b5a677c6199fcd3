/// Whose each entry of a block is. Entries lie in the order of the block's rows, so it is enough to know how many each row
/// has.
public struct EntryOwners {
    private let column: PackedColumn
    /// How many rows the block has.
    public let rowCount: Int
    public let entryCount: Int

    /// Checks that no count reaches beyond the entries, so that the loops need not.
    public init(_ bytes: UnsafeRawBufferPointer) throws {
        column = try PackedColumn(bytes)
        guard column.kind == .counts || column.kind == .owners, column.base >= 0, column.base <= 1 << 32 else {
            throw DamagedColumn()
        }
        rowCount = Int(column.base)
        guard column.kind == .owners || column.count == rowCount else { throw DamagedColumn() }
        entryCount = try Self.total(of: column)
        try checkRows()
    }

    private static func total(of column: PackedColumn) throws -> Int {
        var total: UInt64 = 0
        switch column.width {
        case 0: total = column.only * UInt64(column.count)
        case 1: for count in column.codes { total &+= UInt64(count) }
        case 2, 4: for index in 0..<column.count { total &+= column.code(index) }
        // No row has more than four thousand million entries.
        default: throw DamagedColumn()
        }
        guard total <= UInt64(UInt32.max) else { throw DamagedColumn() }
        return Int(total)
    }

    private func checkRows() throws {
        guard column.kind == .owners else { return }
        var last = -1
        for index in 0..<column.count {
            let row = row(index)
            guard row > last, row < rowCount else { throw DamagedColumn() }
            last = row
        }
    }

    @inline(__always)
    private func row(_ index: Int) -> Int {
        guard column.kind == .owners else { return index }
        return Int(UInt16(littleEndian: column.words.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self)))
    }

    /// Sets a row's bit where at least so many of its entries pass.
    public func rows(withAtLeast least: Int, _ mask: EntryMask, into words: UnsafeMutablePointer<UInt64>) throws {
        guard mask.count == entryCount else { throw DamagedColumn() }
        if least <= 1 {
            forEach(words) { start, count in
                var start = start, left = count
                while left > 8 {
                    if mask.eight(from: start) != 0 { return true }
                    start &+= 8
                    left &-= 8
                }
                return left > 0 && mask.eight(from: start) &<< UInt64(64 &- 8 &* left) != 0
            }
        } else {
            forEach(words) { start, count in
                guard count >= least else { return false }
                var start = start, left = count, found = 0
                while left > 8 {
                    found &+= mask.eight(from: start).nonzeroBitCount
                    start &+= 8
                    left &-= 8
                }
                found &+= (mask.eight(from: start) &<< UInt64(64 &- 8 &* left)).nonzeroBitCount
                return found >= least
            }
        }
    }

    /// Sets a row's bit where the last of its entries that pass the first mask passes the second too.
    public func rows(
        whereLastOf mask: EntryMask, passes second: EntryMask, into words: UnsafeMutablePointer<UInt64>
    ) throws {
        guard mask.count == entryCount, second.count == entryCount else { throw DamagedColumn() }
        forEach(words) { start, count in
            var left = count
            while left > 0 {
                let size = min(8, left), from = start &+ left &- size
                let eight = mask.eight(from: from) &<< UInt64(64 &- 8 &* size)
                if eight != 0 {
                    let back = eight.leadingZeroBitCount / 8
                    return second[from &+ size &- 1 &- back]
                }
                left &-= size
            }
            return false
        }
    }

    /// Goes over the rows that have entries, with where their entries start and how many they are.
    @inline(__always)
    private func forEach(_ words: UnsafeMutablePointer<UInt64>, _ passes: (_ start: Int, _ count: Int) -> Bool) {
        switch (column.kind == .owners, column.width) {
        case (false, 0): forEach(words, row: { $0 }, count: { _ in Int(column.only) }, passes)
        case (false, 1): forEach(words, row: { $0 }, count: { Int(column.codes[$0]) }, passes)
        case (true, 0): forEach(words, row: row, count: { _ in 1 }, passes)
        default: forEach(words, row: row, count: { Int(column.code($0)) }, passes)
        }
    }

    @inline(__always)
    private func forEach(
        _ words: UnsafeMutablePointer<UInt64>, row: (Int) -> Int, count: (Int) -> Int, _ passes: (Int, Int) -> Bool
    ) {
        var start = 0
        for index in 0..<column.count {
            let count = count(index)
            if passes(start, count) {
                let row = row(index)
                words[row &>> 6] |= 1 &<< UInt64(row & 63)
            }
            start &+= count
        }
    }

    /// How many entries each row has.
    public var counts: [Int] {
        var counts = [Int](repeating: 0, count: rowCount)
        for index in 0..<column.count { counts[row(index)] = Int(column.code(index)) }
        return counts
    }
}
