import Foundation

/// How one file separates its cells and writes its letters.
public struct CSVDialect: Hashable, Sendable {
    public var delimiter: UInt8
    public var encoding: TextEncoding

    public init(delimiter: UInt8 = UInt8(ascii: ","), encoding: TextEncoding = .utf8) {
        self.delimiter = delimiter
        self.encoding = encoding
    }

    /// How much of a file is looked at before its dialect is decided.
    static let sampleSize = 64 << 10
}

/// Chooses the delimiter under which the first rows of a file look most like a table.
enum CSVDelimiterGuess {
    /// On a tie the earlier wins; a sheet of one column has none and counts as comma separated.
    private static let candidates = Array(",;\t|".utf8)
    private static let rowsLookedAt = 60

    static func delimiter(of sample: [UInt8], isWhole: Bool) -> UInt8 {
        let scored = candidates.map { ($0, score(columnCounts(of: sample, delimiter: $0, isWhole: isWhole))) }
        guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return UInt8(ascii: ",") }
        return scored.first { $0.1 == best.1 }?.0 ?? best.0
    }

    /// Excel writes `sep=;` as a first line of its own: the delimiter, and how many bytes that line takes.
    static func declared(in sample: [UInt8]) -> (delimiter: UInt8, length: Int)? {
        guard sample.count >= 5, String(decoding: sample[..<4], as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        let delimiter = sample[4]
        guard delimiter < 0x80, delimiter != ASCII.quote, delimiter != ASCII.lineFeed, delimiter != ASCII.carriageReturn
        else { return nil }
        switch sample.dropFirst(5).prefix(2) {
        case let end where end.isEmpty: return (delimiter, 5)
        case let end where end.elementsEqual([ASCII.carriageReturn, ASCII.lineFeed]): return (delimiter, 7)
        case let end where end.first == ASCII.lineFeed || end.first == ASCII.carriageReturn: return (delimiter, 6)
        default: return nil
        }
    }

    /// How many rows agree on a width, a little more for wider ones, and for a first row that agrees as well.
    private static func score(_ counts: [Int]) -> Double {
        let widths = Dictionary(counts.filter { $0 > 1 }.map { ($0, 1) }, uniquingKeysWith: +)
        guard let usual = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
        let agreement = Double(usual.value) / Double(counts.count)
        return agreement * (1 + log2(Double(usual.key))) + (counts.first == usual.key ? 0.5 : 0)
    }

    private static func columnCounts(of sample: [UInt8], delimiter: UInt8, isWhole: Bool) -> [Int] {
        var scanner = CSVScanner(delimiter: delimiter)
        var counts: [Int] = []
        sample.withUnsafeBufferPointer { bytes in
            var start = 0
            while counts.count < rowsLookedAt {
                scanner.startRow()
                let outcome = scanner.scan(UnsafeBufferPointer(rebasing: bytes[start...]), isWhole: isWhole)
                guard case .row(let length, _) = outcome else { break }
                if length > 0 { counts.append(scanner.bounds.count / 2) }
                start = min(start + length + 1, bytes.count)
            }
        }
        return counts
    }
}
