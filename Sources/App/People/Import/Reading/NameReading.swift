/// A full name taken apart: what is surely known and no more.
struct ReadName: Equatable, Sendable {
    var given: String?
    var family: String?
    /// What stood in quotation marks or brackets: Earl "Junior" Washington.
    var called: String?
    /// Dr., Sra. and the like.
    var title: String?
    /// Two people or a family on one line: "Beatriz Ortega / Luis Ortega".
    var isHousehold = false

    /// - Parameter hasTwoFamilyNames: as in Spanish, where the last two words of three or more are family names.
    init(_ text: String, hasTwoFamilyNames: Bool = false) {
        var rest = takeTitle(from: takeCalled(from: text))
        if let commas = Self.familyFirst(rest) {
            (family, given) = commas
            if let title = given.flatMap(Self.title) {
                given = given.map { String($0.dropFirst(title.count)).trimmed }
                self.title = self.title ?? title
            }
            return
        }
        if Self.isSeveral(rest) {
            isHousehold = true
            return
        }
        if let split = Self.eastAsian(rest) {
            (family, given) = split
            return
        }
        var suffix = ""
        (rest, suffix) = Self.withoutSuffix(rest)
        let words = rest.split(separator: " ").map(String.init)
        let familyStart = Self.familyStart(words, hasTwoFamilyNames: hasTwoFamilyNames)
        given = words[..<familyStart].joined(separator: " ").nonEmpty
        family = (words[familyStart...] + [suffix].filter { !$0.isEmpty }).joined(separator: " ").nonEmpty
    }

    // MARK: Parts around the name

    private mutating func takeCalled(from text: String) -> String {
        for (open, close) in [("\"", "\""), ("“", "”"), ("(", ")"), ("«", "»")] as [(Character, Character)] {
            guard let start = text.firstIndex(of: open), let end = text[text.index(after: start)...].firstIndex(of: close),
                start > text.startIndex
            else { continue }
            called = String(text[text.index(after: start)..<end]).trimmed.nonEmpty
            return (text[..<start] + " " + text[text.index(after: end)...]).trimmed
        }
        return text.trimmed
    }

    private mutating func takeTitle(from text: String) -> String {
        guard let title = Self.title(text) else { return text }
        self.title = title
        return text.dropFirst(title.count).trimmed
    }

    private static let titles: Set<String> = [
        "dr", "dra", "mr", "mrs", "ms", "miss", "mx", "prof", "rev", "fr", "sr", "sra", "srta", "don", "doña", "hon", "lic", "ing",
    ]

    /// The first word, if it is a title and a name follows.
    private static func title(_ text: String) -> String? {
        guard let space = text.firstIndex(of: " ") else { return nil }
        let word = text[..<space]
        let bare = word.hasSuffix(".") ? word.dropLast() : word
        // Without its dot, "Don" is more often a given name.
        guard titles.contains(bare.lowercased()), word.hasSuffix(".") || bare.lowercased() != "don" else { return nil }
        return String(word)
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "hijo"]

    private static func isSuffix(_ word: some StringProtocol) -> Bool {
        suffixes.contains(word.lowercased().filter { $0 != "." && $0 != "," })
    }

    private static func withoutSuffix(_ text: String) -> (String, String) {
        guard let space = text.lastIndex(of: " ") else { return (text, "") }
        let last = text[text.index(after: space)...]
        guard isSuffix(last) else { return (text, "") }
        let rest = text[..<space].trimmed
        return (rest.hasSuffix(",") ? String(rest.dropLast()) : rest, String(last))
    }

    // MARK: The ways names are written

    /// "Diaz, Rosa", and "Washington, Earl, Jr."
    private static func familyFirst(_ text: String) -> (String?, String?)? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
        guard (2...3).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty, !isSuffix(parts[1]) else { return nil }
        if parts.count == 3 {
            guard isSuffix(parts[2]) else { return nil }
            return ("\(parts[0]) \(parts[2])", parts[1])
        }
        return (parts[0], parts[1])
    }

    private static func isSeveral(_ text: String) -> Bool {
        text.contains("/") || text.contains("&") || text.contains(" and ")
    }

    /// Names written without a space: the family name is the first character, or the first two where it is one of the
    /// double family names or the name is long. Names with kana cannot be told apart and stay whole.
    private static func eastAsian(_ text: String) -> (String?, String?)? {
        let letters = Array(text.unicodeScalars)
        let isHan = letters.allSatisfy { (0x3400...0x9FFF).contains($0.value) || (0x20000...0x2FFFF).contains($0.value) }
        let isHangul = letters.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
        guard isHan || isHangul, (2...5).contains(letters.count) else { return nil }
        let isDouble = letters.count >= 4 || (letters.count == 3 && doubleFamilies.contains(String(text.prefix(2))))
        let count = isDouble ? 2 : 1
        return (String(text.prefix(count)), String(text.dropFirst(count)))
    }

    private static let doubleFamilies: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "独孤", "皇甫", "尉迟", "公孙", "慕容", "夏侯", "남궁", "황보",
        "제갈", "사공", "선우", "독고",
    ]

    private static let particles: Set<String> = [
        "de", "del", "da", "do", "dos", "das", "di", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "al", "el", "la", "le",
        "du", "y", "san", "santa", "st", "mac",
    ]

    /// Where the family name begins: at its first small word, else at the last word.
    private static func familyStart(_ words: [String], hasTwoFamilyNames: Bool) -> Int {
        guard words.count > 1 else { return words.count }
        for index in 1..<(words.count - 1) {
            let word = words[index]
            guard particles.contains(word.lowercased()) else { continue }
            // "Ana Díaz y Núñez" and "Rosa Pérez de León": the family name began one word before.
            let isBetween = index > 1 && (word == "y" || hasTwoFamilyNames)
            return isBetween ? index - 1 : index
        }
        guard hasTwoFamilyNames, words.count >= 3 else { return words.count - 1 }
        return words.count - 2
    }
}

extension StringProtocol {
    /// Without white space around it.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
