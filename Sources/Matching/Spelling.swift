/// The keys under which a known word is stored, so that a misspelling of it finds it: the word, the word without each of
/// its letters in turn, and its sound (marked `~`). Long words have their first (`<`) and last (`>`) six letters instead
/// of the deletions, because one mistake leaves one end whole. At most three keys more than it has letters; none for
/// words under three letters.
public func spellingKeys(_ word: String) -> [String] {
    let word = Spelled(word)
    guard word.scalars.count >= 3 else { return [] }
    let shortened = word.scalars.count < Spelled.long ? word.deletions : word.ends
    return unique([word.text] + shortened + word.sounds)
}

/// The keys to look up for what somebody typed. A word that is one letter longer or shorter than a known one may be on
/// the other side of the limit for long words, so there both kinds of key are probed; at most 17.
public func spellingProbes(_ typed: String) -> [String] {
    let typed = Spelled(typed)
    let count = typed.scalars.count
    guard count >= 3 else { return [] }
    let deletions = count <= Spelled.long ? typed.deletions : []
    let ends = count >= Spelled.long - 1 ? typed.ends : []
    return unique([typed.text] + deletions + ends + typed.sounds)
}

/// How well a known word fits what was typed, 1 being the same; nil when it is too far: more than one mistake in four
/// letters, two in eight, three in longer words, and one more where both sound the same. With `prefix` the known word
/// may go on after what was typed. Words under three letters fit nothing but themselves.
public func closeness(_ typed: String, _ known: String, prefix: Bool) -> Double? {
    TypedWord(typed).closeness(to: known, prefix: prefix)
}

/// A word somebody typed, worked out once to be compared with many known ones.
public struct TypedWord: Sendable {
    private let typed: Spelled
    private let sounds: [String]
    private let limit: Int

    public init(_ typed: String) {
        self.typed = Spelled(typed)
        sounds = self.typed.sounds
        let count = self.typed.scalars.count
        limit = count <= 4 ? 1 : count <= 8 ? 2 : 3
    }

    /// As the function of this name.
    public func closeness(to word: String, prefix: Bool) -> Double? {
        let known = Spelled(word)
        let count = typed.scalars.count
        if typed.scalars == known.scalars { return 1 }
        guard count >= 3, let mistakes = mistakes(typed.scalars, known.scalars, prefix: prefix, limit: limit + 1) else {
            return nil
        }
        let isSameSound = soundsLike(known, prefix: prefix)
        guard mistakes <= limit || isSameSound else { return nil }
        var distance = Double(mistakes)
        if isSameSound { distance *= 0.5 }
        if typed.scalars.first != known.scalars.first { distance += 0.25 }
        // Of unfinished words equally near, the one that needs least more.
        if prefix { distance += 0.01 * Double(max(0, known.scalars.count - count)) }
        return max(0, 1 - distance / Double(count + 2))
    }

    private func soundsLike(_ known: Spelled, prefix: Bool) -> Bool {
        guard !sounds.isEmpty else { return false }
        let knownSounds = known.sounds
        return sounds.contains { sound in
            knownSounds.contains { prefix ? $0.utf8.starts(with: sound.utf8) : $0 == sound }
        }
    }
}

/// A folded word, its letters, and what can be asked of it.
private struct Spelled: Sendable {
    /// From here on words are kept by their ends.
    static let long = 12
    static let longest = 64

    let text: String
    let scalars: [Unicode.Scalar]

    init(_ word: String) {
        scalars = Array(folded(word).unicodeScalars.lazy.filter { $0 != " " }.prefix(Self.longest))
        text = string(scalars[...])
    }

    var deletions: [String] {
        scalars.indices.map { index in string(scalars[..<index] + scalars[(index + 1)...]) }
    }

    var ends: [String] {
        ["<\(string(scalars.prefix(6)))", ">\(string(scalars.suffix(6)))"]
    }

    var sounds: [String] { soundKeys(scalars) }
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
}

private func unique(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
}
