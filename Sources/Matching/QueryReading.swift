/// Reads the pieces from left to right and makes terms of them.
struct QueryReading {
    private let pieces: [QueryPiece]
    private var next = 0
    private var found: [SearchQuery.Term] = []

    init(_ pieces: [QueryPiece]) {
        self.pieces = pieces
    }

    mutating func terms() -> [SearchQuery.Term] {
        while next < pieces.count && found.count < SearchQuery.mostTerms { readPiece() }
        return Array(found.prefix(SearchQuery.mostTerms))
    }

    private mutating func readPiece() {
        let piece = pieces[next]
        switch piece.kind {
        case .number: readNumbers()
        case .email(let address):
            found.append(.email(address, prefix: piece.isLast))
            next += 1
        case .addressPart(let address):
            let domain = SearchQuery.Term.email(limited("@\(address)"), prefix: piece.isLast)
            let words = SearchQuery.Term.all(piece.words.prefix(4).map { word($0, isLast: piece.isLast) })
            found.append(.either([words, .email(address, prefix: piece.isLast), domain]))
            next += 1
        case .words: readWords()
        }
    }

    /// Particles together with the name after them, which others write as one word; or one word alone.
    private mutating func readWords() {
        var end = next
        while end < pieces.count - 1, end - next < 3, isParticle(pieces[end]) { end += 1 }
        let piece = pieces[end]
        if end > next, case .words = piece.kind, piece.words.count == 1, piece.words[0].utf8.first != hyphen {
            let joined = limited((pieces[next...end].flatMap(\.words)).joined().filter { $0 != "-" })
            let apart = pieces[next..<end].map { word($0.words[0], isLast: false) }
            found.append(
                .either([.all(apart + [word(piece.words[0], isLast: piece.isLast)]), .word(joined, prefix: true)]))
            next = end + 1
        } else {
            for text in pieces[next].words { found.append(word(text, isLast: pieces[next].isLast)) }
            next += 1
        }
    }

    private func isParticle(_ piece: QueryPiece) -> Bool {
        guard case .words = piece.kind, piece.words.count == 1 else { return false }
        return piece.words[0].utf8.count <= 3 && Matching.isParticle(Array(piece.words[0].utf8).span)
    }

    /// People type the beginnings of names ("ros dia"), so every word may be one, but not particles of two letters: very
    /// many names begin with "de" or "la".
    private func word(_ text: String, isLast: Bool) -> SearchQuery.Term {
        let parts = text.split(separator: "-").map(String.init)
        if parts.count > 1 {
            let joined = limited(parts.joined())
            return .either([.all(parts.prefix(4).map { word($0, isLast: isLast) }), .word(joined, prefix: true)])
        }
        let bytes = Array(text.utf8)
        return .word(text, prefix: isLast || bytes.count != 2 || !Matching.isParticle(bytes.span))
    }

    /// Number groups that follow each other: a phone number, or house number, postal code and the like.
    private mutating func readNumbers() {
        var groups: [String] = []
        var isMarked = false
        var isLast = false
        while next < pieces.count, case .number(let more, let marked) = pieces[next].kind {
            if marked && groups.joined().utf8.count > 3 { break }
            isMarked = isMarked || marked
            groups += more
            isLast = pieces[next].isLast
            next += 1
        }
        found += numberTerms(Array(groups.prefix(SearchQuery.mostTerms)), isMarked: isMarked, isLast: isLast)
    }

    private func numberTerms(_ groups: [String], isMarked: Bool, isLast: Bool) -> [SearchQuery.Term] {
        let digits = phoneDigits(groups)
        let words = groups.map { SearchQuery.Term.word($0, prefix: isLast) }
        if digits.count < 3 { return words }
        let phone = SearchQuery.Term.phone(digits: digits)
        if isMarked { return [phone] }
        if groups.count == 1 { return digits.count < 7 ? [.either([words[0], phone])] : [phone] }
        let areSizesOfPhones = groups.allSatisfy { $0.utf8.count <= 4 }
        if digits.count >= 7 && digits.count <= 15 && areSizesOfPhones { return [phone] }
        let startsWithArea = groups[0].utf8.count == 3 || groups[0] == "1"
        if digits.count >= 7 || (digits.count >= 5 && startsWithArea) {
            return [.either([phone, .all(words)])]
        }
        return groups.map { lone($0, isLast: isLast) }
    }

    /// A number by itself, such as 1420, is a house number or a part of a phone number.
    private func lone(_ digits: String, isLast: Bool) -> SearchQuery.Term {
        let word = SearchQuery.Term.word(digits, prefix: isLast)
        return (3...6).contains(digits.utf8.count) ? .either([word, .phone(digits: digits)]) : word
    }

    /// Without the zeros dialled before a country or an area, which E.164 does not have; at most fifteen.
    private func phoneDigits(_ groups: [String]) -> String {
        let digits = groups.joined()
        let significant = digits.utf8.count >= 7 ? digits.drop { $0 == "0" } : digits[...]
        return String(significant.prefix(15))
    }

    private func limited(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes.prefix(wholeLength(bytes.span)), as: UTF8.self)
    }
}
