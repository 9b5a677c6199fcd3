import Asking
import Foundation
import Kernel

/// A column of a list on the command line: what is known of each person, as text.
package struct ListColumn: Sendable {
    enum Source: Sendable {
        /// One value, as text or a number.
        case value(SQL)
        case instant(SQL)
        /// Several values, joined with commas. `rows` gives a contact and a text.
        case several(rows: SQL, contact: SQL, order: SQL)
        case answer(Question)
    }

    package let name: String
    let source: Source

    /// The columns that every group has, in the order in which they are offered.
    static let known: [ListColumn] = [
        ListColumn(name: "id", source: .value("contacts.id")),
        ListColumn(name: "kind", source: .value("contacts.kind")),
        ListColumn(name: "name", source: .value("contacts.display_name")),
        ListColumn(name: "given", source: .value("contacts.given_name")),
        ListColumn(name: "family", source: .value("contacts.family_name")),
        ListColumn(name: "called", source: .value("contacts.preferred_name")),
        ListColumn(name: "pronouns", source: .value("contacts.pronouns")),
        ListColumn(name: "born", source: .value("contacts.born_on")),
        ListColumn(name: "language", source: .value("contacts.languages")),
        ListColumn(name: "external_id", source: .value("contacts.external_id")),
        ListColumn(
            name: "organizer",
            source: .value("(SELECT accounts.name FROM accounts WHERE accounts.id = contacts.organizer_id)")),
        ListColumn(
            name: "phone",
            source: .several(rows: points("phone"), contact: "contact_points.contact_id", order: pointOrder)),
        ListColumn(
            name: "email",
            source: .several(rows: points("email"), contact: "contact_points.contact_id", order: pointOrder)),
        address("street", "addresses.line"), address("unit", "addresses.unit"), address("town", "addresses.locality"),
        address("state", "addresses.region"), address("zip", "addresses.postal_code"),
        address("country", "addresses.country"),
        ListColumn(
            name: "role",
            source: .several(
                rows: "SELECT roles.contact_id, roles.role FROM roles WHERE roles.end_on IS NULL",
                contact: "roles.contact_id", order: "roles.id")),
        ListColumn(
            name: "tag",
            source: .several(
                rows:
                    "SELECT taggings.contact_id, tags.name FROM taggings JOIN tags ON tags.id = taggings.tag_id WHERE TRUE",
                contact: "taggings.contact_id", order: "tags.name, taggings.id")),
        ListColumn(name: "talks", source: .value("contacts.interactions_count")),
        ListColumn(name: "events", source: .value("contacts.events_attended")),
        ListColumn(name: "no_shows", source: .value("contacts.no_shows")),
        ListColumn(name: "tasks", source: .value("contacts.tasks_open")),
        ListColumn(name: "last_contact", source: .instant("contacts.last_contacted_at")),
    ]

    private static let pointOrder: SQL = "contact_points.is_primary DESC, contact_points.id"

    private static func points(_ kind: String) -> SQL {
        """
        SELECT contact_points.contact_id, contact_points.value FROM contact_points
        WHERE contact_points.kind = \(kind) AND contact_points.status IN ('unknown', 'verified')
        """
    }

    /// Of their first address.
    private static func address(_ name: String, _ column: SQL) -> ListColumn {
        ListColumn(
            name: name,
            source: .value(
                """
                (SELECT \(column) FROM addresses WHERE addresses.contact_id = contacts.id ORDER BY addresses.id LIMIT 1)
                """))
    }
}

/// No column is called so.
package struct NoColumn: Error, CustomStringConvertible {
    package let description: String
}

extension Connection {
    /// The columns named with commas between; a question's answers as `answer("Housing rating")`.
    func listColumns(_ text: String) throws -> [ListColumn] {
        try columnNames(text).map { name in
            if let known = ListColumn.known.first(where: { $0.name == name.lowercased() }) { return known }
            if let ask = try? Ask("top 1 by \(name)"), case .top(_, let sorting, _) = ask.limit,
                let value = sorting.question
            {
                var book = NameBook(self)
                let question: Question = try find(Question.ID(try book.find(.question, value)))
                guard viewer.maySeeAnswers(to: question) else { throw Mistake(.mayNotSee(question.name), value.spot) }
                return ListColumn(name: question.name, source: .answer(question))
            }
            let names = ListColumn.known.map(\.name).joined(separator: ", ")
            throw NoColumn(description: "No column is called \(name). There are: \(names), and answer(\"…\").")
        }
    }

    private func columnNames(_ text: String) -> [String] {
        var names = [""], isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { names.append("") } else { names[names.count - 1].append(character) }
        }
        return names.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// The cells of some people, in the order of the numbers.
    func cells(of ids: [Contact.ID], _ columns: [ListColumn], zone: TimeZone) throws -> [[String]] {
        var cells = Dictionary(uniqueKeysWithValues: ids.map { ($0, Array(repeating: "", count: columns.count)) })
        for (index, column) in columns.enumerated() {
            switch column.source {
            case .value(let sql):
                try forEach("SELECT contacts.id, CAST(\(sql) AS TEXT) FROM contacts WHERE contacts.id IN \(anyOf: ids)")
                { row in
                    let id: Contact.ID = try row.next()
                    cells[id]?[index] = try row.next(String?.self) ?? ""
                }
            case .instant(let sql):
                try forEach("SELECT contacts.id, \(sql) FROM contacts WHERE contacts.id IN \(anyOf: ids)") { row in
                    let id: Contact.ID = try row.next(), at: Date? = try row.next()
                    cells[id]?[index] = at.map { Day($0, in: zone).description } ?? ""
                }
            case .several(let rows, let contact, let order):
                try forEach("\(rows) AND \(contact) IN \(anyOf: ids) ORDER BY \(order)") { row in
                    let id: Contact.ID = try row.next(), text: String = try row.next()
                    let before = cells[id]?[index] ?? ""
                    cells[id]?[index] = before.isEmpty ? text : "\(before), \(text)"
                }
            case .answer(let question):
                try forEach(
                    """
                    SELECT current_answers.contact_id, current_answers.value FROM current_answers
                    WHERE current_answers.question_id = \(question.id) AND current_answers.contact_id IN \(anyOf: ids)
                    """
                ) { row in
                    let id: Contact.ID = try row.next()
                    cells[id]?[index] = question.shown(try row.next())
                }
            }
        }
        return ids.map { cells[$0] ?? [] }
    }
}

extension Question {
    /// An answer as it is read: the words of what was chosen.
    fileprivate func shown(_ value: String) -> String {
        guard kind == .oneChoice || kind == .severalChoices else { return value }
        let language = Language.english.rawValue
        return value.split(separator: " ").map { code in
            choices.list.first { $0.code == code }?.words.text(language) ?? String(code)
        }.joined(separator: ", ")
    }
}
