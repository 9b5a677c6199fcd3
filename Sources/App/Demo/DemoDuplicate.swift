/// How the same person comes into the list a second time: from a sign-in sheet, typed in a hurry.
extension DemoGroup {
    func duplicate(of original: Int, at index: Int) -> DemoPerson {
        let block = DemoHousehold.block(of: original, people: people, seed: seed, places: places)
        guard let household = block.last(where: { $0.index <= original }) else {
            return DemoPerson(index: index, household: index)
        }
        let first = DemoPersonMaker(group: self, index: original, household: household).person()
        var random = DemoRandom(seed: seed, index, .query)
        var second = DemoPerson(index: index, household: first.household)
        second.kind = first.kind
        second.given = first.given
        second.family = first.family
        second.duplicateOf = original
        second.phones = random.chance(70) ? first.phones : []
        second.emails = random.chance(55) ? first.emails : []
        second.address = random.chance(60) ? first.address : nil
        second.building = first.building
        second.languages = random.chance(50) ? first.languages : []
        second.metOn = min(today - 1, (first.metOn ?? today) + random.below(400))
        second.howMet = "Signed in at a meeting"
        vary(&second, first, &random)
        return second
    }

    private func vary(_ second: inout DemoPerson, _ first: DemoPerson, _ random: inout DemoRandom) {
        switch random.below(8) {
        case 0: second.given = first.preferred ?? demoMisspelling(first.given, &random)
        case 1: second.family = demoMisspelling(first.family, &random)
        case 2: second.given = demoMisspelling(first.given, &random)
        case 3 where first.kind == .person && !first.family.isEmpty: swap(&second.given, &second.family)
        case 4: second.family = String(first.family.split(separator: "-").first ?? "")
        case 5 where !first.otherNames.isEmpty:
            second.given = first.otherNames[0].given
            second.family = first.otherNames[0].family
        case 6: second.given = first.given.uppercased()
        default: break
        }
    }
}

/// One slip of the finger or of the ear.
func demoMisspelling(_ name: String, _ random: inout DemoRandom) -> String {
    var letters = Array(name)
    guard letters.count > 2 else { return name }
    let place = 1 + random.below(letters.count - 1)
    switch random.below(5) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters.swapAt(place, place - 1)
    default:
        guard let sound = alike[letters[place]] else {
            letters.remove(at: place)
            break
        }
        letters[place] = sound
    }
    return String(letters)
}

private let alike: [Character: Character] = [
    "z": "s", "s": "z", "c": "k", "k": "c", "b": "v", "v": "b", "i": "y", "y": "i", "j": "h", "g": "j", "a": "e",
    "e": "a",
    "o": "u", "u": "o", "n": "m", "m": "n", "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n", "d": "t",
    "t": "d",
]
