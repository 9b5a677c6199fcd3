import Foundation
import Kernel
import Matching

/// Who was found, best first.
struct Found: Sendable {
    var people: [PersonRow] = []
    /// How many were found. When `isMore`, there are more than were looked at.
    var total = 0
    var isMore = false
    /// Nothing fitted what was typed; these are spelt or sound nearly so.
    var isNear = false
}

extension Connection {
    /// Finds contacts by any part of what is known of them. The asker's own people, and those touched lately, come first.
    func search(_ typed: String, limit: Int, now: Date = .now) throws -> Found {
        let query = SearchQuery(typed)
        guard !query.isEmpty else { return Found() }
        var candidates = try candidates(query)
        if candidates.ids.count < 5 { candidates = try addingNear(query, to: candidates) }
        let ranked = try ranked(findable(candidates), query, near: candidates.near, now: now)
        let order = ranked.prefix(limit).map(\.id)
        let rows = Dictionary(try people(order).map { ($0.id, $0) }) { first, _ in first }
        return Found(
            people: order.compactMap { rows[$0] }, total: ranked.count, isMore: candidates.isMore,
            isNear: !ranked.isEmpty && ranked.allSatisfy(\.isNear))
    }

    private func candidates(_ query: SearchQuery) throws -> Candidates {
        let expression = SearchExpression(terms: query.terms.map(\.alternatives))
        var found = Candidates(expressions: [expression])
        if let word = query.onlyWord {
            found.add(try values(names(startingWith: word, "sort_name")))
            found.add(try values(names(startingWith: word, "given_sort")))
        }
        // Most people are looked for by whole words, and those are quick to find.
        if !found.isMore { found.add(try ids(matching: expression.whole)) }
        if found.ids.count >= Candidates.enough { found.isMore = true }
        if !found.isMore && expression.hasBeginnings { found.add(try ids(beginning: expression)) }
        // Too many to say who is meant: those touched lately come first, then whoever was found.
        if found.isMore { found.ids.formUnion(try lately(matching: expression)) }
        return found
    }

    /// From an index that lists sort by, so that two letters cost no more than ten.
    private func names(startingWith word: String, _ column: SQL, limit: Int = Candidates.most) -> SQL {
        """
        SELECT id FROM contacts
        WHERE archived_at IS NULL AND \(column) >= \(word) AND \(column) < \(word + "\u{10FFFF}")
        ORDER BY \(column), id LIMIT \(limit)
        """
    }

    /// Among the asker's own people and the whole group's, those touched last.
    private func lately(matching expression: SearchExpression) throws -> [Contact.ID] {
        let rows = try rows("""
            SELECT search.contact_id, search.terms
            FROM search
            WHERE search.contact_id IN (
                SELECT id FROM (
                    SELECT id FROM contacts
                    WHERE organizer_id = \(viewer.id) AND archived_at IS NULL AND last_contacted_at IS NOT NULL
                    ORDER BY last_contacted_at DESC LIMIT \(Candidates.most)) AS mine
                UNION
                SELECT id FROM (
                    SELECT id FROM contacts WHERE archived_at IS NULL AND last_contacted_at IS NOT NULL
                    ORDER BY last_contacted_at DESC LIMIT \(Candidates.most)) AS touched)
            """) { (try $0.next(Contact.ID.self), try $0.next(String.self)) }
        return rows.filter { expression.matches($0.1) }.map(\.0)
    }

    private func ids(matching expression: SearchExpression) throws -> [Contact.ID] {
        guard !expression.isEmpty else { return [] }
        return try values("\(SearchIndex.contacts.ids(matching: expression, in: dialect)) LIMIT \(Candidates.most)")
    }

    /// Those who fit where the words typed may be only begun. An index gathers everything that begins with one word before
    /// it looks at the next, so of several words the first letters are asked for, and who was found is looked at.
    private func ids(beginning expression: SearchExpression) throws -> [Contact.ID] {
        guard expression.hasSeveralWords else { return try ids(matching: expression) }
        if let narrowed = expression.narrowed {
            if expression.isExact { return try ids(matching: narrowed) }
            return try ids(among: SearchIndex.contacts.ids(matching: narrowed, in: dialect), fitting: expression)
        }
        // Nothing but one or two letters of each: names that begin so.
        let words = expression.terms.compactMap { $0.first?.first?.text }
        let begun = try words.flatMap { word in
            try ids(among: names(startingWith: word, "sort_name", limit: Candidates.mostLookedAt), fitting: expression)
        }
        return begun.isEmpty ? try ids(matching: expression) : begun
    }

