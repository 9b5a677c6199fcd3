import Kernel

/// What the report of an import shows.
struct ImportReportView: Sendable {
    let sheet: SheetImport
    /// Who brought it in.
    let by: String?
    let rows: ImportPart<RowToLookAt>
    let stays: Int
    let learned: LearnedCounts
    let mayTake: Bool
    let mayTakeBack: Bool
}

extension Screen {
    func reportPage(_ view: ImportReportView) -> Page {
        let sheet = view.sheet, path = "/people/import/\(sheet.id)", isBack = sheet.state == .undone
        return Page(
            sheet.fileName,
            """
            \(pageHead(
                "\(HTML.own(sheet.fileName))", sentence: dotted([
                    badge(sheet.state.words, isBack ? .plain : .good), moment(sheet.arrivedAt),
                    view.by.map { h("by \(HTML.own($0))") },
                ]),
                action: isBack || !view.mayTakeBack ? .empty : buttonLink("Take it back", to: "\(path)/take-back", look: .quiet, icon: .undo),
                back: ("Bring in a spreadsheet", "/people/import")))
            \(section(isBack ? "What was taken back" : "What came in", sentenceList(isBack ? backSentences(view, path) : sentences(view, path))))
            \(if: !view.rows.lines.isEmpty, section("Rows that need a look", rowsPart(view, path)))
            """)
    }

