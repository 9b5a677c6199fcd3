import Kernel
import Matching

/// Somebody who was looked for, to be invited or named as the one who invited.
struct FoundGuest: Sendable {
    let id: Contact.ID
    let name: String
    /// Tells two of one name apart.
    let locality: String?
    /// Where they stand already.
    let status: Attendance.Status?
}

extension Connection {
    /// People by the start of their names, for an event's page.
    func guests(named typed: String, for event: Event.ID, limit: Int = 20) throws -> [FoundGuest] {
        let words = folded(typed).split(separator: " ").map(String.init)
        guard let first = words.first else { return [] }
        // Above every name that starts with the word, in any script.
        let last = first + "\u{10FFFF}"
        let others = words.dropFirst().map { word in
            "(' ' || contacts.sort_name) LIKE \("% \(word.filter { $0 != "%" && $0 != "_" })%")" as SQL
        }
        return try rows("""
            SELECT contacts.id, contacts.display_name,
                   (SELECT addresses.locality FROM addresses WHERE addresses.contact_id = contacts.id
                    ORDER BY addresses.id LIMIT 1),
                   attendances.status
            FROM contacts
            LEFT JOIN attendances ON attendances.contact_id = contacts.id AND attendances.event_id = \(event)
            WHERE contacts.id IN (
                SELECT id FROM contacts WHERE sort_name >= \(first) AND sort_name < \(last) AND archived_at IS NULL
                UNION
                SELECT id FROM contacts WHERE given_sort >= \(first) AND given_sort < \(last) AND archived_at IS NULL)
            AND \(.all(others)) AND \(maySee("contacts.id"))
            ORDER BY contacts.sort_name, contacts.id
            LIMIT \(limit)
            """) {
            FoundGuest(id: try $0.next(), name: try $0.next(), locality: try $0.next(), status: try $0.next())
        }
    }
}
