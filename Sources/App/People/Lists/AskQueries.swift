import Asking
import Foundation
import Kernel

extension Connection {
    /// Runs a question of people's own making; what takes longer than it may is stopped.
    func asking<T>(within seconds: Double? = nil, _ body: () throws -> T) throws -> T {
        do { return try within(seconds: min(seconds ?? patience, patience), body) } catch DatabaseError.tooSlow {
            throw Refusal("That took too long. Narrow it, for instance by a place, a tag or a day.", field: "q")
        }
    }

    /// Reads what was typed. Throws a `Mistake`.
    func asked(_ text: String, at now: Date) throws -> Asked {
        var resolver = Resolver(self, settings: try groupSettings(), now: now)
        return try resolver.asked(try Ask(text))
    }

    /// What a smart list asks; what is gone is passed over.
    func asked(of list: List, at now: Date) throws -> Asked {
        var resolver = Resolver(self, settings: try groupSettings(), now: now)
        return try resolver.asked(of: list)
    }

    /// How many people a question finds.
    func count(of asked: Asked, within seconds: Double? = nil) throws -> Int {
        let found = try asking(within: seconds) {
            if let answer = try registerAnswer(asked) { return answer.people.count }
            let compiled = Compiler.compile(asked, for: self)
            return try count("\(compiled.opening)SELECT count(*) FROM contacts WHERE \(compiled.condition)")
        }
        guard case .random(let number, let isPercent, _) = asked.limit else { return found }
        return drawnCount(number, isPercent: isPercent, of: found)
    }

    /// Everybody whom a question finds, by number.
    func ids(of asked: Asked, within seconds: Double? = nil) throws -> [Contact.ID] {
        let ids = try asking(within: seconds) {
            if let answer = try registerAnswer(asked) {
                return try answer.reader.ids(of: answer.people).map { Contact.ID($0) }
            }
            let compiled = Compiler.compile(asked, for: self)
            return try values(
                "\(compiled.opening)SELECT contacts.id FROM contacts WHERE \(compiled.condition) ORDER BY contacts.id",
                of: Contact.ID.self)
        }
        guard case .random(let number, let isPercent, let seed) = asked.limit else { return ids }
        return drawn(number, isPercent: isPercent, seed, of: ids.map(\.number)).map { Contact.ID($0) }
    }

    /// A page of those whom a question finds, from one place in an order on.
    func people(
        of asked: Asked, by order: PeopleOrder, after cursor: PeopleCursor? = nil, backwards: Bool = false, limit: Int
    ) throws -> [PersonRow] {
        if asked.limit == nil,
            let page = try asking({ try registerPage(of: asked, by: order, cursor, backwards, limit) })
        {
            return backwards ? page.reversed() : page
        }
        let compiled = Compiler.compile(asked, for: self)
        let rows =
            if case .random = asked.limit {
                try drawnPeople(of: asked, compiled, by: order, cursor, backwards, limit)
            } else { try asking { try people(compiled, by: order, cursor, backwards, limit) } }
        return backwards ? rows.reversed() : rows
    }

    private func people(
        _ compiled: Compiler.Compiled, by order: PeopleOrder, _ cursor: PeopleCursor?, _ backwards: Bool, _ limit: Int
    ) throws -> [PersonRow] {
        try people(
            opening: compiled.opening, where: .all([compiled.condition] + start(order, cursor, backwards: backwards)),
            sorted: sorting(order, backwards: backwards), position: order.column, limit: limit)
    }

    /// Whether each clause holds of somebody: "why is Rosa in this list?" Only what is about them is read.
    func explain(_ clauses: [Meant], for contact: Contact.ID) throws -> [Bool] {
        try requireSight(of: contact)
        guard !clauses.isEmpty else { return [] }
        let compiled = Compiler.compile(clauses, for: self, of: contact)
        let columns: [SQL] = compiled.columns.map { "CASE WHEN \($0) THEN 1 ELSE 0 END" }
        return try asking {
            try first("\(compiled.opening)SELECT \(SQL.list(columns)) FROM contacts WHERE contacts.id = \(contact)") {
                row in
                try clauses.map { _ in try row.next(Int.self) == 1 }
            } ?? []
        }
    }

    /// Whether a question finds somebody. Who is among the first or drawn is known only from all.
    func finds(_ asked: Asked, _ contact: Contact.ID) throws -> Bool {
        if case .random = asked.limit { return try ids(of: asked).contains(contact) }
        let compiled = Compiler.compile(asked, for: self, of: contact)
        return try asking {
            try count(
                "\(compiled.opening)SELECT count(*) FROM contacts WHERE contacts.id = \(contact) AND \(compiled.condition)"
            ) > 0
        }
    }

    // MARK: Drawn at random

    /// Who is drawn is found by number first, then shown in order.
    private func drawnPeople(
        of asked: Asked, _ compiled: Compiler.Compiled, by order: PeopleOrder, _ cursor: PeopleCursor?,
        _ backwards: Bool,
        _ limit: Int
    ) throws -> [PersonRow] {
        let drawn = Set(try ids(of: asked)),
            conditions = [compiled.condition] + start(order, cursor, backwards: backwards)
        let shown = try asking {
            var shown: [Contact.ID] = []
            do {
                try forEach(
                    """
                    \(compiled.opening)SELECT contacts.id FROM contacts WHERE \(.all(conditions))
                    ORDER BY \(sorting(order, backwards: backwards))
                    """
                ) { row in
                    let id: Contact.ID = try row.next()
                    if drawn.contains(id) { shown.append(id) }
                    if shown.count == limit { throw Enough() }
                }
            } catch is Enough {}
            return shown
        }
        return try people(
            where: "contacts.id IN \(anyOf: shown)", sorted: sorting(order, backwards: backwards),
            position: order.column,
            limit: limit)
    }

    private func drawnCount(_ number: Double, isPercent: Bool, of found: Int) -> Int {
        guard isPercent else { return min(found, Int(number)) }
        // In millionths: 7% of 100 are 7, and not 8, as 0.07 × 100 is a little more than 7.
        return min(found, (Int((number * 1_000_000).rounded()) * found + 99_999_999) / 100_000_000)
    }

    /// Of some people, by number and in order, those who are drawn.
    func drawn(_ number: Double, isPercent: Bool, _ seed: UInt64, of ids: [Int64]) -> [Int64] {
        let count = drawnCount(number, isPercent: isPercent, of: ids.count)
        guard count < ids.count else { return ids }
        return ids.map { (draw: drawNumber($0, seed), id: $0) }.sorted { ($0.draw, $0.id) < ($1.draw, $1.id) }
            .prefix(count).map(\.id).sorted()
    }

    private struct Enough: Error {}
}

/// By which people are drawn: the same for the same person and seed, and like chance otherwise.
func drawNumber(_ id: Int64, _ seed: UInt64) -> UInt64 {
    var z = UInt64(bitPattern: id) ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}
