/// One open connection of an engine.
///
/// A driver is used by one thread at a time: the pool hands it to one body and takes it back when the body ends.
/// That is what lets the implementations be `@unchecked Sendable`.
protocol Driver: AnyObject, Sendable {
    var dialect: Dialect { get }
    /// False once the connection is broken; the pool then drops it.
    var isUsable: Bool { get }

    /// Runs one statement, gives each row to `body`, and returns how many rows it changed.
    @discardableResult
    func run(_ sql: SQL, _ body: (inout Row) throws -> Void) throws -> Int

    /// As `run`, but holds no more than one row at a time. The body asks nothing of this connection meanwhile.
    func stream(_ sql: SQL, _ body: (inout Row) throws -> Void) throws

    /// Runs several statements that bind nothing: migrations.
    func runScript(_ text: String) throws

    func begin(_ kind: TransactionKind) throws
    func commit() throws
    /// Never throws: a rollback that fails leaves the connection unusable.
    func rollback()

    /// Until it is said again with `nil`, or the transaction ends, each statement is stopped after so many seconds.
    func limit(seconds: Double?) throws

    /// Opens a fast way in for many rows of one table.
    func loader(into table: String, columns: [String]) throws -> any Loader
}

extension Driver {
    @discardableResult
    func run(_ sql: SQL) throws -> Int { try run(sql) { _ in } }

    func stream(_ sql: SQL, _ body: (inout Row) throws -> Void) throws { try run(sql, body) }
}

enum TransactionKind { case read, write }

/// Takes many rows into one table, faster than statements can.
public protocol Loader: AnyObject {
    func put(_ value: Int64?)
    func put(_ value: String?)
    func put(_ value: Bool?)
    func put(_ value: Double?)
    /// Takes whole rows that were gathered before.
    func put(_ rows: RowBatch) throws
    /// Ends the row whose columns were put.
    func endRow() throws
    /// Hands over what is still held back.
    func finish() throws
}
