import Asking
import Kernel

/// `attended(count >= 2, since = 1y)`: what is asked for with brackets, one function for each kind.
extension Resolver {
    mutating func call(_ call: Call) throws -> Meant {
        switch call.name.text {
        case "has": try has(call)
        case "consent": try consent(call, .granted)
        case "refused": try consent(call, .withdrawn)
        case "near": try near(call)
        case "role": try role(call)
        case "answered": try answered(call, isEver: false)
        case "ever_answered": try answered(call, isEver: true)
        case "contacted": try contacted(call, isTalk: false)
        case "talked": try contacted(call, isTalk: true)
        case "attended": try attended(call, [.attended])
        case "invited": try attended(call, Attendance.Status.allCases)
        case "coming": try attended(call, [.yes, .confirmed])
        case "no_show": try attended(call, [.noShow])
        case "task": try task(call)
        case "tagged": try tagged(call)
        case "in": try inList(call)
        case "moved_in": try moved(call, isEntry: true)
        case "moved_out": try moved(call, isEntry: false)
        case "imported": try imported(call)
        case "made": .own(.act(try acts(call)))
        case "changed": .changed(ActTest(held: try acts(call)))
        default: try tie(call)
        }
    }

    // MARK: Arguments that many share

    /// From one day to another, of an instant.
    func span(_ call: Call, _ column: SQL, since: String = "since", until: String = "until") throws -> [Held] {
        var held: [Held] = []
        if let from = call.argument(since)?.values.first { held.append(instant(column, .atLeast, try day(from))) }
        if let to = call.argument(until)?.values.first { held.append(instant(column, .atMost, try day(to))) }
        return held
    }

    /// From one day to another, of a day.
    func daySpan(_ call: Call, _ column: SQL) throws -> [Held] {
        var held: [Held] = []
        if let from = call.argument("since")?.values.first { held.append(day(column, .atLeast, try day(from))) }
        if let to = call.argument("until")?.values.first { held.append(day(column, .atMost, try day(to))) }
        return held
    }

    /// A thing that is named, by its number in a column.
    mutating func thing(_ call: Call, _ argument: String, _ thing: Mistake.Thing, _ column: SQL) throws -> [Held] {
        guard let comparison = call.argument(argument) else { return [] }
        var book = names
        defer { names = book }
        return [
            try held(comparison, known: .known(column)) { .compare(column, .equal, .integer(try book.find(thing, $1))) }
        ]
    }

    mutating func place(_ call: Call, _ column: SQL) throws -> [Held] {
        guard let comparison = call.argument("place") else { return [] }
        var book = names
        defer { names = book }
        return [try held(comparison, known: .known(column)) { .within(column, Place.ID(try book.find(.place, $1))) }]
    }

    mutating func by(_ call: Call, _ argument: String, _ column: SQL) throws -> [Held] {
        try call.argument(argument).map { [try accountHeld($0, column)] } ?? []
    }

    func choice(_ call: Call, _ argument: String, _ column: SQL) -> [Held] {
        guard let comparison = call.argument(argument) else { return [] }
        return [held(comparison, known: .known(column)) { .compare(column, .equal, .string($1.text.lowercased())) }]
    }

    private mutating func acts(_ call: Call) throws -> Held {
        .all(try by(call, "by", "acts.account_id") + span(call, "acts.at"))
    }

    // MARK: Ways to reach them

    private func has(_ call: Call) throws -> Meant {
        guard let subject = call.subject?.value.text.lowercased() else { return .nobody }
        let isAddress = subject == "address"
        var held: [Held] = isAddress ? [] : [.compare("kind", .equal, .string(subject))]
        held +=
            call.argument("status") == nil
            ? [.any([.compare("status", .equal, .string("unknown")), .compare("status", .equal, .string("verified"))])]
            : choice(call, "status", "status")
        for (name, kind) in [("label", Folding.Kind.label), ("source", .source)] {
            guard let comparison = call.argument(name) else { continue }
            // They are written beside the number or address.
            guard db.viewer.may(.seeContactDetails) else {
                throw Mistake(.mayNotSeeContactDetails(name), comparison.spot)
            }
            let column: SQL = name == "label" ? "label" : "source"
            held.append(
                try self.held(comparison, known: isAddress ? .never : .present(column)) { sign, value in
                    let test = try textTest(sign, value)
                    return isAddress ? .never : .shared(column, kind, test)
                })
        }
        return .entries(
            Entries(table: isAddress ? .addresses : .points, held: .all(held), count: try count(call.argument("count")))
        )
    }

