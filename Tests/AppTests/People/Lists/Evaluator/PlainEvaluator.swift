import Asking
import Foundation
import Kernel
import Matching

@testable import App

/// Answers questions slowly and obviously, person by person, from `docs/lists.md` and nothing else: what the questions to
/// the store are held against.
struct PlainEvaluator {
    typealias Holds = (Contact) -> Bool

    /// The question names something that there is not, or that the viewer may not ask for.
    struct Refused: Error { let why: String }

    let group: PlainGroup
    let viewer: Viewer
    let days: PlainDays
    /// In a saved list a clause that cannot be used holds for nobody; in a typed question it is refused.
    private var isSaved = false

    init(_ group: PlainGroup, _ viewer: Viewer, now: Date) {
        self.group = group
        self.viewer = viewer
        days = PlainDays(zone: group.settings.zone, now: now)
    }

    var today: Day { days.today }
    /// As if it were asked by itself.
    var typed: PlainEvaluator {
        var typed = self
        typed.isSaved = false
        return typed
    }

    func answer(_ text: String) throws -> Set<Contact.ID> { try found(try Ask(text)) }

    func found(_ ask: Ask) throws -> Set<Contact.ID> {
        let holds = try ask.condition.map(meaning) ?? { _ in true }
        let facts = ask.condition.map(factsAbout) ?? []
        let people = group.contacts.filter { contact in
            (contact.kind == .person || facts.contains("kind"))
                && (contact.archivedAt == nil || facts.contains("archived"))
                && maySee(contact) && holds(contact)
        }
        return Set(try limited(people, ask.limit).map(\.id))
    }

    /// Those in a list now, for whoever asks.
    func members(of list: List) -> Set<Contact.ID> {
        guard list.kind == .smart else {
            let rows = group.rows.filter { $0.listID == list.id && $0.isMember }.map(\.contactID)
            return Set(rows)
        }
        var saved = self
        saved.isSaved = true
        return (try? saved.found(Ask(list.question))) ?? []
    }

    /// The facts that are said about the people themselves.
    private func factsAbout(_ condition: Condition) -> Set<String> {
        switch condition {
        case .all(let parts), .any(let parts): Set(parts.flatMap(factsAbout))
        case .not(let inner): factsAbout(inner)
        case .fact(let name, _): [name.text]
        case .inPlace, .call: []
        }
    }

    // MARK: And, or, not

    func meaning(_ condition: Condition) throws -> Holds {
        switch condition {
        case .all(let parts):
            let all = try parts.map(meaning)
            return { contact in all.allSatisfy { $0(contact) } }
        case .any(let parts):
            let all = try parts.map(meaning)
            return { contact in all.contains { $0(contact) } }
        case .not(let inner):
            let holds = try meaning(inner)
            return { !holds($0) }
        case .fact, .inPlace, .call:
            guard isSaved else { return try clause(condition) }
            do { return try clause(condition) } catch is Refused { return { _ in false } }
        }
    }

    private func clause(_ condition: Condition) throws -> Holds {
        switch condition {
        case .fact(let name, let comparison):
            let details: Set = ["phone", "email", "zip", "street", "state", "country"]
            if details.contains(name.text) { try requireContactDetails() }
            return try fact(name.text, comparison)
        case .inPlace(let tie, let value, _):
            if tie == .lives { try requireContactDetails() }
            let places = try placesWithin(value)
            switch tie {
            case .lives: return { group.addresses[$0.id, default: []].contains { places.contains($0.placeID) } }
            case .works:
                return { group.roles[$0.id, default: []].contains { isToday($0) && places.contains($0.placeID) } }
            }
        case .call(let call):
            if call.name.text == "near" { try requireContactDetails() }
            return try meaning(of: call)
        case .all, .any, .not: return try meaning(condition)
        }
    }

    private func requireContactDetails() throws {
        guard viewer.may(.seeContactDetails) else { throw Refused(why: "contact details") }
    }

    // MARK: Rights

    func maySee(_ contact: Contact) -> Bool {
        guard let account = viewer.account else { return viewer.isProgram }
        switch account.scope {
        case .everyone: return true
        case .mine: return contact.organizerID == account.id
        case .tasks:
            return group.tasks[contact.id, default: []].contains { $0.ownerID == account.id && $0.doneAt == nil }
        case .organization:
            guard let organization = account.scopeID else { return false }
            return group.roles[contact.id, default: []].contains {
                $0.organizationID?.number == organization && $0.endOn == nil
            }
        case .place:
            guard let place = account.scopeID else { return false }
            let places = placesWithin(Place.ID(place))
            return group.roles[contact.id, default: []].contains { $0.endOn == nil && places.contains($0.placeID) }
                || group.addresses[contact.id, default: []].contains { places.contains($0.placeID) }
        }
    }

    func mayAsk(_ question: Question) -> Bool {
        switch question.sensitivity {
        case .everyone: true
        case .organizers: viewer.isProgram || [.keeper, .organizer].contains(viewer.account?.role)
        case .keepers: viewer.isProgram || viewer.account?.role == .keeper
        }
    }

    // MARK: Limits

    private func limited(_ people: [Contact], _ limit: Limit?) throws -> [Contact] {
        switch limit {
        case nil: return people
        case .random(let number, let isPercent, let seed, _):
            // In millionths, so that nothing is rounded twice.
            let millionths = Int((number * 1_000_000).rounded())
            let count = isPercent ? (millionths * people.count + 99_999_999) / 100_000_000 : Int(number)
            let seed = UInt64(seed ?? 0) &* 0x9E37_79B9_7F4A_7C15
            func draw(_ contact: Contact) -> UInt64 {
                var z = UInt64(contact.id.number) ^ seed
                z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
                z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
                return z ^ (z >> 31)
            }
            return Array(people.sorted { draw($0) < draw($1) }.prefix(count))
        case .top(let count, let sorting, _): return try extreme(people, count, sorting, isTop: true)
        case .bottom(let count, let sorting, _): return try extreme(people, count, sorting, isTop: false)
        }
    }

    private func extreme(_ people: [Contact], _ count: Int, _ sorting: Sorting, isTop: Bool) throws -> [Contact] {
        let value = try sortable(sorting)
        let valued = people.compactMap { contact in value(contact).map { (contact.id, isTop ? -$0 : $0, contact) } }
        return valued.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(count).map(\.2)
    }

    private func sortable(_ sorting: Sorting) throws -> (Contact) -> Double? {
        switch sorting.name.text {
        case "age": return age
        case "talks": return talks
        case "events": return { attended($0, .attended) }
        case "no_shows": return { attended($0, .noShow) }
        case "tasks": return openTasks
        case "last_contact": return { lastContact($0)?.timeIntervalSince1970 }
        case "made": return { group.entered[$0.id]?.at.timeIntervalSince1970 }
        default:
            guard let named = sorting.question else { throw Refused(why: "sorting") }
            let question = try self.question(named)
            guard [.number, .scale, .date].contains(question.kind) else { throw Refused(why: "not sortable") }
            return { contact in
                let given = group.answers[contact.id, default: []].filter { $0.questionID == question.id }
                let latest = given.max { ($0.at, $0.id) < ($1.at, $1.id) }
                return latest.flatMap { number($0, question) }
            }
        }
    }
}
