import Asking
import Kernel

extension Mistake {
    /// What was meant, in a sentence. Names and signs of the language stay as they are written.
    var words: Phrase {
        switch reason {
        case .expected(let what, let found): found.isEmpty ? what.atEnd : what.beside(found)
        case .strangeSign(let sign): "\(sign) means nothing here. Put names and texts in quotation marks."
        case .noClosingMark: "This quotation mark has no second one that closes it."
        case .doubleEquals(let better): better == "=" ? "Write one =." : "Write one =: \(better)"
        case .tooLong(let most): "This question is too long. The longest has \(most) characters."
        case .tooDeep(let most): "Too many brackets stand within each other. \(most) is the most."
        case .tooManyClauses(let most): "This question asks for too much at once. \(most) clauses are the most."
        case .tooManyValues(let most): "This question has too many values. \(most) are the most."
        case .unknownFact(let name, let near): unknown(name, near)
        case .unknownCall(let name, let near): unknown(name, near)
        case .unknownArgument(let name, let call, let near):
            near.isEmpty
                ? "\(call) knows no \(name). It knows: \(Self.arguments(of: call))"
                : "\(call) knows no \(name). Did you mean \(listed(near))?"
        case .unknownSortable(let name, let near):
            near.isEmpty
                ? "Nobody can be sorted by \(name). Choose one of these: \(listed(Vocabulary.sortables + ["answer(…)"]))"
                : "Nobody can be sorted by \(name). Did you mean \(listed(near))?"
        case .factIsNoCall(let name): "\(name) is compared, without brackets: \(name) = …"
        case .callIsNoFact(let name): "\(name) is asked with brackets: \(name)(…)"
        default: moreWords
        }
    }

    private var moreWords: Phrase {
        switch reason {
        case .argumentTwice(let name): "\(name) is there twice. Keep one of them."
        case .subjectTwice(let call): "There is too much in the brackets of \(call). Join conditions with “and”."
        case .subjectMissing(let call): "Say in the brackets what \(call) is about."
        case .subjectNotWanted(let call): "This does not belong in the brackets of \(call)."
        case .cannotCompare(let name, let sign, let allowed):
            "\(name) cannot be asked with \(sign.rawValue). Use one of these: \(listed(allowed.map(\.rawValue)))"
        case .unknownChoice(let value, let name, let choices, let near):
            near.isEmpty
                ? "\(name) is never \(value). Choose one of these: \(listed(choices))"
                : "\(name) is never \(value). Did you mean \(listed(near))?"
        case .noNumber(let value): "\(value) is no number."
        case .noWholeNumber(let value): "\(value) is no whole number above nought."
        case .noPercentage(let value): "\(value) is no share. Write a number up to 100 before the %."
        case .noDay(let value): "\(value) is no day. Write 2026-03-04, today, or a span such as 60d, 8w, 6m, 1y."
        case .noBirth(let value): "\(value) is no birthday. Write a year, a month as 1990-05, or a day."
        case .noLanguage(let value): "\(value) is no language. Write its short name, such as es or gar."
        case .outOfRange(let value): "\(value) is too large or too small here."
        case .noLetters(let value): "\(value) has no letter or digit to compare."
        case .noPhone(let value): "\(value) is no phone number. Write it with its area code."
        case .absenceCompared(let value): "\(value) goes only with = and !=."
        default: wordsOfThings
        }
    }

    private var wordsOfThings: Phrase {
        switch reason {
        case .unknownThing(let thing, let name, let near):
            near.isEmpty ? thing.none(name) : "\(name) is not here. Did you mean \(listed(near))?"
        case .severalThings(_, let name, let all):
            "Several are called \(name). Write which with its number: \(listed(all))"
        case .goneThing(_, let name): "\(name) is gone, or you may not see it."
        case .mayNotSee(let name): "You may not see the answers to \(name)."
        case .mayNotSeeContactDetails(let name):
            "You may not see phone numbers and addresses, so you cannot ask for \(name)."
        case .answerOnlyAsked(let name): "Answers to \(name) are files. Ask only whether there is one."
        case .notSortable(let name): "Answers to \(name) are no numbers or days, so nobody can be sorted by them."
        case .listAsksForItself(let name): "The list \(name) would ask for itself. Take it out of the question."
        case .listTooLarge(let name, let most):
            "The list \(name) draws more than \(most) [people] at random. That is too much inside another question."
        case .movesNotShown(let name):
            "Who came to the list \(name) and left it is not shown to you, as you may not ask all that it asks."
        case .listUnreadable(let name): "The question of the list \(name) cannot be read any more."
        default: "This cannot be read."
        }
    }

    private func unknown(_ name: String, _ near: [String]) -> Phrase {
        near.isEmpty
            ? "Nothing is called \(name) here. Names and texts stand after a sign: name = Rosa"
            : "Nothing is called \(name) here. Did you mean \(listed(near))?"
    }

    private func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

    private static func arguments(of call: String) -> String {
        (Vocabulary.call(call)?.arguments.map(\.name) ?? []).joined(separator: ", ")
    }
}

extension Mistake.Expected {
    /// Where the question ends too soon.
    fileprivate var atEnd: Phrase {
        switch self {
        case .clause: "Something is missing here: what should be asked?"
        case .closingBracket: "A closing bracket is missing here."
        case .openingBracket: "An opening bracket is missing here."
        case .value: "A value is missing here."
        case .comparison: "A sign is missing here: =, !=, <, <=, >, >=, has, starts or in."
        case .comma: "A comma is missing here."
        case .number: "A number is missing here."
        case .place: "Write “in place” and the name of the place."
        case .sortable: "Write “by” and what to sort by."
        case .end: "The question should end here."
        case .argument(let call): "Something is missing in the brackets of \(call)."
        }
    }

    fileprivate func beside(_ found: String) -> Phrase {
        switch self {
        case .clause: "\(found) cannot stand here. Join clauses with “and” or “or”."
        case .closingBracket: "Here \(found) was found where a closing bracket was expected."
        case .openingBracket: "Here \(found) was found where an opening bracket was expected."
        case .value: "Here \(found) was found where a value was expected. Put it in quotation marks if it is one."
        case .comparison: "Here \(found) was found where a sign was expected: =, !=, <, <=, >, >=, has, starts or in."
        case .comma: "Here \(found) was found where a comma was expected."
        case .number: "Here \(found) was found where a number was expected."
        case .place: "Write “in place” and the name of the place."
        case .sortable: "Write “by” and what to sort by."
        case .end: "The question should end before \(found)."
        case .argument(let call): "\(found) cannot stand in the brackets of \(call)."
        }
    }
}

extension Mistake.Thing {
    fileprivate func none(_ name: String) -> Phrase {
        switch self {
        case .tag: "There is no tag \(name)."
        case .question: "There is no question \(name)."
        case .campaign: "There is no campaign \(name)."
        case .place: "There is no place \(name)."
        case .list: "There is no list \(name)."
        case .event: "There is no event \(name)."
        case .account: "There is no account \(name)."
        case .organization: "There is no organization \(name)."
        case .person: "There is no [person] called \(name)."
        case .choice: "There is no choice \(name)."
        case .import: "There is no import \(name)."
        }
    }
}
