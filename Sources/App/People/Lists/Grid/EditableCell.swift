import Foundation
import Kernel

/// What a cell of a list changes when it is changed in place.
enum CellTarget: Sendable {
    case field(ContactField), organizer
    case answer(Question)
    case note(List.ID), tick(List.ID)

    /// The field of its form.
    var field: String {
        switch self {
        case .field(let field): field.name
        case .organizer: "organizer"
        case .answer: "answer"
        case .note: "note"
        case .tick: "tick"
        }
    }
}

extension ListColumn {
    /// Short, for ids in a page and for addresses: `town`, `q123`.
    var slug: String { question.map { "q\($0.id)" } ?? name }

    private static let fields = [
        "name": "name", "given": "given", "family": "family", "called": "preferred", "pronouns": "pronouns",
        "born": "born", "language": "languages", "best_time": "time", "best_method": "method", "met_how": "met",
        "about": "about",
    ]

    /// `nil` for what is counted, and for what has several entries with forms of their own, as phones have.
    var target: CellTarget? {
        switch source {
        case .own: Self.fields[name].flatMap { code in ContactField.all.first { $0.name == code } }.map { .field($0) }
        case .organizer: .organizer
        case .answer(let question): question.closedAt == nil && question.kind != .file ? .answer(question) : nil
        case .note(let list): .note(list)
        case .tick(let list): .tick(list)
        default: nil
        }
    }

    /// A household has no given name.
    func isEditable(of kind: Contact.Kind) -> Bool {
        guard case .field(let field)? = target else { return target != nil }
        return field.kinds.contains(kind)
    }
}

/// Which cell an address means, and where the reader came from.
struct CellAddress: Sendable {
    let who: Contact.ID
    let column: String
    let list: List.ID?
    /// Whether its links stand in the page, for those without script.
    let hasLinks: Bool
    let back: String

    /// Throws `NotFound` where nobody is meant.
    init(_ form: Form, from referrer: String? = nil) throws {
        guard let who: Contact.ID = form.id("who"), form.has("col") else { throw NotFound() }
        self.who = who
        column = form["col"]
        list = form.id("list")
        hasLinks = form["links"] == "yes"
        let usual = list.map { "/people/lists/\($0)" } ?? "/people/lists"
        let back = form.optional("back") ?? referrer ?? usual
        self.back = back.hasPrefix("/people/lists") && Visit.localPath(back) == back ? back : usual
    }

    init(who: Contact.ID, column: String, list: List.ID?, hasLinks: Bool) {
        (self.who, self.column, self.list, self.hasLinks, back) = (who, column, list, hasLinks, "")
    }

    var fields: [(name: String, value: String)] {
        var fields = [("who", "\(who)"), ("col", column)]
        if let list { fields.append(("list", "\(list)")) }
        if hasLinks { fields.append(("links", "yes")) }
        return fields
    }

    var path: String { address("/people/lists/cell", fields: fields) }
}

/// A cell that is changed, with what stands in it now.
struct CellForm: Sendable {
    let contact: Contact
    let column: ListColumn
    let target: CellTarget
    /// Of an answer its number, of anything else what it says; empty where nothing stands.
    let was: String
    /// As the fields of its form show it.
    let values: [String]
    /// The answer that stands, where the asker may see it.
    var answer: Answer?
    var organizers: [Account] = []
    var places: [String] = []
}

/// Somebody else changed the cell since it was opened. Nothing was saved; the reader chooses.
struct CellConflict: Error {
    /// As a form sends it, and as it reads.
    struct Said: Sendable {
        let value, text: String
    }

    let cell: CellForm
    let theirs, yours: Said
}

extension Connection {
    /// A column by its short name, or as an address names it.
    func column(called name: String, of list: List.ID?) throws -> ListColumn {
        if name.hasPrefix("q"), let id = Question.ID(String(name.dropFirst())) { return .answer(try question(id)) }
        guard let column = try columnsThere(name, of: list).columns.first else { throw NotFound() }
        return column
    }

    /// Throws `NotFound` for a cell that is not changed in place, as for one that the asker may not see.
    func cellForm(_ address: CellAddress) throws -> CellForm {
        try require(.changePeople)
        try requireAsking()
        try requireSight(of: address.who)
        if let list = address.list { _ = try self.list(list) }
        let contact: Contact = try find(address.who), column = try column(called: address.column, of: address.list)
        guard let target = column.target, column.isEditable(of: contact.kind) else { throw NotFound() }
        func form(_ value: String) -> CellForm {
            CellForm(
                contact: contact, column: column, target: target, was: value, values: value.isEmpty ? [] : [value])
        }
        switch target {
        case .field(let field): return form(field.value(contact))
        case .organizer:
            var cell = form(contact.organizerID?.description ?? "")
            cell.organizers = try organizers()
            return cell
        case .note(let list): return form(try listRow(list, contact.id)?.note ?? "")
        case .tick(let list): return form(try listRow(list, contact.id)?.isTicked == true ? "yes" : "")
        case .answer(let question): return try answerCell(contact, column, question)
        }
    }

    private func answerCell(_ contact: Contact, _ column: ListColumn, _ question: Question) throws -> CellForm {
        let answer = try records(
            """
            WHERE id = (SELECT answer_id FROM current_answers
                        WHERE question_id = \(question.id) AND contact_id = \(contact.id))
            """, of: Answer.self
        ).first
        let isSeen = try answer?.aboutContactID.map { try maySeeContact($0) } ?? true
        let values = isSeen ? answer.map { question.fieldValues($0.value) } ?? [] : []
        var cell = CellForm(
            contact: contact, column: column, target: .answer(question), was: answer?.id.description ?? "",
            values: values, answer: isSeen ? answer : nil)
        if question.kind == .place { cell.places = try placesOffered() }
        return cell
    }

    private func maySeeContact(_ contact: Contact.ID) throws -> Bool {
        try count("SELECT count(*) FROM contacts WHERE id = \(contact) AND \(maySee("contacts.id"))") > 0
    }

    /// What a list keeps beside somebody, if anything.
    func listRow(_ list: List.ID, _ contact: Contact.ID) throws -> ListRow? {
        try records("WHERE list_id = \(list) AND contact_id = \(contact)", of: ListRow.self).first
    }
}

extension Question {
    /// An answer as the fields of its form show it: the codes of several choices apart.
    fileprivate func fieldValues(_ value: String) -> [String] {
        kind == .severalChoices ? value.split(separator: " ").map(String.init) : [value]
    }
}
