import Foundation
import HTTPTypes
import Kernel
import NIOCore
import Testing

@testable import App

/// What is sent by mistake or in bad faith gets a clear page, the right status, and changes nothing.
@Suite struct ImportBadInputTests {
    private static let sheet = [UInt8]("Name,Phone\nRosa Diaz,718-555-0123\n".utf8)

    /// Nothing is left of what was refused.
    private func isUntouched(_ app: TestApp) async throws -> Bool {
        let imports = try await app.importsCount(), pieces = try await app.piecesCount()
        return try await app.read { try $0.countPeople() } == 0 && imports == 0 && pieces == 0
    }

    @Test func `without the token of the page nothing is taken, and the token comes first`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for token in ["", "0123456789abcdef", String(repeating: "x", count: 5_000)] {
            #expect(try await ana.send(file: Self.sheet, to: "/people/import", token: token).status == .forbidden)
        }
        #expect(try await ana.send(file: Self.sheet, to: "/people/import", tokenLast: true).status == .forbidden)
        #expect(try await app.visitor().send(file: Self.sheet, to: "/people/import", token: "x").status == .forbidden)
        #expect(try await isUntouched(app))
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}rest of a workbook", "This is a workbook, not a CSV file"),
        ("%PDF-1.7 and so on", "This is a PDF"),
        ("GIF89a and so on and on", "This is a picture"), ("<!doctype html><html><p>Hello", "This is a web page"),
        ("", "This file is empty"),
        ("\n\n  \n", "This file is empty"), ("Name,Phone\n", "column names but no rows"),
    ])
    func `a file that is no table of people is refused in words`(content: String, sentence: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let answer = try await ana.send(file: [UInt8](content.utf8), to: "/people/import")
        #expect(answer.status == .unprocessableContent && answer.words.contains(sentence), "\(answer.words)")
        #expect(try await isUntouched(app))
    }

    @Test func `bytes that are no text are refused`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        var chance = SystemRandomNumberGenerator()
        let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &chance) }
        let answer = try await ana.send(file: [1, 2, 3] + noise, to: "/people/import")
        #expect(answer.status == .unprocessableContent)
        #expect(try await isUntouched(app))
    }

    @Test func `a form without a file, or of another kind, asks for one`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let none = try await ana.send(file: [], named: "", to: "/people/import")
        #expect(none.status == .unprocessableContent && none.words.contains("Choose the spreadsheet to send"))
        #expect(try await ana.post("/people/import", ["file": "people.csv"]).status == .unprocessableContent)
        let json = try await ana.send(
            .post, "/people/import", [.contentType: "application/json"], ByteBuffer(string: "{}"))
        #expect(json.status == .unsupportedMediaType)
        #expect(try await isUntouched(app))
    }

    @Test func `what breaks off leaves nothing behind`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let rows = (1...30_000).map { "Person \($0),718-555-0\(100 + $0 % 100)\n" }.joined()
        let long = [UInt8]("Name,Phone\n\(rows)".utf8)
        for ending in ["", "\r\nContent-Disposition: nonsense\r\n\r\n"] {
            let answer = try await ana.send(file: long, to: "/people/import", ending: ending)
            #expect(answer.status == .unprocessableContent || answer.status == .badRequest, "\(answer.status)")
            #expect(try await isUntouched(app))
        }
    }

    @Test
    func `what a server that died left behind is forgotten after a day, and what nobody brought in after two weeks`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn(), now = Date.now
        try await app.database.tend { db in
            for (state, days) in [(SheetImport.State.arriving, 2.0), (.arriving, 0.5), (.ready, 15), (.ready, 3)] {
                let id = SheetImport.ID.new()
                try db.addImport(
                    SheetImport(
                        id: id, fileName: "x.csv", digest: "", bytes: 0, accountID: ana.accountID, state: state,
                        plan: ImportPlan(),
                        arrivedAt: now.addingTimeInterval(-days * 86_400)))
                try db.addPiece(0, of: id, [1])
            }
        }
        try await Tidy().run(in: Workroom(workshop: app.workshop, database: app.database))
        #expect(try await app.importsCount() == 2)
        #expect(try await app.piecesCount() == 2)
    }

    @Test func `a file that is too large is refused before it is read, and while it arrives`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=x", .contentLength: "\(400 << 20)"]
        let before = try await ana.send(.post, "/people/import", headers, ByteBuffer(string: "--x\r\n"))
        #expect(before.status == .contentTooLarge && before.words.contains("300 MB"))
        #expect(try await isUntouched(app))
    }

    @Test func `a row of ten thousand cells, an endless line, an open quotation mark and NULs stop nobody else`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn()
        let wide = "Wide Person,718-555-0100\(String(repeating: ",x", count: 11_000))\n"
        let endless = "Endless,\(String(repeating: "y", count: 18 << 20))\n"
        let text =
            "Name,Phone\n\(wide)Rosa\0 Diaz,718-555-0123\n\(endless)Luis Vega,347-555-0101\n\"Open Quote,1\nMaria Cruz,2\n"
        let id = try await ana.upload(text)
        #expect(try await ana.get("/people/import/\(id)").status == .ok)
        try await ana.post("/people/import/\(id)", ["go": "yes"])
        try await app.work()
        let report = try await ana.get("/people/import/\(id)")
        #expect(report.status == .ok && report.words.contains("Brought in"))
        for name in ["Rosa", "Luis"] {
            #expect(
                try await app.read { try $0.count("SELECT count(*) FROM contacts WHERE given_name = \(name)") } == 1,
                "\(name)")
        }
        #expect(report.words.contains("rows were left out"))
        #expect(try await ana.get("/people/import/\(id)/rows.csv").status == .ok)
    }

    @Test func `a header as wide as that has a page too`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let header = (1...9_000).map { "Column \($0)" }.joined(separator: ",")
        let id = try await ana.upload("Name,\(header)\nRosa Diaz,1,2,3\n")
        let page = try await ana.get("/people/import/\(id)")
        #expect(
            page.status == .ok && page.words.contains("Rosa Diaz")
                && page.words.contains("Only the first 120 columns are shown"))
    }

    @Test func `a file without any column of people waits for somebody to say what they hold`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let id = try await ana.upload("Alpha,Beta\nRosa Diaz,x\nLuis Vega,y\n")
        let page = try await ana.get("/people/import/\(id)")
        #expect(page.words.contains("Choose below what the columns hold") && !page.words.contains("Bring in 2 people"))
        let chosen = try await ana.follow(ana.post("/people/import/\(id)", ["c0": "fullName"]))
        #expect(chosen.words.contains("Bring in 2 people"))
    }

    @Test func `pages of imports that are not there are not there`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for path in ["1", "abc", "99999999999999999999", "1/rows.csv", "1/people?after=x~y", "1/take-back"] {
            #expect(try await ana.get("/people/import/\(path)").status == .notFound, "\(path)")
        }
        let id = try await ana.bringIn("Name,Phone\nRosa Diaz,718-555-0123\n")
        for path in [
            "people?after=x~y", "people?after=9999999999999999999999~1", "rows?after=-5", "matched?after=zzz",
            "stayed?after=0",
        ] {
            #expect(try await ana.get("/people/import/\(id)/\(path)").status == .ok, "\(path)")
        }
        #expect(try await ana.post("/people/import/\(id)", ["go": "yes"]).location == "/people/import/\(id)")
        #expect(try await app.work() == 0)
    }
}
