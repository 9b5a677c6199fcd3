import Foundation
import Kernel

extension Connection {
    /// Promises something, to be kept by `owner`. Giving a promise to somebody else is for those who plan the work.
    @discardableResult
    func addTask(
        _ what: String, due: Day?, owner: Account.ID, about contact: Contact.ID? = nil,
        from interaction: Interaction.ID? = nil
    ) throws -> Task {
        try require(.addNotes)
        let task = Task(
            what: try checkedPromise(what), dueOn: due, ownerID: owner, contactID: contact, interactionID: interaction)
        try requireKeeper(owner, of: task)
        if let contact { try requireSight(of: contact) }
        if let interaction, try find(interaction).contactID != contact { throw NotFound() }
        try insert(task)
        return task
    }

    /// As a form asks for it: `what`, `due` and `due-on`, `owner`, `about`.
    func addTask(_ form: Form, today: Day) throws -> Task {
        guard let owner: Account.ID = form.id("owner") ?? viewer.id else { throw NotAllowed() }
        return try addTask(
            form["what"], due: try form.dueDay(today: today), owner: owner, about: form.id("about"),
            from: form.id("interaction"))
    }

    func checkedPromise(_ what: String) throws -> String {
        let what = what.trimmingCharacters(in: .whitespacesAndNewlines)
        try refuse(if: what.isEmpty, "Write what is promised.", field: "what")
        try refuse(if: what.count > 500, "Use 500 letters or fewer. Put the rest into a note.", field: "what")
        return what
    }

    func requireKeeper(_ owner: Account.ID, of task: Task) throws {
        guard owner != viewer.id else { return }
        try require(.planWork)
        let account = try first("SELECT \(Account.selection) FROM accounts WHERE id = \(owner)") { try $0.next(Account.self) }
        guard let account, account.closedAt == nil, account.role != .viewer else {
            throw Refusal("This account cannot keep a promise. Choose another one.", field: "owner")
        }
    }
}
