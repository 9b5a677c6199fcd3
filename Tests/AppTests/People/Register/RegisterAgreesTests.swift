import Asking
import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

/// The register finds just those people whom SQL finds, whatever was changed and however little of it was folded.
@Suite struct RegisterAgreesTests {
    static let rounds = ProcessInfo.processInfo.environment["SPADEWORK_FUZZ_SQL"].flatMap(Int.init) ?? 300

    @Test func `questions find the same by the register and by SQL`() async throws {
        let group = try await AskedGroup()
        try await group.fold()
        let questions = (AskTests.facts + AskTests.calls + AskTests.joined).map(\.0)
        let answered = try await group.compare(questions)
        #expect(answered > questions.count * 9 / 10)
    }

    @Test func `and so do questions made by chance, with all of it folded, some of it, and none`() async throws {
        let group = try await AskedGroup()
        var life = RandomLife(group: group, seed: 11)
        try await life.go(days: 60)
        try await group.fold()
        var maker = QuestionMaker(seed: 5)
        maker.names = ["leader", "bronx", "Rosa", "yes", "3"]
        maker.things = [
            "tag": ["leader", "cook"], "campaign": ["Homes first", "Heat now"],
            "place": ["bronx", "1420 Grand Concourse"],
            "list": ["Core team", "Speaks Spanish"], "event": ["Picnic", "March"], "account": ["Ana Ruiz"],
            "organization": ["Warehouse Workers United"],
            "question": ["Housing rating", "Landlord", "Has heat", "Moved here", "Skills", "Union"],
        ]
        var answered = 0
        for round in 0..<12 {
            var questions: [String] = []
            for _ in 0..<(Self.rounds / 12 + 1) { questions.append(maker.ask().description) }
            answered += try await group.compare(questions)
            try await life.go(days: 8)
            // Sometimes all that changed is folded, sometimes one block of it.
            if round % 4 == 1 { try await group.fold() }
            if round % 4 == 3 { try await group.foldOneBlock(round) }
        }
        #expect(answered > Self.rounds / 3)
    }
}

extension AskedGroup {
    var fold: RegisterFold {
        var fold = RegisterFold(app.database)
        (fold.fewestPeople, fold.blockSize, fold.mostMarks) = (1, 3, 0)
        return fold
    }

    func fold() async throws { _ = try await fold.run() }

    func foldOneBlock(_ number: Int) async throws {
        try await app.database.tend { db in
            let blocks = try db.values("SELECT number FROM register_blocks ORDER BY number", of: Int64.self)
            let zone = try db.groupSettings().zone
            if let made = try db.readBlock(
                blocks[number % blocks.count], [.interactions, .counts, .answers], zone, size: 3)
            {
                try db.write(made)
            }
        }
    }

    /// Asks each question both ways at one moment. Returns how many the register answered.
    func compare(_ questions: [String]) async throws -> Int {
        try await app.database.read(as: Viewer(ana)) { db in
            var answered = 0
            for question in questions {
                let asked: Asked
                do { asked = try db.asked(question, at: .now) } catch is Mistake { continue }
                guard let answer = try db.registerAnswer(asked) else { continue }
                let found = try answer.reader.ids(of: answer.people)
                // By the records of those who are asked about, where they are at all fewer than all.
                let other = try db.registerAnswer(asked, recordCost: 1)
                #expect(try other.map { try $0.reader.ids(of: $0.people) } == found, "by records: \(question)")
                let compiled = Compiler.compile(asked, for: db)
                let right = try db.values(
                    "\(compiled.opening)SELECT contacts.id FROM contacts WHERE \(compiled.condition) ORDER BY contacts.id",
                    of: Int64.self)
                #expect(found == right, "\(question)")
                #expect(answer.people.count == right.count, "\(question)")
                answered += 1
            }
            return answered
        }
    }
}

/// What happens to a group by chance: people come, change and go, things are said, answered, taken back.
struct RandomLife {
    let group: AskedGroup
    var dice: Chances

    init(group: AskedGroup, seed: UInt64) {
        self.group = group
        dice = Chances(state: seed)
    }

    mutating func go(days: Int) async throws {
        for _ in 0..<days {
            let seed = dice.next()
            let (ana, ids) = (group.ana, group.ids)
            // What the store refuses did not happen.
            try? await group.app.write { db in
                var day = RandomDay(db: db, ana: ana, ids: ids, dice: Chances(state: seed))
                try day.happen()
            }
        }
    }
}

