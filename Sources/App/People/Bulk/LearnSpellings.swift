import Kernel
import Matching

extension Connection {
    /// Adds words that spelling does not know yet.
    func learnSpellings(of words: [String]) throws {
        let isNew = try count("SELECT count(*) FROM (SELECT 1 FROM spellings LIMIT 1) AS any_row") == 0
        guard isNew, words.count > 500 else { return try addSpellings(of: unknownWords(words)) }
        let loader = try loader(into: "spellings", columns: ["key", "word"])
        for pair in spellingPairs(of: Array(Set(words))) {
            loader.put(pair.key)
            loader.put(pair.word)
            try loader.endRow()
        }
        try loader.finish()
    }

    private func unknownWords(_ words: [String]) throws -> [String] {
        var unknown: [String] = []
        for some in words.inParts(of: 400) {
            let known = Set(try values("SELECT word FROM spellings WHERE key IN \(anyOf: some) AND word = key", of: String.self))
            unknown += some.filter { !known.contains($0) }
        }
        return unknown
    }

    private func addSpellings(of words: [String]) throws {
        for some in spellingPairs(of: words).inParts(of: 200) {
            let rows = SQL.list(some.map { "(\($0.key), \($0.word))" })
            try execute("INSERT INTO spellings (key, word) VALUES \(rows) ON CONFLICT (key, word) DO NOTHING")
        }
    }
}

/// The rows of `spellings` for some words, sorted, so that the table is written from front to back.
func spellingPairs(of words: [String]) -> [(key: String, word: String)] {
    var pairs: [(key: String, word: String)] = []
    pairs.reserveCapacity(words.count * 9)
    for word in words { for key in spellingKeys(word) { pairs.append((key, word)) } }
    pairs.sort { ($0.key, $0.word) < ($1.key, $1.word) }
    return pairs
}

extension SQL {
    /// Several fragments with commas between.
    static func list(_ fragments: [SQL]) -> SQL {
        var text = "", values: [SQLValue] = []
        for fragment in fragments {
            if !text.isEmpty { text += ", " }
            text += fragment.text
            values += fragment.values
        }
        // Trusted: put together of pieces that are SQL already, with their values bound.
        return SQL(trusted: text, values: values)
    }
}

extension Array {
    /// The elements in order, at most `count` at a time.
    func inParts(of count: Int) -> [[Element]] {
        stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }
}
