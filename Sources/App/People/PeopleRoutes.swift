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
    addQuestions(to: routes)
    addTimeline(to: routes)
    addTags(to: routes)
}

extension Connection {
    private static let pageSize = 50

    fileprivate func peopleList(_ query: Form) throws -> PeopleList {
        let order = PeopleOrder(rawValue: query["order"]) ?? .name
        let filter = try peopleFilter(query)
        let before = PeopleCursor(query["before"], order: order)
        let cursor = before ?? PeopleCursor(query["after"], order: order)
        // One more than is shown tells whether there is another page.
        var rows = try people(filter, by: order, after: cursor, backwards: before != nil, limit: Self.pageSize + 1)
        let isMore = rows.count > Self.pageSize
        if isMore { rows.remove(at: before == nil ? Self.pageSize : 0) }
        return PeopleList(
            rows: rows, count: try countPeople(filter), order: order, filter: filter,
            organizer: try filter.organizer.map { $0 == viewer.id ? .you : .other(try find($0).name) },
            hasEarlier: before == nil ? cursor != nil : isMore, hasLater: before == nil ? isMore : true,
            mayBringIn: viewer.may(.bringIn))
    }

    /// From an address. Whose people they are goes with all kinds, as a count of them does; else people alone are meant.
    private func peopleFilter(_ query: Form) throws -> PeopleFilter {
        var filter = PeopleFilter()
        let asked: Account.ID? = query.id("organizer")
        guard query["organizer"].isEmpty || asked != nil else { throw NotFound() }
        filter.organizer = query["mine"] == "1" ? viewer.id : asked
        filter.isArchived = query["archived"] == "all" ? nil : query["archived"] == "1"
        filter.kind = Contact.Kind(rawValue: query["kind"]) ?? (query["kind"] == "all" ? nil : filter.kindIfNotSaid)
        return filter
    }
}
