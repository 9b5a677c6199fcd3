import Kernel

extension Connection {
    /// An import that the asker may look at: their own, or anybody's for those who see everybody. Throws `NotFound`.
    func openImport(_ id: SheetImport.ID) throws -> SheetImport {
        try require(.bringIn)
        let found = try sheetImport(id)
        guard found.state != .arriving, viewer.seesEverybody || isOwn(found) else { throw NotFound() }
        return found
    }

    func isOwn(_ sheet: SheetImport) -> Bool { viewer.id != nil && sheet.accountID == viewer.id }

    /// What stands in the cells: numbers and addresses among it.
    func maySeeCells(of sheet: SheetImport) throws -> Bool {
        try isOwn(sheet) || (viewer.may(.seeContactDetails) && maySeeAnswers(in: sheet))
    }

    func mayTakeCells(of sheet: SheetImport) throws -> Bool {
        try isOwn(sheet) || (viewer.may(.takeCopies) && viewer.may(.seeContactDetails) && maySeeAnswers(in: sheet))
    }

    /// Answers to a question that not everybody may see stand in its cells as well.
    private func maySeeAnswers(in sheet: SheetImport) throws -> Bool {
        guard !viewer.may(.keepHouse) else { return true }
        let asked = sheet.plan.columnMeanings.compactMap {
            if case .answer(let id)? = $0 { id } else { nil as Question.ID? }
        }
        return try asked.isEmpty || Set(asked).isSubset(of: visibleQuestions().map(\.id))
    }

    /// A condition on `imports` for those the asker may look at.
    var mayOpenImports: SQL {
        guard viewer.may(.bringIn) else { return "FALSE" }
        return viewer.seesEverybody ? "TRUE" : "imports.account_id = \(viewer.id)"
    }

    /// Others of the same file, the latest first.
    func importsOfSameFile(_ sheet: SheetImport) throws -> [SheetImport] {
        try sheetImports(
            """
            WHERE imports.digest = \(sheet.digest) AND imports.id <> \(sheet.id) AND imports.state <> 'arriving'
            AND \(mayOpenImports)
            ORDER BY imports.id DESC
            LIMIT 20
            """)
    }
}
