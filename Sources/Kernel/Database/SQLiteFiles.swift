import Foundation

extension Database {
    /// Writes all that is in a SQLite group now to a new file, while others go on reading and writing.
    ///
    /// Everything is read once and laid down in order, so the copy is as small as it can be. It is on the disk when
    /// this returns.
    public func copy(to file: String) async throws {
        try await readAside { db in
            try db.execute("VACUUM INTO \(file)")
            try syncToDisk(file)
        }
    }
}

/// Reads a SQLite file that is no group in use: a copy. Changes nothing.
public func readFile<T>(_ file: String, _ schema: Schema, _ body: (Connection) throws -> T) throws -> T {
    try body(Connection(SQLiteDriver(path: file, readOnly: true), schema, asker: nil))
}

/// Moves what SQLite keeps beside a group's file into it, so that the file alone is whole. Throws while others use it.
public func settleFile(_ file: String, _ schema: Schema) throws {
    let driver = try SQLiteDriver(path: file, readOnly: false)
    try driver.runScript("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
}

/// Waits until the disk holds a file, or a folder's names.
public func syncToDisk(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw DatabaseError.failed("\(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
        throw errno == ENOSPC || errno == EDQUOT
            ? DatabaseError.full : DatabaseError.failed("\(path): \(String(cString: strerror(errno)))")
    }
}
