import Foundation
import Kernel
import Synchronization

/// How far imports and other long work are that this process is at, for the pages that tell of it. What another process does is known from
/// the database alone, which learns of it less often.
final class ProgressBoard: Sendable {
    struct Entry: Sendable {
        /// Of all the work, from 0 to 1.
        var share: Double
        let startedAt: ContinuousClock.Instant
        /// Where this process took the work up.
        let startedWith: Double

        /// `nil` where it is too early to tell.
        var secondsLeft: Int? {
            let passed = (ContinuousClock.now - startedAt) / .seconds(1), done = share - startedWith
            guard passed > 2, done > 0.02 else { return nil }
            return Int((passed * (1 - share) / done).rounded(.up))
        }
    }

    private let entries = Mutex<[Int64: Entry]>([:])

    subscript<Work>(_ id: Identifier<Work>) -> Entry? { entries.withLock { $0[id.number] } }

    func note<Work>(_ id: Identifier<Work>, _ share: Double) {
        entries.withLock { entries in
            if entries[id.number] == nil {
                entries[id.number] = Entry(share: share, startedAt: .now, startedWith: share)
            }
            entries[id.number]?.share = min(1, max(0, share))
        }
    }

    func forget<Work>(_ id: Identifier<Work>) { entries.withLock { $0[id.number] = nil } }
}
