import Dispatch
import Foundation
import Synchronization

/// The one writer of a group in this process. What arrives while it works is committed together next.
final class WriteQueue: Sendable {
    private enum Entry {
        case write(any PendingWriting)
        case alone(@Sendable (Result<any Driver, any Error>) -> Void)
    }

    private struct State {
        var pending: [Entry] = []
        var isDraining = false
    }

    /// More would make the first of them wait too long.
    private static let mostTogether = 64
    private static let mostAttempts = 20

    private let open: @Sendable () throws -> any Driver
    private let state = Mutex(State())
    private let driver: Mutex<(any Driver)?>
    private let thread = DispatchQueue(label: "spadework.write")

    init(first: any Driver, open: @escaping @Sendable () throws -> any Driver) {
        self.open = open
        driver = Mutex(first)
    }

    func add(_ write: some PendingWriting) { add(.write(write)) }

    func alone(_ body: @escaping @Sendable (Result<any Driver, any Error>) -> Void) { add(.alone(body)) }

    private func add(_ entry: Entry) {
        let mustStart = state.withLock { state in
            state.pending.append(entry)
            defer { state.isDraining = true }
            return !state.isDraining
        }
        if mustStart { thread.async { self.drain() } }
    }

    private func drain() {
        while let entries = takePending() {
            var together: [any PendingWriting] = []
            for entry in entries {
                switch entry {
                case .write(let write): together.append(write)
                case .alone(let body):
                    commit(together)
                    together = []
                    body(Result { try usableDriver() })
                }
            }
            commit(together)
        }
    }

    private func takePending() -> [Entry]? {
        state.withLock { state in
            guard !state.pending.isEmpty else {
                state.isDraining = false
                return nil
            }
            let taken = Array(state.pending.prefix(Self.mostTogether))
            state.pending.removeFirst(taken.count)
            return taken
        }
    }

    private func commit(_ writes: [any PendingWriting]) {
        switch writes.count {
        case 0: break
        case 1: commitAlone(writes[0])
        default: commitTogether(writes)
        }
    }

    /// One transaction for all, a savepoint for each, so that one that fails does not take the others with it.
    /// When the transaction itself fails, nothing has happened yet and each is tried alone.
    private func commitTogether(_ writes: [any PendingWriting]) {
        var isCommitting = false
        do {
            let driver = try usableDriver()
            do {
                try driver.begin(.write)
                for (number, write) in writes.enumerated() { try attempt(write, on: driver, isFirst: number == 0) }
                isCommitting = true
                try driver.commit()
            } catch {
                driver.rollback()
                throw error
            }
            for write in writes { write.resume() }
        } catch {
            if isCommitting, case .lost? = error as? DatabaseError {
                for write in writes { write.resume(throwing: error) }
            } else {
                for write in writes { commitAlone(write) }
            }
        }
    }

    /// The savepoint of the write before is let go on the way to the next, and the last by the commit: on PostgreSQL each
    /// message is a journey.
    private func attempt(_ write: any PendingWriting, on driver: any Driver, isFirst: Bool) throws {
        try driver.runScript(isFirst ? "SAVEPOINT one_write" : "RELEASE SAVEPOINT one_write; SAVEPOINT one_write")
        do {
            try write.attempt(on: driver)
        } catch let error {
            if (error as? DatabaseError)?.endsTransaction == true { throw error }
            try driver.run("ROLLBACK TO SAVEPOINT one_write")
            write.fail(error)
        }
    }

    private func commitAlone(_ write: any PendingWriting) {
        for attempt in 1... {
            var isCommitting = false
            do {
                let driver = try usableDriver()
                do {
                    try driver.begin(.write)
                    try write.attempt(on: driver)
                    isCommitting = true
                    try driver.commit()
                } catch {
                    driver.rollback()
                    throw error
                }
                return write.resume()
            } catch let error {
                guard attempt < Self.mostAttempts, Self.mayTryAgain(error, attempt, isCommitting: isCommitting)
                else { return write.resume(throwing: error) }
                usleep(useconds_t.random(in: 500...(2_000 * UInt32(attempt))))
            }
        }
    }

    /// A body touches nothing but the database, so running it again is safe as long as it was not committed.
    /// Whether a commit that lost its connection happened, nobody knows.
    private static func mayTryAgain(_ error: any Error, _ attempt: Int, isCommitting: Bool) -> Bool {
        switch error as? DatabaseError {
        case .conflict: true
        case .lost: !isCommitting && attempt < 3
        default: false
        }
    }

    private func usableDriver() throws -> any Driver {
        let kept = driver.withLock { $0 }
        if let kept, kept.isUsable { return kept }
        let opened = try open()
        driver.withLock { $0 = opened }
        return opened
    }
}

extension DatabaseError {
    /// After these the engine has given up the whole transaction, or must.
    fileprivate var endsTransaction: Bool {
        switch self {
        case .conflict, .lost, .full, .busy: true
        default: false
        }
    }
}

/// A write that waits for its commit.
protocol PendingWriting: Sendable {
    func attempt(on driver: any Driver) throws
    /// The body refused or failed; whoever waits is told after the commit of the others.
    func fail(_ error: any Error)
    func resume()
    func resume(throwing error: any Error)
}

final class PendingWrite<T: Sendable>: PendingWriting {
    private let continuation: CheckedContinuation<T, any Error>
    private let body: @Sendable (any Driver) throws -> T
    private let outcome = Mutex<Result<T, any Error>?>(nil)

    init(_ continuation: CheckedContinuation<T, any Error>, _ body: @escaping @Sendable (any Driver) throws -> T) {
        self.continuation = continuation
        self.body = body
    }

    func attempt(on driver: any Driver) throws {
        let value = try body(driver)
        outcome.withLock { $0 = .success(value) }
    }

    func fail(_ error: any Error) { outcome.withLock { $0 = .failure(error) } }

    func resume() {
        let outcome = outcome.withLock { $0 }
        continuation.resume(with: outcome ?? .failure(DatabaseError.failed("a write ended without an outcome")))
    }

    func resume(throwing error: any Error) { continuation.resume(throwing: error) }
}
