/// A column of records that holds the id of another record.
public struct Reference: Sendable {
    public let table: String
    public let column: String
    public let target: String
}

extension Schema {
    /// Every reference between records, found in their column lists, so that new records are covered by themselves.
    public var references: [Reference] {
        records.flatMap { record in
            record.shape.columns.compactMap { column in
                column.references.map { Reference(table: record.table, column: column.name, target: $0) }
            }
        }
    }

    /// The columns of each table of records.
    public var recordColumns: [(table: String, columns: [String])] {
        records.map { ($0.table, $0.shape.names + ["act_id"]) }
    }

    /// The indexes that the migrations make.
    public var indexNames: [String] {
        migrations.flatMap { $0.text(for: .sqlite).matches(of: /CREATE (?:UNIQUE )?INDEX (\w+)/).map { String($0.1) } }
    }

    /// The whole schema as one engine reads it, for people.
    public func definition(for dialect: Dialect) -> String {
        migrations.map { "-- \($0.number): \($0.name)\n\($0.text(for: dialect))" }.joined(separator: "\n\n")
    }
}

extension Record {
    static var shape: RecordShape { .of(Self.self) }
}
