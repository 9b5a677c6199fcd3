import Formats
import Foundation

/// The beginning of a sheet: its headers and enough rows to tell what each column holds.
struct SheetHead: Sendable {
    let dialect: CSVDialect
    let hasHeader: Bool
    /// What stands above each column; empty where nothing does.
    let headers: [String]
    /// The first rows under the headers.
    let rows: [[String]]
    /// How many bytes a row takes, on average.
    let bytesPerRow: Double

    private static let rowsLookedAt = 400
    private static let columnsLookedAt = 500

    init(_ reader: consuming CSVReader) throws {
        dialect = reader.dialect
        var rows: [[String]] = [], bytes = 0
        while rows.count <= Self.rowsLookedAt, let row = try reader.next() {
            guard row.problem == nil, !row.isBlank else { continue }
            rows.append((0..<min(row.count, Self.columnsLookedAt)).map { row[$0].trimmed })
            bytes += (0..<row.count).reduce(1) { $0 + row.bytes($1).count + 1 }
        }
        bytesPerRow = max(2, Double(bytes) / Double(max(1, rows.count)))
        let first = rows.first ?? []
        let isHeader = Self.isHeader(first), width = rows.map(\.count).max() ?? 0
        hasHeader = isHeader
        headers = (0..<width).map { isHeader && $0 < first.count ? first[$0] : "" }
        self.rows = hasHeader ? Array(rows.dropFirst()) : rows
    }

    /// A first row with an address or a number in it is somebody, unless most of its cells are known headers.
    private static func isHeader(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        let known = filled.count { ColumnHeaders.meaning(of: $0) != nil }
        if filled.contains(where: { ColumnSamples.looksLikeEmail($0) || ColumnSamples.looksLikePhone($0) }) {
            return known * 2 > filled.count
        }
        return true
    }

    func samples(of column: Int) -> [String] { rows.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty } }

    /// What the columns seem to hold. Empty columns are left out.
    func recognised() -> [ColumnMeaning?] {
        let looked = Array(rows.prefix(100))
        let meanings = ColumnMeaning.recognise(headers: headers, samples: looked)
        return meanings.enumerated().map { column, meaning in
            headers[column].isEmpty && samples(of: column).isEmpty ? .ignore : meaning
        }
    }

    /// What a column is called in sentences: its header, or its letter as spreadsheets show it.
    func name(of column: Int) -> String {
        column < headers.count && !headers[column].isEmpty ? headers[column] : Self.letters(column)
    }

    /// 0 is A, 26 is AA.
    static func letters(_ column: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(65 + column % 26)))
        return column < 26 ? letter : letters(column / 26 - 1) + letter
    }
}
