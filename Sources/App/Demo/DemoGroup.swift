/// "Townsville Tenants and Workers United": a group that does not exist, in which everything follows from how many
/// people it has, a seed and today. Each person and each touch is made anew when asked for, so a million fit anywhere.
struct DemoGroup: Sendable {
    static let name = "Townsville Tenants and Workers United"
    /// How many days of life it has behind it.
    static let days = 3 * 365

    let people: Int
    let seed: UInt64
    /// Days since 1970.
    let today: Int
    let interactionsPerPerson: Int
    let places: DemoPlaces

    init(people: Int, seed: UInt64, today: Int, interactionsPerPerson: Int = 10) {
        self.people = max(0, people)
        self.seed = seed
        self.today = today
        self.interactionsPerPerson = max(0, interactionsPerPerson)
        places = DemoPlaces(people: people, seed: seed)
    }

    /// Organizers work with about four hundred people each; they are the first staff of the group, numbered from 0.
    var organizerCount: Int { min(40, max(3, people / 400)) }

    func organizerName(_ index: Int) -> String {
        var random = DemoRandom(seed: seed, -1 - index, .person)
        let culture = DemoCulture.any(&random)
        let given = culture.given(isWoman: random.chance(60), &random)
        return "\(given.latin) \(culture.family(&random).latin)"
    }

    func person(at index: Int) -> DemoPerson {
        let block = DemoHousehold.block(of: index, people: people, seed: seed, places: places)
        return person(at: index, in: block)
    }

    /// Everybody, in order.
    func forEachPerson(_ body: (DemoPerson) throws -> Void) rethrows {
        var block: [DemoHousehold] = []
        for index in 0..<people {
            if index % DemoHousehold.blockSize == 0 {
                block = DemoHousehold.block(of: index, people: people, seed: seed, places: places)
            }
            try body(person(at: index, in: block))
        }
    }

    func household(of index: Int) -> DemoHousehold? {
        DemoHousehold.block(of: index, people: people, seed: seed, places: places).last { $0.index <= index }
    }

    private func person(at index: Int, in block: [DemoHousehold]) -> DemoPerson {
        if let original = duplicatedIndex(index) { return duplicate(of: original, at: index) }
        guard let household = block.last(where: { $0.index <= index }) else {
            return DemoPerson(index: index, household: index)
        }
        return DemoPersonMaker(group: self, index: index, household: household).person()
    }

    /// Three in a hundred are there twice: the earlier entry that this one repeats.
    func duplicatedIndex(_ index: Int) -> Int? {
        guard index >= 20 else { return nil }
        var random = DemoRandom(seed: seed, index, .variation)
        guard random.chance(3) else { return nil }
        let original = random.below(index)
        var another = DemoRandom(seed: seed, original, .variation)
        let isOriginal = original < 20 || !another.chance(3)
        return isOriginal ? original : nil
    }
}
