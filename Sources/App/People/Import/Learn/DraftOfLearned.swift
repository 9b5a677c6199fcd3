import Foundation
import Kernel
import Matching

/// What one row says in its columns of answers, tags and campaigns.
struct DraftOfLearned {
    private(set) var campaignID: Campaign.ID?
    private var answers: [(Question, AnswerValue)] = []
    private var tags: [Tag.ID] = []
    private var answeredOn: Day?

    mutating func take(
        _ text: String, _ column: RowReading.Column, _ custom: ImportCustom, _ reasons: inout [RowReason]
    ) {
        let learned = custom.learned, value = String(text.prefix(120))
        switch column.meaning {
        case .tags:
            for name in CellParts.tags(text) where !saysNothing(name) {
                let typed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard let tag = learned.tags[folded(typed)] else {
                    reasons.append(.tag(column: column.name, value: String(name.prefix(120))))
                    continue
                }
                add(tag.id)
            }
        case .tag, .newTag:
            switch CellAnswer.plain(text) {
            case .yes: if let tag = learned.tagOfColumn[column.index] { add(tag) }
            case .no: break
            case .bounces, nil: if !saysNothing(text) { reasons.append(.tag(column: column.name, value: value)) }
            }
        case .campaign:
            let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            campaignID = learned.campaign(called: title) ?? campaignID
            if campaignID == nil, !saysNothing(text) { reasons.append(.campaign(column: column.name, value: value)) }
        case .answeredOn:
            guard let day = column.dates.date(text)?.day, day <= custom.today else {
                if !saysNothing(text) { reasons.append(.answerDate(column: column.name, value: value)) }
                return
            }
            answeredOn = day
        default: takeAnswer(text, column, learned, &reasons)
        }
    }

    private mutating func takeAnswer(
        _ text: String, _ column: RowReading.Column, _ learned: LearnedColumns, _ reasons: inout [RowReason]
    ) {
        guard let question = column.question else { return }
        do {
            guard let value = try learned.read(text, column.index, question, column.answers) else { return }
            answers.append((question, value))
        } catch {
            let value = String(text.prefix(120)), kind = question.kind.rawValue
            reasons.append(
                question.kind == .text
                    ? .tooLong(column: column.name) : .answer(column: column.name, value: value, kind: kind))
        }
    }

    private mutating func add(_ tag: Tag.ID) { if !tags.contains(tag) { tags.append(tag) } }

    func put(on person: inout BulkPerson, _ custom: ImportCustom) {
        guard !answers.isEmpty || !tags.isEmpty else { return }
        let contact = person.contact.id
        person.tags = tags.map { Tagging(tagID: $0, contactID: contact, taggedOn: custom.today) }
        // At noon, so that the day is the same in every zone that is near.
        let at = answeredOn.map { min($0.start(in: custom.learned.zone).addingTimeInterval(43_200), custom.now) }
        var occasion = Occasion(.import, at: at ?? custom.now, by: custom.account)
        occasion.campaignID = campaignID
        person.answers = answers.map { Answer($0.1, to: $0.0, about: contact, on: occasion) }
    }
}
