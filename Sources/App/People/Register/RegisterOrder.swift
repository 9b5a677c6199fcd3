import Kernel

/// What a list is sorted by, as numbers that the register can tell of each person: levels one after the other, each for
/// those whom the ones before leave side by side.
struct RegisterOrder {
    /// One number for each person; 0 comes first, and whoever has nothing last.
    struct Level {
        let family: RegisterFamily
        var part: Int64 = 0
        let columns: Set<Int>
        /// Whether people of one number have the same value. Where not, only a finer level of the same value may follow.
        let isExact: (UInt64) -> Bool
        /// The next level tells the same value more finely.
        var isRefined = false
        /// From the columns of a block: the number of entries that start at one place.
        let coder: (_ columns: [Int: PackedColumn]) throws -> (_ start: Int, _ count: Int) -> UInt64
    }

    var levels: [Level] = []
}

extension RegisterOrder.Level {
    /// From the other end. Whoever has nothing stays last.
    var reversed: Self {
        func turn(_ code: UInt64) -> UInt64 { code == .max ? .max : .max - 1 - code }
        return Self(
            family: family, part: part, columns: columns, isExact: { isExact(turn($0)) }, isRefined: isRefined,
            coder: { columns in
                let code = try coder(columns)
                return { turn(code($0, $1)) }
            })
    }

    /// Of a number in one column, that of the first or the last entry.
    static func number(
        _ family: RegisterFamily, _ name: SQL, isLast: Bool = false, isExact: @escaping (UInt64) -> Bool = { _ in true }
    ) -> Self? {
        guard let column = family.column(name)?.number else { return nil }
        return Self(
            family: family, columns: [column], isExact: { $0 == .max || isExact($0) },
            coder: { columns in
                guard let column = columns[column] else { return { _, _ in .max } }
                return { start, count in
                    column.number(isLast ? start + count - 1 : start).map { UInt64(bitPattern: $0) ^ 1 << 63 } ?? .max
                }
            })
    }

    /// The beginning of a text, and where one column has no room for all of it, its next bytes.
    fileprivate static func text(_ family: RegisterFamily, _ names: [SQL]) -> [Self]? {
        var levels: [Self] = []
        for (index, name) in names.enumerated() {
            guard var level = number(family, name, isExact: { TextKey.isWhole($0 ^ 1 << 63) }) else { return nil }
            level.isRefined = index < names.count - 1
            levels.append(level)
        }
        return levels
    }

    /// Of ids or texts that repeat, by where each stands in the order: the least of somebody's entries, or that of the first.
    fileprivate static func ranks(
        _ family: RegisterFamily, _ name: SQL, part: Int64 = 0, takes: Takes = .first, unless: SQL? = nil,
        _ ranks: @escaping (PackedColumn) throws -> (_ entry: Int) -> UInt64
    ) -> Self? {
        guard let number = family.column(name)?.number else { return nil }
        let without = unless.flatMap { family.column($0)?.number }
        return Self(
            family: family, part: part, columns: without.map { [number, $0] } ?? [number], isExact: { _ in true },
            coder: { columns in
                guard let column = columns[number] else { return { _, _ in .max } }
                let other = without.flatMap { columns[$0] }, rank = try ranks(column)
                return { start, count in
                    switch takes {
                    case .first: return rank(start)
                    case .last: return rank(start + count - 1)
                    case .least:
                        var least = UInt64.max
                        for entry in start..<(start + count) where other?.number(entry) == nil {
                            least = min(least, rank(entry))
                        }
                        return least
                    }
                }
            })
    }

    static func answer(_ question: Question.ID, sign: Double = 1) -> Self? {
        .ranks(.answers, "number", part: question.number, takes: .last) { column in
            { column.anyNumber($0).map { orderedBits(sign * $0) } ?? .max }
        }
    }

    enum Takes { case first, last, least }
}

extension Connection {
    /// `nil` for what the register does not keep, which SQL sorts.
    func registerOrder(_ order: ListOrder) throws -> RegisterOrder? {
        let name = RegisterOrder.Level.text(.keys, ["contacts.sort_name", "contacts.sort_name/7"]) ?? []
        if order.isByName { return RegisterOrder(levels: order.isDescending ? name.map(\.reversed) : name) }
        guard let value = try levels(of: order.column) else { return nil }
        return RegisterOrder(levels: (order.isDescending ? value.map(\.reversed) : value) + name)
    }

