import Kernel

/// Finds who stands at some places of an order, without putting everybody in order: by the numbers of the register it
/// tells which few people those may be; how these stand exactly, SQL says.
struct RegisterWindow {
    /// People who stand side by side, and which of them are meant.
    struct Stretch {
        let ids: [Int64]
        let skipped, taken: Int
    }

    let reader: RegisterReader
    let order: RegisterOrder
    /// More than that SQL puts in order as quickly by itself.
    static let mostSorted = 20_000
    /// So many are sorted sooner than told apart further.
    var few = 400

    /// `nil` where too many stand side by side.
    func stretches(of people: BlockSet, _ places: Range<Int>) throws -> [Stretch]? {
        let bits = people.bits
        let places = places.clamped(to: 0..<bits.count)
        guard !places.isEmpty else { return [] }
        return try stretches(bits, places, level: 0)
    }

    private func stretches(_ bits: [Int], _ places: Range<Int>, level: Int) throws -> [Stretch]? {
        guard bits.count > few, level < order.levels.count else { return try whole(bits, places) }
        let rank = order.levels[level]
        guard let codes = try reader.codes(rank, of: BlockSet(bits: bits, in: reader.layout)) else { return nil }
        let first = Selection.code(at: places.lowerBound, bits, codes)
        let last = places.count == 1 ? first : Selection.code(at: places.upperBound - 1, bits, codes)
        let before = bits.count { codes[$0] < first }
        if first == last {
            let same = before == 0 && bits.allSatisfy { codes[$0] == first } ? bits : bits.filter { codes[$0] == first }
            return try side(same, places.lowerBound - before..<places.upperBound - before, first, level)
        }
        // Those of the first number, all between, and those of the last.
        let low = bits.filter { codes[$0] == first }, middle = bits.filter { codes[$0] > first && codes[$0] < last }
        let high = bits.filter { codes[$0] == last }, start = before + low.count + middle.count
        if low.count + middle.count + high.count <= few {
            return try whole(low + middle + high, places.lowerBound - before..<places.upperBound - before)
        }
        guard let lows = try side(low, places.lowerBound - before..<low.count, first, level),
            let middles = try whole(middle, 0..<middle.count),
            let highs = try side(high, 0..<places.upperBound - start, last, level)
        else { return nil }
        return lows + middles + highs
    }

    /// Of people whom a level leaves side by side.
    private func side(_ bits: [Int], _ places: Range<Int>, _ code: UInt64, _ level: Int) throws -> [Stretch]? {
        let rank = order.levels[level]
        let isTold = bits.count > few && (rank.isRefined && code != .max || rank.isExact(code))
        guard isTold else { return try whole(bits, places) }
        // Of a value that is told exactly, the finer levels say nothing.
        var next = level + 1
        if rank.isExact(code) { while next <= level + 1, order.levels[next - 1].isRefined { next += 1 } }
        return try stretches(bits, places, level: next)
    }

    private func whole(_ bits: [Int], _ places: Range<Int>) throws -> [Stretch]? {
        guard !places.isEmpty else { return [] }
        guard bits.count <= Self.mostSorted else { return nil }
        return [Stretch(ids: try reader.ids(ofBits: bits.sorted()), skipped: places.lowerBound, taken: places.count)]
    }
}

/// Finds the number that stands at some place without sorting: two bytes at a time, by how many have each.
enum Selection {
    static func code(at place: Int, _ bits: [Int], _ codes: [UInt64]) -> UInt64 {
        var left: [UInt64] = bits.map { codes[$0] }, place = place, shift: UInt64 = 48
        while true {
            var counts = [Int](repeating: 0, count: 1 << 16)
            for code in left { counts[Int(code >> shift & 0xffff)] += 1 }
            var digit = 0
            while place >= counts[digit] {
                place -= counts[digit]
                digit += 1
            }
            left = left.filter { Int($0 >> shift & 0xffff) == digit }
            if shift == 0 || left.count == 1 { return left[0] }
            shift -= 16
        }
    }
}

extension Connection {
    /// A window by the register; `nil` where SQL must be asked.
    func registerWindow(of asked: Asked, by order: ListOrder, from: Int, limit: Int) throws -> ListWindow? {
        guard let answer = try registerAnswer(asked) else { return nil }
        var people = answer.people
        if case .random(let number, let isPercent, let seed) = asked.limit {
            people = try answer.reader.set(
                ofIDs: drawn(number, isPercent: isPercent, seed, of: answer.reader.ids(of: people)))
        }
        let count = people.count
        guard from < count, limit > 0 else { return ListWindow(ids: [], count: count) }
        if order.column.name == "id" {
            let ids = try answer.reader.ids(of: people), all = order.isDescending ? ids.reversed() : ids
            return ListWindow(ids: all.dropFirst(from).prefix(limit).map { Contact.ID($0) }, count: count)
        }
        do {
            guard let sorted = try registerOrder(order) else { return nil }
            let window = RegisterWindow(reader: answer.reader, order: sorted)
            guard let stretches = try window.stretches(of: people, from..<(from + limit)) else { return nil }
            return ListWindow(ids: try stretches.flatMap { try inOrder($0, order) }, count: count)
        } catch is DamagedColumn { return nil } catch is UnknownText { return nil }
    }

    func inOrder(_ stretch: RegisterWindow.Stretch, _ order: ListOrder) throws -> [Contact.ID] {
        guard stretch.ids.count > 1 else { return stretch.ids.map { Contact.ID($0) } }
        let limit: SQL = "LIMIT \(stretch.taken) OFFSET \(stretch.skipped)"
        return try values(inOrder("", "contacts.id IN \(anyOf: stretch.ids.padded)", order, limit), of: Contact.ID.self)
    }
}

extension RegisterReader {
    /// Those with the most or least of something; `nil` where only SQL can tell.
    func extreme(_ number: Int, isTop: Bool, _ sorting: MeantSorting, of people: BlockSet) throws -> BlockSet? {
        let level: RegisterOrder.Level?
        switch sorting {
        case .talks: level = .number(.counts, "contacts.interactions_count")
        case .events: level = .number(.counts, "contacts.events_attended")
        case .noShows: level = .number(.counts, "contacts.no_shows")
        case .tasks: level = .number(.counts, "contacts.tasks_open")
        case .made: level = .number(.keys, "acts.at")
        case .answer(let question): level = .answer(question)
        // By the instant, of which the register keeps the day.
        case .age, .lastContact: level = nil
        }
        guard let level, let codes = try codes(isTop ? level.reversed : level, of: people) else { return nil }
        // Those without a value are left out; of equals the lower number comes first, as ids and bits do.
        guard layout.loose.isEmpty else { return nil }
        let bits = people.bits.filter { codes[$0] != .max }
        guard number < bits.count else { return BlockSet(bits: bits, in: layout) }
        guard number > 0 else { return BlockSet(none: layout) }
        let last = Selection.code(at: number - 1, bits, codes)
        var left = number - bits.count { codes[$0] < last }
        let taken = bits.filter { bit in
            if codes[bit] != last { return codes[bit] < last }
            left -= 1
            return left >= 0
        }
        return BlockSet(bits: taken, in: layout)
    }
}
