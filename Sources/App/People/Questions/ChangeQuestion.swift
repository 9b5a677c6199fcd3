import Foundation
import Kernel
import Matching

extension Connection {
    /// Adds something to ask people. It can be answered, listed and brought in at once.
    func addQuestion(_ form: Form) throws -> Question {
        let question = try draftQuestion(form)
        try insert(question)
        return question
    }

    /// A question as a form wants it, checked and not yet kept.
    func draftQuestion(_ form: Form) throws -> Question {
        try require(.changePeople)
        var question = Question()
        try fill(&question, form)
        guard let kind = Question.Kind(rawValue: form["kind"]) else {
            throw Refusal("Choose what kind of answer it has.", field: "kind")
        }
        question.kind = kind
        question.choices.list = try choices(adding: form, to: [])
        try checkByKind(&question, form)
        return question
    }

    func changeQuestion(_ id: Question.ID, _ form: Form) throws -> Question {
        try require(.changePeople)
        var question = try question(id)
        try refuseUnseen(form, of: id)
        let isAnswered = try isAnswered(id)
        try fill(&question, form)
        if let kind = Question.Kind(rawValue: form["kind"]), kind != question.kind {
            try refuse(
                if: isAnswered,
                "It has answers already, so it stays a question of this kind. Close it and add another one.")
            question.kind = kind
        }
        question.choices.list = try choices(adding: form, to: renamed(question.choices.list, form))
        try checkByKind(&question, form)
        if question.kind == .scale, isAnswered { try checkScaleHolds(question) }
        try update(question)
        return question
    }

    /// It is not asked any more; what was answered stays.
    func closeQuestion(_ id: Question.ID, at now: Date) throws -> Question {
        try require(.changePeople)
        _ = try question(id)
        return try change(id) { $0.closedAt = $0.closedAt ?? now }
    }

    func reopenQuestion(_ id: Question.ID) throws -> Question {
        try require(.changePeople)
        _ = try question(id)
        return try change(id) { $0.closedAt = nil }
    }

    func removeQuestion(_ id: Question.ID) throws -> Question {
        try require(.changePeople)
        let question = try question(id)
        try refuse(
            if: isAnswered(id), "It has answers, which would be lost. Close it instead: then nobody is asked any more.")
        try delete(id)
        return question
    }

    // MARK: What every question has

    private func fill(_ question: inout Question, _ form: Form) throws {
        let name = form["name"]
        try refuse(if: name.isEmpty, "Give the question a short name.", field: "name")
        try refuse(
            if: name.count > 80 || name.contains(where: \.isNewline), "Use 80 letters or fewer for the name.",
            field: "name")
        let isTaken = try visibleQuestions().contains { $0.id != question.id && folded($0.name) == folded(name) }
        try refuse(
            if: isTaken, "There is a question of this name already. Use that one, or another name.", field: "name")
        question.name = name
        for language in Language.allCases where form.has("wording-\(language.rawValue)") {
            let wording = form["wording-\(language.rawValue)"]
            try refuse(if: wording.count > 500, "Use 500 letters or fewer.", field: "wording-\(language.rawValue)")
            question.wording.words[language.rawValue] = wording.isEmpty ? nil : wording
        }
        if let sensitivity = Question.Sensitivity(rawValue: form["sensitivity"]) {
            // Who could not see the answers any more would have locked themselves out.
            guard viewer.readableSensitivities.contains(sensitivity) else { throw NotAllowed() }
            question.sensitivity = sensitivity
        }
        question.mayLeave = form["leave"] != "no"
        question.keepDays = try form.optional("keep").map { text in
            guard let days = Int(text), (1...36_500).contains(days) else {
                throw Refusal("Write a number of days, or leave it empty to keep answers for good.", field: "keep")
            }
            return days
        }
    }

