/// Where a household's names come from, and with them its scripts and languages.
enum DemoCulture: Int, Sendable, CaseIterable {
    case spanish, english, chinese, haitian, african, bengali, arabic, cyrillic, korean, garifuna, vietnamese, polish

    static func any(_ random: inout DemoRandom) -> DemoCulture {
        switch random.below(100) {
        case 0..<34: .spanish
        case 34..<58: .english
        case 58..<66: .chinese
        case 66..<72: .haitian
        case 72..<78: .african
        case 78..<83: .bengali
        case 83..<87: .arabic
        case 87..<91: .cyrillic
        case 91..<94: .korean
        case 94..<96: .garifuna
        case 96..<98: .vietnamese
        default: .polish
        }
    }

    /// BCP 47; for names in their own script, the script is said.
    var language: String {
        switch self {
        case .spanish: "es"
        case .english: "en"
        case .chinese: "zh"
        case .haitian: "ht"
        case .african: "fr"
        case .bengali: "bn"
        case .arabic: "ar"
        case .cyrillic: "ru"
        case .korean: "ko"
        case .garifuna: "cab"
        case .vietnamese: "vi"
        case .polish: "pl"
        }
    }

    /// How names in the home script are tagged.
    var ownTag: String {
        switch self {
        case .chinese: "zh-Hans"
        case .korean: "ko-Hang"
        default: language
        }
    }

    var latinTag: String { "\(language)-Latn" }

    func given(isWoman: Bool, _ random: inout DemoRandom) -> DemoName {
        switch self {
        case .spanish, .garifuna: spanishGiven(isWoman, &random)
        case .english: random.pickRanked(isWoman ? NamesEnglish.women : NamesEnglish.men)
        case .haitian: haitianGiven(isWoman, &random)
        case .african: africanGiven(isWoman, &random)
        case .chinese: chineseGiven(&random)
        case .bengali: random.pickRanked(isWoman ? NamesBengali.women : NamesBengali.men)
        case .arabic: random.pickRanked(isWoman ? NamesArabic.women : NamesArabic.men)
        case .cyrillic: random.pickRanked(isWoman ? NamesCyrillic.women : NamesCyrillic.men)
        case .korean:
            random.pickRanked(NamesKorean.first).followed(by: random.pickRanked(NamesKorean.second), joint: "-")
        case .vietnamese:
            random.pickRanked(NamesVietnamese.middle)
                .followed(by: random.pickRanked(isWoman ? NamesVietnamese.women : NamesVietnamese.men), joint: " ")
        case .polish: random.pickRanked(isWoman ? NamesPolish.women : NamesPolish.men)
        }
    }

    func family(_ random: inout DemoRandom) -> DemoName {
        switch self {
        case .spanish: spanishFamily(&random)
        case .english: englishFamily(&random)
        case .haitian: random.pickRanked(NamesAtlantic.haitianFamily)
        case .african: random.pickRanked(NamesAtlantic.africanFamily)
        case .garifuna: random.pickRanked(NamesSpanish.garifunaFamily)
        case .chinese: random.pickRanked(NamesChinese.family)
        case .bengali: random.pickRanked(NamesBengali.family)
        case .arabic: random.pickRanked(NamesArabic.family)
        case .cyrillic: random.pickRanked(random.chance(70) ? NamesCyrillic.family : NamesCyrillic.sharedFamily)
        case .korean: random.pickRanked(NamesKorean.family)
        case .vietnamese: random.pickRanked(NamesVietnamese.family)
        case .polish: polishFamily(&random)
        }
    }

    /// Women of some families bear another form of its name: Ivanova, Kowalska.
    func familyForm(_ family: DemoName, isWoman: Bool) -> DemoName {
        guard isWoman else { return family }
        if self == .cyrillic, family.latin.hasSuffix("v") || family.latin.hasSuffix("in") {
            return DemoName(latin: family.latin + "a", plain: family.plain + "a", own: family.own + "а")
        }
        if self == .polish, family.latin.hasSuffix("ski") {
            return DemoName(latin: String(family.latin.dropLast()) + "a", plain: String(family.plain.dropLast()) + "a")
        }
        return family
    }
}

private func spanishGiven(_ isWoman: Bool, _ random: inout DemoRandom) -> DemoName {
    let list = isWoman ? NamesSpanish.women : NamesSpanish.men
    let first = random.pickRanked(list)
    guard random.chance(18) else { return first }
    let second = random.pickRanked(list)
    return second == first ? first : first.followed(by: second, joint: random.chance(80) ? " " : "-")
}

private func spanishFamily(_ random: inout DemoRandom) -> DemoName {
    if random.chance(4) { return random.pick(NamesSpanish.compoundFamily) }
    let first = random.pickRanked(NamesSpanish.family)
    guard random.chance(30) else { return first }
    return first.followed(by: random.pickRanked(NamesSpanish.family), joint: random.chance(60) ? " " : "-")
}

private func englishFamily(_ random: inout DemoRandom) -> DemoName {
    switch random.below(100) {
    case 0..<14:
        random.pickRanked(NamesEnglish.placeBeginnings).followed(by: random.pickRanked(NamesEnglish.placeEndings))
    case 14..<20:
        random.pickRanked(NamesEnglish.family).followed(by: random.pickRanked(NamesEnglish.family), joint: "-")
    default: random.pickRanked(NamesEnglish.family)
    }
}

private func haitianGiven(_ isWoman: Bool, _ random: inout DemoRandom) -> DemoName {
    let name = random.pickRanked(isWoman ? NamesAtlantic.haitianWomen : NamesAtlantic.haitianMen)
    guard random.chance(25) else { return name }
    let first = isWoman ? NamesAtlantic.haitianWomen[0] : NamesAtlantic.haitianMen[0]
    return name == first ? name : first.followed(by: name, joint: "-")
}

private func africanGiven(_ isWoman: Bool, _ random: inout DemoRandom) -> DemoName {
    guard random.chance(70) else {
        return random.pickRanked(NamesAtlantic.yorubaBeginnings)
            .followed(by: random.pickRanked(NamesAtlantic.yorubaEndings))
    }
    return random.pickRanked(isWoman ? NamesAtlantic.africanWomen : NamesAtlantic.africanMen)
}

private func chineseGiven(_ random: inout DemoRandom) -> DemoName {
    let first = random.pickRanked(NamesChinese.characters)
    return random.chance(82) ? first.followed(by: random.pickRanked(NamesChinese.characters)) : first
}

private func polishFamily(_ random: inout DemoRandom) -> DemoName {
    let root = random.pickRanked(NamesPolish.roots)
    return root.followed(by: random.pickRanked(NamesPolish.endings))
}