private struct RandomDay {
    let db: Connection
    let ana: Account
    let ids: [String: Int64]
    var dice: Chances

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &dice) }
    private mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }
    private mutating func ago() -> Date { .now - Double(roll(400)) * 80_000 }
    private func id<Entity>(_ name: String) -> Identifier<Entity> { Identifier(ids[name] ?? 0) }

    private mutating func person() throws -> Contact.ID? {
        let people = try db.values("SELECT id FROM contacts ORDER BY id", of: Contact.ID.self)
        return people.isEmpty ? nil : pick(people)
    }

    private mutating func one<R: Record>(of type: R.Type) throws -> R? {
        let all = try db.records("ORDER BY id LIMIT 60", of: R.self)
        return all.isEmpty ? nil : pick(all)
    }

    mutating func happen() throws {
        guard let someone = try person() else { return }
        let today = GroupSettings().today(.now)
        switch roll(16) {
        case 0...1:
            var contact = Contact(
                kind: pick([.person, .person, .person, .household]), givenName: pick(["Rosa", "Yusuf", "Mei"]),
                name: "Somebody",
                bornOn: PartialDate(pick(["1990-05-14", "1985", "2001-11", "--03-08"])),
                languages: pick([nil, "es", "es-MX en", "ar"]))
            contact.organizerID = pick([nil, ana.id])
            try db.insert(contact)
        case 2: try db.change(someone) { $0.archivedAt = $0.archivedAt == nil ? .now : nil }
        case 3: try db.change(someone) { $0.languages = "gar" }
        case 4...5:
            try db.insert(
                Interaction(
                    contactID: someone, kind: pick(Interaction.Kind.allCases), direction: pick([.in, .out]), at: ago(),
                    accountID: pick([nil, ana.id]), result: pick([nil, .talked, .noAnswer, .refused]), note: nil,
                    visibility: .everyone,
                    campaignID: pick([nil, id("Homes first"), id("Heat now")])))
        case 6: if let one = try one(of: Interaction.self) { try db.delete(one.id) }
        case 7...8:
            let number = Double(roll(5) + 1)
            try db.insert(
                App.Answer(
                    questionID: id("Rating"), contactID: someone, at: ago(), value: "\(Int(number))", number: number,
                    kind: pick([.door, .call, .screen]), accountID: ana.id, campaignID: pick([nil, id("Homes first")])))
            try db.insert(
                App.Answer(
                    questionID: id("Union"), contactID: someone, at: ago(), value: pick(["yes-member", "no-member"])))
            try db.keepCurrentAnswers()
        case 9:
            if let one = try one(of: App.Answer.self) { try db.delete(one.id) }
            try db.keepCurrentAnswers()
        case 10:
            if let one = try one(of: Tagging.self) { try db.delete(one.id) }
            try db.execute(
                "DELETE FROM taggings WHERE contact_id = \(someone) AND tag_id = \(id("Cook") as App.Tag.ID)")
            try db.insert(Tagging(tagID: id("Cook"), contactID: someone, taggedOn: today.adding(-roll(60))))
        case 11:
            try db.insert(
                Address(
                    contactID: someone, locality: "Bronx", postalCode: pick(["10456", "55104", "55104-1234"]),
                    placeID: pick([nil, id("Floor")])))
            try db.insert(
                Role(
                    contactID: someone, role: pick(["member", "tenant"]),
                    startOn: pick([nil, today.adding(-roll(90))]), endOn: pick([nil, today.adding(roll(9) - 4)])))
        case 12:
            if let one = try one(of: Task.self) { try db.change(one.id) { $0.doneAt = $0.doneAt == nil ? .now : nil } }
        case 13:
            try db.insert(Task(what: "Call", dueOn: today.adding(roll(9) - 4), ownerID: ana.id, contactID: someone))
            try db.insert(
                Consent(
                    contactID: someone, channel: .text, state: pick([.granted, .withdrawn]), at: ago(), how: "asked"))
        case 14: if let act = try db.latestHistory(limit: 1).first?.act { try db.undo(act.id) }
        default:
            let contact = try db.find(someone)
            guard contact.kind == .person, contact.givenName == "Yusuf" else { return }
            for table in ["answers", "current_answers", "taggings", "list_rows", "list_moves"] {
                try db.execute("DELETE FROM \(SQL(trusted: table)) WHERE contact_id = \(someone)")
            }
            try db.deleteForGood(someone, typed: contact.displayName)
        }
    }
}
