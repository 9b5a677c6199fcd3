import Foundation
import Kernel

extension Connection {
    func importPage(_ screen: Screen, _ state: FormState) throws -> Page {
        try require(.bringIn)
        return screen.importPage(try latestImports(limit: 20), state)
    }

    /// The page of one import, by how far it is.
    func importPage(_ id: SheetImport.ID, _ screen: Screen, _ board: ProgressBoard) throws -> Page {
        let sheet = try openImport(id)
        switch sheet.state {
        case .ready: return try previewPage(sheet, screen, .fresh)
        case .arriving: throw NotFound()
        case .running, .undoing: return screen.underWayPage(sheet, board[id], try importWork(on: sheet))
        case .failed: return screen.stoppedImportPage(sheet, try importWork(on: sheet))
        case .finished, .undone:
            return screen.reportPage(
                ImportReportView(
                    sheet: sheet, by: try accountName(sheet.accountID), rows: try rowsToLookAt(of: sheet, after: 0),
                    stays: try countStays(of: id), learned: try learnedCounts(of: id),
                    mayTake: try mayTakeCells(of: sheet),
                    mayTakeBack: viewer.may(.changePeople)))
        }
    }
}

extension Screen {
    func importPage(_ imports: [SheetImport], _ state: FormState) -> Page {
        Page(
            t("Bring in a spreadsheet"),
            """
            \(pageHead(
                "Bring in a spreadsheet", sentence: h("You see the first rows as [people] before anything comes in."),
                back: ("[People]", "/people")))
            \(problemSummary(state))
            \(form("/people/import", state: state, takesFiles: true, warns: false) {
                """
                \(fileField(
                    "The spreadsheet", name: "file", state: state,
                    hint: "A table saved as CSV, up to \(SheetReceiver.limit >> 20) MB.", types: ".csv,.tsv,.tab,.txt,text/csv",
                    isRequired: true))
                \(formEnd(button("Send the file", busy: "Sending…")))
                """
            })
            \(section("What can be sent", whatCanBeSent))
            \(if: !imports.isEmpty, section("Sent before", importTable(imports)))
            """)
    }

    private var whatCanBeSent: HTML {
        let sentences: [Phrase] = [
            "From Excel, Numbers or Google Sheets: choose \"Save as\" or \"Download\", and take CSV.",
            "Commas, semicolons or tabs between the cells; letters as UTF-8, UTF-16 or Windows-1252. All of these are recognised.",
            "The exports of Action Network, NationBuilder, CiviCRM and Google Contacts are known.",
            "Who is known already, by the same phone number or e-mail and the same name, is not added twice. Nothing is overwritten.",
            "The whole import can be taken back.",
        ]
        return "<ul class=\"rows\">\(sentences.map { "<li><div class=\"person\">\(h($0))</div></li>" as HTML })</ul>"
    }

    private func importTable(_ imports: [SheetImport]) -> HTML {
        table(
            "Sent before",
            [Column("File", onPhone: .title), Column("When"), Column("State"), Column("Rows", isNumber: true)],
            imports.map { sheet in
                [
                    "<a href=\"/people/import/\(sheet.id)\">\(HTML.own(sheet.fileName))</a>", moment(sheet.arrivedAt),
                    badge(sheet.state.words, sheet.state.tone),
                    sheet.rowsTotal.map { "\(words.formatted($0))" as HTML } ?? .empty,
                ]
            })
    }

    // MARK: Under way

    /// Says how far it is, and asks again until it is done.
    func underWayPage(_ sheet: SheetImport, _ progress: ProgressBoard.Entry?, _ work: ImportWork) -> Page {
        let isBack = sheet.state == .undoing
        let title: Phrase = isBack ? "An import is taken back" : "A spreadsheet comes in"
        var page = Page(
            t(title),
            """
            \(pageHead(title, sentence: HTML.own(sheet.fileName), back: ("Bring in a spreadsheet", "/people/import")))
            \(if: work == .goesOn, goesOn(sheet, progress), else: nobodyAtIt(sheet, work))
            """)
        page.asksAgainAfter = work == .goesOn ? 3 : nil
        return page
    }

    private func goesOn(_ sheet: SheetImport, _ progress: ProgressBoard.Entry?) -> HTML {
        let done = sheet.state == .undoing ? sheet.removed : sheet.rowsDone
        let total = sheet.state == .undoing ? sheet.counts.new : sheet.rowsTotal ?? 0
        let share = progress?.share ?? (done > 0 && total > 0 ? min(1, Double(done) / Double(total)) : nil)
        return """
            <div data-again>
            \(self.progress(
                sheet.state == .undoing ? "[People] who came with it go" : "Rows are read", share: share,
                left: progress?.secondsLeft.map(timeLeft)))
            \(if: done > 0, "<p>\(h(doneSoFar(sheet, done, total)))</p>")
            </div>
            <p class="soft">\(h("You can leave this page; the work goes on."))</p>
            <p><a href="/people/import/\(sheet.id)">\(h("Look again"))</a></p>
            """
    }

    private func doneSoFar(_ sheet: SheetImport, _ done: Int, _ total: Int) -> Phrase {
        sheet.state == .undoing
            ? "\(done) [person] of \(total) is gone.|\(done) [people] of \(total) are gone."
            : "\(done) row of \(total) is in.|\(done) rows of \(total) are in."
    }

    private func timeLeft(_ seconds: Int) -> Phrase {
        if seconds < 10 { return "Some seconds left" }
        let minutes = (seconds + 30) / 60
        return seconds < 90
            ? "About \(seconds) seconds left" : "About \(minutes) minute left|About \(minutes) minutes left"
    }

    private func nobodyAtIt(_ sheet: SheetImport, _ work: ImportWork) -> HTML {
        guard work == .stopped else {
            return
                "<p>\(h("It was begun from the command line. Run the same command again, and it goes on from where it came to."))</p>"
        }
        return """
            \(aside(.warn, "<p>\(h("It stopped before its end. What is done so far is kept."))</p>"))
            \(actions([tapButton("Go on", to: "/people/import/\(sheet.id)/go-on", look: .main)]))
            """
    }

    func stoppedImportPage(_ sheet: SheetImport, _ work: ImportWork) -> Page {
        let problem = sheet.problem.flatMap(ImportProblem.init) ?? .ours
        return Page(
            t("A spreadsheet stopped coming in"),
            """
            \(pageHead("A spreadsheet stopped coming in", sentence: HTML.own(sheet.fileName), back: ("Bring in a spreadsheet", "/people/import")))
            \(aside(.warn, "<p>\(h(problem.words))</p>"))
            <p>\(h("\(sheet.counts.rows) row came in before that and is safe.|\(sheet.counts.rows) rows came in before that and are safe."))</p>
            \(actions([
                work == .stopped ? tapButton("Try again", to: "/people/import/\(sheet.id)/go-on", look: .main) : .empty,
                buttonLink("Take it back", to: "/people/import/\(sheet.id)/take-back", look: .quiet, icon: .undo),
            ]))
            """)
    }
}

extension SheetImport.State {
    var words: Phrase {
        switch self {
        case .arriving, .ready: "Waits for a look"
        case .running: "Coming in"
        case .finished: "Brought in"
        case .failed: "Stopped"
        case .undoing: "Being taken back"
        case .undone: "Taken back"
        }
    }

    fileprivate var tone: Tone {
        switch self {
        case .ready, .arriving, .failed: .warn
        case .finished: .good
        case .running, .undoing, .undone: .plain
        }
    }
}
