import Foundation
import Kernel

/// What came of an import, as the command line tells it.
package struct ImportReport: Encodable, Sendable, Equatable {
    package let id: Int64
    package let rows: Int
    package let new: Int
    package let matched: Int
    package let skipped: Int
    /// Rows that came in with something missing: a number or a date that cannot be read.
    package let flawed: Int
    /// Answers that were noted and tags that were put on.
    package let answers: Int
    package let tags: Int
    /// Of a dry run nothing was kept.
    package let isDryRun: Bool

    init(_ sheet: SheetImport, _ learned: LearnedCounts) {
        id = sheet.id.number
        rows = sheet.counts.rows
        new = sheet.counts.new
        matched = sheet.counts.matched
        skipped = sheet.counts.skipped
        flawed = sheet.counts.flawed
        answers = learned.answers
        tags = learned.tags
        isDryRun = false
    }

    init(dryRun counts: ImportCounts, _ learned: LearnedCounts) {
        id = 0
        rows = counts.rows
        new = counts.new
        matched = counts.matched
        skipped = counts.skipped
        flawed = counts.flawed
        answers = learned.answers
        tags = learned.tags
        isDryRun = true
    }
}

/// The file cannot be brought in at all. Nothing was changed.
package struct NotAnImport: Error, CustomStringConvertible, Sendable {
    package let description: String
}

/// Brings a file in, as somebody or as the program. The same file, when an import of it was broken off, goes on from
/// where that one came to.
///
/// - Parameter columns: what columns hold where that is not to be guessed, as `Housing rating=question`.
/// - Parameter progress: told how many of how many rows are done; of the second nobody is sure before the end.
package func runImport(
    path: String, database: Database, account: Int64? = nil, columns: [String] = [],
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
) async throws -> ImportReport {
    let source = SheetSource(path: path)
    let head = try SheetHead(source.reader())
    let digest = try fileDigest(path), name = URL(filePath: path).lastPathComponent
    let asker = try await asker(account, in: database)
    let plan = try await plan(source, head, columns, asker, database)
    let id = try await database.tend { db in
        if let unfinished = try db.unfinishedImport(digest: digest) { return unfinished.id }
        let sheet = SheetImport(
            id: .new(), fileName: name, digest: digest, bytes: source.byteCount, accountID: asker.id, state: .ready,
            plan: plan,
            arrivedAt: .now)
        try db.addImport(sheet)
        try db.startImport(sheet.id, at: .now)
        return sheet.id
    }
    var run = ImportRun(database: database, id: id, source: source, asker: asker)
    let total = max(1, Int(Double(source.byteCount) / head.bytesPerRow))
    run.progress = { stage, share in progress(Int(Double(total) * overallShare(stage, share)), total) }
    let sheet = try await run.run()
    return ImportReport(sheet, try await database.read { try $0.learnedCounts(of: id) })
}

/// Stages take unequal time; this is about how they share it.
func overallShare(_ stage: ImportStage, _ share: Double) -> Double {
    switch stage {
    case .reading: share * 0.6
    case .sorting: 0.6 + share * 0.39
    case .matching: share
    }
}

private func asker(_ account: Int64?, in database: Database) async throws -> Viewer {
    guard let account else { return .program }
    return try await database.read { db in
        let viewer = Viewer(try db.find(Account.ID(account)))
        guard viewer.may(.bringIn), viewer.account?.closedAt == nil else { throw NotAllowed() }
        return viewer
    }
}

/// Counts what an import would do, and keeps nothing. People known already are found, but rows of the file are not
/// compared with those that came before them in another step.
package func dryRunImport(
    path: String, database: Database, columns: [String] = [],
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
) async throws -> ImportReport {
    let source = SheetSource(path: path)
    let head = try SheetHead(source.reader())
    let plan = try await plan(source, head, columns, .program, database)
    let total = max(1, Int(Double(source.byteCount) / head.bytesPerRow))
    let (counts, given) = try await database.read(as: Viewer.program) { db in
        let settings = try db.groupSettings()
        let questions = Dictionary(uniqueKeysWithValues: try db.visibleQuestions().map { ($0.id, $0) })
        let values = try CellValues(source, head, plan.columnsToLookThrough(questions))
        let custom = ImportCustom(
            region: settings.region, language: settings.language, today: settings.today(), now: .now, account: nil,
            organizer: nil, fileName: "",
            learned: try db.columnsToMake(plan, head, values, today: settings.today()).learned)
        var index = try db.matchIndex(expecting: total), counts = ImportCounts()
        var given = LearnedCounts()
        var rows = try SheetRows(source, head, RowReading(head, meanings: plan.columnMeanings, custom))
        while let row = try rows.next() {
            count(row, &index, &counts)
            given.answers += row.person?.answers.count ?? 0
            given.tags += row.person?.tags.count ?? 0
            if rows.count % 1_000 == 0 { progress(min(rows.count, total), total) }
        }
        return (counts, given)
    }
    return ImportReport(dryRun: counts, given)
}

private func count(_ row: ReadRow, _ index: inout MatchIndex, _ counts: inout ImportCounts) {
    guard let person = row.person else { return counts.skipped += 1 }
    let known = index.match(row.keys)
    if known == nil { counts.new += 1 } else { counts.matched += 1 }
    if !row.reasons.isEmpty { counts.flawed += 1 }
    index.add(known ?? person.contact.id, row.keys)
}

private func plan(
    _ source: SheetSource, _ head: SheetHead, _ columns: [String], _ asker: Viewer, _ database: Database
) async throws -> ImportPlan {
    try refuseUnreadable(source, head)
    let plan = try await database.read(as: asker) { db in
        try columns.reduce(into: ImportPlan(head, db.visibleQuestions())) { try $0.choose($1, head, db) }
    }
    guard plan.findsPeople else {
        throw NotAnImport(description: "No column looks like a name, a phone number or an e-mail address.")
    }
    return plan
}

private func refuseUnreadable(_ source: SheetSource, _ head: SheetHead) throws {
    if let kind = ForeignFile(start: try source.firstBytes()) {
        throw NotAnImport(description: Words.of(.english).text(kind.words))
    }
    guard !head.headers.isEmpty else { throw NotAnImport(description: "The file is empty.") }
    guard !head.rows.isEmpty else { throw NotAnImport(description: "The file has column names but no rows.") }
}

extension SheetSource {
    func firstBytes() throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw NotAnImport(description: "The file cannot be read.")
        }
        defer { try? handle.close() }
        return [UInt8](try handle.read(upToCount: 4096) ?? Data())
    }
}

/// SHA-256 of a file.
private func fileDigest(_ path: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else {
        throw NotAnImport(description: "The file cannot be read.")
    }
    defer { try? handle.close() }
    var digest = Digest()
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { digest.add([UInt8](data)) }
    return digest.finish()
}

/// Writes the rows that need a look, with the reasons in a last column, so that they can be mended and brought in again.
package func writeRejects(of report: ImportReport, in database: Database, to path: String) async throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path)
    else {
        throw NotAnImport(description: "\(path) cannot be written.")
    }
    defer { try? handle.close() }
    let id = SheetImport.ID(report.id)
    let sheet = try await database.read { try $0.sheetImport(id) }
    var file = RejectsFile(sheet.plan.headers, .of(.english)), last = 0
    while true {
        let after = last
        let rejects = try await database.read { try $0.rejects(of: id, after: after, limit: 500) }
        try handle.write(contentsOf: Data(file.text(of: rejects)))
        guard let end = rejects.last else { return }
        last = end.row
    }
}
