/// One touch of the demo group's timeline.
struct DemoInteraction: Sendable, Equatable {
    enum Kind: String, Sendable { case call, door, oneToOne, text, email, letter, meeting, note }
    enum Result: String, Sendable {
        case answered, noAnswer, leftMessage, wrongNumber, callBack, notHome, refused, sent, replied, bounced, attended,
            done
    }
    enum Visibility: String, Sendable { case me, organizers, everyone }

    let person: Int
    /// Its place among the person's, from 0; the days never go back.
    let number: Int
    var kind: Kind
    var isIncoming: Bool
    /// Days since 1970, and minutes since midnight.
    var day: Int
    var minute: Int
    var organizer: Int
    var result: Result
    var note: String?
    var visibility: Visibility
}

/// What happened with one person, oldest first, made while it is read.
struct DemoHistory: Sequence, IteratorProtocol {
    let count: Int
    private let person: Int
    private let group: DemoGroup
    private let isSpanish: Bool
    private let organizer: Int
    private var random: DemoRandom
    private var number = 0

    init(group: DemoGroup, person: Int) {
        self.group = group
        self.person = person
        var random = DemoRandom(seed: group.seed, person, .history)
        count = Self.count(in: group, person: person, &random)
        organizer = random.rank(of: group.organizerCount)
        isSpanish = random.chance(34)
        self.random = random
    }

    /// Most have few and few have many; the average is the group's. One person, the oldest member, has two thousand.
    private static func count(in group: DemoGroup, person: Int, _ random: inout DemoRandom) -> Int {
        guard group.interactionsPerPerson > 0 else { return 0 }
        let average = Double(group.interactionsPerPerson)
        // A Lomax distribution of shape 1.6: its mean is its scale divided by 0.6. The 0.9 gives back what rounding down
        // and the limit take away.
        let scale = 0.6 * (average + 0.9)
        let value = scale * (squareRootOfPower(1 - random.unit()) - 1)
        if person == 7 && group.people >= 1_000 { return 2_000 + random.below(400) }
        return Int(Swift.min(value, 1_500))
    }

    /// `u` to the power of −1/1.6, which is −5/8, by square roots alone: the same bits on every machine.
    private static func squareRootOfPower(_ u: Double) -> Double {
        let half = u.squareRoot()
        return 1 / (half * half.squareRoot().squareRoot())
    }

    mutating func next() -> DemoInteraction? {
        guard number < count else { return nil }
        defer { number += 1 }
        // One in each of `count` equal stretches of time: in order without sorting.
        let age = Double(DemoGroup.days) * (Double(count - number) - random.unit()) / Double(count)
        let kind = anyKind()
        let result = anyResult(kind)
        return DemoInteraction(
            person: person, number: number, kind: kind,
            isIncoming: kind == .text || kind == .email || kind == .call ? random.chance(22) : false,
            day: group.today - 1 - Int(age), minute: 9 * 60 + random.below(12 * 60),
            organizer: random.chance(80) ? organizer : random.below(group.organizerCount), result: result,
            note: note(kind, result), visibility: anyVisibility(kind))
    }

    private mutating func anyKind() -> DemoInteraction.Kind {
        switch random.below(100) {
        case 0..<34: .call
        case 34..<52: .text
        case 52..<68: .door
        case 68..<78: .meeting
        case 78..<88: .email
        case 88..<94: .oneToOne
        case 94..<98: .note
        default: .letter
        }
    }

    private mutating func anyResult(_ kind: DemoInteraction.Kind) -> DemoInteraction.Result {
        let chance = random.below(100)
        return switch kind {
        case .call:
            chance < 34
                ? .noAnswer
                : chance < 58 ? .leftMessage : chance < 88 ? .answered : chance < 94 ? .callBack : .wrongNumber
        case .door: chance < 46 ? .notHome : chance < 92 ? .answered : .refused
        case .text: chance < 70 ? .sent : chance < 97 ? .replied : .bounced
        case .email: chance < 85 ? .sent : chance < 95 ? .replied : .bounced
        case .letter: chance < 95 ? .sent : .bounced
        case .meeting: .attended
        case .oneToOne, .note: .done
        }
    }

    private mutating func anyVisibility(_ kind: DemoInteraction.Kind) -> DemoInteraction.Visibility {
        let chance = random.below(100)
        if kind == .oneToOne { return chance < 20 ? .me : chance < 80 ? .organizers : .everyone }
        return chance < 3 ? .me : chance < 40 ? .organizers : .everyone
    }

    private mutating func note(_ kind: DemoInteraction.Kind, _ result: DemoInteraction.Result) -> String? {
        let percent: Double =
            switch (kind, result) {
            case (.oneToOne, _), (.note, _): 100
            case (_, .answered), (_, .callBack): 62
            case (_, .replied), (_, .refused): 40
            default: 6
            }
        guard random.chance(percent) else { return nil }
        var note = ""
        note.reserveCapacity(112)
        for part in random.pick(isSpanish ? DemoNotes.spanish : DemoNotes.english) {
            switch part {
            case .text(let text): note += text
            case .slot(let slot): note += text(for: slot)
            }
        }
        return note
    }

    private mutating func text(for slot: DemoNotes.Slot) -> String {
        switch slot {
        case .topic: random.pickRanked(isSpanish ? DemoPhrases.topicsInSpanish : DemoPhrases.topics)
        case .day: random.pick(isSpanish ? DemoNotes.daysInSpanish : DemoNotes.days)
        case .neighbor, .name: random.pickRanked(isSpanish ? NamesSpanish.women : NamesEnglish.women).latin
        case .building: isSpanish ? "el edificio" : "the building"
        case .number: String(2 + random.below(18))
        }
    }
}

extension DemoGroup {
    func interactions(with person: Int) -> DemoHistory {
        DemoHistory(group: self, person: person)
    }

    /// Every touch of every person, person by person, each person's in order of time.
    func forEachInteraction(_ body: (DemoInteraction) throws -> Void) rethrows {
        for person in 0..<people {
            var history = DemoHistory(group: self, person: person)
            while let interaction = history.next() { try body(interaction) }
        }
    }
}
