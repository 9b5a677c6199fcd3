/// Keeps a connection's prepared statements by their text, and drops the longest unused when there are too many.
final class StatementCache<Statement> {
    private struct Entry {
        let statement: Statement
        var lastUse: UInt64
    }

    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0
    private let limit: Int
    private let close: (Statement) -> Void

    init(limit: Int, close: @escaping (Statement) -> Void) {
        self.limit = limit
        self.close = close
    }

    subscript(text: String) -> Statement? {
        get {
            guard let index = entries.index(forKey: text) else { return nil }
            uses += 1
            entries.values[index].lastUse = uses
            return entries.values[index].statement
        }
        set {
            uses += 1
            if let old = entries.removeValue(forKey: text) { close(old.statement) }
            guard let newValue else { return }
            if entries.count >= limit { dropLongestUnused() }
            entries[text] = Entry(statement: newValue, lastUse: uses)
        }
    }

    func removeAll() {
        for entry in entries.values { close(entry.statement) }
        entries = [:]
    }

    /// A quarter at once, so that the search for them is rare.
    private func dropLongestUnused() {
        for (text, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }).prefix(limit / 4) {
            close(entry.statement)
            entries[text] = nil
        }
    }
}
