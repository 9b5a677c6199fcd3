/// Takes many records of one type into their table, under the act in progress. They are not listed one by one in the
/// history: each carries the act's id (see `Connection.makeBulk`).
public final class RecordLoader<R: Record> {
    private let loader: any Loader
    private let act: Int64?
    public private(set) var count = 0

    /// `extra`: derived columns that the records do not list, put by the caller after each record's own.
    public convenience init(_ db: Connection, extra: [String] = []) throws {
        self.init(into: try db.loader(into: R.table, columns: Self.columns + extra), act: db.actID)
    }

    /// Into rows that a connection takes in later, in the order of `columns`.
    public init(into loader: any Loader, act: Act.ID?) {
        self.loader = loader
        self.act = act?.number
    }

    public static var columns: [String] { RecordShape.of(R.self).names + ["act_id"] }

    public func add(_ record: R, extra: (any Loader) -> Void = { _ in }) throws {
        var record = record, visitor = LoaderVisitor(loader: loader)
        try record.columns(&visitor)
        loader.put(act)
        extra(loader)
        try loader.endRow()
        count += 1
    }

    public func finish() throws { try loader.finish() }
}

private struct LoaderVisitor: ColumnVisitor {
    let loader: any Loader

    mutating func visit<Value: SQLConvertible>(_ name: String, _ value: inout Value) {
        switch value.sqlValue {
        case .null: loader.put(nil as Int64?)
        case .integer(let number): loader.put(number)
        case .text(let text): loader.put(text)
        case .boolean(let truth): loader.put(truth)
        case .real(let number): loader.put(number)
        case .blob: loader.put(nil as String?)
        }
    }
}
