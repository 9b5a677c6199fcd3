import Foundation
import Kernel
import Matching

/// A question with how much it was used, as far as the asker may see.
struct QuestionLine: Sendable {
    let question: Question
    let answers: Int
    let lastAt: Date?
}

extension Viewer {
    /// The answers to which questions they may see.
    var readableSensitivities: [Question.Sensitivity] {
        if may(.keepHouse) { return Question.Sensitivity.allCases }
        if may(.changePeople) { return [.everyone, .organizers] }
        return may(.seePeople) ? [.everyone] : []
    }

    func maySee(_ question: Question) -> Bool { readableSensitivities.contains(question.sensitivity) }
}

extension Connection {
    /// A condition that holds for the questions whose answers the asker may see.
    func maySeeAnswers(to questions: SQL) -> SQL {
        "\(questions).sensitivity IN \(anyOf: viewer.readableSensitivities)"
    }

    /// Throws `NotFound` for a question that the asker may not see, as for one that is not there.
    func question(_ id: Question.ID) throws -> Question {
        let question: Question = try find(id)
        guard viewer.maySee(question) else { throw NotFound() }
        return question
    }

    /// Questions by their number, whoever asks.
    func questions(_ ids: [Int64]) throws -> [Int64: Question] {
        guard !ids.isEmpty else { return [:] }
        let found: [Question] = try records("WHERE id IN \(anyOf: ids)")
        return Dictionary(found.map { ($0.id.number, $0) }) { first, _ in first }
    }

    /// All questions that the asker may see, by name.
    func visibleQuestions() throws -> [Question] {
        let found: [Question] = try records("WHERE \(maySeeAnswers(to: "questions"))")
        return found.sorted { (folded($0.name), $0.id) < (folded($1.name), $1.id) }
    }

    /// The same, with how often each was answered.
    func questionLines() throws -> [QuestionLine] {
        try rows(
            """
            SELECT \(Question.selection(from: "questions")),
                (SELECT count(*) FROM answers WHERE answers.question_id = questions.id AND \(maySee("answers.contact_id"))),
                (SELECT max(answers.at) FROM answers
                 WHERE answers.question_id = questions.id AND \(maySee("answers.contact_id")))
            FROM questions
            WHERE \(maySeeAnswers(to: "questions"))
            """
        ) { QuestionLine(question: try $0.next(), answers: try $0.next(), lastAt: try $0.next()) }
        .sorted { (folded($0.question.name), $0.question.id) < (folded($1.question.name), $1.question.id) }
    }

    /// What is asked now, what was asked last first: for a form that has room for a few.
    func questionsInUse(limit: Int) throws -> [Question] {
        try records(
            """
            WHERE closed_at IS NULL AND kind <> 'file' AND \(maySeeAnswers(to: "questions"))
            ORDER BY coalesce((SELECT max(answers.at) FROM answers WHERE answers.question_id = questions.id), 0) DESC, id DESC
            LIMIT \(limit)
            """)
    }

    func isAnswered(_ id: Question.ID) throws -> Bool {
        try value("SELECT id FROM answers WHERE question_id = \(id) LIMIT 1", of: Int64.self) != nil
    }

    /// A condition on `changes` that holds where it is not about a question whose answers the asker may not see. An
    /// answer that was taken away is known by what the history kept of it.
    var mayReadLearned: SQL {
        let seen = viewer.readableSensitivities
        guard seen.count < Question.Sensitivity.allCases.count else { return "TRUE" }
        return """
            (changes.table_name NOT IN ('answers', 'questions')
            OR (changes.table_name = 'answers' AND (
                EXISTS (
                    SELECT 1 FROM answers
                    JOIN questions ON questions.id = answers.question_id
                    WHERE answers.id = changes.record_id AND questions.sensitivity IN \(anyOf: seen))
                OR EXISTS (
                    SELECT 1 FROM changes AS gone
                    JOIN questions ON gone.before LIKE '%"question_id":' || questions.id || ',%'
                    WHERE gone.record_id = changes.record_id AND gone.table_name = 'answers' AND gone.after IS NULL
                    AND questions.sensitivity IN \(anyOf: seen))))
            OR (changes.table_name = 'questions' AND (
                EXISTS (
                    SELECT 1 FROM questions
                    WHERE questions.id = changes.record_id AND questions.sensitivity IN \(anyOf: seen))
                OR (NOT EXISTS (SELECT 1 FROM questions WHERE questions.id = changes.record_id) AND EXISTS (
                    SELECT 1 FROM changes AS gone
                    WHERE gone.record_id = changes.record_id AND gone.table_name = 'questions' AND gone.after IS NULL
                    AND gone.before LIKE '%"sensitivity":"everyone"%')))))
            """
    }
}
