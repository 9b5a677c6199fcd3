import Foundation
import Kernel
import Matching

/// What the columns of a sheet lead to, and what of it is still to be made.
struct ColumnsToMake: Sendable {
    var learned = LearnedColumns()
    var questions: [Int: Question] = [:]
    var tags: [Tag] = []
    var campaigns: [Campaign] = []

    var isNothing: Bool { questions.isEmpty && tags.isEmpty && campaigns.isEmpty }
}

extension Connection {
    /// Looks up what columns lead to, and drafts what is not there yet. Writes nothing.
    func columnsToMake(_ plan: ImportPlan, _ head: SheetHead, _ values: CellValues, today: Day) throws -> ColumnsToMake
    {
        var make = ColumnsToMake()
        guard plan.learns else { return make }
        let settings = try groupSettings()
        make.learned.zone = settings.zone
        for tag in try allTags() { make.learned.tags[folded(tag.name)] = tag }
        for (column, meaning) in plan.columnMeanings.enumerated() {
            switch meaning {
            case .answer(let id): make.learned.questions[column] = try question(id)
            case .newQuestion(let kind):
                let question = try draftQuestion(kind, head, column, values[column], settings.language, beside: make)
                make.learned.questions[column] = question
                make.questions[column] = question
            case .tag(let id): make.learned.tagOfColumn[column] = try find(id).id
            case .newTag: make.learned.tagOfColumn[column] = draft(tagCalled: head.name(of: column), in: &make)?.id
            case .tags: for name in values[column].flatMap(CellParts.tags) { _ = draft(tagCalled: name, in: &make) }
            case .campaign: try draftCampaigns(values[column], in: &make)
            default: break
            }
        }
        for (column, question) in make.learned.questions where question.kind == .person || question.kind == .place {
            make.learned.lookedUp[column] = try lookUp(values[column], question)
        }
        return make
    }

    /// Makes what is to be made on the spot, as a part of the import, and keeps in its plan where the columns lead.
    func make(_ columns: ColumnsToMake, for sheet: SheetImport) throws {
        try require(.bringIn)
        var plan = sheet.plan
        for (column, question) in columns.questions.sorted(by: { $0.key < $1.key }) {
            try insert(question)
            plan.meanings[column] = ColumnMeaning.answer(question.id).code
        }
        for tag in columns.tags { try insert(tag) }
        for (column, tag) in columns.learned.tagOfColumn { plan.meanings[column] = ColumnMeaning.tag(tag).code }
        for campaign in columns.campaigns { try insert(campaign) }
        try execute("UPDATE imports SET plan = \(plan.text) WHERE id = \(sheet.id)")
    }

    // MARK: Drafts

    private func draftQuestion(
        _ kind: Question.Kind, _ head: SheetHead, _ column: Int, _ values: [String], _ language: Language,
        beside make: ColumnsToMake
    ) throws -> Question {
        let header = head.name(of: column).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var form = Form()
        form["name"] = try freeQuestionName(String(header.prefix(80)), beside: make)
        form["wording-\(language.rawValue)"] = String(header.prefix(500))
        form["language"] = language.rawValue
        form["kind"] = kind.rawValue
        switch kind {
        case .oneChoice, .severalChoices:
            let choices = choices(kind == .oneChoice ? values : values.flatMap(Question.Kind.severalIn))
            // More choices than a question can have are no choices, and those that say nothing are none.
            if choices.isEmpty || choices.count > 100 { form["kind"] = Question.Kind.text.rawValue }
            form["choices"] = choices.joined(separator: "\n")
        case .scale:
            let numbers = values.compactMap(typedNumber).filter { abs($0) <= 1_000 && $0 == $0.rounded() }.map {
                Int($0)
            }
            form["low"] = String(min(1, numbers.min() ?? 1))
            form["high"] = String(max(5, numbers.max() ?? 5))
        default: break
        }
        return try draftQuestion(form)
    }

    private func choices(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter {
                (!saysNothing($0) || $0.lowercased() == "no") && $0.count <= 100 && !folded($0).isEmpty
                    && seen.insert(folded($0)).inserted
            }
    }

    /// Two columns may have one header, and the group may have a question of that name.
    private func freeQuestionName(_ name: String, beside make: ColumnsToMake) throws -> String {
        let taken = Set(try (visibleQuestions() + make.questions.values).map { folded($0.name) })
        guard taken.contains(folded(name)) else { return name }
        return (2...).lazy.map { "\(name.prefix(74)) (\($0))" }.first { !taken.contains(folded($0)) } ?? name
    }

    private func draft(tagCalled typed: String, in make: inout ColumnsToMake) -> Tag? {
        guard let name = try? checkedTagName(typed, field: "tags") else { return nil }
        if let known = make.learned.tags[folded(name)] { return known }
        guard make.tags.count < LearnedColumns.mostNew else { return nil }
        let tag = Tag(name: name)
        make.tags.append(tag)
        make.learned.tags[folded(name)] = tag
        return tag
    }

    private func draftCampaigns(_ values: [String], in make: inout ColumnsToMake) throws {
        for campaign in try allCampaigns() where make.learned.campaigns[folded(campaign.title)] == nil {
            make.learned.campaigns[folded(campaign.title)] = campaign
        }
        for value in values where !saysNothing(value) {
            let title = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !folded(title).isEmpty, title.count <= 200, make.campaigns.count < LearnedColumns.mostNew,
                make.learned.campaigns[folded(title)] == nil
            else { continue }
            let campaign = Campaign(title: title)
            make.campaigns.append(campaign)
            make.learned.campaigns[folded(title)] = campaign
        }
    }

    /// A name that is nobody's, or that of several, is answered row by row.
    private func lookUp(_ values: [String], _ question: Question) throws -> [String: AnswerValue] {
        var found: [String: AnswerValue] = [:]
        for value in values {
            do { found[value] = try answerValue(.text(value), to: question) } catch is Refusal {}
        }
        return found
    }
}

extension LearnedColumns {
    /// Names of new tags and campaigns in one sheet; what is beyond is taken for a slip.
    static let mostNew = 500
}
