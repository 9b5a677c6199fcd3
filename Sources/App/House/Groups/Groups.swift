import Foundation
import Kernel
import Synchronization

/// Where groups are kept: a folder with a SQLite file for each, or a PostgreSQL server with a schema for each.
package enum Storage: Sendable {
    case folder(String)
    case server(String)
}

/// The groups of this server, each with a database of its own, opened when somebody asks for it.
final class Groups: Sendable {
    let storage: Storage
    /// The group that answers whatever the host name says; `nil`: the host name decides.
    private let onlyGroup: String?
    private let opened = Mutex<[String: Database]>([:])

    init(storage: Storage, onlyGroup: String? = nil) {
        self.storage = storage
        self.onlyGroup = onlyGroup
    }

    /// A group's name is part of host names, file names and schema names.
    static func isName(_ text: String) -> Bool { text.wholeMatch(of: /[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?/) != nil }

    func names() async throws -> [String] {
        switch storage {
        case .folder(let folder):
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return files.filter { $0.hasSuffix(".sqlite") }.map { String($0.dropLast(7)) }.filter(Self.isName).sorted()
        case .server(let url):
            return try postgresNamespaces(url).filter { $0.hasPrefix(Self.prefix) }
                .map { String($0.dropFirst(Self.prefix.count)) }.sorted()
        }
    }

    /// Opens a group, or makes it, and brings its schema up to date.
    func open(_ name: String) async throws -> Database {
        if let database = opened.withLock({ $0[name] }) { return database }
        guard Self.isName(name) else { throw NotFound() }
        let database = try connect(name)
        try await database.migrate()
        // Two visits may have opened it at once; both get the one that was kept.
        return opened.withLock { opened in
            if let first = opened[name] { return first }
            opened[name] = database
            return database
        }
    }

    private func connect(_ name: String) throws -> Database {
        switch storage {
        case .folder(let folder):
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return try Database(name: name, file: "\(folder)/\(name).sqlite", schema: groupSchema)
        case .server(let url):
            return try Database(name: name, server: url, namespace: Self.prefix + name, schema: groupSchema)
        }
    }

    private static let prefix = "group_"

    /// The group that a visitor means: the first part of the host name, or the only group there is.
    func group(forHost host: String) async throws -> Database? {
        if let onlyGroup { return try await open(onlyGroup) }
        let first = String(host.prefix { $0 != "." && $0 != ":" }).lowercased()
        if let database = opened.withLock({ $0[first] }) { return database }
        let only = opened.withLock { $0.count == 1 ? $0.first?.value : nil }
        let names = try await names()
        if names.contains(first) { return try await open(first) }
        guard names.count == 1 else { return nil }
        if let only { return only }
        return try await open(names[0])
    }

    /// The groups that somebody asked for since the server started.
    var inUse: [Database] { opened.withLock { Array($0.values) } }

    /// Opens a group for a moment, unless it is open anyway.
    func visit(_ name: String) async throws -> Database {
        if let database = opened.withLock({ $0[name] }) { return database }
        let database = try connect(name)
        try await database.migrate()
        return database
    }

    var isEmpty: Bool { get async throws { try await names().isEmpty } }
}
