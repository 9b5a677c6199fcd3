import Kernel

/// The list of people, and the ways into it.
func addPeople(to routes: Routes<Visit>) {
    routes.get("people") { visit in
        let query = visit.query
        return try await visit.page(.people) { db, screen in screen.peopleList(try db.peopleList(query)) }
    }
    addSearch(to: routes)
    addContacts(to: routes)
    addContactPoints(to: routes)
    addTies(to: routes)
    addTimeline(to: routes)
}

extension Connection {
    private static let pageSize = 50

    fileprivate func peopleList(_ query: Form) throws -> PeopleList {
        let order = PeopleOrder(rawValue: query["order"]) ?? .name
        let filter = PeopleFilter(
            kind: query["kind"] == "all" ? nil : Contact.Kind(rawValue: query["kind"]) ?? .person,
            organizer: query["mine"] == "1" ? viewer.id : nil,
            isArchived: query["archived"] == "1")
        let before = PeopleCursor(query["before"], order: order)
        let cursor = before ?? PeopleCursor(query["after"], order: order)
        // One more than is shown tells whether there is another page.
        let rows = try people(filter, by: order, after: cursor, backwards: before != nil, limit: Self.pageSize + 1)
        let isMore = rows.count > Self.pageSize
        let shown = before == nil ? rows.prefix(Self.pageSize) : rows.suffix(Self.pageSize)
        return PeopleList(
            rows: Array(shown), count: try countPeople(filter), order: order, filter: filter,
            hasEarlier: before == nil ? cursor != nil : isMore, hasLater: before == nil ? isMore : true,
            mayBringIn: viewer.may(.bringIn))
    }
}
