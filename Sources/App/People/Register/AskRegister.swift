import Asking
import Foundation
import Kernel

extension Connection {
    /// Whom a question finds, by the register; a random limit is left aside. `nil` where SQL must be asked.
    func registerAnswer(_ asked: Asked) throws -> (people: BlockSet, reader: RegisterReader)? {
        // The marks of what a write changes are set at its end only.
        guard !changedAnything, !isBulk else { return nil }
        if case .extreme = asked.limit { return nil }
        do {
            guard let reader = try RegisterReader(self, zone: groupSettings().zone) else { return nil }
            var asking = RegisterAsking(reader)
            return (try asking.people(of: asked), reader)
        } catch is DamagedColumn {
            // `spadework check` finds it.
            return nil
        }
    }
}

/// Asks the register: what it keeps is scanned, each family of facts once for all clauses about it; the rest is found by SQL.
/// Then the sets are joined.
struct RegisterAsking {
    /// How the answer is put together.
    private indirect enum Plan {
        case all([Plan])
        case any([Plan])
        case not(Plan)
        /// By SQL where too many have changed.
        case scan(Int, Meant)
        case tie(Tied, Plan)
        case sql(Meant)
        case seen
    }

    private struct Group: Hashable {
        let family: RegisterFamily
        let part: Int64
    }

    private let reader: RegisterReader
    private let db: Connection
    private let held: HeldScan
    private var scans: [(group: Group, question: RowQuestion)] = []

    init(_ reader: RegisterReader) {
        self.reader = reader
        db = reader.db
        held = HeldScan(reader.db, reader.days)
    }

    mutating func people(of asked: Asked) throws -> BlockSet {
        let plan = try found(asked)
        return try set(plan, scanned())
    }

    // MARK: Planning

    private mutating func found(_ asked: Asked) throws -> Plan {
        var parts: [EntryTest] = [], conditions: [Held] = []
        if !asked.asksArchived {
            parts.append(.column(2, .isNone))
            conditions.append(.not(.known("contacts.archived_at")))
        }
        if !asked.asksKinds {
            parts.append(.column(1, .equals("person")))
            conditions.append(.compare("contacts.kind", .equal, .string("person")))
        }
        // Asked of everybody too, since whoever was deleted still has a place in a block.
        let there = scan(.contacts, RowQuestion(.all(parts)), .own(.all(conditions)))
        return .all([there, try plan(asked.condition)] + seen)
    }

    private var seen: [Plan] { held.compiler.seesEverybody ? [] : [.seen] }

    private mutating func scan(_ family: RegisterFamily, part: Int64 = 0, _ question: RowQuestion, _ meant: Meant)
        -> Plan
    {
        scans.append((Group(family: family, part: part), question))
        return .scan(scans.count - 1, meant)
    }

    private mutating func plan(_ meant: Meant) throws -> Plan {
        switch meant {
        case .all(let parts):
            var plans: [Plan] = []
            for part in parts { plans.append(try plan(part)) }
            return .all(plans)
        case .any(let parts):
            var plans: [Plan] = []
            for part in parts { plans.append(try plan(part)) }
            return .any(plans)
        case .not(let inner): return .not(try plan(inner))
        case .own(let test):
            for family in [RegisterFamily.contacts, .counts] {
                if let test = try held.test(test, family) { return scan(family, RowQuestion(test), meant) }
            }
            return .sql(meant)
        case .entries(let entries): return try plan(entries) ?? .sql(meant)
        case .latestAnswer(let latest):
            guard let fits = try held.test(latest.fits, .answers),
                let compares = try held.test(latest.compares, .answers)
            else {
                return .sql(meant)
            }
            return scan(.answers, part: latest.question.number, RowQuestion(fits, .last(compares)), meant)
        case .consent(let consent):
            let channel = Held.compare("channel", .equal, .string(consent.channel.rawValue))
            let state = Held.compare("state", .equal, .string(consent.state.rawValue))
            guard let fits = try held.test(.all([channel, consent.purpose]), .consents),
                let last = try held.test(.all([state, consent.at]), .consents)
            else { return .sql(meant) }
            return scan(.consents, RowQuestion(fits, .last(last)), meant)
        case .found(_, let asked): return asked.limit == nil ? try found(asked) : .sql(meant)
        case .tie(let tie): return .tie(tie, .all([try plan(tie.other)] + seen))
        case .changed, .drawn: return .sql(meant)
        }
    }