    private func sentenceList(_ sentences: [HTML]) -> HTML {
        "<ul class=\"rows\">\(sentences.map { "<li><div class=\"person\">\($0)</div></li>" as HTML })</ul>"
    }

    /// Each number leads to the people or the rows that were counted.
    private func sentences(_ view: ImportReportView, _ path: String) -> [HTML] {
        let counts = view.sheet.counts, learned = view.learned
        return [
            counts.new == 0
                ? h("Nobody is new.")
                : countLink("\(counts.new) [person] is new.|\(counts.new) [people] are new.", to: "\(path)/people"),
            counts.matched == 0
                ? nil
                : countLink(
                    "\(counts.matched) row was about somebody known already.|\(counts.matched) rows were about [people] known already.",
                    to: "\(path)/matched"),
            learned.answers == 0
                ? nil : h("\(learned.answers) answer was noted.|\(learned.answers) answers were noted."),
            learned.tags == 0 ? nil : h("\(learned.tags) tag was put on.|\(learned.tags) tags were put on."),
            counts.flawed == 0
                ? nil
                : countLink(
                    "\(counts.flawed) row came in with something missing.|\(counts.flawed) rows came in with something missing.",
                    to: "\(path)/rows"),
            counts.skipped == 0
                ? nil
                : countLink(
                    "\(counts.skipped) row was left out.|\(counts.skipped) rows were left out.", to: "\(path)/rows"),
        ].compactMap(\.self)
    }

    private func backSentences(_ view: ImportReportView, _ path: String) -> [HTML] {
        [
            h(
                "\(view.sheet.removed) [person] who came with it is gone.|\(view.sheet.removed) [people] who came with it are gone."
            ),
            view.sheet.counts.matched == 0 ? nil : h("What it filled in on others was undone; their history tells it."),
            view.stays == 0
                ? nil
                : countLink(
                    "\(view.stays) [person] stayed, because something later depends on them.|\(view.stays) [people] stayed, because something later depends on them.",
                    to: "\(path)/stayed"),
        ].compactMap(\.self)
    }

    private func rowsPart(_ view: ImportReportView, _ path: String) -> HTML {
        """
        \(if: view.mayTake, "<p>\(takeRowsLink(path)) \(h("Mend it, and send it like any other file."))</p>")
        \(rowsTable(view.rows.lines))
        \(pager(earlier: view.rows.next.map { "\(path)/rows?after=\($0)" }, later: nil, earlierLabel: "Next"))
        """
    }

    private func takeRowsLink(_ path: String) -> HTML {
        "<a href=\"\(path)/rows.csv\" download>\(h("Download these rows as a file, with the reasons in a last column."))</a>"
    }

    private func rowsTable(_ rows: [RowToLookAt]) -> HTML {
        table(
            "Rows that need a look",
            [
                Column("Who", onPhone: .title), Column("Row", onPhone: .labelled, isNumber: true),
                Column("Why it needs a look"), Column("What became of it"),
            ],
            rows.map { row in
                let reject = row.reject, isIn = !reject.reasons.contains(where: \.isRefusal)
                return [
                    whoOf(row), "\(reject.row)", row.maySeeCells ? reasons(reject.reasons) : h("(not shown to you)"),
                    isIn ? badge("Came in") : badge("Left out", .warn),
                ]
            })
    }

    /// The person, or what stands in the first cells.
    private func whoOf(_ row: RowToLookAt) -> HTML {
        if let contact = row.reject.contact, let name = row.name {
            return "<a href=\"/people/\(contact)\">\(HTML.own(name))</a>"
        }
        let cells = row.maySeeCells ? row.reject.cells.filter { !$0.isEmpty }.prefix(3).joined(separator: ", ") : ""
        return cells.isEmpty ? h("Row \(row.reject.row)") : HTML.own(String(cells.prefix(120)))
    }

    // MARK: What was counted

    func importedPeoplePage(_ sheet: SheetImport, _ part: ImportPart<PersonRow>) -> Page {
        partPage(
            "[People] who came with it", sheet, isEmpty: part.lines.isEmpty, peopleTable(part.lines), path: "people",
            next: part.next)
    }

    func matchedRowsPage(_ sheet: SheetImport, _ part: ImportPart<MatchedRow>) -> Page {
        partPage(
            "Rows about [people] known already", sheet, isEmpty: part.lines.isEmpty,
            table(
                "Rows about [people] known already",
                [Column("Name", onPhone: .title), Column("Row", onPhone: .labelled, isNumber: true)],
                part.lines.map { line in
                    [
                        line.name.map { "<a href=\"/people/\(line.contact)\">\(HTML.own($0))</a>" }
                            ?? h("no longer there"),
                        "\(line.row)",
                    ]
                }), path: "matched", next: part.next)
    }

    func rowsToLookAtPage(_ sheet: SheetImport, _ part: ImportPart<RowToLookAt>, mayTake: Bool) -> Page {
        partPage(
            "Rows that need a look", sheet, isEmpty: part.lines.isEmpty,
            """
            \(if: mayTake, "<p>\(takeRowsLink("/people/import/\(sheet.id)"))</p>")
            \(rowsTable(part.lines))
            """, path: "rows", next: part.next)
    }

    func stayedPage(_ sheet: SheetImport, _ part: ImportPart<Stay>) -> Page {
        partPage(
            "[People] who stayed", sheet, isEmpty: part.lines.isEmpty,
            list(
                "[People] who stayed",
                part.lines.map { personLine($0.name, to: "/people/\($0.contact)", h($0.reason.words)) }),
            path: "stayed", next: part.next)
    }

    private func partPage(
        _ title: Phrase, _ sheet: SheetImport, isEmpty: Bool, _ content: HTML, path: String, next: String?
    ) -> Page {
        let base = "/people/import/\(sheet.id)"
        return Page(
            "\(t(title)): \(sheet.fileName)",
            """
            \(pageHead(title, back: ("\(HTML.own(sheet.fileName))", base)))
            \(if: isEmpty, "<p>\(h("Nobody and nothing here."))</p>", else: content)
            \(pager(earlier: next.map { "\(base)/\(path)?after=\($0)" }, later: nil, earlierLabel: "Next"))
            """)
    }

    // MARK: Taking it back

    func takeBackPage(_ sheet: SheetImport, filledIn: Int) -> Page {
        let path = "/people/import/\(sheet.id)", new = sheet.counts.new
        return Page(
            t("Take an import back"),
            """
            \(pageHead("Take an import back", sentence: HTML.own(sheet.fileName), back: ("\(HTML.own(sheet.fileName))", path)))
            \(confirmation(
                "Take it back?",
                gone: [
                    countLink("\(new) [person] who came with it|\(new) [people] who came with it", to: "\(path)/people"),
                    filledIn == 0 ? nil : h(
                        "What it filled in on \(filledIn) [person] known before|What it filled in on \(filledIn) [people] known before"),
                ].compactMap(\.self),
                stays: h("Who was talked with, changed or invited since then stays, and you are told who and why."),
                button: "Take it back", to: "\(path)/take-back", cancel: path))
            """)
    }
}
