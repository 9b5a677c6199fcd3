import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct SheetTests {
    @Test func `house numbers are walked side by side, with letters, hyphens, fractions and units`() {
        let lines: [(String, String?)] = [
            ("10 Main St", nil), ("9 Main St", nil), ("12A Main St", nil), ("12 Main St", nil), ("12½ Main St", nil),
            ("12 3/4 Main St", nil), ("9 Main St", "10A"), ("9 Main St", "2B"), ("12-35 Main St", nil),
            ("12-34 Main St", nil), ("100 Main St Apt 3", nil), ("100 Main St, #12", nil), ("5th Avenue", nil),
            ("Calle Mayor 7", nil), ("٧ شارع", nil), ("", nil),
        ]
        let entries = lines.enumerated().map { index, line in
            DoorEntry(contact: Int64(index), step: Doorstep(line: line.0, unit: line.1), town: "", name: "")
        }
        let walked = DoorEntry.walk(entries.reversed()).filter { $0.step.street == "Main St" }.map(\.step.spot)
        #expect(
            walked == [
                "9", "9 · 2B", "9 · 10A", "12-35", "10", "12", "12A", "12½", "12 3/4", "12-34", "100 · 3", "100 · 12",
            ])
        #expect(entries[13].step.street == "Calle Mayor" && entries[13].step.side == .odd)
        #expect(entries[14].step.side == .odd && entries[12].step.side == .unknown)
        #expect(DoorEntry.walk(entries).last?.contact == 15)
    }

    @Test func `each person of the question stands on every kind of sheet exactly once`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        var random = Chance(seed: 7)
        for index in 0..<57 {
            let id = try await app.addPerson("Given\(index)", "Family\(index % 5)", phone: "+1718555\(1000 + index)")
            let count = random.below(3), number = random.below(40)
            try await app.write { db in
                for street in 0..<count {
                    try db.insert(Address(contactID: id, line: "\(number) Street \(street)", unit: "\(number % 4)"))
                }
            }
        }
        let everybody = try await app.all(Contact.self).map(\.id).sorted()
        for kind in Sheet.Kind.allCases {
            let sheet = try await ana.post("/people/sheets", ["q": "", "kind": kind.rawValue, "column": "phone"])
            let page = try await ana.follow(sheet)
            for index in 0..<57 { #expect(page.words.contains("Given\(index) Family\(index % 5)")) }
            let code = try #require(sheet.location?.split(separator: "/").last.map(String.init))
            let rows = try await app.read { db in
                try db.rows(
                    """
                    SELECT sheet_rows.number, sheet_rows.contact_id FROM sheet_rows
                    JOIN sheets ON sheets.id = sheet_rows.sheet_id WHERE sheets.code = \(code) ORDER BY sheet_rows.number
                    """
                ) { (try $0.next(Int.self), try $0.next(Contact.ID.self)) }
            }
            #expect(rows.map(\.0) == Array(1...57) && rows.map(\.1).sorted() == everybody)
        }
    }

    @Test func `rows are keyed back once, and free again after an undo`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let ben = try await app.signIn("Ben Okafor", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz", phone: "+17185550100")
        try await app.addPerson("Zoe", "Zuniga")
        let question = Question(name: "Will come", kind: .yesNo)
        try await app.write { try $0.insert(question) }
        let made = try await ana.post(
            "/people/sheets", ["q": "", "kind": "call", "column": "phone", "ask": "\(question.id)"])
        let path = try #require(made.location)
        let paper = try await ana.get(path)
        #expect(paper.words.contains("Will come") && paper.words.contains("Left a message"))
        let row = "answer-1-\(question.id)"
        let refused = try await ana.post(
            "\(path)/key", ["part": "1", "result-1": "talked", "note-1": "Brings cake", row: "perhaps"])
        #expect(refused.status == .unprocessableContent && refused.text.contains("Brings cake"))
        #expect(try await app.all(Interaction.self).isEmpty)
        let form: KeyValuePairs = ["part": "1", "result-1": "talked", "note-1": "Brings cake", row: "yes"]
        try await ana.post("\(path)/key", form)
        let again = try await ana.post("\(path)/key", form)
        #expect(again.status == .seeOther)
        let second = try await ben.post("\(path)/key", ["part": "1", "result-1": "refused"])
        #expect(second.status == .unprocessableContent && second.words.contains("Row 1 was keyed in already."))
        let noted = try await app.all(Interaction.self)
        #expect(noted.map(\.contactID) == [rosa] && noted.first?.kind == .call && noted.first?.note == "Brings cake")
        #expect(try await app.all(App.Answer.self).map(\.interactionID) == noted.map(\.id))
        let page = try await ben.get("\(path)/key")
        #expect(page.words.contains("1 of 2 rows are keyed in.") && page.words.contains("Ana Ruiz: 1"))
        try await app.undoLast(as: ana)
        #expect(try await app.all(Interaction.self).isEmpty)
        try await ben.post("\(path)/key", ["part": "1", "result-1": "refused"])
        #expect(try await app.all(Interaction.self).map(\.result) == [.refused])
        #expect(try await check(app.database).isClean)
    }

    @Test func `who signed in on paper came to the event`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let rosa = try await app.addPerson("Rosa", "Diaz")
        let event = Event(title: "Assembly", startsAt: Date(timeIntervalSinceNow: -3_600))
        try await app.write { try $0.insert(event) }
        let made = try await ana.post(
            "/people/sheets",
            [
                "q": "", "kind": "sign-in", "event": "\(event.id)", "lines": "5", "column": "phone",
                "column": "signature",
            ])
        let path = try #require(made.location)
        #expect(try await ana.get(path).words.contains("Assembly"))
        for _ in 0..<2 { try await ana.post("\(path)/key", ["part": "1", "came-1": "yes"]) }
        let came = try await app.all(Attendance.self)
        #expect(came.map(\.contactID) == [rosa] && came.map(\.status) == [.attended])
    }

    @Test func `nobody sees on a sheet whom they may not see, and bad sheets are refused`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .organizer)
        let mine = try await app.signIn("Ben Okafor", .organizer) { $0.scope = .mine }
        let blind = try await app.signIn("Cem Kaya", .viewer)
        try await app.addPerson("Rosa", "Diaz", organizer: mine.accountID)
        let zoe = try await app.addPerson("Zoe", "Zuniga")
        let path = try #require(try await ana.post("/people/sheets", ["q": "", "kind": "call"]).location)
        let seen = try await mine.get(path)
        #expect(seen.words.contains("Rosa Diaz") && !seen.words.contains("Zuniga"))
        try await mine.post("\(path)/key", ["part": "1", "result-1": "talked", "result-2": "talked"])
        #expect(try await app.all(Interaction.self).count == 1)
        #expect(try await blind.get(path).status == .forbidden)
        #expect(try await ana.get("/people/sheets/NOSUCH").status == .notFound)
        for (field, value) in [("q", "zip =="), ("kind", "poster"), ("lines", "many")] {
            let form: KeyValuePairs =
                field == "q"
                ? ["q": value, "kind": "call"]
                : field == "kind" ? ["kind": value] : ["kind": "sign-in", "lines": value]
            #expect(try await ana.post("/people/sheets", form).status == .unprocessableContent)
        }
        let keeper = try await app.signIn("Dora Kim", .keeper)
        try await keeper.post("/people/\(zoe)/delete", ["typed": "Zoe Zuniga"])
        #expect(try await !ana.get(path).words.contains("Zuniga"))
    }

    private struct Chance {
        var state: UInt64
        init(seed: UInt64) { state = seed }

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }
}
