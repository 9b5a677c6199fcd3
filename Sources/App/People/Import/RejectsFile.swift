import Formats
import Kernel

/// Rows that need a look, as a sheet like the one they came from with the reasons in a last column.
struct RejectsFile {
    private var writer = CSVWriter(byteOrderMark: true)
    private let words: Words
    private let width: Int

    init(_ headers: [String], _ words: Words) {
        self.words = words
        width = headers.count
        writer.write(headers + [words.text("Why it needs a look"), words.text("Row")])
    }

    /// The next part of the file. The first part starts with the headers.
    mutating func text(of rejects: [Reject]) -> [UInt8] {
        for reject in rejects {
            let missing = max(0, width - reject.cells.count)
            let reasons = reject.reasons.map { words.text($0.words) }.joined(separator: " · ")
            // Cells beyond the last column stand in the reason.
            writer.write(
                reject.cells.prefix(width) + Array(repeating: "", count: missing) + [reasons, String(reject.row)])
        }
        return writer.take()
    }
}
