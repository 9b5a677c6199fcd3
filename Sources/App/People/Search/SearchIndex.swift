import Kernel
import Matching

/// One of the two full-text indexes, which the engines keep in ways of their own: FTS5 beside a table, or GIN over it.
enum SearchIndex: String, Sendable {
    case contacts = "search", notes = "note_search"

    private var idColumn: SQL { self == .contacts ? "contact_id" : "interaction_id" }
    private var table: SQL { SQL(trusted: rawValue) }
    private var fts: SQL { self == .contacts ? "search_index" : "note_index" }

    /// The ids whose terms match, as a subquery.
    func ids(matching expression: SearchExpression, in dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite: "SELECT \(fts).rowid AS id FROM \(fts) WHERE \(fts) MATCH \(expression.text(for: .sqlite))"
        case .postgres:
            """
            SELECT \(idColumn) AS id FROM \(table)
            WHERE array_to_tsvector(string_to_array(terms, ' ')) @@ CAST(\(expression.text(for: .postgres)) AS tsquery)
            """
        }
    }
}

/// What the full-text index is asked: for each term one of several groups of lookups, and all terms must match.
struct SearchExpression: Sendable {
    typealias Lookup = SearchQuery.Lookup
    var terms: [[[Lookup]]]

    var isEmpty: Bool { terms.isEmpty }

    /// Every word as it stands: what was typed is taken to be whole.
    var whole: SearchExpression { mapped { Lookup(text: $0.text, isPrefix: false) } }

    /// Asks only for whole terms, each a single list in the index, and finds all that fit and, unless `isExact`, some that
    /// do not; `nil` where nothing was typed that is long enough.
    var narrowed: SearchExpression? {
        let narrowed = terms.compactMap { alternatives -> [[Lookup]]? in
            let groups = alternatives.map { $0.compactMap(\.necessary) }
            return groups.contains(where: \.isEmpty) ? nil : groups
        }
        return narrowed.isEmpty ? nil : SearchExpression(terms: narrowed)
    }

    var isExact: Bool { terms.allSatisfy { $0.allSatisfy { $0.allSatisfy(\.isExact) } } }
    var hasSeveralWords: Bool { terms.count > 1 || terms.contains { $0.contains { $0.count > 1 } } }
    var hasBeginnings: Bool { terms.contains { $0.contains { $0.contains(where: \.isPrefix) } } }

    private func mapped(_ change: (Lookup) -> Lookup) -> SearchExpression {
        SearchExpression(terms: terms.map { $0.map { $0.map(change) } })
    }

    /// Whether a contact with these terms would be found.
    func matches(_ text: String) -> Bool {
        let known = text.utf8.split(separator: UInt8(ascii: " "))
        return terms.allSatisfy { alternatives in
            alternatives.contains { group in
                group.allSatisfy { lookup in
                    let wanted = lookup.text.utf8
                    return known.contains { $0.starts(with: wanted) && (lookup.isPrefix || $0.count == wanted.count) }
                }
            }
        }
    }

    func text(for dialect: Dialect) -> String {
        let and = dialect == .sqlite ? " AND " : " & ", or = dialect == .sqlite ? " OR " : " | "
        return terms.map { alternatives in
            let groups = alternatives.map { group in
                "(" + group.map { lookup($0, dialect) }.joined(separator: and) + ")"
            }
            return "(" + groups.joined(separator: or) + ")"
        }.joined(separator: and)
    }

    private func lookup(_ lookup: Lookup, _ dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: "\"\(lookup.text.replacing("\"", with: "\"\""))\"\(lookup.isPrefix ? " *" : "")"
        case .postgres:
            "'\(lookup.text.replacing("\\", with: "\\\\").replacing("'", with: "''"))'\(lookup.isPrefix ? ":*" : "")"
        }
    }
}
