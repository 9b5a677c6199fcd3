import Foundation
import Kernel

/// Something the group wants to know about people. Custom fields, survey and script questions, assessments and
/// demographics are all questions; each answer is kept with who gave it, when and on what occasion.
struct Question: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case text, number, date, yesNo = "yes/no", oneChoice = "one choice", severalChoices = "several choices", scale,
            person,
            place, file
    }

    /// Who may see the answers, of those who may see the person.
    enum Sensitivity: String, Sendable, CaseIterable, SQLConvertible { case everyone, organizers, keepers }

    static let table = "questions"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<Question>

    var id = ID.new()
    /// Short, as it heads a column.
    var name = ""
    var kind = Kind.text
    /// How it is asked aloud, by language.
    var wording = Translated()
    var choices = Choices()
    /// The ends of a scale, and what they mean.
    var low: Int?
    var high: Int?
    var lowWords: String?
    var highWords: String?
    /// On this scale the lowest number is the best.
    var isLowBest = false
    var sensitivity = Sensitivity.everyone
    /// Whether answers go along in copies and exports.
    var mayLeave = true
    /// After so many days an answer is forgotten.
    var keepDays: Int?
    /// It is not asked any more; what was answered stays.
    var closedAt: Date?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("kind", &kind)
        try column("wording", &wording)
        try column("choices", &choices)
        try column("low", &low)
        try column("high", &high)
        try column("low_words", &lowWords)
        try column("high_words", &highWords)
        try column("is_low_best", &isLowBest)
        try column("sensitivity", &sensitivity)
        try column("may_leave", &mayLeave)
        try column("keep_days", &keepDays)
        try column("closed_at", &closedAt)
    }

    /// Words by language (BCP 47).
    struct Translated: Codable, Sendable, Hashable {
        var words: [String: String] = [:]

        /// In the language asked for, or in any.
        func text(_ language: String) -> String? { words[language] ?? words.min { $0.key < $1.key }?.value }
        var inAny: String? { text(Language.english.rawValue) }
    }

    /// One of the answers that may be chosen.
    struct Choice: Codable, Sendable, Hashable {
        /// Small letters, digits and hyphens. Never changed, so that renaming a choice changes no answer.
        var code = ""
        var words = Translated()
        /// It is not offered any more.
        var isClosed = false
    }

    struct Choices: Codable, Sendable, Hashable {
        var list: [Choice] = []
    }
}

extension Question.Translated: JSONColumn {}
extension Question.Choices: JSONColumn {}

/// A value that is kept in one column as JSON, with its keys in order so that equal values are equal texts.
protocol JSONColumn: Codable, SQLConvertible { init() }

extension Question {
    /// The choices that an answer names by their codes, in the order of the question.
    func chosen(_ value: String) -> [Choice] {
        let codes = Set(value.split(separator: " ").map(String.init))
        return choices.list.filter { codes.contains($0.code) }
    }
}

extension JSONColumn {
    static var sqlType: SQLType { .text }

    var sqlValue: SQLValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .text((try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}")
    }

    static func read(from row: Row) throws -> Self { Self(.text(try String.read(from: row))) }

    /// As a change kept it.
    init(_ kept: SQLValue) {
        guard case .text(let text) = kept, let value = try? JSONDecoder().decode(Self.self, from: Data(text.utf8))
        else {
            self.init()
            return
        }
        self = value
    }
}
