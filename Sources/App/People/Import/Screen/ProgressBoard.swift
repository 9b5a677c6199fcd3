import Foundation
import Kernel
import Synchronization

/// How far imports are that this process works on, for the pages that tell of it. What another process does is known from
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

    private let entries = Mutex<[SheetImport.ID: Entry]>([:])

    subscript(_ id: SheetImport.ID) -> Entry? { entries.withLock { $0[id] } }

    func note(_ id: SheetImport.ID, _ share: Double) {
        entries.withLock { entries in
            if entries[id] == nil { entries[id] = Entry(share: share, startedAt: .now, startedWith: share) }
            entries[id]?.share = min(1, max(0, share))
        }
    }

    func forget(_ id: SheetImport.ID) { entries.withLock { $0[id] = nil } }
}