    /// Of the first some of what a question finds, those whose terms fit.
    private func ids(among question: SQL, fitting expression: SearchExpression) throws -> [Contact.ID] {
        let found = try rows("""
            SELECT contact_id, terms
            FROM search
            WHERE contact_id IN (SELECT id FROM (\(question)) AS matching LIMIT \(Candidates.mostLookedAt))
            """) { (try $0.next(Contact.ID.self), try $0.next(String.self)) }
        return found.lazy.filter { expression.matches($0.1) }.prefix(Candidates.most).map(\.0)
    }

    /// Whoever may not see numbers and addresses finds nobody by them either: what fits must stand in the names or the town.
    private func findable(_ candidates: Candidates) throws -> [Contact.ID] {
        guard !viewer.may(.seeContactDetails) else { return Array(candidates.ids) }
        let contacts: [Contact] = try records(
            "WHERE id IN \(anyOf: Array(candidates.ids)) AND \(maySee("contacts.id"))")
        return try contacts.filter { contact in
            var terms = SearchTerms()
            try addSearchTerms(of: contact, to: &terms, withDetails: false)
            return candidates.expressions.contains { $0.matches(terms.text) }
        }.map(\.id)
    }

    // MARK: Misspellings

    /// Looks again with each word that may be misspelt replaced by the known words nearest to it.
    private func addingNear(_ query: SearchQuery, to exact: Candidates) throws -> Candidates {
        var found = exact, isChanged = false
        let terms = try query.terms.map { term -> [[SearchQuery.Lookup]] in
            var alternatives = term.alternatives
            for word in term.words {
                for near in try nearWords(word) where near != word {
                    alternatives.append([SearchQuery.Lookup(text: near, isPrefix: false)])
                    isChanged = true
                }
            }
            return alternatives
        }
        guard isChanged else { return exact }
        let expression = SearchExpression(terms: terms)
        let more = try ids(beginning: expression).filter { !exact.ids.contains($0) }
        found.expressions.append(expression)
        found.add(more)
        found.near = Set(more)
        return found
    }

    private func nearWords(_ typed: String) throws -> [String] {
        let probes = spellingProbes(typed)
        guard !probes.isEmpty else { return [] }
        let known = try values("SELECT DISTINCT word FROM spellings WHERE key IN \(anyOf: probes) LIMIT 400", of: String.self)
        return known.compactMap { word in closeness(typed, word, prefix: true).map { (word, $0) } }
            .sorted { $0.1 > $1.1 }.prefix(5).map(\.0)
    }

    // MARK: Ranking

    private func ranked(_ ids: [Contact.ID], _ query: SearchQuery, near: Set<Contact.ID>, now: Date) throws -> [Ranked] {
        guard !ids.isEmpty else { return [] }
        let words = query.terms.flatMap(\.words), me = viewer.id
        let ranked = try rows("""
            SELECT id, sort_name, organizer_id, last_contacted_at, archived_at
            FROM contacts
            WHERE id IN \(anyOf: ids) AND \(maySee("contacts.id"))
            """) { row in
            let id: Contact.ID = try row.next(), name: String = try row.next(), organizer: Account.ID? = try row.next()
            let touched: Date? = try row.next(), archivedAt: Date? = try row.next()
            var points = nameFit(name, words)
            if organizer != nil && organizer == me { points += 3 }
            if let touched { points += 2 * max(0, 1 - now.timeIntervalSince(touched) / (90 * 86_400)) }
            if archivedAt != nil { points -= 6 }
            if near.contains(id) { points -= 4 }
            return Ranked(id: id, points: points, name: name, isNear: near.contains(id))
        }
        return ranked.sorted { ($1.points, $0.name, $0.id) < ($0.points, $1.name, $1.id) }
    }
}

private struct Candidates {
    /// More cannot be ranked within the time that typing allows.
    static let most = 300
    /// With so many found by whole words, nobody needs those who fit less.
    static let enough = 100
    static let mostLookedAt = 600

    /// What was asked of the index.
    var expressions: [SearchExpression]
    var ids: Set<Contact.ID> = []
    var near: Set<Contact.ID> = []
    var isMore = false

    mutating func add(_ more: [Contact.ID]) {
        ids.formUnion(more)
        if more.count >= Self.most { isMore = true }
    }
}

private struct Ranked {
    let id: Contact.ID
    let points: Double
    let name: String
    let isNear: Bool
}

/// How well typed words fit the words of a name: whole words better than beginnings.
private func nameFit(_ name: String, _ typed: [String]) -> Double {
    let parts = name.utf8.split(separator: UInt8(ascii: " "))
    return typed.reduce(0) { points, word in
        let begun = parts.filter { $0.starts(with: word.utf8) }
        return points + (begun.isEmpty ? 0 : begun.contains { $0.count == word.utf8.count } ? 2 : 1)
    }
}

extension SearchQuery {
    /// The one word that was typed, when it was only one and may go on.
    fileprivate var onlyWord: String? {
        guard terms.count == 1, case .word(let word, prefix: true) = terms[0] else { return nil }
        return word
    }
}
