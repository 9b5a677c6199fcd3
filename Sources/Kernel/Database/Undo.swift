/// One change of one record, as the history shows it.
public struct HistoryEntry: Sendable {
    public enum Kind: Sendable { case made, changed, removed }

    public let act: Act
    public let table: String
    public let recordID: Int64
    /// Whom or what the record is about.
    public let subjectID: Int64?
    public let kind: Kind
    public let before: [String: SQLValue]
    public let after: [String: SQLValue]
}

/// An undo was refused, because something that came later depends on what would be undone.
public struct DependsOnIt: Error, Sendable {
    public let later: [HistoryEntry]
}

/// What was to be undone is undone already.
public struct AlreadyUndone: Error, Sendable {}

extension Connection {
    public func act(_ id: Act.ID) throws -> Act {
        guard let act = try first("SELECT \(Act.selection) FROM acts WHERE id = \(id)", Act.init) else { throw NotFound() }
        return act
    }

    /// What happened to a record and to all that is about it, the latest first.
    public func history(about subjectID: Int64, limit: Int = 200) throws -> [HistoryEntry] {
        try history(where: "changes.subject_id = \(subjectID)", limit: limit)
    }

    public func history(of act: Act.ID, limit: Int = 10_000) throws -> [HistoryEntry] {
        try history(where: "changes.act_id = \(act)", limit: limit)
    }

    /// What happened anywhere, the latest first.
    public func latestHistory(before: Act.ID? = nil, limit: Int) throws -> [HistoryEntry] {
        try history(where: before.map { "changes.act_id < \($0)" } ?? "TRUE", limit: limit)
    }

    /// Changes for which a condition on `changes` and `acts` holds, the latest first.
    public func history(where condition: SQL, limit: Int) throws -> [HistoryEntry] {
        try rows("""
            SELECT \(Act.selection), changes.table_name, changes.record_id, changes.subject_id, changes.before,
                changes.after
            FROM changes
            JOIN acts ON acts.id = changes.act_id
            WHERE \(condition)
            ORDER BY changes.id DESC
            LIMIT \(limit)
            """) { row in
            let act = try Act(&row)
            let table: String = try row.next(), recordID: Int64 = try row.next(), subjectID: Int64? = try row.next()
            let before: String? = try row.next(), after: String? = try row.next()
            return HistoryEntry(
                act: act, table: table, recordID: recordID, subjectID: subjectID,
                kind: before == nil ? .made : after == nil ? .removed : .changed,
                before: try columns(before, of: table), after: try columns(after, of: table))
        }
    }

    private func columns(_ text: String?, of table: String) throws -> [String: SQLValue] {
        guard let text, let type = schema.record(table) else { return [:] }
        return changedColumns(text, shape(type))
    }

    /// Takes back all changes of one act, the last first. Refuses with `DependsOnIt` when something later stands on them.
    public func undo(_ id: Act.ID) throws {
        let act = try act(id)
        guard act.undoneBy == nil else { throw AlreadyUndone() }
        // All of it or nothing: a limit would leave the rest of a large act standing.
        let entries = try history(of: id, limit: .max)
        guard !entries.isEmpty, !act.isBulk else { throw NotFound() }
        let later = try entries.flatMap { try whatDepends(on: $0) }
        guard later.isEmpty else { throw DependsOnIt(later: later) }
        for entry in entries {
            guard let type = schema.record(entry.table) else { throw NotFound() }
            try takeBack(entry, type)
        }
        try execute("UPDATE acts SET undone_by = \(actID) WHERE id = \(id)")
        if act.cause.kind == .undo, let undone = act.cause.source {
            try execute("UPDATE acts SET undone_by = NULL WHERE id = \(undone)")
        }
    }

    private func takeBack<R: Record>(_ entry: HistoryEntry, _ type: R.Type) throws {
        let id = Identifier<R>(entry.recordID)
        switch entry.kind {
        case .made: try delete(id)
        case .changed: try update(try find(id).with(entry.before))
        case .removed: try insert(R().with(entry.before))
        }
    }

    // MARK: What came later

    private func whatDepends(on entry: HistoryEntry) throws -> [HistoryEntry] {
        let later = try history(
            where: """
            changes.record_id = \(entry.recordID) AND changes.table_name = \(entry.table)
            AND changes.act_id > \(entry.act.id) AND acts.undone_by IS NULL AND acts.cause <> 'undo'
            """, limit: 20)
        switch entry.kind {
        case .removed: return []
        case .made: return try later + recordsPointing(at: entry)
        case .changed: return later.filter { !Set($0.before.keys).isDisjoint(with: entry.before.keys) || $0.kind == .removed }
        }
    }

    private func recordsPointing(at entry: HistoryEntry) throws -> [HistoryEntry] {
        try schema.records.flatMap { type in
            let shape = shape(type)
            return try shape.columns.filter { $0.references == entry.table && $0.name != "id" }.flatMap { column in
                try rowsPointing(SQL(trusted: shape.table), SQL(trusted: column.name), at: entry)
            }
        }
    }

    private func rowsPointing(_ table: SQL, _ column: SQL, at entry: HistoryEntry) throws -> [HistoryEntry] {
        try rows("""
            SELECT \(Act.selection), \(table).id
            FROM \(table)
            JOIN acts ON acts.id = \(table).act_id
            WHERE \(table).\(column) = \(entry.recordID) AND \(table).act_id <> \(entry.act.id)
            LIMIT 20
            """) { row in
            HistoryEntry(
                act: try Act(&row), table: table.text, recordID: try row.next(), subjectID: nil, kind: .made, before: [:],
                after: [:])
        }
    }

    private func shape(_ type: any Record.Type) -> RecordShape {
        func open<R: Record>(_ type: R.Type) -> RecordShape { RecordShape.of(type) }
        return open(type)
    }
}

extension Schema {
    func record(_ table: String) -> (any Record.Type)? { records.first { $0.table == table } }
}

extension Record {
    /// The record with some columns set to what a change kept.
    fileprivate func with(_ columns: [String: SQLValue]) throws -> Self {
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
