import Foundation
import Kernel

extension Screen {
    /// The rows of a sheet in the order of the paper, with fields that are reached by Tab alone.
    func keyPage(_ view: SheetView, part: Int, _ state: FormState = .fresh) -> Page {
        let sheet = view.sheet, last = max(1, (view.total + Sheet.part - 1) / Sheet.part), path = "\(sheet.path)/key"
        var page = Page(
            t("Key in the sheet \(sheet.code)"),
            """
            \(pageHead("Key in the sheet \(sheet.code)", sentence: keyedLine(view), back: (sheet.kind.words, sheet.path)))
            \(problemSummary(state))
            \(if: sheet.kind == .signIn && view.event == nil, "<p>\(h("This sheet belongs to no event."))</p>", else: keyForm(view, part, state))
            \(pager(earlier: part < last ? "\(path)?part=\(part + 1)" : nil, later: part > 1 ? "\(path)?part=\(part - 1)" : nil,
                earlierLabel: "Rows after", laterLabel: "Rows before"))
            """)
        page.style = Asset.sheets.path
        return page
    }

    private func keyForm(_ view: SheetView, _ part: Int, _ state: FormState) -> HTML {
        form("\(view.sheet.path)/key", state: state) {
            """
            \(hidden("part", "\(part)"))
            \(if: view.sheet.kind != .signIn, dateField("Day of the conversations", name: "on", value: today.description, state: state, latest: today.description))
            \(view.rows.map { keyRow($0, view, state) })
            \(formEnd(button("Save these rows")))
            """
        }
    }

    private func keyRow(_ row: SheetRow, _ view: SheetView, _ state: FormState) -> HTML {
        """
        <fieldset class="key-row"><legend>\(row.number). \(HTML.own(row.contact.displayName)) \
        <span class="soft">\(HTML.own(row.spot))</span></legend>
        \(keyFields(row, view, state))</fieldset>
        """
    }

    private func keyFields(_ row: SheetRow, _ view: SheetView, _ state: FormState) -> HTML {
        let number = row.number
        if view.sheet.kind == .signIn {
            guard !view.came.contains(row.contact.id) else { return "<p>\(icon(.done)) \(h("Came"))</p>" }
            return checkbox("Came", name: "came-\(number)", state: state)
        }
        let names = ["result-\(number)", "note-\(number)"] + view.asked.map { "answer-\(number)-\($0.id)" }
        let isTyped = names.contains { !(state.values?[$0] ?? []).allSatisfy(\.isEmpty) }
        let keyed: HTML =
            row.keyed.map { keyed in
                "<p>\(icon(.done)) \(dotted([keyed.result.map { h($0.words) }, keyed.by.map(HTML.own), keyed.note.map(HTML.own)]))</p>"
            } ?? .empty
        guard row.keyed == nil || isTyped else { return keyed }
        return """
            \(keyed)\(choice("How it went", name: "result-\(number)", view.sheet.kind.results.map { Choice($0.rawValue, $0.words) },
                state: state, none: "Not asked"))
            \(view.asked.map { keyAnswer($0, name: "answer-\(number)-\($0.id)", state) })
            \(field("Note", name: "note-\(number)", state: state, complete: "off"))
            """
    }

    /// One key chooses in a list: the first letter, or the number.
    private func keyAnswer(_ question: Question, name: String, _ state: FormState) -> HTML {
        let label: Phrase = "\(question.name)"
        switch question.kind {
        case .yesNo:
            return choice(
                label, name: name, [Choice("yes", "Yes"), Choice("no", "No")], state: state, none: "Not asked")
        case .scale where (question.high ?? 5) - (question.low ?? 1) <= 10:
            let numbers = (question.low ?? 1)...(question.high ?? 5)
            return choice(label, name: name, numbers.map { Choice("\($0)", "\($0)") }, state: state, none: "Not asked")
        case .oneChoice:
            let offered = question.choices.list.filter { !$0.isClosed }
            return choice(
                label, name: name, offered.map { Choice($0.code, "\(spoken($0.words) ?? $0.code)") }, state: state,
                none: "Not asked")
        default: return answerField(question, name: name, state: state, isOptional: true)
        }
    }
}
