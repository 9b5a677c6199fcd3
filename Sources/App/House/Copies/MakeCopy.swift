import Foundation
import Kernel
import Logging

/// A copy could not be made or was not as it should be. Nothing else was changed.
package struct CopyProblem: Error, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}

/// Makes a copy of the group and proves it by reading it. A copy counts only once it is proved.
package func makeCopy(
    of database: Database, _ storage: Storage, in folder: CopyFolder, _ kind: SafeCopy.Kind, at: Date = .now
) async throws -> SafeCopy {
    let ending = database.dialect == .sqlite ? "sqlite" : "pgdump"
    let path = try folder.newPath(of: database.name, kind, at: at, ending: ending)
    let unfinished = path + ".unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
        let proof: SafeCopy.Proof
        switch storage {
        case .folder:
            try await database.copy(to: unfinished)
            proof = try proveCopy(unfinished)
        case .server(let url):
            try await dump(database, url, to: unfinished)
            proof = try await proveDump(unfinished, of: database)
        }
        try CopyFolder.keep(proof, of: path)
        try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        try syncToDisk(folder.folder(of: database.name))
    } catch {
        try? FileManager.default.removeItem(atPath: unfinished)
        throw error
    }
    guard let name = path.split(separator: "/").last, let copy = folder.copy(of: database.name, named: String(name))
    else { throw CopyProblem("The copy vanished: \(path)") }
    return copy
}

/// Reads a SQLite copy through: every page of it, every index, every table.
package func proveCopy(_ file: String) throws -> SafeCopy.Proof {
    try readFile(file, groupSchema) { db in
        let findings = try db.values("PRAGMA integrity_check(5)", of: String.self)
        guard findings == ["ok"] else { throw CopyProblem("The copy is damaged: \(findings.joined(separator: "; "))") }
        let schema = try db.count("SELECT max(number) FROM migrations")
        let newest = groupSchema.migrations.last?.number ?? 0
        guard schema <= newest else { throw NewerSchema(found: schema, known: newest) }
        return SafeCopy.Proof(provedAt: .now, schema: schema, counts: try db.countsByTable())
    }
}

extension Connection {
    /// How many rows each table of records has. Tables that an older schema did not have yet are left out.
    func countsByTable() throws -> [String: Int] {
        let known: SQL =
            dialect == .sqlite
            ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
            : "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()"
        let tables = Set(try values(known, of: String.self))
        var counts: [String: Int] = [:]
        // Trusted: the names of tables as the code has them.
        for table in groupSchema.records.map({ $0.table }) + ["acts", "changes"] where tables.contains(table) {
            counts[table] = try count("SELECT count(*) FROM \(SQL(trusted: table))")
        }
        return counts
    }
}

/// Every night: a copy, then the old ones go.
struct MakeNightlyCopy: Job {
    static let kind = "make nightly copy"

    func run(in room: Workroom) async throws {
        // A PostgreSQL server has its own ways of being copied each night; `docs/self-hosting.md` names them.
        guard case .folder = room.workshop.groups.storage else { return }
        let folder = room.workshop.copyFolder
        let copies = folder.copies(of: room.database.name)
        // The job may run twice.
        if let newest = copies.first(where: { $0.kind == .nightly }), newest.madeAt > .now.addingTimeInterval(-3600) {
            return
        }
        let copy = try await makeCopy(of: room.database, room.workshop.groups.storage, in: folder, .nightly)
        room.workshop.log.info(
            "copy made", metadata: ["group": "\(copy.group)", "copy": "\(copy.name)", "bytes": "\(copy.bytes)"])
        let zone = try await room.database.read { try $0.groupSettings().zone }
        try folder.removeOld(of: room.database.name, zone: zone)
    }
}

/// A keeper asked for a copy.
struct MakeCopyByHand: Job {
    static let kind = "make copy by hand"

    func run(in room: Workroom) async throws {
        let copy = try await makeCopy(
            of: room.database, room.workshop.groups.storage, in: room.workshop.copyFolder, .byHand)
        room.workshop.log.info(
            "copy made", metadata: ["group": "\(copy.group)", "copy": "\(copy.name)", "bytes": "\(copy.bytes)"])
    }
}
