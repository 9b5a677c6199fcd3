import Foundation
import Kernel

/// One person in a list: enough to know who is meant, and to call.
struct PersonRow: Sendable {
    let id: Contact.ID
    let kind: Contact.Kind
    let name: String
    let lastContactedAt: Date?
    let organizer: String?
    let phone: String?
    let email: String?
    let locality: String?
    /// Where the row stands in the order it was asked for; the next page starts after it.
    let position: PeopleCursor
}

/// An order that the list of people is offered in. Each has an index.
enum PeopleOrder: String, Sendable, CaseIterable {
    case name, given, newest, lastContact = "last-contact", longestAgo = "longest-ago"

    var column: SQL {
        switch self {
        case .name: "contacts.sort_name"
        case .given: "contacts.given_sort"
        case .newest: "contacts.id"
        case .lastContact, .longestAgo: "contacts.last_contacted_at"
        }
    }

    fileprivate var isDescending: Bool { self == .newest || self == .lastContact }
    var isText: Bool { self == .name || self == .given }
    /// People nobody has talked with have no place in these orders.
    fileprivate var leavesOutUnknown: Bool { self == .lastContact || self == .longestAgo }
}

/// A place between two rows of a list, told by the row before it. Written into the address of the next page.
struct PeopleCursor: Sendable {
    let text: String
    let number: Int64
    let id: Contact.ID

    init(text: String = "", number: Int64 = 0, id: Contact.ID) {
        self.text = text
        self.number = number
        self.id = id
    }

    /// `id~value`, where the value is what the list is ordered by.
    init?(_ written: String, order: PeopleOrder) {
        let parts = written.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Contact.ID(parts[0]) else { return nil }
        self.init(text: String(parts[1]), number: Int64(parts[1]) ?? 0, id: id)
    }

    func written(_ order: PeopleOrder) -> String { "\(id)~\(order.isText ? text : String(number))" }
}

/// Which people a list shows.
struct PeopleFilter: Sendable {
    var kind: Contact.Kind?
    var organizer: Account.ID?
    /// Those put away alone, or with `nil` among the others.
    var isArchived: Bool? = false

    /// Whether it leaves out people who are not put away.
    var isNarrow: Bool { organizer != nil || isArchived != false || kind == .household || kind == .organization }

    /// The kind that a list is of when nothing else is asked: groups as well, once it is narrowed in another way.
    var kindIfNotSaid: Contact.Kind? { organizer == nil && isArchived == false ? .person : nil }
}

extension Connection {
    /// A page of people from one place in an order on, `limit` at most.
    func people(
        _ filter: PeopleFilter = PeopleFilter(), by order: PeopleOrder, after cursor: PeopleCursor? = nil,
        backwards: Bool = false, limit: Int
    ) throws -> [PersonRow] {
        let rows = try people(
            where: .all(conditions(filter) + start(order, cursor, backwards: backwards)),
            sorted: sorting(order, backwards: backwards), position: order.column, limit: limit)
        return backwards ? rows.reversed() : rows
    }

    /// The named people, in no particular order; who may not be seen is left out.
    func people(_ ids: [Contact.ID]) throws -> [PersonRow] {
        guard !ids.isEmpty else { return [] }
        return try people(
            where: "contacts.id IN \(anyOf: ids) AND \(maySee("contacts.id"))", sorted: "contacts.id",
            position: "contacts.id",
            limit: ids.count)
    }

    func people(opening: SQL = "", where condition: SQL, sorted: SQL, position: SQL, limit: Int) throws -> [PersonRow] {
        let isText = position.text.hasSuffix("sort_name") || position.text.hasSuffix("given_sort")
        return try rows(
            """
            \(opening)SELECT contacts.id, contacts.kind, contacts.display_name, contacts.last_contacted_at,
                   (SELECT accounts.name FROM accounts WHERE accounts.id = contacts.organizer_id),
                   \(ifSeen("contacts.phone")), \(ifSeen("contacts.email")), contacts.locality, \(position)
            FROM contacts
            WHERE \(condition)
            ORDER BY \(sorted)
            LIMIT \(limit)
            """
        ) { row in
            let id: Contact.ID = try row.next(), kind: Contact.Kind = try row.next(), name: String = try row.next()
            let lastContactedAt: Date? = try row.next(), organizer: String? = try row.next()
            let phone: String? = try row.next(), email: String? = try row.next(), locality: String? = try row.next()
            let cursor =
                isText
                ? PeopleCursor(text: try row.next(), id: id)
                : PeopleCursor(number: try row.next(Int64?.self) ?? 0, id: id)
            return PersonRow(
                id: id, kind: kind, name: name, lastContactedAt: lastContactedAt, organizer: organizer, phone: phone,
                email: email, locality: locality, position: cursor)
        }
    }

    /// Numbers and addresses are for those who may see them.
    private func ifSeen(_ column: SQL) -> SQL { viewer.may(.seeContactDetails) ? column : "CAST(NULL AS TEXT)" }

    private func conditions(_ filter: PeopleFilter) -> [SQL] {
        var conditions: [SQL] = [maySee("contacts.id")]
        if let isArchived = filter.isArchived {
            conditions.append(isArchived ? "contacts.archived_at IS NOT NULL" : "contacts.archived_at IS NULL")
        }
        if let kind = filter.kind { conditions.append("contacts.kind = \(kind)") }
        if let organizer = filter.organizer { conditions.append("contacts.organizer_id = \(organizer)") }
        return conditions
    }

    func start(_ order: PeopleOrder, _ cursor: PeopleCursor?, backwards: Bool) -> [SQL] {
        let known: [SQL] = order.leavesOutUnknown ? ["\(order.column) IS NOT NULL"] : []
        guard let cursor else { return known }
        let isLess = order.isDescending != backwards
        if order == .newest { return [isLess ? "contacts.id < \(cursor.id)" : "contacts.id > \(cursor.id)"] }
        let value: SQL = order.isText ? "\(cursor.text)" : "\(cursor.number)"
        return known + [
            isLess
                ? "(\(order.column), contacts.id) < (\(value), \(cursor.id))"
                : "(\(order.column), contacts.id) > (\(value), \(cursor.id))"
        ]
    }

    func sorting(_ order: PeopleOrder, backwards: Bool) -> SQL {
        let isDescending = order.isDescending != backwards
        if order == .newest { return isDescending ? "contacts.id DESC" : "contacts.id" }
        return isDescending ? "\(order.column) DESC, contacts.id DESC" : "\(order.column), contacts.id"
    }

    /// How many there are that the asker may see.
    func countPeople(_ filter: PeopleFilter = PeopleFilter()) throws -> Int {
        let seesEveryone = viewer.isProgram || viewer.account?.scope == .everyone
        guard seesEveryone, filter.organizer == nil, filter.isArchived == false else {
            return try count("SELECT count(*) FROM contacts WHERE \(.all(conditions(filter)))")
        }
        let kinds = filter.kind.map { [$0] } ?? Contact.Kind.allCases
        return try count("SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM tallies WHERE name IN \(anyOf: kinds)")
    }
}
