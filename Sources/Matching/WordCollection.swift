/// The words met in many contacts, each kept once: what spelling correction is to learn after an import.
public struct WordCollection: Sendable {
    public private(set) var words: [String] = []
    private var seen: Set<UInt64> = []

    public init() {}

    /// Takes the words that are new since the last time.
    public mutating func take() -> [String] {
        defer { words = [] }
        return words
    }

    /// The hash is that of the term list; of a million words two would share 64 bits once in 10^7 imports.
    mutating func add(_ hash: UInt64, _ word: () -> String) {
        if seen.insert(hash).inserted { words.append(word()) }
    }
}

extension SearchTerms {
    /// Adds this contact's words to those of the others.
    public func addWords(to collection: inout WordCollection) { terms.addWords(to: &collection) }
}
