extension Connection {
    /// Takes back changes as far as nothing later stands on them: a column that was changed again keeps its newer value, a
    /// record that was changed or is pointed at stays. Answers what stayed. Doing it again does no harm.
    ///
    /// - Parameter entries: the latest first. Other acts of the same cause, of which they are a part, do not count as later.
    public func takeBackWhatMayGo(_ entries: [HistoryEntry]) throws -> [HistoryEntry] {
        try entries.filter { entry in
            guard let type = schema.record(entry.table) else { return false }
            return try !takeBackIfMay(entry, type)
        }
    }

    /// Answers `false` when something of it stayed.
    private func takeBackIfMay<R: Record>(_ entry: HistoryEntry, _ type: R.Type) throws -> Bool {
        let shape = RecordShape.of(type)
        guard let stored = try stored(Identifier<R>(entry.recordID)) else {
            if entry.kind == .removed { try takeBack(entry, type) }
            return true
        }
        switch entry.kind {
        case .removed: return true
        case .made:
            guard try !isChangedLater(entry), try !isPointedAt(entry) else { return false }
            try takeBack(entry, type)
            return true
        case .changed:
            let now = Dictionary(uniqueKeysWithValues: zip(shape.names, stored.values))
            let ours = entry.before.filter { now[$0.key] == entry.after[$0.key] }
            if !ours.isEmpty {
                try takeBack(HistoryEntry(entry, before: ours), type)
            }
            return entry.before.allSatisfy { ours[$0.key] != nil || now[$0.key] == $0.value }
        }
    }

    private func takeBack<R: Record>(_ entry: HistoryEntry, _ type: R.Type) throws {
        let id = Identifier<R>(entry.recordID)
        switch entry.kind {
        case .made: try delete(id)
        case .changed: try update(try find(id).with(entry.before))
        case .removed: try insert(R().with(entry.before))
        }
    }

    private func isPointedAt(_ entry: HistoryEntry) throws -> Bool {
        try schema.references.contains { reference in
            guard reference.target == entry.table, reference.column != "id" else { return false }
            return try value(
                """
                SELECT id FROM \(SQL(trusted: reference.table))
                WHERE \(SQL(trusted: reference.column)) = \(entry.recordID) AND act_id <> \(entry.act.id)
                LIMIT 1
                """, of: Int64.self) != nil
        }
    }

    private func stored<R: Record>(_ id: Identifier<R>) throws -> R? {
        do { return try find(id) } catch is NotFound { return nil }
    }

    private func isChangedLater(_ entry: HistoryEntry) throws -> Bool {
        try !history(
            where: """
                changes.record_id = \(entry.recordID) AND changes.table_name = \(entry.table)
                AND changes.act_id > \(entry.act.id) AND acts.undone_by IS NULL AND acts.cause <> 'undo'
                AND NOT (acts.cause = \(entry.act.cause.kind) AND acts.source_id IS NOT DISTINCT FROM \(entry.act.cause.source))
                """, limit: 1
        ).isEmpty
    }
}

extension HistoryEntry {
    fileprivate init(_ entry: HistoryEntry, before: [String: SQLValue]) {
        self.init(
            act: entry.act, table: entry.table, recordID: entry.recordID, subjectID: entry.subjectID, kind: entry.kind,
            before: before, after: entry.after)
    }
}
