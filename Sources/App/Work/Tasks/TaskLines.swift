import Kernel

extension Screen {
    /// Tasks with *Done* beside them.
    ///
    /// - Parameters:
    ///   - back: the page that the reader returns to.
    ///   - showsDue: not where a heading says it already.
    func taskRows(
        _ label: Phrase, _ rows: [TaskRow], asks viewer: Viewer, back: String, isInline: Bool = false, showsDue: Bool = true
    ) -> HTML {
        taskLines(label, rows.map { taskLine($0, asks: viewer, back: back, showsDue: showsDue) }, isInline: isInline)
    }

    private func taskLine(_ row: TaskRow, asks viewer: Viewer, back: String, showsDue: Bool) -> TaskLine {
        let task = row.task, isMine = task.ownerID == viewer.id
        let mayChange = viewer.may(.addNotes) && (isMine || viewer.may(.planWork))
        return TaskLine(
            text: task.what, path: "/work/tasks/\(task.id)",
            done: mayChange && task.doneAt == nil ? address("/work/tasks/\(task.id)/done", ["to": back]) : nil,
            due: showsDue ? task.dueOn?.start(in: group.zone) : nil, owner: isMine ? nil : row.owner, about: about(row),
            doneAt: task.doneAt)
    }

    /// Whom it is about, how to call them, and how long it has been.
    func about(_ row: TaskRow) -> HTML? {
        guard let about = row.about else { return row.isAboutHidden ? h("About somebody you do not see") : nil }
        return dotted([
            "<a href=\"/people/\(about.id)\">\(HTML.own(about.name))</a>", about.phone.map(phoneLink),
            about.lastContactedAt.map { h("talked \(longAgo($0))") },
        ])
    }
}
