import Asking
import Foundation
import Kernel
import Matching

/// A value that there is, with what tells it from others.
struct Suggested {
    let value: String
    var words = ""
}

extension Connection {
    private static let most = 60

    /// What may be filled into the fields of a line, by field; only what the asker may see.
    func suggestions(for fields: LineFields, at now: Date) throws -> [String: [Suggested]] {
        var all: [String: [Suggested]] = [:]
        if let fact = fields.fact {
            all["value"] = try suggested(source(fact.name, fact.kind), "")
        } else if fields.tie != nil {
            all["value"] = try suggested("place", "")
        } else if let call = fields.call {
            let subject: String? =
                switch call.subject {
                case .question: "question"
                case .tag: "tag"
                case .list: "list"
                case .text: "role"
                default: nil
                }
            if let subject { all["subject"] = try suggested(subject, "") }
            if call.subject == .question { all["answer"] = try answers(to: fields.values["subject"], now) }
            for argument in call.arguments {
                all["a.\(argument.name)"] = try suggested(source(argument.name, argument.kind), "")
            }
        }
        return all
    }

    /// What is offered for a kind of value. Long ones are asked for as somebody types.
    func source(_ name: String, _ kind: ValueKind) -> String {
        switch kind {
        case .account: "account"
        case .tag: "tag"
        case .campaign: "campaign"
        case .place: "place"
        case .event: "event"
        case .organization: "organization"
        case .language: "language"
        case .day, .birth: "day"
        default: ["zip", "town", "role", "state", "country"].contains(name) ? name : ""
        }
    }

    func suggested(_ source: String, _ typed: String) throws -> [Suggested] {
        let from = folded(typed), limit = Self.most
        // What somebody types is looked for among all; unasked, the first are enough.
        let looked = from.isEmpty ? 500 : 20_000
        switch source {
        case "tag":
            return try named(
                """
                SELECT tags.name, (SELECT count(*) FROM taggings WHERE taggings.tag_id = tags.id AND \(maySee("taggings.contact_id")))
                FROM tags
                WHERE ' ' || tags.sort_name LIKE \("% \(from)%")
                ORDER BY tags.sort_name LIMIT \(looked)
                """, from)
        case "question": return visible(try visibleQuestions().map(\.name), from)
        case "campaign": return visible(try values("SELECT title FROM campaigns ORDER BY title LIMIT \(looked)"), from)
        case "event":
            return visible(try values("SELECT title FROM events ORDER BY starts_at DESC LIMIT \(looked)"), from)
        case "account":
            return [Suggested(value: "me"), Suggested(value: "nobody")]
                + visible(
                    try values(
                        """
                        SELECT accounts.name FROM accounts
                        WHERE accounts.closed_at IS NULL AND \(mayName("accounts"))
                        ORDER BY accounts.name LIMIT \(looked)
                        """), from)
        case "list": return visible(try lists().map(\.list.name), from)
        case "day": return ["today", "7d", "30d", "60d", "6m", "1y", "2y"].map { Suggested(value: $0) }
        case "role":
            return try named(counted("role", "roles", "roles.role IS NOT NULL"), from)
        case "town": return try named(counted("locality", "addresses", beginning("locality", typed)), "")
        case "zip", "state", "country":
            guard viewer.may(.seeContactDetails) else { return [] }
            let column: SQL = source == "zip" ? "postal_code" : source == "state" ? "region" : "country"
            return try named(counted(column, "addresses", beginning(column, typed)), "")
        case "language":
            let spoken = try values(
                """
                SELECT DISTINCT contacts.languages FROM contacts
                WHERE contacts.languages IS NOT NULL AND \(maySee("contacts.id"))
                LIMIT 200
                """, of: String.self)
            let tags = spoken.flatMap { $0.split { $0 == " " || $0 == "," }.map(String.init) }
            return visible(Array(Set(tags)).sorted(), from)
        case "place":
            return visible(
                try values(
                    """
                    SELECT name FROM places WHERE sort_name >= \(from) AND sort_name < \(from + "\u{10FFFF}")
                    ORDER BY sort_name LIMIT \(limit)
                    """), from)
        case "organization":
            return visible(
                try values(
                    """
                    SELECT contacts.display_name FROM contacts
                    WHERE contacts.kind = 'organization' AND contacts.folded_name >= \(from)
                    AND contacts.folded_name < \(from + "\u{10FFFF}") AND \(maySee("contacts.id"))
                    ORDER BY contacts.folded_name LIMIT \(limit)
                    """), from)
        default: return []
        }
    }

    /// The choices of a question, or its scale.
    private func answers(to name: String, _ now: Date) throws -> [Suggested] {
        guard !name.isEmpty else { return [] }
        var book = NameBook(self)
        guard let id = try? book.find(.question, LineFields.read(name, isSubject: true)),
            let question = try visibleQuestions().first(where: { $0.id.number == id })
        else { return [] }
        switch question.kind {
        case .yesNo: return [Suggested(value: "yes"), Suggested(value: "no")]
        case .scale:
            return ((question.low ?? 1)...max(question.low ?? 1, question.high ?? 5)).prefix(20).map {
                Suggested(value: String($0))
            }
        case .oneChoice, .severalChoices:
            let language = try groupSettings().language.rawValue
            return question.choices.list.prefix(Self.most).map {
                Suggested(value: $0.words.text(language) ?? $0.code)
            }
        default: return []
        }
    }

    private func beginning(_ column: SQL, _ typed: String) -> SQL {
        typed.isEmpty
            ? "\(column) IS NOT NULL"
            : "lower(\(column)) LIKE \("\(typed.lowercased().replacing("%", with: "").replacing("_", with: ""))%")"
    }

    /// Of the people whom the asker may see, how many have each value. Looks at so many rows and no more.
    private func counted(_ column: SQL, _ table: SQL, _ condition: SQL) -> SQL {
        """
        SELECT some.value, count(*) FROM (
            SELECT \(column) AS value FROM \(table) WHERE \(condition) AND \(maySee("\(table).contact_id")) LIMIT 20000) AS some
        GROUP BY some.value ORDER BY count(*) DESC, some.value LIMIT \(Self.most)
        """
    }

    private func named(_ sql: SQL, _ from: String) throws -> [Suggested] {
        let all = try rows(sql) { Suggested(value: try $0.next(), words: String(try $0.next(Int.self))) }
        return Array(all.filter { from.isEmpty || " \(folded($0.value))".contains(" \(from)") }.prefix(Self.most))
    }

    private func visible(_ names: [String], _ from: String) -> [Suggested] {
        names.filter { from.isEmpty || " \(folded($0))".contains(" \(from)") }.prefix(Self.most).map {
            Suggested(value: $0)
        }
    }
}
