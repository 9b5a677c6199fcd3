import Foundation

/// Why something was changed.
public struct Cause: Sendable, Equatable {
    public enum Kind: String, Sendable, SQLConvertible {
        case screen, commandLine = "command line", bringIn = "import", job, undo, demo, setup
    }

    public let kind: Kind
    /// The import, or the act that was undone.
    public let source: Int64?

    public static let screen = Cause(kind: .screen, source: nil)
    public static let commandLine = Cause(kind: .commandLine, source: nil)
    public static let job = Cause(kind: .job, source: nil)
    public static let demo = Cause(kind: .demo, source: nil)
    public static let setup = Cause(kind: .setup, source: nil)
    public static func bringIn(_ importID: Int64) -> Cause { Cause(kind: .bringIn, source: importID) }
    public static func undo(_ act: Act.ID) -> Cause { Cause(kind: .undo, source: act.number) }
}

/// One thing that somebody did: all changes of one write.
public struct Act: Sendable {
    public typealias ID = Identifier<Act>
    public let id: ID
    public let at: Date
    /// The account; `nil` for the program itself.
    public let accountID: Int64?
    public let cause: Cause
    /// The act that undid this one.
    public let undoneBy: ID?
    /// Made too many records to list each; they carry the act's id themselves.
    public let isBulk: Bool

    static let selection: SQL =
        "acts.id, acts.at, acts.account_id, acts.cause, acts.source_id, acts.undone_by, acts.is_bulk"

    init(_ row: inout Row) throws {
        id = try row.next()
        at = try row.next()
        accountID = try row.next()
        cause = try Cause(kind: row.next(), source: row.next())
        undoneBy = try row.next()
        isBulk = try row.next()
    }
}

struct ActInProgress {
    let id = Act.ID.new()
    let cause: Cause
    /// What has changed since what is derived was last brought up to date.
    var touched: [Touched] = []
    var changedAnything = false
    var isBulk = false
}

extension Connection {
    /// The act that this write's changes belong to.
    public var actID: Act.ID? { act?.id }

    public var changedAnything: Bool { act?.changedAnything ?? false }
    public var isBulk: Bool { act?.isBulk ?? false }

    /// Says that this write makes records in bulk: each must be given the act's id, and none is listed by itself.
    public func makeBulk() { act?.isBulk = true }

    func acting<T>(because cause: Cause, _ body: () throws -> T) throws -> T {
        act = ActInProgress(cause: cause)
        let result = try body()
        try finishAct()
        return result
    }

    private func finishAct() throws {
        guard let act, act.isBulk || act.changedAnything else { return }
        try execute(
            """
            INSERT INTO acts (id, at, account_id, cause, source_id, is_bulk)
            VALUES (\(act.id), \(Date.now), \(asker?.accountID), \(act.cause.kind), \(act.cause.source), \(act.isBulk))
            """)
        try keepUp()
    }

    /// Takes note of changes. After many, what is derived is brought up to date at once, so that a write of any size
    /// holds no more of them than that.
    func touch(_ touched: [Touched]) throws {
        guard !touched.isEmpty else { return }
        act?.changedAnything = true
        act?.touched += touched
        if let act, act.touched.count >= Self.batchSize { try keepUp() }
    }

    private func keepUp() throws {
        guard let touched = act?.touched, !touched.isEmpty else { return }
        act?.touched = []
        try schema.keepUp(self, touched)
    }

    // MARK: Writing records

    public func insert<R: Record>(_ record: R) throws {
        guard let act else { throw DatabaseError.failed("\(R.table): a record is written outside a write") }
        let shape = RecordShape.of(R.self), values = record.values
        try execute(SQL(trusted: shape.insertion, values: values + [act.id.sqlValue]))
        try remember(R.self, record.id, before: nil, after: record, ChangeTexts(), subject: shape.subject(values))
    }

    /// Writes what differs from what is stored. Returns false when nothing does.
    @discardableResult
    public func update<R: Record>(_ record: R) throws -> Bool {
        let stored = try find(record.id)
        let shape = RecordShape.of(R.self), old = stored.values, new = record.values
        let changed = shape.columns.indices.filter { old[$0] != new[$0] }
        guard !changed.isEmpty else { return false }
        let assignments = changed.map { "\(shape.names[$0]) = \(shape.columns[$0].type.mark)" }.joined(separator: ", ")
        try execute(
            SQL(
                trusted: "UPDATE \(shape.table) SET \(assignments) WHERE id = \(SQLType.integer.mark)",
                values: changed.map { new[$0] } + [record.id.sqlValue]))
        let texts = ChangeTexts(
            before: changeText(changed.map { (shape.names[$0], old[$0]) }),
            after: changeText(changed.map { (shape.names[$0], new[$0]) }))
        try remember(R.self, record.id, before: stored, after: record, texts, subject: shape.subject(new))
        return true
    }

    /// Finds, changes and writes one record.
    @discardableResult
    public func change<R: Record>(_ id: Identifier<R>, _ edit: (inout R) throws -> Void) throws -> R {
        var record = try find(id)
        try edit(&record)
        try update(record)
        return record
    }

    public func delete<R: Record>(_ id: Identifier<R>) throws {
        let stored = try find(id), shape = RecordShape.of(R.self), values = stored.values
        try execute(SQL(trusted: "DELETE FROM \(R.table) WHERE id = \(SQLType.integer.mark)", values: [id.sqlValue]))
        let texts = ChangeTexts(before: changeText(zip(shape.names, values).map { ($0, $1) }), after: nil)
        try remember(R.self, id, before: stored, after: nil, texts, subject: shape.subject(values))
    }

    /// The record, whoever asks. Throws `NotFound`.
    public func find<R: Record>(_ id: Identifier<R>) throws -> R {
        let shape = RecordShape.of(R.self)
        let sql = SQL(
            trusted: "SELECT \(shape.selection) FROM \(shape.table) WHERE id = \(SQLType.integer.mark)",
            values: [id.sqlValue])
        guard let found = try first(sql, { try $0.next(R.self) }) else { throw NotFound() }
        return found
    }

    private struct ChangeTexts {
        var before: String?
        var after: String?
    }

    private func remember<R: Record>(
        _ type: R.Type, _ id: Identifier<R>, before: R?, after: R?, _ texts: ChangeTexts, subject: Int64?
    ) throws {
        guard let actID else { throw DatabaseError.failed("\(R.table): a record is written outside a write") }
        try execute(
            """
            INSERT INTO changes (id, act_id, table_name, record_id, subject_id, before, after)
            VALUES (\(Identifier<Void>.new()), \(actID), \(R.table), \(id), \(subject), \(texts.before), \(texts.after))
            """)
        act?.changedAnything = true
        act?.touched.append(Touched(before: before, after: after, table: R.table, subjectID: subject))
    }
}

extension Date: SQLConvertible {
    /// Instants are stored as milliseconds since 1970, UTC.
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(Int64((timeIntervalSince1970 * 1000).rounded())) }
    public static func read(from row: Row) throws -> Date {
        Date(timeIntervalSince1970: Double(try Int64.read(from: row)) / 1000)
    }
}
