import Foundation
import Kernel

extension Connection {
    /// What the sheet would bring with the columns as they are kept, or as somebody just chose them in vain.
    func previewPage(_ sheet: SheetImport, _ screen: Screen, _ state: FormState) throws -> Page {
        guard sheet.state == .ready else { throw NotFound() }
        return screen.previewPage(try preview(sheet, now: screen.now), state)
    }
}

extension Screen {
    /// More would make the page too long to look through; what is beyond keeps what it was recognised as.
    private static let mostColumns = 120

    func previewPage(_ view: SheetPreview, _ state: FormState) -> Page {
        let id = view.sheet.id
        return Page(
            t("Look before it comes in"),
            """
            \(pageHead(
                "Look before it comes in", sentence: previewSentence(view), action: bringInButton(view),
                back: ("Bring in a spreadsheet", "/people/import")))
            \(problemSummary(state))
            \(view.earlier.map(sameFile))
            \(section("The first rows as [people]", previewPeople(view)))
            \(if: view.toLookAt > 0, section("Rows that need a look", flawedRows(view)))
            \(section("What the columns hold", columnForm(view, state)))
            \(section("Not this one?", tapButton("Throw the file away", to: "/people/import/\(id)/throw-away", look: .quiet)))
            """)
    }

    private func previewSentence(_ view: SheetPreview) -> HTML {
        let rows = view.sheet.rowsTotal ?? 0
        return h(
            "\(HTML.own(view.sheet.fileName)) has \(rows) row. Nothing is in yet.|\(HTML.own(view.sheet.fileName)) has \(rows) rows. Nothing is in yet."
        )
    }

    private func bringInButton(_ view: SheetPreview) -> HTML {
        guard view.sheet.plan.findsPeople, view.expected > 0 else { return .empty }
        return """
            <button class="main" name="go" value="yes" form="columns"><span>\
            \(h("Bring in \(view.expected) [person]|Bring in \(view.expected) [people]"))</span></button>
            """
    }

    private func sameFile(_ earlier: SheetImport) -> HTML {
        aside(
            .warn,
            """
            <p>\(h("The same file was sent \(ago(earlier.arrivedAt)). \("<a href=\"/people/import/\(earlier.id)\">\(h("Look at that import"))</a>" as HTML)"))</p>
            """)
    }

    // MARK: People

    private func previewPeople(_ view: SheetPreview) -> HTML {
        guard view.sheet.plan.findsPeople else {
            return aside(
                .warn,
                "<p>\(h("No column looks like a name, a phone number or an e-mail. Choose below what the columns hold."))</p>"
            )
        }
        guard !view.people.isEmpty else {
            return "<p>\(h("Nobody was found in the first rows. Check below what the columns hold."))</p>"
        }
        return table(
            "The first rows as [people]",
            [
                Column("Name", onPhone: .title), Column("Phone"), Column("E-mail"), Column("Address"),
                Column("More", onPhone: .labelled),
                Column("Row", onPhone: .labelled, isNumber: true),
            ],
            view.people.compactMap { row in row.person.map { previewRow(row, $0, view) } })
    }

    private func previewRow(_ row: ReadRow, _ person: BulkPerson, _ view: SheetPreview) -> [HTML] {
        let known: HTML? = view.known[row.number].map { "<a href=\"/people/\($0)\">\(badge("Known already"))</a>" }
        func points(_ kind: ContactPoint.Kind) -> HTML {
            let values = person.points.filter { $0.kind == kind }.map {
                kind == .phone ? phoneText($0.value) : $0.value
            }
            return view.maySeeCells ? dotted(values.map(HTML.own)) : values.isEmpty ? .empty : h("(not shown to you)")
        }
        let isFlawed = !row.reasons.isEmpty
        return [
            "\(HTML.own(person.contact.displayName))\(known.map { " \($0)" as HTML })\(if: isFlawed, " \(badge("Needs a look", .warn))")",
            points(.phone), points(.email),
            view.maySeeCells ? dotted(person.addresses.map { HTML.own($0.oneLine) }) : .empty, moreFacts(person, view),
            "\(row.number)",
        ]
    }