    private func consent(_ call: Call, _ state: Consent.State) throws -> Meant {
        guard let channel = call.subject.flatMap({ Consent.Channel(rawValue: $0.value.text.lowercased()) }) else {
            return .nobody
        }
        let purpose = call.argument("purpose").map { comparison in
            held(comparison, known: .known("purpose")) { .compare("purpose", .equal, .string($1.text)) }
        }
        return .consent(
            LatestConsent(
                channel: channel, purpose: purpose ?? .compare("purpose", .equal, .string("news")), state: state,
                at: .all(try span(call, "at"))))
    }

    // MARK: Places and parts

    mutating func inPlace(_ tie: Condition.PlaceTie, _ value: Value, _ spot: Spot) throws -> Meant {
        if tie == .lives, !db.viewer.may(.seeContactDetails) {
            throw Mistake(.mayNotSeeContactDetails("lives in place"), spot)
        }
        let within = Held.within("place_id", Place.ID(try names.find(.place, value)))
        return .entries(
            tie == .lives
                ? Entries(table: .addresses, held: within)
                : Entries(table: .roles, held: .all([within, isCurrentRole])))
    }

    private func near(_ call: Call) throws -> Meant {
        guard db.viewer.may(.seeContactDetails) else { throw Mistake(.mayNotSeeContactDetails("near"), call.name.spot) }
        var numbers: [Double] = []
        for case .subject(let value, _) in call.arguments { numbers.append(try number(value)) }
        guard numbers.count == 3 else { throw Mistake(.subjectMissing("near"), call.name.spot) }
        let test = NearTest(latitude: numbers[0], longitude: numbers[1], kilometres: numbers[2])
        return .entries(Entries(table: .addresses, held: .near(test)))
    }

    private mutating func role(_ call: Call) throws -> Meant {
        var held: [Held] = []
        for argument in call.arguments {
            switch argument {
            case .subject(let value, _): held.append(.shared("role", .role, try textTest(.equal, value)))
            case .compared(let comparison):
                held.append(try self.held(comparison, known: .always) { .shared("role", .role, try textTest($0, $1)) })
            default: break
            }
        }
        held += try thing(call, "organization", .organization, "organization_id")
        held += try place(call, "place_id")
        held += try daySpan(call, "start_on")
        switch call.word("ended") ?? "no" {
        case "yes": held.append(day("end_on", .less, today))
        case "no": held.append(isCurrentRole)
        default: break
        }
        return .entries(Entries(table: .roles, held: .all(held), count: try count(call.argument("count"))))
    }

    // MARK: What happened with them

    private mutating func contacted(_ call: Call, isTalk: Bool) throws -> Meant {
        var held = choice(call, "kind", "kind") + choice(call, "direction", "direction")
        if let result = call.argument("result") {
            // In the table with spaces: "no answer".
            held.append(
                self.held(result, known: .known("result")) {
                    .compare("result", .equal, .string($1.text.lowercased().replacing("-", with: " ")))
                })
        }
        held += try by(call, "by", "account_id") + thing(call, "campaign", .campaign, "campaign_id")
        held += try thing(call, "event", .event, "event_id") + span(call, "at")
        if isTalk {
            let isMeeting = Held.any([
                .compare("kind", .equal, .string("1:1")), .compare("kind", .equal, .string("meeting")),
            ])
            held.append(
                .any([.compare("result", .equal, .string("talked")), .all([.not(.known("result")), isMeeting])]))
        }
        return .entries(Entries(table: .interactions, held: .all(held), count: try count(call.argument("count"))))
    }

