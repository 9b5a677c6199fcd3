import Foundation
import Kernel
import Testing

@testable import App

@Suite struct SchemaFile {
    /// `SPADEWORK_WRITE_SCHEMA=1 swift test --filter SchemaFile` writes the file anew.
    @Test func `schema.sql says what the migrations make`() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../schema.sql").standardized
        let text = """
            -- Made from the migrations in Sources/App/Schema, for people to read. Do not edit: a test compares.
            -- Write it anew with: SPADEWORK_WRITE_SCHEMA=1 swift test --filter SchemaFile

            -- ===== SQLite =====

            \(groupSchema.definition(for: .sqlite))

            -- ===== PostgreSQL: in a schema of each group's own =====

            \(groupSchema.definition(for: .postgres))

            """
        if ProcessInfo.processInfo.environment["SPADEWORK_WRITE_SCHEMA"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "schema.sql is stale")
    }
}
