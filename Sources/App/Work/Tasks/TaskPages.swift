import Kernel

/// What a form for a task is filled with.
struct TaskForm: Sendable {
    var task: Task?
    /// Whom a new one is about.
    var about: TaskRow.About?
    /// Who can keep it; empty where it stays with its keeper.
    var owners: [Account]
    var owner: Account.ID
    var version = ""
    var back: String
}

extension Screen {
    func newTaskPage(_ form: TaskForm, _ state: FormState = .fresh) -> Page {
        Page(
            t("Add a task"),
            """
            \(pageHead("Add a task", sentence: newTaskSentence(form)))
            \(problemSummary(state))
            \(self.form("/work/tasks/new", state: state) {
                """
                \(hidden("to", form.back))\(form.about.map { hidden("about", $0.id.description) } ?? .empty)
                \(taskFields(form, state))
                \(formEnd(button("Add the task"), cancel: form.back))
                """
            })
            """)
    }

    private func newTaskSentence(_ form: TaskForm) -> HTML {
        guard let about = form.about else { return h("A promise with a date.") }
        return h("A promise about \("<a href=\"/people/\(about.id)\">\(HTML.own(about.name))</a>" as HTML).")
    }

    private func taskFields(_ form: TaskForm, _ state: FormState) -> HTML {
        """
        \(field("What is promised?", name: "what", value: form.task?.what, state: state, isRequired: true, limit: 500))
        \(dueFields(form.task?.dueOn, state: state))
        \(if: form.owners.count > 1 || state.problem("owner") != nil, choice("Who does it?", name: "owner",
            form.owners.map { Choice($0.id.description, "\($0.name)") }, value: form.owner.description, state: state))
        """
    }

    func editTaskPage(_ form: TaskForm, _ id: Task.ID, _ state: FormState = .fresh) -> Page {
        Page(
            t("Change the task"),
            """
            \(pageHead("Change the task", back: ("The task", "/work/tasks/\(id)")))
            \(problemSummary(state))
            \(self.form("/work/tasks/\(id)/edit", state: state) {
                """
                \(hidden("version", form.version))
                \(taskFields(form, state))
                \(formEnd(button("Save the task"), cancel: "/work/tasks/\(id)"))
                """
            })
            \(section("No longer needed?", tapButton("Remove this task", to: "/work/tasks/\(id)/remove", look: .quiet)))
            """)
    }

    func taskPage(_ row: TaskRow, mayChange: Bool) -> Page {
        let task = row.task, path = "/work/tasks/\(task.id)"
        return Page(
            task.what,
            """
            \(pageHead(
                "\(HTML.own(task.what))", sentence: state(of: task),
                action: mayChange ? "\(taskActions(task, path))" : .empty, back: ("Tasks", "/work/tasks")))
            \(facts([
                Fact("Due", task.dueOn.map { day($0) } ?? h("No date")),
                Fact("Who does it", HTML.own(row.owner)),
                Fact("About", about(row) ?? h("Nobody in particular")),
            ]))
            """)
    }

    private func taskActions(_ task: Task, _ path: String) -> [HTML] {
        [
            task.doneAt == nil
                ? tapButton("Done", to: "\(path)/done", look: .main, icon: .done)
                : tapButton("Not done after all", to: "\(path)/open", look: .quiet, icon: .undo),
            buttonLink("Change the task", to: "\(path)/edit", look: .quiet, icon: .edit),
        ]
    }

    private func state(of task: Task) -> HTML {
        if let doneAt = task.doneAt { return h("Done \(ago(doneAt)).") }
        return DueTime(task.dueOn, today: today) == .overdue ? badge("Late", .warn) : h("Still open.")
    }
}
