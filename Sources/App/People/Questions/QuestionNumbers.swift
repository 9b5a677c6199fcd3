import Asking
import Kernel
import Matching

/// What people answer to a question now, in numbers: of the people whom the asker may see and who are not put away.
struct QuestionNumbers: Sendable {
    struct Row: Sendable {
        let label: Label
        let count: Int
        /// In the question language, what stands after the question's name: `= 3`.
        let condition: String
    }
    enum Label: Sendable {
        case yes, no, choice(Question.Choice), scale(Int), text(String)
    }

    var people = 0
    var rows: [Row] = []
    /// Of numbers and dates.
    var smallest: Double?, largest: Double?, average: Double?
    /// There are more values than are shown.
    var hasMore = false
}

extension Connection {
    private static var mostRows: Int { 25 }

    func numbers(of question: Question) throws -> QuestionNumbers {
        var numbers = try totals(question)
        switch question.kind {
        case .file, .date: break
        case .yesNo:
            numbers.rows = try byValue(question).sorted { $0.value > $1.value }.map {
                .init(label: $0.value == "yes" ? .yes : .no, count: $0.count, condition: "= \($0.value)")
            }
        case .scale:
            let counts = Dictionary(try byValue(question).map { ($0.value, $0.count) }) { $0 + $1 }
            numbers.rows = ((question.low ?? 1)...(question.high ?? 5)).compactMap { number in
                let count = counts[String(number)] ?? 0
                return count == 0 && counts.count > 12
                    ? nil : .init(label: .scale(number), count: count, condition: "= \(number)")
            }
        case .oneChoice, .severalChoices:
            var counts: [String: Int] = [:]
            for (value, count) in try byValue(question) {
                for code in value.split(separator: " ") { counts[String(code), default: 0] += count }
            }
            numbers.rows = question.choices.list.filter { !$0.isClosed || counts[$0.code] != nil }.map {
                .init(label: .choice($0), count: counts[$0.code] ?? 0, condition: "= \(quoted($0.code))")
            }
        case .text, .number, .person, .place:
            let found = try mostGiven(question)
            numbers.hasMore = found.count > Self.mostRows
            numbers.rows = Array(found.prefix(Self.mostRows))
        }
        return numbers
    }

    private func counted(_ question: Question) -> SQL {
        """
        FROM current_answers
        JOIN contacts ON contacts.id = current_answers.contact_id
        WHERE current_answers.question_id = \(question.id) AND contacts.archived_at IS NULL AND contacts.kind = 'person'
        AND \(maySee("contacts.id"))
        """
    }

    private func totals(_ question: Question) throws -> QuestionNumbers {
        try first(
            """
            SELECT count(*), min(current_answers.number), max(current_answers.number), avg(current_answers.number)
            \(counted(question))
            """
        ) {
            QuestionNumbers(
                people: try $0.next(), smallest: try $0.next(), largest: try $0.next(), average: try $0.next())
        }
            ?? QuestionNumbers()
    }

    private func byValue(_ question: Question) throws -> [(value: String, count: Int)] {
        try rows("SELECT current_answers.value, count(*) \(counted(question)) GROUP BY current_answers.value") {
            (try $0.next(), try $0.next())
        }
    }

    /// What was said most, with one of the ways it was written. Who may not see somebody does not learn their name here.
    private func mostGiven(_ question: Question) throws -> [QuestionNumbers.Row] {
        try rows(
            """
            SELECT min(answers.value), answers.about_contact_id, answers.about_place_id, answers.number, count(*) AS people
            FROM current_answers
            JOIN contacts ON contacts.id = current_answers.contact_id
            JOIN answers ON answers.id = current_answers.answer_id
            WHERE current_answers.question_id = \(question.id) AND contacts.archived_at IS NULL AND contacts.kind = 'person'
            AND \(maySee("contacts.id")) AND (answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id")))
            GROUP BY answers.folded, answers.about_contact_id, answers.about_place_id, answers.number
            ORDER BY people DESC, min(answers.value)
            LIMIT \(Self.mostRows + 1)
            """
        ) { row in
            let value: String = try row.next(), person: Int64? = try row.next(), place: Int64? = try row.next()
            let number: Double? = try row.next(), count: Int = try row.next()
            let named = (person ?? place).map { "= \(quoted(value))#\($0)" }
            return QuestionNumbers.Row(
                label: .text(value), count: count,
                condition: named ?? (number == nil ? "= \(quoted(value))" : "= \(value)"))
        }
    }
}

extension Question {
    /// Those who answer so, in the question language (`docs/lists.md`).
    func whoAnswered(_ condition: String = "") -> String {
        "answered(\(quoted(name))#\(id)\(condition.isEmpty ? "" : " \(condition)"))"
    }
}

/// Where a question in the question language is answered.
func peoplePath(_ question: String) -> String {
    address("/people/lists/ask", fields: [("q", question)])
}
