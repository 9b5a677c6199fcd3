/// Who is asking. The app says who that is and what they may see.
public protocol Asker: Sendable {
    /// The account that changes are recorded under; `nil` for the program itself.
    var accountID: Int64? { get }
}

/// What the body of a read or a write speaks to.
public final class Connection {
    let driver: any Driver
    /// `nil` when nobody in particular asks: then the app shows nothing that needs a right.
    public internal(set) var asker: (any Asker)?
    /// The act that changes belong to. `nil` inside a read.
    var act: ActInProgress?

    public let schema: Schema
    /// Rung when a job is put in line.
    let bell: Bell?

    init(_ driver: any Driver, _ schema: Schema, asker: (any Asker)?, bell: Bell? = nil) {
        self.driver = driver
        self.schema = schema
        self.asker = asker
        self.bell = bell
    }

    public var dialect: Dialect { driver.dialect }

    /// Runs a statement that returns nothing. Returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int { try run(sql) { _ in } }

    /// Gives every row to `body`, one at a time, without holding them all.
    public func forEach(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try run(sql, body)
    }

    /// As `forEach`, for large rows: never holds more than one. The body must not ask anything of the connection.
    public func stream(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try driver.stream(sql, body)
    }

    /// All rows, each decoded in the order of the columns.
    public func rows<T>(_ sql: SQL, _ decode: (inout Row) throws -> T) throws -> [T] {
        var rows: [T] = []
        try run(sql) { rows.append(try decode(&$0)) }
        return rows
    }

    /// The first row, if there is one.
    public func first<T>(_ sql: SQL, _ decode: (inout Row) throws -> T) throws -> T? {
        var found: T?
        try run(sql) { if found == nil { found = try decode(&$0) } }
        return found
    }

    /// All values of the only column.
    public func values<T: SQLReadable>(_ sql: SQL, of type: T.Type = T.self) throws -> [T] {
        try rows(sql) { try $0.next() }
    }

    /// The only column of the first row, if there is one.
    public func value<T: SQLReadable>(_ sql: SQL, of type: T.Type = T.self) throws -> T? {
        try first(sql) { try $0.next() }
    }

    public func count(_ sql: SQL) throws -> Int { try value(sql) ?? 0 }

    /// Runs a question that may be a heavy one: it is stopped after some seconds with `DatabaseError.tooSlow`.
    public func within<T>(seconds: Double, _ body: () throws -> T) throws -> T {
        try driver.limit(seconds: seconds)
        do {
            let result = try body()
            try driver.limit(seconds: nil)
            return result
        } catch {
            // After an error PostgreSQL ends the transaction, and the limit with it.
            try? driver.limit(seconds: nil)
            throw error
        }
    }

    #if DEBUG
        /// What was asked, once somebody listens: tests look at how it is answered.
        public var asked: [SQL]?
    #endif

    @discardableResult
    private func run(_ sql: SQL, _ body: (inout Row) throws -> Void) throws -> Int {
        #if DEBUG
            asked?.append(sql)
        #endif
        return try driver.run(sql, body)
    }

    public func loader(into table: String, columns: [String]) throws -> any Loader {
        try driver.loader(into: table, columns: columns)
    }
}
