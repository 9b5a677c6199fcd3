import Foundation

/// The address that tries are counted by.
///
/// Only a proxy on this machine is believed when it says for whom it asks, and only the last entry of
/// `X-Forwarded-For` is the proxy's own word; what stands before it, the visitor may have made up.
public func clientAddress(peer: String?, forwarded: [String]) -> String {
    guard isLoopback(peer) else { return network(of: peer ?? "") }
    let said = forwarded.joined(separator: ",").split(separator: ",").last.map {
        $0.trimmingCharacters(in: .whitespaces)
    }
    guard let said, let address = parsed(said) else { return network(of: peer ?? "") }
    return network(of: address)
}

/// A connection that comes over no network, such as a proxy's socket in the file system, is this machine's too.
private func isLoopback(_ peer: String?) -> Bool {
    guard let peer else { return true }
    return peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.")
}

/// `203.0.113.9:4711` and `[2001:db8::1]:4711` without their ports. `nil` for what is no address.
private func parsed(_ text: String) -> String? {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
        return groups(String(text[text.index(after: text.startIndex)..<end]))?.text
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let candidate = parts.count == 2 ? String(parts[0]) : text
    var bytes = in_addr()
    if inet_pton(AF_INET, candidate, &bytes) == 1 { return candidate }
    return groups(candidate)?.text
}

/// Whoever has one address of IPv6 usually has the 2⁶⁴ beside it, so those are counted as one.
private func network(of address: String) -> String {
    if address.hasPrefix("::ffff:"), address.contains(".") { return String(address.dropFirst(7)) }
    return groups(address).map { "\($0.network)::/64" } ?? address
}

private func groups(_ text: String) -> (text: String, network: String)? {
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
    let all = withUnsafeBytes(of: &bytes) { Array($0) }
    let network = stride(from: 0, to: 8, by: 2).map { String(UInt16(all[$0]) << 8 | UInt16(all[$0 + 1]), radix: 16) }
    return (text, network.joined(separator: ":"))
}
