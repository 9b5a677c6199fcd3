import Kernel

extension Screen {
    func newQuestionPage(_ viewer: Viewer, _ state: FormState = .fresh) -> Page {
        Page(
            t("Add a question"),
            """
            \(pageHead("Add a question", back: ("Questions", "/people/questions")))
            \(problemSummary(state))
            \(form("/people/questions/new", state: state) {
                """
                \(questionFields(Question(), isAnswered: false, viewer, state))
                \(formEnd(button("Add the question"), cancel: "/people/questions"))
                """
            })
            """)
    }

    func editQuestionPage(
        _ question: Question, version: String, isAnswered: Bool, _ viewer: Viewer, _ state: FormState = .fresh
    ) -> Page {
        let path = "/people/questions/\(question.id)"
        return Page(
            t("Change the question"),
            """
            \(pageHead("Change the question", back: ("\(question.name)", path)))
            \(problemSummary(state))
            \(form("\(path)/edit", state: state) {
                """
                \(hidden("version", version))\(questionFields(question, isAnswered: isAnswered, viewer, state))
                \(formEnd(button("Save the question"), cancel: path))
                """
            })
            """)
    }

    /// All kinds in one form, so that it works without script: what a kind does not need is left empty.
    private func questionFields(_ question: Question, isAnswered: Bool, _ viewer: Viewer, _ state: FormState) -> HTML {
        """
        \(field("Name", name: "name", value: question.name, state: state, hint: "Short, as it heads a column: Housing rating.",
            complete: "off", isRequired: true, limit: 80))
        \(kindField(question, isAnswered: isAnswered, state))
        \(wordingFields(question, state))
        \(if: !isAnswered || question.kind == .oneChoice || question.kind == .severalChoices, choiceFields(question, state))
        \(if: !isAnswered || question.kind == .scale, scaleFields(question, state))
        \(folded("Who sees it, and how long it is kept", isOpen: state.problem("keep") != nil, """
            \(radios("Who may see the answers", name: "sensitivity", viewer.readableSensitivities.map { Choice($0.rawValue, $0.words) },
                value: question.sensitivity.rawValue, state: state))
            \(checkbox("Answers stay here: copies and exports leave them out", name: "leave", value: "no", isOn: !question.mayLeave, state: state))
            \(field("Keep each answer for so many days", name: "keep", value: question.keepDays.map(String.init), state: state, kind: .number,
                hint: "After that it is forgotten for good. Leave it empty to keep answers.", size: .short))
            """))
        """
    }

    private func kindField(_ question: Question, isAnswered: Bool, _ state: FormState) -> HTML {
        guard !isAnswered else {
            return
                "<p class=\"soft\">\(h("Kind: \(h(question.kind.words)). It has answers, so it stays of this kind."))</p>"
        }
        return choice(
            "What kind of answer?", name: "kind", Question.Kind.allCases.map { Choice($0.rawValue, $0.words) },
            value: question.kind.rawValue, state: state)
    }

    private func wordingFields(_ question: Question, _ state: FormState) -> HTML {
        let fields = languages.map { language in
            field(
                inLanguage(language), name: "wording-\(language.rawValue)",
                value: question.wording.words[language.rawValue],
                state: state, limit: 500, language: language.rawValue)
        }
        return folded("How it is asked aloud", isOpen: !question.wording.words.isEmpty, "\(fields)")
    }

    private func inLanguage(_ language: Language) -> Phrase { language == .english ? "In English" : "In Spanish" }

    /// The reader's own language first.
    private var languages: [Language] { Language.allCases.sorted { a, _ in a == words.language } }

    private func knownChoice(_ choice: Question.Choice, _ state: FormState) -> HTML {
        let fields = languages.map { language in
            field(
                inLanguage(language), name: "choice-\(choice.code)-\(language.rawValue)",
                value: choice.words.words[language.rawValue], state: state, size: .half, limit: 100,
                language: language.rawValue)
        }
        return """
            <fieldset class="field"><legend>\(HTML.own(spoken(choice.words) ?? choice.code))</legend>\(fields)
            \(checkbox("No longer offered", name: "closed-\(choice.code)", isOn: choice.isClosed, state: state))</fieldset>
            """
    }

    private func choiceFields(_ question: Question, _ state: FormState) -> HTML {
        """
        \(question.choices.list.map { knownChoice($0, state) })
        \(textArea(question.choices.list.isEmpty ? "Choices" : "More choices", name: "choices", state: state,
            hint: "One a line. Only for a question with choices."))
        \(hidden("language", words.language.rawValue))
        \(folded(inOther("The same choices in Spanish", "The same choices in English"), isOpen: !state.value("choices-other", or: nil).isEmpty,
            textArea(inOther("Choices in Spanish", "Choices in English"), name: "choices-other", state: state,
                hint: "As many lines, in the same order.")))
        """
    }

    /// Of what an English reader calls Spanish, and the other way round.
    private func inOther(_ spanish: Phrase, _ english: Phrase) -> Phrase {
        words.language == .english ? spanish : english
    }

    private func scaleFields(_ question: Question, _ state: FormState) -> HTML {
        folded(
            "The scale: what its ends mean",
            isOpen: question.kind == .scale || ["low", "high"].contains { state.problem($0) != nil },
            """
            \(field("Lowest number", name: "low", value: String(question.low ?? 1), state: state, kind: .number, size: .short))
            \(field("What the lowest means", name: "low-words", value: question.lowWords, state: state, size: .half, limit: 100))
            \(field("Highest number", name: "high", value: String(question.high ?? 5), state: state, kind: .number, size: .short))
            \(field("What the highest means", name: "high-words", value: question.highWords, state: state, size: .half, limit: 100))
            \(radios("Which end is the best?", name: "best", [Choice("high", "The highest"), Choice("low", "The lowest")],
                value: question.isLowBest ? "low" : "high", state: state, inRow: true))
            """)
    }
}
