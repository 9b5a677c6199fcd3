import Foundation
import Kernel

/// A column of values that was pasted into a list, from one row on.
struct Paste: Sendable {
    static let mostValues = 10_000

    let address: ListAddress
    let column: String
    /// The row of the first value, counted from 0.
    let start: Int
    let lines: [String]
    /// Whom the values were shown beside, once they were looked at; then it matters no more who stands where.
    let who: [Contact.ID]
    /// What stood in the column then.
    let was: String

    init(_ form: Form) {
        column = form["col"]
        start = max(0, (Int(form["row"]) ?? 1) - 1)
        address = ListAddress(list: form.id("list"), form)
        var lines = (form.all("values").first ?? "").split(omittingEmptySubsequences: false) { $0.isNewline }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        var known: Set<Contact.ID> = []
        who = form["who"].split(separator: ",").compactMap { Contact.ID(String($0)) }
            .filter { known.insert($0).inserted }
        was = form["was"]
    }

    /// The window of the list in which the first value stands.
    var shown: ListAddress { address.starting(at: start / Connection.windowSize * Connection.windowSize) }
}

/// What pasted values would change.
struct PastePlan: Sendable {
    enum Value: Sendable {
        case text(String), organizer(Account.ID), answer(AnswerValue), tick(Bool)
    }

    struct Row: Sendable {
        let contact: ListRowShown
        /// Counted from 1, as the values stand.
        let line: Int
        let typed: String
        var value: Value?
        /// Why the value cannot be read.
        var problem: Phrase?
    }

    let column: ListColumn
    let target: CellTarget
    let people: [Contact.ID]
    /// Those with a value; where a line is empty, the cell stays as it is.
    let rows: [Row]
    /// Values beyond the last row.
    let beyond: Int
    /// What stands there now, as one number.
    let was: String

    var readable: [Row] { rows.filter { $0.problem == nil } }
    var unread: [Row] { rows.filter { $0.problem != nil } }
}

extension Connection {
    /// What would come of it. Throws a refusal where nothing could.
    func plan(_ paste: Paste, now: Date) throws -> PastePlan {
        try require(.changePeople)
        try requireAsking()
        let column = try column(called: paste.column, of: paste.address.list)
        guard let target = column.target else { throw NotFound() }
        let lines = paste.lines
        try refuse(if: lines.isEmpty, "Paste at least one value.", field: "values")
        try refuse(if: lines.count > Paste.mostValues, "Paste 10,000 values at most.", field: "values")
        try refuse(if: lines.contains { $0.contains("\t") }, "Paste one column only.", field: "values")
        let people = try paste.who.isEmpty ? beside(paste, now) : seen(paste.who)
        try refuse(if: people.isEmpty, "There is no such row. Begin with another one.", field: "row")
        var reader = PasteReader(self, column, target), rows: [PastePlan.Row] = [], before = Fingerprint()
        for (index, shown) in try shown(people, column).enumerated() {
            before.add("\(shown.id) \(shown.cells)")
            guard index < lines.count, !lines[index].isEmpty else { continue }
            rows.append(try reader.read(lines[index], line: index + 1, of: shown))
        }
        return PastePlan(
            column: column, target: target, people: people, rows: rows, beyond: max(0, lines.count - people.count),
            was: before.text)
    }

    private func beside(_ paste: Paste, _ now: Date) throws -> [Contact.ID] {
        let order = try listOrder(of: paste.address), asked = try people(of: paste.address, at: now)
        return try window(of: asked, by: order, from: paste.start, limit: paste.lines.count).ids
    }

    /// Of some people, those whom the asker may see, in the order given.
    private func seen(_ people: [Contact.ID]) throws -> [Contact.ID] {
        var seen: Set<Contact.ID> = []
        for some in Array(people.prefix(Paste.mostValues)).inParts(of: 1_000) {
            seen.formUnion(
                try values(
                    "SELECT id FROM contacts WHERE id IN \(anyOf: some) AND \(maySee("contacts.id"))",
                    of: Contact.ID.self))
        }
        return people.filter(seen.contains)
    }

    private func shown(_ people: [Contact.ID], _ column: ListColumn) throws -> [ListRowShown] {
        try people.inParts(of: 1_000).flatMap { try listRows(of: $0, [column]) }
    }

    // MARK: Filling in

