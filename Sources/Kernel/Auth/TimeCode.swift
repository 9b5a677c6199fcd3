import CCrypto
import Foundation

/// The six digits that an authenticator app shows for half a minute (RFC 6238, HMAC-SHA1).
public enum TimeCode {
    static let stepSeconds = 30.0
    /// Clocks differ: one step earlier and one later are as good.
    private static let tolerance: Int64 = 1

    /// Which half minute since 1970.
    public static func step(at now: Date) -> Int64 { Int64((now.timeIntervalSince1970 / stepSeconds).rounded(.down)) }

    public static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let hash = hmac(secret, (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> ($0 * 8)) })
        // RFC 4226, 5.3: the last half byte says where the number starts.
        let start = Int(hash[hash.count - 1] & 0x0F)
        let number = hash[start..<start + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1 as UInt32) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code this is; `nil` if it is no code of now, or of a step up to `used`. A code opens only once.
    public static func step(of code: String, _ secret: [UInt8], at now: Date, after used: Int64) -> Int64? {
        let now = step(at: now)
        var found: Int64?
        for step in (now - tolerance)...(now + tolerance) where isSameSecret(self.code(secret, step: step), code) {
            if step > used { found = step }
        }
        return found
    }

    private static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 20), length: UInt32 = 0
        HMAC(EVP_sha1(), key, Int32(key.count), message, message.count, &hash, &length)
        return hash
    }
}

/// Random bytes from the system's own source.
public func randomBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255) }
}

private let base32Letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

/// RFC 4648, without padding: what authenticator apps read, and people type without mixing up 0 and O or 1 and I.
public func base32(_ bytes: [UInt8]) -> String {
    var text = "", held: UInt32 = 0, bits = 0
    for byte in bytes {
        held = held << 8 | UInt32(byte)
        bits += 8
        while bits >= 5 {
            bits -= 5
            text.append(base32Letters[Int(held >> UInt32(bits)) & 31])
        }
        held &= 0xFF
    }
    if bits > 0 { text.append(base32Letters[Int(held << UInt32(5 - bits)) & 31]) }
    return text
}

extension String {
    /// `ABCD EFGH …`: easier to type from a screen.
    public func inGroups(of size: Int, separator: String = " ") -> String {
        let letters = Array(self)
        return stride(from: 0, to: letters.count, by: size)
            .map { String(letters[$0..<min($0 + size, letters.count)]) }
            .joined(separator: separator)
    }
}
