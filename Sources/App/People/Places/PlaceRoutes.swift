import Kernel

func addPlaces(to routes: Routes<Visit>) {
    routes.get("people/places") { visit in
        try await visit.page(.people) { db, screen in screen.placesPage(try db.placeList(today: screen.today)) }
    }
    routes.get("people/places/new") { visit in
        try await visit.page(.people) { db, screen in screen.newPlacePage(try db.newPlaceForm(in: visit.query.id("in"))) }
    }
    routes.post("people/places/new") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.newPlacePage(try db.newPlaceForm(in: nil), state)
        } _: { db, screen in
            let place = try db.addPlace(form)
            return .seeOther("/people/places/\(place.id)", saying: "\(place.name) is added.")
        }
    }
    addOnePlace(to: routes)
}

private func addOnePlace(to routes: Routes<Visit>) {
    routes.get("people/places/:id") { visit in
        let id: Place.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in
            screen.placePage(try db.placeView(id, after: NameCursor(visit.query["after"]), today: screen.today))
        }
    }
    routes.get("people/places/:id/edit") { visit in
        let id: Place.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in screen.editPlacePage(try db.editPlaceForm(id), id) }
    }
    routes.post("people/places/:id/edit") { visit in
        let id: Place.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.editPlacePage(try db.editPlaceForm(id), id, state)
        } _: { db, screen in
            let place = try db.changePlace(id, form)
            return .seeOther("/people/places/\(id)", saying: "\(place.name) is saved.")
        }
    }
    routes.post("people/places/:id/remove") { visit in
        let id: Place.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.editPlacePage(try db.editPlaceForm(id), id, FormState(problems: state.problems))
        } _: { db, screen in
            let place = try db.removePlace(id)
            return .seeOther("/people/places", saying: "\(place.name) is removed.")
        }
    }
}

extension Connection {
    /// Places tell where people are, so those who see people one by one do not browse them.
    private func requirePlaces() throws {
        guard viewer.account?.scope != .tasks, viewer.account?.role != .volunteer else { throw NotAllowed() }
    }

    fileprivate func placeList(today: Day) throws -> PlaceList {
        try requirePlaces()
        let most = 200
        let isOnlyOutermost = try countPlaces(limit: most + 1) > most
        return PlaceList(
            lines: try placeLines(isOnlyOutermost ? "places.parent_id IS NULL" : "TRUE", today: today, limit: 500),
            isOnlyOutermost: isOnlyOutermost, mayChange: viewer.may(.changePeople))
    }

    fileprivate func placeView(_ id: Place.ID, after cursor: NameCursor?, today: Day) throws -> PlaceView {
        try requirePlaces()
        let line = try placeLine(id, today: today), limit = 50
        var people = try people(at: id, today: today, after: cursor, limit: limit + 1)
        let hasMore = people.count > limit
        if hasMore { people.removeLast() }
        return PlaceView(
            line: line, outer: try outerPlaces(of: line.path),
            inner: try placeLines("places.parent_id = \(id)", today: today, limit: 500), people: people,
            next: hasMore ? people.last.map { NameCursor(id: $0.id.number, sortName: $0.sortName) } : nil,
            isFirst: cursor == nil, mayChange: viewer.may(.changePeople))
    }

    fileprivate func newPlaceForm(in parent: Place.ID?) throws -> PlaceForm {
        try require(.changePeople)
        return PlaceForm(
            parent: try placeLabel(parent), offered: try placesOffered(),
            back: parent.map { "/people/places/\($0)" } ?? "/people/places")
    }

    fileprivate func editPlaceForm(_ id: Place.ID) throws -> PlaceForm {
        try require(.changePeople)
        let place: Place = try find(id)
        return PlaceForm(
            place: place, parent: try placeLabel(place.parentID), offered: try placesOffered(),
            version: try version(of: id), back: "/people/places/\(id)")
    }
}
