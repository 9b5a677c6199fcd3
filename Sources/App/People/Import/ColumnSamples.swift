/// Guesses a column's meaning from some of its cells, for headers that say nothing.
enum ColumnSamples {
    /// Most cells must agree; a few slips of the pen may not.
    private static let needed = 0.7

    static func meaning(of samples: [String]) -> ColumnMeaning? {
        let filled = samples.map { $0.trimmed }.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return nil }
        func most(_ looksRight: (String) -> Bool) -> Bool {
            Double(filled.count(where: looksRight)) >= needed * Double(filled.count)
        }
        if most(looksLikeEmail) { return .email }
        // Postal codes are digits too, only fewer of them, so they are tried first.
        if most(looksLikePostalCode) { return .postalCode }
        if most(looksLikePhone) { return .phone(.any) }
        return nil
    }

    static func looksLikeEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(" ") else { return false }
        let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return domain.count > 1 && domain.allSatisfy { !$0.isEmpty }
    }

    static func looksLikePhone(_ text: String) -> Bool {
        let digits = text.count(where: \.isNumber)
        guard (10...15).contains(digits) || (digits >= 7 && text.contains { "()-. ".contains($0) }) else {
            return false
        }
        return !looksLikeDate(text) && text.allSatisfy { $0.isNumber || " +()-./x#ext".contains($0) }
    }

    /// United States (11215, 11215-4203), Canada (K1A 0B1), Great Britain (E8 3DL).
    static func looksLikePostalCode(_ text: String) -> Bool {
        let shape = text.uppercased().map { $0.isNumber ? "9" : $0.isLetter ? "A" : $0 }
        return postalShapes.contains(String(shape))
    }

    /// Years first or last, as `2026-03-04` or `04/03/2026`: as many digits as a short telephone number.
    private static func looksLikeDate(_ text: String) -> Bool {
        let parts = text.split { "-/.".contains($0) }
        return parts.count == 3 && parts.map(\.count).sorted() == [2, 2, 4]
            && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    private static let postalShapes: Set<String> = [
        "99999", "99999-9999", "A9A 9A9", "A9A9A9", "A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA",
    ]
}

extension String {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
