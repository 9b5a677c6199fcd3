/// One column of a block as bytes: whole numbers as small as they can be kept, and what repeats (ids, texts) as codes into
/// a sorted list of the block's own words.
///
/// Sixteen bytes stand at the head: kind, width of a code in bytes, what code a width of nought stands for, nothing, how
/// many entries (32 bits), and for numbers the lowest, for words how many there are (64 bits). Then the words, then the
/// codes. Code 0 is "none". All numbers have their lowest byte first.
///
/// The bytes are borrowed: a column is good for as long as they are. They may come from a damaged disk, so every length is
/// checked here, once, and no code is trusted to be in range.
public struct PackedColumn {
    enum Kind: UInt8 { case numbers = 1, ids, texts, reals, counts, owners }

    static let headSize = 16

    let kind: Kind
    /// Of one code, in bytes: 0 when all entries are alike.
    let width: Int
    /// What all codes are where the width is 0.
    let only: UInt64
    /// How many entries there are.
    public let count: Int
    /// Of numbers: what code 1 stands for.
    let base: Int64
    /// Of ids and texts: how many words.
    let wordCount: Int
    let words: UnsafeRawBufferPointer
    let codes: UnsafeRawBufferPointer

    public init(_ bytes: UnsafeRawBufferPointer) throws {
        guard bytes.count >= Self.headSize, let kind = Kind(rawValue: bytes[0]) else { throw DamagedColumn() }
        self.kind = kind
        width = Int(bytes[1])
        only = UInt64(bytes[2])
        count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        let number = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: Int64.self))
        guard [0, 1, 2, 4, 8].contains(width), kind != .reals || width == 8 else { throw DamagedColumn() }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[Self.headSize...])
        var wordBytes = 0
        switch kind {
        case .ids:
            guard number >= 0, number <= rest.count / 8 else { throw DamagedColumn() }
            wordBytes = Int(number) * 8
        case .texts:
            wordBytes = try Self.textBytes(in: rest, count: number)
        case .owners:
            // As many positions as entries, before the counts.
            wordBytes = count * 2
        case .numbers, .reals, .counts: break
        }
        guard rest.count - wordBytes == count * width else { throw DamagedColumn() }
        base = number
        wordCount = kind == .ids || kind == .texts ? Int(number) : 0
        words = UnsafeRawBufferPointer(rebasing: rest[..<wordBytes])
        codes = UnsafeRawBufferPointer(rebasing: rest[wordBytes...])
    }

    /// A list of texts: where each ends, 32 bits each, then the letters.
    private static func textBytes(in rest: UnsafeRawBufferPointer, count: Int64) throws -> Int {
        guard count >= 0, count <= rest.count / 4 else { throw DamagedColumn() }
        var end = 0
        for index in 0..<Int(count) {
            let next = Int(UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
            guard next >= end else { throw DamagedColumn() }
            end = next
        }
        guard Int(count) * 4 + end <= rest.count else { throw DamagedColumn() }
        return Int(count) * 4 + end
    }

    // MARK: Single values

    /// The code of one entry.
    func code(_ index: Int) -> UInt64 {
        switch width {
        case 1: UInt64(codes[index])
        case 2: UInt64(UInt16(littleEndian: codes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)))
        case 4: UInt64(UInt32(littleEndian: codes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
        case 8: UInt64(littleEndian: codes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        default: only
        }
    }

    /// The number or id of one entry; `nil` for none.
    public func number(_ index: Int) -> Int64? {
        let code = code(index)
        guard code > 0 else { return nil }
        return kind == .ids ? id(ofWord: code - 1) : base &+ Int64(bitPattern: code &- 1)
    }

    public func text(_ index: Int) -> String? {
        let code = code(index)
        return code > 0 ? text(ofWord: code - 1) : nil
    }

    /// Turns each of the column's texts into a number once; of an entry without a text that is `none`.
    public func numbers(none: UInt64, _ number: ([UInt8]) throws -> UInt64) rethrows -> (_ entry: Int) -> UInt64 {
        try numbers(none) { try bytes(ofWord: $0).map { try number([UInt8]($0)) } }
    }

    /// The same of a column of ids.
    public func numbers(none: UInt64, ofIDs number: (Int64) throws -> UInt64) rethrows -> (_ entry: Int) -> UInt64 {
        try numbers(none) { try id(ofWord: $0).map(number) }
    }

    private func numbers(_ none: UInt64, _ number: (UInt64) throws -> UInt64?) rethrows -> (Int) -> UInt64 {
        var table = [none]
        for word in 0..<wordCount { table.append(try number(UInt64(word)) ?? none) }
        return { [table] entry in
            let code = self.code(entry)
            return code < table.count ? table[Int(code)] : none
        }
    }

    /// The number of one entry, whole or not.
    public func anyNumber(_ index: Int) -> Double? { kind == .reals ? real(index) : number(index).map { Double($0) } }

    public func real(_ index: Int) -> Double? {
        let value = Double(bitPattern: code(index))
        return value.isNaN ? nil : value
    }

    func id(ofWord word: UInt64) -> Int64? {
        guard kind == .ids, word < wordCount else { return nil }
        return Int64(littleEndian: words.loadUnaligned(fromByteOffset: Int(word) * 8, as: Int64.self))
    }

    func text(ofWord word: UInt64) -> String? { bytes(ofWord: word).map { String(decoding: $0, as: UTF8.self) } }

    func word(ofID id: Int64) -> Int? { word { self.id(ofWord: $0).map { ($0 < id, $0 == id) } } }

    func word(ofText text: [UInt8]) -> Int? {
        word { word in bytes(ofWord: word).map { ($0.lexicographicallyPrecedes(text), $0.elementsEqual(text)) } }
    }

    /// Words are in order, each there once.
    private func word(_ compare: (UInt64) -> (isBefore: Bool, isIt: Bool)?) -> Int? {
        var low = 0, high = wordCount
        while low < high {
            let middle = (low + high) / 2
            guard let found = compare(UInt64(middle)) else { return nil }
            if found.isIt { return middle }
            if found.isBefore { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    func bytes(ofWord word: UInt64) -> Slice<UnsafeRawBufferPointer>? {
        guard kind == .texts, word < wordCount else { return nil }
        let letters = wordCount * 4, start = word == 0 ? 0 : textEnd(Int(word) - 1)
        return words[(letters + start)..<(letters + textEnd(Int(word)))]
    }

    private func textEnd(_ word: Int) -> Int {
        Int(UInt32(littleEndian: words.loadUnaligned(fromByteOffset: word * 4, as: UInt32.self)))
    }
}

/// Bytes that are no column. The register is made anew from the records then.
public struct DamagedColumn: Error {
    public init() {}
}

extension PackedColumn {
    /// Where a number stands in a column whose numbers are in order, each there once.
    public func row(ofSorted number: Int64) -> Int? {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            guard let found = self.number(middle) else { return nil }
            if found == number { return middle }
            if found < number { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

extension PackedColumn {
    /// What an entry says, whatever the block's words and widths are. Whole numbers may be kept as reals elsewhere.
    public func add(_ index: Int, to hasher: inout Hasher) {
        switch kind {
        case .texts: hasher.combine(text(index).map { Array($0.utf8) })
        case .reals: hasher.combine(real(index))
        default: hasher.combine(number(index).map { Double($0) })
        }
    }
}
