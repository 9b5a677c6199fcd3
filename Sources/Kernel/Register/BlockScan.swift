/// What must hold of one entry, by the numbers of its columns.
public indirect enum EntryTest: Sendable {
    case all([EntryTest])
    case any([EntryTest])
    case not(EntryTest)
    case column(Int, ColumnTest)

    public var columns: Set<Int> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.columns) }
        case .not(let inner): inner.columns
        case .column(let number, _): [number]
        }
    }
}

/// What is asked of the entries of each row.
public struct RowQuestion: Sendable {
    public enum Kind: Sendable {
        case atLeast(Int)
        /// The last entry that fits passes this too.
        case last(EntryTest)
    }

    public let fits: EntryTest
    public let kind: Kind

    public init(_ fits: EntryTest, _ kind: Kind = .atLeast(1)) {
        self.fits = fits
        self.kind = kind
    }

    public var columns: Set<Int> {
        guard case .last(let test) = kind else { return fits.columns }
        return fits.columns.union(test.columns)
    }
}

/// Asks questions of block after block. Keeps the room that it needs.
public final class BlockScan {
    private var masks: [EntryMask] = []

    public init() {}

    /// Sets the bits of the rows of which the question holds.
    public func find(
        _ question: RowQuestion, _ owners: EntryOwners, _ columns: [Int: PackedColumn],
        into words: UnsafeMutablePointer<UInt64>
    ) throws {
        try narrow(fresh(0, owners.entryCount), 0, by: question.fits, columns)
        switch question.kind {
        case .atLeast(let count): try owners.rows(withAtLeast: count, masks[0], into: words)
        case .last(let test):
            try narrow(fresh(1, owners.entryCount), 1, by: test, columns)
            try owners.rows(whereLastOf: masks[0], passes: masks[1], into: words)
        }
    }

    private func narrow(_ mask: EntryMask, _ depth: Int, by test: EntryTest, _ columns: [Int: PackedColumn]) throws {
        switch test {
        case .column(let number, let test):
            guard let column = columns[number] else { throw DamagedColumn() }
            try mask.keep(where: test, in: column)
        case .all(let parts): for part in parts { try narrow(mask, depth, by: part, columns) }
        case .any(let parts):
            let some = fresh(depth + 1, mask.count)
            some.drop()
            for part in parts {
                let one = fresh(depth + 2, mask.count)
                try narrow(one, depth + 2, by: part, columns)
                some.add(one)
            }
            mask.keep(some)
        case .not(let inner):
            let others = fresh(depth + 1, mask.count)
            try narrow(others, depth + 1, by: inner, columns)
            others.invert()
            mask.keep(others)
        }
    }

    /// Masks of one depth are used one after the other.
    private func fresh(_ depth: Int, _ count: Int) -> EntryMask {
        while masks.count <= depth { masks.append(EntryMask()) }
        masks[depth].reset(to: count)
        return masks[depth]
    }
}
