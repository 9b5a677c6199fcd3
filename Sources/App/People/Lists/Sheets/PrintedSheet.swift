import Foundation
import Kernel

extension Screen {
    /// The page that is printed. Its head is repeated on each sheet of paper, with the code.
    func sheetPage(_ view: SheetView, at address: String) -> Page {
        let sheet = view.sheet, title = sheetTitle(view)
        let key: HTML = view.mayKey ? buttonLink("Key it in", to: "\(sheet.path)/key") : .empty
        let fits: Phrase =
            isLetter
            ? "Print this page with your browser. It fits US Letter."
            : "Print this page with your browser. It fits A4."
        let intro: HTML = """
            \(pageHead("\(title)", sentence: keyedLine(view), action: key, back: ("Lists", "/people/lists")))
            <p class="soft">\(h(fits))</p>
            """
        var page = Page(
            title,
            """
            \(screenOnly(intro))
            <div class="paper \(isLetter ? "letter" : "a-four")" role="region" aria-label="\(title)" tabindex="0">
            <div class="paper-head"><div><p class="paper-title">\(HTML.own(title))</p>
            <p>\(dotted([h(sheet.kind.words), day(sheet.madeAt), HTML.own(sheet.by),
                view.event.map { moment($0.startsAt) }, h("\(view.rows.count) [person]|\(view.rows.count) [people]")]))</p>
            <p>\(h("Key it in at \(HTML.own("\(address)\(sheet.path)/key"))"))</p></div>
            \(qrCode("\(address)\(sheet.path)/key", says: "Code that leads to where this sheet is keyed in"))</div>
            \(printedTable(view, title))
            </div>
            """)
        page.style = Asset.sheets.path
        return page
    }

    private func sheetTitle(_ view: SheetView) -> String {
        let title = view.event?.title ?? view.sheet.title
        return title.isEmpty ? t(view.sheet.kind.words) : title
    }

    /// Where paper is US Letter; everywhere else it is A4.
    private var isLetter: Bool {
        ["US", "CA", "MX", "PR", "PH", "CL", "CO", "VE", "GT", "CR", "SV", "NI", "PA", "DO"].contains(group.region)
    }

    private func printedTable(_ view: SheetView, _ title: String) -> HTML {
        let heads = heads(view.sheet)
        return """
            <table class="printed \(view.sheet.kind.rawValue)">
            <thead><tr><th colspan="\(heads.count)" class="running"><span>\(HTML.own(title))</span> \
            <b class="code">\(view.sheet.code)</b></th></tr>
            <tr>\(heads.map { "<th scope=\"col\">\(h($0))</th>" as HTML })</tr></thead>
            \(bodies(view, width: heads.count))
            </table>
            """
    }

    private func heads(_ sheet: Sheet) -> [Phrase] {
        switch sheet.kind {
        case .call: ["No.", "[Person]", "What we know", "How it went"]
        case .door: ["No.", "Door", "[Person]", "How it went"]
        case .signIn:
            ["No.", "Name"]
                + signColumns(sheet).map { column -> Phrase in
                    column == "phone" ? "Phone" : column == "email" ? "E-mail" : "Signature"
                }
        }
    }

    private func signColumns(_ sheet: Sheet) -> [String] {
        ["phone", "email", "signature"].filter(sheet.options.shows)
    }

    private func bodies(_ view: SheetView, width: Int) -> HTML {
        guard view.sheet.kind == .door else {
            return "<tbody>\(view.rows.map { printedRow($0, view) })\(emptyLines(view, width: width))</tbody>"
        }
        var parts: [[SheetRow]] = []
        for row in view.rows {
            if let last = parts.last?.last, last.street == row.street, last.side == row.side {
                parts[parts.count - 1].append(row)
            } else {
                parts.append([row])
            }
        }
        return "\(parts.map { part in streetBody(part, view, width: width) })"
    }

    private func streetBody(_ rows: [SheetRow], _ view: SheetView, width: Int) -> HTML {
        guard let first = rows.first else { return .empty }
        let side: Phrase? = first.side == "odd" ? "odd side" : first.side == "even" ? "even side" : nil
        let street: HTML = first.street.isEmpty ? h("Without an address") : HTML.own(first.street)
        return """
            <tbody><tr class="street"><th colspan="\(width)" scope="rowgroup">\(street)\(side.map { " · \(h($0))" as HTML })</th></tr>
            \(rows.enumerated().map { index, row in
                printedRow(row, view, sameDoor: index > 0 && rows[index - 1].spot == row.spot && !row.spot.isEmpty)
            })</tbody>
            """
    }

