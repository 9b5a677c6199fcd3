/// A set of the ids that a layout holds, one bit for each.
public struct BlockSet: Sendable {
    public private(set) var words: [UInt64]

    public init(none layout: BlockLayout) { words = [UInt64](repeating: 0, count: layout.wordCount) }

    /// Of some bits.
    public init(bits: [Int], in layout: BlockLayout) {
        self.init(none: layout)
        for bit in bits { setBit(bit, true) }
    }

    /// Where the bits stand, in order.
    public var bits: [Int] { rows(from: 0, words: words.count) }

    public init(all layout: BlockLayout) {
        self.init(none: layout)
        for block in layout.blocks { fill(from: block.start, bits: block.count) }
        fill(from: layout.looseStart, bits: layout.loose.count)
    }

    private mutating func fill(from start: Int, bits: Int) {
        for word in 0..<(bits / 64) { words[start + word] = .max }
        if bits % 64 > 0 { words[start + bits / 64] = (1 << UInt64(bits % 64)) - 1 }
    }

    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    public var isEmpty: Bool { !words.contains { $0 != 0 } }

    // MARK: Of sets

    public mutating func formIntersection(_ other: BlockSet) { combine(other) { $0 & $1 } }
    public mutating func formUnion(_ other: BlockSet) { combine(other) { $0 | $1 } }
    public mutating func subtract(_ other: BlockSet) { combine(other) { $0 & ~$1 } }

    private mutating func combine(_ other: BlockSet, _ operation: (UInt64, UInt64) -> UInt64) {
        other.words.withUnsafeBufferPointer { theirs in
            words.withUnsafeMutableBufferPointer { mine in
                for index in 0..<min(mine.count, theirs.count) { mine[index] = operation(mine[index], theirs[index]) }
            }
        }
    }

    // MARK: Of one block

    /// Lets the body set bits of one block; the first is that of the block's first row.
    public mutating func withWords<T>(
        of block: BlockLayout.Block, _ body: (UnsafeMutablePointer<UInt64>) throws -> T
    ) rethrows -> T? {
        try words.withUnsafeMutableBufferPointer { words in
            guard let base = words.baseAddress, block.start + block.wordCount <= words.count else { return nil }
            return try body(base + block.start)
        }
    }

    public func isEmpty(in block: BlockLayout.Block) -> Bool {
        !words[block.start..<(block.start + block.wordCount)].contains { $0 != 0 }
    }

    public subscript(row: Int, in block: BlockLayout.Block) -> Bool {
        get { bit(block.start * 64 + row) }
        set { setBit(block.start * 64 + row, newValue) }
    }

    public subscript(loose row: Int, in layout: BlockLayout) -> Bool {
        get { bit(layout.looseStart * 64 + row) }
        set { setBit(layout.looseStart * 64 + row, newValue) }
    }

    private func bit(_ index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }

    private mutating func setBit(_ index: Int, _ isSet: Bool) {
        if isSet {
            words[index >> 6] |= 1 << UInt64(index & 63)
        } else {
            words[index >> 6] &= ~(1 << UInt64(index & 63))
        }
    }

    /// The rows of one block that are in the set, in order.
    public func rows(in block: BlockLayout.Block) -> [Int] { rows(from: block.start, words: block.wordCount) }
    public func looseRows(in layout: BlockLayout) -> [Int] {
        rows(from: layout.looseStart, words: layout.wordCount - layout.looseStart)
    }

    private func rows(from start: Int, words count: Int) -> [Int] {
        var rows: [Int] = []
        for index in 0..<count {
            var word = words[start + index]
            while word != 0 {
                rows.append(index * 64 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return rows
    }
}