    private mutating func plan(_ entries: Entries) throws -> Plan? {
        guard let family = entries.table.family else { return nil }
        guard family == .answers else {
            guard let test = try held.test(entries.held, family) else { return nil }
            return counted(entries) { scan(family, RowQuestion(test, .atLeast($0)), $1) }
        }
        guard let (question, rest) = entries.held.aboutQuestion, let test = try held.test(rest, .answers) else {
            return nil
        }
        if entries.table == .currentAnswers {
            return scan(.answers, part: question, RowQuestion(.all([]), .last(test)), .entries(entries))
        }
        return counted(entries) { scan(.answers, part: question, RowQuestion(test, .atLeast($0)), $1) }
    }

    /// A comparison of a number, told by "at least".
    private func counted(_ entries: Entries, _ atLeast: (Int, Meant) -> Plan) -> Plan {
        guard let test = entries.count else { return atLeast(1, .entries(entries)) }
        func least(_ number: Double) -> Plan {
            let count = Int(min(max(number, 0), 1e9))
            var meant = entries
            meant.count = CountTest(sign: .atLeast, numbers: [Double(count)])
            return count == 0 ? .all([]) : atLeast(count, .entries(meant))
        }
        let number = test.numbers.first ?? 0
        switch test.sign {
        case .atLeast: return least(number.rounded(.up))
        case .more: return least(number.rounded(.down) + 1)
        case .less: return .not(least(number.rounded(.up)))
        case .atMost: return .not(least(number.rounded(.down) + 1))
        default:
            let exact = test.numbers.filter { $0 == $0.rounded() && $0 >= 0 }.map {
                Plan.all([least($0), .not(least($0 + 1))])
            }
            return test.sign == .notEqual ? .not(.any(exact)) : .any(exact)
        }
    }

    // MARK: Finding

    /// Each family is read once. `nil` where too many have changed.
    private func scanned() throws -> [BlockSet?] {
        var sets = [BlockSet?](repeating: nil, count: scans.count)
        for (group, indexes) in Dictionary(grouping: scans.indices, by: { scans[$0].group }) {
            guard let found = try reader.find(indexes.map { scans[$0].question }, in: group.family, part: group.part)
            else { continue }
            for (index, set) in zip(indexes, found) { sets[index] = set }
        }
        return sets
    }

    private func set(_ plan: Plan, _ sets: [BlockSet?]) throws -> BlockSet {
        switch plan {
        case .scan(let index, let meant): return try sets[index] ?? set(.sql(meant), sets)
        case .seen: return try reader.set(of: "SELECT contacts.id FROM contacts WHERE \(db.maySee("contacts.id"))")
        case .not(let inner):
            var set = BlockSet(all: reader.layout)
            set.subtract(try self.set(inner, sets))
            return set
        case .all(let parts):
            var set = BlockSet(all: reader.layout)
            // What is found already comes first: where nobody is left, SQL need not be asked.
            for part in parts.sorted(by: { !Self.asksSQL($0) && Self.asksSQL($1) }) where !set.isEmpty {
                set.formIntersection(try self.set(part, sets))
            }
            return set
        case .any(let parts):
            var set = BlockSet(none: reader.layout)
            for part in parts { set.formUnion(try self.set(part, sets)) }
            return set
        case .tie(let tie, let others): return try reader.tied(tie, to: set(others, sets))
        case .sql(let meant):
            let compiled = Compiler.compile([meant], for: db)
            return try reader.set(
                of: "\(compiled.opening)SELECT contacts.id FROM contacts WHERE \(compiled.columns[0])")
        }
    }

    private static func asksSQL(_ plan: Plan) -> Bool {
        switch plan {
        case .scan: false
        case .sql, .seen, .tie: true
        case .not(let inner): asksSQL(inner)
        case .all(let parts), .any(let parts): parts.contains(where: asksSQL)
        }
    }
}

extension Entries.Table {
    fileprivate var family: RegisterFamily? {
        switch self {
        case .points: .points
        case .addresses: .addresses
        case .roles: .roles
        case .interactions: .interactions
        case .attendances: .attendances
        case .tasks: .tasks
        case .taggings: .taggings
        case .members: .members
        case .answers, .currentAnswers: .answers
        case .otherNames, .moves: nil
        }
    }
}

extension Held {
    /// To which question the answers are that are asked for, and what else is asked of them.
    fileprivate var aboutQuestion: (Int64, Held)? {
        guard case .all(let parts) = self, case .compare(let column, .equal, .integer(let id))? = parts.first,
            column.text == "question_id"
        else { return nil }
        return (id, .all(Array(parts.dropFirst())))
    }
}
