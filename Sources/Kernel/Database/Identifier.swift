import Foundation
import Synchronization

/// The identifier of one `Entity`. A person's id cannot be passed where an event's is meant.
///
/// A positive 64-bit number: 41 bits of milliseconds since 2025, then 22 bits that start at random
/// in each millisecond and count up. So ids sort by the time they were made, which keeps indexes
/// small, and several server processes can make them without asking each other.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, SQLConvertible, CustomStringConvertible {
    public let number: Int64

    public init(_ number: Int64) { self.number = number }

    /// As it stands in an address or a form. `nil` if that is not an id.
    public init?(_ text: some StringProtocol) {
        guard let number = Int64(text), number > 0 else { return nil }
        self.number = number
    }

    public static func new() -> Identifier { Identifier(IdentifierClock.shared.next()) }

    /// When it was made.
    public var madeAt: Date {
        Date(timeIntervalSince1970: Double((number >> 22) + IdentifierClock.epoch) / 1000)
    }

    /// The lowest id that can be made at an instant: all that were made since are above it.
    public static func first(at instant: Date) -> Identifier {
        let milliseconds = Int64((instant.timeIntervalSince1970 * 1000).rounded(.down)) - IdentifierClock.epoch
        return Identifier(max(0, milliseconds) << 22)
    }

    public var description: String { String(number) }
    public static func < (one: Identifier, other: Identifier) -> Bool { one.number < other.number }

    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(number) }
    public static func read(from row: Row) throws -> Identifier { Identifier(try Int64.read(from: row)) }
}

private final class IdentifierClock: Sendable {
    static let shared = IdentifierClock()
    /// 2025-01-01 in milliseconds since 1970.
    static let epoch: Int64 = 1_735_689_600_000

    private let last = Mutex<Int64>(0)

    func next() -> Int64 {
        let milliseconds = Int64(Date().timeIntervalSince1970 * 1000) - Self.epoch
        return last.withLock { last in
            // A random number is dear, and needed only in a new millisecond.
            last = last >> 22 >= milliseconds ? last + 1 : milliseconds << 22 | Int64.random(in: 0..<(1 << 21))
            return last
        }
    }
}
