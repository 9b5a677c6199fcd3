/// A meeting, rally or training of the demo group.
struct DemoEvent: Sendable, Equatable {
    enum Kind: String, Sendable { case meeting, training, rally }

    let index: Int
    var kind: Kind
    var title: String
    /// Days since 1970, and minutes since midnight.
    var day: Int
    var minute: Int
    var place: String
    var building: Int?
    /// How many are on its list.
    var attendanceCount: Int
}

struct DemoAttendance: Sendable, Equatable {
    enum Status: String, Sendable { case invited, yes, maybe, no, confirmed, attended, noShow }

    var event: Int
    var person: Int
    var status: Status
    var invitedBy: Int
    /// Childcare, a ride, interpretation.
    var need: String?
}

extension DemoGroup {
    private static let weeks = 156
    private static let weeksAhead = 5

    /// All events, in order of time, the last few still ahead: each week a meeting, each month a training, each
    /// quarter a rally.
    var events: [DemoEvent] {
        // 1 January 1970 was a Thursday; meetings are on Tuesdays.
        let tuesday = today - ((today + 2) % 7 + 7) % 7
        var events: [DemoEvent] = []
        for week in -Self.weeks...Self.weeksAhead {
            let day = tuesday + week * 7
            events.append(event(events.count, .meeting, day: day, minute: 18 * 60 + 30))
            if week % 4 == 0 { events.append(event(events.count, .training, day: day + 4, minute: 11 * 60)) }
            if week % 13 == 0 { events.append(event(events.count, .rally, day: day + 5, minute: 14 * 60)) }
        }
        return events
    }

    private func event(_ index: Int, _ kind: DemoEvent.Kind, day: Int, minute: Int) -> DemoEvent {
        var random = DemoRandom(seed: seed, index, .event)
        let building = random.rank(of: places.buildingCount)
        let (title, most): (String, Int) =
            switch kind {
            case .meeting: (random.pickRanked(DemoEvents.meetings), 24 + random.below(60))
            case .training: (random.pick(DemoEvents.trainings), 12 + random.below(30))
            case .rally: (random.pick(DemoEvents.rallies), 150 + min(people / 40, 3_000) + random.below(150))
            }
        let place = kind == .rally ? random.pick(DemoEvents.squares) : places.building(building).name
        return DemoEvent(
            index: index, kind: kind, title: title, day: day, minute: minute, place: place,
            building: kind == .rally ? nil : building, attendanceCount: min(people / 3, most))
    }

    /// Who is on the event's list; nobody twice.
    func attendance(of event: DemoEvent) -> some Sequence<DemoAttendance> {
        var random = DemoRandom(seed: seed, event.index, .work)
        let start = random.below(people)
        let step = stepAroundEverybody(&random)
        let isPast = event.day < today
        var number = 0
        return sequence(state: random) { random -> DemoAttendance? in
            guard number < event.attendanceCount else { return nil }
            // The people and the step are each under 2^31, so the product stays within 64 bits.
            let person = (start + number * step) % people
            number += 1
            return DemoAttendance(
                event: event.index, person: person, status: isPast ? past(&random) : ahead(&random),
                invitedBy: random.rank(of: organizerCount),
                need: random.chance(9) ? random.pick(DemoEvents.needs) : nil)
        }
    }

    /// A step with no divisor in common with the number of people comes to each of them before it comes round.
    private func stepAroundEverybody(_ random: inout DemoRandom) -> Int {
        guard people > 2 else { return 1 }
        var step = 1 + random.below(people - 1)
        while greatestCommonDivisor(step, people) != 1 { step = step % (people - 1) + 1 }
        return step
    }

    private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }

    private func past(_ random: inout DemoRandom) -> DemoAttendance.Status {
        switch random.below(100) {
        case 0..<48: .attended
        case 48..<66: .noShow
        case 66..<78: .no
        default: .invited
        }
    }

    private func ahead(_ random: inout DemoRandom) -> DemoAttendance.Status {
        switch random.below(100) {
        case 0..<24: .yes
        case 24..<36: .confirmed
        case 36..<50: .maybe
        case 50..<58: .no
        default: .invited
        }
    }
}

enum DemoEvents {
    static let meetings = DemoPhrases.lines(
        """
        Tuesday tenant meeting
        Workers' circle
        Building captains meeting
        New members' evening
        Reunión de inquilinos
        Steering committee
        Heat and hot water committee
        """)
    static let trainings = DemoPhrases.lines(
        """
        Know your rights at home
        How to have a 1:1
        Know your rights at work
        Speaking at a hearing
        Stewards' training
        Conozca sus derechos
        Facilitating a meeting
        """)
    static let rallies = DemoPhrases.lines(
        """
        Rally for heat and hot water
        March against the rent increase
        Picket at the warehouse
        Vigil for a safe building
        Rally for stolen wages
        Rent board hearing: speak out
        """)
    static let squares = [
        "City Hall steps", "Union Square", "Housing court, Grand Concourse", "Joyce Kilmer Park", "Warehouse gate 3",
    ]
    static let needs = [
        "childcare", "a ride", "interpretation: Spanish", "interpretation: Chinese", "wheelchair access",
    ]
}
