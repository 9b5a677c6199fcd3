import Kernel

struct TiedPair { let one, other: Int64 }

extension RegisterReader {
    /// Each tie of somebody of a set. Of ties there are few beside people, so they are read as they are.
    func pairs(_ tie: Tied, of some: BlockSet) throws -> [TiedPair] {
        var pairs: [TiedPair] = []
        try db.forEach(Self.rows(of: tie.kind)(tie.today)) { row in
            let from: Int64 = try row.next(), to: Int64 = try row.next()
            if tie.kind.isOutward { pairs.append(TiedPair(one: from, other: to)) }
            if tie.kind.isInward { pairs.append(TiedPair(one: to, other: from)) }
        }
        try readIDs(of: pairs.lazy.map(\.one))
        return try pairs.filter { try contains($0.one, some) }
    }

    /// Of some people those who are tied to somebody of a set.
    func tied(_ tie: Tied, _ pairs: [TiedPair], to others: BlockSet, among some: BlockSet) throws -> BlockSet {
        let fitting = try pairs.filter { try contains($0.other, others) }
        guard let count = tie.count else { return try set(ofIDs: fitting.map(\.one)) }
        let found = Dictionary(grouping: fitting, by: \.one).mapValues { Set($0.map(\.other)).count }
        // Those without any tie are in no group.
        guard count.holds(0) else { return try set(ofIDs: found.filter { count.holds(Double($0.value)) }.map(\.key)) }
        var set = some
        set.subtract(try self.set(ofIDs: found.filter { !count.holds(Double($0.value)) }.map(\.key)))
        return set
    }

    private static func rows(of kind: Tied.Kind) -> (Day) -> SQL {
        switch kind {
        case .relationship(let kind, _):
            {
                "SELECT contact_id, other_id FROM relationships WHERE kind = \(kind) AND (end_on IS NULL OR end_on >= \($0))"
            }
        case .inviter: { _ in "SELECT contact_id, invited_by FROM attendances WHERE invited_by IS NOT NULL" }
        }
    }
}

extension Tied.Kind {
    fileprivate var isOutward: Bool {
        switch self {
        case .relationship(_, let way): way != .inward
        case .inviter: true
        }
    }

    fileprivate var isInward: Bool {
        switch self {
        case .relationship(_, let way): way != .outward
        case .inviter: false
        }
    }
}