    /// What else the row says, as short as it goes.
    private func moreFacts(_ person: BulkPerson, _ view: SheetPreview) -> HTML {
        let contact = person.contact
        let texts = [
            contact.pronouns, contact.bornOn?.text, contact.languages, contact.metHow, contact.bestTime, contact.about,
        ]
        let said = texts.compactMap { $0.map { HTML.own(String($0.prefix(80))) } }
        let answers = person.consents.map { consent in
            let isYes = consent.state == .granted
            return isYes ? h("may be reached \(h(consent.channel.words))") : h("not \(h(consent.channel.words))")
        }
        return dotted(
            said + person.roles.map { HTML.own($0.role) } + person.otherNames.map { HTML.own($0.name) } + answers
                + person.notes.compactMap { $0.note.map { HTML.own(String($0.prefix(80))) } }
                + learnedFacts(person, view))
    }

    /// "Housing rating: 4 · tenant leader"
    private func learnedFacts(_ person: BulkPerson, _ view: SheetPreview) -> [HTML] {
        let questions = Dictionary(view.learned.questions.values.map { ($0.id, $0) }) { first, _ in first }
        let answers = person.answers.compactMap { answer in
            questions[answer.questionID].map {
                "\(HTML.own($0.name)): \(answerText(KnownAnswer(question: $0, answer: answer, by: nil, isHidden: false)))"
                    as HTML
            }
        }
        return answers + person.tags.compactMap { view.learned.tag($0.tagID).map { HTML.own($0.name) } }
    }

    // MARK: Rows with something to look at

    private func flawedRows(_ view: SheetPreview) -> HTML {
        let isAll = view.read >= view.sheet.rowsTotal ?? 0
        let sentence: Phrase =
            isAll
            ? "\(view.toLookAt) row. What cannot be read is left out of it, and the row is listed after the import.|\(view.toLookAt) rows. What cannot be read is left out of them, and they are listed after the import."
            : "\(view.toLookAt) of the first \(view.read) rows. What cannot be read is left out, and the rows are listed after the import."
        return """
            <p>\(h(sentence))</p>
            \(list("Rows that need a look", view.flawed.map { row in
                "<div class=\"person\">\(h("Row \(row.number)")): \(view.maySeeCells ? reasons(row.reasons) : h("(not shown to you)"))</div>"
            }))
            """
    }

    /// Why a row needs a look.
    func reasons(_ reasons: [RowReason]) -> HTML { dotted(reasons.map { h($0.words) }) }

    // MARK: Columns

    private func columnForm(_ view: SheetPreview, _ state: FormState) -> HTML {
        form("/people/import/\(view.sheet.id)", state: state, id: "columns", warns: false) {
            """
            \(table("What the columns hold", [
                Column("In the file", onPhone: .title), Column("For example", onPhone: .labelled), Column("Taken for", onPhone: .labelled),
            ], view.shownColumns(atMost: Self.mostColumns).map { column in columnRow(column, view, state) }))
            \(if: view.sheet.plan.meanings.count > Self.mostColumns,
                "<p class=\"soft\">\(h("Only the first \(Self.mostColumns) columns are shown; the others are taken for what they seem to be."))</p>")
            <div class="form-end">\(quietButton("Show the rows with these columns"))\(bringInButton(view))</div>
            """
        }
    }

    private func columnRow(_ column: Int, _ view: SheetPreview, _ state: FormState) -> [HTML] {
        let name = "c\(column)", id = state.id(name), header = view.head.name(of: column)
        let kept = view.sheet.plan.meanings.indices.contains(column) ? view.sheet.plan.meanings[column] : ""
        let chosen = state.value(name, or: kept)
        let examples =
            view.maySeeCells ? view.head.samples(of: column).prefix(3).map { HTML.own(String($0.prefix(40))) } : []
        return [
            "<label for=\"\(id)\">\(HTML.own(header))</label>\(problemLine(name, state))",
            dotted(examples),
            """
            <select id="\(id)" name="\(name)"\(descriptions(name, state, nil))>
            \(columnOptions(column, chosen, view))</select>\(if: chosen.isEmpty && !examples.isEmpty, " \(badge("Not recognised", .warn))")
            """,
        ]
    }
}

extension SheetPreview {
    /// Those that hold anything.
    fileprivate func shownColumns(atMost count: Int) -> [Int] {
        head.headers.indices.prefix(count).filter { !head.headers[$0].isEmpty || !head.samples(of: $0).isEmpty }
    }
}

extension Address {
    /// "1420 Grand Concourse, Apt 3C, Bronx NY 10456"
    fileprivate var oneLine: String {
        let town = [locality, region, postalCode].compactMap(\.self).joined(separator: " ")
        return [line, unit, town.isEmpty ? nil : town, country].compactMap(\.self).joined(separator: ", ")
    }
}
