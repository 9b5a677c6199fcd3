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
    /// Looked up anew every few seconds: another program may have made a group.
    private let known = Mutex<(names: [String], at: ContinuousClock.Instant)?>(nil)

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
            return try await elsewhere { try postgresNamespaces(url) }.filter { $0.hasPrefix(Self.prefix) }
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

    /// What a visitor finds under a host name.
    enum Found: Sendable {
        case group(Database)
        /// The server has no group at all yet.
        case emptyServer
        /// There are groups, and none of them has that name.
        case noneOfThatName
    }

    /// The group that a visitor means: the first part of the host name, or the only group there is.
    func group(forHost host: String) async throws -> Found {
        if let onlyGroup { return .group(try await open(onlyGroup)) }
        let first = String(host.prefix { $0 != "." && $0 != ":" }).lowercased()
        if let database = opened.withLock({ $0[first] }) { return .group(database) }
        let names = try await recentNames()
        if names.contains(first) { return .group(try await open(first)) }
        switch names.count {
        case 0: return .emptyServer
        case 1: return .group(try await open(names[0]))
        default: return .noneOfThatName
        }
    }

    private func recentNames() async throws -> [String] {
        if let known = known.withLock({ $0 }), known.at.duration(to: .now) < .seconds(5) { return known.names }
        let names = try await names()
        // An empty server is looked at each time, so that the first group is there at once.
        known.withLock { $0 = names.isEmpty ? nil : (names, .now) }
        return names
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

/// Runs what waits for a disk or a network on a thread where nobody is kept waiting by it.
private func elsewhere<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
    }
}
