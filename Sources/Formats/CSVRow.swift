/// One row of a sheet. Cells are bytes until somebody asks for their text.
public struct CSVRow: Sendable {
    /// The row's number as a spreadsheet shows it: blank rows count, a cell of several lines is still one row.
    public let number: Int
    /// The line of the file on which the row starts, as a text editor shows it.
    public let line: Int
    /// How many rows that were not blank came before it; 0 for the first, which is often the header.
    public let index: Int
    /// Why the row could not be read. Its cells are then those before the trouble, good only to show.
    public let problem: CSVProblem?
    public private(set) var notice: CSVNotice?

    private var storage: [UInt8]
    /// Start and end of each cell in `storage`.
    private var bounds: [Int32]

    public var count: Int { bounds.count / 2 }

    /// The text of a cell. A cell that a short row lacks is empty, and NUL signs, which no database takes, are left out.
    public subscript(_ column: Int) -> String {
        let bytes = bytes(column)
        if bytes.contains(0) { return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of a cell, in UTF-8, without its quotes.
    public func bytes(_ column: Int) -> ArraySlice<UInt8> {
        guard column >= 0, column < count else { return [] }
        return storage[Int(bounds[2 * column])..<Int(bounds[2 * column + 1])]
    }

    public func isEmpty(_ column: Int) -> Bool {
        guard column >= 0, column < count else { return true }
        return bounds[2 * column] == bounds[2 * column + 1]
    }

    public var cells: [String] { (0..<count).map { self[$0] } }

    /// `true` when no cell holds anything but spaces.
    public var isBlank: Bool {
        (0..<count).allSatisfy { bytes($0).allSatisfy { $0 == ASCII.space || $0 == UInt8(ascii: "\t") } }
    }
}

extension CSVRow {
    struct Place {
        var number = 1
        var line = 1
        var index = 0
    }

    init(
        at place: Place, storage: [UInt8], bounds: [Int32], untidy: [Int] = [], problem: CSVProblem? = nil,
        encoding: TextEncoding = .utf8
    ) {
        (number, line, index, self.problem) = (place.number, place.line, place.index, problem)
        (self.storage, self.bounds) = (storage, bounds)
        for column in untidy { tidy(column) }
        if encoding == .utf8, !isUTF8 { readAgainAsWindows1252() }
    }

    /// Takes out the quotes of a cell that holds doubled ones. It only gets shorter, so the others stay in place.
    private mutating func tidy(_ column: Int) {
        guard column < count else { return }
        let end = Int(bounds[2 * column + 1])
        var write = Int(bounds[2 * column])
        var read = write + 1
        var isQuoted = true
        while read < end {
            let byte = storage[read]
            read += 1
            if isQuoted, byte == ASCII.quote {
                if read < end, storage[read] == ASCII.quote { read += 1 } else { isQuoted = false; continue }
            }
            storage[write] = byte
            write += 1
        }
        bounds[2 * column + 1] = Int32(truncatingIfNeeded: write)
        // What is left behind could be half a letter, and the row would no longer look like UTF-8.
        for left in write..<end { storage[left] = ASCII.space }
    }

    private var isUTF8: Bool {
        let isASCII = storage.withUnsafeBufferPointer { bytes in
            var all: UInt8 = 0
            for byte in bytes { all |= byte }
            return all < 0x80
        }
        if isASCII { return true }
        do {
            _ = try UTF8Span(validating: storage.span)
            return true
        } catch { return false }
    }

    /// A row in a UTF-8 file that is not UTF-8 was nearly always pasted in from an old Windows program.
    private mutating func readAgainAsWindows1252() {
        var decoded: [UInt8] = []
        var newBounds: [Int32] = []
        for column in 0..<count {
            newBounds.append(Int32(truncatingIfNeeded: decoded.count))
            TextDecoding.appendWindows1252(bytes(column), to: &decoded)
            newBounds.append(Int32(truncatingIfNeeded: decoded.count))
        }
        (storage, bounds, notice) = (decoded, newBounds, .otherEncoding)
    }
}