    private func printedRow(_ row: SheetRow, _ view: SheetView, sameDoor: Bool = false) -> HTML {
        let number: HTML = "<td class=\"no\">\(row.number)</td>", id = row.contact.id
        switch view.sheet.kind {
        case .call:
            return """
                <tr>\(number)<td>\(person(row, view))</td><td>\(knownCell(row, view))</td><td>\(boxes(view))</td></tr>

                """
        case .door:
            let door: HTML = sameDoor ? "″" : HTML.own(row.spot)
            return """
                <tr\(if: sameDoor, " class=\"same\"")>\(number)<td class="spot">\(door)</td><td>\(person(row, view))\(knownCell(row, view))</td>\
                <td>\(boxes(view))</td></tr>

                """
        case .signIn:
            let cells: [HTML] = signColumns(view.sheet).map { column in
                let values =
                    column == "phone"
                    ? (view.phones[id] ?? []).map(phoneText) : column == "email" ? view.emails[id] ?? [] : []
                return "<td>\(HTML.own(values.first ?? ""))</td>"
            }
            return "<tr>\(number)<th scope=\"row\">\(HTML.own(row.contact.displayName))</th>\(cells)</tr>\n"
        }
    }

    private func emptyLines(_ view: SheetView, width: Int) -> HTML {
        "\((0..<view.sheet.options.emptyLines).map { index in emptyLine(view.total + index + 1, width: width) })"
    }

    private func emptyLine(_ number: Int, width: Int) -> HTML {
        let cells: [HTML] = (1..<width).map { _ in "<td></td>" }
        return "<tr class=\"empty\"><td class=\"no\">\(number)</td>\(cells)</tr>\n"
    }

    private func person(_ row: SheetRow, _ view: SheetView) -> HTML {
        let contact = row.contact, options = view.sheet.options
        let formal = [contact.givenName, contact.familyName].compactMap(\.self).joined(separator: " ")
        let phones = options.shows("phone") ? (view.phones[contact.id] ?? []).map(phoneText) : []
        return """
            <b class="who">\(HTML.own(contact.displayName))</b>\
            \(if: contact.preferredName != nil && !formal.isEmpty, " (\(HTML.own(formal)))")\
            \(if: options.shows("pronouns"), contact.pronouns.map { " · \(HTML.own($0))" as HTML } ?? .empty)\
            \(phones.map { "<br><span class=\"number\">\(HTML.own($0))</span>" as HTML })
            """
    }

    private func knownCell(_ row: SheetRow, _ view: SheetView) -> HTML {
        let contact = row.contact, options = view.sheet.options
        let lines: [HTML?] = [
            options.shows("language") ? contact.languages.map { HTML.own(languageNames($0)) } : nil,
            options.shows("time") ? contact.bestTime.map { "\(h("Best time")): \(HTML.own($0))" } : nil,
            options.shows("last") ? row.lastContactedAt.map { "\(h("Last contact")): \(day($0))" } : nil,
        ]
        let answers = (view.answers[contact.id] ?? []).map {
            "\(HTML.own($0.question.name)): \(answerText($0))" as HTML
        }
        return "\((lines.compactMap(\.self) + answers).map { "<div>\($0)</div>" as HTML })"
    }

    // MARK: Boxes

    private func boxes(_ view: SheetView) -> HTML {
        """
        <div class="boxes">\(view.sheet.kind.results.map { box($0.words) })</div>\
        \(view.asked.map { asked($0) })<div class="write"></div>
        """
    }

    private func box(_ words: Phrase) -> HTML { "<span class=\"box\">\(h(words))</span> " }

    private func asked(_ question: Question) -> HTML {
        let name: HTML = "<b>\(HTML.own(question.name))</b> "
        switch question.kind {
        case .yesNo: return "<div class=\"boxes\">\(name)\(box("Yes"))\(box("No"))</div>"
        case .scale where (question.high ?? 5) - (question.low ?? 1) <= 10:
            return
                "<div class=\"boxes\">\(name)\(((question.low ?? 1)...(question.high ?? 5)).map { box("\($0)") })</div>"
        case .oneChoice, .severalChoices:
            let offered = question.choices.list.filter { !$0.isClosed }
            return "<div class=\"boxes\">\(name)\(offered.map { box("\(spoken($0.words) ?? $0.code)") })</div>"
        default: return "<div class=\"boxes line\">\(name)</div>"
        }
    }
}
