import Foundation
import Kernel

extension Connection {
    /// Writes one cell. What changed under the form's feet, to something else than what was typed, is never
    /// overwritten: `CellConflict` says what stands there.
    func editCell(_ address: CellAddress, _ form: Form, now: Date) throws {
        let cell = try cellForm(address)
        switch cell.target {
        case .field(let field): try editField(cell, field, form)
        case .organizer:
            let yours: Account.ID? = form.id("organizer"), names = cell.organizers
            func name(_ id: String) -> String { names.first { $0.id.description == id }?.name ?? "" }
            try settle(cell, form, yours?.description ?? "", name) { try assign(cell.contact.id, to: yours) }
        case .note(let list):
            let note = form["note"]
            try refuse(if: note.count > 2_000, "Use 2,000 letters or fewer.", field: "note")
            try settle(cell, form, note, { $0 }) {
                try keep(list, cell.contact.id) { $0.note = note.isEmpty ? nil : note }
            }
        case .tick(let list):
            try settle(cell, form, form["tick"] == "yes" ? "yes" : "", { $0 }) {
                try keep(list, cell.contact.id) { $0.isTicked = form["tick"] == "yes" }
            }
        case .answer(let question): try editAnswer(cell, question, form, now)
        }
    }

    private func editField(_ cell: CellForm, _ field: ContactField, _ form: Form) throws {
        let was = "was-\(field.name)"
        do {
            _ = try editContact(
                cell.contact.id, Form([field.name: form[field.name], was: form.has(was) ? form[was] : nil]))
        } catch let conflict as EditConflict {
            guard let choice = conflict.choices.first else { throw conflict }
            throw CellConflict(
                cell: cell, theirs: .init(value: choice.theirs, text: choice.theirs),
                yours: .init(value: choice.yours, text: choice.yours))
        }
    }

    /// Writes where something else was typed than what was seen.
    private func settle(
        _ cell: CellForm, _ form: Form, _ yours: String, _ text: (String) -> String, _ write: () throws -> Void
    ) throws {
        let was = "was-\(cell.target.field)", seen = form.has(was) ? form[was] : cell.was
        guard yours != seen, yours != cell.was else { return }
        guard seen == cell.was else {
            throw CellConflict(
                cell: cell, theirs: .init(value: cell.was, text: text(cell.was)),
                yours: .init(value: yours, text: text(yours)))
        }
        try write()
    }

    /// An answer is added; what was said before stays. `was-answer` is the number of the one that was seen.
    private func editAnswer(_ cell: CellForm, _ question: Question, _ form: Form, _ now: Date) throws {
        if question.kind == .place, form.isChecked("answer-make") { _ = try place(from: form, field: "answer") }
        let given = Given.texts(form.all("answer"))
        guard let value = try answerValue(given, to: question, field: "answer") else {
            try refuse(if: !cell.was.isEmpty, "Write or choose an answer.", field: "answer")
            return
        }
        if let answer = cell.answer, value.says(answer) { return }
        let seen = form.has("was-answer") ? form["was-answer"] : cell.was
        guard seen == cell.was else {
            throw CellConflict(
                cell: cell, theirs: said(cell.answer.map(AnswerValue.init), question), yours: said(value, question))
        }
        try answer(
            question, about: cell.contact.id, given, on: Occasion(at: now, by: viewer.id), field: "answer")
    }

    private func said(_ value: AnswerValue?, _ question: Question) -> CellConflict.Said {
        guard let value else { return .init(value: "", text: "") }
        let typed = value.aboutContactID.map { "#\($0)" } ?? value.aboutPlaceID.map { "#\($0)" }
        let codes = value.value.split(separator: " ").joined(separator: ",")
        return .init(
            value: typed ?? (question.kind == .severalChoices ? codes : value.value),
            text: question.plainText(value.value))
    }

    /// Finds what the list keeps beside somebody, or begins it. It says nothing of whether they are in the list.
    private func keep(_ list: List.ID, _ contact: Contact.ID, _ edit: (inout ListRow) -> Void) throws {
        if let row = try listRow(list, contact) {
            try change(row.id, edit)
        } else {
            var row = ListRow(listID: list, contactID: contact)
            edit(&row)
            try insert(row)
        }
    }
}

extension AnswerValue {
    init(_ answer: Answer) {
        self.init(
            value: answer.value, number: answer.number, folded: answer.folded, aboutContactID: answer.aboutContactID,
            aboutPlaceID: answer.aboutPlaceID)
    }

    /// Whether it is what somebody answered already.
    func says(_ answer: Answer) -> Bool {
        value == answer.value && aboutContactID == answer.aboutContactID && aboutPlaceID == answer.aboutPlaceID
    }
}
