import Asking
import Foundation
import Kernel
import Matching

/// Finds what a question names, and works out its days. Questions that are typed are refused where something is not
/// there; saved lists go on without it.
struct Resolver {
    let db: Connection
    let settings: GroupSettings
    let today: Day
    /// In a saved list, a clause that names what is gone holds for nobody.
    let isSaved: Bool
    /// The lists that are being asked, from the outermost.
    var asking: [List.ID] = []
    var names: NameBook
    private(set) var troubles: [Mistake] = []
    /// Lists that were found already: asking for one twice costs no more than once.
    private var known: [List.ID: Asked] = [:]
    /// The smart lists that were asked, one within another.
    var listsAsked: [List.ID] { known.keys.sorted() }
    /// Lists in lists in lists could grow without end.
    private var clausesLeft = 2_000

    init(_ db: Connection, settings: GroupSettings, now: Date, isSaved: Bool = false) {
        self.db = db
        self.settings = settings
        self.isSaved = isSaved
        today = settings.today(now)
        names = NameBook(db)
    }

    private init(within outer: Resolver, asking list: List.ID) {
        db = outer.db
        settings = outer.settings
        today = outer.today
        isSaved = true
        asking = outer.asking + [list]
        names = outer.names
        known = outer.known
        clausesLeft = outer.clausesLeft
    }

    mutating func asked(_ ask: Ask) throws -> Asked {
        var asked = Asked()
        if let condition = ask.condition {
            asked.condition = try meant(condition)
            asked.asksKinds = condition.mentions("kind")
            asked.asksArchived = condition.mentions("archived")
        }
        asked.limit = try ask.limit.flatMap { try limit($0) }
        asked.troubles = troubles
        asked = asked.weighed()
        guard asked.knownWeight <= Asked.mostWeight else {
            throw Mistake(.tooManyClauses(Asked.mostWeight), Spot(1, 2))
        }
        return asked
    }

    /// What a list asks, or `nil` for one that people were put in by hand. Names that are gone are passed over.
    mutating func asked(of list: List) throws -> Asked {
        if let known = known[list.id] { return known }
        var inner = Resolver(within: self, asking: list.id)
        let ask: Ask
        do { ask = try Ask(list.question) } catch {
            return Asked(condition: .nobody, troubles: [Mistake(.listUnreadable(list.name), .nowhere)])
        }
        let asked = try inner.asked(ask)
        (names, known, clausesLeft) = (inner.names, inner.known, inner.clausesLeft)
        // Lists that ask for each other mean something else from each side.
        if !asked.troubles.contains(where: \.reason.isCircle) { known[list.id] = asked }
        return asked
    }

    // MARK: And, or, not

    private mutating func meant(_ condition: Condition) throws -> Meant {
        switch condition {
        case .all(let parts):
            var all: [Meant] = []
            for part in parts { all.append(try meant(part)) }
            return .all(all)
        case .any(let parts):
            var any: [Meant] = []
            for part in parts { any.append(try meant(part)) }
            return .any(any)
        case .not(let inner): return .not(try meant(inner))
        case .fact(let name, let comparison): return try clause { try $0.fact(name, comparison) }
        case .inPlace(let tie, let value, let spot): return try clause { try $0.inPlace(tie, value, spot) }
        case .call(let call): return try clause { try $0.call(call) }
        }
    }

    private mutating func clause(_ resolve: (inout Resolver) throws -> Meant) throws -> Meant {
        do {
            clausesLeft -= 1
            guard clausesLeft >= 0 else { throw Mistake(.tooManyClauses(2_000), Spot(1, 2)) }
            return try resolve(&self)
        } catch let mistake as Mistake where isSaved {
            troubles.append(mistake)
            return .nobody
        }
    }

    /// What must hold of the other person. Not itself a place where a question about kinds counts.
    mutating func other(_ call: Call) throws -> Meant {
        for argument in call.arguments { if case .other(let condition) = argument { return try meant(condition) } }
        return .everybody
    }

    mutating func note(_ more: [Mistake]) { troubles += more }

    // MARK: Limits

    private mutating func limit(_ limit: Limit) throws -> MeantLimit? {
        switch limit {
        case .random(let number, let isPercent, let seed, _):
            return .random(number, isPercent: isPercent, seed: UInt64(seed ?? 0))
        case .top(let number, let sorting, _): return try sorted(sorting).map { .extreme(number, isTop: true, $0) }
        case .bottom(let number, let sorting, _): return try sorted(sorting).map { .extreme(number, isTop: false, $0) }
        }
    }

    /// `nil` where a saved list sorts by what is gone: then it takes nobody away.
    private mutating func sorted(_ sorting: Sorting) throws -> MeantSorting? {
        switch sorting.name.text {
        case "age": return .age(today)
        case "talks": return .talks
        case "events": return .events
        case "no_shows": return .noShows
        case "tasks": return .tasks
        case "last_contact": return .lastContact
        case "made": return .made
        default: break
        }
        guard let value = sorting.question else { return nil }
        do {
            let question = try self.question(value)
            guard [.number, .scale, .date].contains(question.kind) else {
                throw Mistake(.notSortable(question.name), value.spot)
            }
            return .answer(question.id)
        } catch let mistake as Mistake where isSaved {
            troubles.append(mistake)
            return nil
        }
    }

    // MARK: Comparisons

