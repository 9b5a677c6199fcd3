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
    let learned: LearnedColumns
    /// What can be chosen for columns: questions that are asked, and tags.
    let questions: [Question]
    let tags: [Tag]
    let today: Day

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
        let questions = try visibleQuestions(), today = try groupSettings().today(now)
        let known = Dictionary(uniqueKeysWithValues: questions.map { ($0.id, $0) })
        // Columns whose question or tag is gone by now are chosen anew.
        let plan = try sheet.plan.withoutWhatIsGone(known, Set(allTags().map(\.id)))
        let values = try CellValues(source, head, plan.columnsToLookThrough(known))
        let learned = try columnsToMake(plan, head, values, today: today).learned
        var custom = try importCustom(sheet, now: now)
        custom.learned = learned
        let reading = RowReading(head, meanings: plan.columnMeanings, custom)
        var rows = try SheetRows(source, head, reading), all: [ReadRow] = []
        while all.count < SheetPreview.mostRead, let row = try rows.next() { all.append(row) }
        // The last row of a beginning may be cut in two.
        if all.count < SheetPreview.mostRead, source.byteCount < sheet.bytes, !all.isEmpty { all.removeLast() }
        let people = Array(all.lazy.filter { $0.person != nil }.prefix(SheetPreview.mostPeople))
        let flawed = all.filter { !$0.reasons.isEmpty }
        return SheetPreview(
            sheet: sheet.with(plan), head: head, people: people, flawed: Array(flawed.prefix(SheetPreview.mostFlawed)),
            read: all.count,
            toLookAt: flawed.count, refused: all.count { $0.person == nil }, known: try knownPeople(in: people),
            earlier: try importsOfSameFile(sheet).first { $0.state != .ready && $0.state != .undone },
            maySeeCells: try maySeeCells(of: sheet), learned: learned,
            questions: questions.filter { $0.closedAt == nil && $0.kind != .file }, tags: try allTags(), today: today)
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

extension ImportPlan {
    fileprivate func withoutWhatIsGone(_ questions: [Question.ID: Question], _ tags: Set<Tag.ID>) -> ImportPlan {
        var plan = self
        for (column, meaning) in columnMeanings.enumerated() {
            switch meaning {
            case .answer(let id) where questions[id] == nil: plan.meanings[column] = ""
            case .tag(let id) where !tags.contains(id): plan.meanings[column] = ""
            default: break
            }
        }
        return plan
    }
}

extension SheetImport {
    fileprivate func with(_ plan: ImportPlan) -> SheetImport {
        var sheet = self
        sheet.plan = plan
        return sheet
    }
}
