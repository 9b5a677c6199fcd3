import Foundation
import Kernel
import Matching

/// A note in which what was looked for stands.
struct FoundNote: Sendable {
    let contact: Contact.ID
    let name: String
    let at: Date
    let note: String
}

extension Connection {
    /// Notes that the asker may read, about people they may see, the latest first.
    func searchNotes(_ typed: String, limit: Int) throws -> [FoundNote] {
        let words = SearchQuery(typed).terms.filter { !$0.words.isEmpty }
        guard !words.isEmpty else { return [] }
        let expression = SearchExpression(terms: words.map(\.alternatives))
        return try rows("""
            SELECT interactions.contact_id, contacts.display_name, interactions.at, interactions.note
            FROM (\(SearchIndex.notes.ids(matching: expression, in: dialect)) \(latestFirst) LIMIT 500) AS matched
            JOIN interactions ON interactions.id = matched.id
            JOIN contacts ON contacts.id = interactions.contact_id
            WHERE \(mayReadNote(of: "interactions")) AND \(maySee("contacts.id"))
            ORDER BY interactions.at DESC
            LIMIT \(limit)
            """) { FoundNote(contact: try $0.next(), name: try $0.next(), at: try $0.next(), note: try $0.next()) }
    }

    /// FTS5 walks its ids backwards at no cost; GIN would have to sort all that match.
    private var latestFirst: SQL { dialect == .sqlite ? "ORDER BY rowid DESC" : "" }
}
