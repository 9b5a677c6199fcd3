import Kernel

/// What somebody of the demo group answered, on one occasion.
struct DemoAnswer: Sendable, Equatable {
    enum About: Sendable, Equatable { case person(Int), building(Int) }

    var question: Int
    var value = ""
    var number: Double?
    var about: About?
    /// Days since 1970, and minutes since midnight.
    var day: Int
    var minute: Int
    var kind: Answer.Kind
    var organizer: Int?
    var campaign: Int?
    /// Which of the person's conversations it was said in.
    var conversation: Int?
}

/// What is known of one person beside their conversations.
struct DemoLearned: Sendable, Equatable {
    /// For each conversation, the campaign it belongs to.
    var campaigns: [Int?] = []
    var answers: [DemoAnswer] = []
    /// By the place of the tag in the list, and since when.
    var tags: [DemoTagging] = []
}

extension DemoGroup {
    /// What this person told, oldest conversation first. About five answers each, most of them in conversations.
    func learned(about person: DemoPerson, _ conversations: [DemoInteraction]) -> DemoLearned {
        var random = DemoRandom(seed: seed, ~person.index, .history)
        var learned = DemoLearned()
        learned.campaigns = conversations.map { conversation in
            guard random.chance(60) else { return nil }
            let isDoor = conversation.kind == .door && random.chance(55)
            return isDoor && DemoCampaign.all[0].isOn(conversation.day, today: today)
                ? DemoCampaign.homesFirst : campaign(on: conversation.day, &random)
        }
        learned.tags = tags(of: person, &random)
        guard person.kind == .person, random.chance(person.duplicateOf == nil ? 88 : 20) else { return learned }
        let talks = conversations.indices.filter { conversations[$0].isTalk }
        for _ in 0...random.below(12) {
            let isTalk = !talks.isEmpty && random.chance(65)
            let talk = isTalk ? random.pick(talks) : nil
            var answer = talk.map { said(in: conversations[$0], learned.campaigns[$0]) } ?? written(&random)
            answer.question = question(for: answer, &random)
            let isAgain = learned.answers.contains {
                $0.question == answer.question && ($0.day, $0.minute) == (answer.day, answer.minute)
            }
            guard !isAgain, fill(&answer, of: person, &random) else { continue }
            learned.answers.append(answer)
        }
        if (1...6).contains(person.index) { learned.answers.append(lease(&random)) }
        learned.answers.sort { ($0.day, $0.minute) < ($1.day, $1.minute) }
        return learned
    }

    // MARK: On what occasion

    private func said(in talk: DemoInteraction, _ campaign: Int?) -> DemoAnswer {
        let kind: Answer.Kind =
            switch talk.kind {
            case .call: .call
            case .door: .door
            case .oneToOne: .oneToOne
            case .text: .text
            default: .email
            }
        return DemoAnswer(
            question: 0, day: talk.day, minute: talk.minute, kind: kind, organizer: talk.organizer, campaign: campaign,
            conversation: talk.number)
    }

    /// On a form, at a meeting, on a sheet that was brought in, or typed in later.
    private func written(_ random: inout DemoRandom) -> DemoAnswer {
        let day = today - 1 - random.below(Self.days)
        let (kind, organizer): (Answer.Kind, Int?) =
            switch random.below(100) {
            case 0..<50: (.form, nil)
            case 50..<70: (.import, 0)
            case 70..<85: (.meeting, random.below(organizerCount))
            default: (.screen, random.below(organizerCount))
            }
        return DemoAnswer(
            question: 0, day: day, minute: 540 + random.below(700), kind: kind, organizer: organizer,
            campaign: random.chance(35) ? campaign(on: day, &random) : nil)
    }

    private func lease(_ random: inout DemoRandom) -> DemoAnswer {
        DemoAnswer(
            question: DemoQuestion.leaseCopy, value: "lease.txt", day: today - 1 - random.below(90), minute: 840,
            kind: .screen,
            organizer: 0)
    }

