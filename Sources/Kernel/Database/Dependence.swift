extension Connection {
    /// As many as a page can show; one is enough for a refusal.
    private static var mostShown: Int { 20 }

    /// What came after an act and stands on it: later changes of what it made or changed, and records that point at what
    /// it made. Two questions and one for each kind of reference, however large the act is.
    func whatDepends(on act: Act.ID) throws -> [HistoryEntry] {
        try laterChanges(of: act) + recordsPointing(atWhatWasMadeBy: act)
    }

    private func laterChanges(of act: Act.ID) throws -> [HistoryEntry] {
        var later: [Int64: HistoryEntry] = [:]
        // `CROSS JOIN` keeps SQLite to the order that is written: from the act's few changes to later ones of the same.
        try forEach(
            """
            SELECT \(Act.selection), changes.table_name, changes.record_id, changes.subject_id, changes.before,
                changes.after, changes.id, mine.before
            FROM changes AS mine
            CROSS JOIN changes
            CROSS JOIN acts
            WHERE mine.act_id = \(act) AND (mine.before IS NULL OR mine.after IS NOT NULL)
            AND changes.record_id = mine.record_id AND changes.table_name = mine.table_name AND changes.act_id > \(act)
            AND acts.id = changes.act_id AND acts.undone_by IS NULL AND acts.cause <> 'undo'
            """
        ) { row in
            let entry = try historyEntry(&row), id: Int64 = try row.next()
            let mine: String? = try row.next()
            guard later.count < Self.mostShown, later[id] == nil else { return }
            let isSame = try mine == nil || entry.kind == .removed || isOfSameColumns(entry, as: mine)
            if isSame { later[id] = entry }
        }
        return later.sorted { $0.key > $1.key }.map(\.value)
    }

    private func isOfSameColumns(_ entry: HistoryEntry, as before: String?) throws -> Bool {
        try !Set(entry.before.keys).isDisjoint(with: columns(before, of: entry.table).keys)
    }

    private func recordsPointing(atWhatWasMadeBy act: Act.ID) throws -> [HistoryEntry] {
        let made = try values(
            "SELECT DISTINCT table_name FROM changes WHERE act_id = \(act) AND before IS NULL", of: String.self)
        return try schema.references.filter { made.contains($0.target) && $0.column != "id" }.flatMap { reference in
            try rowsPointing(reference, atWhatWasMadeBy: act)
        }
    }

    /// What the act itself turned towards what it made is turned back with it.
    private func rowsPointing(_ reference: Reference, atWhatWasMadeBy act: Act.ID) throws -> [HistoryEntry] {
        let table = SQL(trusted: reference.table), column = SQL(trusted: reference.column)
        return try rows(
            """
            SELECT \(Act.selection), pointing.id
            FROM changes AS mine
            JOIN \(table) AS pointing ON pointing.\(column) = mine.record_id
            JOIN acts ON acts.id = pointing.act_id
            WHERE mine.act_id = \(act) AND mine.table_name = \(reference.target) AND mine.before IS NULL
            AND pointing.act_id <> \(act)
            AND NOT EXISTS (SELECT 1 FROM changes AS own WHERE own.record_id = pointing.id AND own.act_id = \(act))
            LIMIT \(Self.mostShown)
            """
        ) { row in
            HistoryEntry(
                act: try Act(&row), table: reference.table, recordID: try row.next(), subjectID: nil, kind: .made,
                before: [:],
                after: [:])
        }
    }
}
