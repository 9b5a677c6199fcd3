/// The terms of one contact in one stretch of bytes. A term that is there already is not added again.
struct TermList: Sendable {
    /// No contact has more; it bounds the work for whatever an import may bring.
    static let most = 1_000

    /// The terms with a space after each.
    private var bytes: [UInt8] = []
    private var hashes: [UInt64] = []
    /// Where each term starts, and whether it is a word that spelling correction should know.
    private var starts: [(start: Int, isWord: Bool)] = []
    /// Whether the first letters of each term come along, see `beginning(of:)`.
    var keepsBeginnings = true
    /// Whether the word added last is in a script written without spaces.
    var lastWordIsSpaceless = false

    var text: String {
        String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    var words: [String] {
        var words: [String] = []
        for (place, term) in starts.enumerated() where term.isWord {
            let end = place + 1 < starts.count ? starts[place + 1].start : bytes.count
            words.append(String(decoding: bytes[term.start..<end - 1], as: UTF8.self))
        }
        return words
    }

    func addWords(to collection: inout WordCollection) {
        for (place, term) in starts.enumerated() where term.isWord {
            let end = place + 1 < starts.count ? starts[place + 1].start : bytes.count
            collection.add(hashes[place]) { String(decoding: bytes[term.start..<end - 1], as: UTF8.self) }
        }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
    }

    mutating func add(_ term: Span<UInt8>, isWord: Bool = false) {
        let start = bytes.count
        for index in 0..<wholeLength(term) { bytes.append(term[index]) }
        finish(from: start, isWord: isWord)
    }

    /// A run of digits of a phone number, marked so that it is no house number.
    mutating func addDigits(_ digits: Span<UInt8>) {
        let start = bytes.count
        bytes.append(UInt8(ascii: "#"))
        for index in digits.indices { bytes.append(digits[index]) }
        finish(from: start, isWord: false)
    }

    /// A word between spaces: as it stands, in its parts at hyphens and joined, and from every character on where the
    /// script has no spaces.
    mutating func addWord(_ word: Span<UInt8>) {
        var isASCII = true
        var partStart = 0
        for index in word.indices {
            if word[index] >= 0x80 { isASCII = false }
            if word[index] == hyphen {
                addSpelled(word.extracting(partStart..<index))
                partStart = index + 1
            }
        }
        addSpelled(word.extracting(partStart..<word.count))
        if partStart > 0 { addJoined(word, isWord: false) }
        if !isASCII { addSuffixes(of: word) }
    }

    /// The words of a stretch as one: "garcia-lopez" and "de la cruz" as garcialopez and delacruz. Spelling
    /// correction knows the parts of double names; all their combinations would only fill its table.
    mutating func addJoined(_ words: Span<UInt8>, isWord: Bool = true) {
        let start = bytes.count
        for index in words.indices where words[index] != hyphen && words[index] != space { bytes.append(words[index]) }
        let length = bytes.count - start
        let kept = wholeLength(bytes.span.extracting(start..<bytes.count))
        bytes.removeLast(length - kept)
        let isWord = isWord && isSpelled(bytes.span.extracting(start..<bytes.count))
        finish(from: start, isWord: isWord)
    }

    private mutating func addSpelled(_ word: Span<UInt8>) {
        add(word, isWord: isSpelled(word))
    }

    private mutating func addSuffixes(of word: Span<UInt8>) {
        lastWordIsSpaceless = false
        var wasSpaceless = false
        var index = 0
        while index < word.count {
            let start = index
            let scalar = decodedScalar(in: word, at: &index)
            let isSpaceless = isSpaceless(scalar)
            if isSpaceless { lastWordIsSpaceless = true }
            if start > 0 && (isSpaceless || wasSpaceless) && !isAttachedVowel(scalar) {
                add(word.extracting(start..<end(of: word, from: start)))
            }
            wasSpaceless = isSpaceless
        }
    }

    private func end(of word: Span<UInt8>, from start: Int) -> Int {
        for index in start..<word.count where word[index] == hyphen { return index }
        return word.count
    }

    private mutating func addBeginning(of start: Int, _ letters: Int) {
        var termEnd = start
        while bytes[termEnd] != space { termEnd += 1 }
        let end = bytes.count, length = beginningLength(bytes.span.extracting(start..<termEnd), letters: letters)
        guard length > 0 else { return }
        bytes.append(UInt8(ascii: "#"))
        for index in start..<start + length { bytes.append(bytes[index]) }
        finish(from: end, isWord: false)
    }

    /// Takes the bytes since `start` as a term, or takes them back.
    private mutating func finish(from start: Int, isWord: Bool) {
        let length = bytes.count - start
        guard length > 0 else { return }
        let hash = hash(of: bytes.span.extracting(start..<bytes.count))
        if let place = hashes.firstIndex(of: hash) {
            if isWord { starts[place].isWord = true }
        } else if starts.count < Self.most {
            bytes.append(space)
            hashes.append(hash)
            starts.append((start, isWord))
            if keepsBeginnings { for letters in beginnings { addBeginning(of: start, letters) } }
            return
        }
        bytes.removeLast(length)
    }
}

/// FNV-1a. Of a contact's few dozen terms two would share 64 bits once in 10^16 contacts.
@inline(__always)
private func hash(of bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
}

/// At least three letters, and no digit: a word that people can misspell.
private func isSpelled(_ word: Span<UInt8>) -> Bool {
    var letters = 0
    for index in word.indices {
        if isASCIIDigit(word[index]) { return false }
        if word[index] & 0xC0 != 0x80 { letters += 1 }
    }
    return letters >= 3
}

@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
}

func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

@inline(__always)
func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    isASCIIDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
}

/// Small words that some people write together with the name after them: De La Cruz, Delacruz; Al Hassan, Alhassan.
func isParticle(_ word: Span<UInt8>) -> Bool {
    guard (1...3).contains(word.count) else { return false }
    var code: UInt32 = 0
    for index in word.indices { code = code << 8 | UInt32(word[index]) }
    return particles.contains(code)
}

private let particles: Set<UInt32> = Set(
    "o d de la las los le du da do dos das di del des el al abd abu bin ben ibn bint mc mac san st van von der den ter ten"
        .split(separator: " ").map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
