/// Many records of one type in one write, a batch at a time. Each is kept in the history as if it were written by itself:
/// a person's page tells of it, and the whole can be undone as one. Only the way there is short: one statement a batch.
extension Connection {
    /// Large enough that a statement's own cost vanishes, small enough for what an engine can bind in one.
    static var batchSize: Int { 1_000 }

    /// Makes many records. Those that others of them point at come first.
    @discardableResult
    public func insertMany<R: Record>(_ records: some Sequence<R>) throws -> Int {
        var batch: [R] = [], count = 0
        for record in records {
            batch.append(record)
            guard batch.count == Self.batchSize else { continue }
            try insertBatch(batch)
            count += batch.count
            batch.removeAll(keepingCapacity: true)
        }
        try insertBatch(batch)
        return count + batch.count
    }

    /// Changes many records alike, or each in its own way. Returns how many of them differ from before.
    @discardableResult
    public func changeMany<R: Record>(_ ids: [Identifier<R>], _ edit: (inout R) throws -> Void) throws -> Int {
        try ids.batches(of: Self.batchSize).reduce(0) { count, batch in
            let stored = try findMany(batch)
            let edited = try stored.map { record in
                var record = record
                try edit(&record)
                return record
            }
            return try count + updateBatch(stored, edited)
        }
    }

    /// Removes many records. Those that point at others of them come first.
    public func deleteMany<R: Record>(_ ids: [Identifier<R>]) throws {
        for batch in ids.batches(of: Self.batchSize) {
            let stored = try findMany(batch)
            try execute("DELETE FROM \(SQL(trusted: R.table)) WHERE id IN \(anyOf: Array(batch))")
            let shape = RecordShape.of(R.self)
            try remember(
                stored.map { record in
                    let values = record.values
                    return KeptChange(
                        id: record.id, before: record, after: nil,
                        textBefore: changeText(zip(shape.names, values).map { ($0, $1) }),
                        subject: shape.subject(values))
                })
        }
    }

    /// In the order of the ids, whoever asks. Throws `NotFound` where one is not there.
    private func findMany<R: Record>(_ ids: ArraySlice<Identifier<R>>) throws -> [R] {
        var found: [Identifier<R>: R] = [:]
        found.reserveCapacity(ids.count)
        try forEach("SELECT \(R.selection) FROM \(SQL(trusted: R.table)) WHERE id IN \(anyOf: Array(ids))") { row in
            let record = try row.next(R.self)
            found[record.id] = record
        }
        return try ids.map { id in
            guard let record = found[id] else { throw NotFound() }
            return record
        }
    }

    private func insertBatch<R: Record>(_ records: [R]) throws {
        let shape = RecordShape.of(R.self)
        guard actID != nil else { throw DatabaseError.failed("\(R.table): records are written outside a write") }
        // The loaders take no files.
        guard !shape.columns.contains(where: { $0.type == .blob }) else { return try records.forEach(insert) }
        let loader = try RecordLoader<R>(self)
        for record in records { try loader.add(record) }
        try loader.finish()
        try remember(records.map { KeptChange(id: $0.id, before: nil, after: $0, subject: shape.subject($0.values)) })
    }

    // MARK: Changing

    private func updateBatch<R: Record>(_ stored: [R], _ edited: [R]) throws -> Int {
        let shape = RecordShape.of(R.self)
        var groups: [[Int]: [(old: [SQLValue], new: [SQLValue], before: R, after: R)]] = [:], count = 0
        for (before, after) in zip(stored, edited) {
            let old = before.values, new = after.values
            let changed = shape.columns.indices.filter { old[$0] != new[$0] }
            if changed.isEmpty { continue }
            count += 1
            // Who or what it is about: what is kept up needs to know both.
            if let subject = shape.subjectIndex, changed.contains(subject) {
                try update(after)
            } else {
                groups[changed, default: []].append((old, new, before, after))
            }
        }
        for (columns, rows) in groups {
            try write(columns, of: shape, rows.map(\.new), ids: rows.map(\.after.id.sqlValue))
            try remember(
                rows.map { row in
                    KeptChange(
                        id: row.after.id, before: row.before, after: row.after,
                        textBefore: changeText(columns.map { (shape.names[$0], row.old[$0]) }),
                        textAfter: changeText(columns.map { (shape.names[$0], row.new[$0]) }),
                        subject: shape.subject(row.new))
                })
        }
        return count
    }

    /// `UPDATE … FROM` a list of values, as many rows at once as an engine can bind.
    private func write(_ columns: [Int], of shape: RecordShape, _ rows: [[SQLValue]], ids: [SQLValue]) throws {
        let names = columns.map { shape.names[$0] }
        let marks = ([SQLType.integer] + columns.map { shape.columns[$0].type }).map { String($0.mark) }
        let row = "(\(marks.joined(separator: ", ")))"
        let assignments = names.map { "\($0) = changed.\($0)" }.joined(separator: ", ")
        for batch in Array(rows.indices).batches(of: 30_000 / marks.count) {
            let text = """
                WITH changed (\((["id"] + names).joined(separator: ", "))) AS (
                    VALUES \(repeatElement(row, count: batch.count).joined(separator: ", ")))
                UPDATE \(shape.table) SET \(assignments) FROM changed WHERE \(shape.table).id = changed.id
                """
            try execute(
                SQL(trusted: text, values: batch.flatMap { index in [ids[index]] + columns.map { rows[index][$0] } }))
        }
    }

    // MARK: History

    private struct KeptChange<R: Record> {
        let id: Identifier<R>
        let before: R?
        let after: R?
        var textBefore: String?
        var textAfter: String?
        let subject: Int64?
    }

    private func remember<R: Record>(_ changes: [KeptChange<R>]) throws {
        guard let actID else { throw DatabaseError.failed("\(R.table): records are written outside a write") }
        let loader = try loader(
            into: "changes", columns: ["id", "act_id", "table_name", "record_id", "subject_id", "before", "after"])
        for change in changes {
            loader.put(Identifier<Void>.new().number)
            loader.put(actID.number)
            loader.put(R.table)
            loader.put(change.id.number)
            loader.put(change.subject)
            loader.put(change.textBefore)
            loader.put(change.textAfter)
            try loader.endRow()
        }
        try loader.finish()
        try touch(changes.map { Touched(before: $0.before, after: $0.after, table: R.table, subjectID: $0.subject) })
    }
}

extension Array {
    /// Stretches of a length, the last one shorter.
    package func batches(of size: Int) -> some Sequence<ArraySlice<Element>> {
        stride(from: 0, to: count, by: size).lazy.map { self[$0..<Swift.min($0 + size, count)] }
    }
}
