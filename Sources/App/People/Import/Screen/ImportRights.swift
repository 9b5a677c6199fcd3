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
    func maySeeCells(of sheet: SheetImport) -> Bool { isOwn(sheet) || viewer.may(.seeContactDetails) }

    func mayTakeCells(of sheet: SheetImport) -> Bool {
        isOwn(sheet) || (viewer.may(.takeCopies) && viewer.may(.seeContactDetails))
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
