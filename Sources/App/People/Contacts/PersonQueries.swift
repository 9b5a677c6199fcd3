import Foundation
import Kernel

/// Everything that a person's page shows besides the timeline.
struct PersonFile: Sendable {
    var contact: Contact
    var organizer: String?
    var counts: PersonCounts
    var otherNames: [OtherName] = []
    /// Empty when the asker may not see contact details; `hiddenPoints` then says how many there are.
    var points: [ContactPoint] = []
    var hiddenPoints = 0
    var addresses: [Address] = []
    var roles: [RoleLine] = []
    var ties: [Tie] = []
    var consents: [Consent] = []
    /// How many others have the same value, by point: a shared phone.
    var sharedWith: [ContactPoint.ID: Int] = [:]
    var placeNames: [Place.ID: String] = [:]
}

struct PersonCounts: Sendable {
    let lastContactedAt: Date?
    let interactions: Int, eventsAttended: Int, noShows: Int, tasksOpen: Int
}

struct RoleLine: Sendable {
    let role: Role
    let organization: String?
    let place: String?
}

/// A relationship as read from one of its two ends.
struct Tie: Sendable {
    let relationship: Relationship
    let otherID: Contact.ID
    let otherName: String
    /// The page's person is the one it starts from: "leads Ana", not "led by Ana".
    let isOutward: Bool
}

extension Connection {
    /// What is known of somebody. Throws `NotFound` where the asker may not see them.
    func personFile(_ id: Contact.ID) throws -> PersonFile {
        var file = try personAndCounts(id)
        file.otherNames = try records("WHERE contact_id = \(id) ORDER BY id")
        if viewer.may(.seeContactDetails) {
            file.points = try records("WHERE contact_id = \(id) ORDER BY kind DESC, is_primary DESC, id")
            file.sharedWith = try sharedPoints(id)
            file.addresses = try records("WHERE contact_id = \(id) ORDER BY id")
            file.placeNames = try placeNames(id)
        } else {
            file.hiddenPoints = try count("SELECT count(*) FROM contact_points WHERE contact_id = \(id)")
        }
        file.roles = try roleLines(id)
        file.ties = try ties(id)
        file.consents = try records("WHERE contact_id = \(id) ORDER BY at DESC, id DESC LIMIT 50")
        return file
    }

    private func personAndCounts(_ id: Contact.ID) throws -> PersonFile {
        let file = try first("""
            SELECT \(Contact.selection(from: "contacts")), accounts.name, contacts.last_contacted_at,
                   contacts.interactions_count, contacts.events_attended, contacts.no_shows, contacts.tasks_open
            FROM contacts
            LEFT JOIN accounts ON accounts.id = contacts.organizer_id
            WHERE contacts.id = \(id) AND \(maySee("contacts.id"))
            """) { row in
            let contact: Contact = try row.next(), organizer: String? = try row.next()
            let counts = PersonCounts(
                lastContactedAt: try row.next(), interactions: try row.next(), eventsAttended: try row.next(),
                noShows: try row.next(), tasksOpen: try row.next())
            return PersonFile(contact: contact, organizer: organizer, counts: counts)
        }
        guard let file else { throw NotFound() }
        return file
    }

    /// Records of one type; `rest` is everything after the table's name.
    func records<R: Record>(_ rest: SQL, of type: R.Type = R.self) throws -> [R] {
        try rows("SELECT \(R.selection) FROM \(SQL(trusted: R.table)) \(rest)") { try $0.next(R.self) }
    }

    private func sharedPoints(_ id: Contact.ID) throws -> [ContactPoint.ID: Int] {
        let pairs = try rows("""
            SELECT own.id, count(*)
            FROM contact_points AS own
            JOIN contact_points AS other ON other.value = own.value AND other.contact_id <> own.contact_id
            WHERE own.contact_id = \(id) AND \(maySee("other.contact_id"))
            GROUP BY own.id
            """) { (try $0.next(ContactPoint.ID.self), try $0.next(Int.self)) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func placeNames(_ id: Contact.ID) throws -> [Place.ID: String] {
        let pairs = try rows("""
            SELECT places.id, places.name FROM addresses JOIN places ON places.id = addresses.place_id
            WHERE addresses.contact_id = \(id)
            """) { (try $0.next(Place.ID.self), try $0.next(String.self)) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func roleLines(_ id: Contact.ID) throws -> [RoleLine] {
        try rows("""
            SELECT \(Role.selection(from: "roles")), organizations.display_name, places.name
            FROM roles
            LEFT JOIN contacts AS organizations
                ON organizations.id = roles.organization_id AND \(maySee("organizations.id"))
            LEFT JOIN places ON places.id = roles.place_id
            WHERE roles.contact_id = \(id)
            ORDER BY coalesce(roles.end_on, '9999') DESC, roles.start_on DESC NULLS LAST, roles.id
            """) { RoleLine(role: try $0.next(), organization: try $0.next(), place: try $0.next()) }
    }

    private func ties(_ id: Contact.ID) throws -> [Tie] {
        try rows("""
            SELECT \(Relationship.selection(from: "relationships")), others.id, others.display_name
            FROM relationships
            JOIN contacts AS others ON others.id = CASE WHEN relationships.contact_id = \(id)
                THEN relationships.other_id ELSE relationships.contact_id END
            WHERE (relationships.contact_id = \(id) OR relationships.other_id = \(id)) AND \(maySee("others.id"))
            ORDER BY relationships.id
            """) { row in
            let relationship: Relationship = try row.next()
            return Tie(
                relationship: relationship, otherID: try row.next(), otherName: try row.next(),
                isOutward: relationship.contactID == id)
        }
    }

    /// Accounts that people and tasks can be given to.
    func organizers() throws -> [Account] {
        try records("WHERE closed_at IS NULL AND role IN ('keeper', 'organizer') ORDER BY name, id")
    }
}
