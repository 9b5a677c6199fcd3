import Foundation
import Kernel
import Matching

/// What somebody answers to a question now, with how often they answered before.
struct KnownAnswer: Sendable {
    let question: Question
    let answer: Answer
    let by: String?
    /// The answer names somebody whom the asker may not see.
    let isHidden: Bool
    var earlier = 0
}

/// The part of a person's page that tells what we know of them.
struct Known: Sendable {
    let contact: Contact.ID
    let answers: [KnownAnswer]
    /// What is asked of people and was not asked of them yet.
    let unasked: [Question]
    let mayAnswer: Bool
    let mayAsk: Bool
}

extension Connection {
    func known(of contact: Contact.ID) throws -> Known {
        let answers = try rows(
            """
            SELECT \(Self.answerColumns), CASE WHEN answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id"))
                THEN FALSE ELSE TRUE END,
                (SELECT count(*) FROM answers AS every_one
                 WHERE every_one.contact_id = current_answers.contact_id AND every_one.question_id = current_answers.question_id)
            FROM current_answers
            JOIN questions ON questions.id = current_answers.question_id
            JOIN answers ON answers.id = current_answers.answer_id
            LEFT JOIN accounts ON accounts.id = answers.account_id
            WHERE current_answers.contact_id = \(contact) AND \(maySeeAnswers(to: "questions"))
            """
        ) { row in
            var known = try knownAnswer(&row)
            known.earlier = try row.next(Int.self) - 1
            return known
        }
        let unasked: [Question] = try records(
            """
            WHERE closed_at IS NULL AND \(maySeeAnswers(to: "questions")) AND id NOT IN (
                SELECT current_answers.question_id FROM current_answers WHERE current_answers.contact_id = \(contact))
            """)
        return Known(
            contact: contact,
            answers: answers.sorted {
                (folded($0.question.name), $0.question.id) < (folded($1.question.name), $1.question.id)
            },
            unasked: unasked.sorted { (folded($0.name), $0.id) < (folded($1.name), $1.id) },
            mayAnswer: viewer.may(.addNotes),
            mayAsk: viewer.may(.changePeople))
    }

    /// All that somebody ever answered to a question, the latest first.
    func pastAnswers(of contact: Contact.ID, to question: Question.ID) throws -> [KnownAnswer] {
        try rows(
            """
            SELECT \(Self.answerColumns), CASE WHEN answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id"))
                THEN FALSE ELSE TRUE END
            FROM answers
            JOIN questions ON questions.id = answers.question_id
            LEFT JOIN accounts ON accounts.id = answers.account_id
            WHERE answers.contact_id = \(contact) AND answers.question_id = \(question)
            ORDER BY answers.at DESC, answers.id DESC
            LIMIT 500
            """
        ) { try knownAnswer(&$0) }
    }

    /// What was answered in some conversations, by conversation.
    func answers(givenIn interactions: [Interaction.ID]) throws -> [Interaction.ID: [KnownAnswer]] {
        guard !interactions.isEmpty else { return [:] }
        let found = try rows(
            """
            SELECT \(Self.answerColumns), CASE WHEN answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id"))
                THEN FALSE ELSE TRUE END
            FROM answers
            JOIN questions ON questions.id = answers.question_id
            LEFT JOIN accounts ON accounts.id = answers.account_id
            WHERE answers.interaction_id IN \(anyOf: interactions) AND \(maySeeAnswers(to: "questions"))
            ORDER BY answers.id
            """
        ) { try knownAnswer(&$0) }
        return Dictionary(grouping: found) { $0.answer.interactionID ?? Interaction.ID(0) }
    }

    private static var answerColumns: SQL {
        "\(Question.selection(from: "questions")), \(Answer.selection(from: "answers")), accounts.name"
    }

    private func knownAnswer(_ row: inout Row) throws -> KnownAnswer {
        KnownAnswer(question: try row.next(), answer: try row.next(), by: try row.next(), isHidden: try row.next())
    }
}

extension Screen {
    /// An answer as it is read: a scale always with what its ends mean.
    func answerText(_ known: KnownAnswer) -> HTML {
        let answer = known.answer, question = known.question
        if known.isHidden { return "<span class=\"soft\">\(h("Not shown to you"))</span>" }
        switch question.kind {
        case .text, .number: return "<span dir=\"auto\">\(HTML.own(answer.value))</span>"
        case .date: return Day(answer.value).map(dayHTML) ?? HTML.own(answer.value)
        case .yesNo: return h(answer.value == "yes" ? "Yes" : "No")
        case .oneChoice, .severalChoices:
            return HTML.own(question.chosen(answer.value).map { spoken($0.words) ?? $0.code }.joined(separator: ", "))
        case .scale: return scaleText(question, answer.value)
        case .person:
            return answer.aboutContactID.map { "<a href=\"/people/\($0)\">\(HTML.own(answer.value))</a>" }
                ?? HTML.own(answer.value)
        case .place:
            return answer.aboutPlaceID.map { "<a href=\"/people/places/\($0)\">\(HTML.own(answer.value))</a>" }
                ?? HTML.own(answer.value)
        case .file: return "<a href=\"/answers/\(answer.id)/file\" download>\(HTML.own(answer.value))</a>"
        }
    }

    /// "2 of 5 (1 is the best)"
    func scaleText(_ question: Question, _ value: String) -> HTML {
        let low = question.low ?? 1, high = question.high ?? 5, ends = scaleEnds(question)
        return (0...1).contains(low)
            ? h("\(value) of \(high) (\(ends))") : h("\(value), from \(low) to \(high) (\(ends))")
    }
}
