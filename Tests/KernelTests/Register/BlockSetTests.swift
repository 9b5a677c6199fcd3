import Testing

@testable import Kernel

@Suite struct BlockSetTests {
    @Test func `sets of blocks work as sets do`() {
        var dice = Dice(state: 5)
        for _ in 0..<200 {
            var start: Int64 = 0
            let blocks = (0..<Int.random(in: 0...5, using: &dice)).map { number in
                defer { start += 1_000 }
                return BlockLayout.Block(
                    number: Int64(number), firstID: start, count: .random(in: 0...200, using: &dice), version: 1)
            }
            let layout = BlockLayout(blocks, loose: (0..<Int64.random(in: 0...70, using: &dice)).map { 90_000 + $0 })
            let all =
                layout.blocks.flatMap { block in (0..<block.count).map { block.firstID + Int64($0) } } + layout.loose
            func random() -> (Set<Int64>, BlockSet) {
                let some = Set(all.filter { _ in Bool.random(using: &dice) })
                var set = BlockSet(none: layout)
                for id in some { put(id, in: &set, layout) }
                return (some, set)
            }
            let (one, oneSet) = random(), (other, otherSet) = random()
            #expect(members(BlockSet(all: layout), layout) == Set(all))
            #expect(oneSet.count == one.count)
            #expect(oneSet.isEmpty == one.isEmpty)
            var set = oneSet
            set.formIntersection(otherSet)
            #expect(members(set, layout) == one.intersection(other))
            set = oneSet
            set.formUnion(otherSet)
            #expect(members(set, layout) == one.union(other))
            set = BlockSet(all: layout)
            set.subtract(otherSet)
            #expect(members(set, layout) == Set(all).subtracting(other))
            #expect(set.count == all.count - other.count)
        }
    }

    private func put(_ id: Int64, in set: inout BlockSet, _ layout: BlockLayout) {
        if let row = layout.looseRow(of: id) { return set[loose: row, in: layout] = true }
        guard let index = layout.block(for: id) else { return }
        set[Int(id - layout.blocks[index].firstID), in: layout.blocks[index]] = true
    }

    private func members(_ set: BlockSet, _ layout: BlockLayout) -> Set<Int64> {
        Set(
            layout.blocks.flatMap { block in set.rows(in: block).map { block.firstID + Int64($0) } }
                + set.looseRows(in: layout).map { layout.loose[$0] })
    }
}
