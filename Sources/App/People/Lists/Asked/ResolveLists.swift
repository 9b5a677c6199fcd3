import Asking
import Foundation
import Kernel
import Matching

/// Who is in a list, was, or came with an import.
extension Resolver {
    /// A random list within another question is drawn beforehand; more than so many numbers would be too much to bind.
    private static let mostDrawn = 20_000

    mutating func inList(_ call: Call) throws -> Meant {
        guard let value = call.subject?.value else { return .nobody }
        if value.isWord("none") { return .not(try inAnyOwnList()) }
        if value.isWord("any") { return try inAnyOwnList() }
        return try members(of: try list(value), value)
    }

    private mutating func list(_ value: Value) throws -> List { try db.find(List.ID(try names.find(.list, value))) }

    private mutating func members(of list: List, _ value: Value) throws -> Meant {
        guard list.kind == .smart else {
            return .entries(
                Entries(
                    table: .members,
                    held: .all([
                        .compare("list_id", .equal, .integer(list.id.number)),
                        .compare("is_member", .equal, .boolean(true)),
                    ])))
        }
        guard !asking.contains(list.id) else { throw Mistake(.listAsksForItself(list.name), value.spot) }
        guard asking.count < 20 else { throw Mistake(.tooDeep(20), value.spot) }
        let asked = try asked(of: list)
        note(asked.troubles)
        guard case .random(let number, let isPercent, _) = asked.limit else { return .found(list.id, asked) }
        if !isPercent, Int(number) > Self.mostDrawn {
            throw Mistake(.listTooLarge(list.name, Self.mostDrawn), value.spot)
        }
        let drawn = try db.ids(of: asked)
        guard drawn.count <= Self.mostDrawn else { throw Mistake(.listTooLarge(list.name, Self.mostDrawn), value.spot) }
        return .drawn(drawn.map(\.number))
    }

    /// In one of the lists that the asker keeps. Lists that themselves ask this are left aside, else they would ask for
    /// themselves.
    private mutating func inAnyOwnList() throws -> Meant {
        guard let me = db.viewer.id else { return .nobody }
        let lists = try db.records("WHERE owner_id = \(me) ORDER BY id", of: List.self)
        let all = try db.records("WHERE kind = 'smart' ORDER BY id", of: List.self)
        let asksForAll = listsAskingForAll(all)
        var parts: [Meant] = []
        for list in lists where !asksForAll.contains(list.id) && !asking.contains(list.id) {
            parts.append(try members(of: list, Value(list.name, number: list.id.number)))
        }
        return .any(parts)
    }

    /// The smart lists that ask for `in(none)` or `in(any)`, themselves or through others.
    private func listsAskingForAll(_ lists: [List]) -> Set<List.ID> {
        let asks = lists.map { list in (list, (try? Ask(list.question))?.condition?.listsNamed ?? []) }
        var found = Set(asks.filter { $0.1.contains { $0.isWord("none") || $0.isWord("any") } }.map(\.0.id))
        while true {
            let more = asks.filter { list, named in
                !found.contains(list.id)
                    && named.contains { value in
                        lists.contains {
                            found.contains($0.id)
                                && ($0.id.number == value.number
                                    || value.number == nil && folded($0.name) == folded(value.text))
                        }
                    }
            }
            if more.isEmpty { return found }
            found.formUnion(more.map(\.0.id))
        }
    }

    mutating func moved(_ call: Call, isEntry: Bool) throws -> Meant {
        guard let value = call.subject?.value else { return .nobody }
        let list = try list(value)
        guard try mayKnowMoves(of: list) else { throw Mistake(.movesNotShown(list.name), value.spot) }
        return .entries(
            Entries(
                table: .moves,
                held: .all(
                    [
                        .compare("list_id", .equal, .integer(list.id.number)),
                        .compare("is_entry", .equal, .boolean(isEntry)),
                    ]
                        + (try span(call, "at")))))
    }
}

extension Resolver {
    /// Who came and left was found with the rights of the list's owner. Others may know of it what they could have asked
    /// themselves: the whole question, and of people tied to others only who sees everybody.
    private mutating func mayKnowMoves(of list: List) throws -> Bool {
        guard list.kind == .smart, let account = db.viewer.account, account.id != list.ownerID else { return true }
        guard !asking.contains(list.id) else { return true }
        guard asking.count < 20 else { return false }
        let asked = try asked(of: list)
        return asked.troubles.isEmpty && (account.scope == .everyone || !asked.condition.asksOfTies)
    }
}

extension Meant {
    fileprivate var asksOfTies: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.asksOfTies)
        case .not(let inner): inner.asksOfTies
        case .tie: true
        case .found(_, let asked): asked.condition.asksOfTies
        case .own, .entries, .latestAnswer, .consent, .changed, .drawn: false
        }
    }
}

extension Condition {
    /// The lists that are asked for with `in(…)`, also of other people.
    fileprivate var listsNamed: [Value] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.listsNamed)
        case .not(let inner): inner.listsNamed
        case .fact, .inPlace: []
        case .call(let call):
            call.arguments.flatMap { argument -> [Value] in
                switch argument {
                case .subject(let value, _): call.name.text == "in" ? [value] : []
                case .other(let condition): condition.listsNamed
                default: []
                }
            }
        }
    }
}

extension Connection {
    /// The files that were brought in, their names folded.
    func importedFiles() throws -> [(id: Int64, name: String)] {
        try rows("SELECT id, file_name FROM imports ORDER BY id") { (try $0.next(Int64.self), folded(try $0.next())) }
    }
}

extension Viewer {
    /// Whether the viewer may see what people answered to a question.
    func maySeeAnswers(to question: Question) -> Bool {
        switch question.sensitivity {
        case .everyone: may(.seePeople)
        case .organizers: may(.readOrganizersNotes)
        case .keepers: may(.keepHouse)
        }
    }
}
