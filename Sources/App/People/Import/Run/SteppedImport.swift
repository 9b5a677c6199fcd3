import Foundation
import Kernel

/// Brings rows in some at a time, each time in a transaction that also takes down how far it came. A program that is
/// ended in between goes on from there.
struct SteppedImport: Sendable {
    let run: ImportRun
    let head: SheetHead
    let reading: RowReading

    // MARK: All rows

    func load(from start: ImportProgress, expected: Int) async throws {
        var rows = try SheetRows(run.source, head, reading)
        try rows.skip(start.rows)
        var done = start, step = try nextStep(&rows)
        while !step.isEmpty {
            try run.stop.check()
            let current = step, from = done
            let to = ImportProgress(rows: from.rows + current.count, matches: -1)
            // While one step is written, the next is read.
            async let written: Void = run.database.write(as: run.asker, because: .bringIn(run.id.number)) { [run] db in
                let counts = try db.takeIn(current, of: run.id)
                try db.advance(run.id, from: from, to: to, counts)
            }
            step = try nextStep(&rows)
            try await written
            done = to
            run.progress(.reading, Double(done.rows) / Double(max(expected, done.rows)))
        }
    }

    private func nextStep(_ rows: inout SheetRows) throws -> [ReadRow] {
        var step: [ReadRow] = [], bytes = 0
        while step.count < ImportRun.rowsTogether, bytes < 4 << 20, let row = try rows.next() {
            bytes += row.cells.reduce(500) { $0 + $1.utf8.count }
            step.append(row)
        }
        return step
    }

    // MARK: After a load in one

    /// What rows add to people who were there before the load.
    func fillInKnown(from start: ImportProgress) async throws {
        var rows = try SheetRows(run.source, head, reading), done = start
        while true {
            let from = done
            let matches = try await run.database.read { [run] db in
                try db.matches(of: run.id, ofNew: false, after: from.matches, limit: 1_000)
            }
            guard let last = matches.last else { return }
            try run.stop.check()
            let people = try read(matches, from: &rows)
            let to = ImportProgress(rows: from.rows, matches: last.row)
            try await run.database.write(as: run.asker, because: .bringIn(run.id.number)) { [run] db in
                try db.fillIn(people)
                try db.advance(run.id, from: from, to: to, ImportCounts())
            }
            done = to
            run.progress(.matching, 0.5)
        }
    }
}

extension Connection {
    /// Takes some rows in: as new people, or into those who are known already.
    fileprivate func takeIn(_ rows: [ReadRow], of id: SheetImport.ID) throws -> ImportCounts {
        var known = try candidates(for: rows), counts = ImportCounts()
        var new: [BulkPerson] = [], places: [Contact.ID: Int] = [:]
        var matched: [(row: BulkPerson, contact: Contact.ID)] = [], matches: [LoadBatch.Match] = [],
            rejects: [Reject] = []
        for row in rows {
            guard let person = row.person else {
                counts.skipped += 1
                rejects.append(Reject(row: row.number, contact: nil, reasons: row.reasons, cells: row.cells))
                continue
            }
            let found = match(row.keys, known), contact = found ?? person.contact.id
            if let found {
                counts.matched += 1
                matches.append(.init(row: row.number, contact: found, isNew: places[found] != nil))
                if let place = places[found] { _ = new[place].takeIn(person) } else { matched.append((person, found)) }
            } else {
                counts.new += 1
                places[contact] = new.count
                new.append(person)
            }
            for key in row.keys.hashes where known[key]?.contains(contact) != true {
                known[key, default: []].append(contact)
            }
            guard !row.reasons.isEmpty else { continue }
            counts.flawed += 1
            rejects.append(Reject(row: row.number, contact: contact, reasons: row.reasons, cells: row.cells))
        }
        try add(new)
        try fillIn(matched)
        try keepMatches(matches, of: id)
        try keepRejects(rejects, of: id)
        return counts
    }

    private func add(_ people: [BulkPerson]) throws {
        guard !people.isEmpty else { return }
        makeBulk()
        let bulk = try BulkPeople(self)
        for person in people { try bulk.add(person) }
        try bulk.finish()
    }
}

/// Whom a row is about, of those who are known by its keys.
func match(_ keys: MatchKeys, _ known: [UInt64: [Contact.ID]]) -> Contact.ID? {
    var votes: [Contact.ID: Int] = [:]
    for key in keys.hashes { for contact in known[key] ?? [] { votes[contact, default: 0] += 1 } }
    return bestVote(votes.map { ($0.key, $0.value) })
}
