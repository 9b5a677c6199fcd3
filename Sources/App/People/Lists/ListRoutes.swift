import Asking
import Kernel

/// Asking for people, and the lists that were saved.
func addLists(to routes: Routes<Visit>) {
    routes.get("people/lists") { visit in
        let question = visit.query.values["q"]?.first
        return try await visit.page(.people) { db, screen in
            try db.requireAsking()
            let found = try question.map { try db.found($0, screen) }
            return screen.listsPage(
                ListsView(lists: try db.lists(), found: found, mayKeep: db.viewer.may(.changePeople)))
        }
    }
    routes.post("people/lists") { visit in
        let form = try await visit.form(), question = form["q"]
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.listsPage(
                ListsView(
                    lists: try db.lists(), found: try db.found(question, screen), mayKeep: db.viewer.may(.changePeople)),
                state)
        } _: { db, screen in
            let list = try db.addList(form, at: screen.now)
            return .seeOther("/people/lists/\(list.id)", saying: "The list \(list.name) is kept.")
        }
    }
    addOneList(to: routes)
}

private func addOneList(to routes: Routes<Visit>) {
    routes.get("people/lists/:id") { visit in
        let id: List.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in screen.listPage(try db.listView(id, screen)) }
    }
    routes.get("people/lists/:id/edit") { visit in
        let id: List.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in screen.editListPage(try db.listForm(id, screen)) }
    }
    routes.post("people/lists/:id/edit") { visit in
        let id: List.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.editListPage(try db.listForm(id, screen), state)
        } _: { db, screen in
            let list = try db.changeList(id, form, at: screen.now)
            return .seeOther("/people/lists/\(id)", saying: "The list \(list.name) is saved.")
        }
    }
    routes.post("people/lists/:id/remove") { visit in
        let id: List.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen in
            let list = try db.removeList(id)
            return .seeOther("/people/lists", saying: "The list \(list.name) is removed.")
        }
    }
}

extension Connection {
    /// What the page shows of a question that was typed: those whom it finds, or the mistake in it.
    fileprivate func found(_ question: String, _ screen: Screen) throws -> PeopleFound {
        do { return try finding(question, try asked(question, at: screen.now), limit: 50) } catch let mistake as Mistake
        {
            return PeopleFound(question: question, mistake: mistake)
        } catch let refusal as Refusal {
            return PeopleFound(question: question, refusal: refusal)
        }
    }

    fileprivate func listView(_ id: List.ID, _ screen: Screen) throws -> ListView {
        try requireAsking()
        let list = try list(id), question = try questionInWords(list, at: screen.now)
        let mayChange = viewer.may(.changePeople) && (list.ownerID == viewer.id || viewer.may(.keepHouse))
        do {
            let found = try finding(question, try members(of: list, at: screen.now), limit: 50)
            return ListView(list: list, found: found, mayChange: mayChange, sheets: try sheets(of: id))
        } catch let refusal as Refusal {
            return ListView(list: list, found: PeopleFound(question: question, refusal: refusal), mayChange: mayChange)
        }
    }

    fileprivate func listForm(_ id: List.ID, _ screen: Screen) throws -> ListForm {
        try require(.changePeople)
        let list = try list(id)
        return ListForm(list: list, question: try questionInWords(list, at: screen.now), version: try version(of: id))
    }
}
