import Kernel

extension Screen {
    /// What pasted values would change, before they do; and the values, to be put right.
    func pastePage(_ paste: Paste, _ plan: PastePlan?, _ columns: [ListColumn], _ state: FormState = .fresh) -> Page {
        Page(
            t("Paste a column"),
            """
            \(pageHead("Paste a column", sentence: plan.map(pasteSentence) ?? .empty, back: ("Lists", paste.shown.path)))
            \(problemSummary(state.scoped("paste")))
            \(plan.map { pastePreview(paste, $0) })
            \(folded("Change the values", isOpen: plan == nil || !state.problems.isEmpty, pasteForm(paste.address, columns, paste, state)))
            """)
    }

    private func pasteSentence(_ plan: PastePlan) -> HTML {
        let name = HTML.own(t(head(plan.column)))
        return """
            \(h("\(plan.rows.count) value into \(name)|\(plan.rows.count) values into \(name)"))\
            \(if: !plan.unread.isEmpty, "; \(h("\(plan.unread.count) cannot be read|\(plan.unread.count) cannot be read"))").\
            \(if: plan.beyond > 0, " \(h("\(plan.beyond) stands beyond the last row and is left out.|\(plan.beyond) stand beyond the last row and are left out."))")
            """
    }

    private func pastePreview(_ paste: Paste, _ plan: PastePlan) -> HTML {
        let rows = plan.readable, shown = rows.prefix(20)
        return """
            \(if: !plan.unread.isEmpty, section("Cannot be read", "<ul class=\"rows\">\(plan.unread.prefix(20).map(unreadLine))</ul>"))
            \(if: !rows.isEmpty, table("Values", [
                Column("Name", onPhone: .title), Column("Now", onPhone: .labelled), Column("Then", onPhone: .labelled),
            ], shown.map { row in
                ["<a href=\"/people/\(row.contact.id)\">\(HTML.own(row.contact.name))</a>", cellHTML(row.contact.cells[0], plan.column),
                 HTML.own(String(row.typed.prefix(160)))]
            }))
            \(if: rows.count > shown.count, "<p class=\"soft\">\(h("and \(rows.count - shown.count) more|and \(rows.count - shown.count) more"))</p>")
            \(if: !rows.isEmpty, form("/people/lists/paste") {
                """
                \(pasteFields(paste.address))\(hidden("col", plan.column.slug))\(hidden("row", "\(paste.start + 1)"))
                \(hidden("who", plan.people.map(\.description).joined(separator: ",")))\(hidden("was", plan.was))
                <textarea name="values" hidden aria-label="\(t("Values"))">
                \(paste.lines.joined(separator: "\n"))</textarea>
                \(formEnd(button("Fill in \(rows.count) value|Fill in \(rows.count) values"), cancel: paste.shown.path))
                """
            })
            """
    }

    private func unreadLine(_ row: PastePlan.Row) -> HTML {
        let problem = row.problem.map(h) ?? .empty
        return """
            <li>\(h("Value \(row.line)")), \(HTML.own(row.contact.name)): “\(HTML.own(String(row.typed.prefix(80))))”. \(problem)</li>
            """
    }

    /// The values, into which column and from which row on.
    func pasteForm(_ address: ListAddress, _ columns: [ListColumn], _ paste: Paste? = nil, _ state: FormState = .fresh)
        -> HTML
    {
        let state = state.scoped("paste")
        return form("/people/lists/paste", state: state, id: "paste", warns: false) {
            """
            \(pasteFields(address))
            \(choice("Into which column", name: "col", columns.map { Choice($0.slug, head($0)) }, value: paste?.column, state: state))
            \(field("From row", name: "row", value: "\((paste?.start ?? address.from) + 1)", state: state, kind: .number, size: .short))
            \(textArea("Values, one a line", name: "values", value: paste?.lines.joined(separator: "\n"), state: state,
                hint: "Where a line is empty, the cell stays as it is.", rows: 6))
            \(formEnd(button("Look at the values")))
            """
        }
    }

    private func pasteFields(_ address: ListAddress) -> HTML {
        """
        \(address.list.map { hidden("list", "\($0)") })\
        \(address.fields.filter { $0.name != "from" }.map { hidden($0.name, $0.value) })
        """
    }
}
