/// What cannot be said the same way to both engines. Keep this short.
public enum Dialect: String, Sendable, CaseIterable {
    case sqlite, postgres

    /// Ends a `SELECT` that claims rows for one worker among several.
    public var skipLocked: SQL { self == .postgres ? "FOR UPDATE SKIP LOCKED" : "" }

    /// Before a question: tells how the engine would go about it.
    public var explaining: SQL { self == .postgres ? "EXPLAIN" : "EXPLAIN QUERY PLAN" }

    /// One line of what `explaining` tells.
    public func planLine(_ row: inout Row) throws -> String {
        if self == .sqlite { for _ in 0..<3 { _ = try row.next(Int64.self) } }
        return try row.next()
    }

    /// The portable type words of a migration in the engine's own.
    func definition(_ portable: String) -> String {
        guard self == .postgres else { return portable }
        return
            portable
            .replacing(/\bINTEGER\b/, with: "BIGINT")
            .replacing(/\bTEXT\b/, with: "TEXT COLLATE \"C\"")
            .replacing(/\bREAL\b/, with: "DOUBLE PRECISION")
            .replacing(/\bBLOB\b/, with: "BYTEA")
    }
}
