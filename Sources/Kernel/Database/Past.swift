/// The values of a record's columns, by name.
public typealias ColumnValues = [String: SQLValue]

extension Connection {
    /// Acts, the latest first.
    public func acts(_ ids: [Act.ID]) throws -> [Act] {
        try rows("SELECT \(Act.selection) FROM acts WHERE acts.id IN \(anyOf: ids) ORDER BY acts.id DESC", Act.init)
    }

    /// What records of one table held when they were made, found by going back from what they hold now, or held when
    /// they were removed.
    public func valuesWhenMade(_ table: String, _ ids: [Int64]) throws -> [Int64: ColumnValues] {
        guard let type = schema.record(table), !ids.isEmpty else { return [:] }
        var values = try present(type, ids)
        let changes = try history(
            where: "changes.table_name = \(table) AND changes.record_id IN \(anyOf: ids)", limit: 10_000)
        for change in changes { values[change.recordID, default: [:]].merge(change.before) { _, earlier in earlier } }
        return values
    }

    private func present<R: Record>(_ type: R.Type, _ ids: [Int64]) throws -> [Int64: ColumnValues] {
        let shape = RecordShape.of(type)
        let found = try rows(
            "SELECT \(R.selection) FROM \(SQL(trusted: shape.table)) WHERE id IN \(anyOf: ids)"
        ) { try $0.next(R.self) }
        return Dictionary(
            uniqueKeysWithValues: found.map {
                ($0.id.number, Dictionary(uniqueKeysWithValues: zip(shape.names, $0.values)))
            })
    }
}

extension Schema {
    /// Every table and column whose changes are kept. What is shown of the history is written down for each.
    public var keptColumns: [(table: String, column: String)] {
        records.flatMap { type in
            func names<R: Record>(_ type: R.Type) -> [String] { RecordShape.of(type).names }
            return names(type).map { (type.table, $0) }
        }
    }
}