    // MARK: Which question, and what was said

    /// At the door the rating comes first; in a campaign, its own questions.
    private func question(for answer: DemoAnswer, _ random: inout DemoRandom) -> Int {
        if answer.kind == .door, answer.campaign == DemoCampaign.homesFirst, random.chance(50) {
            return DemoQuestion.housingRating
        }
        if let campaign = answer.campaign, random.chance(65) { return random.pick(Self.byCampaign[campaign]) }
        return random.pick(Self.byWeight)
    }

    private static let byWeight = drawn(DemoQuestion.all.indices.map { $0 })
    private static let byCampaign = DemoCampaign.all.indices.map { campaign in
        let own = DemoQuestion.all.indices.filter { DemoQuestion.all[$0].campaigns.contains(campaign) }
        return drawn(own.isEmpty ? DemoQuestion.all.indices.map { $0 } : own)
    }

    /// Each as often as its weight.
    private static func drawn(_ questions: [Int]) -> [Int] {
        questions.flatMap { Array(repeating: $0, count: DemoQuestion.all[$0].weight) }
    }

    /// Answers whether there was anything to say.
    private func fill(_ answer: inout DemoAnswer, of person: DemoPerson, _ random: inout DemoRandom) -> Bool {
        let question = DemoQuestion.all[answer.question]
        switch question.kind {
        case .scale:
            let steps = [3, 4, 3, 5, 2, 4, 1, 3]
            put(question.isLowBest ? 6 - random.pick(steps) : random.pick(steps), in: &answer)
        case .number: put(number(answer.question, &random), in: &answer)
        case .yesNo:
            let isYes = random.chance(58)
            answer.value = isYes ? "yes" : "no"
            answer.number = isYes ? 1 : 0
        case .date: put(day: day(answer, &random), in: &answer)
        case .oneChoice: answer.value = random.pickRanked(question.choices).code
        case .severalChoices: answer.value = several(question, &random)
        case .text:
            answer.value = random.pickRanked(random.chance(34) ? DemoPhrases.topicsInSpanish : DemoPhrases.topics)
        case .person:
            // Whoever came into the list before: they are there when this is written.
            guard person.index > 0 else { return false }
            answer.about = .person(random.below(person.index))
        case .place: answer.about = .building(random.rank(of: places.buildingCount))
        case .file: return false
        }
        return true
    }

    private func put(_ number: Int, in answer: inout DemoAnswer) {
        answer.value = String(number)
        answer.number = Double(number)
    }

    private func put(day: Int, in answer: inout DemoAnswer) {
        answer.value = Day(number: day).description
        answer.number = Double(day)
    }

    private func number(_ question: Int, _ random: inout DemoRandom) -> Int {
        switch question {
        case 2: 850 + 25 * random.below(80)
        case 9: 12 + 4 * random.below(12)
        default: random.rank(of: 6)
        }
    }

    private func day(_ answer: DemoAnswer, _ random: inout DemoRandom) -> Int {
        switch answer.question {
        case 3: answer.day + 30 + random.below(700)
        case 6: answer.day - 1 - random.below(90)
        default: answer.day - 200 - random.below(6_000)
        }
    }

    /// Codes in the order of the question, with spaces between and around.
    private func several(_ question: DemoQuestion, _ random: inout DemoRandom) -> String {
        var chosen: Set<Int> = []
        for _ in 0...random.below(3) { chosen.insert(random.rank(of: question.choices.count)) }
        return " " + chosen.sorted().map { question.choices[$0].code + " " }.joined()
    }
}

extension DemoInteraction {
    /// Somebody answered, and said something.
    fileprivate var isTalk: Bool {
        switch (kind, result) {
        case (.call, .answered), (.door, .answered), (.text, .replied), (.email, .replied), (.oneToOne, _): true
        default: false
        }
    }
}
