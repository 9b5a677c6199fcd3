/// How many letters were left out, added, changed or swapped with their neighbour; nil when more than `limit`. With
/// `prefix`, what the known word has beyond what was typed does not count. Only a band around the diagonal is worked
/// out, so the time grows with the length and not with its square.
func mistakes(_ typed: [Unicode.Scalar], _ known: [Unicode.Scalar], prefix: Bool, limit: Int) -> Int? {
    if !prefix && abs(typed.count - known.count) > limit { return nil }
    if typed.count - known.count > limit { return nil }
    let width = known.count + 1
    let tooMany = limit + 1
    var beforePrevious = [Int](repeating: tooMany, count: width)
    var previous = (0..<width).map { min($0, tooMany) }
    var row = beforePrevious
    for (i, letter) in typed.enumerated() {
        let first = max(0, i + 1 - limit)
        let last = min(known.count, i + 1 + limit)
        guard first <= last else { return nil }
        var fewest = tooMany
        if first > 0 { row[first - 1] = tooMany }
        for j in first...last {
            var cost = previous[j] + 1
            if j > 0 {
                cost = min(cost, row[j - 1] + 1, previous[j - 1] + (letter == known[j - 1] ? 0 : 1))
                let isSwap = i > 0 && j > 1 && letter == known[j - 2] && typed[i - 1] == known[j - 1]
                if isSwap { cost = min(cost, beforePrevious[j - 2] + 1) }
            }
            row[j] = min(cost, tooMany)
            fewest = min(fewest, row[j])
        }
        if last < known.count { row[last + 1] = tooMany }
        if fewest > limit { return nil }
        (beforePrevious, previous, row) = (previous, row, beforePrevious)
    }
    let band = max(0, typed.count - limit)...max(0, min(known.count, typed.count + limit))
    let result = prefix ? previous[band].min() ?? tooMany : previous[known.count]
    return result > limit ? nil : result
}
