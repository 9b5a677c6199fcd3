/// Writes rows as comma separated UTF-8, quoted where needed (RFC 4180), with CRLF after each.
///
/// Take what has been written with `take()` as often as you like, so that a long file needs little memory.
public struct CSVWriter {
    public let delimiter: UInt8
    /// Cells that a spreadsheet would run as formulas get an apostrophe; see `FormulaGuard`.
    public let guardsFormulas: Bool

    private var bytes: [UInt8]

    /// `byteOrderMark` makes Excel read the letters as UTF-8; most other programs do not want it.
    public init(delimiter: UInt8 = UInt8(ascii: ","), byteOrderMark: Bool = false, guardsFormulas: Bool = true) {
        self.delimiter = delimiter
        self.guardsFormulas = guardsFormulas
        bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    }

    public mutating func write(_ cells: some Sequence<String>) {
        var count = 0
        var isBlank = true
        for cell in cells {
            if count > 0 { bytes.append(delimiter) }
            count += 1
            isBlank = isBlank && cell.isEmpty
            write(guardsFormulas ? FormulaGuard.guarded(cell) : cell)
        }
        // One empty cell alone would be a blank line, which readers pass over.
        if count == 1, isBlank { bytes.append(contentsOf: [ASCII.quote, ASCII.quote]) }
        bytes.append(contentsOf: [ASCII.carriageReturn, ASCII.lineFeed])
    }

    /// What has been written since the last time.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ cell: String) {
        guard needsQuotes(cell) else { return bytes.append(contentsOf: cell.utf8) }
        bytes.append(ASCII.quote)
        for byte in cell.utf8 {
            if byte == ASCII.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(ASCII.quote)
    }

    /// Spaces at the edges are quoted too: some readers take bare ones away. So is a first `sep=`, meant as text.
    private func needsQuotes(_ cell: String) -> Bool {
        let utf8 = cell.utf8
        if utf8.first == ASCII.space || utf8.last == ASCII.space || utf8.starts(with: "sep=".utf8) { return true }
        return utf8.contains {
            $0 == delimiter || $0 == ASCII.quote || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
        }
    }
}