    private func levels(of column: ListColumn) throws -> [RegisterOrder.Level]? {
        typealias Level = RegisterOrder.Level
        func one(_ level: Level?) -> [Level]? { level.map { [$0] } }
        switch column.source {
        case .own(let sql):
            switch column.name {
            case "born": return one(Level.number(.keys, sql))
            case "talks", "events", "no_shows", "tasks": return one(Level.number(.counts, sql))
            case "given", "family", "called", "external_id", "about": return Level.text(.keys, [sql])
            case "kind":
                return one(try shared(.contacts, sql, Contact.Kind.allCases.map { ($0.rawValue, $0.rawValue) }))
            default: return try column.folding.flatMap { one(try shared(.contacts, sql, folded($0))) }
            }
        case .instant(let sql): return one(Level.number(.counts, sql, isExact: { _ in false }))
        case .made: return one(Level.number(.keys, "acts.at"))
        case .organizer:
            return one(try named(.contacts, "contacts.organizer_id", .first, "SELECT id, name FROM accounts"))
        case .points(.phone): return Level.text(.keys, ["contacts.phone", "contacts.phone/7"])
        case .points(.email): return Level.text(.keys, ["contacts.email", "contacts.email/7"])
        case .points: return nil
        case .address:
            switch column.name {
            case "street": return Level.text(.addresses, ["line", "line/7"])
            case "unit": return Level.text(.addresses, ["unit"])
            default:
                let names: [String: SQL] = [
                    "town": "locality", "state": "region", "zip": "postal_code", "country": "country",
                ]
                guard let name = names[column.name], let folding = column.folding else { return nil }
                return one(try shared(.addresses, name, folded(folding)))
            }
        case .roles: return one(try roles())
        case .tags: return one(try named(.taggings, "tag_id", .least, "SELECT id, sort_name FROM tags"))
        case .answer(let question): return one(answers(question))
        case .note, .tick: return nil
        }
    }

    // MARK: Ranks

    private func folded(_ kind: Folding.Kind) throws -> [(raw: String, shown: String)] {
        try rows("SELECT raw, folded FROM foldings WHERE kind = \(kind)") { (try $0.next(), try $0.next()) }
    }

    /// Texts that many have.
    private func shared(_ family: RegisterFamily, _ name: SQL, _ texts: [(raw: String, shown: String)])
        throws -> RegisterOrder.Level?
    {
        let ranks = ranked(texts.map { ([UInt8]($0.raw.utf8), $0.shown) })
        return .ranks(family, name) { column in
            try column.numbers(none: .max) { text in
                guard let rank = text.isEmpty ? 0 : ranks[text] else { throw UnknownText() }
                return rank
            }
        }
    }

    private func named(
        _ family: RegisterFamily, _ name: SQL, _ takes: RegisterOrder.Level.Takes, _ names: SQL
    ) throws -> RegisterOrder.Level? {
        let ranks = ranked(try rows(names) { (try $0.next(Int64.self), try $0.next(String.self)) })
        return .ranks(family, name, takes: takes) { $0.numbers(none: .max, ofIDs: { ranks[$0] ?? .max }) }
    }

    /// The least of those that have not ended, as it is written; then as it is folded.
    private func roles() throws -> RegisterOrder.Level? {
        let texts = try folded(.role), shown = ranked(texts.map { ([UInt8]($0.raw.utf8), $0.shown) })
        let written = texts.map { [UInt8]($0.raw.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        let places = Dictionary(zip(written, 0...).map { ($0, UInt64($1)) }) { first, _ in first }
        let least = RegisterOrder.Level.ranks(.roles, "role", takes: .least, unless: "end_on") { column in
            try column.numbers(none: .max) { text in
                guard let place = places[text] else { throw UnknownText() }
                return place
            }
        }
        guard let least else { return nil }
        return RegisterOrder.Level(
            family: .roles, columns: least.columns, isExact: least.isExact,
            coder: { columns in
                let place = try least.coder(columns)
                return { start, count in
                    let place = place(start, count)
                    return place < written.count ? shown[written[Int(place)]] ?? .max : .max
                }
            })
    }

    private func answers(_ question: Question) -> RegisterOrder.Level? {
        let part = question.id.number
        switch question.kind {
        case .number, .scale, .date: return .answer(question.id)
        // Yes before no.
        case .yesNo: return .answer(question.id, sign: -1)
        case .oneChoice where !question.choices.list.isEmpty:
            // In the order in which the group put them.
            let codes = question.choices.list.map { [UInt8]($0.code.utf8) }
            return .ranks(.answers, "value", part: part, takes: .last) { column in
                column.numbers(none: .max) { UInt64(codes.firstIndex(of: $0) ?? codes.count) }
            }
        default: return nil
        }
    }

    private func ranked<Key: Hashable>(_ texts: [(key: Key, shown: String)]) -> [Key: UInt64] {
        let shown = Set(texts.map { Array($0.shown.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
        // An empty text comes before all others.
        let places = Dictionary(uniqueKeysWithValues: zip(shown, 1...).map { ($0, UInt64($1)) })
        return Dictionary(texts.map { ($0.key, places[Array($0.shown.utf8)] ?? 0) }) { first, _ in first }
    }
}

/// A text of which it is not known how it is folded: SQL sorts then.
struct UnknownText: Error {}

/// A number whose bits sort as the real does.
private func orderedBits(_ number: Double) -> UInt64 {
    let bits = (number == 0 ? 0 : number).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
}

/// Seven bytes of a text as a number, which sorts as the text does.
enum TextKey {
    static func key(_ text: String, from start: Int) -> Int64 {
        var key: Int64 = 0
        for (index, byte) in text.utf8.dropFirst(start).prefix(7).enumerated() {
            key |= Int64(byte) << (48 - 8 * index)
        }
        return key
    }

    /// Whether the text ends within it. No text holds a byte of nought.
    static func isWhole(_ key: UInt64) -> Bool { key & 0xff == 0 }
}
