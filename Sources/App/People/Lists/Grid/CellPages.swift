import Kernel

extension Screen {
    /// One cell in a form, as a page or to be opened where the cell stands.
    func cellPage(_ cell: CellForm, _ address: CellAddress, _ state: FormState = .fresh) -> Page {
        cellPage(
            cell, address, "Change \(cell.contact.displayName)", state,
            """
            \(hidden("was-\(cell.target.field)", state.value("was-\(cell.target.field)", or: cell.was)))
            \(cellField(cell, state.values == nil ? FormState([cell.target.field: cell.values]) : state))
            \(formEnd(button("Save"), cancel: address.back))
            """)
    }

    /// Two people changed the cell: what both say stands side by side, and one is chosen.
    func cellPage(_ conflict: CellConflict, _ address: CellAddress) -> Page {
        let cell = conflict.cell, name = cell.target.field
        var page = cellPage(
            cell, address, "Two of you changed this", .fresh, announce: "Two of you changed this",
            """
            <p>\(h("Nothing is saved yet and nothing is lost. Choose what should stand."))</p>
            \(hidden("was-\(name)", cell.was))
            \(radios(head(cell.column), name: name, [
                Choice(conflict.theirs.value, said(conflict.theirs, cell), hint: "Stands there now, from somebody else"),
                Choice(conflict.yours.value, said(conflict.yours, cell), hint: "What you typed"),
            ], value: conflict.theirs.value))
            \(formEnd(button("Save what I chose"), cancel: address.back))
            """)
        page.status = .conflict
        return page
    }

    private func cellPage(
        _ cell: CellForm, _ address: CellAddress, _ title: Phrase, _ state: FormState, announce: Phrase? = nil,
        _ content: HTML
    ) -> Page {
        Page(
            t(title),
            """
            \(pageHead(title, sentence: HTML.own(cell.contact.displayName), back: ("Lists", address.back)))
            \(problemSummary(state))
            \(replaceable("cell-form", announce: announce, form("/people/lists/cell", state: state) {
                """
                \(address.fields.map { hidden($0.name, $0.value) })\(hidden("back", address.back))
                \(content)
                """
            }))
            """)
    }

    private func said(_ said: CellConflict.Said, _ cell: CellForm) -> Phrase {
        if case .tick = cell.target { return said.value.isEmpty ? "No" : "Yes" }
        return said.text.isEmpty ? "nothing" : "\(said.text)"
    }

    private func cellField(_ cell: CellForm, _ state: FormState) -> HTML {
        switch cell.target {
        case .field(let field): contactField(field, value: nil, state)
        case .organizer: organizerChoice(cell.organizers, chosen: nil, state)
        case .answer(let question): answerField(question, places: cell.places, state: state)
        case .note: textArea("Note", name: "note", state: state, rows: 2, limit: 2_000)
        case .tick: checkbox("Tick", name: "tick", state: state)
        }
    }

    // MARK: The cell itself

    /// A cell as it stands in the list, for the answer to its form.
    func cellPart(_ row: ListRowShown, _ column: ListColumn, _ address: CellAddress, saved act: Act.ID?) -> HTML {
        """
        \(replaceable("cell-\(row.id)-\(column.slug)", cellContent(row.cells[0], row, column, link: address.hasLinks ? address.path : nil)))
        <a id="who-\(row.id)" href="/people/\(row.id)" data-also>\(HTML.own(row.name))</a>
        \(act.map { noticeLine(Notice("Saved.", undo: $0)) })
        """
    }

    /// With its head, which is read aloud on phones, and with a link for changing it where those are wanted.
    func cellContent(_ cell: ListCell, _ row: ListRowShown, _ column: ListColumn, link: String?) -> HTML {
        let content = cellHTML(cell, column)
        return """
            \(if: !content.isEmpty || link != nil, "<span class=\"head\">\(h(head(column))): </span>")\(content)\
            \(link.map { """
                 <a class="edit" href="\($0)" data-edit>\(h("Change"))\(forEars(": \(h(head(column))), \(HTML.own(row.name))"))</a>
                """ as HTML })
            """
    }
}
