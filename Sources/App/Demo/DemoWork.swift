/// A promise with a date.
struct DemoTask: Sendable, Equatable {
    var title: String
    /// Days since 1970.
    var dueOn: Int
    var doneOn: Int?
    var organizer: Int
    var person: Int
}

/// Typed, dated, two-way: `from` is `kind` of `to`.
struct DemoRelationship: Sendable, Equatable {
    enum Kind: String, Sendable { case livesWith, kin, knows, recruited, leads }

    var kind: Kind
    var from: Int
    var to: Int
    var startOn: Int?
}

/// One answer to "may we write to you?"
struct DemoConsent: Sendable, Equatable {
    enum Channel: String, Sendable { case email, text, call, letter }
    enum State: String, Sendable { case yes, no, withdrawn }

    var person: Int
    var channel: Channel
    var state: State
    var day: Int
    var how: String
    var wording: String
}

extension DemoGroup {
    /// About one person in eight has something promised; half of it is done.
    func tasks(about person: Int) -> [DemoTask] {
        var random = DemoRandom(seed: seed, person, .work)
        guard random.chance(12) else { return [] }
        return (0...random.below(2)).map { _ in
            let due = today - 60 + random.below(90)
            let isDone = due < today ? random.chance(78) : random.chance(6)
            return DemoTask(
                title: random.pick(DemoPhrases.tasks), dueOn: due,
                doneOn: isDone ? min(today, due - 2 + random.below(5)) : nil,
                organizer: random.rank(of: organizerCount), person: person)
        }
    }

    /// Those this person brought into the list: each pair is told once, by the one who came later.
    func relationships(of person: Int) -> [DemoRelationship] {
        guard duplicatedIndex(person) == nil else { return [] }
        var random = DemoRandom(seed: seed, ~person, .work)
        var found: [DemoRelationship] = []
        if let household = household(of: person), household.address != nil, person > household.index {
            let kind: DemoRelationship.Kind = random.chance(60) ? .kin : .livesWith
            found.append(DemoRelationship(kind: kind, from: person, to: household.index))
        }
        if person > 0 && random.chance(9) {
            let earlier = random.rank(of: person)
            let day = today - 1 - random.below(Self.days)
            found.append(DemoRelationship(kind: .recruited, from: earlier, to: person, startOn: day))
        }
        if person > 0 && random.chance(5) {
            found.append(DemoRelationship(kind: .knows, from: person, to: random.below(person)))
        }
        if random.chance(6), let leader = leader(before: person, &random) {
            found.append(
                DemoRelationship(kind: .leads, from: leader, to: person, startOn: today - 1 - random.below(400)))
        }
        return found
    }

    /// What this person answered, oldest first; later answers count.
    func consents(of person: Int) -> [DemoConsent] {
        var random = DemoRandom(seed: seed, person, .variation)
        // The first numbers decided whether this is a duplicate; let them not decide this too.
        _ = random.next()
        _ = random.next()
        guard random.chance(58) else { return [] }
        let day = today - 30 - random.below(Self.days)
        var consents: [DemoConsent] = []
        for channel in [DemoConsent.Channel.call, .text, .email] where random.chance(66) {
            let state: DemoConsent.State = random.chance(90) ? .yes : .no
            let how = random.pick(DemoPhrases.consentWays)
            consents.append(consent(person, channel, state, day, how))
            if state == .yes && random.chance(5) {
                consents.append(
                    consent(person, channel, .withdrawn, min(today, day + 20 + random.below(300)), "Replied STOP"))
            }
        }
        return consents.sorted { $0.day < $1.day }
    }

    private func consent(
        _ person: Int, _ channel: DemoConsent.Channel, _ state: DemoConsent.State, _ day: Int, _ how: String
    ) -> DemoConsent {
        let wording =
            switch channel {
            case .email: "May we write to you by e-mail about meetings and actions?"
            case .text: "May we text you? You can answer STOP at any time."
            case .call: "May we call you?"
            case .letter: "May we send you letters?"
            }
        return DemoConsent(person: person, channel: channel, state: state, day: day, how: how, wording: wording)
    }
}

extension DemoPhrases {
    static let consentWays = [
        "Said so at the door", "Ticked on the sign-in sheet", "On the website form", "Said so on the phone",
    ]
    static let tasks = lines(
        """
        Call back about the meeting
        Send the petition
        Visit with the building captain
        Find a ride for Tuesday
        Bring pictures of the leak
        Ask to speak at the rally
        Help with the hotline form
        Check the phone number
        Invite to the stewards' training
        Write a thank-you card
        """)
}