    /// Takes `!=` and `in` apart, and `none` and `any` for those without and with.
    func expanded<T>(
        _ comparison: Comparison, all: ([T]) -> T, any: ([T]) -> T, not: (T) -> T, known: @autoclosure () -> T,
        _ one: (Sign, Value) throws -> T
    ) rethrows -> T {
        func equal(_ sign: Sign, _ value: Value) throws -> T {
            if value.isWord("none") { return not(known()) }
            return value.isWord("any") ? known() : try one(sign, value)
        }
        switch comparison.sign {
        case .notEqual: return not(try equal(.equal, comparison.values[0]))
        case .oneOf: return any(try comparison.values.map { try equal(.equal, $0) })
        default: return try equal(comparison.sign, comparison.values[0])
        }
    }

    func meant(_ comparison: Comparison, known: Meant, _ one: (Sign, Value) throws -> Meant) rethrows -> Meant {
        try expanded(comparison, all: { .all($0) }, any: { .any($0) }, not: { .not($0) }, known: known, one)
    }

    func held(_ comparison: Comparison, known: Held, _ one: (Sign, Value) throws -> Held) rethrows -> Held {
        try expanded(comparison, all: { .all($0) }, any: { .any($0) }, not: { .not($0) }, known: known, one)
    }

    /// A text to compare with, folded.
    func textTest(_ sign: Sign, _ value: Value) throws -> TextTest {
        let text = folded(value.text)
        guard !text.isEmpty else { throw Mistake(.noLetters(value.text), value.spot) }
        guard text.utf8.count <= 2_000 else { throw Mistake(.outOfRange(String(value.text.prefix(20))), value.spot) }
        return TextTest(kind: sign == .has ? .has : sign == .starts ? .starts : .equal, folded: text)
    }

    func number(_ value: Value) throws -> Double {
        guard let number = decimalNumber(value.text) else { throw Mistake(.noNumber(value.text), value.spot) }
        return number
    }

    func count(_ comparison: Comparison?) throws -> CountTest? {
        guard let comparison else { return nil }
        return CountTest(sign: comparison.sign, numbers: try comparison.values.map(number))
    }

    // MARK: Days

    func day(_ value: Value) throws -> Day {
        guard let words = DayWords(value.text) else { throw Mistake(.noDay(value.text), value.spot) }
        return words.day(from: today)
    }

    /// When a day starts, and when the next one does.
    func start(_ day: Day) -> Bound {
        .integer(Int64((day.start(in: settings.zone).timeIntervalSince1970 * 1000).rounded()))
    }

    /// An instant compared with a day.
    func instant(_ column: SQL, _ sign: Sign, _ day: Day) -> Held {
        let from = start(day), to = start(day.adding(1))
        return switch sign {
        case .less: .compare(column, .less, from)
        case .atMost: .compare(column, .less, to)
        case .more: .compare(column, .atLeast, to)
        case .atLeast: .compare(column, .atLeast, from)
        default: .all([.compare(column, .atLeast, from), .compare(column, .less, to)])
        }
    }

    /// A column with a day.
    func day(_ column: SQL, _ sign: Sign, _ day: Day) -> Held { .compare(column, sign, .string(day.description)) }
}

extension DayWords {
    /// Which day that is, counted from a day. Beyond the years 1 to 9999 it is the first or last of them.
    func day(from today: Day) -> Day {
        switch self {
        case .date(let year, let month, let day): Day(year: year, month: month, day: day) ?? .first
        case .today: today
        case .yesterday: today.adding(-1)
        case .tomorrow: today.adding(1)
        case .away(let number, .day): today.adding(number).inReach
        case .away(let number, .week): today.adding(7 * number).inReach
        case .away(let number, .month): today.addingMonths(number)
        case .away(let number, .year): today.addingMonths(12 * number)
        }
    }
}

extension Day {
    fileprivate static let first = Day(year: 1, month: 1, day: 1) ?? Day(number: 0)
    fileprivate static let last = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)
    fileprivate var inReach: Day { min(max(self, .first), .last) }

    /// The same day of another month, or that month's last day.
    fileprivate func addingMonths(_ count: Int) -> Day {
        let months = year * 12 + month - 1 + count
        let year = Int((Double(months) / 12).rounded(.down)), month = months - year * 12 + 1
        guard year >= 1 else { return .first }
        guard year <= 9999 else { return .last }
        return (0...3).lazy.compactMap { Day(year: year, month: month, day: self.day - $0) }.first ?? .first
    }
}

extension Mistake.Reason {
    fileprivate var isCircle: Bool { if case .listAsksForItself = self { true } else { false } }
}

extension Condition {
    /// Whether a fact is asked for, leaving aside what is asked about other people.
    fileprivate func mentions(_ fact: String) -> Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.mentions(fact) }
        case .not(let inner): inner.mentions(fact)
        case .fact(let name, _): name.text == fact
        case .inPlace, .call: false
        }
    }
}

extension Call {
    /// What an argument is compared with.
    func argument(_ name: String) -> Comparison? {
        for case .named(let given, let comparison) in arguments where given.text == name { return comparison }
        return nil
    }

    var subject: (value: Value, comparison: Comparison?)? {
        for case .subject(let value, let comparison) in arguments { return (value, comparison) }
        return nil
    }

    /// A word of a fixed set, or what is meant if nothing is said.
    func word(_ name: String) -> String? { argument(name)?.values.first?.text.lowercased() }
}
