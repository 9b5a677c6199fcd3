import Asking
import Foundation
import Kernel
import Matching

@testable import App

/// What the calls about lists, imports, the history and other people mean.
extension PlainEvaluator {
    // MARK: Lists, imports, history

    func inList(_ value: Value) throws -> Holds {
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

    func moved(_ call: Call, isEntry: Bool) throws -> Holds {
        let named = try list(try subject(call)), list = named.id.number, time = try span(call)
        guard mayKnowMoves(of: named) else { throw Refused(why: "moves") }
        return { contact in
            group.moves.contains {
                $0.list == list && $0.contact == contact.id.number && $0.isEntry == isEntry && time(days.day($0.at))
            }
        }
    }

    /// Of another's smart list only who may ask all of it, and of ties who sees everybody; the same of lists within it.
    private func mayKnowMoves(of list: List) -> Bool {
        guard list.kind == .smart, let account = viewer.account, account.id != list.ownerID else { return true }
        return listsWithin(list, []).allSatisfy { list in
            guard let ask = try? Ask(list.question), (try? typed.found(ask)) != nil else { return false }
            return account.scope == .everyone || !(ask.condition.map(asksOfTies) ?? false)
        }
    }

    private func calls(_ condition: Condition) -> [Call] {
        switch condition {
        case .all(let parts), .any(let parts): parts.flatMap(calls)
        case .not(let inner): calls(inner)
        case .fact, .inPlace: []
        case .call(let call): [call] + call.arguments.flatMap(calls)
        }
    }

    private func calls(_ argument: Argument) -> [Call] {
        guard case .other(let inner) = argument else { return [] }
        return calls(inner)
    }

    private func asksOfTies(_ condition: Condition) -> Bool {
        calls(condition).contains { $0.arguments.contains { if case .other = $0 { true } else { false } } }
    }

    /// The smart list, and those it asks for.
    private func listsWithin(_ list: List, _ above: Set<List.ID>) -> [List] {
        guard list.kind == .smart, !above.contains(list.id) else { return [] }
        let condition = (try? Ask(list.question))?.condition
        var within = [list]
        for call in condition.map(calls) ?? [] where call.name.text == "in" {
            guard let value = try? subject(call) else { continue }
            var named: [List] = []
            if value.isWord("none") || value.isWord("any") {
                named = group.lists.filter { $0.ownerID == viewer.id && !($0.kind == .smart && asksForNone($0, [])) }
            } else if let one = try? self.list(value) {
                named = [one]
            }
            for one in named { within += listsWithin(one, above.union([list.id])) }
        }
        return within
    }

    func imported(_ call: Call) throws -> Holds {
        let file: (String) -> Bool = try test(call, "file") { try text($0, mayLack: false) { [$0] } }
        let time = try span(call)
        var asked: Int64?
        if let value = try? subject(call) {
            asked = Int64(value.text)
            // None of the samples was brought in by an account.
            guard let asked, group.importFiles[asked] != nil, viewer.seesEverybody, viewer.may(.bringIn) else {
                throw Refused(why: "no import")
            }
        }
        return { contact in
            guard let act = group.entered[contact.id], act.cause == "import", let source = act.source,
                let name = group.importFiles[source]
            else { return false }
            return (asked == nil || source == asked) && file(name) && time(days.day(act.at))
        }
    }

    func act(_ call: Call) throws -> (PlainGroup.PlainAct) -> Bool {
        let by: (PlainGroup.PlainAct) -> Bool = try by(call) { $0.account.map { Account.ID($0) } }
        let time = try span(call)
        return { by($0) && time(days.day($0.at)) }
    }

    // MARK: Ties

    func tied(_ call: Call) throws -> Holds {
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
