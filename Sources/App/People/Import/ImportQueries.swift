import Foundation
import Kernel

extension Connection {
    func sheetImport(_ id: SheetImport.ID) throws -> SheetImport {
        guard let found = try sheetImports("WHERE imports.id = \(id)").first else { throw NotFound() }
        return found
    }

    /// Those that the asker may look at, the latest first.
    func latestImports(limit: Int) throws -> [SheetImport] {
        try sheetImports(
            "WHERE imports.state <> 'arriving' AND \(mayOpenImports) ORDER BY imports.id DESC LIMIT \(limit)")
    }

    /// One of the same file that was begun and not ended.
    func unfinishedImport(digest: String) throws -> SheetImport? {
        try sheetImports("WHERE imports.digest = \(digest) AND imports.state = 'running' ORDER BY imports.id LIMIT 1")
            .first
    }

    func sheetImports(_ rest: SQL) throws -> [SheetImport] {
        try rows(
            """
            SELECT id, file_name, digest, bytes, account_id, state, plan, rows_total, arrived_at, started_at, finished_at,
                   rows_done, matches_done, rows_new, rows_matched, rows_skipped, rows_flawed, removed, problem
            FROM imports \(rest)
            """
        ) { row in
            SheetImport(
                id: try row.next(), fileName: try row.next(), digest: try row.next(), bytes: try row.next(),
                accountID: try row.next(), state: try row.next(), plan: ImportPlan(text: try row.next()),
                rowsTotal: try row.next(), arrivedAt: try row.next(), startedAt: try row.next(),
                finishedAt: try row.next(),
                rowsDone: try row.next(), matchesDone: try row.next(),
                counts: ImportCounts(
                    new: try row.next(), matched: try row.next(), skipped: try row.next(), flawed: try row.next()),
                removed: try row.next(), problem: try row.next())
        }
    }

    func addImport(_ one: SheetImport) throws {
        try execute(
            """
            INSERT INTO imports (id, file_name, digest, bytes, account_id, state, plan, rows_total, arrived_at)
            VALUES (\(one.id), \(one.fileName), \(one.digest), \(one.bytes), \(one.accountID), \(one.state),
                    \(one.plan.text), \(one.rowsTotal), \(one.arrivedAt))
            """)
    }

    func setPlan(_ plan: ImportPlan, of id: SheetImport.ID) throws {
        try execute("UPDATE imports SET plan = \(plan.text) WHERE id = \(id) AND state = 'ready'")
    }

    /// From here on it is brought in. Throws when it was begun already.
    func startImport(_ id: SheetImport.ID, at now: Date) throws {
        let started = try execute(
            "UPDATE imports SET state = 'running', started_at = \(now) WHERE id = \(id) AND state = 'ready'")
        guard started == 1 else { throw ImportedElsewhere() }
    }

    /// Takes down how far an import has come, in the transaction that came so far. Throws when another process is at it.
    func advance(_ id: SheetImport.ID, from: ImportProgress, to: ImportProgress, _ counts: ImportCounts) throws {
        let moved = try execute(
            """
            UPDATE imports
            SET rows_done = \(to.rows), matches_done = \(to.matches), rows_new = rows_new + \(counts.new),
                rows_matched = rows_matched + \(counts.matched), rows_skipped = rows_skipped + \(counts.skipped),
                rows_flawed = rows_flawed + \(counts.flawed)
            WHERE id = \(id) AND state = 'running' AND rows_done = \(from.rows) AND matches_done = \(from.matches)
            """)
        guard moved == 1 else { throw ImportedElsewhere() }
    }

    /// What was sent is no longer needed: rows that need a look are kept by themselves.
    func finishImport(_ id: SheetImport.ID, at now: Date) throws {
        try execute(
            """
            UPDATE imports SET state = 'finished', finished_at = \(now), rows_total = rows_new + rows_matched + rows_skipped
            WHERE id = \(id) AND state = 'running'
            """)
        try execute("DELETE FROM import_pieces WHERE import_id = \(id)")
    }

