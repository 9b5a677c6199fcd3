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

extension Connection {
    public func act(_ id: Act.ID) throws -> Act {
        guard let act = try first("SELECT \(Act.selection) FROM acts WHERE id = \(id)", Act.init) else {
            throw NotFound()
        }
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
        try rows(
            """
            SELECT \(Act.selection), changes.table_name, changes.record_id, changes.subject_id, changes.before,
                changes.after
            FROM changes
            JOIN acts ON acts.id = changes.act_id
            WHERE \(condition)
            ORDER BY changes.id DESC
            LIMIT \(limit)
            """
        ) { try historyEntry(&$0) }
    }

    /// The next columns as an entry: the act, then the columns of `changes` from the table's name on.
    func historyEntry(_ row: inout Row) throws -> HistoryEntry {
        let act = try Act(&row)
        let table: String = try row.next(), recordID: Int64 = try row.next(), subjectID: Int64? = try row.next()
        let before: String? = try row.next(), after: String? = try row.next()
        return HistoryEntry(
            act: act, table: table, recordID: recordID, subjectID: subjectID,
            kind: before == nil ? .made : after == nil ? .removed : .changed,
            before: try columns(before, of: table), after: try columns(after, of: table))
    }

    func columns(_ text: String?, of table: String) throws -> [String: SQLValue] {
        guard let text, let type = schema.record(table) else { return [:] }
        return changedColumns(text, shape(type))
    }

    func shape(_ type: any Record.Type) -> RecordShape {
        func open<R: Record>(_ type: R.Type) -> RecordShape { RecordShape.of(type) }
        return open(type)
    }
}

extension Schema {
    func record(_ table: String) -> (any Record.Type)? { records.first { $0.table == table } }
}
