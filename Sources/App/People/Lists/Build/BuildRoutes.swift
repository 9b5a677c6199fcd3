import Kernel

/// Building a question line by line. Everything stands in the address; nothing is changed here.
func addBuilder(to routes: Routes<Visit>) {
    routes.get("people/lists/build") { visit in
        let form = visit.query, path = visit.path
        return try await visit.page(.people) { db, screen in
            screen.buildPage(try db.buildView(form, path: path, screen))
        }
    }
    routes.get("people/lists/:id/build") { visit in
        let id: List.ID = try visit.id("id"), form = visit.query
        return try await visit.page(.people) { db, screen in
            screen.buildPage(try db.buildView(form, path: "/people/lists/\(id)/build", list: id, screen))
        }
    }
    routes.get("people/lists/build/count") { visit in
        let form = visit.query
        return try await visit.read { db, screen in
            let count = try db.slowCount(form, screen)
            return htmlResponse("<p>\(count.map { screen.words.formatted($0) } ?? "…")</p>", .ok)
        }
    }
    routes.get("people/lists/build/values") { visit in
        let source = visit.query["of"], typed = visit.query["q"]
        return try await visit.read { db, screen in
            try db.requireAsking()
            return htmlResponse("<datalist>\(screen.options(try db.suggested(source, typed)))</datalist>", .ok)
        }
    }
}
