import CSodium

/// A random token that opens something: a session, a one-time link. Only its hash is stored.
public struct Secret: Sendable {
    /// 43 characters that are safe in addresses and cookies; 256 random bits.
    public let text: String

    public init() {
        var bytes = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&bytes, bytes.count)
        // The 43 letters and the zero that ends them.
        var letters = [CChar](repeating: 0, count: 44)
        sodium_bin2base64(&letters, letters.count, bytes, bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        text = String(decoding: letters.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// As somebody brought it. `nil` if it cannot be one.
    public init?(_ text: String) {
        guard text.utf8.count == 43 else { return nil }
        self.text = text
    }

    /// What is stored in its place.
    public var hash: [UInt8] { sha256("spadework:\(text)") }

    /// What goes into forms: proves that a form came from a page that was made for this secret's holder.
    public var formToken: String { sha256("form:\(text)").prefix(16).map { byte in hexPair(byte) }.joined() }
}

public func sha256(_ text: String) -> [UInt8] { sha256(Array(text.utf8)) }

public func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash
}

public func hexPair(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

/// Compares without telling by its duration how much was right.
public func isSameSecret(_ one: String, _ other: String) -> Bool {
    let one = Array(one.utf8), other = Array(other.utf8)
    return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
}
