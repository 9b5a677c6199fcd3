import Foundation
import Kernel
import Synchronization

/// What an import is busy with.
enum ImportStage: Sendable { case reading, sorting, matching }

/// Brings one sheet in, from wherever it was left: in one transaction where the group has few people compared with the
/// sheet, otherwise some rows at a time, with room for what others do in between.
struct ImportRun: Sendable {
    let database: Database
    let id: SheetImport.ID
    let source: SheetSource
    let asker: Viewer
    var now = Date.now
    /// Told the share that is done.
    var progress: @Sendable (ImportStage, Double) -> Void = { _, _ in }
    /// Asked now and then whether to give up.
    let stop = StopSign()

    static let rowsTogether = 2_000

    func run() async throws -> SheetImport {
        let sheet = try await database.read(as: asker) { db in try (db.sheetImport(id), db.groupSettings()) }
        guard sheet.0.state == .running else { return sheet.0 }
        let head = try SheetHead(source.reader())
        let (plan, learned) = try await learn(sheet.0, head, sheet.1)
        let reading = RowReading(head, meanings: plan.columnMeanings, custom(sheet.0, sheet.1, learned))
        try await withTaskCancellationHandler {
            try await bringIn(sheet.0, head, reading)
        } onCancel: {
            stop.raise()
        }
        return try await database.read(as: asker) { try $0.sheetImport(id) }
    }

    /// Makes the questions, tags and campaigns that are made on the spot, unless an earlier attempt has.
    private func learn(_ sheet: SheetImport, _ head: SheetHead, _ settings: GroupSettings) async throws -> (
        ImportPlan, LearnedColumns
    ) {
        guard sheet.plan.learns else { return (sheet.plan, LearnedColumns()) }
        let source = source, id = id, today = settings.today(now)
        let questions = try await database.read(as: asker) { db in
            Dictionary(uniqueKeysWithValues: try db.visibleQuestions().map { ($0.id, $0) })
        }
        let values = try CellValues(source, head, sheet.plan.columnsToLookThrough(questions), stop: stop)
        let isNothing = try await database.read(as: asker) { db in
            try db.columnsToMake(sheet.plan, head, values, today: today).isNothing
        }
        if !isNothing {
            try await database.write(as: asker, because: .bringIn(id.number)) { db in
                let now = try db.sheetImport(id)
                try db.make(db.columnsToMake(now.plan, head, values, today: today), for: now)
            }
        }
        return try await database.read(as: asker) { db in
            let plan = try db.sheetImport(id).plan
            return (plan, try db.columnsToMake(plan, head, values, today: today).learned)
        }
    }

    private func bringIn(_ sheet: SheetImport, _ head: SheetHead, _ reading: RowReading) async throws {
        var sheet = sheet
        let expected = sheet.rowsTotal ?? Int(Double(source.byteCount) / head.bytesPerRow)
        if sheet.rowsDone == 0, try await database.read({ try $0.isBulkLoad(of: expected) }) {
            try await BulkImport(run: self, head: head, reading: reading, expected: expected).load()
            sheet = try await database.read { try $0.sheetImport(id) }
        }
        let steps = SteppedImport(run: self, head: head, reading: reading)
        if sheet.isLoadedInOne {
            try await steps.fillInKnown(from: ImportProgress(rows: sheet.rowsDone, matches: sheet.matchesDone))
        } else if sheet.state == .running {
            try await steps.load(
                from: ImportProgress(rows: sheet.rowsDone, matches: sheet.matchesDone), expected: expected)
        }
        try await database.tend { [now] db in
            try db.finishImport(id, at: now)
            try db.lookAtListsSoon()
        }
        progress(.matching, 1)
    }

    private func custom(_ sheet: SheetImport, _ settings: GroupSettings, _ learned: LearnedColumns) -> ImportCustom {
        ImportCustom(
            region: settings.region, language: settings.language, today: settings.today(now), now: now,
            account: asker.id,
            organizer: asker.account?.scope == .mine ? asker.id : nil, fileName: sheet.fileName, learned: learned)
    }
}

extension SheetImport {
    /// All new people came in one transaction; what rows add to people known before is still to be filled in, from the row
    /// after `matchesDone` on. Where rows are taken some at a time, both are done as they come, and `matchesDone` is -1.
    var isLoadedInOne: Bool { rowsDone > 0 && matchesDone >= 0 }
}

/// Raised when an import is to end early. What was committed stays, and the import goes on from there another time.
final class StopSign: Sendable {
    private let isRaised = Mutex(false)

    func raise() { isRaised.withLock { $0 = true } }

    func check() throws {
        if isRaised.withLock({ $0 }) { throw CancellationError() }
    }
}
