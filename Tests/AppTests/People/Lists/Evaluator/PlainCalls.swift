import Asking
import Foundation
import Kernel
import Matching

@testable import App

/// What each call means.
extension PlainEvaluator {
    func meaning(of call: Call) throws -> Holds {
        switch call.name.text {
        case "has": return try has(call)
        case "consent": return try consent(call, .granted)
        case "refused": return try consent(call, .withdrawn)
        case "near": return near(call)
        case "role": return try role(call)
        case "answered": return try answered(call, isEver: false)
        case "ever_answered": return try answered(call, isEver: true)
        case "contacted": return try touched(call) { _ in true }
        case "talked":
            return try touched(call) {
                $0.result == .talked || $0.result == nil && ($0.kind == .oneToOne || $0.kind == .meeting)
            }
        case "attended": return try part(call) { $0 == .attended }
        case "invited": return try part(call) { _ in true }
        case "coming": return try part(call) { $0 == .yes || $0 == .confirmed }
        case "no_show": return try part(call) { $0 == .noShow }
        case "task": return try task(call)
        case "tagged":
            let tag = try tag(try subject(call)), time = try span(call)
            return {
                group.taggings[$0.id, default: []].contains { $0.tagID == tag && time($0.taggedOn) }
            }
        case "in": return try inList(try subject(call))
        case "moved_in": return try moved(call, isEntry: true)
        case "moved_out": return try moved(call, isEntry: false)
        case "imported": return try imported(call)
        case "made":
            let fits = try act(call)
            return { group.entered[$0.id].map(fits) ?? false }
        case "changed":
            let fits = try act(call)
            return { group.changed[$0.id, default: []].contains(where: fits) }
        default: return try tied(call)
        }
    }

    // MARK: Arguments

    func argument(_ call: Call, _ name: String) -> Comparison? {
        for case .named(let known, let comparison) in call.arguments where known.text == name { return comparison }
        return nil
    }

    /// The test that an argument puts on an entry; without the argument, every entry passes.
    func test<Entry>(
        _ call: Call, _ name: String, _ make: (Comparison) throws -> (Entry) -> Bool
    ) throws -> (Entry) -> Bool {
        try argument(call, name).map(make) ?? { _ in true }
    }

    private func word(_ call: Call, _ name: String) -> String? { argument(call, name)?.values.first?.text.lowercased() }

    func subject(_ call: Call) throws -> Value {
        for case .subject(let value, _) in call.arguments { return value }
        throw Refused(why: "no subject")
    }

    /// Whether a day lies between `since` and `until`. What has no day does not, when it is asked.
    func span(_ call: Call, since: String = "since", until: String = "until") throws -> (Day?) -> Bool {
        let first = try argument(call, since)?.values.first.map { try days.day($0.text) }
        let last = try argument(call, until)?.values.first.map { try days.day($0.text) }
        guard first != nil || last != nil else { return { _ in true } }
        return { day in
            guard let day else { return false }
            return (first.map { day >= $0 } ?? true) && (last.map { day <= $0 } ?? true)
        }
    }

    /// Whether somebody has as many entries as are asked for.
    func counted(_ call: Call, _ count: @escaping (Contact) -> Int) throws -> Holds {
        guard let asked = argument(call, "count") else { return { count($0) > 0 } }
        return try number(asked) { Double(count($0)) }
    }

    func by<Entry>(
        _ call: Call, _ account: @escaping (Entry) -> Account.ID?
    ) throws -> (Entry) -> Bool {
        try test(call, "by") { try self.account($0, mayLack: true, account) }
    }
    func ofCampaign<Entry>(
        _ call: Call, _ campaign: @escaping (Entry) -> Campaign.ID?
    ) throws -> (Entry) -> Bool {
        try test(call, "campaign") {
            try thing($0, mayLack: true, resolve: { [try self.campaign($0)] }) { [campaign($0)] }
        }
    }
    func ofEvent<Entry>(
        _ call: Call, mayLack: Bool = true, _ event: @escaping (Entry) -> Event.ID?
    ) throws -> (Entry) -> Bool {
        try test(call, "event") { try thing($0, mayLack: mayLack, resolve: { [try self.event($0)] }) { [event($0)] } }
    }
    func inPlace<Entry>(_ call: Call, _ place: @escaping (Entry) -> Place.ID?) throws -> (Entry) -> Bool {
        try test(call, "place") { comparison in
            try compared(
                comparison, mayLack: true, isThere: { place($0) != nil },
                equals: { value in
                    let places = try placesWithin(value)
                    return { places.contains(place($0)) }
                })
        }
    }

    // MARK: Contact points, consents, roles

    private func has(_ call: Call) throws -> Holds {
        struct Entry { let status: String, label: String?, source: String? }
        let kind = try subject(call).text.lowercased()
        func entries(_ contact: Contact) -> [Entry] {
            kind == "address"
                ? group.addresses[contact.id, default: []].map {
                    Entry(status: $0.status.rawValue, label: nil, source: nil)
                }
                : group.points[contact.id, default: []].filter { $0.kind.rawValue == kind }.map {
                    Entry(status: $0.status.rawValue, label: $0.label, source: $0.source)
                }
        }
        let status: (Entry) -> Bool =
            try argument(call, "status").map { try choice($0) { $0.status } }
            ?? { ["unknown", "verified"].contains($0.status) }
        let label: (Entry) -> Bool = try test(call, "label") { try text($0, mayLack: true) { [$0.label] } }
        let source: (Entry) -> Bool = try test(call, "source") { try text($0, mayLack: true) { [$0.source] } }
        return try counted(call) { entries($0).filter { status($0) && label($0) && source($0) }.count }
    }

