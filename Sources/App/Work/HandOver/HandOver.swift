import Foundation
import Kernel

/// Giving all of somebody's people and open tasks to somebody else: on leave, on leaving, or to share the load.
struct HandOver: Sendable {
    /// Whose; `nil` until it is chosen.
    let from: Account?
    let people, tasks: Int
    /// Whose can be given: everybody's by keepers, their own by organizers.
    let givers: [Account]
    let takers: [Account]
}

extension Connection {
    func handOver(from asked: Account.ID?) throws -> HandOver {
        try require(.planWork)
        let givers = try givers(), from = givers.count == 1 ? givers.first : givers.first { $0.id == asked }
        return HandOver(
            from: from, people: try from.map { try countPeople(of: $0.id) } ?? 0,
            tasks: try from.map { try countOpenTasks(of: $0.id) } ?? 0, givers: givers,
            takers: try takers().filter { $0.id != from?.id })
    }

    /// All of it in one act, so that one undo takes it back. Returns how many people and tasks were given.
    func handOver(from: Account.ID, to: Account.ID) throws -> (people: Int, tasks: Int) {
        try require(.planWork)
        if from != viewer.id { try require(.keepHouse) }
        try refuse(if: from == to, "Choose somebody else to take over.", field: "to")
        guard try takers().contains(where: { $0.id == to }) else {
            throw Refusal("Choose who takes over.", field: "to")
        }
        let contacts = try rows("SELECT \(Contact.selection) FROM contacts WHERE \(peopleOf(from)) ORDER BY id") {
            try $0.next(Contact.self)
        }
        for var contact in contacts {
            contact.organizerID = to
            try update(contact)
        }
        let tasks = try rows("SELECT \(Task.selection) FROM tasks WHERE \(openTasksOf(from)) ORDER BY id") { try $0.next(Task.self) }
        for var task in tasks {
            task.ownerID = to
            try update(task)
        }
        try refuse(if: contacts.isEmpty && tasks.isEmpty, "There is nothing to hand over.", field: "from")
        return (contacts.count, tasks.count)
    }

    private func peopleOf(_ account: Account.ID) -> SQL { "contacts.organizer_id = \(account) AND \(maySee("contacts.id"))" }
    private func openTasksOf(_ account: Account.ID) -> SQL { "tasks.owner_id = \(account) AND tasks.done_at IS NULL" }

    private func countPeople(of account: Account.ID) throws -> Int {
        try count("SELECT count(*) FROM contacts WHERE \(peopleOf(account))")
    }

    private func countOpenTasks(of account: Account.ID) throws -> Int {
        try count("SELECT count(*) FROM tasks WHERE \(openTasksOf(account))")
    }

    /// Closed accounts as well: whoever has left leaves people behind.
    private func givers() throws -> [Account] {
        let condition: SQL = viewer.may(.keepHouse) ? "TRUE" : "id = \(viewer.id)"
        return try rows("SELECT \(Account.selection) FROM accounts WHERE \(condition) ORDER BY name, id") { try $0.next() }
    }

    private func takers() throws -> [Account] {
        try rows("""
            SELECT \(Account.selection) FROM accounts
            WHERE closed_at IS NULL AND role IN ('keeper', 'organizer')
            ORDER BY name, id
            """) { try $0.next() }
    }
}
