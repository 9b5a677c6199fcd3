import Asking

/// Where a line or a group stands in a question: its number in each group, from the outermost. `not` does not count.
struct LinePath: Hashable, Sendable {
    var steps: [Int] = []

    static let whole = LinePath()

    /// As it is written in a form: `r.1.0`.
    var text: String { (["r"] + steps.map(String.init)).joined(separator: ".") }

    init(_ steps: [Int] = []) { self.steps = steps }

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst().compactMap { Int($0) }
        guard parts.first == "r", numbers.count == parts.count - 1, numbers.count <= 100 else { return nil }
        steps = numbers
    }

    func child(_ number: Int) -> LinePath { LinePath(steps + [number]) }
    var parent: LinePath { LinePath(steps.dropLast()) }
}

/// Conditions that belong together: all of these, any of these, none of these.
struct ConditionGroup {
    enum Kind: String, CaseIterable { case all, any, none, notAll }

    var kind: Kind
    var parts: [Condition]

    /// `nil` when nothing is left in it.
    var condition: Condition? {
        guard !parts.isEmpty else { return nil }
        let joined = kind == .all || kind == .notAll ? Condition.allOf(parts) : .anyOf(parts)
        return kind == .none || kind == .notAll ? joined.turnedRound : joined
    }
}

extension Condition {
    /// The opposite.
    var turnedRound: Condition { if case .not(let inner) = self { inner } else { .not(self) } }

    var group: ConditionGroup? {
        switch self {
        case .all(let parts): ConditionGroup(kind: .all, parts: parts)
        case .any(let parts): ConditionGroup(kind: .any, parts: parts)
        case .not(.all(let parts)): ConditionGroup(kind: .notAll, parts: parts)
        case .not(.any(let parts)): ConditionGroup(kind: .none, parts: parts)
        default: nil
        }
    }

    func part(at path: LinePath) -> Condition? {
        guard let first = path.steps.first else { return self }
        guard let parts = group?.parts, parts.indices.contains(first) else { return nil }
        return parts[first].part(at: LinePath(Array(path.steps.dropFirst())))
    }

    /// With something else in a place, or without what stood there. A group of one is that one.
    func replacing(_ path: LinePath, with new: Condition?) -> Condition? {
        guard let first = path.steps.first else { return new }
        guard var group, group.parts.indices.contains(first) else { return self }
        if let part = group.parts[first].replacing(LinePath(Array(path.steps.dropFirst())), with: new) {
            group.parts[first] = part
        } else {
            group.parts.remove(at: first)
        }
        return group.condition
    }

    /// With a part one place further up or down among those beside it.
    func moving(_ path: LinePath, by step: Int) -> Condition {
        guard let last = path.steps.last, var group = part(at: path.parent)?.group,
            group.parts.indices.contains(last), group.parts.indices.contains(last + step)
        else { return self }
        group.parts.swapAt(last, last + step)
        return replacing(path.parent, with: group.condition) ?? self
    }

    /// With a new part in a place.
    func adding(_ new: Condition, at place: NewPlace) -> Condition {
        guard let part = part(at: place.path) else { return .allOf([self, new]) }
        let joined: Condition
        switch place.kind {
        case .and: joined = .allOf([part, new])
        case .or: joined = .anyOf([part, new])
        case .in:
            guard var group = part.group else { return replacing(place.path, with: .allOf([part, new])) ?? new }
            group.parts.append(new)
            joined = group.condition ?? new
        }
        return replacing(place.path, with: joined) ?? new
    }

    /// Another word for a group: all, any or none of these.
    func regrouping(_ path: LinePath, as kind: ConditionGroup.Kind) -> Condition {
        guard var group = part(at: path)?.group else { return self }
        group.kind = kind
        return replacing(path, with: group.condition) ?? self
    }
}

/// Where a new line is to stand.
struct NewPlace: Hashable {
    enum Kind: String { case and, or, `in` }

    let kind: Kind
    let path: LinePath
}
