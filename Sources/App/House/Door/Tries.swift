import Foundation
import Kernel

/// Somebody tried too often; told when to try again.
struct TooManyTries: Error { let until: Date }

/// What tries are counted by: an e-mail, an account's second step, a client's address. Stored as a hash, because people
/// type their password into the wrong field.
struct TriedDoor: Sendable {
    let place: String
    let limit: Int

    static let window: TimeInterval = 15 * 60

    static func email(_ email: String) -> TriedDoor { TriedDoor("email", email, limit: 10) }
    static func account(_ account: Account.ID) -> TriedDoor { TriedDoor("account", account.description, limit: 10) }
    /// An office full of volunteers shares one address, so it may fail more often than one of them.
    static func address(_ address: String) -> TriedDoor { TriedDoor("address", address, limit: 30) }

    private init(_ kind: String, _ value: String, limit: Int) {
        place = kind + ":" + sha256("\(kind):\(value)").prefix(16).map(hexPair).joined()
        self.limit = limit
    }
}

extension Connection {
    /// Counts one more try, or throws `TooManyTries`. Counted before the password is looked at, so that many tries at
    /// once are counted too, in whichever server process they arrive.
    func countTry(at doors: [TriedDoor], now: Date) throws {
        let start = now.addingTimeInterval(-TriedDoor.window)
        for door in doors {
            let times = try values(
                """
                SELECT at FROM sign_in_attempts
                WHERE place = \(door.place) AND at > \(start)
                ORDER BY at DESC
                LIMIT \(door.limit)
                """, of: Date.self)
            if times.count >= door.limit, let oldest = times.last {
                throw TooManyTries(until: oldest.addingTimeInterval(TriedDoor.window))
            }
        }
        for door in doors {
            try execute(
                "INSERT INTO sign_in_attempts (id, place, at) VALUES (\(Identifier<Void>.new()), \(door.place), \(now))"
            )
        }
    }

    /// The password was right: the tries before it no longer count, nor do those that are old.
    func forgetTries(at doors: [TriedDoor], now: Date) throws {
        for door in doors { try execute("DELETE FROM sign_in_attempts WHERE place = \(door.place)") }
        try execute("DELETE FROM sign_in_attempts WHERE at <= \(now.addingTimeInterval(-TriedDoor.window))")
    }

    /// Takes back the try that was just counted for an address, where others' failures must go on counting.
    func forgiveTry(at door: TriedDoor) throws {
        try execute(
            """
            DELETE FROM sign_in_attempts
            WHERE id = (SELECT max(id) FROM sign_in_attempts WHERE place = \(door.place))
            """)
    }
}
