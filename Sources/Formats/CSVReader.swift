import Foundation

/// Reads a sheet of comma, semicolon, tab or bar separated text from a file or from memory, row by row.
///
///     var reader = try CSVReader(path: path)
///     while let row = try reader.next() { … row[0] … }
///
/// Only a file that cannot be opened or read throws. See `CSVParser` for what is forgiven.
public struct CSVReader: ~Copyable {
    private enum Source {
        case file(CInt, closedBy: OpenFile?)
        case memory([UInt8])
    }

    /// How many bytes have been taken, to say how far a long import is.
    public private(set) var bytesRead = 0

    private var parser: CSVParser
    private let source: Source
    private var isAtEnd = false
    private var chunk: [UInt8] = []

    public init(path: String, dialect: CSVDialect? = nil) throws {
        let file = try OpenFile(path: path)
        try self.init(.file(file.descriptor, closedBy: file), dialect: dialect)
    }

    /// Reads on from where the descriptor stands and leaves it open.
    public init(fileDescriptor: CInt, dialect: CSVDialect? = nil) throws {
        try self.init(.file(fileDescriptor, closedBy: nil), dialect: dialect)
    }

    public init(bytes: [UInt8], dialect: CSVDialect? = nil) {
        source = .memory(bytes)
        parser = CSVParser(dialect: dialect)
        while parser.dialect == nil, !isAtEnd { takeFromMemory(bytes) }
    }

    private init(_ source: Source, dialect: CSVDialect?) throws {
        self.source = source
        parser = CSVParser(dialect: dialect)
        chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        while parser.dialect == nil, !isAtEnd { try take() }
    }

    /// How the file turned out to be written.
    public var dialect: CSVDialect { parser.dialect ?? CSVDialect() }

    /// The next row that is not blank; `nil` at the end. Look at `problem` before using its cells.
    public mutating func next() throws -> CSVRow? {
        while true {
            if let row = parser.next() { return row }
            if isAtEnd { return nil }
            try take()
        }
    }

    private mutating func take() throws {
        switch source {
        case .memory(let bytes): takeFromMemory(bytes)
        case .file(let descriptor, _): try takeFromFile(descriptor)
        }
    }

    private mutating func takeFromMemory(_ bytes: [UInt8]) {
        let end = min(bytes.count, bytesRead + Self.chunkSize)
        parser.append(bytes[bytesRead..<end])
        bytesRead = end
        if end == bytes.count { finish() }
    }

    private mutating func takeFromFile(_ descriptor: CInt) throws {
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            parser.append(chunk[..<count])
            bytesRead += count
        } else if count == 0 {
            finish()
        } else if errno != EINTR {
            throw CSVFileError(action: "read", code: errno)
        }
    }

    private mutating func finish() {
        parser.finish()
        isAtEnd = true
    }

    private static let chunkSize = 256 << 10
}

/// Closes what it opened, also when reading the first bytes fails.
private final class OpenFile {
    let descriptor: CInt

    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CSVFileError(action: "opened", code: errno) }
    }

    deinit { close(descriptor) }
}

/// The file itself could not be used, whatever is in it.
public struct CSVFileError: Error, CustomStringConvertible {
    public let description: String

    init(action: String, code: CInt) {
        description = "The file cannot be \(action): \(String(cString: strerror(code)))."
    }
}
