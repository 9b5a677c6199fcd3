import Foundation
import Kernel

/// A promise as lists show it: with whoever keeps it, and whom it is about.
struct TaskRow: Sendable {
    /// Whom a task is about, where the asker may see them.
    struct About: Sendable {
        let id: Contact.ID
        let name: String
        let lastContactedAt: Date?
        /// E.164, where the asker may see contact details.
        let phone: String?
    }

    let task: Task
    let owner: String
    let about: About?

    /// It is about somebody whom the asker may not see.
    var isAboutHidden: Bool { about == nil && task.contactID != nil }
}

/// Whose promises, and which of them.
struct TaskFilter: Sendable {
    /// `nil`: everybody's.
    var owner: Account.ID?
    var time: DueTime?
    var about: Contact.ID?
}

/// How many promises are open, by how near their day is.
struct TaskCounts: Sendable {
    var overdue = 0, today = 0, week = 0, later = 0, undated = 0

    var all: Int { overdue + today + week + later + undated }

    subscript(_ time: DueTime) -> Int {
        switch time {
        case .overdue: overdue
        case .today: today
        case .week: week
        case .later: later
        case .undated: undated
        }
    }
}

/// A place in a list of tasks, told by the task before it: its day and its id.
struct TaskCursor: Sendable {
    let due: Day?
    let id: Task.ID

    init(_ task: Task) {
        due = task.dueOn
        id = task.id
    }

    init?(_ written: String) {
        let parts = written.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Task.ID(parts[0]) else { return nil }
        self.id = id
        due = Day(parts[1])
    }

    var written: String { "\(id)~\(due.map(\.description) ?? "")" }
}

extension Connection {
    /// A condition that holds for the tasks the asker may see. Volunteers see their own; others also those about
    /// people they see. Tasks about nobody are everybody's who sees everyone.
    var maySeeTask: SQL {
        guard let account = viewer.account else { return viewer.isProgram ? "TRUE" : "FALSE" }
        let own: SQL = "tasks.owner_id = \(account.id)"
        guard account.role != .volunteer, account.scope != .tasks else { return own }
        guard account.scope != .everyone else { return "TRUE" }
        return "(\(own) OR (tasks.contact_id IS NOT NULL AND \(maySee("tasks.contact_id"))))"
    }

    /// Open tasks by their day, those without one last.
    func openTasks(_ filter: TaskFilter, today: Day, after cursor: TaskCursor? = nil, limit: Int) throws -> [TaskRow] {
        var conditions: [SQL] = ["tasks.done_at IS NULL", maySeeTask]
        if let owner = filter.owner { conditions.append("tasks.owner_id = \(owner)") }
        if let about = filter.about { conditions.append("tasks.contact_id = \(about)") }
        if let time = filter.time { conditions.append(time.holds(today: today)) }
        var found: [TaskRow] = []
        if cursor?.due != nil || cursor == nil, filter.time != .undated {
            var dated = conditions + ["tasks.due_on IS NOT NULL"]
            if let cursor, let due = cursor.due { dated.append("(tasks.due_on, tasks.id) > (\(due), \(cursor.id))") }
            found = try taskRows(.all(dated), sorted: "tasks.due_on, tasks.id", limit: limit)
        }
        guard found.count < limit, filter.time == nil || filter.time == .undated else { return found }
        conditions.append("tasks.due_on IS NULL")
        if let cursor, cursor.due == nil { conditions.append("tasks.id > \(cursor.id)") }
        return try found + taskRows(.all(conditions), sorted: "tasks.id", limit: limit - found.count)
    }

    /// What somebody did last, so that it can be opened again.
    func doneTasks(owner: Account.ID, limit: Int) throws -> [TaskRow] {
        try taskRows(
            .all(["tasks.owner_id = \(owner)", "tasks.done_at IS NOT NULL", maySeeTask]),
            sorted: "tasks.done_at DESC, tasks.id DESC", limit: limit)
    }

    /// What is promised to somebody, for their page.
    func openTasks(about contact: Contact.ID, limit: Int = 50) throws -> [TaskRow] {
        try taskRows(
            .all(["tasks.contact_id = \(contact)", "tasks.done_at IS NULL", maySeeTask, maySee("tasks.contact_id")]),
            sorted: "tasks.due_on NULLS LAST, tasks.id", limit: limit)
    }

    /// One task. Throws `NotFound` where the asker may not see it.
    func task(_ id: Task.ID) throws -> TaskRow {
        guard let row = try taskRows("tasks.id = \(id) AND \(maySeeTask)", sorted: "tasks.id", limit: 1).first else {
            throw NotFound()
        }
        return row
    }

    func countTasks(owner: Account.ID?, today: Day) throws -> TaskCounts {
        var conditions: [SQL] = ["tasks.done_at IS NULL", maySeeTask]
        if let owner { conditions.append("tasks.owner_id = \(owner)") }
        let counts = try first("""
            SELECT count(*) FILTER (WHERE \(DueTime.overdue.holds(today: today))),
                   count(*) FILTER (WHERE \(DueTime.today.holds(today: today))),
                   count(*) FILTER (WHERE \(DueTime.week.holds(today: today))),
                   count(*) FILTER (WHERE \(DueTime.later.holds(today: today))),
                   count(*) FILTER (WHERE \(DueTime.undated.holds(today: today)))
            FROM tasks
            WHERE \(.all(conditions))
            """) { row in
            TaskCounts(
                overdue: try row.next(), today: try row.next(), week: try row.next(), later: try row.next(),
                undated: try row.next())
        }
        return counts ?? TaskCounts()
    }

    /// Accounts that can keep a promise: all but those who only look.
    func taskOwners() throws -> [Account] {
        try rows("""
            SELECT \(Account.selection) FROM accounts WHERE closed_at IS NULL AND role <> 'viewer' ORDER BY name, id
            """) { try $0.next() }
    }

    private func taskRows(_ condition: SQL, sorted: SQL, limit: Int) throws -> [TaskRow] {
        try rows("""
            SELECT \(Task.selection(from: "tasks")), accounts.name,
                   contacts.id, contacts.display_name, contacts.last_contacted_at, \(phoneToCall)
            FROM tasks
            JOIN accounts ON accounts.id = tasks.owner_id
            LEFT JOIN contacts ON contacts.id = tasks.contact_id AND \(maySee("contacts.id"))
            WHERE \(condition)
            ORDER BY \(sorted)
            LIMIT \(limit)
            """) { row in
            let task: Task = try row.next(), owner: String = try row.next()
            let id: Contact.ID? = try row.next(), name: String? = try row.next()
            let lastContactedAt: Date? = try row.next(), phone: String? = try row.next()
            let about = id.map { TaskRow.About(id: $0, name: name ?? "", lastContactedAt: lastContactedAt, phone: phone) }
            return TaskRow(task: task, owner: owner, about: about)
        }
    }

    /// The number of `contacts` to call first, for those who may see it.
    var phoneToCall: SQL { viewer.may(.seeContactDetails) ? "contacts.phone" : "CAST(NULL AS TEXT)" }
}
