import Asking
import Foundation
import Kernel

/// A list among others.
struct ListLine: Sendable {
    let list: List
    let owner: String
}

extension Connection {
    /// Who sees people one by one has no lists of them.
    func requireAsking() throws {
        try require(.seePeople)
        guard viewer.account?.scope != .tasks, viewer.account?.role != .volunteer else { throw NotAllowed() }
    }

    /// The lists that the asker may use, by name.
    func lists() throws -> [ListLine] {
        try rows(
            """
            SELECT \(List.selection(from: "lists")), accounts.name
            FROM lists
            JOIN accounts ON accounts.id = lists.owner_id
            WHERE \(mayUse("lists"))
            ORDER BY lists.name, lists.id
            """
        ) { ListLine(list: try $0.next(), owner: try $0.next()) }
    }

    /// One list. Throws `NotFound` for one that the asker may not use.
    func list(_ id: List.ID) throws -> List {
        let list = try first("SELECT \(List.selection) FROM lists WHERE id = \(id) AND \(mayUse("lists"))") {
            try $0.next(List.self)
        }
        guard let list else { throw NotFound() }
        return list
    }

    /// The question of a list, with everything in it under the name that it has now.
    func questionInWords(_ list: List, at now: Date) throws -> String {
        guard list.kind == .smart, let ask = try? Ask(list.question) else { return list.question }
        var resolver = Resolver(self, settings: try groupSettings(), now: now, isSaved: true)
        return try resolver.renamed(ask).description
    }

    /// What a question passes over: in the lists that it asks for, names of what is gone or may not be seen.
    func troubles(in question: String, at now: Date) throws -> [Mistake] {
        do { return try asked(question, at: now).troubles } catch is Mistake { return [] }
    }

    /// Those lists that go on without something. Names are looked up once for all of them.
    func incomplete(_ lists: [ListLine], at now: Date) throws -> Set<List.ID> {
        let settings = try groupSettings()
        var found: Set<List.ID> = [], names = NameBook(self)
        for line in lists where line.list.kind == .smart {
            var resolver = Resolver(self, settings: settings, now: now)
            resolver.names = names
            do {
                if try !resolver.asked(of: line.list).troubles.isEmpty { found.insert(line.list.id) }
            } catch is Mistake { found.insert(line.list.id) } catch is Refusal {}
            names = resolver.names
        }
        return found
    }

    /// Whom a list holds, as a question: of a fixed one, those who were put in.
    func members(of list: List, at now: Date) throws -> Asked {
        guard list.kind == .fixed else { return try asked(of: list, at: now) }
        let held = Held.all([
            .compare("list_id", .equal, .integer(list.id.number)), .compare("is_member", .equal, .boolean(true)),
        ])
        // Whoever was put in stays in, of whatever kind.
        return Asked(condition: .entries(Entries(table: .members, held: held)), asksKinds: true)
    }

    /// A condition on `changes` that holds where it is not about a list that the asker may not use. Of what they did
    /// themselves they know.
    var mayReadOfLists: SQL {
        if viewer.isProgram { return "TRUE" }
        return """
            (changes.table_name NOT IN ('lists', 'list_rows')
            OR EXISTS (SELECT 1 FROM acts WHERE acts.id = changes.act_id AND acts.account_id = \(viewer.accountID))
            OR EXISTS (SELECT 1 FROM lists WHERE lists.id = changes.record_id AND \(mayUse("lists")))
            OR EXISTS (
                SELECT 1 FROM list_rows
                JOIN lists ON lists.id = list_rows.list_id
                WHERE list_rows.id = changes.record_id AND \(mayUse("lists"))))
            """
    }
}
