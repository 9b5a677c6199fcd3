import Foundation
import Kernel

/// An address of ours with what stands after `?`, written safely. Empty values are left out.
func address(_ path: String, _ query: KeyValuePairs<String, String?>) -> String {
    let fields = query.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name: name, value: $0) } }
    return address(path, fields: fields)
}

/// The same of fields as a form carries them along. Empty ones stay, as they may mean something.
func address(_ path: String, fields: [(name: String, value: String)]) -> String {
    fields.isEmpty ? path : "\(path)?\(written(fields))"
}

/// Fields as they stand after `?`, and as a form is sent.
func written(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\($0.name)=\($0.value.addingPercentEncoding(withAllowedCharacters: .unreserved) ?? "")" }
        .joined(separator: "&")
}

extension CharacterSet {
    /// RFC 3986, and the slash and the comma, which are plain after `?`.
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/,")
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
