import CCrypto

/// SHA-256 of bytes that come in pieces, by which a file is known again.
public struct Digest: ~Copyable {
    private let context: OpaquePointer?

    public init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    public mutating func add(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        if done == nil { Array(bytes).withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) } }
    }

    /// 64 hexadecimal digits.
    public consuming func finish() -> String {
        var hash = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &hash, nil)
        return hash.map(hexPair).joined()
    }
}
