/// What is asked of one column's value.
public indirect enum ColumnTest: Sendable {
    case isNone
    /// A number or an id from the first to the last.
    case within(ClosedRange<Int64>)
    case oneOf(Set<Int64>)
    case number(@Sendable (Int64) -> Bool)
    /// Byte by byte, as the engines compare.
    case oneOfTexts(Set<[UInt8]>)
    case text(@Sendable (String) -> Bool)
    case real(@Sendable (Double) -> Bool)
    /// Holds for none too, where the other does not.
    case not(ColumnTest)
    /// There is something, and it does not pass.
    case unlike(ColumnTest)

    public static var isAny: ColumnTest { .not(.isNone) }
    public static func equals(_ number: Int64) -> ColumnTest { .within(number...number) }
    public static func equals(_ text: String) -> ColumnTest { .oneOfTexts([[UInt8](text.utf8)]) }
}

/// A test as the codes of one column that pass it.
enum PassingCodes {
    case nothing, everything
    case range(ClosedRange<UInt64>)
    /// By code: 1 passes, 0 does not. The last stands for all codes beyond it, too.
    case table([UInt8])
    /// For columns of wide codes, entry by entry.
    case each((UInt64) -> Bool)

    init(_ test: ColumnTest, of column: PackedColumn) {
        self =
            switch test {
            case .isNone: column.kind == .reals ? .each { Double(bitPattern: $0).isNaN } : .range(0...0)
            case .within(let range): Self.passing(column, range)
            case .oneOf(let set): Self.passing(column, set)
            case .number(let passes): Self.passing(column, passes)
            case .oneOfTexts(let set): Self.passing(column, set)
            case .text(let passes):
                Self.passing(column, words: column.wordCount) { column.text(ofWord: $0).map(passes) ?? false }
            case .real(let passes): Self.passingReals(column, passes)
            case .not(let other): PassingCodes(other, of: column).inverted
            case .unlike(let other): PassingCodes(other, of: column).inverted.withoutNone(in: column)
            }
    }

    private static func passing(_ column: PackedColumn, _ range: ClosedRange<Int64>) -> PassingCodes {
        guard column.kind == .numbers else { return passing(column, range.contains) }
        guard range.upperBound >= column.base else { return .nothing }
        let low = max(range.lowerBound, column.base)
        let first = UInt64(bitPattern: low &- column.base), last = UInt64(bitPattern: range.upperBound &- column.base)
        guard first < .max else { return .nothing }
        return .range((first + 1)...(last == .max ? last : last + 1))
    }

    private static func passing(_ column: PackedColumn, _ passes: @escaping (Int64) -> Bool) -> PassingCodes {
        guard column.kind == .numbers else {
            return passing(column, words: column.wordCount) { column.id(ofWord: $0).map(passes) ?? false }
        }
        guard column.width <= 2 else {
            return .each { [base = column.base] in $0 > 0 && passes(base &+ Int64(bitPattern: $0 &- 1)) }
        }
        return passing(column, words: max(1, 1 << (column.width * 8) - 1)) { passes(column.base &+ Int64($0)) }
    }

    private static func passingReals(_ column: PackedColumn, _ passes: @escaping (Double) -> Bool) -> PassingCodes {
        guard column.kind == .reals else {
            return column.kind == .numbers ? passing(column) { passes(Double($0)) } : .nothing
        }
        return .each { code in
            let value = Double(bitPattern: code)
            return !value.isNaN && passes(value)
        }
    }

    /// Of few that are looked for, each is looked up among the words, which are in order.
    private static func passing(_ column: PackedColumn, _ set: Set<Int64>) -> PassingCodes {
        guard column.kind == .ids, set.count * 8 < column.wordCount else { return passing(column, set.contains) }
        return passing(column, words: set.compactMap(column.word(ofID:)))
    }

    private static func passing(_ column: PackedColumn, _ set: Set<[UInt8]>) -> PassingCodes {
        guard set.count * 8 < column.wordCount else {
            return passing(column, words: column.wordCount) {
                column.bytes(ofWord: $0).map { set.contains([UInt8]($0)) } ?? false
            }
        }
        return passing(column, words: set.compactMap(column.word(ofText:)))
    }

    /// Of the column's words those that pass. Word 0 has code 1.
    private static func passing(_ column: PackedColumn, words count: Int, _ passes: (UInt64) -> Bool) -> PassingCodes {
        guard column.kind != .reals else { return .nothing }
        return passing(column, words: (0..<count).filter { passes(UInt64($0)) })
    }

    private static func passing(_ column: PackedColumn, words: [Int]) -> PassingCodes {
        guard let first = words.min(), let last = words.max() else { return .nothing }
        if last - first + 1 == words.count { return .range(UInt64(first + 1)...UInt64(last + 1)) }
        // Codes beyond the words are damage; they find their place, and fail.
        var table = [UInt8](repeating: 0, count: (column.width <= 1 ? 255 : last + 1) + 2)
        for word in words { table[word + 1] = 1 }
        guard column.width <= 2 else { return .each { [table] in $0 < table.count && table[Int($0)] == 1 } }
        return .table(table)
    }

    private func withoutNone(in column: PackedColumn) -> PassingCodes {
        if column.kind == .reals {
            return switch self {
            case .nothing: .nothing
            case .each(let passes): .each { !Double(bitPattern: $0).isNaN && passes($0) }
            default: .each { !Double(bitPattern: $0).isNaN }
            }
        }
        return switch self {
        case .nothing: .nothing
        case .everything: .range(1...UInt64.max)
        case .range(let range): range.upperBound == 0 ? .nothing : .range(max(1, range.lowerBound)...range.upperBound)
        case .table(let table): .table([0] + table.dropFirst())
        case .each(let passes): .each { $0 > 0 && passes($0) }
        }
    }

    private var inverted: PassingCodes {
        switch self {
        case .nothing: .everything
        case .everything: .nothing
        case .range(let range):
            range.lowerBound == 0 && range.upperBound < .max
                ? .range((range.upperBound + 1)...UInt64.max) : .each { !range.contains($0) }
        case .table(let table): .table(table.map { 1 - $0 })
        case .each(let passes): .each { !passes($0) }
        }
    }
}
