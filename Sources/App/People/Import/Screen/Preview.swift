import Foundation
import Kernel

/// What a sheet would bring, before anything comes in.
struct SheetPreview: Sendable {
    let sheet: SheetImport
    let head: SheetHead
    /// The first rows that hold somebody.
    let people: [ReadRow]
    /// The first rows with something to look at.
    let flawed: [ReadRow]
    /// How many rows were read, and of these how many need a look, and how many hold nobody.
    let read, toLookAt, refused: Int
    /// Who is known already, by the row about them.
    let known: [Int: Contact.ID]
    /// The same file, brought in earlier.
    let earlier: SheetImport?
    let maySeeCells: Bool

    static let mostPeople = 12
    static let mostFlawed = 10
    static let mostRead = 400

    /// How many would come in, as far as that can be said before all rows were read.
    var expected: Int {
        let rows = sheet.rowsTotal ?? 0
        return read >= rows ? rows - refused : rows
    }
}

extension Connection {
    func preview(_ sheet: SheetImport, now: Date) throws -> SheetPreview {
        let source = try beginning(of: sheet.id), head = try SheetHead(source.reader())
        let reading = try RowReading(head, meanings: sheet.plan.columnMeanings, importCustom(sheet, now: now))
        var rows = try SheetRows(source, head, reading), all: [ReadRow] = []
        while all.count < SheetPreview.mostRead, let row = try rows.next() { all.append(row) }
        // The last row of a beginning may be cut in two.
        if all.count < SheetPreview.mostRead, source.byteCount < sheet.bytes, !all.isEmpty { all.removeLast() }
        let people = Array(all.lazy.filter { $0.person != nil }.prefix(SheetPreview.mostPeople))
        let flawed = all.filter { !$0.reasons.isEmpty }
        return SheetPreview(
            sheet: sheet, head: head, people: people, flawed: Array(flawed.prefix(SheetPreview.mostFlawed)),
            read: all.count,
            toLookAt: flawed.count, refused: all.count { $0.person == nil }, known: try knownPeople(in: people),
            earlier: try importsOfSameFile(sheet).first { $0.state != .ready && $0.state != .undone },
            maySeeCells: maySeeCells(of: sheet))
    }

    private func importCustom(_ sheet: SheetImport, now: Date) throws -> ImportCustom {
        let settings = try groupSettings()
        return ImportCustom(
            region: settings.region, language: settings.language, today: settings.today(now), now: now, account: nil,
            organizer: nil, fileName: sheet.fileName)
    }

    private func knownPeople(in rows: [ReadRow]) throws -> [Int: Contact.ID] {
        let candidates = try candidates(for: rows)
        var known: [Int: Contact.ID] = [:]
        for row in rows { known[row.number] = match(row.keys, candidates) }
        return known
    }
}
