import Testing

@testable import Kernel

/// Numbers by chance, the same each time.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct ColumnTests {
    private static let spans: [ClosedRange<Int64>] = [
        0...0, -3...3, 0...254, 0...255, -40_000...40_000, -3_000_000_000...3, .min / 2...(.max / 2),
    ]

    private func numbers(_ dice: inout Dice, span: ClosedRange<Int64>) -> [Int64?] {
        let share = Int.random(in: 0...3, using: &dice)
        return (0..<Int.random(in: 0...300, using: &dice)).map { _ in
            Int.random(in: 0..<4, using: &dice) < share ? nil : .random(in: span, using: &dice)
        }
    }

    private func texts(_ dice: inout Dice, words: Int) -> [String?] {
        let letters = ["", "a", "zip", "é", "e\u{301}", "دينا", "10456-1234", "x\0y"]
        return (0..<Int.random(in: 0...400, using: &dice)).map { _ in
            let word = Int.random(in: -1..<words, using: &dice)
            return word < 0 ? nil : word < letters.count ? letters[word] : "word \(word)"
        }
    }

    @Test func `what is packed is found again`() throws {
        var dice = Dice(state: 1)
        for round in 0..<200 {
            let numbers = numbers(&dice, span: Self.spans[round % Self.spans.count])
            try PackedColumn.packed(numbers: numbers).withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                #expect((0..<column.count).map(column.number) == numbers)
            }
            try PackedColumn.packed(ids: numbers).withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                #expect((0..<column.count).map(column.number) == numbers)
            }
            let texts = texts(&dice, words: [1, 3, 200, 400][round % 4])
            try PackedColumn.packed(texts: texts).withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                #expect(
                    (0..<column.count).map { column.text($0).map { Array($0.utf8) } }
                        == texts.map { $0.map { Array($0.utf8) } })
            }
            let reals = numbers.map { $0.map { Double($0 % 1000) / (round % 2 == 0 ? 1 : 3) } }
            try PackedColumn.packed(reals: reals).withUnsafeBytes { bytes in
                let column = try PackedColumn(bytes)
                #expect(
                    (0..<column.count).map {
                        column.kind == .reals ? column.real($0) : column.number($0).map(Double.init)
                    } == reals)
            }
            let counts = (0..<Int.random(in: 0...300, using: &dice)).map { _ in
                max(0, Int.random(in: [-900...3, 0...1, 1...1, 0...300, 0...70_000][round % 5], using: &dice))
            }
            try PackedColumn.packed(counts: counts).withUnsafeBytes { bytes in
                let owners = try EntryOwners(bytes)
                #expect(owners.counts == counts)
                #expect(owners.entryCount == counts.reduce(0, +))
            }
        }
    }

    @Test func `tests pass just those values that they say`() throws {
        var dice = Dice(state: 2)
        for round in 0..<300 {
            let span = Self.spans[round % Self.spans.count], numbers = numbers(&dice, span: span)
            let low = Int64.random(in: span, using: &dice), range = low...max(low, .random(in: span, using: &dice))
            let some = Set(
                (0..<6).map { _ in Int64.random(in: span, using: &dice) } + numbers.prefix(9).compactMap(\.self))
            let tests: [(ColumnTest, (Int64?) -> Bool)] = [
                (.within(range), { $0.map(range.contains) ?? false }),
                (.oneOf(some), { $0.map(some.contains) ?? false }),
                (.number { $0 % 3 == 0 }, { ($0 ?? 1) % 3 == 0 }), (.isNone, { $0 == nil }), (.isAny, { $0 != nil }),
            ]
            for bytes in [PackedColumn.packed(numbers: numbers), PackedColumn.packed(ids: numbers)] {
                for (test, passes) in tests {
                    try check(bytes, test, numbers.map(passes))
                    try check(bytes, .not(test), numbers.map { !passes($0) })
                    try check(bytes, .unlike(test), numbers.map { $0 != nil && !passes($0) })
                }
            }
            let texts = texts(&dice, words: [1, 3, 200, 400][round % 4]),
                wanted: Set<[UInt8]> = [[], Array("é".utf8), Array("word 250".utf8)]
            let isWanted = texts.map { $0.map { wanted.contains(Array($0.utf8)) } ?? false }
            try check(PackedColumn.packed(texts: texts), .oneOfTexts(wanted), isWanted)
            try check(
                PackedColumn.packed(texts: texts), .unlike(.oneOfTexts(wanted)),
                zip(texts, isWanted).map { $0 != nil && !$1 })
            let reals = numbers.map { $0.map { Double($0 % 50) / (round % 2 == 0 ? 1 : 4) } }
            try check(PackedColumn.packed(reals: reals), .real { $0 >= 3 }, reals.map { ($0 ?? 0) >= 3 })
            try check(PackedColumn.packed(reals: reals), .unlike(.real { $0 >= 3 }), reals.map { ($0 ?? 4) < 3 })
            try check(PackedColumn.packed(reals: reals), .isNone, reals.map { $0 == nil })
        }
    }

    private func check(_ bytes: [UInt8], _ test: ColumnTest, _ expected: [Bool]) throws {
        let mask = EntryMask()
        mask.reset(to: expected.count)
        try bytes.withUnsafeBytes { try mask.keep(where: test, in: PackedColumn($0)) }
        #expect((0..<expected.count).map { mask[$0] } == expected, "\(test)")
    }

    @Test func `rows are found by their entries`() throws {
        var dice = Dice(state: 3)
        let scan = BlockScan()
        for round in 0..<200 {
            let rows = Int.random(in: 0...200, using: &dice)
            let counts = (0..<rows).map { _ in
                max(0, Int.random(in: [-200...2, 0...1, 1...1, 0...40][round % 4], using: &dice))
            }
            let entries = counts.map { count in (0..<count).map { _ in Int64.random(in: 0...5, using: &dice) } }
            let least = Int.random(in: 1...4, using: &dice)
            let test = EntryTest.any([
                .column(1, .equals(3)), .not(.all([.column(1, .within(0...3)), .column(1, .isAny)])),
            ])
            func passes(_ value: Int64) -> Bool { value == 3 || value > 3 }
            let atLeast = try found(RowQuestion(test, .atLeast(least)), counts, entries, scan)
            #expect(atLeast == entries.map { $0.count(where: passes) >= least })
            let last = try found(RowQuestion(test, .last(.column(1, .equals(4)))), counts, entries, scan)
            #expect(last == entries.map { $0.last(where: passes) == 4 })
        }
    }

    private func found(_ question: RowQuestion, _ counts: [Int], _ entries: [[Int64]], _ scan: BlockScan) throws
        -> [Bool]
    {
        let layout = BlockLayout([.init(number: 1, firstID: 0, count: counts.count, version: 1)])
        var set = BlockSet(none: layout)
        try PackedColumn.packed(counts: counts).withUnsafeBytes { owners in
            try PackedColumn.packed(numbers: entries.flatMap(\.self)).withUnsafeBytes { column in
                let columns = [1: try PackedColumn(column)], owners = try EntryOwners(owners)
                try set.withWords(of: layout.blocks[0]) { try scan.find(question, owners, columns, into: $0) }
            }
        }
        return counts.indices.map { set[$0, in: layout.blocks[0]] }
    }

    @Test func `damaged bytes are refused, or read as something, but never beyond their end`() throws {
        var dice = Dice(state: 4)
        let scan = BlockScan(), layout = BlockLayout([.init(number: 1, firstID: 0, count: 64, version: 1)])
        for round in 0..<3_000 {
            let numbers = (0..<64).map { _ in Int64?.some(.random(in: 0...[1, 300, 70_000][round % 3], using: &dice)) }
            var owners = PackedColumn.packed(
                counts: (0..<64).map { _ in round % 2 == 0 ? 1 : Int.random(in: -9...1, using: &dice).clamped })
            var column = [
                PackedColumn.packed(numbers: numbers), PackedColumn.packed(ids: numbers),
                PackedColumn.packed(texts: numbers.map { $0.map(String.init) }),
                PackedColumn.packed(reals: numbers.map { $0.map { Double($0) / 3 } }),
            ][round % 4]
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                if Bool.random(using: &dice) { column.damage(&dice) } else { owners.damage(&dice) }
            }
            var set = BlockSet(none: layout)
            do {
                try owners.withUnsafeBytes { owners in
                    try column.withUnsafeBytes { column in
                        let owners = try EntryOwners(owners), column = try PackedColumn(column)
                        for index in 0..<min(column.count, 100) {
                            _ = column.number(index)
                            _ = column.text(index)
                        }
                        guard owners.rowCount == 64 else { return }
                        for test in [
                            ColumnTest.within(3...90), .oneOf([1, 5, 200]), .equals("5"), .text { $0 > "3" },
                            .number { $0 % 2 == 0 }, .real { $0 > 1 },
                        ] {
                            let question = RowQuestion(
                                .column(1, test),
                                round % 3 == 0 ? .last(.column(1, .not(test))) : .atLeast(1 + round % 2))
                            try set.withWords(of: layout.blocks[0]) {
                                try scan.find(question, owners, [1: column], into: $0)
                            }
                        }
                    }
                }
            } catch is DamagedColumn {}
        }
    }
}

extension Int {
    fileprivate var clamped: Int { Swift.max(0, self) }
}

extension [UInt8] {
    fileprivate mutating func damage(_ dice: inout Dice) {
        guard !isEmpty else { return }
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: removeLast(Int.random(in: 1...count, using: &dice))
        case 1: self[Int.random(in: 0..<Swift.min(16, count), using: &dice)] = .random(in: 0...255, using: &dice)
        case 2: self[Int.random(in: 0..<count, using: &dice)] = .random(in: 0...255, using: &dice)
        default: append(.random(in: 0...255, using: &dice))
        }
    }
}
