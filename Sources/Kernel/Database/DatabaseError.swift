/// What the database could not do. `description` is for the log; people are shown less.
public enum DatabaseError: Error, CustomStringConvertible, Sendable {
    /// A constraint said no: `unique`, `foreignKey`, `notNull` or `check`, and what the engine named.
    case constraint(Constraint, detail: String)
    /// The disk is full. Nothing was changed; reading goes on.
    case full
    /// Another program holds the database for too long. Nothing was changed.
    case busy
    /// The server went away or cannot be reached.
    case lost(String)
    /// Two writes got in each other's way; the store runs the body again.
    case conflict
    /// A question took longer than it may.
    case tooSlow
    /// A column held something else than the code expects.
    case unreadable(String)
    case failed(String)

    public enum Constraint: String, Sendable { case unique, foreignKey, notNull, check }

    public var description: String {
        switch self {
        case .constraint(let kind, let detail): "constraint \(kind.rawValue): \(detail)"
        case .full: "the disk is full"
        case .busy: "the database is busy"
        case .lost(let detail): "the database cannot be reached: \(detail)"
        case .conflict: "two writes got in each other's way"
        case .tooSlow: "the question took too long"
        case .unreadable(let detail), .failed(let detail): detail
        }
    }
}

/// What is asked for is not there, or the asker may not know that it is.
public struct NotFound: Error { public init() {} }
