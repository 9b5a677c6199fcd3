/// One piece of what was typed, between spaces.
struct QueryPiece {
    enum Kind {
        case words
        /// Digits, with the groups in which they were typed.
        case number(groups: [String], isMarkedPhone: Bool)
        case email(String)
        /// Dots, underscores or plus signs within: part of an address or of a domain, or just words.
        case addressPart(String)
    }

    let kind: Kind
    /// The folded words, each with the hyphens it was typed with.
    let words: [String]
    /// Whether more may follow: it is the last, and no space was typed after it.
    var isLast = false
}

/// Nobody types more to find one contact; what is longer is something pasted.
private let longestQuery = 400

func pieces(of typed: String) -> [QueryPiece] {
    var pieces: [QueryPiece] = []
    let start = typed.unicodeScalars.prefix(longestQuery)
    for text in start.split(whereSeparator: { $0.properties.isWhitespace || $0 == "," || $0 == ";" || $0.value < 0x20 })
    {
        guard let piece = piece(String(Substring(text))) else { continue }
        pieces.append(piece)
    }
    if !pieces.isEmpty { pieces[pieces.count - 1].isLast = true }
    return pieces
}

private func piece(_ text: String) -> QueryPiece? {
    var folding = FoldedText(keepsHyphens: true)
    folding.append(text)
    let words = folding.bytes.split(separator: space).map { word in
        String(decoding: word.prefix(wholeLength(word.span)), as: UTF8.self)
    }
    if text.contains("@") {
        let address = emailText(text)
        return address == "@" ? nil : QueryPiece(kind: .email(address), words: words)
    }
    guard !words.isEmpty else { return nil }
    if let number = numberKind(text, words) { return QueryPiece(kind: number, words: words) }
    if words.count > 1, text.utf8.dropFirst().contains(where: isAddressMark) {
        let address = emailText(text)
        if let last = address.utf8.last, isAddressMark(last) == false, isFirstKept(address) {
            return QueryPiece(kind: .addressPart(address), words: words)
        }
    }
    return QueryPiece(kind: .words, words: words)
}

private func emailText(_ text: String) -> String {
    var email = EmailParts()
    email.read(text)
    return String(decoding: email.bytes, as: UTF8.self)
}

private func isAddressMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
}

private func isFirstKept(_ address: String) -> Bool {
    guard let first = address.utf8.first else { return false }
    return !isAddressMark(first) && first != hyphen
}

/// Nil unless the piece is digits, in any script, with what people put between the digits of a phone number.
private func numberKind(_ text: String, _ words: [String]) -> QueryPiece.Kind? {
    let groups = words.flatMap { $0.utf8.split(separator: hyphen) }
    guard groups.allSatisfy({ $0.allSatisfy(isASCIIDigit) }) else { return nil }
    let first = text.unicodeScalars.first { !$0.properties.isDefaultIgnorableCodePoint && !isDirectionMark($0) }
    let isMarked = first == "+" || first == "(" || first == "\u{FF0B}"
    return .number(groups: groups.map { String(Substring($0)) }, isMarkedPhone: isMarked)
}

/// Marks that right-to-left keyboards and copied phone numbers bring along.
private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
}
