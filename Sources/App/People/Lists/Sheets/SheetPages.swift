import Foundation
import Kernel

/// What a sheet may be made of.
struct SheetDraft: Sendable {
    let question: String
    let list: List?
    let questions: [Question]
    let boxes: [Question]
    let events: [Event]
    let seesDetails: Bool
}

extension Screen {
    func newSheetPage(_ draft: SheetDraft, _ state: FormState = .fresh) -> Page {
        let kinds = Sheet.Kind.allCases.filter { draft.seesDetails || $0 == .signIn }
        let known = draft.questions.map { Choice("\($0.id)", "\($0.name)") }
        let boxes = draft.boxes.map { Choice("\($0.id)", "\($0.name)") }
        let back = draft.list.map { "/people/lists/\($0.id)" } ?? "/people/lists"
        return Page(
            t("Print a sheet"),
            """
            \(pageHead("Print a sheet", back: (draft.list.map { "\($0.name)" } ?? "Lists", back)))
            \(problemSummary(state))
            \(form("/people/sheets", state: state) {
                """
                \(draft.list.map { hidden("list", "\($0.id)") })
                \(textArea("Question", name: "q", value: draft.question, state: state, rows: 2))
                \(radios("What the sheet is for", name: "kind", kinds.map { Choice($0.rawValue, $0.words) },
                    value: kinds.first?.rawValue, state: state))
                \(field("Title", name: "title", value: draft.list?.name, state: state, limit: 200))
                \(checkboxes("What stands on it", name: "column", columnChoices, values: Sheet.Options.columnCodes, state: state))
                \(if: !known.isEmpty, folded("Answers that stand on it", checkboxes("Answers", name: "known", known, state: state)))
                \(if: !boxes.isEmpty, folded("Questions with boxes to fill in",
                    isOpen: state.problem("ask") != nil, checkboxes("Questions", name: "ask", boxes, state: state)))
                \(folded("For a sign-in sheet", isOpen: state.problem("lines") != nil, """
                    \(choice("At which event", name: "event", draft.events.map { Choice("\($0.id)", "\($0.title)") }, state: state, none: "None"))
                    \(field("Empty lines", name: "lines", state: state, kind: .number, complete: "off", size: .short))
                    """))
                \(formEnd(button("Make the sheet"), cancel: back))
                """
            })
            """)
    }

    private var columnChoices: [Choice] {
        [
            Choice("phone", "Phone"), Choice("email", "E-mail"), Choice("signature", "Signature"),
            Choice("pronouns", "Pronouns"), Choice("language", "Language"), Choice("time", "Best time"),
            Choice("last", "Last contact"),
        ]
    }

    /// The link from a list, and the sheets that were made of it.
    func sheetsPart(_ list: List.ID, _ sheets: [Sheet]) -> HTML {
        """
        \(actions([buttonLink("Print a sheet", to: "/people/sheets/new?list=\(list)", look: .quiet)]))
        \(if: !sheets.isEmpty, section("Sheets", id: "sheets", self.list("Sheets", sheets.map { sheet in
            "<a href=\"\(sheet.path)\">\(h(sheet.kind.words)) \(sheet.code)</a> \(dotted([day(sheet.madeAt), HTML.own(sheet.by)]))"
        })))
        """
    }

    /// How much of a sheet is keyed, and by whom.
    func keyedLine(_ view: SheetView) -> HTML {
        if view.sheet.kind == .signIn { return h("\(view.came.count) came.") }
        let sum = view.keyers.reduce(0) { $0 + $1.count }
        let each = view.keyers.map { keyer in "\(HTML.own(keyer.by)): \(keyer.count)" as HTML }
        return dotted([h("\(sum) of \(view.total) rows are keyed in.")] + each)
    }
}

extension Sheet.Kind {
    var words: Phrase {
        switch self {
        case .call: "Call sheet"
        case .door: "Door list by street"
        case .signIn: "Sign-in sheet"
        }
    }
}