    private func consent(_ call: Call, _ state: Consent.State) throws -> Holds {
        let channel = try subject(call).text.lowercased(), time = try span(call)
        let purpose: (String) -> Bool =
            try argument(call, "purpose").map {
                try compared($0, mayLack: false, isThere: { _ in true }, equals: { value in { $0 == value.text } })
            } ?? { $0 == "news" }
        return { contact in
            let given = group.consents[contact.id, default: []].filter { $0.channel.rawValue == channel }
            return Dictionary(grouping: given, by: \.purpose).contains { name, given in
                guard purpose(name), let latest = given.max(by: { ($0.at, $0.id) < ($1.at, $1.id) }) else {
                    return false
                }
                return latest.state == state && time(days.day(latest.at))
            }
        }
    }

    private func near(_ call: Call) -> Holds {
        var numbers: [Double] = []
        for case .subject(let value, _) in call.arguments { numbers.append(decimalNumber(value.text) ?? 0) }
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        func distance(_ latitude: Double, _ longitude: Double) -> Double {
            let north = sin(radians(latitude - numbers[0]) / 2), east = sin(radians(longitude - numbers[1]) / 2)
            let half = north * north + cos(radians(latitude)) * cos(radians(numbers[0])) * east * east
            return 2 * 6371.0088 * asin(min(1, half.squareRoot()))
        }
        return { contact in
            group.addresses[contact.id, default: []].contains {
                guard let latitude = $0.latitude, let longitude = $0.longitude else { return false }
                return distance(latitude, longitude) <= numbers[2]
            }
        }
    }

    private func role(_ call: Call) throws -> Holds {
        var named: (Role) -> Bool = { _ in true }
        for argument in call.arguments {
            switch argument {
            case .subject(let value, _): named = try text(Comparison(.equal, [value]), mayLack: false) { [$0.role] }
            case .compared(let comparison): named = try text(comparison, mayLack: false) { [$0.role] }
            case .named, .other: break
            }
        }
        let organization: (Role) -> Bool = try test(call, "organization") {
            try thing($0, mayLack: true, resolve: { [try self.organization($0)] }) { [$0.organizationID] }
        }
        let place: (Role) -> Bool = try inPlace(call) { $0.placeID }
        let time = try span(call), ended = word(call, "ended") ?? "no"
        func fits(_ role: Role) -> Bool {
            switch ended {
            case "no": isToday(role)
            case "yes": role.endOn.map { $0 < today } ?? false
            default: true
            }
        }
        return try counted(call) {
            group.roles[$0.id, default: []].filter {
                named($0) && organization($0) && place($0) && time($0.startOn) && fits($0)
            }.count
        }
    }

    // MARK: Conversations, events, tasks

    private func touched(_ call: Call, _ isMeant: @escaping (Interaction) -> Bool) throws -> Holds {
        let kind: (Interaction) -> Bool = try test(call, "kind") { try choice($0) { $0.kind.rawValue } }
        let result: (Interaction) -> Bool = try test(call, "result") {
            try choice($0, mayLack: true) { $0.result?.rawValue.replacingOccurrences(of: " ", with: "-") }
        }
        let direction: (Interaction) -> Bool = try test(call, "direction") { try choice($0) { $0.direction.rawValue } }
        let by: (Interaction) -> Bool = try by(call) { $0.accountID }
        let campaign: (Interaction) -> Bool = try ofCampaign(call) { $0.campaignID }
        let event: (Interaction) -> Bool = try ofEvent(call) { $0.eventID }
        let time = try span(call)
        return try counted(call) {
            group.interactions[$0.id, default: []].filter {
                isMeant($0) && kind($0) && result($0) && direction($0) && by($0) && campaign($0) && event($0)
                    && time(days.day($0.at))
            }.count
        }
    }

    private func part(_ call: Call, _ isMeant: @escaping (Attendance.Status) -> Bool) throws -> Holds {
        let named: (Event) -> Bool = try ofEvent(call, mayLack: false) { $0.id }
        let place: (Event) -> Bool = try inPlace(call) { $0.placeID }
        let campaign: (Event) -> Bool = try ofCampaign(call) { $0.campaignID }
        let time = try span(call)
        let events = Set(
            group.events.filter { named($0) && place($0) && campaign($0) && time(days.day($0.startsAt)) }.map(\.id))
        return try counted(call) { contact in
            group.attendances.filter {
                $0.contactID == contact.id && isMeant($0.status) && events.contains($0.eventID)
            }.count
        }
    }

    private func task(_ call: Call) throws -> Holds {
        let owner: (Task) -> Bool = try test(call, "owner") { try account($0, mayLack: false) { $0.ownerID } }
        let due: (Task) -> Bool = try test(call, "due") { try day($0, mayLack: true) { $0.dueOn } }
        let isDoneAsked = argument(call, "done_since") != nil || argument(call, "done_until") != nil
        let open = word(call, "open") ?? (isDoneAsked ? "no" : "yes")
        let done = try span(call, since: "done_since", until: "done_until")
        return try counted(call) {
            group.tasks[$0.id, default: []].filter { task in
                (open == "any" || (task.doneAt == nil) == (open == "yes"))
                    && owner(task) && due(task) && done(task.doneAt.map { days.day($0) })
            }.count
        }
    }
}
