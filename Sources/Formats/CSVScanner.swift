/// Finds where the cells of one row begin and end, as RFC 4180 has it, and forgives what spreadsheets do to it.
///
/// It may be stopped at any byte and go on when more have come: all positions count from the row's first byte.
/// Text after a closing quote belongs to the cell. A quote inside an unquoted cell is a letter like any other.
struct CSVScanner {
    enum Outcome: Equatable {
        case needsMore
        case endOfText
        /// The cells end at `length`; the line break after them is `lineBreak` (0 at the end of the text).
        case row(length: Int, lineBreak: UInt8)
        /// What follows the next line break after `skipFrom` can be read again.
        case broken(CSVProblem, skipFrom: Int)
    }

    private enum State { case cellStart, plain, quoted, quoteInQuoted, afterQuote }

    let delimiter: UInt8
    let limits: CSVLimits
    /// Start and end of each cell.
    private(set) var bounds: [Int32] = []
    /// Cells that hold doubled quotes or text after the closing one; their bounds take in the opening quote.
    private(set) var untidy: [Int] = []
    private(set) var hasQuotes = false

    private var state = State.cellStart
    private var position = 0
    private var cellStart = 0
    private var closingQuote = 0
    private var isUntidy = false

    init(delimiter: UInt8, limits: CSVLimits = CSVLimits()) {
        (self.delimiter, self.limits) = (delimiter, limits)
    }

    mutating func startRow() {
        bounds.removeAll(keepingCapacity: true)
        untidy.removeAll(keepingCapacity: true)
        (state, position, cellStart, hasQuotes, isUntidy) = (.cellStart, 0, 0, false, false)
    }

    /// `row` begins at the row's first byte and may hold rows after it.
    mutating func scan(_ row: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Outcome {
        while position < row.count {
            switch state {
            case .cellStart: startCell(row[position])
            case .plain, .afterQuote: if let outcome = scanPlain(row) { return outcome }
            case .quoted: if let outcome = scanQuoted(row) { return outcome }
            case .quoteInQuoted: if let outcome = leaveQuotes(row) { return outcome }
            }
        }
        return isWhole ? finish() : .needsMore
    }

    private mutating func startCell(_ byte: UInt8) {
        if byte == ASCII.quote {
            state = .quoted
            hasQuotes = true
            position += 1
        } else {
            state = .plain
        }
    }

    private mutating func scanPlain(_ row: UnsafeBufferPointer<UInt8>) -> Outcome? {
        let end = min(row.count, cellStart + limits.cell + 1)
        var here = position
        while here < end {
            let byte = row[here]
            if byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                position = here
                return endCell(byte)
            }
            here += 1
        }
        position = here
        return here - cellStart > limits.cell ? .broken(.cellTooLong, skipFrom: here) : nil
    }

    private mutating func scanQuoted(_ row: UnsafeBufferPointer<UInt8>) -> Outcome? {
        let end = min(row.count, cellStart + limits.cell + 1)
        var here = position
        while here < end {
            if row[here] == ASCII.quote {
                (state, closingQuote, position) = (.quoteInQuoted, here, here + 1)
                return nil
            }
            here += 1
        }
        position = here
        return here - cellStart > limits.cell ? brokenByQuote(row) : nil
    }

    private mutating func leaveQuotes(_ row: UnsafeBufferPointer<UInt8>) -> Outcome? {
        let byte = row[position]
        switch byte {
        case ASCII.quote:
            (state, isUntidy) = (.quoted, true)
            position += 1
        case delimiter, ASCII.lineFeed, ASCII.carriageReturn:
            return endCell(byte)
        default:
            // A cell of several lines whose "closing" quote has text behind it: far more likely that some quote was
            // never closed, and that this one opens or closes another cell further down.
            if byte != ASCII.space, containsLineBreak(row) { return .broken(.unclosedQuote, skipFrom: cellStart) }
            (state, isUntidy) = (.afterQuote, true)
        }
        return nil
    }

    private mutating func endCell(_ byte: UInt8) -> Outcome? {
        addCell()
        if byte != delimiter { return .row(length: position, lineBreak: byte) }
        position += 1
        (cellStart, state) = (position, .cellStart)
        if bounds.count >= 2 * limits.columns { return .broken(.tooManyColumns, skipFrom: position) }
        return position > limits.row ? .broken(.rowTooLong, skipFrom: position) : nil
    }

    private mutating func addCell() {
        if isUntidy {
            untidy.append(bounds.count / 2)
            isUntidy = false
        } else if state == .quoteInQuoted {
            bounds.append(Int32(truncatingIfNeeded: cellStart + 1))
            bounds.append(Int32(truncatingIfNeeded: closingQuote))
            return
        }
        bounds.append(Int32(truncatingIfNeeded: cellStart))
        bounds.append(Int32(truncatingIfNeeded: position))
    }

    private mutating func finish() -> Outcome {
        if state == .quoted { return .broken(.unclosedQuote, skipFrom: cellStart) }
        if state == .cellStart, bounds.isEmpty { return .endOfText }
        addCell()
        return .row(length: position, lineBreak: 0)
    }

    /// A long cell of one line is only long; one of many lines is a quote that nobody closed.
    private func brokenByQuote(_ row: UnsafeBufferPointer<UInt8>) -> Outcome {
        .broken(containsLineBreak(row) ? .unclosedQuote : .cellTooLong, skipFrom: cellStart)
    }

    private func containsLineBreak(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
        row[cellStart..<position].contains { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    }
}

/// The signs that carve up a text file.
enum ASCII {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
}
