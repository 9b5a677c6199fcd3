import Foundation

/// Lets one of several programs at a time do what must not be done twice, such as making the first group. Let go of
/// when the program ends, however it ends.
public final class ServerLock: Sendable {
    private enum Hold {
        case file(Int32)
        case server(any Driver)
    }

    private let hold: Hold

    private init(_ hold: Hold) { self.hold = hold }

    deinit { if case .file(let descriptor) = hold { close(descriptor) } }

    /// Waits for the lock of a folder of groups.
    public static func ofFolder(_ folder: String) async throws -> ServerLock {
        let descriptor = open("\(folder)/.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DatabaseError.failed("\(folder): \(String(cString: strerror(errno)))") }
        let lock = ServerLock(.file(descriptor))
        try await waiting { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
        return lock
    }

    /// Waits for the lock of a PostgreSQL server's database. The connection holds it.
    public static func ofServer(_ url: String) async throws -> ServerLock {
        let driver = try PostgresDriver(url: url, namespace: nil)
        try await waiting {
            var isOurs = false
            // A number of our own among the server's advisory locks.
            _ = try driver.run("SELECT pg_try_advisory_lock(7723932665)") { isOurs = try $0.next() }
            return isOurs
        }
        return ServerLock(.server(driver))
    }

    private static func waiting(_ attempt: () throws -> Bool) async throws {
        for _ in 0..<500 {
            if try attempt() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw DatabaseError.busy
    }
}
