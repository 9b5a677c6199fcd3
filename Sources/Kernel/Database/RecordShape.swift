import Synchronization

/// What a record type's column list says about its table.
final class RecordShape: Sendable {
    struct Column: Sendable {
        let name: String
        let type: SQLType
        /// The table whose id the column holds, if it holds one.
        let references: String?
    }

    let table: String
    let columns: [Column]
    let names: [String]
    let selection: String
    /// With the table's own name before each column.
    let ownSelection: String
    let insertion: String
    let subjectIndex: Int?

    private init<R: Record>(_ type: R.Type) {
        var record = R(), collector = ColumnCollector()
        try? record.columns(&collector)
        table = R.table
        columns = collector.columns
        names = columns.map(\.name)
        selection = names.joined(separator: ", ")
        ownSelection = Self.selection(names, from: table)
        let marks = columns.map { String($0.type.mark) } + [String(SQLType.integer.mark)]
        insertion = "INSERT INTO \(table) (\(selection), act_id) VALUES (\(marks.joined(separator: ", ")))"
        subjectIndex = R.subjectColumn.flatMap { [names] in names.firstIndex(of: $0) }
    }

    private static let known = Mutex<[ObjectIdentifier: RecordShape]>([:])

    static func of<R: Record>(_ type: R.Type) -> RecordShape {
        if let shape = known.withLock({ $0[ObjectIdentifier(type)] }) { return shape }
        let shape = RecordShape(type)
        known.withLock { $0[ObjectIdentifier(type)] = shape }
        return shape
    }

    func selection(from alias: String) -> String { Self.selection(names, from: alias) }

    private static func selection(_ names: [String], from alias: String) -> String {
        names.map { "\(alias).\($0)" }.joined(separator: ", ")
    }

    func subject(_ values: [SQLValue]) -> Int64? {
        guard let subjectIndex, case .integer(let number) = values[subjectIndex] else { return nil }
        return number
    }
}

private struct ColumnCollector: ColumnVisitor {
    var columns: [RecordShape.Column] = []

    mutating func visit<Value: SQLConvertible>(_ name: String, _ value: inout Value) {
        let references = (Value.self as? any RecordReference.Type)?.referencedTable
        columns.append(.init(name: name, type: Value.sqlType, references: references))
    }
}

/// A column type that holds another record's id.
protocol RecordReference { static var referencedTable: String { get } }
extension Identifier: RecordReference where Entity: Record {
    static var referencedTable: String { Entity.table }
}
extension Optional: RecordReference where Wrapped: RecordReference {
    static var referencedTable: String { Wrapped.referencedTable }
}
