import Foundation
import Kernel

// Answering in forms: the field for each kind of question, and what such a form does.

extension Connection {
    /// What a form with one question says; the fields are those of `Screen.answerForm`.
    @discardableResult
    func answer(_ question: Question, about contact: Contact.ID, _ form: Form, _ file: SentFile?, now: Date) throws
        -> Answer
    {
        var occasion = Occasion(Answer.Kind(rawValue: form["occasion"]) ?? .screen, at: now, by: viewer.id)
        if let text = form.optional("on") {
            guard let day = Day(text) else { throw Refusal("Write the day as 2026-03-04.", field: "on") }
            let zone = try groupSettings().zone, today = Day(now, in: zone)
            try refuse(if: day > today, "That day is still to come.", field: "on")
            if day < today { occasion.at = day.start(in: zone).addingTimeInterval(43_200) }
        }
        if question.kind == .place, form.isChecked("answer-make") { _ = try place(from: form, field: "answer") }
        let given: Given = file.map { .file(name: $0.name, bytes: $0.bytes) } ?? .texts(form.all("answer"))
        guard let answer = try answer(question, about: contact, given, on: occasion, field: "answer") else {
            throw Refusal("Write or choose an answer.", field: "answer")
        }
        return answer
    }

    /// The answers that a conversation's form gives, by question: fields `answer-NUMBER`.
    func answers(in form: Form) throws -> [(Question, Given)] {
        let ids = form.values.keys.compactMap { $0.hasPrefix("answer-") ? Question.ID($0.dropFirst(7)) : nil }.sorted()
        return try ids.compactMap { id in
            let given = form.all("answer-\(id)").filter { !$0.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty }
            return given.isEmpty ? nil : (try question(id), .texts(given))
        }
    }

    /// A question made on somebody's page, with the first answer to it, in one small form.
    func addQuestion(_ form: Form, answeredAbout contact: Contact.ID, now: Date) throws -> Answer? {
        try requireSight(of: contact)
        var form = form
        let kind = Question.Kind(rawValue: form["kind"]), first = form["answer"]
        let isChoice = kind == .oneChoice || kind == .severalChoices
        // The first answer is the first choice; more of them can be written at once, and later.
        if isChoice, form["choices"].isEmpty {
            form["choices"] = first.split(separator: kind == .oneChoice ? "\n" : ",").joined(separator: "\n")
        }
        let question = try addQuestion(form)
        return try answer(question, about: contact, .text(first), on: Occasion(at: now, by: viewer.id), field: "answer")
    }
}

extension Screen {
    /// The field for an answer. What is asked aloud stands above it, or else the question's name.
    ///
    /// - Parameter isOptional: among others in a larger form, so that it can be left alone.
    func answerField(
        _ question: Question, name: String = "answer", places: [String] = [], state: FormState, isOptional: Bool = false
    ) -> HTML {
        let wording = question.wording.text(words.language.rawValue), label: Phrase = "\(wording ?? question.name)"
        let skip = isOptional ? [Choice("", "Not asked")] : []
        switch question.kind {
        case .text: return textArea(label, name: name, state: state, rows: 2, limit: Question.longestAnswer)
        case .number: return field(label, name: name, state: state, complete: "off", size: .short)
        case .date: return dateField(label, name: name, state: state)
        case .yesNo:
            return radios(
                label, name: name, [Choice("yes", "Yes"), Choice("no", "No")] + skip, value: isOptional ? "" : nil,
                state: state,
                inRow: true)
        case .scale: return scaleField(question, label, name, state, skip)
        case .oneChoice:
            let offered = offered(question)
            guard offered.count > 7 else {
                return radios(
                    label, name: name, offered + skip, value: isOptional ? "" : nil, state: state, inRow: true)
            }
            return choice(label, name: name, offered, state: state, none: isOptional ? "Not asked" : "None")
        case .severalChoices: return checkboxes(label, name: name, offered(question), state: state, inRow: true)
        case .person:
            return field(
                label, name: name, state: state, hint: "The whole name, as it stands on their page.", complete: "off")
        case .place: return placeField(label, name: name, offered: places, state: state)
        case .file: return fileField(label, name: name, state: state, hint: "5 MB at most.")
        }
    }

    private func offered(_ question: Question) -> [Choice] {
        question.choices.list.filter { !$0.isClosed }.map { Choice($0.code, "\(spoken($0.words) ?? $0.code)") }
    }

