import Kernel

/// What a column can be taken for.
struct ColumnOption {
    let code: String
    let words: HTML
}

extension Screen {
    /// The options of a column's field: facts about people, questions and tags that are there, and new ones.
    func columnOptions(_ column: Int, _ chosen: String, _ view: SheetPreview) -> HTML {
        let meaning = ColumnMeaning(code: chosen), facts = ([ColumnMeaning.ignore] + ColumnMeaning.offered).map(option)
        var groups: [(label: Phrase, options: [ColumnOption])] = [
            ("A new question, called as the column is", newQuestions(column, view)),
            ("Tags and campaigns", [ColumnMeaning.tags, .newTag, .campaign, .answeredOn].map(option)),
        ]
        // A sheet of many columns beside hundreds of questions: they stand where the column is not taken for something else.
        if meaning == nil || meaning == .ignore || meaning?.isLearned == true {
            let answers: Phrase = "An answer to"
            groups.append(
                (answers, view.questions.map { ColumnOption(code: "answer-\($0.id)", words: "\($0.name)") })
            )
            groups.append(
                (
                    "A tag, where the cell says yes",
                    view.tags.map { ColumnOption(code: "tag-\($0.id)", words: "\($0.name)") }
                ))
        }
        let listed = facts + groups.flatMap(\.options)
        let unlisted = listed.contains { $0.code == chosen } ? [] : meaning.map { [option($0)] } ?? []
        return """
            \((unlisted + facts).map { line($0, chosen) })\(groups.filter { !$0.options.isEmpty }.map { group in
                "<optgroup label=\"\(t(group.label))\">\(group.options.map { line($0, chosen) })</optgroup>\n" as HTML
            })
            """
    }

    /// The kind that the values look like stands first.
    private func newQuestions(_ column: Int, _ view: SheetPreview) -> [ColumnOption] {
        let proposed = Question.Kind.proposed(for: view.head.samples(of: column), today: view.today)
        return ([proposed] + (Question.Kind.ofColumns + [.person, .place]).filter { $0 != proposed }).map { kind in
            let words = kind == proposed ? h("\(h(kind.words)), as its values look") : h(kind.words)
            return ColumnOption(code: ColumnMeaning.newQuestion(kind).code, words: words)
        }
    }

    private func option(_ meaning: ColumnMeaning) -> ColumnOption {
        ColumnOption(code: meaning.code, words: h(meaning.words))
    }

    private func line(_ option: ColumnOption, _ chosen: String) -> HTML {
        "<option value=\"\(option.code)\"\(if: option.code == chosen, " selected")>\(option.words)</option>\n"
    }
}
