import Foundation
import Kernel
import Matching

/// Some hundred rows of a sheet, worked out and ready to be written.
struct LoadBatch: Sendable {
    var people: PeopleBatch
    var rejects: [Reject] = []
    var matches: [Match] = []
    var counts = ImportCounts()
    /// How many rows of the sheet were taken so far, and how far into the file that is.
    var rowsDone = 0
    var bytesRead = 0
    var tally: [Contact.Kind: Int] = [:]
    /// What spelling is to learn; comes with the last batch.
    var words: [String] = []
    var foldings: [Folding] = []

    struct Match: Sendable {
        let row: Int
        let contact: Contact.ID
        /// They came in with this same file.
        let isNew: Bool
    }
}

/// Rows that were read together, and how far into the sheet that is.
struct ReadRows: Sendable {
    var rows: [ReadRow] = []
    var rowsDone = 0
    var bytesRead = 0
}

/// The first of two steps away from the thread that writes: parsing, phone numbers, dates and names.
func readAll(_ rows: consuming SheetRows, into relay: Relay<ReadRows>) throws {
    var read = ReadRows(), bytes = 0
    while let row = try rows.next() {
        bytes += row.cells.reduce(0) { $0 + $1.utf8.count }
        read.rows.append(row)
        guard read.rows.count >= 250 || bytes > 1 << 20 else { continue }
        (read.rowsDone, read.bytesRead) = (rows.count, rows.bytesRead)
        guard relay.put(read) else { return }
        (read.rows, bytes) = ([], 0)
    }
    (read.rowsDone, read.bytesRead) = (rows.count, rows.bytesRead)
    _ = relay.put(read)
}

/// The second step: matching, search terms, and the rows of all tables as bytes.
struct BatchMaker: ~Copyable {
    private var index: MatchIndex
    private let people: PeopleRows
    private let collectors: [(PeopleRows.Table, RowCollector)]
    private var batch: LoadBatch
    private var held = 0

    private static let bytesInBatch = 1 << 20

    init(_ index: consuming MatchIndex, act: Act.ID?, _ dialect: Dialect) {
        self.index = index
        var collectors: [(PeopleRows.Table, RowCollector)] = []
        people = PeopleRows(act: act) { table in
            let collector = RowCollector(columns: table.columns.count, for: dialect)
            collectors.append((table, collector))
            return collector
        }
        self.collectors = collectors
        batch = LoadBatch(people: PeopleBatch([]))
    }

    mutating func makeAll(of source: Relay<ReadRows>, into relay: Relay<LoadBatch>) throws {
        while let read = try source.take() {
            for row in read.rows { try take(row) }
            (batch.rowsDone, batch.bytesRead) = (read.rowsDone, read.bytesRead)
            guard held + byteCount > Self.bytesInBatch else { continue }
            guard relay.put(finishedBatch()) else { return }
        }
        // Made room for what comes: the words of all people.
        index = MatchIndex(expecting: 0)
        var last = finishedBatch()
        last.tally = people.tally
        last.words = people.words.take()
        last.foldings = people.foldings.take()
        _ = relay.put(last)
    }

    private var byteCount: Int { collectors.reduce(0) { $0 + $1.1.byteCount } }

    private mutating func take(_ row: ReadRow) throws {
        held += row.cells.reduce(64) { $0 + $1.utf8.count + 16 }
        guard let person = row.person else {
            batch.counts.skipped += 1
            return batch.rejects.append(Reject(row: row.number, contact: nil, reasons: row.reasons, cells: row.cells))
        }
        var contact = person.contact.id
        if let known = index.match(row.keys) {
            contact = known
            batch.counts.matched += 1
            batch.matches.append(.init(row: row.number, contact: known, isNew: !index.wasKnownBefore(known)))
        } else {
            batch.counts.new += 1
            try people.add(person)
        }
        index.add(contact, row.keys)
        guard !row.reasons.isEmpty else { return }
        batch.counts.flawed += 1
        batch.rejects.append(Reject(row: row.number, contact: contact, reasons: row.reasons, cells: row.cells))
    }

    private mutating func finishedBatch() -> LoadBatch {
        defer {
            batch = LoadBatch(people: PeopleBatch([]), rowsDone: batch.rowsDone, bytesRead: batch.bytesRead)
            held = 0
        }
        batch.people = PeopleBatch(collectors)
        return batch
    }
}
