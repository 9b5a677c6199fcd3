import Kernel

/// One column of a table, and what becomes of it where the table is too wide for the screen.
struct Column: Sendable {
    enum OnPhone: String, Sendable {
        /// The first line of the card.
        case title
        /// Follows on the second line, its head only read aloud.
        case line
        /// On a line of its own, after its head.
        case labelled
        case leftOut = "left-out"
        /// At the start of the card, beside everything else: the box that marks the row.
        case beside
    }

    var head: Phrase
    var isNumber: Bool
    var onPhone: OnPhone
    /// Where the head leads: the same list in another order.
    var sort: String?
    var isSorted: Bool

    init(
        _ head: Phrase, onPhone: OnPhone = .line, isNumber: Bool = false, sort: String? = nil, isSorted: Bool = false
    ) {
        self.head = head
        self.onPhone = onPhone
        self.isNumber = isNumber
        self.sort = sort
        self.isSorted = isSorted
    }
}

extension Screen {
    /// A table that becomes one card a row on phones. Roles are written out, as the cards' style would remove them.
    ///
    /// - Parameters:
    ///   - caption: what the table holds, read aloud; the page's sentence usually says it to the eye.
    ///   - keys: whether `j`, `k` and arrows walk the rows.
    func table(_ caption: Phrase, _ columns: [Column], _ rows: [[HTML]], keys: Bool = true) -> HTML {
        let shapes = columns.map(shape), hasChoice = columns.contains { $0.onPhone == .beside }
        let start: HTML = "<tr role=\"row\"\(if: hasChoice, " class=\"with-choice\"")>"
        return """
            <div class="table"><table class="cards" role="table"><caption class="ears">\(h(caption))</caption>
            <thead role="rowgroup"><tr role="row">\(columns.map(head))</tr></thead>
            <tbody role="rowgroup"\(if: keys, " data-list")>
            \(body(start, shapes, rows))</tbody>
            </table></div>
            """
    }

    private func head(_ column: Column) -> HTML {
        """
        <th role="columnheader" scope="col"\(if: column.isNumber, " class=\"number\"")\
        \(if: column.onPhone == .beside, " class=\"beside\"")\(if: column.isSorted, " aria-sort=\"ascending\"")>\
        \(headText(column))</th>
        """
    }

    private func headText(_ column: Column) -> HTML {
        if let sort = column.sort { return "<a href=\"\(sort)\">\(h(column.head))</a>" }
        return column.onPhone == .beside ? forEars(column.head) : h(column.head)
    }

    /// What stands around each cell of a column, made once for all rows.
    private struct CellShape {
        let start, end, nothing: HTML
    }

    private func shape(_ column: Column) -> CellShape {
        let kind = column.onPhone.rawValue + (column.isNumber ? " number" : "")
        let nothing: HTML = "<td role=\"cell\" class=\"\(kind) nothing\"></td>"
        guard column.onPhone != .title else {
            return CellShape(
                start: "<th role=\"rowheader\" scope=\"row\" class=\"\(kind)\">", end: "</th>", nothing: nothing)
        }
        return CellShape(
            start: "<td role=\"cell\" class=\"\(kind)\"><span class=\"head\">\(h(column.head)): </span>", end: "</td>",
            nothing: nothing)
    }

    private func body(_ start: HTML, _ shapes: [CellShape], _ rows: [[HTML]]) -> HTML {
        HTML(capacity: 1024 * rows.count) { body in
            for cells in rows {
                body.append(start)
                for (shape, content) in zip(shapes, cells) {
                    guard !content.isEmpty else {
                        body.append(shape.nothing)
                        continue
                    }
                    body.append(shape.start)
                    body.append(content)
                    body.append(shape.end)
                }
                body.append("</tr>\n")
            }
        }
    }

    /// Marks a row for doing something with several at once.
    func rowChoice(name: String, value: String, of thing: String, form: String? = nil) -> HTML {
        """
        <label class="row-choice"><input type="checkbox" name="\(name)" value="\(value)"\
        \(HTML.attribute("form", form))><span class="ears">\(h("Choose \(thing)"))</span></label>
        """
    }
}
