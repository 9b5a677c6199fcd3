import Foundation
import Kernel

extension Connection {
    /// The task, for those who may change it: whoever keeps it, and those who plan the work.
    func taskToChange(_ id: Task.ID) throws -> Task {
        let task = try task(id).task
        try require(.addNotes)
        if task.ownerID != viewer.id { try require(.planWork) }
        return task
    }

    func mayChange(_ task: Task) -> Bool {
        viewer.may(.addNotes) && (task.ownerID == viewer.id || viewer.may(.planWork))
    }

    @discardableResult
    func finishTask(_ id: Task.ID, at now: Date) throws -> Task {
        var task = try taskToChange(id)
        // A second tap on a slow evening changes nothing.
        guard task.doneAt == nil else { return task }
        task.doneAt = now
        try update(task)
        return task
    }

    @discardableResult
    func reopenTask(_ id: Task.ID) throws -> Task {
        var task = try taskToChange(id)
        task.doneAt = nil
        try update(task)
        return task
    }

    /// Other words, another day, another keeper.
    func changeTask(_ id: Task.ID, _ form: Form, today: Day) throws -> Task {
        var task = try taskToChange(id)
        try refuseUnseen(form, of: id)
        task.what = try checkedPromise(form["what"])
        task.dueOn = try form.dueDay(today: today, was: task.dueOn)
        if let owner: Account.ID = form.id("owner"), owner != task.ownerID {
            try require(.planWork)
            task.ownerID = owner
            try requireKeeper(owner, of: task)
        }
        try update(task)
        return task
    }

    func removeTask(_ id: Task.ID) throws -> Task {
        let task = try taskToChange(id)
        try delete(id)
        return task
    }
}
