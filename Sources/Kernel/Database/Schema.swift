/// What the app keeps in a database: its tables, the records in them, and what is derived from them.
public struct Schema: Sendable {
    public let migrations: [Migration]
    public let records: [any Record.Type]
    /// Called at the end of every write with what changed, to bring derived values up to date in the same transaction.
    public let keepUp: @Sendable (Connection, [Touched]) throws -> Void

    public init(
        migrations: [Migration], records: [any Record.Type],
        keepUp: @escaping @Sendable (Connection, [Touched]) throws -> Void = { _, _ in }
    ) {
        self.migrations = migrations
        self.records = records
        self.keepUp = keepUp
    }
}

/// One record that a write made, changed or removed.
public struct Touched: Sendable {
    public let before: (any Record)?
    public let after: (any Record)?
    public let table: String
    public let subjectID: Int64?
}
