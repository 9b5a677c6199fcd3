import Foundation
import Kernel

/// Makes questions of one to six clauses, joined and nested by chance, from the values that a group has. The same seed makes
/// the same questions of the same group.
struct BenchQuestions {
    private var dice: DemoRandom
    private let zips, towns, roles, languages, tags, places, campaigns, organizers: [String]
    /// Questions with what may be compared.
    private let questions: [(name: String, compares: [String])]
    /// A scale, if there is one.
    let scale: String?

    init(_ db: Connection, seed: UInt64) throws {
        dice = DemoRandom(seed: seed, 0, .query)
        zips = try db.values("SELECT raw FROM foldings WHERE kind = 'zip' ORDER BY raw LIMIT 200", of: String.self)
        towns = try db.values("SELECT raw FROM foldings WHERE kind = 'town' ORDER BY raw LIMIT 50", of: String.self)
        roles = try db.values("SELECT raw FROM foldings WHERE kind = 'role' ORDER BY raw LIMIT 50", of: String.self)
        languages = try db.values(
            "SELECT folded FROM foldings WHERE kind = 'language' ORDER BY raw LIMIT 50", of: String.self
        )
        .compactMap { $0.split(separator: " ").first.map(String.init) }
        tags = try db.rows("SELECT name, id FROM tags ORDER BY id LIMIT 50") { try Self.named(&$0) }
        places = try db.rows("SELECT name, id FROM places ORDER BY id LIMIT 200") { try Self.named(&$0) }
        campaigns = try db.rows("SELECT title, id FROM campaigns ORDER BY id LIMIT 50") { try Self.named(&$0) }
        organizers = try db.rows("SELECT name, id FROM accounts ORDER BY id LIMIT 50") { try Self.named(&$0) }
        let asked = try db.visibleQuestions().filter { $0.closedAt == nil }.sorted { $0.id < $1.id }.prefix(50)
        questions = asked.map { ("\"\($0.name)\"#\($0.id)", Self.compares($0)) }
        scale = asked.first { $0.kind == .scale }.map { "\"\($0.name)\"#\($0.id)" }
    }

    private static func named(_ row: inout Row) throws -> String {
        let name: String = try row.next(), id: Int64 = try row.next()
        return "\"\(name.replacing("\\", with: "").replacing("\"", with: ""))\"#\(id)"
    }

    private static func compares(_ question: Question) -> [String] {
        switch question.kind {
        case .scale, .number: ["", " >= 3", " < 2", " = 4"]
        case .yesNo: ["", " = yes", " != yes"]
        case .oneChoice, .severalChoices: [""] + question.choices.list.map { " = \($0.code)" }
        case .date: ["", " > 2y", " < 1y"]
        case .text, .person, .place, .file: [""]
        }
    }

    /// The question that no database answered in 2008. Without answers in the group, as near as conversations come.
    var housing: String {
        let zip = zips.isEmpty ? "none" : "\"\(zips[zips.count / 2])\""
        guard let scale else { return "zip = \(zip) and contacted(kind = door, result = talked, since = 2y)" }
        let campaign = campaigns.first.map { ", campaign = \($0)" } ?? ""
        return "zip = \(zip) and answered(\(scale) >= 3, kind = door\(campaign))"
    }

    /// One of each kind that `question()` does not make.
    var others: [String] {
        [
            roles.first.map { "knows(role = \"\($0)\")" }, tags.first.map { "led_by(tag = \($0))" },
            tags.first.map { "knows(tag = \($0), count >= 2)" }, "given = maria", "name has gonzalez",
            "name starts mar",
            "street has broad", "near(40.8, -73.9, 3)", "changed(since = 30d)", "made >= 1y", "called = ana",
            "random 1000", "random 5%", "top 1000 by talks", "top 100000 by made",
        ].compactMap(\.self)
    }

    mutating func question() -> String {
        var clauses = (0..<number(1...6)).map { _ in number(0...6) == 0 ? "not \(clause())" : clause() }
        // Joined two by two, until one is left.
        while clauses.count > 1 {
            let place = number(0...(clauses.count - 2)), word = number(0...2) == 0 ? "or" : "and"
            let isLast = clauses.count == 2, joined = "\(clauses[place]) \(word) \(clauses[place + 1])"
            clauses.replaceSubrange(place...(place + 1), with: [isLast ? joined : "(\(joined))"])
        }
        return clauses[0]
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + dice.below(range.count) }
    private mutating func pick(_ list: [String]) -> String? { list.isEmpty ? nil : list[number(0...(list.count - 1))] }
    private mutating func days() -> String { ["30d", "60d", "6m", "1y", "2y"][number(0...4)] }
    private mutating func kind() -> String { ["call", "door", "1:1", "text", "email", "meeting"][number(0...5)] }

    private mutating func clause() -> String {
        while true { if let clause = anyClause() { return clause } }
    }

    private mutating func anyClause() -> String? {
        switch number(0...25) {
        case 0: pick(zips).map { "zip = \"\($0)\"" }
        case 1: pick(towns).map { "town = \"\($0)\"" }
        case 2...3: pick(roles).map { "role = \"\($0)\"" }
        case 4: pick(languages).map { "language = \($0)" }
        case 5: pick(organizers).map { "organizer = \($0)" }
        case 6: "age >= \(number(20...70))"
        case 7: "talks >= \(number(1...20))"
        case 8: "last_contact >= \(days())"
        case 9...10: "contacted(kind = \(kind()), since = \(days()))"
        case 11: "contacted(result = talked, count >= \(number(2...5)))"
        case 12: "not talked(since = \(days()))"
        case 13: pick(organizers).map { "contacted(by = \($0), since = \(days()))" }
        case 14: "attended(count >= \(number(1...3)), since = \(days()))"
        case 15: "no_shows >= \(number(1...2))"
        case 16: ["has(phone)", "has(email)", "has(phone, status = bad)"][number(0...2)]
        case 17: ["consent(text)", "consent(email)", "refused(email)"][number(0...2)]
        case 18: pick(tags).map { "tag = \($0)" }
        case 19: pick(tags).map { "tagged(\($0), since = \(days()))" }
        case 20: pick(places).map { "lives in place \($0)" }
        case 21: ["task()", "task(due < today)"][number(0...1)]
        case 22: pick(campaigns).map { "contacted(campaign = \($0))" }
        case 23...24: answered()
        default: pick(roles).map { "knows(role = \"\($0)\")" }
        }
    }

    private mutating func answered() -> String? {
        guard !questions.isEmpty else { return nil }
        let question = questions[number(0...(questions.count - 1))]
        let compare = question.compares[number(0...(question.compares.count - 1))]
        let call = number(0...3) == 0 ? "ever_answered" : "answered"
        let more = ["", "", ", kind = door", ", since = \(days())"][number(0...3)]
        return "\(call)(\(question.name)\(compare)\(more))"
    }
}
