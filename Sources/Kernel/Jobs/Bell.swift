import Foundation
import Synchronization

/// Wakes whoever waits for work in this process. Ringing while nobody waits is heard by the next who does.
public final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextNumber = 0
        /// When it was last time for work that is not to come too often, by its kind.
        var last: [String: Date] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    /// Whether so long has gone by since it last was time.
    func isTime(for kind: String, _ pause: TimeInterval) -> Bool {
        state.withLock { state in
            let now = Date.now
            if let last = state.last[kind], now.timeIntervalSince(last) < pause { return false }
            state.last[kind] = now
            return true
        }
    }

    public func ring() {
        let waiting = state.withLock { state in
            if state.waiting.isEmpty { state.hasRung = true }
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits for the bell, or for the moment, or until the task is cancelled. Returns whether the bell rang.
    public func wait(until moment: Date) async -> Bool {
        await withTaskGroup { group in
            group.addTask {
                await self.wait()
                return true
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(max(0, moment.timeIntervalSinceNow)))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }

    private func wait() async {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if Task.isCancelled { return true }
                    if state.hasRung {
                        state.hasRung = false
                        return true
                    }
                    state.waiting[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
        }
    }
}
