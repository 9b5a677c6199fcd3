import Formats

/// The rows of a sheet that hold something, each read as a person, from some row on.
struct SheetRows: ~Copyable {
    private var reader: CSVReader
    private let reading: RowReading
    /// How many rows were taken or passed over, blank ones and the header not counted.
    private(set) var count = 0
    private var mustSkipHeader: Bool

    init(_ source: SheetSource, _ head: SheetHead, _ reading: RowReading) throws {
        reader = try source.reader()
        self.reading = reading
        mustSkipHeader = head.hasHeader
    }

    var bytesRead: Int { reader.bytesRead }

    mutating func next() throws -> ReadRow? { try nextRow().map(reading.read) }

    /// Passes over rows that were taken in before.
    mutating func skip(_ count: Int) throws {
        while self.count < count, try nextRow() != nil {}
    }

    /// The row of this number, which lies ahead.
    mutating func row(numbered number: Int) throws -> ReadRow? {
        while let row = try nextRow(), row.number <= number {
            if row.number == number { return reading.read(row) }
        }
        return nil
    }

    private mutating func nextRow() throws -> CSVRow? {
        while let row = try reader.next() {
            if row.problem == nil, row.isBlank { continue }
            if mustSkipHeader, row.problem == nil {
                mustSkipHeader = false
                continue
            }
            count += 1
            return row
        }
        return nil
    }
}
