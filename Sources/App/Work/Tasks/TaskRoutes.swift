import Kernel

func addTasks(to routes: Routes<Visit>) {
    routes.get("work/tasks") { visit in
        try await visit.page(.work) { db, screen in
            screen.taskListPage(try db.taskList(visit.query, today: screen.today))
        }
    }
    routes.get("work/tasks/new") { visit in
        try await visit.page(.work) { db, screen in screen.newTaskPage(try db.newTaskForm(visit.query)) }
    }
    routes.post("work/tasks/new") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.newTaskPage(try db.newTaskForm(form), state)
        } _: { db, screen in
            let task = try db.addTask(form, today: screen.today)
            return .seeOther(form.pathBack() ?? "/work/tasks/\(task.id)", saying: "The task is added.")
        }
    }
    addOneTask(to: routes)
}

private func addOneTask(to routes: Routes<Visit>) {
    routes.get("work/tasks/:id") { visit in
        let id: Task.ID = try visit.id("id")
        return try await visit.page(.work) { db, screen in
            let row = try db.task(id)
            return screen.taskPage(row, mayChange: db.mayChange(row.task))
        }
    }
    routes.get("work/tasks/:id/edit") { visit in
        let id: Task.ID = try visit.id("id")
        return try await visit.page(.work) { db, screen in screen.editTaskPage(try db.editTaskForm(id), id) }
    }
    routes.post("work/tasks/:id/edit") { visit in
        let id: Task.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.editTaskPage(try db.editTaskForm(id), id, state)
        } _: { db, screen in
            let task = try db.changeTask(id, form, today: screen.today)
            return .seeOther(try db.pathAfter(task, or: "/work/tasks/\(id)"), saying: "The task is saved.")
        }
    }
    routes.post("work/tasks/:id/done") { visit in
        let id: Task.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            let task = try db.finishTask(id, at: screen.now)
            if visit.wantsFragment, visit.query["to"] == "/today" { return .fragment(try db.promises(screen, done: task)) }
            let back = visit.query.pathBack() ?? "/work/tasks/\(id)"
            return .seeOther(try db.pathAfter(task, or: back), saying: "Done: \(task.what)")
        }
    }
    routes.post("work/tasks/:id/open") { visit in
        let id: Task.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            try db.reopenTask(id)
            return .seeOther("/work/tasks/\(id)", saying: "The task is open again.")
        }
    }
    routes.post("work/tasks/:id/remove") { visit in
        let id: Task.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            let task = try db.removeTask(id)
            return .seeOther("/work/tasks", saying: "Removed: \(task.what)")
        }
    }
}

extension Connection {
    /// Where to go after a task: a volunteer who is done no longer sees the person, and must not meet a closed door.
    fileprivate func pathAfter(_ task: Task, or back: String) throws -> String {
        let leadsToTask = back == "/work/tasks/\(task.id)"
        if leadsToTask, try count("SELECT count(*) FROM tasks WHERE id = \(task.id) AND \(maySeeTask)") == 0 { return "/today" }
        guard back.hasPrefix("/people/"), let contact = task.contactID else { return back }
        return try count("SELECT count(*) FROM contacts WHERE id = \(contact) AND \(maySee("contacts.id"))") == 0 ? "/today" : back
    }

    fileprivate func taskList(_ query: Form, today: Day) throws -> TaskList {
        let asked: Account.ID? = query["owner"] == "all" ? nil : query.id("owner") ?? viewer.id
        let owners = viewer.account?.role == .volunteer ? [] : try taskOwners()
        let filter = TaskFilter(
            owner: owners.isEmpty ? viewer.id : asked, time: DueTime(rawValue: query["when"]))
        let cursor = TaskCursor(query["after"]), limit = 50
        var rows = try openTasks(filter, today: today, after: cursor, limit: limit + 1)
        let hasMore = rows.count > limit
        if hasMore { rows.removeLast() }
        return TaskList(
            filter: filter, ownerName: filter.owner == viewer.id ? nil : owners.first { $0.id == filter.owner }?.name,
            counts: try countTasks(owner: filter.owner, today: today), rows: rows,
            next: hasMore ? rows.last.map { TaskCursor($0.task) } : nil, isFirst: cursor == nil, owners: owners,
            viewer: viewer)
    }

    fileprivate func newTaskForm(_ form: Form) throws -> TaskForm {
        try require(.addNotes)
        let about: Contact.ID? = form.id("about")
        let seen = try about.flatMap { id in
            try first("SELECT display_name FROM contacts WHERE id = \(id) AND \(maySee("contacts.id"))") { row in
                TaskRow.About(id: id, name: try row.next(), lastContactedAt: nil, phone: nil)
            }
        }
        if about != nil, seen == nil { throw NotFound() }
        return TaskForm(
            about: seen, owners: viewer.may(.planWork) ? try taskOwners() : [], owner: viewer.id ?? Account.ID(0),
            back: form.pathBack() ?? about.map { "/people/\($0)" } ?? "/work/tasks")
    }

    fileprivate func editTaskForm(_ id: Task.ID) throws -> TaskForm {
        let task = try taskToChange(id)
        return TaskForm(
            task: task, owners: viewer.may(.planWork) ? try taskOwners() : [], owner: task.ownerID,
            version: try version(of: id), back: "/work/tasks/\(id)")
    }
}
