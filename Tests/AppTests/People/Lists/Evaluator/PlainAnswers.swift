import Asking
import Foundation
import Kernel
import Matching

@testable import App

/// What asking for answers means.
extension PlainEvaluator {
    func answered(_ call: Call, isEver: Bool) throws -> Holds {
        var named: (Value, Comparison?)?
        for case .subject(let value, let comparison) in call.arguments { named = (value, comparison) }
        guard let named else { throw Refused(why: "no question") }
        let question = try question(named.0)
        let compares = try named.1.map { try answerComparison($0, question) } ?? { _ in true }
        let kind: (App.Answer) -> Bool = try test(call, "kind") { try choice($0) { $0.kind.rawValue } }
        let by: (App.Answer) -> Bool = try test(call, "by") { try account($0, mayLack: true) { $0.accountID } }
        let campaign: (App.Answer) -> Bool = try ofCampaign(call) { $0.campaignID }
        let event: (App.Answer) -> Bool = try ofEvent(call) { $0.eventID }
        let time = try span(call)
        func fitting(_ contact: Contact) -> [App.Answer] {
            group.answers[contact.id, default: []].filter {
                $0.questionID == question.id && kind($0) && by($0) && campaign($0) && event($0) && time(days.day($0.at))
            }
        }
        if isEver { return try counted(call) { fitting($0).filter(compares).count } }
        return { fitting($0).max { ($0.at, $0.id) < ($1.at, $1.id) }.map(compares) ?? false }
    }

    /// The number that an answer compares by.
    func number(_ answer: App.Answer, _ question: Question) -> Double? {
        question.kind == .date ? Day(answer.value).map { Double($0.number) } : Double(answer.value)
    }

    private func answerComparison(_ comparison: Comparison, _ question: Question) throws -> (App.Answer) -> Bool {
        let isSameness = [.equal, .notEqual, .oneOf].contains(comparison.sign)
        let isOrder = [.less, .atMost, .more, .atLeast].contains(comparison.sign)
        func require(_ isOffered: Bool) throws {
            guard isOffered else { throw Refused(why: "\(question.kind) with \(comparison.sign)") }
        }
        switch question.kind {
        case .text:
            try require(!isOrder)
            return try text(comparison, mayLack: false) { [$0.value] }
        case .number, .scale:
            try require(isSameness || isOrder)
            return try number(comparison) { Double($0.value) }
        case .date:
            try require(isSameness || isOrder)
            return try day(comparison) { Day($0.value) }
        case .yesNo:
            try require(isSameness)
            try require(comparison.values.allSatisfy { ["yes", "no"].contains($0.text.lowercased()) })
            return try choice(comparison) { $0.value }
        case .oneChoice, .severalChoices:
            try require(isSameness)
            return try compared(
                comparison, mayLack: false, isThere: { _ in true },
                equals: { value in
                    let code = try choiceCode(value, question)
                    return { $0.value.split(separator: " ").contains { $0 == code } }
                })
        case .person:
            try require(isSameness)
            return try thing(comparison, mayLack: false, resolve: { [try person($0)] }) { [$0.aboutContactID] }
        case .place:
            try require(isSameness)
            return try compared(
                comparison, mayLack: false, isThere: { _ in true },
                equals: { value in
                    let places = try placesWithin(value)
                    return { places.contains($0.aboutPlaceID) }
                })
        case .file: throw Refused(why: "files are not compared")
        }
    }

    private func choiceCode(_ value: Value, _ question: Question) throws -> String {
        let asked = folded(value.text)
        let fitting = question.choices.list.filter { choice in
            choice.code == value.text || choice.words.words.values.contains { folded($0) == asked }
        }
        guard fitting.count == 1 else { throw Refused(why: "\(fitting.count) choices") }
        return fitting[0].code
    }
}
