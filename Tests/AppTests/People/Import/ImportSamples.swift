import Foundation
import Kernel

@testable import App

enum Fixture {
    static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures/imports/\(name)")
            .standardized.path
    }

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }
}

extension TestApp {
    /// Does the work that waits, as a server does after its answers.
    @discardableResult
    func work() async throws -> Int {
        try await jobRunner(workshop).runWhatIsDue(on: database, in: Workroom(workshop: workshop, database: database))
    }

    func importState(_ id: SheetImport.ID) async throws -> SheetImport.State {
        try await read { try $0.sheetImport(id).state }
    }

    /// What is left in the tables of what was sent.
    func piecesCount() async throws -> Int { try await read { try $0.count("SELECT count(*) FROM import_pieces") } }
    func importsCount() async throws -> Int { try await read { try $0.count("SELECT count(*) FROM imports") } }
}

extension Browser {
    /// Sends a sheet and answers where it waits.
    func upload(_ text: String, named name: String = "people.csv") async throws -> SheetImport.ID {
        try await upload([UInt8](text.utf8), named: name)
    }

    func upload(_ bytes: [UInt8], named name: String = "people.csv") async throws -> SheetImport.ID {
        let answer = try await send(file: bytes, named: name, to: "/people/import")
        guard let id = answer.location?.split(separator: "/").last.flatMap({ SheetImport.ID($0) }) else {
            throw NotAnImport(description: "\(answer.status) \(answer.words)")
        }
        return id
    }

    /// Sends a sheet and brings all of it in.
    @discardableResult
    func bringIn(_ text: String, named name: String = "people.csv") async throws -> SheetImport.ID {
        let id = try await upload(text, named: name)
        try await post("/people/import/\(id)", ["go": "yes"])
        try await app.work()
        return id
    }
}
