import Foundation
import Kernel

/// The command line cannot tell which group is meant.
package struct WhichGroup: Error, CustomStringConvertible {
    package let description: String
}

/// Opens a group that is there, for a command. Without a name: the only one there is.
package func openGroup(_ name: String?, in storage: Storage) async throws -> Database {
    let groups = Groups(storage: storage), names = try await groups.names()
    let place = switch storage {
    case .folder(let folder): "in \(folder)"
    case .server: "on that server"
    }
    if let name {
        guard names.contains(name) else {
            let others = names.isEmpty ? "" : " There are: \(names.joined(separator: ", "))."
            throw WhichGroup(description: "There is no group \(name) \(place).\(others)")
        }
        return try await groups.open(name)
    }
    switch names.count {
    case 1: return try await groups.open(names[0])
    case 0:
        throw WhichGroup(description: "There is no group \(place). Start one with: spadework serve, and open the address it says.")
    default: throw WhichGroup(description: "There are several groups \(place): \(names.joined(separator: ", ")). Say which with --group.")
    }
}

/// The group that a copy in its own folder is of: `data/copies/NAME/…`.
package func groupName(ofCopy path: String) -> String? {
    let parts = URL(filePath: path).standardizedFileURL.pathComponents
    guard parts.count > 2, parts[parts.count - 3] == "copies" else { return nil }
    return parts[parts.count - 2]
}

/// One line of `spadework people`.
package struct ListedContact: Encodable, Sendable {
    package let id: Int64
    package let kind: String
    package let name: String
}

/// Contacts by name, archived ones left out, however many there are.
package func listPeople(in database: Database, limit: Int?, each: (ListedContact) throws -> Void) async throws {
    var left = limit ?? Int.max, last = (name: "", id: Int64(0))
    while left > 0 {
        let from = last, count = min(left, 1000)
        let page = try await database.read(as: Viewer.program) { db in
            try db.rows("""
                SELECT sort_name, id, kind, display_name
                FROM contacts
                WHERE archived_at IS NULL AND (sort_name, id) > (\(from.name), \(from.id))
                ORDER BY sort_name, id
                LIMIT \(count)
                """) { (sort: try $0.next(String.self), contact: try ListedContact(id: $0.next(), kind: $0.next(), name: $0.next())) }
        }
        for line in page { try each(line.contact) }
        guard let end = page.last, page.count == count else { return }
        last = (end.sort, end.contact.id)
        left -= page.count
    }
}
