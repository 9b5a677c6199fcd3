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

    /// Whom a list holds, as a question: of a fixed one, those who were put in.
    func members(of list: List, at now: Date) throws -> Asked {
        guard list.kind == .fixed else { return try asked(of: list, at: now) }
        let held = Held.all([
            .compare("list_id", .equal, .integer(list.id.number)), .compare("is_member", .equal, .boolean(true)),
        ])
        // Whoever was put in stays in, of whatever kind.
        return Asked(condition: .entries(Entries(table: .members, held: held)), asksKinds: true)
    }
}

extension Connection {
    /// A condition on `changes` that holds where it is not about a list which the asker may not use. Who was put on or
    /// taken off such a list is hidden as well, since that tells its name.
    var mayReadLists: SQL {
        guard !viewer.isProgram else { return "TRUE" }
        return """
            (changes.table_name NOT IN ('lists', 'list_rows')
            OR (changes.table_name = 'lists' AND (
                EXISTS (SELECT 1 FROM lists WHERE lists.id = changes.record_id AND \(mayUse("lists")))
                OR (NOT EXISTS (SELECT 1 FROM lists WHERE lists.id = changes.record_id) AND EXISTS (
                    SELECT 1 FROM changes AS gone
                    WHERE gone.record_id = changes.record_id AND gone.table_name = 'lists' AND gone.after IS NULL
                    AND gone.before LIKE '%"owner_id":' || \(viewer.id?.description ?? "0") || ',%'))))
            OR (changes.table_name = 'list_rows' AND (
                EXISTS (
                    SELECT 1 FROM list_rows
                    JOIN lists ON lists.id = list_rows.list_id
                    WHERE list_rows.id = changes.record_id AND \(mayUse("lists")))
                OR EXISTS (
                    SELECT 1 FROM changes AS gone
                    JOIN lists ON gone.before LIKE '%"list_id":' || lists.id || ',%'
                    WHERE gone.record_id = changes.record_id AND gone.table_name = 'list_rows' AND gone.after IS NULL
                    AND \(mayUse("lists"))))))
            """
    }
}
