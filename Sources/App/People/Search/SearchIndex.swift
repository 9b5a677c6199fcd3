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

    /// Whether a contact with these terms would be found.
    func matches(_ text: String) -> Bool {
        let known = text.split(separator: " ")
        return terms.allSatisfy { alternatives in
            alternatives.contains { group in
                group.allSatisfy { lookup in
                    known.contains { lookup.isPrefix ? $0.hasPrefix(lookup.text) : $0 == lookup.text }
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
