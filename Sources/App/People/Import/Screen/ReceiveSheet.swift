import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// A spreadsheet on its way from a browser into the database, a piece at a time, so that a large one takes no more memory
/// than a small one.
final class SheetReceiver {
    /// The largest file that is taken.
    static let limit = 300 << 20
    /// How much of a file lies in one row of `import_pieces`.
    static let pieceSize = 256 << 10
    /// What a form has besides its file.
    private static let formalities = 64 << 10

    private enum Part { case token, file, other }

    private let visit: Visit
    private let database: Database
    private var part = Part.other
    private var token: [UInt8] = []
    private var isAllowed = false
    private var arrived = 0

    private(set) var sheet: SheetImport?
    private var held: [UInt8] = []
    private var pieces = 0
    private var bytes = 0
    private var digest: Digest? = Digest()
    private var parser = CSVParser()
    private var rows = 0

    init(_ visit: Visit) async throws {
        self.visit = visit
        database = try await visit.database()
    }

    /// Reads the form to its end. Afterwards `sheet` is what arrived, put away but not looked at.
    func receive() async throws {
        guard var parser = MultipartParser(contentType: visit.request.headers[.contentType]) else {
            // Some other form, which has no file in it.
            _ = try await visit.form()
            throw Self.noFile
        }
        if let length = visit.request.headers[.contentLength].flatMap(Int.init), length > Self.limit + Self.formalities
        {
            throw TooLarge(limit: Self.limit)
        }
        do {
            for try await buffer in visit.request.body {
                arrived += buffer.readableBytes
                guard arrived <= Self.limit + Self.formalities else { throw TooLarge(limit: Self.limit) }
                parser.append(buffer.readableBytesView)
                while let event = try parser.next() { try await take(event) }
            }
        } catch is MultipartParser.Malformed {
            throw HTTPError(.badRequest)
        }
        guard isAllowed else { throw ExpiredForm() }
        guard parser.isAtEnd else {
            throw Refusal("The file did not arrive whole. Nothing was kept of it; send it again.", field: "file")
        }
        guard sheet != nil else { throw Self.noFile }
    }

    private static var noFile: Refusal { Refusal("Choose the spreadsheet to send.", field: "file") }

    private func take(_ event: MultipartParser.Event) async throws {
        switch (event, part) {
        case (.part(let begun), _): try await begin(begun)
        case (.bytes(let some), .token):
            token += some
            guard token.count <= 200 else { throw ExpiredForm() }
        case (.endOfPart, .token): try await checkToken()
        case (.bytes(let some), .file): try await take(some)
        case (.endOfPart, .file): try await endFile()
        default: break
        }
    }

    private func begin(_ begun: MultipartParser.Part) async throws {
        part = begun.name == "token" && !isAllowed ? .token : .other
        guard begun.name == "file", sheet == nil else { return }
        // The form puts its token first, so that not a byte of a stranger's file is kept.
        guard isAllowed else { throw ExpiredForm() }
        guard let name = begun.fileName, !name.isEmpty else { return }
        part = .file
        let new = SheetImport(
            id: .new(), fileName: Self.plainName(name), digest: "", bytes: 0, accountID: nil, state: .arriving,
            plan: ImportPlan(),
            arrivedAt: visit.now)
        try await database.tend { try $0.addImport(new) }
        sheet = new
    }

    private func checkToken() async throws {
        try visit.check(token: String(decoding: token, as: UTF8.self))
        try await visit.read { db, _ in try db.require(.bringIn) }
        isAllowed = true
    }

    // MARK: The file

    private func take(_ some: [UInt8]) async throws {
        bytes += some.count
        guard bytes <= Self.limit else { throw TooLarge(limit: Self.limit) }
        digest?.add(some)
        parser.append(some)
        countRows()
        held += some
        while held.count >= Self.pieceSize {
            try await putAway(Array(held.prefix(Self.pieceSize)))
            held.removeFirst(Self.pieceSize)
        }
    }

    private func endFile() async throws {
        guard bytes > 0 else { throw Refusal("This file is empty.", field: "file") }
        if !held.isEmpty { try await putAway(held) }
        held = []
        parser.finish()
        countRows()
        sheet?.rowsTotal = rows
        part = .other
    }

    private func countRows() {
        while let row = parser.next() { if row.problem != nil || !row.isBlank { rows += 1 } }
    }

    private func putAway(_ piece: [UInt8]) async throws {
        if pieces == 0, let kind = ForeignFile(start: Array(piece.prefix(4096))) {
            throw Refusal(kind.words, field: "file")
        }
        guard let id = sheet?.id else { return }
        let number = pieces
        try await database.tend { try $0.addPiece(number, of: id, piece) }
        pieces += 1
    }

    /// What arrived, with what is known of it now that it is whole.
    func finished() -> SheetImport? {
        guard let sheet, let whole = digest.take()?.finish() else { return nil }
        var done = SheetImport(
            id: sheet.id, fileName: sheet.fileName, digest: whole, bytes: bytes, accountID: nil, state: .ready,
            plan: ImportPlan(), arrivedAt: sheet.arrivedAt)
        done.rowsTotal = sheet.rowsTotal
        return done
    }

    /// Nothing stays of what was refused or broke off. What cannot be removed now is forgotten at night.
    func forget() async {
        guard let id = sheet?.id else { return }
        try? await database.tend { try $0.deleteImport(id) }
    }

    /// Without folders, which some browsers send along, and signs that cannot be seen.
    private static func plainName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
        let seen = String(last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map(Character.init))
        return String(seen.prefix(200))
    }
}

extension Connection {
    /// A file has arrived whole: it is looked at, and waits for somebody to say what its columns hold. Where the same file
    /// waits already, that one is answered and this one is let go.
    func completeImport(_ arrived: SheetImport) throws -> SheetImport {
        try require(.bringIn)
        if let waiting = try importsOfSameFile(arrived).first(where: { $0.state == .ready }) {
            try deleteImport(arrived.id)
            return waiting
        }
        let head = try SheetHead(beginning(of: arrived.id).reader())
        try refuse(if: head.headers.isEmpty, "This file is empty.", field: "file")
        try refuse(if: head.rows.isEmpty, "This file has column names but no rows. Is it the right one?", field: "file")
        let rows = max(1, (arrived.rowsTotal ?? 0) - (head.hasHeader ? 1 : 0))
        try execute(
            """
            UPDATE imports
            SET state = 'ready', digest = \(arrived.digest), bytes = \(arrived.bytes), account_id = \(viewer.id),
                rows_total = \(rows), plan = \(ImportPlan(head, visibleQuestions()).text)
            WHERE id = \(arrived.id) AND state = 'arriving'
            """)
        return try sheetImport(arrived.id)
    }

    func addPiece(_ number: Int, of id: SheetImport.ID, _ bytes: [UInt8]) throws {
        try execute("INSERT INTO import_pieces (import_id, number, bytes) VALUES (\(id), \(number), \(bytes))")
    }
}
