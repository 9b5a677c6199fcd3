import Asking
import Foundation
import Kernel
import Matching

/// What people answered.
extension Resolver {
    /// A question of that name whose answers the asker may see.
    mutating func question(_ value: Value) throws -> Question {
        try db.find(Question.ID(try names.find(.question, value)))
    }

    mutating func answered(_ call: Call, isEver: Bool) throws -> Meant {
        guard let subject = call.subject else { return .nobody }
        let question = try question(subject.value)
        var fits = choice(call, "kind", "kind") + (try by(call, "by", "account_id"))
        fits +=
            try thing(call, "campaign", .campaign, "campaign_id") + thing(call, "event", .event, "event_id")
            + span(call, "at")
        let compares = try subject.comparison.map { try compared($0, question) } ?? .always
        let about = Held.compare("question_id", .equal, .integer(question.id.number))
        if isEver {
            return .entries(
                Entries(
                    table: .answers, held: .all([about] + fits + [compares]), count: try count(call.argument("count"))))
        }
        // The current answers are kept, so nobody needs to look for the latest among all.
        if fits.isEmpty, question.kind.isKeptWithCurrent {
            return .entries(Entries(table: .currentAnswers, held: .all([about, compares])))
        }
        if subject.comparison == nil { return .entries(Entries(table: .answers, held: .all([about] + fits))) }
        return .latestAnswer(LatestAnswer(question: question.id, fits: .all(fits), compares: compares))
    }

    /// A comparison of an answer, as its question's kind allows.
    private mutating func compared(_ comparison: Comparison, _ question: Question) throws -> Held {
        let allowed = question.kind.signs
        guard !allowed.isEmpty else { throw Mistake(.answerOnlyAsked(question.name), comparison.spot) }
        guard allowed.contains(comparison.sign) else {
            throw Mistake(.cannotCompare(question.name, comparison.sign, allowed: allowed), comparison.spot)
        }
        var book = names
        defer { names = book }
        // "None" and "any" may be what was answered, so they are no words of the language here.
        let plain = Comparison(
            comparison.sign, comparison.values.map { Value($0.text, number: $0.number, $0.spot) }, comparison.spot)
        return try held(plain, known: .always) { sign, value in
            switch question.kind {
            case .text: return .folded(Self.foldedText, try textTest(sign, value))
            case .number, .scale: return .compare("number", sign, .real(try number(value)))
            case .date: return .compare("number", sign, .real(Double(try day(value).number)))
            case .yesNo:
                guard let truth = ["yes": 1.0, "no": 0][value.text.lowercased()] else {
                    throw Mistake(
                        .unknownChoice(value.text, of: question.name, choices: ["yes", "no"], near: []), value.spot)
                }
                return .compare("number", .equal, .real(truth))
            case .oneChoice: return .compare("value", .equal, .string(try code(value, question)))
            case .severalChoices: return .chosen("value", try code(value, question))
            case .person: return .compare("about_contact_id", .equal, .integer(try book.find(.person, value)))
            case .place: return .within("about_place_id", Place.ID(try book.find(.place, value)))
            case .file: return .never
            }
        }
    }

    /// The code of a choice that was written as its code, or in its words in any language.
    private func code(_ value: Value, _ question: Question) throws -> String {
        let text = folded(value.text), choices = question.choices.list
        if let exact = choices.first(where: { $0.code == value.text.lowercased() }) { return exact.code }
        let found = choices.filter { choice in choice.words.words.values.contains { folded($0) == text } }
        if found.count == 1 { return found[0].code }
        let names = choices.compactMap { $0.words.text(settings.language.rawValue) ?? $0.code }
        guard found.isEmpty else { throw Mistake(.severalThings(.choice, value.text, found.map(\.code)), value.spot) }
        throw Mistake(
            .unknownChoice(value.text, of: question.name, choices: names, near: near(value.text, among: names)),
            value.spot)
    }
}

extension Question.Kind {
    /// How answers compare; none where it is only asked whether there is one.
    var signs: [Sign] {
        switch self {
        case .text: [.equal, .notEqual, .has, .starts, .oneOf]
        case .number, .scale, .date: [.equal, .notEqual, .less, .atMost, .more, .atLeast, .oneOf]
        case .yesNo, .oneChoice, .severalChoices, .person, .place: [.equal, .notEqual, .oneOf]
        case .file: []
        }
    }

    /// Whether `current_answers` holds all that is compared.
    fileprivate var isKeptWithCurrent: Bool {
        switch self {
        case .number, .scale, .date, .yesNo, .oneChoice, .severalChoices, .file: true
        case .text, .person, .place: false
        }
    }
}
