import Foundation

/// Work that comes back: every night, every hour. However many servers there are, it is put in line once each time.
public struct Schedule<Place: Sendable>: Sendable {
    /// Kept in the database. Never change it.
    public let name: String
    let job: any Job<Place>
    /// The first moment after the given one.
    let next: @Sendable (Connection, Date) throws -> Date

    public init(_ name: String, _ job: any Job<Place>, next: @escaping @Sendable (Connection, Date) throws -> Date) {
        self.name = name
        self.job = job
        self.next = next
    }
}

extension Connection {
    /// Puts in line what the clock asks for. Of several servers that ask at once, one finds the moment passed.
    func enqueueWhatIsDue<Place>(_ schedules: [Schedule<Place>], now: Date) throws {
        for schedule in schedules {
            guard let next = try value("SELECT next_at FROM schedules WHERE name = \(schedule.name)", of: Date.self) else {
                let first = try schedule.next(self, now)
                try execute("""
                    INSERT INTO schedules (name, next_at) VALUES (\(schedule.name), \(first)) ON CONFLICT (name) DO NOTHING
                    """)
                continue
            }
            guard next <= now else { continue }
            let following = try schedule.next(self, now)
            let moved = try execute("""
                UPDATE schedules SET next_at = \(following) WHERE name = \(schedule.name) AND next_at = \(next)
                """)
            if moved == 1 { try enqueue(schedule.job, at: now) }
        }
    }

    /// When the clock next asks for something.
    func nextScheduled<Place>(_ schedules: [Schedule<Place>]) throws -> Date? {
        guard !schedules.isEmpty else { return nil }
        let known = try rows("SELECT next_at FROM schedules WHERE name IN \(anyOf: schedules.map(\.name))") { row in
            try row.next(Date.self)
        }
        // One that was never seen must be written down first.
        return known.count < schedules.count ? .distantPast : known.min()
    }
}
