import Asking
import Foundation
import Kernel

/// What a list may show of each person. Its name is the same in the address, in a kept list and on the command line.
package struct ListColumn: Sendable {
    enum Source: Sendable {
        /// A column of `contacts`: text or a number.
        case own(SQL)
        case instant(SQL)
        case made, organizer
        case points(ContactPoint.Kind)
        /// Of their first address.
        case address(SQL)
        case roles, tags
        case answer(Question)
        /// What one list keeps beside a person.
        case note(List.ID), tick(List.ID)
    }

    /// `town`, or `answer("Housing rating"#123)`.
    package let name: String
    let source: Source
    /// How its texts are compared without regard to capitals and accents.
    var folding: Folding.Kind?
    /// Only for those who may see phone numbers and addresses.
    var isContactDetail = false
    var isNumber = false

    /// What stands above it in a file: a question's name alone.
    package var head: String { if case .answer(let question) = source { question.name } else { name } }

    var question: Question? { if case .answer(let question) = source { question } else { nil } }

    /// The columns that every group has, in the order in which they are offered. `name` stands first on every page.
    static let known: [ListColumn] = [
        ListColumn(name: "id", source: .own("contacts.id"), isNumber: true),
        ListColumn(name: "kind", source: .own("contacts.kind")),
        ListColumn(name: "name", source: .own("contacts.display_name")),
        ListColumn(name: "given", source: .own("contacts.given_name"), folding: .given),
        ListColumn(name: "family", source: .own("contacts.family_name"), folding: .family),
        ListColumn(name: "called", source: .own("contacts.preferred_name"), folding: .called),
        ListColumn(name: "pronouns", source: .own("contacts.pronouns"), folding: .pronouns),
        ListColumn(name: "born", source: .own("contacts.born_on")),
        ListColumn(name: "language", source: .own("contacts.languages"), folding: .language),
        ListColumn(name: "best_time", source: .own("contacts.best_time"), folding: .bestTime),
        ListColumn(name: "best_method", source: .own("contacts.best_method"), folding: .bestMethod),
        ListColumn(name: "met_how", source: .own("contacts.met_how"), folding: .metHow),
        ListColumn(name: "about", source: .own("contacts.about")),
        ListColumn(name: "external_id", source: .own("contacts.external_id")),
        ListColumn(name: "organizer", source: .organizer),
        ListColumn(name: "phone", source: .points(.phone), isContactDetail: true),
        ListColumn(name: "email", source: .points(.email), isContactDetail: true),
        ListColumn(name: "street", source: .address("addresses.line"), isContactDetail: true),
        ListColumn(name: "unit", source: .address("addresses.unit"), isContactDetail: true),
        ListColumn(name: "town", source: .address("addresses.locality"), folding: .town),
        ListColumn(name: "state", source: .address("addresses.region"), folding: .state, isContactDetail: true),
        ListColumn(name: "zip", source: .address("addresses.postal_code"), folding: .zip, isContactDetail: true),
        ListColumn(name: "country", source: .address("addresses.country"), folding: .country, isContactDetail: true),
        ListColumn(name: "role", source: .roles),
        ListColumn(name: "tag", source: .tags),
        ListColumn(name: "talks", source: .own("contacts.interactions_count"), isNumber: true),
        ListColumn(name: "events", source: .own("contacts.events_attended"), isNumber: true),
        ListColumn(name: "no_shows", source: .own("contacts.no_shows"), isNumber: true),
        ListColumn(name: "tasks", source: .own("contacts.tasks_open"), isNumber: true),
        ListColumn(name: "last_contact", source: .instant("contacts.last_contacted_at")),
        ListColumn(name: "made", source: .made),
    ]

    /// What one list keeps beside each person.
    static func kept(in list: List.ID) -> [ListColumn] {
        [ListColumn(name: "tick", source: .tick(list)), ListColumn(name: "note", source: .note(list))]
    }

    static func answer(_ question: Question) -> ListColumn {
        ListColumn(
            name: "answer(\(quoted(question.name))#\(question.id))", source: .answer(question),
            isNumber: question.kind == .number || question.kind == .scale)
    }
}

/// No column is called so.
package struct NoColumn: Error, CustomStringConvertible {
    package let description: String
}

/// Columns as they were written, and what of them is not there any more or may not be seen.
struct ListColumns: Sendable {
    var columns: [ListColumn] = []
    var gone: [String] = []

    var written: String { columns.map(\.name).joined(separator: ",") }
}

extension Connection {
    /// The columns named with commas between; a question's answers as `answer("Housing rating")`. Throws where one of
    /// them is not there.
    ///
    /// - Parameter leaving: into a file. Answers that are not to leave are refused by name, not left empty.
    func listColumns(_ text: String, leaving: Bool = false) throws -> [ListColumn] {
        var book = NameBook(self)
        let columns = try columnNames(text).map { try listColumn($0, nil, &book) }
        if leaving, let kept = columns.compactMap(\.question).first(where: { !$0.mayLeave }) {
            throw NoColumn(description: "Answers to \(kept.name) are not to leave in a copy. Leave this column out.")
        }
        return columns
    }

    /// The same for a page, which goes on without what is gone.
    func columnsThere(_ text: String, of list: List.ID?) throws -> ListColumns {
        var found = ListColumns(), names: Set<String> = [], book = NameBook(self)
        for name in columnNames(text).prefix(60) {
            do {
                let column = try listColumn(name, list, &book)
                if names.insert(column.name).inserted { found.columns.append(column) }
            } catch is NoColumn { found.gone.append(name) } catch is Mistake { found.gone.append(name) }
        }
        return found
    }

    private func listColumn(_ name: String, _ list: List.ID?, _ book: inout NameBook) throws -> ListColumn {
        let known = ListColumn.known + (list.map(ListColumn.kept) ?? [])
        if let column = known.first(where: { $0.name == name.lowercased() }), maySee(column) { return column }
        if let ask = try? Ask("top 1 by \(name)"), case .top(_, let sorting, _) = ask.limit,
            let value = sorting.question
        {
            return .answer(try find(Question.ID(try book.find(.question, value))))
        }
        let names = known.map(\.name).joined(separator: ", ")
        throw NoColumn(description: "No column is called \(name). There are: \(names), and answer(\"…\").")
    }

    func maySee(_ column: ListColumn) -> Bool { !column.isContactDetail || viewer.may(.seeContactDetails) }

    private func columnNames(_ text: String) -> [String] {
        var names = [""], isQuoted = false, isEscaped = false
        for character in text {
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            if character == ",", !isQuoted { names.append("") } else { names[names.count - 1].append(character) }
        }
        return names.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
