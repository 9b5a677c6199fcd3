/// How the ids of a table are laid in blocks: each block holds those of a range, in order. What came since a block was
/// made lies in none, and is kept beside them.
public struct BlockLayout: Sendable {
    public struct Block: Sendable {
        public let number: Int64
        /// The lowest id that may lie in it; it reaches up to the next block.
        public let firstID: Int64
        public let count: Int
        /// Changes whenever anything in the block does.
        public let version: Int64
        /// Where its bits start, in words.
        public fileprivate(set) var start = 0

        public init(number: Int64, firstID: Int64, count: Int, version: Int64) {
            self.number = number
            self.firstID = firstID
            self.count = count
            self.version = version
        }

        var wordCount: Int { (count + 63) / 64 }
    }

    public let blocks: [Block]
    /// Ids that lie in no block, in order.
    public let loose: [Int64]
    let looseStart: Int
    let wordCount: Int

    /// Blocks in the order of their ids.
    public init(_ blocks: [Block], loose: [Int64] = []) {
        var start = 0
        self.blocks = blocks.map { block in
            var block = block
            block.start = start
            start += block.wordCount
            return block
        }
        self.loose = loose
        looseStart = start
        wordCount = start + (loose.count + 63) / 64
    }

    public var isEmpty: Bool { blocks.isEmpty }

    /// In which block an id would lie: the last that starts at or before it.
    public func block(for id: Int64) -> Int? {
        var low = 0, high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].firstID <= id { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// Where somebody's bit stands in a set.
    public func bit(_ row: Int, of block: Block) -> Int { block.start * 64 + row }
    public func bit(loose row: Int) -> Int { looseStart * 64 + row }

    public func looseRow(of id: Int64) -> Int? {
        var low = 0, high = loose.count
        while low < high {
            let middle = (low + high) / 2
            if loose[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < loose.count && loose[low] == id ? low : nil
    }
}
