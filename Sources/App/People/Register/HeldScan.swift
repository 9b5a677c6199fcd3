import Asking
import Kernel

/// Turns a condition on a row into tests of the register's columns: what `CompileHeld` says in SQL, said of packed values.
/// `nil` where the register does not keep what is asked for; then SQL is asked.
struct HeldScan {
    let db: Connection
    let days: ZoneDays
    let compiler: Compiler

    init(_ db: Connection, _ days: ZoneDays) {
        self.db = db
        self.days = days
        compiler = Compiler(db)
    }

    func test(_ held: Held, _ family: RegisterFamily) throws -> EntryTest? {
        switch held {
        case .all(let parts): return try tests(parts, family).map { .all($0) }
        case .any(let parts): return try tests(parts, family).map { .any($0) }
        case .not(let inner): return try test(inner, family).map { .not($0) }
        case .compare(let column, let sign, let bound):
            guard let (number, kind) = family.column(column), let test = compare(kind, sign, bound) else { return nil }
            return .column(number, test)
        case .oneOf(let column, let ids): return scanned(column, family, [.id]) { .oneOf(Set(ids)) }
        case .known(let column): return family.column(column).map { .column($0.number, .isAny) }
        case .shared(let column, let kind, let test):
            return try scanned(column, family, [.text]) { .oneOfTexts(try raws(kind, test)) }
        case .language(let tag):
            return try scanned("contacts.languages", family, [.text]) { .oneOfTexts(try languages(tag)) }
        case .born(let sign, let date): return scanned("contacts.born_on", family, [.birth]) { Self.born(sign, date) }
        case .age(let today, let sign, let number):
            return scanned("contacts.born_on", family, [.birth]) { Self.age(today, sign, number) }
        case .within(let column, let place):
            return try scanned(column, family, [.id]) {
                .oneOf(try ids("SELECT id FROM places WHERE id IN \(Place.within(place))"))
            }
        case .event(let held):
            return try scanned("event_id", family, [.id]) {
                .oneOf(try ids("SELECT events.id FROM events WHERE \(compiler.sql(held))"))
            }
        case .act(let held): return family == .contacts ? try test(held, family) : nil
        case .chosen(let column, let code):
            return scanned(column, family, [.text]) {
                let wanted = " \(code) "
                return .text { $0.contains(wanted) }
            }
        case .folded, .near: return nil
        }
    }

    private func tests(_ parts: [Held], _ family: RegisterFamily) throws -> [EntryTest]? {
        var tests: [EntryTest] = []
        for part in parts {
            guard let test = try test(part, family) else { return nil }
            tests.append(test)
        }
        return tests
    }

    private func scanned(
        _ name: SQL, _ family: RegisterFamily, _ kinds: [RegisterFamily.Column.Kind], _ test: () throws -> ColumnTest
    ) rethrows -> EntryTest? {
        guard let (number, kind) = family.column(name), kinds.contains(kind) else { return nil }
        return .column(number, try test())
    }

    // MARK: Comparing

    private func compare(_ kind: RegisterFamily.Column.Kind, _ sign: Sign, _ bound: Bound) -> ColumnTest? {
        switch (kind, bound) {
        case (.text, .string(let text)): equal(sign, .equals(text))
        case (.id, .integer(let id)): equal(sign, .equals(id))
        case (.number, .boolean(let truth)): equal(sign, .equals(truth ? 1 : 0))
        case (.number, .integer(let number)): range(sign, number)
        case (.number, .real(let number)): .number { sign.holds(Double($0), number) }
        case (.real, .integer(let number)): .real { sign.holds($0, Double(number)) }
        case (.real, .real(let number)): .real { sign.holds($0, number) }
        case (.day, .string(let text)): Day(text).flatMap { range(sign, Int64($0.number)) }
        case (.instant, .integer(let instant)):
            // Questions ask from the start of a day on, or before it.
            sign == .atLeast || sign == .less ? days.day(startingAt: instant).flatMap { range(sign, Int64($0)) } : nil
        default: nil
        }
    }

    private func equal(_ sign: Sign, _ test: ColumnTest) -> ColumnTest? {
        switch sign {
        case .equal: test
        // Only what is there differs.
        case .notEqual: .unlike(test)
        default: nil
        }
    }

    private func range(_ sign: Sign, _ number: Int64) -> ColumnTest? {
        switch sign {
        case .equal: .equals(number)
        case .notEqual: .unlike(.equals(number))
        case .atLeast: .within(number...(.max))
        case .more: number == .max ? nil : .within((number + 1)...(.max))
        case .atMost: .within(.min...number)
        case .less: number == .min ? nil : .within(.min...(number - 1))
        default: nil
        }
    }

    /// By as much as is known of both. A birthday without its year compares with nothing.
    private static func born(_ sign: Sign, _ date: String) -> ColumnTest {
        let asked = BirthCode.code(date)
        return .number { known in
            guard known >= 0 else { return false }
            let unit = max(BirthCode.unit(known), BirthCode.unit(asked))
            return sign.holds(Double(known / unit), Double(asked / unit))
        }
    }

    private static func age(_ today: Day, _ sign: Sign, _ number: Double) -> ColumnTest {
        let day = Int64(today.month * 100 + today.day)
        return .number { known in
            guard known >= 0 else { return false }
            let isBefore = BirthCode.unit(known) == 1 && known % 10_000 > day
            return sign.holds(Double(Int64(today.year) - known / 10_000 - (isBefore ? 1 : 0)), number)
        }
    }

    // MARK: Looking up

    private func ids(_ sql: SQL) throws -> Set<Int64> { Set(try db.values(sql, of: Int64.self)) }

    private func raws(_ kind: Folding.Kind, _ test: TextTest) throws -> Set<[UInt8]> {
        let column: SQL = "foldings.folded"
        return try raws(kind, compiler.sql(.folded(column, test)))
    }

    private func raws(_ kind: Folding.Kind, _ condition: SQL) throws -> Set<[UInt8]> {
        Set(
            try db.values(
                "SELECT foldings.raw FROM foldings WHERE foldings.kind = \(kind) AND \(condition)", of: String.self
            )
            .map { [UInt8]($0.utf8) })
    }

    private func languages(_ tag: String) throws -> Set<[UInt8]> {
        try raws(
            .language,
            "(' ' || foldings.folded || ' ' LIKE \("% \(tag) %") OR ' ' || foldings.folded LIKE \("% \(tag)-%"))")
    }
}

extension Sign {
    func holds(_ one: Double, _ other: Double) -> Bool {
        switch self {
        case .less: one < other
        case .atMost: one <= other
        case .more: one > other
        case .atLeast: one >= other
        case .notEqual: one != other
        case .equal, .oneOf, .has, .starts: one == other
        }
    }
}

extension BirthCode {
    /// 1 where the day is known, 100 where the month is, 10,000 for a year alone.
    static func unit(_ code: Int64) -> Int64 { code % 100 != 0 ? 1 : code % 10_000 != 0 ? 100 : 10_000 }
}
