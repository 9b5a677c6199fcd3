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

    private func by<Entry>(
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

    // MARK: Lists, imports, history

    private func inList(_ value: Value) throws -> Holds {
        if value.isWord("none") || value.isWord("any") {
            let own = group.lists.filter { $0.ownerID == viewer.id && !($0.kind == .smart && asksForNone($0, [])) }
            let members = own.reduce(into: Set<Contact.ID>()) { $0.formUnion(self.members(of: $1)) }
            let isAny = value.isWord("any")
            return { members.contains($0.id) == isAny }
        }
        let members = members(of: try list(value))
        return { members.contains($0.id) }
    }

    /// Whether a list asks for `in(none)` or `in(any)`, also through other lists.
    private func asksForNone(_ list: List, _ above: Set<List.ID>) -> Bool {
        func asks(_ condition: Condition) -> Bool {
            switch condition {
            case .all(let parts), .any(let parts): return parts.contains(where: asks)
            case .not(let inner): return asks(inner)
            case .fact, .inPlace: return false
            case .call(let call):
                for case .other(let inner) in call.arguments where asks(inner) { return true }
                guard call.name.text == "in", let value = try? subject(call) else { return false }
                if value.isWord("none") || value.isWord("any") { return true }
                let others = group.lists.filter { other in
                    !above.contains(other.id)
                        && (value.number.map { other.id.number == $0 } ?? (folded(other.name) == folded(value.text)))
                }
                return others.contains { asksForNone($0, above.union([$0.id])) }
            }
        }
        guard list.kind == .smart, let condition = try? Ask(list.question).condition else { return false }
        return asks(condition)
    }

    private func moved(_ call: Call, isEntry: Bool) throws -> Holds {
        let list = try list(try subject(call)).id.number, time = try span(call)
        return { contact in
            group.moves.contains {
                $0.list == list && $0.contact == contact.id.number && $0.isEntry == isEntry && time(days.day($0.at))
            }
        }
    }

    private func imported(_ call: Call) throws -> Holds {
        let file: (String) -> Bool = try test(call, "file") { try text($0, mayLack: false) { [$0] } }
        let time = try span(call)
        var asked: Int64?
        if let value = try? subject(call) {
            asked = Int64(value.text)
            guard let asked, group.importFiles[asked] != nil else { throw Refused(why: "no import") }
        }
        return { contact in
            guard let act = group.entered[contact.id], act.cause == "import", let source = act.source,
                let name = group.importFiles[source]
            else { return false }
            return (asked == nil || source == asked) && file(name) && time(days.day(act.at))
        }
    }

    private func act(_ call: Call) throws -> (PlainGroup.PlainAct) -> Bool {
        let by: (PlainGroup.PlainAct) -> Bool = try by(call) { $0.account.map { Account.ID($0) } }
        let time = try span(call)
        return { by($0) && time(days.day($0.at)) }
    }

    // MARK: Ties

    private func tied(_ call: Call) throws -> Holds {
        var holds: Holds = { _ in true }
        for case .other(let condition) in call.arguments { holds = try meaning(condition) }
        let others = Set(group.contacts.filter { maySee($0) && holds($0) }.map(\.id))
        let ties = try pairs(call.name.text)
        return try counted(call) { contact in
            Set(ties.filter { $0.0 == contact.id }.map(\.1)).intersection(others).count
        }
    }

    /// From whom to whom a call looks.
    private func pairs(_ call: String) throws -> [(Contact.ID, Contact.ID)] {
        if call == "invited_by" {
            return group.attendances.compactMap { part in part.invitedBy.map { (part.contactID, $0) } }
        }
        let meant: [String: (kind: Relationship.Kind, isForth: Bool, isBack: Bool)] = [
            "knows": (.knows, true, true), "kin": (.kin, true, true), "lives_with": (.livesWith, true, true),
            "recruited": (.recruited, true, false), "recruited_by": (.recruited, false, true),
            "leads": (.leads, true, false), "led_by": (.leads, false, true),
            "landlord_of": (.landlordOf, true, false), "tenant_of": (.landlordOf, false, true),
            "works_for": (.worksFor, true, false), "employs": (.worksFor, false, true),
            "in_household": (.memberOf, true, false), "household_of": (.memberOf, false, true),
        ]
        guard let meant = meant[call] else { throw Refused(why: "no call \(call)") }
        let ties = group.relationships.filter { $0.kind == meant.kind && ($0.endOn.map { $0 >= today } ?? true) }
        return (meant.isForth ? ties.map { ($0.contactID, $0.otherID) } : [])
            + (meant.isBack ? ties.map { ($0.otherID, $0.contactID) } : [])
    }
}
