import Asking
import Kernel

extension Screen {
    /// The people whom a question finds, or of a kept list, in the columns that were chosen.
    func listPage(_ view: ListView, _ state: FormState = .fresh) -> Page {
        var page = wholePage(view, state)
        if !view.rows.isEmpty { page.script = Asset.grid.path }
        return page
    }

    private func wholePage(_ view: ListView, _ state: FormState) -> Page {
        guard let list = view.list else {
            // What is wrong with the question stands where it was asked, also when it was to be kept.
            let asked = state.problem("q").map {
                FormState(
                    ["q": [view.question]], problems: [FormState.Problem(field: "q", text: $0)], scope: "ask")
            }
            return Page(
                t("Ask for [people]"),
                """
                \(pageHead("Ask for [people]", back: ("Lists", "/people/lists")))
                \(problemSummary(asked ?? state))
                \(askBox(view.question, asked ?? problem(view, "q"), carried(view, without: ["q", "from"])))
                \(found(view, state))
                \(if: view.mayKeep && view.isRight, keepForm(view.address, state.scope.isEmpty ? state : .fresh))
                """)
        }
        let path = "/people/lists/\(list.id)"
        return Page(
            list.name,
            """
            \(pageHead("\(list.name)", sentence: dotted([h(list.kind.words)]), back: ("Lists", "/people/lists")))
            \(problemSummary(state))
            \(if: list.kind == .smart, "<p><code dir=\"auto\">\(view.question)</code></p>")
            \(view.refusal.map { "<p role=\"alert\">\(h($0.reason))</p>" as HTML })
            \(movesPart(view.moves))
            \(narrowForm(view))
            \(found(view, state))
            \(if: list.kind == .fixed && view.mayChangeList, byHand(list.id, state))
            \(actions([
                buttonLink("Change what it asks", to: "\(path)/build", look: .quiet),
                buttonLink("Why is somebody in this list, or not?", to: "\(path)/build#why", look: .plain),
            ]))
            \(sheetsPart(list.id, view.sheets))
            \(if: view.mayChangeList, actions([
                buttonLink("Change the list", to: "\(path)/edit", look: .quiet),
                tapButton("Remove the list", to: "\(path)/remove"),
            ]))
            """)
    }

    /// The question that finds just those who are shown. `nil` where there is none: a limit stands at the end of a question,
    /// so nothing can be asked of those whom it leaves. Of a kept list that can be asked.
    private func whole(_ view: ListView) -> String? {
        let first = view.list.map { "in(\(quoted($0.name))#\($0.id))" } ?? view.question
        guard !view.address.also.isEmpty else { return first }
        guard let one = try? Ask(first), let other = try? Ask(view.address.also), one.limit == nil else { return nil }
        let parts = [one.condition, other.condition].compactMap(\.self)
        return Ask(parts.count > 1 ? .allOf(parts) : parts.first, limit: other.limit).description
    }

    /// What can be done with the people of a question.
    private func ways(from question: String?, _ view: ListView) -> HTML {
        guard let question else {
            return """
                <p>\(h("Keep the question as a list first. Then something can be done with a part of it."))</p>
                \(actions([chosenForm]))
                """
        }
        let fields = view.address.fields.filter { $0.name != "from" && $0.name != "links" }
        let list = view.list.map { [(name: "list", value: "\($0.id)")] } ?? []
        return actions([
            view.mayTakeCopies
                ? buttonLink("Take a copy (CSV)", to: address("/people/lists/csv", fields: list + fields), look: .quiet)
                : .empty,
            chosenForm,
            buttonLink("Do something together", to: address("/people/together", ["q": question]), look: .quiet),
            buttonLink("Print a sheet", to: address("/people/sheets/new", ["q": question]), look: .quiet),
            buttonLink("Build a list", to: address("/people/lists/build", ["q": question]), look: .quiet),
        ])
    }

    private func problem(_ view: ListView, _ field: String) -> FormState {
        let text = view.mistake.map { Phrase.at($0, self) } ?? view.refusal?.reason
        let value = field == "q" ? view.question : view.address.also
        return FormState(
            [field: [value]], problems: text.map { [FormState.Problem(field: field, text: $0)] } ?? [], scope: "ask")
    }

    private func carried(_ view: ListView, without names: Set<String>) -> [(name: String, value: String)] {
        view.address.fields.filter { !names.contains($0.name) }
    }

    private func found(_ view: ListView, _ state: FormState) -> HTML {
        guard view.isRight else { return .empty }
        let from = view.address.from
        let shown: HTML =
            view.rows.isEmpty || view.rows.count == view.count
            ? .empty : " <span data-plain>\(h("Rows \(from + 1) to \(from + view.rows.count)."))</span>"
        return """
            <p class="sentence" role="status">\(h("\(view.count) [person].|\(view.count) [people]."))\(shown)</p>
            \(troubles(view))
            \(ways(from: whole(view), view))
            \(columnForm(view))
            \(if: view.mayKeep, newColumn(view, state))
            \(if: view.mayKeep && !view.rows.isEmpty, linksSwitch(view))
            \(if: !view.rows.isEmpty, listGrid(view))
            \(if: view.mayKeep && !view.rows.isEmpty, pastePart(view))
            <div data-plain="pages">\(pager(
                earlier: view.hasLater ? view.address.starting(at: from + view.rows.count).path : nil,
                later: view.hasEarlier ? view.address.starting(at: from - Connection.windowSize).path : nil,
                earlierLabel: "Next", laterLabel: "Back"))</div>
            """
    }

