import CSodium
import Foundation
import Synchronization

/// More people sign in at this moment than the machine can check. Nothing was changed.
public struct TooManyAtOnce: Error { public init() {} }

/// Passwords are kept as argon2id hashes, so that whoever steals the database must pay much for each guess.
///
/// Hashing is slow and hungry on purpose. It runs on threads of its own, at most two at once, so that pages stay quick
/// and memory stays bounded: 2 × 32 MiB, given back at once.
public enum Passwords {
    // Measured on 2 cores: 38 ms. OWASP asks for at least 19 MiB and 2 passes.
    private static let passes: UInt64 = 2
    private static let memory = 32 << 20
    private static let mostWaiting = 64

    /// What is stored in place of the password.
    public static func hash(_ password: String) async throws -> String {
        try await line.run { hashNow(password) }
    }

    /// Whether the password is the one that was hashed. Takes as long for no hash at all, so that its duration does
    /// not tell whether there is an account.
    public static func isRight(_ password: String, for hash: String?) async throws -> Bool {
        try await line.run {
            let decoy = decoy
            let isSame = matches(password, hash ?? decoy)
            return isSame && hash != nil
        }
    }

    /// The hash was made with weaker numbers than today's; it is made anew when its owner next signs in.
    public static func isOutdated(_ hash: String) -> Bool { crypto_pwhash_str_needs_rehash(hash, passes, memory) != 0 }

    private static let decoy = hashNow(Secret().text)
    private static let line = HashingLine(atOnce: 2, mostWaiting: mostWaiting)

    private static func hashNow(_ password: String) -> String {
        let bytes = typed(password)
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let failed = crypto_pwhash_str(&text, bytes, UInt64(bytes.count), passes, memory)
        precondition(failed == 0, "no memory to hash a password")
        return text.withUnsafeBufferPointer { String(decoding: $0.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) }
    }

    private static func matches(_ password: String, _ hash: String) -> Bool {
        let bytes = typed(password)
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// Keyboards write é in two ways; both are the same password.
    private static func typed(_ password: String) -> [CChar] {
        password.precomposedStringWithCompatibilityMapping.utf8.map(CChar.init(bitPattern:))
    }
}

/// Work that waits for one of a few threads.
private final class HashingLine: Sendable {
    private let threads = OperationQueue()
    private let waiting = Mutex(0)
    private let mostWaiting: Int

    init(atOnce: Int, mostWaiting: Int) {
        self.mostWaiting = mostWaiting
        threads.maxConcurrentOperationCount = atOnce
        threads.qualityOfService = .userInitiated
    }

    func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async throws -> T {
        let hasRoom = waiting.withLock { waiting in
            guard waiting < mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard hasRoom else { throw TooManyAtOnce() }
        return await withCheckedContinuation { continuation in
            threads.addOperation {
                let result = work()
                self.waiting.withLock { $0 -= 1 }
                continuation.resume(returning: result)
            }
        }
    }
}
