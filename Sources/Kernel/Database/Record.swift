/// A row that the group's people make and change, and whose every change is kept.
///
/// `columns` lists each property once, with its column's name; reading, writing and history all follow that list.
public protocol Record: Sendable {
    static var table: String { get }
    /// The column that says whom or what the record is about; its history is shown there.
    static var subjectColumn: String? { get }
    init()
    var id: Identifier<Self> { get set }
    mutating func columns(_ column: inout some ColumnVisitor) throws
}

extension Record {
    public static var subjectColumn: String? { nil }

    /// The columns as they stand in a `SELECT`, to be read with `next(_:)`.
    public static var selection: SQL { SQL(trusted: RecordShape.of(Self.self).selection) }

    /// As `selection`, with the name that the question gives the table.
    public static func selection(from alias: String) -> SQL {
        let shape = RecordShape.of(Self.self)
        return SQL(trusted: alias == table ? shape.ownSelection : shape.selection(from: alias))
    }

    /// Values in the order of the columns.
    var values: [SQLValue] {
        var copy = self, collector = ValueCollector()
        try? copy.columns(&collector)
        return collector.values
    }
}

/// What goes over a record's columns: to read, to write, or to learn their names.
public protocol ColumnVisitor {
    mutating func visit<Value: SQLConvertible>(_ name: String, _ value: inout Value) throws
}

extension ColumnVisitor {
    public mutating func callAsFunction<Value: SQLConvertible>(_ name: String, _ value: inout Value) throws {
        try visit(name, &value)
    }
}

extension Row {
    /// The next columns as one record, selected with `Record.selection`.
    public mutating func next<R: Record>(_ type: R.Type = R.self) throws -> R {
        var record = R(), reader = RecordReader(row: self)
        try record.columns(&reader)
        self = reader.row
        return record
    }
}

private struct RecordReader: ColumnVisitor {
    var row: Row
    mutating func visit<Value: SQLConvertible>(_ name: String, _ value: inout Value) throws { value = try row.next() }
}

private struct ValueCollector: ColumnVisitor {
    var values: [SQLValue] = []
    mutating func visit<Value: SQLConvertible>(_ name: String, _ value: inout Value) { values.append(value.sqlValue) }
}