    func failImport(_ id: SheetImport.ID, _ problem: String) throws {
        try execute("UPDATE imports SET state = 'failed', problem = \(problem) WHERE id = \(id) AND state = 'running'")
    }

    func deleteImport(_ id: SheetImport.ID) throws {
        try execute("DELETE FROM imports WHERE id = \(id) AND state IN ('arriving', 'ready')")
    }

    /// Forgets what was begun to be sent and never ended, and what nobody ever brought in.
    func forgetOldImports(_ now: Date) throws {
        try execute(
            """
            DELETE FROM imports
            WHERE (state = 'arriving' AND arrived_at < \(now.addingTimeInterval(-86_400)))
            OR (state = 'ready' AND arrived_at < \(now.addingTimeInterval(-14 * 86_400)))
            """)
    }

    // MARK: Rows

    func keepMatches(_ matches: [LoadBatch.Match], of id: SheetImport.ID) throws {
        guard !matches.isEmpty else { return }
        let loader = try loader(into: "import_matches", columns: ["import_id", "row_number", "contact_id", "is_new"])
        for match in matches {
            loader.put(id.number)
            loader.put(Int64(match.row))
            loader.put(match.contact.number)
            loader.put(match.isNew)
            try loader.endRow()
        }
        try loader.finish()
    }

    /// Rows about people who came with the same file, or about people who were known before, in the order of the file.
    func matches(of id: SheetImport.ID, ofNew isNew: Bool, after row: Int, limit: Int) throws -> [LoadBatch.Match] {
        try rows(
            """
            SELECT row_number, contact_id
            FROM import_matches
            WHERE import_id = \(id) AND is_new = \(isNew) AND row_number > \(row)
            ORDER BY row_number
            LIMIT \(limit)
            """
        ) { .init(row: try $0.next(), contact: try $0.next(), isNew: isNew) }
    }

    func keepRejects(_ rejects: [Reject], of id: SheetImport.ID) throws {
        guard !rejects.isEmpty else { return }
        let loader = try loader(
            into: "import_rejects", columns: ["import_id", "row_number", "contact_id", "reasons", "cells"])
        for reject in rejects {
            loader.put(id.number)
            loader.put(Int64(reject.row))
            loader.put(reject.contact?.number)
            loader.put(Self.json(reject.reasons))
            loader.put(Self.json(reject.cells))
            try loader.endRow()
        }
        try loader.finish()
    }

    private static func json(_ value: some Encodable) -> String {
        (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    /// Rows that need a look, in the order of the file.
    func rejects(of id: SheetImport.ID, after row: Int, limit: Int) throws -> [Reject] {
        try rows(
            """
            SELECT row_number, contact_id, reasons, cells
            FROM import_rejects
            WHERE import_id = \(id) AND row_number > \(row)
            ORDER BY row_number
            LIMIT \(limit)
            """
        ) { row in
            let number: Int = try row.next(), contact: Contact.ID? = try row.next()
            let reasons: String = try row.next(), cells: String = try row.next(), decoder = JSONDecoder()
            return Reject(
                row: number, contact: contact,
                reasons: (try? decoder.decode([RowReason].self, from: Data(reasons.utf8))) ?? [],
                cells: (try? decoder.decode([String].self, from: Data(cells.utf8))) ?? [])
        }
    }
}

/// A row that was refused, or that came in with something missing.
struct Reject: Sendable {
    let row: Int
    var contact: Contact.ID?
    let reasons: [RowReason]
    let cells: [String]
}

/// How far an import is: rows read, and of the rows about known people those that were filled in.
struct ImportProgress: Sendable, Equatable {
    var rows = 0
    var matches = 0
}

/// The import is under way already, in this process or another. Nothing was changed.
struct ImportedElsewhere: Error, CustomStringConvertible {
    var description: String { "This file is being brought in already." }
}
