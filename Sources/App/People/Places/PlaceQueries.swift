import Foundation
import Kernel

/// A place in a list, with how many people are in it or in what lies in it.
struct PlaceLine: Sendable {
    let place: Place
    /// The places it lies in, from the outermost: `/1/5/9/`.
    let path: String
    /// Counted up to `PlaceLine.mostCounted`.
    let people: Int

    /// A town of a million is "more than 10,000": counting on would take longer than anybody looks.
    static let mostCounted = 10_000
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } - 1 }
}

/// Somebody who lives, works or has a part at a place.
struct PersonAtPlace: Sendable {
    let id: Contact.ID
    let name: String
    let sortName: String
    /// "tenant", "steward": current parts here.
    let roles: [String]
}

/// A place in a list by name, told by the row before it.
struct NameCursor: Sendable {
    let id: Int64
    let sortName: String

    init(id: Int64, sortName: String) {
        self.id = id
        self.sortName = sortName
    }

    init?(_ written: String) {
        let parts = written.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Int64(parts[0]) else { return nil }
        self.init(id: id, sortName: String(parts[1]))
    }

    var written: String { "\(id)~\(sortName)" }
}

extension Connection {
    /// Who has a home or a current part in places, as a subquery of contact ids. Where somebody lives is a contact
    /// detail; what part they have is not.
    func peopleIn(_ places: SQL, today: Day) -> SQL {
        let parts: SQL = """
            SELECT part.contact_id FROM roles AS part
            WHERE part.place_id IN \(places) AND (part.end_on IS NULL OR part.end_on >= \(today))
            """
        guard viewer.may(.seeContactDetails) else { return parts }
        return """
            SELECT home.contact_id FROM addresses AS home
            WHERE home.place_id IN \(places) AND home.status IN ('unknown', 'verified')
            UNION \(parts)
            """
    }

    private func here(_ places: SQL, today: Day) -> SQL {
        "contacts.id IN (\(peopleIn(places, today: today))) AND contacts.archived_at IS NULL AND \(maySee("contacts.id"))"
    }

    /// All places, or those that lie directly in one, in the order of the tree.
    func placeLines(_ condition: SQL, today: Day, limit: Int) throws -> [PlaceLine] {
        let within: SQL = """
            (SELECT inner_place.id FROM places AS inner_place
             WHERE inner_place.path >= places.path AND inner_place.path < places.path || '~')
            """
        return try rows("""
            SELECT \(Place.selection(from: "places")), places.path,
                   (SELECT count(*) FROM (
                       SELECT contacts.id FROM contacts
                       WHERE \(here(within, today: today))
                       LIMIT \(PlaceLine.mostCounted + 1)) AS counted)
            FROM places
            WHERE \(condition)
            ORDER BY places.sort_name, places.id
            LIMIT \(limit)
            """) { PlaceLine(place: try $0.next(), path: try $0.next(), people: try $0.next()) }
    }

    /// One place. Throws `NotFound`.
    func placeLine(_ id: Place.ID, today: Day) throws -> PlaceLine {
        guard let line = try placeLines("places.id = \(id)", today: today, limit: 1).first else { throw NotFound() }
        return line
    }

    func countPlaces(limit: Int) throws -> Int {
        try count("SELECT count(*) FROM (SELECT id FROM places LIMIT \(limit)) AS counted")
    }

    /// The places that one lies in, from the outermost.
    func outerPlaces(of path: String) throws -> [Place] {
        let ids = path.split(separator: "/").compactMap { Place.ID($0) }.dropLast()
        guard !ids.isEmpty else { return [] }
        let found = try rows("SELECT \(Place.selection) FROM places WHERE id IN \(anyOf: Array(ids))") { try $0.next(Place.self) }
        return ids.compactMap { id in found.first { $0.id == id } }
    }

    /// Who is at a place or in what lies in it, by name.
    func people(at place: Place.ID, today: Day, after cursor: NameCursor?, limit: Int) throws -> [PersonAtPlace] {
        var conditions: [SQL] = [here(placesWithin(place), today: today)]
        if let cursor { conditions.append("(contacts.sort_name, contacts.id) > (\(cursor.sortName), \(cursor.id))") }
        let people = try rows("""
            SELECT contacts.id, contacts.display_name, contacts.sort_name
            FROM contacts
            WHERE \(.all(conditions))
            ORDER BY contacts.sort_name, contacts.id
            LIMIT \(limit)
            """) { (id: try $0.next(Contact.ID.self), name: try $0.next(String.self), sort: try $0.next(String.self)) }
        let roles = try roles(of: people.map(\.id), at: place, today: today)
        return people.map { PersonAtPlace(id: $0.id, name: $0.name, sortName: $0.sort, roles: roles[$0.id] ?? []) }
    }

    private func roles(of contacts: [Contact.ID], at place: Place.ID, today: Day) throws -> [Contact.ID: [String]] {
        guard !contacts.isEmpty else { return [:] }
        let pairs = try rows("""
            SELECT roles.contact_id, roles.role FROM roles
            WHERE roles.contact_id IN \(anyOf: contacts) AND roles.place_id IN \(placesWithin(place))
            AND (roles.end_on IS NULL OR roles.end_on >= \(today))
            ORDER BY roles.id
            """) { (try $0.next(Contact.ID.self), try $0.next(String.self)) }
        return Dictionary(pairs.map { ($0.0, [$0.1]) }) { $0.contains($1[0]) ? $0 : $0 + $1 }
    }
}