    /// Fills the values in, as one act. Returns how many cells it changed.
    func fillIn(_ paste: Paste, now: Date) throws -> Int {
        let plan = try plan(paste, now: now)
        try refuse(
            if: plan.was != paste.was || plan.people.count != paste.who.count,
            "Somebody changed this column meanwhile. Look at the values once more.", field: "values")
        let rows = plan.readable
        try refuse(if: rows.isEmpty, "None of the values can be read.", field: "values")
        var values: [Contact.ID: PastePlan.Value] = [:]
        for row in rows { values[row.contact.id] = row.value }
        let ids = rows.map(\.contact.id)
        switch plan.target {
        case .field(let field):
            return try changeMany(ids) { (contact: inout Contact) in
                if case .text(let text)? = values[contact.id] { field.set(text, in: &contact) }
            }
        case .organizer:
            return try changeMany(ids) { (contact: inout Contact) in
                if case .organizer(let account)? = values[contact.id] { contact.organizerID = account }
            }
        case .answer(let question):
            let occasion = Occasion(at: now, by: viewer.id)
            return try insertMany(
                rows.compactMap { row in
                    guard case .answer(let value)? = row.value, !value.stands(in: row.contact.cells[0]) else {
                        return nil as Answer?
                    }
                    return Answer(value, to: question, about: row.contact.id, on: occasion)
                })
        case .note(let list), .tick(let list): return try fillIn(values, ids, of: list)
        }
    }

    private func fillIn(_ values: [Contact.ID: PastePlan.Value], _ ids: [Contact.ID], of list: List.ID) throws -> Int {
        func set(_ row: inout ListRow) {
            switch values[row.contactID] {
            case .text(let text): row.note = text
            case .tick(let isTicked): row.isTicked = isTicked
            default: break
            }
        }
        let known = try ids.inParts(of: 1_000).flatMap { some in
            try rows(
                "SELECT id, contact_id FROM list_rows WHERE list_id = \(list) AND contact_id IN \(anyOf: some) ORDER BY id"
            ) { (id: try $0.next(Identifier<ListRow>.self), contact: try $0.next(Contact.ID.self)) }
        }
        let there = Set(known.map(\.contact)), changed = try changeMany(known.map(\.id)) { set(&$0) }
        let new = ids.filter { !there.contains($0) }.map { id in
            var row = ListRow(listID: list, contactID: id)
            set(&row)
            return row
        }
        return try changed + insertMany(new.filter { $0.note != nil || $0.isTicked })
    }
}

extension AnswerValue {
    /// Whether it stands there already.
    fileprivate func stands(in cell: ListCell) -> Bool {
        guard case .answer(let answer) = cell else { return false }
        return value == answer.value && aboutContactID == answer.person && aboutPlaceID == answer.place
    }
}

/// Reads values as the cells of a column, each different one once.
private struct PasteReader {
    let db: Connection
    let column: ListColumn
    let target: CellTarget
    private var organizers: [String: [Account.ID]]?
    private var known: [String: Result<PastePlan.Value, Refusal>] = [:]

    init(_ db: Connection, _ column: ListColumn, _ target: CellTarget) {
        (self.db, self.column, self.target) = (db, column, target)
    }

    mutating func read(_ text: String, line: Int, of contact: ListRowShown) throws -> PastePlan.Row {
        var row = PastePlan.Row(contact: contact, line: line, typed: text)
        guard column.isEditable(of: contact.kind) else {
            row.problem = hasNone(contact.kind)
            return row
        }
        if known[text] == nil { known[text] = try result(text) }
        switch known[text] {
        case .success(let value): row.value = value
        case .failure(let refusal): row.problem = refusal.reason
        case nil: break
        }
        return row
    }

    private func hasNone(_ kind: Contact.Kind) -> Phrase {
        kind == .person ? "A [person] has a given and a family name instead." : "Only a [person] has this."
    }

    private mutating func result(_ text: String) throws -> Result<PastePlan.Value, Refusal> {
        do { return .success(try value(text)) } catch let refusal as Refusal { return .failure(refusal) }
    }

    private mutating func value(_ text: String) throws -> PastePlan.Value {
        switch target {
        case .field(let field): return .text(try db.checked(field, text))
        case .organizer: return .organizer(try organizer(text))
        case .answer(let question):
            guard let value = try db.answerValue(.texts([text]), to: question) else {
                throw Refusal("Write or choose an answer.")
            }
            return .answer(value)
        case .note:
            try refuse(if: text.count > 2_000, "Use 2,000 letters or fewer.")
            return .text(text)
        case .tick:
            switch CellAnswer.plain(text) {
            case .yes: return .tick(true)
            case .no: return .tick(false)
            case .bounces, nil: throw Refusal("Answer yes or no.")
            }
        }
    }

    private mutating func organizer(_ text: String) throws -> Account.ID {
        if organizers == nil {
            organizers = Dictionary(grouping: try db.organizers()) { $0.name.lowercased() }.mapValues { $0.map(\.id) }
        }
        let found = organizers?[text.lowercased()] ?? []
        try refuse(if: found.isEmpty, "No organizer is called \(text).")
        try refuse(if: found.count > 1, "More than one organizer is called \(text).")
        return found[0]
    }
}
