import Foundation
import Kernel

/// By which column a list is sorted, and which way.
struct ListOrder: Sendable {
    let column: ListColumn
    let isDescending: Bool

    /// `town`, or `-town` from the end.
    var written: String { isDescending ? "-\(column.name)" : column.name }

    static let name = ListOrder(
        column: ListColumn.known.first { $0.name == "name" } ?? ListColumn.known[0], isDescending: false)

    var isByName: Bool { column.name == "name" }
}

/// What a list is sorted by, as SQL: a value of the contact, and where it is a text, how that is folded.
struct ListSorting {
    let value: SQL
    var folding: Folding.Kind?
}

extension Connection {
    /// As it was written; `nil` where it is not there any more.
    func listOrder(_ written: String, of list: List.ID?) throws -> ListOrder? {
        guard !written.isEmpty else { return .name }
        let isDescending = written.hasPrefix("-"), name = isDescending ? String(written.dropFirst()) : written
        guard let column = try columnsThere(name, of: list).columns.first else { return nil }
        return ListOrder(column: column, isDescending: isDescending)
    }

    /// Who may not see something learns nothing of it by sorting: such columns are not there for them, and an answer that
    /// names somebody unseen counts as none.
    func sorting(by column: ListColumn) -> ListSorting {
        switch column.source {
        case .own where column.name == "name": ListSorting(value: "contacts.sort_name")
        case .own(let sql): ListSorting(value: sql, folding: column.folding)
        case .instant(let sql): ListSorting(value: sql)
        case .made: ListSorting(value: "(SELECT acts.at FROM acts WHERE acts.id = contacts.act_id)")
        case .organizer:
            ListSorting(value: "(SELECT accounts.name FROM accounts WHERE accounts.id = contacts.organizer_id)")
        // The one that is shown first.
        case .points(.phone): ListSorting(value: "contacts.phone")
        case .points(.email): ListSorting(value: "contacts.email")
        case .points(let kind):
            ListSorting(
                value: """
                    (SELECT min(contact_points.value) FROM contact_points
                     WHERE contact_points.contact_id = contacts.id AND contact_points.kind = \(kind))
                    """)
        case .address where column.name == "town": ListSorting(value: "contacts.locality", folding: column.folding)
        case .address(let sql):
            ListSorting(
                value: """
                    (SELECT \(sql) FROM addresses WHERE addresses.contact_id = contacts.id ORDER BY addresses.id LIMIT 1)
                    """, folding: column.folding)
        case .roles:
            ListSorting(
                value: """
                    (SELECT min(roles.role) FROM roles WHERE roles.contact_id = contacts.id AND roles.end_on IS NULL)
                    """, folding: .role)
        case .tags:
            ListSorting(
                value: """
                    (SELECT min(tags.sort_name) FROM taggings JOIN tags ON tags.id = taggings.tag_id
                     WHERE taggings.contact_id = contacts.id)
                    """)
        case .answer(let question): ListSorting(value: sorting(byAnswersTo: question))
        case .note(let list): ListSorting(value: kept(list, "list_rows.note"))
        case .tick(let list): ListSorting(value: kept(list, "CASE WHEN list_rows.is_ticked THEN 0 END"))
        }
    }

    private func kept(_ list: List.ID, _ value: SQL) -> SQL {
        "(SELECT \(value) FROM list_rows WHERE list_rows.list_id = \(list) AND list_rows.contact_id = contacts.id)"
    }

    private func sorting(byAnswersTo question: Question) -> SQL {
        let theirs: SQL = """
            current_answers.question_id = \(question.id) AND current_answers.contact_id = contacts.id
            """
        switch question.kind {
        case .number, .scale, .date: return "(SELECT current_answers.number FROM current_answers WHERE \(theirs))"
        // Yes before no.
        case .yesNo: return "(SELECT -current_answers.number FROM current_answers WHERE \(theirs))"
        case .oneChoice where !question.choices.list.isEmpty:
            // In the order in which the group put them.
            let cases = question.choices.list.enumerated().map { "WHEN \($1.code) THEN \($0)" as SQL }
            let ordered = cases.dropFirst().reduce(cases[0]) { "\($0) \($1)" }
            return """
                (SELECT CASE current_answers.value \(ordered) ELSE \(question.choices.list.count) END
                 FROM current_answers WHERE \(theirs))
                """
        case .oneChoice, .severalChoices, .file:
            return "(SELECT current_answers.value FROM current_answers WHERE \(theirs))"
        case .text:
            return """
                (SELECT answers.folded FROM current_answers JOIN answers ON answers.id = current_answers.answer_id
                 WHERE \(theirs))
                """
        case .person, .place:
            return """
                (SELECT answers.value FROM current_answers JOIN answers ON answers.id = current_answers.answer_id
                 WHERE \(theirs) AND (answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id"))))
                """
        }
    }
}
