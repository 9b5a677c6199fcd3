import Asking
import Foundation
import Kernel

/// Asking for people, and the lists that were saved.
func addLists(to routes: Routes<Visit>) {
    routes.get("people/lists") { visit in
        let lists = try await visit.read { db, _ in
            try db.requireAsking()
            return try db.lists().map(\.list)
        }
        let counts = await visit.counts(of: lists)
        return try await visit.page(.people) { db, screen in screen.listsPage(try db.listsView(counts, at: screen.now))
        }
    }
    routes.post("people/lists") { visit in
        let form = try await visit.form(), address = ListAddress(list: nil, form)
        return try await visit.save(form, area: .people) { db, screen, state in
            form["kind"] == "empty"
                ? screen.listsPage(try db.listsView([:], at: screen.now), state)
                : screen.listPage(try db.listView(address, screen), state)
        } _: { db, screen in
            let list = try db.addList(form, at: screen.now)
            return .seeOther("/people/lists/\(list.id)", saying: "The list \(list.name) is kept.")
        }
    }
    routes.get("people/lists/ask") { visit in
        let query = visit.query, address = ListAddress(list: nil, query)
        return try await visit.page(.people) { db, screen in
            try db.listPage(address, query, screen)
        }
    }
    routes.post("people/lists/people") { visit in
        let form = try await visit.form(), address = ListAddress(list: form.id("list"))
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.listPage(try db.listView(address, screen), state.scoped("hand"))
        } _: { db, _ in
            let (list, contact, isOn) = try db.putByHand(form), name = contact.displayName
            return .seeOther(
                form["back"] == "person" ? "/people/\(contact.id)#lists" : "/people/lists/\(list.id)",
                saying: isOn ? "\(name) is on the list \(list.name)." : "\(name) is off the list \(list.name).")
        }
    }
    routes.post("people/lists/column") { visit in
        let form = try await visit.form(), address = ListAddress(list: form.id("list"), form)
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.listPage(try db.listView(address, screen), state.scoped("column"))
        } _: { db, _ in
            try db.requireAsking()
            let question = try db.addQuestion(form), column = ListColumn.answer(question).name
            let columns = [address.columns ?? "", column].filter { !$0.isEmpty }.joined(separator: ",")
            return .seeOther(address.with { $0.columns = columns }.path, saying: "\(question.name) is added.")
        }
    }
    addCells(to: routes)
    addPaste(to: routes)
    addListFile(to: routes)
    addOneList(to: routes)
}

private func addOneList(to routes: Routes<Visit>) {
    routes.get("people/lists/:id") { visit in
        let query = visit.query, address = ListAddress(list: try visit.id("id"), query)
        return try await visit.page(.people) { db, screen in
            try db.listPage(address, query, screen)
        }
    }
    routes.post("people/lists/:id/columns") { visit in
        let id: List.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            _ = try db.keepColumns(form, of: id)
            return .seeOther("/people/lists/\(id)", saying: "Saved.")
        }
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

extension ListAddress {
    /// With the columns that a form has ticked, and the one that was moved in its place.
    fileprivate func choosing(_ form: Form) -> ListAddress {
        guard form.has("pick") else { return self }
        var names = form.all("col").filter { !$0.isEmpty }
        if let index = names.firstIndex(of: form["up"]), index > 0 { names.swapAt(index, index - 1) }
        if let index = names.firstIndex(of: form["down"]), index + 1 < names.count { names.swapAt(index, index + 1) }
        return with { $0.columns = names.joined(separator: ",") }
    }
}

extension Visit {
    /// How many people each list finds now: one read for each. One that takes too long goes without, so that the page
    /// does not wait for it.
    fileprivate func counts(of lists: [List]) async -> [List.ID: Int] {
        var counts: [List.ID: Int] = [:]
        let end = ContinuousClock.now + .seconds(2)
        for list in lists where ContinuousClock.now < end {
            counts[list.id] = try? await read { db, screen in
                try db.count(of: db.members(of: list, at: screen.now), within: 0.4)
            }
        }
        return counts
    }
}

extension Connection {
    fileprivate func listPage(_ address: ListAddress, _ query: Form, _ screen: Screen) throws -> Page {
        guard query["rows"] == "yes" else { return screen.listPage(try listView(address.choosing(query), screen)) }
        return screen.listRowsPage(try listRowsView(address, of: Int(query["count"]), screen))
    }

    fileprivate func listsView(_ counts: [List.ID: Int], at now: Date) throws -> ListsView {
        try requireAsking()
        let lists = try lists()
        return ListsView(
            mine: lists.filter { $0.list.ownerID == viewer.id }, shared: lists.filter { $0.list.ownerID != viewer.id },
            counts: counts, incomplete: try incomplete(lists, at: now), mayKeep: viewer.may(.changePeople))
    }

    fileprivate func listForm(_ id: List.ID, _ screen: Screen) throws -> ListForm {
        try require(.changePeople)
        let list = try list(id)
        return ListForm(list: list, question: try questionInWords(list, at: screen.now), version: try version(of: id))
    }
}
