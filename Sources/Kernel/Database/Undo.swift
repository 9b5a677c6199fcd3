/// An undo was refused, because something that came later depends on what would be undone.
public struct DependsOnIt: Error, Sendable {
    public let later: [HistoryEntry]
}

/// What was to be undone is undone already.
public struct AlreadyUndone: Error, Sendable {}

extension Connection {
    /// Takes back all changes of one act, the last first. Refuses with `DependsOnIt` when something later stands on them.
    ///
    /// An act may have changed a hundred thousand records: what stands on them is asked for all at once, and they are
    /// taken back a batch at a time.
    public func undo(_ id: Act.ID) throws {
        let act = try act(id)
        guard act.undoneBy == nil else { throw AlreadyUndone() }
        guard !act.isBulk, try value("SELECT id FROM changes WHERE act_id = \(id) LIMIT 1", of: Int64.self) != nil
        else {
            throw NotFound()
        }
        let later = try whatDepends(on: id)
        guard later.isEmpty else { throw DependsOnIt(later: later) }
        try takeBack(id)
        try execute("UPDATE acts SET undone_by = \(actID) WHERE id = \(id)")
        if act.cause.kind == .undo, let undone = act.cause.source {
            try execute("UPDATE acts SET undone_by = NULL WHERE id = \(undone)")
        }
    }

    // MARK: Taking back

    private func takeBack(_ id: Act.ID) throws {
        var last = Int64.max
        while true {
            let changes = try rows(
                """
                SELECT id, table_name, record_id, before, CASE WHEN after IS NULL THEN TRUE ELSE FALSE END
                FROM changes
                WHERE act_id = \(id) AND id < \(last)
                ORDER BY id DESC
                LIMIT \(10 * Self.batchSize)
                """
            ) { row in
                ChangeToUndo(
                    id: try row.next(), table: try row.next(), recordID: try row.next(), before: try row.next(),
                    hasNoAfter: try row.next())
            }
            guard let first = changes.last else { return }
            last = first.id
            for run in runs(of: changes) { try takeBack(run) }
        }
    }

    /// Neighbours of one table and one kind, in which no record comes twice: their order among themselves is free.
    private func runs(of changes: [ChangeToUndo]) -> [ArraySlice<ChangeToUndo>] {
        var runs: [ArraySlice<ChangeToUndo>] = [], start = 0, seen: Set<Int64> = []
        for (index, change) in changes.enumerated() {
            let before = changes[start]
            if change.table != before.table || change.kind != before.kind || !seen.insert(change.recordID).inserted {
                runs.append(changes[start..<index])
                start = index
                seen = [change.recordID]
            }
        }
        return runs + [changes[start...]]
    }

    private func takeBack(_ run: ArraySlice<ChangeToUndo>) throws {
        guard let first = run.first, let type = schema.record(first.table) else { throw NotFound() }
        func takeBack<R: Record>(_ type: R.Type) throws {
            let ids = run.map { Identifier<R>($0.recordID) }, shape = RecordShape.of(type)
            switch first.kind {
            case .made: try deleteMany(ids)
            case .changed:
                let texts = Dictionary(run.map { ($0.recordID, $0.before) }) { first, _ in first }
                try changeMany(ids) { record in
                    record = try record.with(changedColumns(texts[record.id.number] ?? nil, shape))
                }
            case .removed: try insertMany(run.lazy.map { try R().with(changedColumns($0.before, shape)) })
            }
        }
        try takeBack(type)
    }
}

private struct ChangeToUndo {
    let id: Int64
    let table: String
    let recordID: Int64
    let before: String?
    let hasNoAfter: Bool

    var kind: HistoryEntry.Kind { before == nil ? .made : hasNoAfter ? .removed : .changed }
}

extension Record {
    /// The record with some columns set to what a change kept.
    func with(_ columns: [String: SQLValue]) throws -> Self {
        var record = self, writer = KeptColumns(columns: columns)
        try record.columns(&writer)
        return record
    }
}

private struct KeptColumns: ColumnVisitor {
    let columns: [String: SQLValue]

    mutating func visit<Value: SQLConvertible>(_ name: String, _ value: inout Value) throws {
        guard let kept = columns[name] else { return }
        var row = Row(source: KeptValue(kept))
        value = try row.next()
    }
}

/// One value that stands as a row of its own.
private final class KeptValue: RowSource {
    private let kept: SQLValue
    init(_ kept: SQLValue) { self.kept = kept }

    func isNull(_ column: Int32) -> Bool { kept == .null }
    func integer(_ column: Int32) -> Int64? { if case .integer(let number) = kept { number } else { nil } }
    func real(_ column: Int32) -> Double? { if case .real(let number) = kept { number } else { nil } }
    func text(_ column: Int32) -> String? { if case .text(let text) = kept { text } else { nil } }
    func boolean(_ column: Int32) -> Bool? { if case .boolean(let truth) = kept { truth } else { nil } }
    func blob(_ column: Int32) -> [UInt8]? { if case .blob(let bytes) = kept { bytes } else { nil } }
    /// Nobody lends bytes from the history.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? { nil }
    func value(_ column: Int32) -> SQLValue { kept }
    func name(_ column: Int32) -> String { "of a change" }
}
