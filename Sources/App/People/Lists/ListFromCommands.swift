import Asking
import Foundation
import Kernel

/// A question typed on the command line that cannot be read: the question, a mark under the place, and what was meant.
package struct UnreadableQuestion: Error, CustomStringConvertible {
    package let description: String

    init(_ question: String, _ mistake: Mistake) {
        let words = Words.of(.english).text(mistake.words), place = mistake.spot.start
        // The mark would stand wrong under several lines, or under a long one.
        let isShort = question.unicodeScalars.count <= 300 && !question.contains(where: \.isNewline)
        // On a line of its own, as "Error:" is put in front.
        let lines =
            isShort
            ? "This question cannot be read.\n\(question)\n\(String(repeating: " ", count: max(0, place - 1)))^ " : ""
        description = "\(lines)at \(place): \(words)"
    }
}

/// What `spadework list` was asked, ready to be printed.
package struct ListWish: Sendable {
    package var question = ""
    package var columns = "id,kind,name"
    /// Told what the lists that are asked for pass over: names of what is gone.
    package var note: @Sendable (String) -> Void = { _ in }
    /// It is written as a file that may go anywhere.
    package var leaves = false

    package init(question: String) { self.question = question }
}

package func countList(_ wish: ListWish, in database: Database) async throws -> Int {
    try await reading(wish, in: database) { db, asked in try db.count(of: asked) }
}

/// Gives the heads of the columns, then each person's cells, by name. All are read at one moment.
package func printList(
    _ wish: ListWish, in database: Database, heads: @escaping @Sendable ([String]) throws -> Void,
    row: @escaping @Sendable ([String]) throws -> Void
) async throws {
    try await reading(wish, in: database) { db, asked in
        let columns = try db.listColumns(wish.columns, leaving: wish.leaves), zone = try db.groupSettings().zone
        try heads(columns.map(\.head))
        for some in try db.idsInOrder(of: asked, by: .name).inParts(of: 500) {
            for shown in try db.listRows(of: some, columns) {
                try row(zip(shown.cells, columns).map { $0.text($1, zone: zone) })
            }
        }
    }
}

/// How a question is understood: in words, as SQL with its values apart, and how the engine goes about it.
package func explainList(_ wish: ListWish, in database: Database) async throws -> String {
    try await reading(wish, in: database) { db, asked in
        var resolver = Resolver(db, settings: try db.groupSettings(), now: .now)
        let sentence = try resolver.numbered(try Ask(wish.question)).description
        let compiled = Compiler.compile(asked, for: db)
        let sql: SQL = "\(compiled.opening)SELECT count(*) FROM contacts WHERE \(compiled.condition)"
        let plan = try db.rows("\(db.dialect.explaining) \(sql)") { try db.dialect.planLine(&$0) }
        return """
            \(sentence.isEmpty ? "(everybody)" : sentence)

            \(sql.withNumbers)

            \(sql.values.enumerated().map { "$\($0 + 1) = \($1)" }.joined(separator: "\n"))

            \(plan.joined(separator: "\n"))
            """
    }
}

private func reading<T: Sendable>(
    _ wish: ListWish, in database: Database, _ body: @escaping @Sendable (Connection, Asked) throws -> T
) async throws -> T {
    do {
        return try await database.read(as: Viewer.program) { db in
            let asked = try db.asked(wish.question, at: .now)
            for trouble in asked.troubles { wish.note(Words.of(.english).text(trouble.words)) }
            return try body(db, asked)
        }
    } catch let mistake as Mistake {
        throw UnreadableQuestion(wish.question, mistake)
    } catch let refusal as Refusal {
        throw NoColumn(description: Words.of(.english).text(refusal.reason))
    }
}
