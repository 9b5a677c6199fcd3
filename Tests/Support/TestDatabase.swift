import Foundation
import Kernel

/// The engine under test: SQLite, or PostgreSQL where `SPADEWORK_TEST_POSTGRES` names a server (see `Tests/with-postgres`).
public enum TestEngine {
    public static let postgres = ProcessInfo.processInfo.environment["SPADEWORK_TEST_POSTGRES"]
    public static var dialect: Dialect { postgres == nil ? .sqlite : .postgres }
}

/// Where one test's database stands, so that it can be opened more than once.
public struct TestPlace: Sendable {
    public let name = "t\(Identifier<Void>.new())"

    public init() {}

    public var file: String { TestFolder.path + "/\(name).sqlite" }

    public func open(_ schema: Schema, readers: Int = 2) throws -> Database {
        guard let server = TestEngine.postgres else {
            return try Database(name: name, file: file, schema: schema, readers: readers)
        }
        return try Database(name: name, server: server, namespace: name, schema: schema, readers: readers)
    }
}

/// A folder for this run's files, gone when the run ends.
public enum TestFolder {
    public static let path: String = {
        let path = NSTemporaryDirectory() + "spadework-tests-\(ProcessInfo.processInfo.processIdentifier)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: TestFolder.path) }
        return path
    }()
}
