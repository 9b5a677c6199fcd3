/// What somebody typed to find a contact, as questions to the search index. All terms must hold.
public struct SearchQuery: Hashable, Sendable {
    public static let mostTerms = 8

    public indirect enum Term: Hashable, Sendable {
        /// A folded word, or the beginning of one.
        case word(String, prefix: Bool)
        /// At least three digits that follow each other in a phone number.
        case phone(digits: String)
        /// An address or the beginning of one, or of a domain when it starts with `@`.
        case email(String, prefix: Bool)
        case either([Term])
        case all([Term])
    }

    /// A term of the index, as `SearchTerms` writes them, or the beginning of one.
    public struct Lookup: Hashable, Sendable {
        public let text: String
        public let isPrefix: Bool

        public init(text: String, isPrefix: Bool) {
            self.text = text
            self.isPrefix = isPrefix
        }

        /// One term that everything which fits must have; `nil` where there is none.
        public var necessary: Lookup? {
            isPrefix && !isRare ? beginning(of: text).map { Lookup(text: $0, isPrefix: false) } : self
        }

        /// Whether everything fits that has the necessary term.
        public var isExact: Bool { !isPrefix || isRare || beginning(of: text)?.utf8.dropFirst().count == text.utf8.count }

        /// Whether so few terms begin like this that they are gathered at once: e-mail addresses.
        private var isRare: Bool {
            text.utf8.count >= 6 && text.utf8.contains { $0 < 0x80 && !isASCIILetter($0) }
        }
    }

    public let terms: [Term]

    public var isEmpty: Bool { terms.isEmpty }

    public init(_ typed: String) {
        var reading = QueryReading(pieces(of: typed))
        terms = reading.terms()
    }

    /// The words that may be misspelt.
    public var words: [String] {
        terms.flatMap(\.words)
    }
}

extension SearchQuery.Term {
    /// What the index is asked: one of these groups must match, and in it every lookup.
    public var alternatives: [[SearchQuery.Lookup]] {
        switch self {
        case .word(let word, let prefix): [[.init(text: word, isPrefix: prefix)]]
        case .phone(let digits): phoneLookups(digits)
        case .email(let address, let prefix): emailLookups(address, prefix: prefix)
        case .either(let terms): terms.flatMap(\.alternatives)
        case .all(let terms):
            terms.reduce([[]]) { groups, term in
                let alternatives = term.alternatives
                return groups.flatMap { group in alternatives.map { group + $0 } }
            }
        }
    }

    /// The first of the readings with words is the one that may be misspelt.
    public var words: [String] {
        switch self {
        case .word(let word, _): word.utf8.contains(where: isASCIIDigit) ? [] : [word]
        case .phone, .email: []
        case .either(let terms): terms.lazy.map(\.words).first { !$0.isEmpty } ?? []
        case .all(let terms): terms.flatMap(\.words)
        }
    }
}

/// Every run of four digits. Three digits are the beginning of one of ten runs, or the end of the number.
private func phoneLookups(_ digits: String) -> [[SearchQuery.Lookup]] {
    let digits = Array(digits)
    guard digits.count > 3 else {
        let ends = [""] + (0...9).map(String.init)
        return ends.map { [.init(text: "#\(String(digits))\($0)", isPrefix: false)] }
    }
    return [(0...digits.count - 4).map { .init(text: "#\(String(digits[$0..<$0 + 4]))", isPrefix: false) }]
}

/// The whole address from its beginning; or, from the middle of its local part on, its words and its domain.
private func emailLookups(_ address: String, prefix: Bool) -> [[SearchQuery.Lookup]] {
    let whole = [SearchQuery.Lookup(text: address, isPrefix: prefix)]
    guard let at = address.firstIndex(of: "@"), at > address.startIndex else { return [whole] }
    let local = address[..<at].split { ".-_+".contains($0) }.map {
        SearchQuery.Lookup(text: String($0), isPrefix: false)
    }
    let domain = address[at...]
    let ending = domain.count > 1 ? [SearchQuery.Lookup(text: String(domain), isPrefix: prefix)] : []
    return local.isEmpty ? [whole] : [whole, local + ending]
}
