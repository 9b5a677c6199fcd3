/// Reads `multipart/form-data` (RFC 7578) as it arrives, in pieces of any size: fields and files one after the other, and
/// a file's bytes as they come. It holds the head of one part and a boundary's length, not the file.
///
/// Give it pieces with `append` and take events with `next` until that answers `nil`, which means "not yet".
public struct MultipartParser {
    public enum Event: Equatable, Sendable {
        /// A field or a file begins.
        case part(Part)
        /// More of it.
        case bytes([UInt8])
        /// It is whole.
        case endOfPart
        /// Nothing follows.
        case end
    }

    public struct Part: Equatable, Sendable {
        public var name = ""
        /// Only files have one; an empty one means that no file was chosen.
        public var fileName: String?
        public var contentType: String?
    }

    /// What came is no such form.
    public struct Malformed: Error, Equatable, Sendable {}

    private enum State { case preamble, afterBoundary, head, body, ended }

    private let boundary: [UInt8]
    private var state = State.preamble
    private var buffer: [UInt8] = []
    /// What stands before it was read.
    private var start = 0
    private var partCount = 0

    private static let longestHead = 16 << 10
    private static let mostParts = 1_000

    /// `nil` when the header says something else than `multipart/form-data; boundary=…`.
    public init?(contentType: String?) {
        let pieces = HeaderPieces(contentType ?? "")
        guard pieces.value.lowercased() == "multipart/form-data", let boundary = pieces["boundary"],
            (1...70).contains(boundary.utf8.count)
        else { return nil }
        self.boundary = Array("\r\n--\(boundary)".utf8)
        // The first boundary has no line before it; with one it is found as the others are.
        buffer = [13, 10]
    }

    /// The whole form has been read.
    public var isAtEnd: Bool { state == .ended }

    public mutating func append(_ bytes: some Sequence<UInt8>) {
        guard state != .ended else { return }
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    public mutating func next() throws -> Event? {
        while true {
            switch state {
            case .preamble:
                guard let found = search() else {
                    start = max(start, buffer.count - boundary.count)
                    return nil
                }
                start = found + boundary.count
                state = .afterBoundary
            case .afterBoundary:
                guard let event = try afterBoundary() else { return nil }
                if case .some(let event) = event { return event }
            case .head: return try head()
            case .body: return body()
            case .ended: return nil
            }
        }
    }

    // MARK: Parts

    /// After a boundary: two dashes end the form, a line break begins a part. The outer `nil` is "not yet".
    private mutating func afterBoundary() throws -> Event?? {
        // White space may stand there.
        while start < buffer.count, buffer[start] == 32 || buffer[start] == 9 { start += 1 }
        guard buffer.count - start >= 2 else { return .none }
        switch (buffer[start], buffer[start + 1]) {
        case (UInt8(ascii: "-"), UInt8(ascii: "-")):
            state = .ended
            buffer = []
            start = 0
            return .some(.end)
        case (13, 10):
            start += 2
            state = .head
            partCount += 1
            guard partCount <= Self.mostParts else { throw Malformed() }
            return .some(.none)
        default: throw Malformed()
        }
    }

    private mutating func head() throws -> Event? {
        // A part may have no head at all: then the empty line stands first.
        let isBare = buffer.count - start >= 2 && buffer[start] == 13 && buffer[start + 1] == 10
        let end = isBare ? start : find([13, 10, 13, 10], from: start)
        guard let end else {
            guard buffer.count - start <= Self.longestHead else { throw Malformed() }
            return nil
        }
        guard end - start <= Self.longestHead else { throw Malformed() }
        let part = Self.part(String(decoding: buffer[start..<end], as: UTF8.self))
        guard let part else { throw Malformed() }
        start = end + (isBare ? 2 : 4)
        state = .body
        return .part(part)
    }

    private mutating func body() -> Event? {
        if let found = search() {
            if found > start { return take(upTo: found) }
            start = found + boundary.count
            state = .afterBoundary
            return .endOfPart
        }
        // The end of what is there may be the beginning of a boundary.
        let sure = buffer.count - boundary.count + 1
        return sure > start ? take(upTo: sure) : nil
    }

    private mutating func take(upTo end: Int) -> Event {
        defer { start = end }
        return .bytes(Array(buffer[start..<end]))
    }

    // MARK: Searching

    /// Where the next boundary is, for sure a whole one.
    private func search() -> Int? { find(boundary, from: start) }

    private func find(_ wanted: [UInt8], from first: Int) -> Int? {
        guard buffer.count - first >= wanted.count else { return nil }
        return buffer.withUnsafeBufferPointer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                var here = first
                let last = bytes.count - wanted.count
                search: while here <= last {
                    // Files have few carriage returns, or one in each line: most bytes are passed over at once.
                    if bytes[here] != wanted[0] {
                        here += 1
                        continue
                    }
                    for offset in 1..<wanted.count where bytes[here + offset] != wanted[offset] {
                        here += 1
                        continue search
                    }
                    return here
                }
                return nil
            }
        }
    }

    private static func part(_ head: String) -> Part? {
        var part = Part(), hasName = false
        for line in head.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = HeaderPieces(String(line[line.index(after: colon)...]))
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard value.value.lowercased() == "form-data", let name = value["name"] else { return nil }
                part.name = name
                part.fileName = value["filename"]
                hasName = true
            case "content-type": part.contentType = value.value
            default: break
            }
        }
        return hasName ? part : nil
    }
}

/// A header's value with what follows its semicolons: `form-data; name="file"; filename="people.csv"`.
struct HeaderPieces {
    private(set) var value = ""
    private var pieces: [String: String] = [:]

    subscript(_ name: String) -> String? { pieces[name] }

    init(_ text: String) {
        var rest = Substring(text)
        value = Self.trimmed(Self.upToSemicolon(&rest))
        while !rest.isEmpty {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0 == ";" }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            let found = rest.first == "\"" ? Self.quoted(&rest) : Self.trimmed(Self.upToSemicolon(&rest))
            let key = Self.trimmed(name).lowercased()
            if pieces[key] == nil { pieces[key] = found }
        }
    }

    private static func upToSemicolon(_ rest: inout Substring) -> Substring {
        let piece = rest.prefix { $0 != ";" }
        rest = rest.dropFirst(piece.count)
        return piece
    }

    /// Browsers write a quotation mark in a file's name as `%22`; others put a backslash before it.
    private static func quoted(_ rest: inout Substring) -> String {
        var text = ""
        rest = rest.dropFirst()
        while let letter = rest.popFirst(), letter != "\"" {
            if letter == "\\", let next = rest.first, next == "\"" || next == "\\" {
                text.append(next)
                rest = rest.dropFirst()
            } else {
                text.append(letter)
            }
        }
        return text.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
