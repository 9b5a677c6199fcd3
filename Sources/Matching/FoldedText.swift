/// A text being folded, as UTF-8. Reused for many texts, it allocates only for the longest.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// Whether a hyphen between two letters stays a hyphen; else it becomes a space as other punctuation does.
    let keepsHyphens: Bool
    private var separator = dropped
    private var lastScalar: UInt32 = 0
    private var lastStart = 0

    init(keepsHyphens: Bool = false) {
        self.keepsHyphens = keepsHyphens
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        separator = dropped
        lastScalar = 0
    }

    mutating func append(_ text: String) {
        let source = text.utf8.span
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                append(ascii: byte)
                index += 1
            } else {
                append(scalar: decodedScalar(in: source, at: &index))
            }
        }
    }

    /// Ends the word, as a space would.
    mutating func endWord() {
        separator = space
    }

    @inline(__always)
    private mutating func append(ascii byte: UInt8) {
        let letter = foldedByte(byte)
        if letter > space {
            startWordIfNeeded()
            bytes.append(letter)
            lastScalar = UInt32(letter)
        } else if letter == space {
            separate(by: byte == hyphen ? hyphen : space)
        }
    }

    private mutating func append(scalar: UInt32) {
        let step = FoldingRules.standard.step(for: scalar)
        switch step.kind {
        case .dropped: break
        case .separator: if !isCatalanDot(scalar) { separate(by: isHyphen(scalar) ? hyphen : space) }
        case .scalar: keep(step.value)
        case .sequence:
            for scalar in FoldingRules.standard.sequence(step.value) {
                scalar == UInt32(space) ? separate(by: space) : keep(scalar)
            }
        }
    }

    private mutating func separate(by mark: UInt8) {
        guard separator != space else { return }
        separator = keepsHyphens && mark == hyphen ? hyphen : space
    }

    @inline(__always)
    private mutating func startWordIfNeeded() {
        if separator != dropped {
            if !bytes.isEmpty { bytes.append(separator) }
            separator = dropped
            lastScalar = 0
        }
    }

    private mutating func keep(_ scalar: UInt32) {
        if separator == dropped, let composed = composition(lastScalar, scalar) {
            bytes.removeSubrange(lastStart...)
            appendUTF8(composed)
        } else if !isKanaVoicing(scalar) {
            startWordIfNeeded()
            appendUTF8(scalar)
        }
    }

    private mutating func appendUTF8(_ scalar: UInt32) {
        lastStart = bytes.count
        lastScalar = scalar
        if let scalar = Unicode.Scalar(scalar) { bytes.append(contentsOf: scalar.utf8) }
    }

    /// In Catalan "Gal·la" the dot belongs to the letter; elsewhere, as in 约翰·史密斯, it stands between words.
    private func isCatalanDot(_ scalar: UInt32) -> Bool {
        scalar == 0xB7 && lastScalar == UInt32(UInt8(ascii: "l")) && separator == dropped
    }

    private func isHyphen(_ scalar: UInt32) -> Bool {
        (0x2010...0x2013).contains(scalar) || scalar == 0xFF0D || scalar == 0x05BE
    }
}
