import Foundation
import Kernel

/// How near the day of a promise is.
enum DueTime: String, Sendable, CaseIterable {
    case overdue, today, week, later, undated

    init(_ due: Day?, today: Day) {
        guard let due else {
            self = .undated
            return
        }
        switch due.number - today.number {
        case ..<0: self = .overdue
        case 0: self = .today
        case 1...7: self = .week
        default: self = .later
        }
    }

    var name: Phrase {
        switch self {
        case .overdue: "Late"
        case .today: "Today"
        case .week: "In the next 7 days"
        case .later: "Later"
        case .undated: "Without a date"
        }
    }

    /// A condition on `tasks.due_on`.
    func holds(today: Day) -> SQL {
        switch self {
        case .overdue: "tasks.due_on < \(today)"
        case .today: "tasks.due_on = \(today)"
        case .week: "tasks.due_on > \(today) AND tasks.due_on <= \(today.adding(7))"
        case .later: "tasks.due_on > \(today.adding(7))"
        case .undated: "tasks.due_on IS NULL"
        }
    }
}

extension Form {
    /// The day that somebody chose: a word for a near day, or a date. A typed date counts even if the radio beside it
    /// was forgotten, unless it is only the stored one shown again.
    func dueDay(today: Day, was stored: Day? = nil) throws -> Day? {
        switch self["due"] {
        case "today": return today
        case "tomorrow": return today.adding(1)
        case "week": return today.adding(7)
        case "none" where optional("due-on") == stored?.description: return nil
        case "on": try refuse(if: optional("due-on") == nil, "Choose the day.", field: "due-on")
        default: break
        }
        guard let typed = optional("due-on") else { return nil }
        guard let day = Day(typed) else { throw Refusal("Write the day as 2026-03-04.", field: "due-on") }
        try refuse(if: day < today && day != stored, "That day is over. Choose today or a later day.", field: "due-on")
        return day
    }
}

extension Screen {
    func day(_ day: Day) -> HTML { self.day(day.start(in: group.zone)) }

    /// Near days with one tap, any other as a date.
    func dueFields(_ due: Day? = nil, state: FormState = .fresh, legend: Phrase = "When is it due?") -> HTML {
        """
        \(radios(legend, name: "due", [
            Choice("today", "Today"), Choice("tomorrow", "Tomorrow"), Choice("week", "In a week"),
            Choice("none", "No date"), Choice("on", "Another day"),
        ], value: due == nil ? "none" : "on", state: state, inRow: true))
        \(dateField("The day, if it is another one", name: "due-on", value: due?.description, state: state))
        """
    }
}
