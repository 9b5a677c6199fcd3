import Synchronization

/// How many jobs of a group this process has in hand.
final class JobDesk: Sendable {
    private let count = Mutex(0)
    private let bell: Bell

    init(database: Database) { bell = database.bell }

    var running: Int { count.withLock { $0 } }
    func start() { count.withLock { $0 += 1 } }

    /// There is room for another.
    func end() {
        count.withLock { $0 -= 1 }
        bell.ring()
    }
}
