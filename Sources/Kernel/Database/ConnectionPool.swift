import Dispatch
import Synchronization

/// Up to `limit` connections for reading, opened when needed. Bodies wait in line when all are taken.
final class ConnectionPool: Sendable {
    typealias Work = @Sendable (Result<any Driver, any Error>) -> Void

    private struct State {
        var idle: [any Driver] = []
        var openCount = 0
        var waiting: [Work] = []
        var firstWaiting = 0

        mutating func nextWaiting() -> Work? {
            guard firstWaiting < waiting.count else {
                waiting.removeAll(keepingCapacity: true)
                firstWaiting = 0
                return nil
            }
            defer { firstWaiting += 1 }
            return waiting[firstWaiting]
        }
    }

    private enum Turn { case run(any Driver), open, wait }

    private let limit: Int
    private let open: @Sendable () throws -> any Driver
    private let state = Mutex(State())
    private let threads = DispatchQueue(label: "spadework.read", attributes: .concurrent)

    init(limit: Int, open: @escaping @Sendable () throws -> any Driver) {
        self.limit = limit
        self.open = open
    }

    func run(_ work: @escaping Work) {
        let turn = state.withLock { state -> Turn in
            if let driver = state.idle.popLast() { return .run(driver) }
            guard state.openCount < limit else {
                state.waiting.append(work)
                return .wait
            }
            state.openCount += 1
            return .open
        }
        switch turn {
        case .run(let driver): threads.async { self.serve(work, with: driver) }
        case .open: threads.async { self.serve(work, with: nil) }
        case .wait: break
        }
    }

    /// Runs the work, then whatever waits, on this thread.
    private func serve(_ first: @escaping Work, with taken: (any Driver)?) {
        var driver = taken, work: Work? = first
        while let current = work {
            let usable = Result { try driver ?? open() }
            current(usable)
            driver = (try? usable.get()).flatMap { $0.isUsable ? $0 : nil }
            let finished = driver
            work = state.withLock { state in
                if let next = state.nextWaiting() { return next }
                if let finished { state.idle.append(finished) } else { state.openCount -= 1 }
                return nil
            }
        }
    }

    func closeIdle() {
        let closing = state.withLock { state in
            defer { state.idle = [] }
            state.openCount -= state.idle.count
            return state.idle
        }
        _ = closing
    }
}
