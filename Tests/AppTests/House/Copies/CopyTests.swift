import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

/// Copies of SQLite groups; those of PostgreSQL groups are tested where `pg_dump` is, which is beside PostgreSQL.
@Suite struct Copies {
    private func copy(_ app: TestApp) async throws -> SafeCopy {
        try await makeCopy(of: app.database, app.workshop.groups.storage, in: app.workshop.copyFolder, .byHand)
    }

    @Test func `a copy holds what the group holds, and is proved`() async throws {
        let app = try await TestApp()
        try await app.write { try $0.insert(Contact(givenName: "Rosa", familyName: "Diaz")) }
        let copy = try await copy(app)
        #expect(copy.proof?.counts["contacts"] == 1)
        #expect(copy.bytes > 1000)
        #expect(app.workshop.copyFolder.copies(of: app.database.name).map(\.name) == [copy.name])
    }

    @Test func `a damaged copy is found out`() async throws {
        let app = try await TestApp()
        let copy = try await copy(app)
        guard copy.path.hasSuffix(".sqlite") else { return }
        let file = try FileHandle(forWritingTo: URL(filePath: copy.path))
        try file.seek(toOffset: 8192)
        try file.write(contentsOf: Data(repeating: 7, count: 20_000))
        try file.close()
        #expect(throws: (any Error).self) { try proveCopy(copy.path) }
        await #expect(throws: (any Error).self) {
            try await restore(
                copy.path, as: "back", app.workshop.groups.storage, in: app.workshop.copyFolder, replace: false)
        }
    }

    @Test func `a copy comes back as a group, under its name or another`() async throws {
        let app = try await TestApp()
        try await app.write { try $0.insert(Contact(givenName: "Rosa", familyName: "Diaz")) }
        let copy = try await copy(app), storage = app.workshop.groups.storage, folder = app.workshop.copyFolder
        let name = "b\(Identifier<Void>.new())"
        try await app.write { try $0.insert(Contact(givenName: "Ken")) }

        _ = try await restore(copy.path, as: name, storage, in: folder, replace: false)
        let back = try await openGroup(name, in: storage)
        #expect(try await back.read { try $0.count("SELECT count(*) FROM contacts") } == 1)
        #expect(try await check(back).findings == [])
        // The group that the copy is of is as it was.
        #expect(try await app.read { try $0.count("SELECT count(*) FROM contacts") } == 2)
    }

    @Test func `a group that is there is replaced only when that is said, and then kept`() async throws {
        let app = try await TestApp()
        let copy = try await copy(app), storage = app.workshop.groups.storage, folder = app.workshop.copyFolder
        let name = "b\(Identifier<Void>.new())"
        _ = try await restore(copy.path, as: name, storage, in: folder, replace: false)
        let first = try await openGroup(name, in: storage)
        try await first.write(as: Viewer.program, because: .setup) { try $0.insert(Contact(givenName: "Ken")) }

        await #expect(throws: GroupExists.self) {
            try await restore(copy.path, as: name, storage, in: folder, replace: false)
        }
        let restored = try await restore(copy.path, as: name, storage, in: folder, replace: true)
        let back = try await openGroup(name, in: storage)
        #expect(try await back.read { try $0.count("SELECT count(*) FROM contacts") } == 0)
        let kept = try #require(restored.replaced)
        if kept.hasSuffix(".sqlite") { #expect(try proveCopy(kept).counts["contacts"] == 1) }
    }

    @Test func `a folder that a server uses is left alone`() async throws {
        let app = try await TestApp()
        guard case .folder(let data) = app.workshop.groups.storage else { return }
        let copy = try await copy(app)
        let elsewhere = data + "/\(Identifier<Void>.new())"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
        let server = try FolderClaim(elsewhere, .shared)
        await #expect(throws: FolderInUse.self) {
            try await restore(
                copy.path, as: "back", .folder(elsewhere), in: CopyFolder(path: elsewhere + "/copies"), replace: false)
        }
        server.release()
        _ = try await restore(
            copy.path, as: "back", .folder(elsewhere), in: CopyFolder(path: elsewhere + "/copies"), replace: false)
    }

    @Test func `seven days and four weeks of copies stay`() throws {
        let zone = try #require(TimeZone(identifier: "America/New_York"))
        let tonight = Date(timeIntervalSince1970: 1_772_600_000)
        let copies = (0..<60).map { night in
            SafeCopy(
                group: "g", kind: .nightly, madeAt: tonight.addingTimeInterval(-86_400 * Double(night)),
                path: "\(night)",
                bytes: 1, proof: nil)
        }
        let byHand = (0..<9).map { hour in
            SafeCopy(
                group: "g", kind: .byHand, madeAt: tonight.addingTimeInterval(-3600 * Double(hour)), path: "h\(hour)",
                bytes: 1, proof: nil)
        }
        let staying = Set(CopyFolder.staying(copies + byHand, zone: zone).map(\.path))
        #expect(Set((0..<7).map { "\($0)" }).isSubset(of: staying))
        // This week's newest is one of the seven days; last week's may be another.
        #expect((9...10).contains(staying.filter { !$0.hasPrefix("h") }.count))
        #expect(staying.filter { $0.hasPrefix("h") }.count == 5)
    }

    @Test func `old copies go, and unfinished ones`() async throws {
        let app = try await TestApp()
        let folder = CopyFolder(path: TestFolder.path + "/copies-\(Identifier<Void>.new())")
        for night in 0..<40 {
            let path = try folder.newPath(
                of: "g", .nightly, at: .now.addingTimeInterval(-86_400 * Double(night)), ending: "sqlite")
            try Data([1]).write(to: URL(filePath: path))
        }
        try folder.removeOld(of: "g", zone: .gmt)
        #expect((9...10).contains(folder.copies(of: "g").count))
        _ = app
    }

    // MARK: The page

    @Test func `a keeper sees the copies, asks for one and takes it along`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        #expect(try await ana.get("/house/copies").words.contains("There is no copy yet"))
        let asked = try await ana.post("/house/copies")
        #expect(asked.location == "/house/copies")
        #expect(try await ana.follow(asked).words.contains("A copy is being made"))
        try await jobRunner(app.workshop).runWhatIsDue(
            on: app.database, in: Workroom(workshop: app.workshop, database: app.database))
        let page = try await ana.get("/house/copies")
        #expect(page.words.contains("By hand") && page.words.contains("Read through today"))
        let name = try #require(app.workshop.copyFolder.copies(of: app.database.name).first?.name)
        let file = try await ana.get("/house/copies/\(name)")
        #expect(file.status == .ok)
        #expect(file.headers[.contentDisposition]?.contains(name) == true)
        #expect(file.bytes.count > 1000)
    }

    @Test func `only keepers see copies, and only who may take copies takes one`() async throws {
        let app = try await TestApp()
        let name = try await copy(app).name
        let organizer = try await app.signIn("Ben Ode", .organizer)
        #expect(try await organizer.get("/house/copies").status == .forbidden)
        #expect(try await organizer.post("/house/copies").status == .forbidden)
        #expect(try await organizer.get("/house/copies/\(name)").status == .forbidden)
        let keeper = try await app.signIn("Cleo Park", .keeper) { $0.mayTakeCopies = false }
        #expect(try await keeper.get("/house/copies").status == .ok)
        #expect(try await keeper.get("/house/copies/\(name)").status == .forbidden)
    }

    @Test func `a name that is no copy's finds nothing`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for name in ["..%2F..%2Fpasswd", "2026-01-01T000000Z-nightly.sqlite", "x"] {
            #expect(try await ana.get("/house/copies/\(name)").status == .notFound)
        }
    }

    @Test func `each night a SQLite group is copied once, even when the job runs twice`() async throws {
        let app = try await TestApp()
        let room = Workroom(workshop: app.workshop, database: app.database)
        try await MakeNightlyCopy().run(in: room)
        try await MakeNightlyCopy().run(in: room)
        let count = app.workshop.copyFolder.copies(of: app.database.name).count
        #expect(count == (TestEngine.dialect == .sqlite ? 1 : 0))
    }
}
