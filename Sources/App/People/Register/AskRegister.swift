import Asking
import Foundation
import Kernel

extension Connection {
    /// Whom a question finds, by the register; a random limit is left aside. `nil` where SQL must be asked.
    func registerAnswer(_ asked: Asked, recordCost: Int? = nil) throws -> (people: BlockSet, reader: RegisterReader)? {
        // The marks of what a write changes are set at its end only.
        guard !changedAnything, !isBulk else { return nil }
        do {
            guard let reader = try RegisterReader(self, zone: groupSettings().zone) else { return nil }
            if let recordCost { reader.recordCost = recordCost }
            var asking = RegisterAsking(reader)
            return try asking.people(of: asked).map { ($0, reader) }
        } catch is DamagedColumn {
            // `spadework check` finds it.
            return nil
        }
    }
}

/// Asks the register: what it keeps is scanned, each family of facts once for all clauses about it; the rest is found by SQL.
/// What costs little is asked first, and the rest only of whom it can still concern.
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
    /// What was found of everybody.
    private var found: [BlockSet?] = []

    init(_ reader: RegisterReader) {
        self.reader = reader
        db = reader.db
        held = HeldScan(reader.db, reader.days)
    }

    /// `nil` where only SQL tells who comes first.
    mutating func people(of asked: Asked) throws -> BlockSet? {
        let plan = try plan(of: asked)
        found = Array(repeating: nil, count: scans.count)
        let people = try find(plan, among: BlockSet(all: reader.layout))
        guard case .extreme(let number, let isTop, let sorting) = asked.limit else { return people }
        return try reader.extreme(number, isTop: isTop, sorting, of: people)
    }

    // MARK: Planning

    private mutating func plan(of asked: Asked) throws -> Plan {
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
        case .found(_, let asked): return asked.limit == nil ? try plan(of: asked) : .sql(meant)
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

    /// Of some people, those of whom the plan holds.
    private mutating func find(_ plan: Plan, among some: BlockSet) throws -> BlockSet {
        guard !some.isEmpty else { return some }
        switch plan {
        case .scan(let index, let meant): return try scanned(index, meant, among: some)
        case .seen:
            return try bySQL("SELECT contacts.id FROM contacts WHERE \(db.maySee("contacts.id"))", among: some)
        case .not(let inner):
            var set = some
            set.subtract(try find(inner, among: some))
            return set
        case .all(let parts):
            // What costs little leaves fewer to ask the rest of.
            var set = some
            for part in cheapFirst(parts) where !set.isEmpty { set = try find(part, among: set) }
            return set
        case .any(let parts):
            var left = some
            for part in cheapFirst(parts) where !left.isEmpty { left.subtract(try find(part, among: left)) }
            var set = some
            set.subtract(left)
            return set
        case .tie(let tie, let other): return try tied(tie, other, among: some)
        case .sql(let meant):
            let compiled = Compiler.compile([meant], for: db)
            return try bySQL(
                "\(compiled.opening)SELECT contacts.id FROM contacts WHERE \(compiled.columns[0])", among: some)
        }
    }

    private mutating func scanned(_ index: Int, _ meant: Meant, among some: BlockSet) throws -> BlockSet {
        if found[index] == nil {
            let scan = scans[index]
            // Of few, only their own blocks or records are read; of many the family is read once for all that asks of it.
            if let few = try reader.findFew([scan.question], in: scan.group.family, part: scan.group.part, among: some)
            {
                return few[0]
            }
            let alike = scans.indices.filter { scans[$0].group == scan.group && found[$0] == nil }
            let sets = try reader.find(alike.map { scans[$0].question }, in: scan.group.family, part: scan.group.part)
            guard let sets else { return try find(.sql(meant), among: some) }
            for (index, set) in zip(alike, sets) { found[index] = set }
        }
        var set = found[index] ?? BlockSet(none: reader.layout)
        set.formIntersection(some)
        return set
    }

    private func bySQL(_ sql: SQL, among some: BlockSet) throws -> BlockSet {
        var set: BlockSet
        if let ids = try reader.few(some, atMost: Self.fewForSQL) {
            set = try reader.set(of: "\(sql) AND contacts.id IN \(anyOf: ids.padded)")
        } else {
            set = try reader.set(of: sql)
        }
        set.formIntersection(some)
        return set
    }

    /// Of the others only those are asked to whom somebody is tied.
    private mutating func tied(_ tie: Tied, _ other: Plan, among some: BlockSet) throws -> BlockSet {
        let pairs = try reader.pairs(tie, of: some)
        let others = try find(other, among: reader.set(ofIDs: pairs.map(\.other)))
        return try reader.tied(tie, pairs, to: others, among: some)
    }

    private static let fewForSQL = 500

    // MARK: What comes first

    private func cheapFirst(_ plans: [Plan]) -> [Plan] {
        plans.enumerated().map { (cost: cost($0.element), index: $0.offset, plan: $0.element) }
            .sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }.map(\.plan)
    }

    /// About how much is read, where 1 is a column of one byte for each person.
    private func cost(_ plan: Plan) -> Int {
        switch plan {
        case .scan(let index, _):
            found[index] != nil ? 0 : scans[index].group.family.cost * (1 + scans[index].question.columns.count)
        case .seen: 40
        case .not(let inner): cost(inner)
        case .all(let parts): parts.map(cost).min() ?? 0
        case .any(let parts): parts.reduce(0) { $0 + cost($1) }
        case .tie(_, let other): 60 + cost(other)
        case .sql: 200
        }
    }
}

extension RegisterFamily {
    /// About how many entries each person has.
    fileprivate var cost: Int {
        switch self {
        case .contacts, .counts, .tasks, .members, .keys: 1
        case .interactions: 12
        case .answers, .points, .addresses, .roles, .consents, .taggings, .attendances: 2
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
