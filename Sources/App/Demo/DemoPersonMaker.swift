/// Makes one person of a household. What it draws depends only on the person's number.
struct DemoPersonMaker {
    private let group: DemoGroup
    private let index: Int
    private let household: DemoHousehold
    private var random: DemoRandom

    init(group: DemoGroup, index: Int, household: DemoHousehold) {
        self.group = group
        self.index = index
        self.household = household
        random = DemoRandom(seed: group.seed, index, .person)
    }

    func person() -> DemoPerson {
        var maker = self
        return maker.made()
    }

    private mutating func made() -> DemoPerson {
        var person = DemoPerson(index: index, household: household.index)
        person.building = household.address == nil && random.chance(70) ? nil : household.building
        person.metOn = group.today - 1 - random.rank(of: DemoGroup.days + 900)
        switch random.below(1000) {
        case 0..<20: nameOnly(&person)
        case 20..<25: householdEntry(&person)
        case 25..<50: organization(&person)
        default: fullPerson(&person)
        }
        return person
    }

    /// "Miss Carmen from 1420": what somebody remembers from the hallway.
    private mutating func nameOnly(_ person: inout DemoPerson) {
        person.given = household.culture.given(isWoman: random.chance(55), &random).latin
        person.building = household.building
    }

    private mutating func householdEntry(_ person: inout DemoPerson) {
        person.kind = .household
        person.family = "\(household.family.latin) family"
        person.address = household.address
        person.building = household.building
        person.phones = [phone(0)]
        person.organizer = random.below(group.organizerCount)
    }

    private mutating func organization(_ person: inout DemoPerson) {
        person.kind = .organization
        person.family = DemoOrganizations.name(at: group.places.building(household.building), &random)
        person.address = household.address
        person.building = household.building
        person.phones = [phone(0)]
        person.emails = random.chance(60) ? [DemoPoint(value: "office\(index)@example.org", status: status())] : []
        person.roles = [DemoRole(kind: .ally, startOn: person.metOn ?? group.today)]
        person.organizer = random.below(group.organizerCount)
    }

    private mutating func fullPerson(_ person: inout DemoPerson) {
        let isWoman = random.chance(56)
        let culture = random.chance(94) ? household.culture : .any(&random)
        let given = culture.given(isWoman: isWoman, &random)
        let bornInto = culture == household.culture && random.chance(75)
        let family = culture.familyForm(bornInto ? household.family : culture.family(&random), isWoman: isWoman)
        setNames(of: &person, culture, given, family)
        person.preferred = preferred(given.latin, culture)
        person.pronouns = random.chance(22) ? pronouns(isWoman) : nil
        person.languages = languages(culture)
        person.birth = random.chance(38) ? birth() : nil
        person.address = household.address
        person.emails = emails(given, family)
        person.phones = phones()
        person.roles = roles(metOn: person.metOn ?? group.today)
        person.organizer = random.chance(72) ? random.rank(of: group.organizerCount) : nil
        person.howMet = random.chance(64) ? random.pickRanked(DemoPhrases.howMet) : nil
        person.bestTime = random.chance(24) ? random.pick(DemoPhrases.bestTimes) : nil
    }

    /// Who uses another script is known by it in one entry in three; the other spelling is an other name.
    private mutating func setNames(
        of person: inout DemoPerson, _ culture: DemoCulture, _ given: DemoName, _ family: DemoName
    ) {
        person.given = given.latin
        person.family = family.latin
        guard !given.own.isEmpty && !family.own.isEmpty else { return }
        if random.chance(33) {
            person.given = given.own
            person.family = family.own
            person.otherNames = [DemoOtherName(given: given.latin, family: family.latin, language: culture.latinTag)]
        } else if random.chance(70) {
            person.otherNames = [DemoOtherName(given: given.own, family: family.own, language: culture.ownTag)]
        }
        if culture == .chinese && random.chance(25) {
            let english = random.pickRanked(random.chance(50) ? NamesEnglish.women : NamesEnglish.men)
            person.preferred = english.latin
        }
    }

    private mutating func preferred(_ given: String, _ culture: DemoCulture) -> String? {
        guard random.chance(30) else { return nil }
        switch culture {
        case .spanish, .garifuna: return NamesSpanish.nicknames[given]
        case .english: return NamesEnglish.nicknames[given]
        default: return nil
        }
    }

    private mutating func pronouns(_ isWoman: Bool) -> String {
        random.chance(6) ? "they/them" : isWoman ? "she/her" : "he/him"
    }

