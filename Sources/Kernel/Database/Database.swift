import Dispatch
import Synchronization

/// One group's database. Bodies are synchronous on purpose: a question is an ordinary function, and no transaction
/// is ever held open across a network call.
///
/// A read sees one moment and can change nothing. A write is one transaction: all of it happens or nothing, in an
/// order as if writes came one after the other. Writes that arrive together are committed together.
public final class Database: Sendable {
    /// The group's name: its file's name, its schema's name, the first part of its host name.
    public let name: String
    public let dialect: Dialect
    private let readers: ConnectionPool
    private let writer: WriteQueue
    public let schema: Schema
    /// Rings when a job was put in line in this process.
    public let bell = Bell()
    /// How many seconds a question of people's own making may take before it is stopped. Tests have less.
    public let patience = Mutex(5.0)
    /// Opens one more connection, for work that would keep others waiting.
    private let openAside: @Sendable () throws -> any Driver

    /// Opens a group's SQLite file, and makes it if there is none.
    public init(name: String, file: String, schema: Schema, readers: Int = 3) throws {
        self.name = name
        dialect = .sqlite
        let first = try SQLiteDriver(path: file, readOnly: false)
        writer = WriteQueue(first: first) { try SQLiteDriver(path: file, readOnly: false) }
        openAside = { try SQLiteDriver(path: file, readOnly: true) }
        self.readers = ConnectionPool(limit: readers, open: openAside)
        self.schema = schema
    }

    /// Opens a group's schema on a PostgreSQL server, and makes it if there is none.
    public init(
        name: String, server: String, namespace: String, schema: Schema, readers: Int = 4
    ) throws {
        self.name = name
        dialect = .postgres
        let first = try PostgresDriver(url: server, namespace: namespace)
        try first.runScript("CREATE SCHEMA IF NOT EXISTS \"\(namespace)\"")
        writer = WriteQueue(first: first) { try PostgresDriver(url: server, namespace: namespace) }
        openAside = { try PostgresDriver(url: server, namespace: namespace) }
        self.readers = ConnectionPool(limit: readers, open: openAside)
        self.schema = schema
    }

    public func read<T: Sendable>(
        as asker: (any Asker)? = nil, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        do {
            return try await readOnce(as: asker, body)
        } catch DatabaseError.lost {
            // The server was restarted while connections lay idle. Reading again is safe.
            readers.closeIdle()
            return try await readOnce(as: asker, body)
        }
    }

    private func readOnce<T: Sendable>(
        as asker: (any Asker)?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let patience = patience.withLock { $0 }
            readers.run { [schema] driver in
                continuation.resume(
                    with: Result {
                        try driver.get().reading { try body(Connection($0, schema, asker: asker, patience: patience)) }
                    })
            }
        }
    }

    /// A write whose changes are recorded: under whom, and why.
    public func write<T: Sendable>(
        as asker: (any Asker)?, because cause: Cause, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        let patience = patience.withLock { $0 }
        return try await withCheckedThrowingContinuation { continuation in
            writer.add(
                PendingWrite(continuation) { [schema, bell] driver in
                    let connection = Connection(driver, schema, asker: asker, bell: bell, patience: patience)
                    return try connection.acting(because: cause) { try body(connection) }
                })
        }
    }

    /// A read that first finds out who asks, so that both see the same moment.
    public func read<A: Asker, T: Sendable>(
        findingWhoAsks who: @escaping @Sendable (Connection) throws -> A,
        _ body: @escaping @Sendable (Connection, A) throws -> T
    ) async throws -> T {
        try await read { db in
            let asker = try who(db)
            db.asker = asker
            return try body(db, asker)
        }
    }

    /// A write that first finds out who asks.
    public func write<A: Asker, T: Sendable>(
        findingWhoAsks who: @escaping @Sendable (Connection) throws -> A, because cause: Cause,
        _ body: @escaping @Sendable (Connection, A) throws -> T
    ) async throws -> T {
        try await write(as: nil, because: cause) { db in
            let asker = try who(db)
            db.asker = asker
            return try body(db, asker)
        }
    }

    /// A write outside the history: sessions, jobs, derived values. It cannot change records.
    public func tend<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            writer.add(
                PendingWrite(continuation) { [schema, bell] in try body(Connection($0, schema, asker: nil, bell: bell)) })
        }
    }

    /// Speaks to the engine outside any transaction: safe copies, checks, statistics.
    public func maintain<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            writer.alone { [schema] driver in
                continuation.resume(with: Result { try body(Connection(driver.get(), schema, asker: nil)) })
            }
        }
    }

    /// Reads at length on a connection of its own, outside any transaction, while others read and write: copies, checks.
    public func readAside<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { [schema, openAside] in
                continuation.resume(with: Result { try body(Connection(openAside(), schema, asker: nil)) })
            }
        }
    }

    /// Lets go of connections that nobody uses.
    public func closeIdle() { readers.closeIdle() }
}

extension Driver {
    func reading<T>(_ body: (any Driver) throws -> T) throws -> T {
        try begin(.read)
        do {
            let result = try body(self)
            try commit()
            return result
        } catch {
            rollback()
            throw error
        }
    }
}
