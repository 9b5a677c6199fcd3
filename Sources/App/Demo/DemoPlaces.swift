/// A building of the demo group's neighbourhoods.
struct DemoBuilding: Sendable, Equatable {
    let index: Int
    var number: String
    var street: String
    var borough: String
    var region: String
    var postalCode: String
    var floors: Int

    var name: String { "\(number) \(street)" }
}

/// Streets that do not exist in boroughs that do, so that postal codes are right and no door is.
struct DemoPlaces: Sendable {
    let buildingCount: Int
    private let seed: UInt64

    init(people: Int, seed: UInt64) {
        buildingCount = max(3, people / 144)
        self.seed = seed
    }

    func building(_ index: Int) -> DemoBuilding {
        let streets = DemoStreet.all
        let street = streets[index % streets.count]
        var random = DemoRandom(seed: seed, index, .block)
        let row = index / streets.count
        let number = index == 0 ? 1420 : street.firstNumber + row * 22 + random.below(20)
        return DemoBuilding(
            index: index, number: String(number), street: street.name, borough: street.borough,
            region: street.region, postalCode: street.postalCode, floors: 3 + random.below(18))
    }

    /// The address of a flat; most buildings number theirs by floor and letter.
    func address(in building: DemoBuilding, flat: inout DemoRandom) -> DemoAddress {
        let letter = "ABCDEFGHJKLM".utf8.dropFirst(flat.below(12)).first ?? 65
        let unit = "\(1 + flat.below(building.floors))\(Character(Unicode.Scalar(letter)))"
        return DemoAddress(
            number: building.number, street: building.street, unit: unit, locality: building.borough,
            region: building.region, postalCode: building.postalCode)
    }
}

struct DemoStreet: Sendable {
    var name: String
    var borough: String
    var region = "NY"
    var postalCode: String
    var firstNumber: Int

    /// Some three hundred, the Grand Concourse first; three are in Saint Paul, where a sister group works.
    static let all: [DemoStreet] = {
        var streets = [DemoStreet(name: "Grand Concourse", borough: "Bronx", postalCode: "10456", firstNumber: 1420)]
        streets.append(saintPaul("Sherburne Grove Avenue", firstNumber: 700))
        var random = DemoRandom(seed: 1420, 0, .block)
        for (place, name) in names.enumerated() {
            for kind in ["Avenue", "Street", "Place"] where kind == "Avenue" || random.chance(60) {
                streets.append(street("\(name.latin) \(kind)", place, &random))
            }
        }
        for number in stride(from: 131, to: 240, by: 3) {
            let ending = number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
            let side = random.chance(60) ? "East" : "West"
            let code = String(10451 + random.below(25))
            streets.append(
                DemoStreet(
                    name: "\(side) \(number)\(ending) Street", borough: "Bronx", postalCode: code,
                    firstNumber: 100 + 10 * random.below(90)))
        }
        return streets + [
            saintPaul("Frogtown Mill Avenue", firstNumber: 310), saintPaul("Hamline Quarry Street", firstNumber: 90),
        ]
    }()

    private static func saintPaul(_ name: String, firstNumber: Int) -> DemoStreet {
        DemoStreet(name: name, borough: "Saint Paul", region: "MN", postalCode: "55104", firstNumber: firstNumber)
    }

    private static func street(_ name: String, _ place: Int, _ random: inout DemoRandom) -> DemoStreet {
        let (borough, first, count) =
            switch random.below(20) {
            case 0..<8: ("Bronx", 10451, 25)
            case 8..<14: ("Brooklyn", 11203, 36)
            case 14..<17: ("Queens", 11354, 82)
            case 17..<19: ("New York", 10025, 16)
            default: ("Staten Island", 10301, 14)
            }
        return DemoStreet(
            name: name, borough: borough, postalCode: String(first + random.below(count)),
            firstNumber: 20 + 10 * random.below(220))
    }

    private static let names = demoPhrases(
        """
        Walnut Hill, Sycamore, Bakerfield, Hamer, Linden Grove, Old Orchard, Mill Pond, Quarry, Foundry, Cannery, Weaver,
        Cooper Hill, Saddler, Chandler, Millwright, Glassworks, Ropewalk, Ferry Landing, Tannery, Kiln, Juniper, Hawthorn,
        Catalpa, Sassafras, Tulip Tree, Black Locust, Elderberry, Mulberry Hill, Quince, Persimmon, Heron, Kingfisher,
        Sandpiper, Whippoorwill, Nightingale, Larkfield, Plover, Osprey, Bittern, Goldfinch, Montrose Hill, Bellweather,
        Carrington, Delacourt, Eastmere, Fairhaven, Garrison Hill, Harrowgate, Ivydale, Kestrel, Longacre, Meadowsweet,
        Northgate, Overbrook, Pemberley, Queensbridge Hill, Ravensworth, Stonegate, Thistle, Underhill, Vanderhoek,
        Westerly, Yarrow, Zephyr, Almendro, Bolívar Hill, Caoba, Duarte Hill, Esperanza, Flamboyán, Guayacán, Hostos Hill,
        Jagüey, Limonar, Malecón, Naranjo, Ozama, Palma Real, Quisqueya, Robledal, Sabana, Taíno, Yagruma, Dessalines Hill,
        Citadelle, Jacmel, Kiskeya, Lavalas, Garvey Hill, Tubman Hill, Rustin, Randolph Hill, Lemlich, Newman, Parks
        """)
}