    private mutating func languages(_ culture: DemoCulture) -> [String] {
        if culture == .english { return random.chance(8) ? ["en", "es"] : ["en"] }
        if culture == .garifuna { return ["es", "cab"] }
        if culture == .african { return random.chance(50) ? ["en"] : ["fr", "wo"] }
        return random.chance(55) ? [culture.language, "en"] : [culture.language]
    }

    private mutating func birth() -> DemoBirth {
        // Days since 1970 are near enough to years here: nobody's birthday depends on it.
        let year = 1970 + group.today / 365 - 17 - random.below(70)
        switch random.below(10) {
        case 0..<3: return DemoBirth(year: year)
        case 3..<5: return DemoBirth(month: 1 + random.below(12), day: 1 + random.below(28))
        default: return DemoBirth(year: year, month: 1 + random.below(12), day: 1 + random.below(28))
        }
    }

    private mutating func roles(metOn: Int) -> [DemoRole] {
        var roles: [DemoRole] = []
        if household.address != nil { roles.append(DemoRole(kind: .tenant, startOn: metOn, endOn: ending(metOn, 6))) }
        switch random.below(1000) {
        case 0..<330: roles.append(DemoRole(kind: .member, startOn: metOn, endOn: ending(metOn, 18)))
        case 330..<480: roles.append(DemoRole(kind: .worker, startOn: metOn, endOn: ending(metOn, 12)))
        case 480..<515: roles.append(DemoRole(kind: .steward, startOn: metOn, endOn: ending(metOn, 30)))
        case 515..<555: roles.append(DemoRole(kind: .ally, startOn: metOn))
        case 555..<562: roles.append(DemoRole(kind: .journalist, startOn: metOn))
        case 562 where index < 20_000: roles.append(DemoRole(kind: .board, startOn: metOn, endOn: ending(metOn, 50)))
        case 563 where index < 20_000: roles.append(DemoRole(kind: .staff, startOn: metOn, endOn: ending(metOn, 40)))
        default: break
        }
        return roles
    }

    private mutating func ending(_ start: Int, _ percent: Double) -> Int? {
        random.chance(percent) && group.today - start > 30 ? start + 30 + random.below(group.today - start - 30) : nil
    }
}

/// Phones and e-mail.
extension DemoPersonMaker {
    private mutating func phones() -> [DemoPoint] {
        guard random.chance(82) else { return [] }
        var phones = [household.sharesPhone && random.chance(60) ? sharedPhone() : phone(0)]
        if random.chance(14) { phones.append(phone(1)) }
        return phones
    }

    private mutating func sharedPhone() -> DemoPoint {
        DemoPoint(value: demoPhone(household.index * 3 + 2), status: status())
    }

    private mutating func phone(_ which: Int) -> DemoPoint {
        DemoPoint(value: demoPhone(index * 3 + which), status: status())
    }

    private mutating func emails(_ given: DemoName, _ family: DemoName) -> [DemoPoint] {
        guard random.chance(46) else { return [] }
        var emails = [email(given.plain, family.plain)]
        if random.chance(9) { emails.append(email(family.plain, given.plain)) }
        return emails
    }

    private mutating func email(_ first: String, _ last: String) -> DemoPoint {
        let host = random.pickRanked(DemoPhrases.mailHosts)
        let number = index % 10_000
        let local =
            switch random.below(5) {
            case 0: "\(first).\(last)\(number)"
            case 1: "\(first)\(last)\(number)"
            case 2: "\(first.prefix(1))\(last)\(number)"
            case 3: "\(first)_\(last)\(number)"
            default: "\(last).\(first)\(number)"
            }
        return DemoPoint(value: "\(local)@\(host)", status: status())
    }

    private mutating func status() -> DemoPoint.Status {
        switch random.below(100) {
        case 0..<36: .verified
        case 36..<43: .bad
        case 43..<46: .past
        default: .unknown
        }
    }
}

private let areaCodes = [718, 347, 929, 212, 646]

/// A number that no other place has. The first five hundred are 555-01xx, which belong to nobody; then there are too few
/// of those, and exchanges are used that look real. No number is ever dialled by the demo.
func demoPhone(_ place: Int) -> String {
    if place < 500 { return "+1\(areaCodes[place % 5])55501\(padded(place / 5, 2))" }
    // 799 exchanges of 10,000 in each of five areas; the factor has no divisor in common with them, so none comes twice.
    let count = 5 * 799 * 10_000
    let number = ((place % count) * 7_368_787 + 1_234_567) % count
    let exchange = 200 + number / 10_000 % 799
    return
        "+1\(areaCodes[number / (799 * 10_000)])\(exchange >= 555 ? exchange + 1 : exchange)\(padded(number % 10_000, 4))"
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
