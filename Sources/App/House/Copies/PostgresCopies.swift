import Dispatch
import Foundation
import Kernel

/// Writes a group's schema to a file in `pg_dump`'s own form.
func dump(_ database: Database, _ url: String, to file: String) async throws {
    try await postgresTool(
        "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--schema=\(quotedSchema(database.name))", "--file=\(file)"], url)
    try syncToDisk(file)
}

/// Reads a dump through, and finds each table of records in it.
func proveDump(_ file: String, of database: Database) async throws -> SafeCopy.Proof {
    let contents = try await postgresTool("pg_restore", ["--list", file])
    for table in groupSchema.records.map({ $0.table }) where !contents.contains(" \(table) ") {
        throw CopyProblem("The copy has no table \(table).")
    }
    try await postgresTool("pg_restore", ["--file=/dev/null", file])
    // What was counted is the group as it is now, which the copy is at most a moment behind.
    return try await database.read { db in
        SafeCopy.Proof(
            provedAt: .now, schema: try db.count("SELECT max(number) FROM migrations"), counts: try db.countsByTable())
    }
}

/// The group whose schema a dump holds.
func schemaInDump(_ file: String) async throws -> String {
    let contents = try await postgresTool("pg_restore", ["--list", file])
    guard let match = contents.firstMatch(of: /\bSCHEMA - group_([a-z0-9-]+)\b/) else {
        throw CopyProblem("\(file) holds no group.")
    }
    return String(match.1)
}

/// Brings a dump back as the group `name`, in one transaction: all of it, or nothing changes.
///
/// The dump names its own schema, so whatever has that name now steps aside while it is read in.
func restoreDump(_ file: String, from dumped: String, as name: String, replacing: String?, _ url: String) async throws {
    let aside = "spadework_aside"
    var before = ["\\set ON_ERROR_STOP on", "SET client_min_messages TO warning;", "BEGIN;"], after: [String] = []
    if let replacing { before.append("ALTER SCHEMA \(quotedSchema(name)) RENAME TO \"\(replacing)\";") }
    if dumped != name {
        let mine = quotedSchema(dumped)
        before.append("""
            SELECT count(*) > 0 AS taken FROM pg_namespace WHERE nspname = 'group_\(dumped)' \\gset
            \\if :taken
            ALTER SCHEMA \(mine) RENAME TO \(aside);
            \\endif
            """)
        after.append("""
            ALTER SCHEMA \(mine) RENAME TO \(quotedSchema(name));
            \\if :taken
            ALTER SCHEMA \(aside) RENAME TO \(mine);
            \\endif
            """)
    }
    after += ["COMMIT;", "\\echo \(allDone)"]
    // A dump that breaks off must be found out before anything is moved.
    try await postgresTool("pg_restore", ["--file=/dev/null", file])
    try await pipe(dump: file, into: url, before: before.joined(separator: "\n"), after: after.joined(separator: "\n"))
}

/// Also what `pg_dump` needs: in its patterns only quoted text means itself.
private func quotedSchema(_ group: String) -> String { "\"group_\(group)\"" }

/// `pg_restore` turns the dump into SQL, which `psql` runs between our own lines.
private func pipe(dump file: String, into url: String, before: String, after: String) async throws {
    let scripts = [before + "\n", after + "\n"]
    let folder = FileManager.default.temporaryDirectory.appending(path: "spadework-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["before.sql", "after.sql"].map { folder.appending(path: $0) }
    for (script, path) in zip(scripts, paths) { try script.write(to: path, atomically: true, encoding: .utf8) }
    // The shell only connects the two programs; the paths travel as its arguments, never as its text.
    let text = """
        { cat "$1" && pg_restore --no-owner --no-privileges --file=- "$2" && cat "$3"; } \
        | psql --no-psqlrc --quiet --output=/dev/null --file=-
        """
    let printed = try await run("/bin/sh", ["-c", text, "sh", paths[0].path, file, paths[1].path], try postgresEnvironment(url))
    guard printed.contains(allDone) else { throw CopyProblem("The copy could not be read to its end. Nothing was changed.") }
}

private let allDone = "spadework: all done"

@discardableResult
private func postgresTool(_ name: String, _ arguments: [String], _ url: String? = nil) async throws -> String {
    try await run("/usr/bin/env", [name] + arguments, url.map(postgresEnvironment) ?? [:])
}

/// Runs a program and returns what it printed. Throws with what it complained about.
@discardableResult
private func run(_ program: String, _ arguments: [String], _ environment: [String: String]) async throws -> String {
    let process = Process(), output = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, ours in ours }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    return try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
            continuation.resume(with: Result { try finish(process, output) })
        }
    }
}

private func finish(_ process: Process, _ output: Pipe) throws -> String {
    let complaints = FileManager.default.temporaryDirectory.appending(path: "spadework-\(UUID().uuidString).errors")
    // Errors go to a file, so that neither stream can fill up while the other is read.
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        let name = process.arguments?.first ?? "the program"
        let words = String(decoding: (try? Data(contentsOf: complaints)) ?? Data(), as: UTF8.self)
        throw CopyProblem(
            process.terminationStatus == 127
                ? "\(name) is not installed here. On Debian: apt-get install postgresql-client"
                : words.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return String(decoding: printed, as: UTF8.self)
}
