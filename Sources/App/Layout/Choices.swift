import Kernel

/// One thing to choose: what is sent, and what is read.
struct Choice: Sendable {
    var value: String
    var label: Phrase
    var hint: Phrase?

    init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

extension Screen {
    /// One of a list that opens. For more than about seven things; radios are quicker for fewer.
    func choice(
        _ label: Phrase, name: String, _ choices: [Choice], value: String? = nil, state: FormState = .fresh,
        hint: Phrase? = nil, none: Phrase? = nil, isRequired: Bool = false
    ) -> HTML {
        let chosen = state.value(name, or: value)
        let all = (none.map { [Choice("", $0)] } ?? []) + choices
        return fieldBox(label, name: name, state: state, hint: hint, isRequired: isRequired) {
            """
            <select id="\(state.id(name))" name="\(name)"\(if: isRequired, " required")\
            \(descriptions(name, state, hint))>
            \(all.map { option($0, isChosen: $0.value == chosen) })</select>
            """
        }
    }

    private func option(_ choice: Choice, isChosen: Bool) -> HTML {
        "<option value=\"\(choice.value)\"\(if: isChosen, " selected")>\(h(choice.label))</option>\n"
    }

    /// One of a few, all in sight. `inRow` for short answers such as Yes and No.
    func radios(
        _ legend: Phrase, name: String, _ choices: [Choice], value: String? = nil, state: FormState = .fresh,
        hint: Phrase? = nil, inRow: Bool = false, isRequired: Bool = false
    ) -> HTML {
        let chosen = state.value(name, or: value)
        return choiceGroup(legend, name: name, state: state, hint: hint, inRow: inRow) {
            choices.enumerated().map { index, choice in
                tick("radio", name, choice, index, state, isChosen: choice.value == chosen, isRequired: isRequired)
            }
        }
    }

    /// Any of a few. The first one has the field's own id, so that the summary's link arrives there.
    func checkboxes(
        _ legend: Phrase, name: String, _ choices: [Choice], values: [String] = [], state: FormState = .fresh,
        hint: Phrase? = nil, inRow: Bool = false
    ) -> HTML {
        let chosen = state.chosen(name, or: values)
        return choiceGroup(legend, name: name, state: state, hint: hint, inRow: inRow) {
            choices.enumerated().map { index, choice in
                tick("checkbox", name, choice, index, state, isChosen: chosen.contains(choice.value))
            }
        }
    }

    /// One thing to say yes to.
    func checkbox(
        _ label: Phrase, name: String, value: String = "yes", isOn: Bool = false, state: FormState = .fresh,
        hint: Phrase? = nil
    ) -> HTML {
        let isChosen = state.chosen(name, or: isOn ? [value] : []).contains(value)
        return """
            <div class="field\(if: state.problem(name) != nil, " wrong")">\(problemLine(name, state))\
            \(tick("checkbox", name, Choice(value, label, hint: hint), 0, state, isChosen: isChosen))</div>
            """
    }

    private func choiceGroup(
        _ legend: Phrase, name: String, state: FormState, hint: Phrase?, inRow: Bool, _ ticks: () -> [HTML]
    ) -> HTML {
        """
        <fieldset class="field\(if: state.problem(name) != nil, " wrong")"\(groupDescriptions(name, state, hint))>
        <legend>\(h(legend))</legend>
        \(hintLine(name, state, hint))\(problemLine(name, state))
        <div class="ticks\(if: inRow, " in-row")">\(ticks())</div>
        </fieldset>
        """
    }

    /// `aria-invalid` has no meaning on a group, so the problem is only described.
    private func groupDescriptions(_ name: String, _ state: FormState, _ hint: Phrase?) -> HTML {
        let isWrong = state.problem(name) != nil
        return .describedBy([
            hint == nil ? nil : "\(state.id(name))-hint", isWrong ? "\(state.id(name))-problem" : nil,
        ])
    }

    private func tick(
        _ type: String, _ name: String, _ choice: Choice, _ index: Int, _ state: FormState, isChosen: Bool,
        isRequired: Bool = false
    ) -> HTML {
        let id = index == 0 ? state.id(name) : "\(state.id(name))-\(index + 1)"
        let hintID = choice.hint == nil ? nil : "\(id)-more"
        return """
            <div class="tick"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
            \(if: isChosen, " checked")\(if: isRequired, " required")\(HTML.describedBy([hintID]))>\
            <label for="\(id)">\(h(choice.label))</label>\
            \(choice.hint.map { "<p class=\"hint\" id=\"\(id)-more\">\(h($0))</p>" as HTML })</div>

            """
    }
}
