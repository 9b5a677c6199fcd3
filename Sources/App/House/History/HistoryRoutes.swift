import Hummingbird
import Kernel

func addHistory(to routes: Routes<Visit>) {
    routes.get("history") { visit in
        let before: Act.ID? = visit.query.id("before")
        return try await visit.page { db, screen in
            screen.historyPage(try db.latestActs(before: before), seesAll: db.viewer.may(.changePeople))
        }
    }

    routes.get("people/:id/history") { visit in
        let id: Contact.ID = try visit.id("id"), before: Act.ID? = visit.query.id("before")
        return try await visit.page(.people) { db, screen in
            let page = try db.historyLines(about: id, before: before)
            return screen.historyPage(of: try db.find(id), page)
        }
    }

    routes.get("history/act/:id") { visit in
        let id: Act.ID = try visit.id("id")
        return try await visit.page { db, screen in screen.actPage(try db.historyItem(id), mayUndo: try db.mayUndo(id))
        }
    }

    routes.post("undo/:act") { visit in
        _ = try await visit.form()
        let id: Act.ID = try visit.id("act")
        return try await visit.save(Form(), because: .undo(id)) { db, screen in
            do {
                let records = try db.history(of: id)
                try db.undoAct(id)
                return .seeOther(visit.backAfterUndo(removing: records), saying: "Undone.")
            } catch let depends as DependsOnIt {
                let (items, hidden) = try db.linesOfLater(depends.later)
                return .page(screen.dependsPage(items, hidden: hidden, on: id))
            }
        }
    }
}
