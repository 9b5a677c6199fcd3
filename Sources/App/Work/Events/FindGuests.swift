import Kernel

/// Somebody who was looked for, to be invited or named as the one who invited.
struct FoundGuest: Sendable {
    let row: PersonRow
    /// Where they stand already.
    let status: Attendance.Status?

    /// More are not looked through by eye.
    static let most = 20
    var id: Contact.ID { row.id }
}

extension Connection {
    /// People by whatever is known of them, and where they stand in an event.
    func guests(found typed: String, for event: Event.ID, limit: Int = FoundGuest.most) throws -> [FoundGuest] {
        guard !typed.isEmpty else { return [] }
        let people = try search(typed, limit: limit).people
        guard !people.isEmpty else { return [] }
        let known = try rows("""
            SELECT contact_id, status FROM attendances
            WHERE event_id = \(event) AND contact_id IN \(anyOf: people.map(\.id))
            """) { (try $0.next(Contact.ID.self), try $0.next(Attendance.Status.self)) }
        let statuses = Dictionary(known) { first, _ in first }
        return people.map { FoundGuest(row: $0, status: statuses[$0.id]) }
    }
}
