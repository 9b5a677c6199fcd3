import Kernel

/// What the list of tasks shows.
struct TaskList: Sendable {
    let filter: TaskFilter
    /// Whose tasks, where they are somebody else's.
    let ownerName: String?
    let counts: TaskCounts
    let rows: [TaskRow]
    /// Where the next page starts.
    let next: TaskCursor?
    let isFirst: Bool
    /// Whose tasks can be looked at; empty for those who see their own alone.
    let owners: [Account]
    let viewer: Viewer

    var isMine: Bool { filter.owner != nil && filter.owner == viewer.id }
    var owner: String { isMine ? "" : filter.owner.map(\.description) ?? "all" }

    func path(_ time: DueTime?, after cursor: TaskCursor? = nil) -> String {
        address("/work/tasks", ["owner": owner, "when": time?.rawValue, "after": cursor?.written])
    }
}

extension Screen {
    func taskListPage(_ list: TaskList) -> Page {
        Page(
            t("Tasks"),
            """
            \(pageHead("Tasks", sentence: sentence(list), action: addTaskButton(list.viewer), back: ("Work", "/work")))
            \(if: !list.owners.isEmpty, taskTabs(list))
            \(if: list.rows.isEmpty, noTasks(list), else: sections(list))
            \(pager(
                earlier: list.next.map { list.path(list.filter.time, after: $0) },
                later: list.isFirst ? nil : list.path(list.filter.time),
                earlierLabel: "More tasks", laterLabel: "From the start"))
            """)
    }

    func addTaskButton(_ viewer: Viewer) -> HTML {
        viewer.may(.addNotes) ? buttonLink("Add a task", to: "/work/tasks/new", icon: .add) : .empty
    }

    private func sentence(_ list: TaskList) -> HTML {
        let count = list.counts.all
        let open: HTML =
            if list.isMine { countLink("You have \(count) open task.|You have \(count) open tasks.", to: list.path(nil)) }
            else if let name = list.ownerName { h("\(count) open task of \(HTML.own(name)).|\(count) open tasks of \(HTML.own(name)).") }
            else { countLink("\(count) task is open.|\(count) tasks are open.", to: list.path(nil)) }
        let parts = DueTime.allCases.filter { list.counts[$0] > 0 }.map { time in
            countLink(clause(time, list.counts[time]), to: list.path(time))
        }
        return "\(open) \(dotted(parts))"
    }

    private func clause(_ time: DueTime, _ count: Int) -> Phrase {
        switch time {
        case .overdue: "\(count) is late|\(count) are late"
        case .today: "\(count) is due today|\(count) are due today"
        case .week: "\(count) in the next 7 days"
        case .later: "\(count) later"
        case .undated: "\(count) without a date"
        }
    }

    private func taskTabs(_ list: TaskList) -> HTML {
        let own = "/work/tasks", all = "/work/tasks?owner=all"
        let others = list.owners.filter { $0.id != list.viewer.id }
        return """
            \(tabs("Whose tasks", [Tab("Mine", own), Tab("Everybody's", all)], here: list.isMine ? own : list.filter.owner == nil ? all : ""))
            \(if: !others.isEmpty, folded("Tasks of one of us", isOpen: list.ownerName != nil, askForm("/work/tasks", label: "Tasks of one of us") {
                """
                \(choice("Whose tasks", name: "owner", others.map { Choice($0.id.description, "\($0.name)") }, value: list.owner))
                \(formEnd(quietButton("Show the tasks")))
                """
            }))
            """
    }

    private func sections(_ list: TaskList) -> HTML {
        let groups = Dictionary(grouping: list.rows) { DueTime($0.task.dueOn, today: today) }
        return "\(DueTime.allCases.map { time in groups[time].map { timeSection(time, $0, list) } ?? .empty })"
    }

    private func timeSection(_ time: DueTime, _ rows: [TaskRow], _ list: TaskList) -> HTML {
        section(time.name, taskRows(time.name, rows, asks: list.viewer, back: list.path(list.filter.time)))
    }

    private func noTasks(_ list: TaskList) -> HTML {
        emptyState(
            "Nothing is open here", "A task is a promise with a date: call back, bring the flyers, ask about the leak.",
            action: addTaskButton(list.viewer))
    }
}
