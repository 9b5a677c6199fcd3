/// People who share a flat, or one person alone. Twenty-four entries in a row are cut into households by chance that
/// depends only on where they are, so any person's household is known without making the others.
struct DemoHousehold: Sendable {
    static let blockSize = 24

    /// Its number, and with it the first of its people.
    let index: Int
    let size: Int
    let culture: DemoCulture
    let family: DemoName
    let building: Int
    let address: DemoAddress?
    let sharesPhone: Bool

    /// The households of the block in which `index` is.
    static func block(of index: Int, people: Int, seed: UInt64, places: DemoPlaces) -> [DemoHousehold] {
        let block = index / blockSize
        var random = DemoRandom(seed: seed, block, .household)
        var households: [DemoHousehold] = []
        var first = block * blockSize
        let end = min(first + blockSize, people)
        while first < end {
            let size = min(end - first, sizes[random.below(sizes.count)])
            households.append(DemoHousehold(first: first, size: size, places: places, &random))
            first += size
        }
        return households
    }

    private static let sizes = [1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6]

    private init(first: Int, size: Int, places: DemoPlaces, _ random: inout DemoRandom) {
        index = first
        self.size = size
        culture = .any(&random)
        family = culture.family(&random)
        building = random.rank(of: places.buildingCount)
        // Larger households are known by their flat more often: organizers met them at the door.
        let hasFlat = random.chance(size == 1 ? 40 : 62)
        address = hasFlat ? places.address(in: places.building(building), flat: &random) : nil
        sharesPhone = size > 1 && random.chance(35)
    }
}
