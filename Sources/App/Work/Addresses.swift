import Foundation
import Kernel

/// An address of ours with what stands after `?`, written safely. Empty values are left out.
func address(_ path: String, _ query: KeyValuePairs<String, String?>) -> String {
    var text = path, mark = "?"
    for (name, value) in query {
        guard let value, !value.isEmpty else { continue }
        text += "\(mark)\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .unreserved) ?? "")"
        mark = "&"
    }
    return text
}

extension CharacterSet {
    /// RFC 3986, and the slash, which is plain after `?`.
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}

extension Form {
    /// The page of ours that the reader came from and goes back to. Anything else would lead out of the group.
    func pathBack(_ name: String = "to") -> String? {
        let path = self[name]
        let isOurs = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
        guard isOurs, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return path
    }
}