    private mutating func attended(_ call: Call, _ states: [Attendance.Status]) throws -> Meant {
        var held: [Held] = []
        if states.count < Attendance.Status.allCases.count {
            held.append(.any(states.map { .compare("status", .equal, .string($0.rawValue)) }))
        }
        held += try thing(call, "event", .event, "event_id")
        let event =
            try place(call, "place_id") + thing(call, "campaign", .campaign, "campaign_id") + span(call, "starts_at")
        if !event.isEmpty { held.append(.event(.all(event))) }
        return .entries(Entries(table: .attendances, held: .all(held), count: try count(call.argument("count"))))
    }

    private mutating func task(_ call: Call) throws -> Meant {
        var held = try by(call, "owner", "owner_id")
        if let due = call.argument("due") {
            held.append(try self.held(due, known: .known("due_on")) { day("due_on", $0, try day($1)) })
        }
        let done = try span(call, "done_at", since: "done_since", until: "done_until")
        switch call.word("open") ?? (done.isEmpty ? "yes" : "no") {
        case "yes": held.append(.not(.known("done_at")))
        case "no": held.append(.known("done_at"))
        default: break
        }
        return .entries(Entries(table: .tasks, held: .all(held + done), count: try count(call.argument("count"))))
    }

    private mutating func tagged(_ call: Call) throws -> Meant {
        guard let value = call.subject?.value else { return .nobody }
        let tag = Held.compare("tag_id", .equal, .integer(try names.find(.tag, value)))
        return .entries(Entries(table: .taggings, held: .all([tag] + (try daySpan(call, "tagged_on")))))
    }

    private mutating func imported(_ call: Call) throws -> Meant {
        var held: [Held] = [.compare("acts.cause", .equal, .string("import"))]
        if let value = call.subject?.value {
            let asked = Value(value.text, number: Int64(value.text), value.spot)
            held.append(.compare("acts.source_id", .equal, .integer(try names.find(.import, asked))))
        }
        if let file = call.argument("file") {
            let files = try db.importedFiles()
            held.append(
                try self.held(file, known: .always) { sign, value in
                    let test = try textTest(sign, value)
                    return .oneOf("acts.source_id", files.filter { test.fits($0.name) }.map(\.id))
                })
        }
        return .own(.act(.all(held + (try span(call, "acts.at")))))
    }

    // MARK: Ties

    private mutating func tie(_ call: Call) throws -> Meant {
        let kinds: [String: (Relationship.Kind, Tied.Way)] = [
            "knows": (.knows, .both), "kin": (.kin, .both), "lives_with": (.livesWith, .both),
            "recruited": (.recruited, .outward), "recruited_by": (.recruited, .inward),
            "leads": (.leads, .outward), "led_by": (.leads, .inward),
            "landlord_of": (.landlordOf, .outward), "tenant_of": (.landlordOf, .inward),
            "works_for": (.worksFor, .outward), "employs": (.worksFor, .inward),
            "in_household": (.memberOf, .outward), "household_of": (.memberOf, .inward),
        ]
        let other = try other(call), count = try count(call.argument("count"))
        if call.name.text == "invited_by" {
            return .tie(Tied(kind: .inviter, other: other, count: count, today: today))
        }
        guard let (kind, way) = kinds[call.name.text] else {
            throw Mistake(.unknownCall(call.name.text, near: []), call.name.spot)
        }
        return .tie(Tied(kind: .relationship(kind, way), other: other, count: count, today: today))
    }
}

extension TextTest {
    /// Whether a text fits that is folded in Swift.
    func fits(_ folded: String) -> Bool {
        switch kind {
        case .equal, .zip: folded == self.folded
        case .starts: folded.hasPrefix(self.folded)
        case .has: " \(folded)".contains(" \(self.folded)")
        }
    }
}
