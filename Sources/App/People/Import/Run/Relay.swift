import Foundation

/// Things that one thread makes and another takes, a few of them waiting at most, so that neither the fast one runs away
/// nor the memory fills.
final class Relay<Thing: Sendable>: @unchecked Sendable {
    // `@unchecked`: everything below is touched only with the condition locked.
    private let condition = NSCondition()
    private var waiting: [Thing] = []
    private var isEnded = false
    private var isStopped = false
    private var failure: (any Error)?
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Waits while too much is waiting. Answers `false` when nobody takes any more.
    func put(_ thing: Thing) -> Bool {
        condition.withLock {
            while waiting.count >= limit && !isStopped { condition.wait() }
            guard !isStopped else { return false }
            waiting.append(thing)
            condition.broadcast()
            return true
        }
    }

    /// Says that nothing more comes, and why, if something went wrong.
    func end(_ error: (any Error)? = nil) {
        condition.withLock {
            isEnded = true
            failure = error
            condition.broadcast()
        }
    }

    /// The next thing; `nil` at the end.
    func take() throws -> Thing? {
        try condition.withLock {
            while waiting.isEmpty && !isEnded { condition.wait() }
            if let failure { throw failure }
            guard !waiting.isEmpty else { return nil }
            defer { condition.broadcast() }
            return waiting.removeFirst()
        }
    }

    /// Nobody takes any more. Returns when the maker has noticed.
    func stop() {
        condition.withLock {
            isStopped = true
            waiting = []
            condition.broadcast()
            while !isEnded { condition.wait() }
        }
    }
}
