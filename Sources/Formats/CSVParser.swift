/// Bytes in, rows out: for text that arrives in pieces, such as an upload.
///
/// Give it pieces with `append`, say `finish` after the last, and take rows with `next` until it answers `nil`,
/// which means "not yet" before `finish` and "no more" after it. It holds one row and the piece it came in, not the file.
/// The first 64 kB decide the dialect, so no row comes before them. A row that cannot be read is a row with a `problem`.
public struct CSVParser {
    /// `nil` until enough bytes have come to tell.
    public private(set) var dialect: CSVDialect?

    private var sample: [UInt8] = []
    private var decoding = TextDecoding(.utf8)
    private var scanner = CSVScanner(delimiter: UInt8(ascii: ","))
    /// UTF-8 that has not become rows yet starts at `head`.
    private var buffer: [UInt8] = []
    private var head = 0
    private var isFinished = false
    private var place = CSVRow.Place()
    /// The end of a broken row is passed over up to the next line break.
    private var isSkipping = false
    private var lastBreakWasCarriageReturn = false

    private let given: CSVDialect?
    private let limits: CSVLimits

    /// With a `dialect` nothing is guessed; a mark at the start of the file is still taken off.
    public init(dialect: CSVDialect? = nil) {
        self.init(dialect: dialect, limits: CSVLimits())
    }

    init(dialect: CSVDialect? = nil, limits: CSVLimits) {
        (given, self.limits) = (dialect, limits)
    }

    public mutating func append(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
        if done == nil { Array(bytes).withUnsafeBufferPointer { append($0) } }
    }

    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isFinished else { return }
        if dialect == nil {
            sample.append(contentsOf: bytes)
            if sample.count >= CSVDialect.sampleSize { decide() }
        } else {
            dropReadBytes()
            decoding.append(bytes, to: &buffer)
        }
    }

    public mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        if dialect == nil { decide() }
        decoding.finish(into: &buffer)
    }

    public mutating func next() -> CSVRow? {
        guard dialect != nil else { return nil }
        while true {
            passLineFeed()
            if isSkipping, !skipToLineBreak() { return nil }
            switch scan() {
            case .needsMore, .endOfText: return nil
            case .broken(let problem, let skipFrom): return broken(problem, skipFrom: skipFrom)
            case .row(let length, let lineBreak):
                let row = length == 0 ? nil : row(length: length)
                pass(length: length, lineBreak: lineBreak, isBlank: length == 0)
                if let row { return row }
            }
        }
    }
}

// MARK: - Beginning

extension CSVParser {
    private mutating func decide() {
        let found = TextEncoding.detect(in: sample, isWhole: isFinished)
        decoding = TextDecoding(given?.encoding ?? found.encoding)
        sample.withUnsafeBufferPointer {
            decoding.append(UnsafeBufferPointer(rebasing: $0[found.markLength...]), to: &buffer)
        }
        sample = []
        var delimiter = given?.delimiter
        if let declared = CSVDelimiterGuess.declared(in: buffer) {
            head = declared.length
            place.line += 1
            delimiter = delimiter ?? declared.delimiter
        }
        let chosen = delimiter ?? CSVDelimiterGuess.delimiter(of: buffer, isWhole: isFinished)
        dialect = CSVDialect(delimiter: chosen, encoding: decoding.encoding)
        scanner = CSVScanner(delimiter: chosen, limits: limits)
    }

    private mutating func dropReadBytes() {
        guard head > 0 else { return }
        buffer.removeSubrange(..<head)
        head = 0
    }
}

// MARK: - Rows

extension CSVParser {
    private mutating func scan() -> CSVScanner.Outcome {
        buffer.withUnsafeBufferPointer {
            scanner.scan(UnsafeBufferPointer(rebasing: $0[head...]), isWhole: isFinished)
        }
    }

    /// Rows get memory of just their size, so that somebody who keeps many keeps no more than their text.
    private func row(length: Int, problem: CSVProblem? = nil) -> CSVRow {
        var storage: [UInt8] = []
        storage.reserveCapacity(length)
        storage.append(contentsOf: buffer[head..<head + length])
        var bounds: [Int32] = []
        bounds.reserveCapacity(scanner.bounds.count)
        bounds.append(contentsOf: scanner.bounds)
        return CSVRow(
            at: place, storage: storage, bounds: bounds, untidy: scanner.untidy, problem: problem,
            encoding: decoding.encoding)
    }

    private mutating func pass(length: Int, lineBreak: UInt8, isBlank: Bool) {
        place.line += 1 + (scanner.hasQuotes ? lineBreaks(in: head..<head + length) : 0)
        place.number += 1
        if !isBlank { place.index += 1 }
        head += length + (lineBreak == 0 ? 0 : 1)
        lastBreakWasCarriageReturn = lineBreak == ASCII.carriageReturn
        scanner.startRow()
    }

    /// The row up to its trouble is given back as broken; what follows its line break is read as new rows.
    private mutating func broken(_ problem: CSVProblem, skipFrom: Int) -> CSVRow {
        let kept = scanner.bounds.last.map(Int.init) ?? 0
        let row = row(length: min(kept, skipFrom), problem: problem)
        place.line += lineBreaks(in: head..<head + skipFrom)
        place.number += 1
        place.index += 1
        head += skipFrom
        isSkipping = true
        scanner.startRow()
        return row
    }

    /// Answers `false` while the line break has not come yet.
    private mutating func skipToLineBreak() -> Bool {
        while head < buffer.count {
            let byte = buffer[head]
            head += 1
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                place.line += 1
                (isSkipping, lastBreakWasCarriageReturn) = (false, byte == ASCII.carriageReturn)
                passLineFeed()
                return true
            }
        }
        return isFinished
    }

    /// CR and LF are one line break, even when they come in two pieces.
    private mutating func passLineFeed() {
        guard lastBreakWasCarriageReturn, head < buffer.count else { return }
        if buffer[head] == ASCII.lineFeed { head += 1 }
        lastBreakWasCarriageReturn = false
    }

    private func lineBreaks(in range: Range<Int>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in buffer[range] {
            if byte == ASCII.carriageReturn || (byte == ASCII.lineFeed && previous != ASCII.carriageReturn) {
                count += 1
            }
            previous = byte
        }
        return count
    }
}
