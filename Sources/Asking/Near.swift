/// Names that are spelt almost as what was typed, the nearest first. At most three.
public func near(_ typed: String, among names: some Sequence<String>) -> [String] {
    let typed = Array(typed.lowercased().unicodeScalars.prefix(40))
    guard !typed.isEmpty else { return [] }
    let most = max(1, min(3, typed.count / 3))
    var found: [(mistakes: Int, name: String)] = []
    for name in names {
        let known = Array(name.lowercased().unicodeScalars.prefix(60))
        guard known.count >= typed.count - most else { continue }
        let isBeginning = typed.count >= 3 && known.starts(with: typed)
        let mistakes = isBeginning ? 1 : distance(typed, known, limit: most)
        if mistakes <= most { found.append((mistakes, name)) }
    }
    return found.sorted { ($0.mistakes, $0.name) < ($1.mistakes, $1.name) }.prefix(3).map(\.name)
}

/// How many letters differ, are missing, are too many or swapped; more than `limit` is `limit + 1`.
private func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(one.count - other.count) <= limit else { return limit + 1 }
    var beforePrevious: [Int] = [], previous = Array(0...other.count)
    for i in one.indices {
        var row = [i + 1]
        for j in other.indices {
            var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (one[i] == other[j] ? 0 : 1))
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                cost = min(cost, beforePrevious[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforePrevious, previous) = (previous, row)
    }
    return min(previous[other.count], limit + 1)
}
