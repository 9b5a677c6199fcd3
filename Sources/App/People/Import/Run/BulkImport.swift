import Foundation
import Kernel

/// Loads a sheet into a group that is nearly empty beside it: all new people in one transaction, with the indexes made
/// after the load.
struct BulkImport: Sendable {
    let run: ImportRun
    let head: SheetHead
    let reading: RowReading
    let expected: Int

    private static let learnedTables: Set<PeopleRows.Table> = [.answers, .current, .taggings]
    private static let peopleTables = PeopleRows.Table.allCases.filter {
        ![.search, .notes].contains($0) && !learnedTables.contains($0)
    }
    .map(\.name)
    private static let searchTables = [PeopleRows.Table.search.name, PeopleRows.Table.notes.name]

    func load() async throws {
        let load = self
        try await run.database.write(as: run.asker, because: .bringIn(run.id.number)) { db in
            // May run again after a conflict with another server; that one may have done it all meanwhile.
            guard try db.sheetImport(load.run.id).rowsDone == 0 else { return }
            db.makeBulk()
            try db.withRoomForMany { try load.loadAll(db) }
        }
        try await run.database.maintain { try $0.analyze() }
    }

    /// Indexes of answers and tags are made anew only where the sheet has any.
    private var tables: [String] {
        Self.peopleTables + (reading.learns ? Self.learnedTables.map(\.name).sorted() : [])
    }

    private func loadAll(_ db: Connection) throws {
        try db.withoutIndexes(on: Self.searchTables) {
            let result = try db.withoutIndexes(on: tables) {
                let result = try loadRows(db)
                run.progress(.sorting, 0)
                return result
            }
            run.progress(.sorting, 0.4)
            let words = try fillInNew(db)
            try db.learnSpellings(of: result.words + words)
            try db.learn(result.foldings)
            try db.markNewPeople()
            for (kind, count) in result.tally { try db.addToTally(of: kind, count) }
            try db.advance(
                run.id, from: ImportProgress(), to: ImportProgress(rows: result.rows), result.counts)
            run.progress(.sorting, 0.6)
        }
        try db.rebuildFullText("search_index")
        run.progress(.sorting, 0.9)
        try db.rebuildFullText("note_index")
    }

    // MARK: New people

    private struct Loaded {
        var counts = ImportCounts()
        var rows = 0
        var tally: [Contact.Kind: Int] = [:]
        var words: [String] = []
        var foldings: [Folding] = []
    }

    private func loadRows(_ db: Connection) throws -> Loaded {
        let relay = Relay<LoadBatch>(limit: 6)
        let index = try db.matchIndex(expecting: expected)
        start(relay, index, act: db.actID, db.dialect)
        defer { relay.stop() }
        let intake = try PeopleIntake(db), bytes = Double(max(1, run.source.byteCount))
        var loaded = Loaded()
        while let batch = try relay.take() {
            try run.stop.check()
            try intake.put(batch.people)
            try db.keepMatches(batch.matches, of: run.id)
            try db.keepRejects(batch.rejects, of: run.id)
            loaded.counts = loaded.counts + batch.counts
            loaded.rows = batch.rowsDone
            loaded.words = batch.words
            loaded.foldings = batch.foldings
            loaded.tally = batch.tally
            run.progress(.reading, Double(batch.bytesRead) / bytes)
        }
        return loaded
    }

    /// The other core reads and works out what this one writes.
    private func start(_ relay: Relay<LoadBatch>, _ index: MatchIndex, act: Act.ID?, _ dialect: Dialect) {
        let load = self, read = Relay<ReadRows>(limit: 8)
        Thread.detachNewThread {
            do {
                try readAll(SheetRows(load.run.source, load.head, load.reading), into: read)
                read.end()
            } catch {
                read.end(error)
            }
        }
        Thread.detachNewThread {
            defer { read.stop() }
            do {
                var maker = BatchMaker(index, act: act, dialect)
                try maker.makeAll(of: read, into: relay)
                relay.end()
            } catch {
                relay.end(error)
            }
        }
    }

    // MARK: Rows about people who came with the same file

    /// Reads the file once more for the rows that repeat somebody, as what they add belongs to people who are written by now.
    private func fillInNew(_ db: Connection) throws -> [String] {
        let filling = try QuietFillIn(db)
        var rows = try SheetRows(run.source, head, reading), last = 0
        while true {
            let matches = try db.matches(of: run.id, ofNew: true, after: last, limit: 500)
            guard let end = matches.last else { break }
            try run.stop.check()
            try filling.fillIn(read(matches, from: &rows))
            last = end.row
        }
        try db.learn(filling.takeFoldings())
        return filling.takeWords()
    }
}

/// The rows that were found to be about somebody, read again.
func read(_ matches: [LoadBatch.Match], from rows: inout SheetRows) throws -> [(row: BulkPerson, contact: Contact.ID)] {
    try matches.compactMap { match in
        try rows.row(numbered: match.row)?.person.map { ($0, match.contact) }
    }
}