    private func pastePart(_ view: ListView) -> HTML {
        let columns = view.columns.columns.filter { $0.target != nil }
        return columns.isEmpty ? .empty : folded("Paste a column", pasteForm(view.address, columns))
    }

    /// Links to change cells, for those without script and on phones; a page full of them is long.
    private func linksSwitch(_ view: ListView) -> HTML {
        let other = view.address.with { $0.hasLinks.toggle() }
        return """
            <p class="screen-only" data-plain><a href="\(other.path)">\(h(view.address.hasLinks ? "Only show the cells" : "Change the cells"))</a></p>
            """
    }

    /// What a list names and that is gone. It goes on without.
    private func troubles(_ view: ListView) -> HTML {
        troubles(
            view.troubles.map(\.words) + view.columns.gone.prefix(20).map { "There is no column \($0)." as Phrase })
    }

    func troubles(_ words: [Phrase]) -> HTML {
        let lines = words.prefix(40)
        guard !lines.isEmpty else { return .empty }
        return "<ul class=\"rows\">\(lines.map { "<li>\(icon(.warning)) \(h($0))</li>" as HTML })</ul>"
    }

    private func narrowForm(_ view: ListView) -> HTML {
        folded(
            "Show only some of them", isOpen: !view.address.also.isEmpty,
            askForm(view.address.base, label: "Show only some of them") {
                """
                \(carried(view, without: ["also", "from"]).map { hidden($0.name, $0.value) })\
                \(textArea("Only those of whom this holds too", name: "also", value: view.address.also,
                    state: view.isMistakeInAlso ? problem(view, "also") : FormState(scope: "also"),
                    hint: "For example: zip = 55104 and talked(since = 60d)", rows: 2))
                \(formEnd(button("Show them")))
                """
            })
    }

    // MARK: Columns

    /// Ticked ones are shown, in their order; a button beside each moves it on.
    private func columnForm(_ view: ListView) -> HTML {
        let chosen = view.columns.columns, facts = view.offered.filter { $0.question == nil }
        let asked = view.offered.filter { $0.question != nil }
        let differs = view.address.columns != nil || view.address.order != nil
        return folded(
            "Columns and order",
            """
            \(askForm(view.address.base, label: "Columns and order") {
                """
                \(carried(view, without: ["cols", "by", "from"]).map { hidden($0.name, $0.value) })\
                \(hidden("pick", "yes"))
                <fieldset class="field"><legend>\(h("Shown now"))</legend>
                \(chosen.enumerated().map { chosenColumn($1, number: $0) })</fieldset>
                \(checkboxes("Show as well", name: "col", facts.map { Choice($0.name, head($0)) }, state: FormState(scope: "more"), inRow: true))
                \(if: !asked.isEmpty, choice("Answers to a question", name: "col", asked.map { Choice($0.name, head($0)) },
                    state: FormState(scope: "asked"), none: "None"))
                \(choice("Sorted by", name: "by", orders(view), value: view.order.written, state: FormState(scope: "order")))
                \(formEnd(button("Show these columns")))
                """
            })
            \(if: view.mayChangeList && differs, tapButton("Keep the columns with the list", to: "\(view.address.base)/columns",
                sends: ["cols": view.columns.written, "by": view.order.written], look: .quiet))
            """)
    }

    private func chosenColumn(_ column: ListColumn, number: Int) -> HTML {
        """
        <div class="tick"><input type="checkbox" id="f-col-\(number)" name="col" value="\(column.name)" checked>\
        <label for="f-col-\(number)">\(h(head(column)))</label>\
        \(if: number > 0, "<button class=\"plain\" name=\"up\" value=\"\(column.name)\">\(h("Earlier"))\(forEars(": \(h(head(column)))"))</button>")\
        <button class="plain" name="down" value="\(column.name)">\(h("Later"))\(forEars(": \(h(head(column)))"))</button></div>

        """
    }

    /// Something to ask everybody in the list, made where its answers will stand.
    private func newColumn(_ view: ListView, _ state: FormState) -> HTML {
        let isSent = state.scope == "column", state = isSent ? state : FormState(scope: "column")
        return folded(
            "Ask something new", isOpen: isSent,
            form("/people/lists/column", state: state, warns: false) {
                """
                \(view.list.map { hidden("list", "\($0.id)") })\(carried(view, without: ["from", "cols"]).map { hidden($0.name, $0.value) })\
                \(hidden("cols", view.columns.written))\(hidden("cols-of", "yes"))
                \(quickQuestionFields(state))
                \(textArea("Choices", name: "choices", state: state, hint: "One a line. Only for a question with choices.", rows: 3))
                \(formEnd(button("Add the column")))
                """
            })
    }

    private func orders(_ view: ListView) -> [Choice] {
        [Choice("name", "Name"), Choice("-name", "Name, from the end")]
            + view.columns.columns.flatMap { column in
                [Choice(column.name, head(column)), Choice("-\(column.name)", "\(h(head(column))), from the end")]
            }
    }
}
