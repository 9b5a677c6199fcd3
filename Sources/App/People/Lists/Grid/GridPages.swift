import Kernel

extension Screen {
    /// The people of a list in a table, which becomes cards on phones.
    func listGrid(_ view: ListView) -> HTML {
        """
        <div class="table"><table class="cards" role="table"\(forScript(view))><caption class="ears">\(h("[People]"))</caption>
        <thead role="rowgroup"><tr role="row">\(nameHead(view))\(view.columns.columns.map { columnHead($0, view) })</tr></thead>
        <tbody role="rowgroup" data-list>
        \(gridRows(view))</tbody></table></div>
        """
    }

    /// Rows alone, for the script of the list's page.
    func listRowsPage(_ view: ListView) -> Page {
        Page(t("[People]"), "<h1>\(h("[People]"))</h1>\(listGrid(view))")
    }

    /// What the script needs to show the rows that are not in the page, and to change cells.
    private func forScript(_ view: ListView) -> HTML {
        let cell = "/people/lists/cell?\(view.list.map { "list=\($0.id)" } ?? "list=")"
        return """
             data-count="\(view.count)" data-from="\(view.address.from)" data-cell="\(cell)" \
            data-rows="\(view.address.rows(of: view.count))"
            """
    }

    private func nameHead(_ view: ListView) -> HTML {
        let isHere = view.order.isByName
        return """
            <th role="columnheader" scope="col"\(sorted(isHere, view))>\(sortLink("Name", "name", isHere, view))</th>
            """
    }

    private func columnHead(_ column: ListColumn, _ view: ListView) -> HTML {
        let isHere = view.order.column.name == column.name
        return """
            <th role="columnheader" scope="col"\(if: column.isNumber, " class=\"number\"")\
            \(if: view.mayKeep && column.target != nil, HTML.attribute("data-col", column.slug))\(sorted(isHere, view))>\
            \(sortLink(head(column), column.name, isHere, view))</th>
            """
    }

    private func sorted(_ isHere: Bool, _ view: ListView) -> HTML {
        .attribute("aria-sort", isHere ? (view.order.isDescending ? "descending" : "ascending") : nil)
    }

    /// Once more, and it is sorted from the other end.
    private func sortLink(_ label: Phrase, _ name: String, _ isHere: Bool, _ view: ListView) -> HTML {
        let next = isHere && !view.order.isDescending ? "-\(name)" : name
        return "<a href=\"\(view.address.sorted(by: next).path)\">\(h(label))</a>"
    }

    /// What stands around each cell of a column, made once for all rows.
    private struct CellShape {
        let column: ListColumn
        let kind: String
        let head: HTML
    }

    func gridRows(_ view: ListView) -> HTML {
        let shapes = view.columns.columns.map { column in
            CellShape(
                column: column, kind: column.isNumber ? "labelled number" : "line",
                head: "<span class=\"head\">\(h(head(column))): </span>")
        }
        // What is changed in place may change the name, too.
        let alsoComes: HTML = view.address.hasLinks ? " data-also" : .empty
        var rows = HTML.empty
        for row in view.rows {
            rows += "<tr role=\"row\" data-who=\"\(row.id)\"><th role=\"rowheader\" scope=\"row\" class=\"title\">"
            rows += "\(rowChoice(name: "who", value: row.id.description, of: row.name, form: "chosen"))"
            rows += "<a id=\"who-\(row.id)\" href=\"/people/\(row.id)\"\(alsoComes)>\(HTML.own(row.name))</a></th>"
            for (shape, cell) in zip(shapes, row.cells) { rows += gridCell(shape, cell, row, view) }
            rows += "</tr>\n"
        }
        return rows
    }

