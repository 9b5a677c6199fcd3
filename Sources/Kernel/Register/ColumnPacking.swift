/// How columns are packed; see `PackedColumn`. Equal values make equal bytes.
extension PackedColumn {
    public static func packed(numbers: [Int64?]) -> [UInt8] {
        var low = Int64.max, high = Int64.min, hasNone = false
        for value in numbers {
            guard let value else {
                hasNone = true
                continue
            }
            low = min(low, value)
            high = max(high, value)
        }
        guard low <= high else { return head(.numbers, width: 0, count: numbers.count, number: 0) }
        // A span of all 64 bits has no room for "none"; nothing that is kept spans so much.
        let span = UInt64(bitPattern: high &- low)
        if span == 0, !hasNone { return head(.numbers, width: 0, only: 1, count: numbers.count, number: low) }
        let width = codeWidth(span == .max ? .max : span + 1)
        var bytes = head(.numbers, width: width, count: numbers.count, number: low)
        bytes.reserveCapacity(headSize + numbers.count * width)
        for value in numbers { bytes.append(code: value.map { UInt64(bitPattern: $0 &- low) &+ 1 } ?? 0, width) }
        return bytes
    }

    public static func packed(ids: [Int64?]) -> [UInt8] {
        let words = Set(ids.lazy.compactMap(\.self)).sorted()
        let codes = Dictionary(uniqueKeysWithValues: zip(words, 1...))
        var bytes: [UInt8] = []
        for word in words { bytes.append(little: word) }
        return packed(.ids, bytes, words.count, ids.map { $0.flatMap { codes[$0] } ?? 0 })
    }

    /// Compared byte by byte, as the engines do: what Swift takes for the same text may be written in two ways.
    public static func packed(texts: [String?]) -> [UInt8] {
        let texts = texts.map { $0.map { [UInt8]($0.utf8) } }
        let words = Set(texts.lazy.compactMap(\.self)).sorted { $0.lexicographicallyPrecedes($1) }
        let codes = Dictionary(uniqueKeysWithValues: zip(words, 1...))
        var bytes: [UInt8] = [], end = 0
        for word in words {
            end += word.count
            bytes.append(little: UInt32(end))
        }
        for word in words { bytes += word }
        return packed(.texts, bytes, words.count, texts.map { $0.flatMap { codes[$0] } ?? 0 })
    }

    /// Most reals that people enter are whole numbers, and are kept as such.
    public static func packed(reals: [Double?]) -> [UInt8] {
        let isWhole = reals.allSatisfy { $0.map { $0 == $0.rounded() && abs($0) < 1e15 } ?? true }
        if isWhole { return packed(numbers: reals.map { $0.map { Int64($0) } }) }
        var bytes = head(.reals, width: 8, count: reals.count, number: 0)
        for value in reals { bytes.append(little: (value ?? .nan).bitPattern) }
        return bytes
    }

    private static func packed(_ kind: Kind, _ words: [UInt8], _ wordCount: Int, _ codes: [Int]) -> [UInt8] {
        let isAlike = codes.allSatisfy { $0 == codes.first }
        // One word at most, so the only code is 0 or 1.
        if isAlike, wordCount <= 1 {
            return head(kind, width: 0, only: UInt8(codes.first ?? 0), count: codes.count, number: Int64(wordCount))
                + words
        }
        let width = codeWidth(UInt64(wordCount))
        var bytes = head(kind, width: width, count: codes.count, number: Int64(wordCount))
        bytes.reserveCapacity(headSize + words.count + codes.count * width)
        bytes += words
        for code in codes { bytes.append(code: UInt64(code), width) }
        return bytes
    }

    /// How many entries each of the block's rows has, in the order of the rows. Where most have none, those who have some
    /// are named instead.
    public static func packed(counts: [Int]) -> [UInt8] {
        let most = UInt64(counts.max() ?? 0), having = counts.count { $0 > 0 }
        let width = most == 1 && having == counts.count ? 0 : codeWidth(most)
        // A row's number takes two bytes.
        let ownersWidth = most <= 1 ? 0 : width
        if counts.count <= 65_536, having * (2 + ownersWidth) < counts.count * width {
            var bytes = head(.owners, width: ownersWidth, only: 1, count: having, number: Int64(counts.count))
            for (row, count) in counts.enumerated() where count > 0 { bytes.append(little: UInt16(row)) }
            for count in counts where count > 0 { bytes.append(code: UInt64(count), ownersWidth) }
            return bytes
        }
        var bytes = head(
            .counts, width: width, only: UInt8(min(1, most)), count: counts.count, number: Int64(counts.count))
        for count in counts { bytes.append(code: UInt64(count), width) }
        return bytes
    }

    private static func head(_ kind: Kind, width: Int, only: UInt8 = 0, count: Int, number: Int64) -> [UInt8] {
        var bytes = [kind.rawValue, UInt8(width), only, 0]
        bytes.append(little: UInt32(count))
        bytes.append(little: number)
        return bytes
    }

    private static func codeWidth(_ most: UInt64) -> Int {
        switch most {
        case ...0xff: 1
        case ...0xffff: 2
        case ...0xffff_ffff: 4
        default: 8
        }
    }
}

extension [UInt8] {
    @inline(__always)
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    @inline(__always)
    fileprivate mutating func append(code: UInt64, _ width: Int) {
        switch width {
        case 1: append(UInt8(truncatingIfNeeded: code))
        case 2: append(little: UInt16(truncatingIfNeeded: code))
        case 4: append(little: UInt32(truncatingIfNeeded: code))
        case 8: append(little: code)
        default: break
        }
    }
}
