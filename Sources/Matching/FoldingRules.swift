/// What folding does with every character outside ASCII: looked up in pages of 256, made once from `foldingTable` and
/// the standard library's categories.
struct FoldingRules: Sendable {
    static let standard = FoldingRules(table: foldingTable)

    enum Kind: UInt8 { case dropped, separator, scalar, sequence }

    /// The kind in the upper eight bits, the scalar or the place of the sequence below.
    struct Step: Sendable {
        let code: UInt32
        var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: code >> 24)) ?? .dropped }
        var value: UInt32 { code & 0xFF_FFFF }

        init(_ kind: Kind, _ value: UInt32 = 0) {
            code = UInt32(kind.rawValue) << 24 | value
        }
    }

    /// The page of each 256 characters; 0 where categories decide each time it is asked.
    private var pages: [UInt16] = Array(repeating: 0, count: 0x300)
    private var steps: [Step] = Array(repeating: Step(.dropped), count: 256)
    private var sequences: [[UInt32]] = []

    func step(for scalar: UInt32) -> Step {
        if isAlwaysKept(scalar) { return Step(.scalar, scalar) }
        let page = Int(scalar >> 8)
        if page < pages.count, pages[page] > 0 { return steps[Int(pages[page]) * 256 + Int(scalar & 0xFF)] }
        return categoryStep(for: scalar)
    }

    func sequence(_ place: UInt32) -> [UInt32] {
        sequences[Int(place)]
    }

    private init(table: String) {
        // The scripts of most names: Latin to Thai, marks, punctuation and symbols.
        for page in 0..<0x30 { addPage(page) }
        for entry in table.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let equals = entry.firstIndex(of: "=") else { continue }
            let result = entry[..<equals].map { $0 == "_" ? UInt32(space) : $0.value }
            let step = step(to: result)
            for scalar in entry[equals...].dropFirst() { set(step, for: scalar.value) }
        }
    }

    private mutating func addPage(_ page: Int) {
        guard pages[page] == 0 else { return }
        pages[page] = UInt16(steps.count / 256)
        for low in 0..<256 { steps.append(categoryStep(for: UInt32(page << 8 | low))) }
    }

    private mutating func step(to result: [UInt32]) -> Step {
        if result.isEmpty { return Step(.dropped) }
        if result.count == 1 { return Step(.scalar, result[0]) }
        sequences.append(result)
        return Step(.sequence, UInt32(sequences.count - 1))
    }

    private mutating func set(_ step: Step, for scalar: UInt32) {
        let page = Int(scalar >> 8)
        guard page < pages.count else { return }
        addPage(page)
        steps[Int(pages[page]) * 256 + Int(scalar & 0xFF)] = step
    }
}

/// Han and Hangul syllables, which are many and never change.
@inline(__always)
private func isAlwaysKept(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
}

private func categoryStep(for value: UInt32) -> FoldingRules.Step {
    guard let scalar = Unicode.Scalar(value) else { return .init(.dropped) }
    if isApostrophe(value) || value == 0x0640 { return .init(.dropped) }
    if let mark = kanaVoicing(value) { return .init(.scalar, mark) }
    switch scalar.properties.generalCategory {
    case .modifierLetter where (0x2B0...0x2FF).contains(value): return .init(.dropped)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        return .init(.scalar, value)
    case .nonspacingMark, .spacingMark, .enclosingMark:
        return isVowelSign(scalar) ? .init(.scalar, value) : .init(.dropped)
    case .format: return .init(.dropped)
    default: return .init(.separator)
    }
}

/// Apostrophes as people, telephones and word processors write them, and the Hebrew geresh and gershayim.
private func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB4, 0x2B9...0x2BD, 0x2C8, 0x55A, 0x5F3, 0x5F4, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
    default: false
    }
}

/// Vowels of Indic and South-East Asian scripts are marks to Unicode; without them a name would be another name.
private func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x900...0x109F, 0x1700...0x1CFF, 0xA800...0xABFF, 0x11000...0x11FFF:
        [0, 9, 84, 91, 103, 118, 129, 130, 132].contains(scalar.properties.canonicalCombiningClass.rawValue)
    default: false
    }
}
