import Foundation
import Kernel
import Testing

@testable import App

/// `Answer` is what a server answers, in tests.
typealias GivenAnswer = App.Answer

extension Question {
    static func rating(_ name: String = "Housing rating", _ sensitivity: Sensitivity = .everyone) -> Question {
        Question(name: name, kind: .scale, low: 1, high: 5, isLowBest: true, sensitivity: sensitivity)
    }

    static func choosing(_ name: String, _ kind: Kind = .oneChoice, _ choices: [String]) -> Question {
        var list: [Choice] = []
        for text in choices {
            list.append(
                Choice(code: code(for: text, not: Set(list.map(\.code))), words: Translated(words: ["en": text])))
        }
        return Question(name: name, kind: kind, choices: Choices(list: list))
    }
}

extension TestApp {
    /// Adds a question past the form.
    @discardableResult
    func add(_ question: Question) async throws -> Question {
        try await write { try $0.insert(question) }
        return question
    }

    @discardableResult
    func answer(_ question: Question, _ contact: Contact.ID, _ text: String, at: Date = .now) async throws
        -> GivenAnswer
    {
        try await write { try #require(try $0.answer(question, about: contact, .text(text), on: Occasion(at: at))) }
    }

    func current(_ question: Question, _ contact: Contact.ID) async throws -> String? {
        try await read {
            try $0.value(
                "SELECT value FROM current_answers WHERE question_id = \(question.id) AND contact_id = \(contact)",
                of: String.self)
        }
    }
}
