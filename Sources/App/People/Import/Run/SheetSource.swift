import Formats
import Foundation
import Kernel

/// The bytes of a sheet, which can be read more than once.
struct SheetSource: Sendable {
    let path: String
    private let temporary: TemporaryFile?
    private let held: [UInt8]?

    init(path: String) {
        self.path = path
        temporary = nil
        held = nil
    }

    /// A short one, or the beginning of one.
    init(bytes: [UInt8]) {
        path = ""
        temporary = nil
        held = bytes
    }

    private init(_ file: TemporaryFile) {
        path = file.path
        temporary = file
        held = nil
    }

    func reader() throws -> CSVReader { try held.map { CSVReader(bytes: $0) } ?? CSVReader(path: path) }

    /// What a browser sent, laid out as a file on this computer, wherever it was received.
    static func pieces(of id: SheetImport.ID, in database: Database) async throws -> SheetSource {
        let file = try TemporaryFile()
        var number = 0
        while let bytes = try await database.read({ [number] db in try db.piece(number, of: id) }) {
            try file.write(bytes)
            number += 1
        }
        return SheetSource(file)
    }

    var byteCount: Int {
        held?.count ?? (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}

extension Connection {
    /// Enough of what a browser sent to tell what its columns hold and to show the first rows.
    func beginning(of id: SheetImport.ID) throws -> SheetSource {
        var bytes: [UInt8] = []
        for number in 0..<16 {
            guard let piece = try piece(number, of: id) else { break }
            bytes += piece
        }
        return SheetSource(bytes: bytes)
    }

    func piece(_ number: Int, of id: SheetImport.ID) throws -> [UInt8]? {
        try value("SELECT bytes FROM import_pieces WHERE import_id = \(id) AND number = \(number)", of: [UInt8].self)
    }
}

/// A file that is gone when nobody needs it any more.
private final class TemporaryFile: Sendable {
    let path: String
    private let handle: FileHandle

    init() throws {
        path = NSTemporaryDirectory() + "spadework-\(Identifier<Void>.new()).csv"
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw DatabaseError.failed("\(path) cannot be written") }
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: path)
    }
}