    private func scaleField(_ question: Question, _ label: Phrase, _ name: String, _ state: FormState, _ skip: [Choice])
        -> HTML
    {
        let low = question.low ?? 1, high = question.high ?? 5, ends: Phrase = "\(scaleEnds(question))"
        guard high - low <= 10 else {
            return field(
                label, name: name, state: state, kind: .number, hint: "From \(low) to \(high): \(scaleEnds(question))",
                size: .short)
        }
        return radios(
            label, name: name, (low...high).map { Choice(String($0), "\($0)") } + skip, value: skip.isEmpty ? nil : "",
            state: state,
            hint: ends, inRow: true)
    }

    /// What the group wrote, in the reader's language where there are words in it.
    func spoken(_ text: Question.Translated) -> String? { text.text(words.language.rawValue) }

    /// "1: strong supporter, 5: against us, 1 is the best"
    func scaleEnds(_ question: Question) -> String {
        let low = question.low ?? 1, high = question.high ?? 5
        return [
            question.lowWords.map { "\(low): \($0)" }, question.highWords.map { "\(high): \($0)" },
            t("\(question.isLowBest ? low : high) is the best"),
        ].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: Forms

    func answerForm(
        _ contact: Contact.ID, _ question: Question, places: [String] = [], _ state: FormState, isInline: Bool
    ) -> HTML {
        form("/people/\(contact)/answers", state: state, isInline: isInline, takesFiles: question.kind == .file) {
            """
            \(hidden("question", "\(question.id)"))
            \(answerField(question, places: places, state: state))
            \(folded("On another day, or on another occasion", """
                \(dateField("Day of the answer", name: "on", state: state, latest: today.description))
                \(choice("On what occasion", name: "occasion", Answer.Kind.allCases.map { Choice($0.rawValue, $0.words) },
                    value: Answer.Kind.screen.rawValue, state: state))
                """))
            \(formEnd(button("Save the answer"), cancel: isInline ? nil : "/people/\(contact)#known"))
            """
        }
    }

    func answerPage(_ contact: Contact, _ question: Question, places: [String], _ state: FormState) -> Page {
        Page(
            question.name,
            """
            \(pageHead("\(question.name)", sentence: h("About \(HTML.own(contact.displayName)). What was said before stays."),
                back: ("\(contact.displayName)", "/people/\(contact.id)#known")))
            \(problemSummary(state))
            \(answerForm(contact.id, question, places: places, state, isInline: false))
            """)
    }

    func chooseQuestionPage(_ contact: Contact, _ questions: [Question], _ state: FormState) -> Page {
        Page(
            t("Note an answer"),
            """
            \(pageHead("Note an answer", back: ("\(contact.displayName)", "/people/\(contact.id)#known")))
            \(problemSummary(state))
            \(if: questions.isEmpty, "<p class=\"soft\">\(h("There is no question yet."))</p>", else: list("Questions", questions.map {
                "<a href=\"/people/\(contact.id)/answers/new?question=\($0.id)\">\(HTML.own($0.name))</a>"
            }))
            """)
    }

    func quickQuestionPage(_ contact: Contact, _ state: FormState) -> Page {
        Page(
            t("Add a question"),
            """
            \(pageHead("Add a question", sentence: h("It can be asked of everybody from then on."),
                back: ("\(contact.displayName)", "/people/\(contact.id)#known")))
            \(problemSummary(state))
            \(quickQuestionForm(contact.id, state, isInline: false))
            """)
    }

    /// A name and a kind.
    func quickQuestionFields(_ state: FormState) -> HTML {
        """
        \(hidden("language", words.language.rawValue))
        \(field("What do you want to know?", name: "name", state: state, hint: "Short, as it heads a column: Shoe size.",
            complete: "off", isRequired: true, size: .half, limit: 80))
        \(choice("What kind of answer?", name: "kind", Question.Kind.allCases.filter { $0 != .file }.map { Choice($0.rawValue, $0.words) },
            value: Question.Kind.text.rawValue, state: state))
        """
    }

    /// A name, a kind and the first answer: quick enough to be done while somebody talks.
    func quickQuestionForm(_ contact: Contact.ID, _ state: FormState, isInline: Bool) -> HTML {
        form("/people/\(contact)/questions/new", state: state, isInline: isInline) {
            """
            \(quickQuestionFields(state))
            \(field("The answer", name: "answer", state: state, hint: "Of several choices, with commas between. A scale goes from 1 to 5.",
                complete: "off", size: .half))
            \(formEnd(button("Add the question"), cancel: isInline ? nil : "/people/\(contact)#known"))
            """
        }
    }
}
