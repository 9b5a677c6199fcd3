import Kernel

/// One line of `spadework search`.
package struct FoundPerson: Encodable, Sendable {
    package let id: String
    package let name: String
    package let kind: String
    package let phone: String?
    package let email: String?
    package let locality: String?
}

package func findPeople(_ text: String, in database: Database, limit: Int) async throws -> [FoundPerson] {
    try await database.read(as: Viewer.program) { db in
        try db.search(text, limit: limit).people.map { row in
            FoundPerson(
                id: row.id.description, name: row.name, kind: row.kind.rawValue, phone: row.phone, email: row.email,
                locality: row.locality)
        }
    }
}
