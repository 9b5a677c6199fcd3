import Foundation
import Kernel
import Matching

/// Takes many contacts in at once, with what is derived from them: names, search terms, spellings, counts.
///
/// For a load into a group with few people the indexes are put aside first; see `Connection.loadPeople`.
final class BulkPeople {
    private let db: Connection
    private let rows: PeopleRows
    /// The lowest and the highest id that came.
    private var ids: ClosedRange<Int64>?

    /// The tables that a load writes.
    static let tables = PeopleRows.Table.allCases.map(\.name)

    init(_ db: Connection) throws {
        self.db = db
        rows = try PeopleRows(act: db.actID) { try db.loader(into: $0.name, columns: $0.columns) }
    }

    func add(_ person: BulkPerson) throws {
        try rows.add(person)
        let id = person.contact.id.number
        ids = min(id, ids?.lowerBound ?? id)...max(id, ids?.upperBound ?? id)
    }

    /// Hands over what is held back, and brings spellings and tallies up to date.
    func finish() throws {
        try rows.finish()
        if let ids { try db.markNew(ids) }
        for (kind, count) in rows.tally { try db.addToTally(of: kind, count) }
        try db.learnSpellings(of: rows.words.take())
        try db.learn(rows.foldings.take())
    }
}

/// Rows for all the tables of people, made away from the connection.
struct PeopleBatch: Sendable {
    fileprivate var tables: [(PeopleRows.Table, RowBatch)] = []

    init(_ collectors: [(PeopleRows.Table, RowCollector)]) {
        tables = collectors.map { ($0.0, $0.1.take()) }
    }
}

/// Takes batches in, on the connection that writes.
final class PeopleIntake {
    private let loaders: [PeopleRows.Table: any Loader]

    init(_ db: Connection) throws {
        loaders = try Dictionary<PeopleRows.Table, any Loader>(
            uniqueKeysWithValues: PeopleRows.Table.allCases.map { ($0, try db.loader(into: $0.name, columns: $0.columns)) })
    }

    func put(_ batch: PeopleBatch) throws {
        for (table, rows) in batch.tables where !rows.isEmpty { try loaders[table]?.put(rows) }
    }
}

extension Connection {
    /// Loads people in bulk. Where few are there already, the indexes are put aside and made anew after the load;
    /// otherwise they are kept up as rows come, because making them anew would take longer than the load.
    func loadPeople<T>(expecting count: Int, alsoInto tables: [String] = [], _ load: () throws -> T) throws -> T {
        makeBulk()
        guard try isBulkLoad(of: count) else { return try load() }
        return try withRoomForMany {
            let result = try withoutIndexes(on: Array(Set(BulkPeople.tables + tables)), load)
            try rebuildFullText("search_index")
            try rebuildFullText("note_index")
            return result
        }
    }

    /// Whether so many people are so many more than are there that indexes are better made anew.
    func isBulkLoad(of count: Int) throws -> Bool {
        let known = try self.count("SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM tallies")
        return count >= 2_000 && known < count / 4
    }
}