    private func checkByKind(_ question: inout Question, _ form: Form) throws {
        let hasChoices = question.kind == .oneChoice || question.kind == .severalChoices
        try refuse(if: hasChoices && question.choices.list.isEmpty, "Write the choices, one a line.", field: "choices")
        if !hasChoices { question.choices = .init() }
        guard question.kind == .scale else {
            (question.low, question.high, question.lowWords, question.highWords, question.isLowBest) = (
                nil, nil, nil, nil, false
            )
            return
        }
        func end(_ field: String, _ known: Int?, _ usual: Int) throws -> Int {
            guard let text = form.optional(field) else { return known ?? usual }
            guard let number = Int(text), (-1_000...1_000).contains(number) else {
                throw Refusal("Write a whole number, such as 1 or 5.", field: field)
            }
            return number
        }
        let low = try end("low", question.low, 1), high = try end("high", question.high, 5)
        try refuse(if: low >= high, "The highest number must be above the lowest.", field: "high")
        (question.low, question.high) = (low, high)
        (question.lowWords, question.highWords) = (form.optional("low-words"), form.optional("high-words"))
        question.isLowBest = form["best"] == "low"
    }

    /// A narrower scale would leave answers outside.
    private func checkScaleHolds(_ question: Question) throws {
        let outside = try count(
            """
            SELECT count(*) FROM answers
            WHERE question_id = \(question.id) AND (number < \(Double(question.low ?? 0)) OR number > \(Double(question.high ?? 0)))
            """)
        try refuse(
            if: outside > 0, "\(outside) answer lies outside this scale.|\(outside) answers lie outside this scale.",
            field: "high")
    }

    // MARK: Choices

    /// New words for the choices that are there, and which of them are closed. Their codes stay.
    private func renamed(_ choices: [Question.Choice], _ form: Form) throws -> [Question.Choice] {
        try choices.map { choice in
            var choice = choice
            for language in Language.allCases {
                let field = "choice-\(choice.code)-\(language.rawValue)"
                guard form.has(field) else { continue }
                choice.words.words[language.rawValue] = form.optional(field)
                try refuse(
                    if: choice.words.words.isEmpty, "A choice needs a name. Close it if it is not offered any more.",
                    field: field)
                try refuse(if: form[field].count > 100, "Use 100 letters or fewer for a choice.", field: field)
            }
            if form.has("choice-\(choice.code)-en") { choice.isClosed = form.isChecked("closed-\(choice.code)") }
            return choice
        }
    }

    /// Choices from text areas, one a line, a text area for each language.
    private func choices(adding form: Form, to known: [Question.Choice]) throws -> [Question.Choice] {
        func lines(_ field: String) -> [String] {
            form[field].split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter {
                !$0.isEmpty
            }
        }
        // The form is in the writer's language; the other one is filled in by those who speak it.
        let main = Language(rawValue: form["language"]) ?? .english
        let typed = Language.allCases.map { ($0, lines($0 == main ? "choices" : "choices-other")) }
        let count = typed.map(\.1.count).max() ?? 0
        let isUneven = typed.contains { !$0.1.isEmpty && $0.1.count != count }
        try refuse(if: isUneven, "Write as many lines in both languages, in the same order.", field: "choices")
        var all = known
        for index in 0..<count {
            var words = Question.Translated()
            for (language, lines) in typed where !lines.isEmpty { words.words[language.rawValue] = lines[index] }
            all.append(try choice(words, beside: all))
        }
        try refuse(if: all.count > 100, "A question has 100 choices at most.", field: "choices")
        let names = all.flatMap { Set($0.words.words.values.map(folded)) }
        try refuse(
            if: Set(names).count < names.count, "Two choices have the same name. Give each its own.", field: "choices")
        return all
    }

    private func choice(_ words: Question.Translated, beside others: [Question.Choice]) throws -> Question.Choice {
        let text = words.inAny ?? ""
        try refuse(
            if: words.words.values.contains { $0.count > 100 }, "Use 100 letters or fewer for a choice.",
            field: "choices")
        return Question.Choice(code: Question.code(for: text, not: Set(others.map(\.code))), words: words)
    }
}

extension Question {
    /// `Very likely!` → `very-likely`; where that is taken, `very-likely-2`. Of other scripts, `choice`.
    static func code(for text: String, not taken: Set<String>) -> String {
        let letters = folded(text).unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        let plain = String(letters).split(separator: "-").joined(separator: "-").prefix(20)
        let base = plain.isEmpty ? "choice" : plain.hasSuffix("-") ? String(plain.dropLast()) : String(plain)
        guard taken.contains(base) else { return base }
        return (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
    }
}
