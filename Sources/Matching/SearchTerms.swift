/// What the search index holds for one contact: every term by which somebody may look for it. Used again for the next
/// contact after `removeAll`, it keeps its memory, which is what makes an import of a million rows quick.
public struct SearchTerms: Sendable {
    var terms = TermList()
    private var name = FoldedText(keepsHyphens: true)
    private var email = EmailParts()
    private var digits: [UInt8] = []

    /// - Parameter keepsBeginnings: notes are looked for by whole words, so they have none.
    public init(keepsBeginnings: Bool = true) { terms.keepsBeginnings = keepsBeginnings }

    /// All terms, each once, with a space between.
    public var text: String { terms.text }

    /// The words of names and streets, which spelling correction should know. No numbers, nothing under three letters.
    public var words: [String] { terms.words }

    public mutating func removeAll() {
        terms.removeAll()
    }

    /// A name of any kind: given, family, preferred, other, or all of it at once.
    public mutating func addName(_ text: String) {
        addWords(of: text)
    }

    /// A name in its two parts, findable also as the two are written together: 王小明 from 小明 and 王.
    public mutating func addName(given: String, family: String) {
        addWords(of: family)
        let isSpacelessFamily = terms.lastWordIsSpaceless
        addWords(of: given)
        if isSpacelessFamily && terms.lastWordIsSpaceless && !given.isEmpty && !family.isEmpty {
            addWords(of: family + given)
        }
    }

    /// One line, or one part, of an address: number, street, unit, locality, postal code.
    public mutating func addAddress(_ line: String) {
        addWords(of: line)
    }

    public mutating func addEmail(_ address: String) {
        email.read(address)
        guard !email.bytes.isEmpty else { return }
        let bytes = email.bytes
        let whole = bytes.span
        terms.add(whole)
        guard let at = email.at else { return }
        terms.add(whole.extracting(at..<whole.count))
        var start = 0
        for index in 0...at where whole[index] < 0x80 && !isASCIIAlphanumeric(whole[index]) {
            if index > start { terms.add(whole.extracting(start..<index)) }
            start = index + 1
        }
    }

    /// A number in E.164 form: each run of four digits, and the last three, so that any part of it can be found.
    public mutating func addPhone(_ e164: String) {
        digits.removeAll(keepingCapacity: true)
        for byte in e164.utf8 where isASCIIDigit(byte) && digits.count < 32 { digits.append(byte) }
        guard digits.count >= 3 else { return }
        let bytes = digits
        let number = bytes.span
        for start in 0..<max(0, number.count - 3) { terms.addDigits(number.extracting(start..<start + 4)) }
        terms.addDigits(number.extracting(last: 3))
    }

    private mutating func addWords(of text: String) {
        name.removeAll()
        name.append(text)
        terms.lastWordIsSpaceless = false
        let bytes = name.bytes
        let all = bytes.span
        var start = 0
        var particlesStart: Int?
        while start < all.count {
            var end = start
            while end < all.count && all[end] != space { end += 1 }
            let word = all.extracting(start..<end)
            terms.addWord(word)
            if isParticle(word) {
                particlesStart = particlesStart ?? start
            } else if let first = particlesStart {
                terms.addJoined(all.extracting(first..<end))
                particlesStart = nil
            }
            start = end + 1
        }
    }
}

/// An e-mail address as the index holds it: folded, with the punctuation that addresses have.
struct EmailParts: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where the `@` is.
    private(set) var at: Int?
    private var folding = FoldedText()

    mutating func read(_ address: String) {
        bytes.removeAll(keepingCapacity: true)
        at = nil
        let source = address.utf8.span
        var index = 0
        while index < source.count && bytes.count < longestTerm {
            let byte = source[index]
            if byte < 0x80 {
                append(ascii: byte)
                index += 1
            } else {
                append(scalar: decodedScalar(in: source, at: &index))
            }
        }
        bytes.removeLast(bytes.count - wholeLength(bytes.span))
    }

    private mutating func append(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "@"):
            guard at == nil else { return }
            at = bytes.count
            bytes.append(byte)
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
            bytes.append(byte)
        default:
            let letter = foldedByte(byte)
            if letter > space { bytes.append(letter) }
        }
    }

    private mutating func append(scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        folding.removeAll()
        folding.append(String(Character(scalar)))
        for byte in folding.bytes where byte != space { bytes.append(byte) }
    }
}
