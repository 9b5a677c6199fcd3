import Kernel

/// Who is known by which key, for the millions of keys of a large file: 12 bytes and a little air for each, and 8 bytes
/// for each person.
struct MatchIndex: Sendable {
    private static let several = UInt32.max

    private var keys: [UInt64]
    /// Where in `people`; `several` when the key is that of more than one.
    private var places: [UInt32]
    private var people: [Int64] = []
    private var count = 0
    /// Who was there before the import.
    private var known: Set<Int64> = []

    /// - Parameter expecting: about how many people.
    init(expecting: Int) {
        let size = max(1024, expecting * 7 / 2)
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: 0, count: size)
    }

    /// Somebody agrees in one key or more. Of several, the one with most keys in common; `nil` when that is nobody, or
    /// when two fit equally well: then a new entry does less harm than a wrong one.
    func match(_ wanted: MatchKeys) -> Contact.ID? {
        var votes: [(candidate: Int64, count: Int)] = []
        for key in wanted.hashes {
            guard let place = place(of: key), place != Self.several else { continue }
            let person = people[Int(place)]
            if let index = votes.firstIndex(where: { $0.candidate == person }) {
                votes[index].count += 1
            } else {
                votes.append((person, 1))
            }
        }
        return bestVote(votes).map { Contact.ID($0) }
    }

    mutating func addKnown(_ person: Contact.ID, _ own: MatchKeys) {
        known.insert(person.number)
        add(person, own)
    }

    func wasKnownBefore(_ person: Contact.ID) -> Bool { known.contains(person.number) }

    /// Adds somebody, or more keys of somebody who is in already.
    mutating func add(_ person: Contact.ID, _ own: MatchKeys) {
        guard !own.hashes.isEmpty else { return }
        let place = UInt32(people.count)
        people.append(person.number)
        for key in own.hashes { insert(key, place) }
    }

    private func place(of key: UInt64) -> UInt32? {
        var slot = slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return places[slot] }
            slot = slot + 1 == keys.count ? 0 : slot + 1
        }
        return nil
    }

    private mutating func insert(_ key: UInt64, _ place: UInt32) {
        if (count + 1) * 10 > keys.count * 8 { grow() }
        var slot = slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key {
                if places[slot] != Self.several, people[Int(places[slot])] != people[Int(place)] { places[slot] = Self.several }
                return
            }
            slot = slot + 1 == keys.count ? 0 : slot + 1
        }
        keys[slot] = key
        places[slot] = place
        count += 1
    }

    /// Hashes are even, so their upper bits say where.
    @inline(__always)
    private func slot(_ key: UInt64) -> Int { Int(key.multipliedFullWidth(by: UInt64(keys.count)).high) }

    private mutating func grow() {
        let oldKeys = keys, oldPlaces = places
        let size = keys.count * 2
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: 0, count: size)
        for (index, key) in oldKeys.enumerated() where key != 0 {
            var slot = slot(key)
            while keys[slot] != 0 { slot = slot + 1 == size ? 0 : slot + 1 }
            keys[slot] = key
            places[slot] = oldPlaces[index]
        }
    }
}

/// The only one with most votes.
func bestVote<Candidate>(_ votes: [(candidate: Candidate, count: Int)]) -> Candidate? {
    guard let most = votes.map(\.count).max() else { return nil }
    let best = votes.filter { $0.count == most }
    return best.count == 1 ? best[0].candidate : nil
}