    private func gridCell(_ shape: CellShape, _ cell: ListCell, _ row: ListRowShown, _ view: ListView) -> HTML {
        let column = shape.column, mayEdit = view.mayKeep && column.isEditable(of: row.kind)
        if view.address.hasLinks, mayEdit {
            let address = CellAddress(who: row.id, column: column.slug, list: view.list?.id, hasLinks: true)
            let content = cellContent(cell, row, column, link: address.path)
            return """
                <td role="cell" class="\(column.isNumber ? "labelled number" : "labelled")">\(shape.head)\(replaceable("cell-\(row.id)-\(column.slug)", content))</td>
                """
        }
        // A household's cell in a column of persons' names is not changed, though the column is.
        let fixed: HTML = view.mayKeep && column.target != nil && !mayEdit ? " data-fixed" : .empty
        let content = cellHTML(cell, column)
        return content.isEmpty
            ? "<td role=\"cell\" class=\"line nothing\"\(fixed)></td>"
            : "<td role=\"cell\" class=\"\(shape.kind)\"\(fixed)>\(shape.head)\(content)</td>"
    }

    // MARK: Cells

    func cellHTML(_ cell: ListCell, _ column: ListColumn) -> HTML {
        switch cell {
        case .nothing: .empty
        case .text(let text): ownText(text, column)
        case .instant(let at): column.name == "made" ? day(at) : ago(at)
        case .tags(let tags):
            "\(tags.enumerated().map { $0 == 0 ? HTML.own($1.name) : ", \(HTML.own($1.name))" as HTML })"
        case .answer(let answer): column.question.map { answerHTML(answer, $0) } ?? .empty
        case .ticked: "\(icon(.done))\(forEars("Ticked"))"
        case .hidden: "<span class=\"soft\">\(h("Not shown to you"))</span>"
        }
    }

    private func ownText(_ text: String, _ column: ListColumn) -> HTML {
        switch column.source {
        case .points(.phone): dotted(text.split(separator: ", ").map { phoneLink(String($0)) })
        case .own where column.name == "kind":
            h(text == "household" ? "Household" : text == "organization" ? "Organization" : "[Person]")
        case .own where column.name == "language": HTML.own(languageNames(text))
        case .own where column.isNumber: HTML.own(text)
        default: HTML.own(text.count > 160 ? "\(text.prefix(159))…" : text)
        }
    }

    private func answerHTML(_ answer: ListCell.Answered, _ question: Question) -> HTML {
        switch question.kind {
        case .date: Day(answer.value).map(dayHTML) ?? HTML.own(answer.value)
        case .yesNo: h(answer.value == "yes" ? "Yes" : "No")
        case .person:
            answer.person.map { "<a href=\"/people/\($0)\">\(HTML.own(answer.value))</a>" } ?? HTML.own(answer.value)
        case .place:
            answer.place.map { "<a href=\"/people/places/\($0)\">\(HTML.own(answer.value))</a>" }
                ?? HTML.own(answer.value)
        case .file: "<a href=\"/answers/\(answer.id)/file\" download>\(HTML.own(answer.value))</a>"
        default: HTML.own(String(question.plainText(answer.value, words.language).prefix(160)))
        }
    }

    // MARK: Names of columns

    func head(_ column: ListColumn) -> Phrase {
        if let question = column.question { return "\(question.name)" }
        switch column.name {
        case "id": return "Number"
        case "kind": return "Kind"
        case "given": return "Given name"
        case "family": return "Family name"
        case "called": return "Called"
        case "pronouns": return "Pronouns"
        case "born": return "Born on"
        case "language": return "Languages"
        case "best_time": return "Best time to reach them"
        case "best_method": return "Best way to reach them"
        case "met_how": return "How we first met"
        case "about": return "About"
        case "external_id": return "Number elsewhere"
        case "organizer": return "Organizer"
        case "phone": return "Phone"
        case "email": return "E-mail"
        default: return laterHead(column.name)
        }
    }

    private func laterHead(_ name: String) -> Phrase {
        switch name {
        case "street": "Street"
        case "unit": "Flat or unit"
        case "town": "Town"
        case "state": "State or region"
        case "zip": "Postal code"
        case "country": "Country"
        case "role": "Part in"
        case "tag": "Tags"
        case "talks": "Conversations"
        case "events": "Events attended"
        case "no_shows": "Times not come"
        case "tasks": "Open tasks"
        case "last_contact": "Last contact"
        case "made": "Entered on"
        case "note": "Note"
        case "tick": "Tick"
        default: "Name"
        }
    }
}
