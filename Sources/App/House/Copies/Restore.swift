import Foundation
import Kernel

/// What was brought back, and where that lies which stood in its place.
package struct Restored: Sendable {
    package let group: String
    package let proof: SafeCopy.Proof?
    /// A file, or on PostgreSQL a schema.
    package let replaced: String?
}

/// The group is there already, and nobody said that it may be replaced. Nothing was changed.
package struct GroupExists: Error, CustomStringConvertible {
    package let group: String
    package var description: String {
        "The group \(group) is there already. Nothing was changed. To put the copy in its place, add --replace; "
            + "what is there now is kept."
    }
}

/// Brings a copy back as a group. The copy is proved first, and what it replaces is kept.
package func restore(_ file: String, as name: String, _ storage: Storage, in folder: CopyFolder, replace: Bool) async throws -> Restored {
    guard FileManager.default.isReadableFile(atPath: file) else { throw CopyProblem("There is no file \(file) that can be read.") }
    guard Groups.isName(name) else { throw CopyProblem("\(name) cannot be a group's name: use a to z, 0 to 9 and hyphens.") }
    let exists = try await Groups(storage: storage).names().contains(name)
    if exists && !replace { throw GroupExists(group: name) }
    switch storage {
    case .folder(let data): return try restoreFile(file, as: name, data, in: folder, exists: exists)
    case .server(let url): return try await restoreSchema(file, as: name, url, exists: exists)
    }
}

private func restoreFile(_ file: String, as name: String, _ data: String, in folder: CopyFolder, exists: Bool) throws -> Restored {
    let files = FileManager.default, target = "\(data)/\(name).sqlite", incoming = target + ".incoming"
    let proof = try proveCopy(file)
    try files.createDirectory(atPath: data, withIntermediateDirectories: true)
    let claim = try FolderClaim(data, .alone)
    defer { claim.release() }
    try? files.removeItem(atPath: incoming)
    do {
        try files.copyItem(atPath: file, toPath: incoming)
        try syncToDisk(incoming)
    } catch {
        try? files.removeItem(atPath: incoming)
        throw error
    }
    let replaced = try exists ? setAside(target, in: folder, name) : nil
    try files.moveItem(atPath: incoming, toPath: target)
    try syncToDisk(data)
    return Restored(group: name, proof: proof, replaced: replaced)
}

/// Moves a group's file among its copies. One that is damaged moves with all that lies beside it.
private func setAside(_ target: String, in folder: CopyFolder, _ name: String) throws -> String {
    try? settleFile(target, groupSchema)
    let path = try folder.newPath(of: name, .replaced, at: .now, ending: "sqlite")
    for ending in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: target + ending) {
        try FileManager.default.moveItem(atPath: target + ending, toPath: path + ending)
    }
    return path
}

private func restoreSchema(_ file: String, as name: String, _ url: String, exists: Bool) async throws -> Restored {
    let dumped = try await schemaInDump(file)
    let replaced = exists ? "replaced_\(name)_\(Int(Date.now.timeIntervalSince1970))" : nil
    try await restoreDump(file, from: dumped, as: name, replacing: replaced, url)
    return Restored(group: name, proof: nil, replaced: replaced)
}
