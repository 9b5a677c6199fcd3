import Asking
import Kernel

/// A line with its fields open.
extension Screen {
    func lineForm(_ open: BuildView.Open, _ view: BuildView) -> HTML {
        let fields = open.fields
        return """
            <fieldset class="field aside" id="open"\(if: open.mistake != nil, " aria-describedby=\"open-problem\"")>
            <legend>\(h(open.place.words))</legend>
            \(hidden("at", open.place.text))\(hidden("was", fields.what))\(hidden("order", fields.values["order"]))
            <div id="open-problem" role="alert">\(open.mistake.map { "<p class=\"problem\">\(icon(.warning)) \(h($0))</p>" as HTML })</div>
            \(whatField(fields))
            \(if: !fields.what.isEmpty, valueFields(fields, view.suggestions))
            \(if: !fields.what.isEmpty, checkbox("Not: those of whom this does not hold", name: "turned", isOn: open.isTurned))
            <p id="open-count" role="status">\(tried(open.told))</p>
            \(formEnd("""
                \(if: fields.what.isEmpty, quietButton("Go on", name: "do", value: "choose"),
                    else: button("Take this line", name: "do", value: "keep"))\
                \(quietButton("Leave it as it was", name: "do", value: "cancel"))
                """))
            </fieldset>
            """
    }

    private func tried(_ told: BuildView.Told) -> HTML {
        if let count = told.count { return h("With this line: \(count) [person]|With this line: \(count) [people]") }
        return told.isSlow ? "…" : .empty
    }

    /// Chosen by topic. Without script, a second press shows the fields that belong to it.
    private func whatField(_ fields: LineFields) -> HTML {
        fieldBox("What is asked", name: "what", state: .fresh, hint: nil, isRequired: false) {
            """
            <select id="f-what" name="what" data-what><option value="">\(h("Choose"))</option>
            \(AskTopic.all.map { topic in
                """
                <optgroup label="\(t(topic.name))">\(topic.lines.map { option($0.what, $0.words, fields.what) })</optgroup>
                """ as HTML
            })\(option("text", "In the words of the language", fields.what))</select>
            \(if: !fields.what.isEmpty, quietButton("Show its fields", name: "do", value: "choose"))
            """
        }
    }

    private func option(_ value: String, _ words: Phrase, _ chosen: String) -> HTML {
        "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(h(words))</option>"
    }

    private func valueFields(_ fields: LineFields, _ suggestions: [String: [Suggested]]) -> HTML {
        if let fact = fields.fact {
            return compareFields("Value", "value", fact.kind, fact.kind.signs, fact.mayLack, fields, suggestions)
        }
        if fields.tie != nil { return valueInputs("Place", "value", .place, false, 1, fields, suggestions) }
        guard let call = fields.call else {
            return textArea("In the words of the language", name: "text", value: fields.values["text"], rows: 3)
        }
        let arguments: [HTML] = call.arguments.map {
            compareFields(
                AskTopic.argument($0.name), "a.\($0.name)", $0.kind, $0.signs, $0.mayLack, fields, suggestions)
        }
        let hasArguments = call.arguments.contains { !fields.values["a.\($0.name)"].isEmpty }
        return """
            \(subjectFields(call, fields, suggestions))
            \(if: !arguments.isEmpty, folded("More about it", isOpen: hasArguments || call.subject == .none, "\(arguments)"))
            """
    }

    private func subjectFields(_ call: CallKind, _ fields: LineFields, _ suggestions: [String: [Suggested]]) -> HTML {
        switch call.subject {
        case .none: return .empty
        case .choice(let choices):
            return valueInputs("Which", "subject", .choice(choices), false, 1, fields, suggestions)
        case .text:
            let sign = signField(
                "Role: how it compares", "subject", ValueKind.text.signs, none: "is", isDay: false, fields)
            return valueInputs("Role", "subject", .text, false, 1, fields, suggestions, sign: sign)
        case .question:
            let sign = signField("How the answer compares", "answer", Sign.allCases, none: nil, isDay: false, fields)
            let isSeveral = fields.values["answer.sign"] == Sign.oneOf.rawValue
            return """
                \(valueInputs("Question", "subject", .text, false, 1, fields, suggestions))
                \(valueInputs("Answer", "answer", .text, false, isSeveral ? 2 : 0, fields, suggestions,
                    hint: "Leave it empty to ask whether there is one.", sign: sign))
                """
        case .tag: return valueInputs("Tag", "subject", .tag, false, 1, fields, suggestions)
        case .list: return valueInputs("List", "subject", .text, call.name == "in", 1, fields, suggestions)
        case .threeNumbers:
            let given = fields.values.all("subject")
            let labels: [Phrase] = ["Latitude", "Longitude", "Kilometers"]
            return """
                \(labels.enumerated().map { number, label in
                    input(label, "subject", number, number < given.count ? given[number] : "", list: nil)
                })
                """
        case .importNumber: return valueInputs("Number of the import", "subject", .text, false, 1, fields, suggestions)
        case .otherPerson:
            return textArea(
                "What must hold of the other [person]", name: "other", value: fields.values["other"],
                hint: "In the words of the language. Empty: anybody.", rows: 2)
        }
    }

    private func compareFields(
        _ label: Phrase, _ name: String, _ kind: ValueKind, _ signs: [Sign], _ mayLack: Bool, _ fields: LineFields,
        _ suggestions: [String: [Suggested]]
    ) -> HTML {
        let isSeveral = fields.values["\(name).sign"] == Sign.oneOf.rawValue
        let sign =
            signs.count < 2
            ? .empty
            : signField(
                "\(h(label)): \(h("how it compares"))", name, signs, none: nil, isDay: kind == .day || kind == .birth,
                fields)
        return valueInputs(label, name, kind, mayLack, isSeveral ? 2 : 0, fields, suggestions, sign: sign)
    }

    private func signField(
        _ label: Phrase, _ name: String, _ signs: [Sign], none: Phrase?, isDay: Bool, _ fields: LineFields
    ) -> HTML {
        let choices = (none.map { [Choice("", $0)] } ?? []) + signs.map { Choice($0.rawValue, $0.words(isDay: isDay)) }
        let before = fields.values["\(name).sign"]
        let chosen = before.isEmpty && none == nil ? (signs.first ?? .equal).rawValue : before
        return """
            <label class="ears" for="f-\(name).sign">\(h(label))</label>\
            <select id="f-\(name).sign" name="\(name).sign">\(choices.map { option($0.value, $0.label, chosen) })</select>
            """
    }

    /// A field for each value that there is, and so many empty ones; at least one.
    private func valueInputs(
        _ label: Phrase, _ name: String, _ kind: ValueKind, _ mayLack: Bool, _ more: Int, _ fields: LineFields,
        _ suggestions: [String: [Suggested]], hint: Phrase? = nil, sign: HTML = .empty
    ) -> HTML {
        let given = fields.values.all(name).filter { !$0.isEmpty }
        let count = more == 1 ? max(given.count, 1) : max(given.count + more, 1)
        let values = given + Array(repeating: "", count: max(0, count - given.count))
        if let choices = kind.choices {
            let all = choices + (mayLack ? ["any", "none"] : [])
            return "\(values.enumerated().map { select(label, name, $0, $1, all, sign: $0 == 0 ? sign : .empty) })"
        }
        let offered = (suggestions[name] ?? []) + (mayLack ? [Suggested(value: "any"), Suggested(value: "none")] : [])
        let list = "values-\(name)"
        return """
            \(values.enumerated().map { number, value in
                input(
                    label, name, number, value, list: offered.isEmpty ? nil : list, of: kind,
                    hint: number == 0 ? hint ?? kind.hint : nil, sign: number == 0 ? sign : .empty)
            })\
            \(if: !offered.isEmpty, "<datalist id=\"\(list)\">\(options(offered))</datalist>")
            """
    }

    private func input(
        _ label: Phrase, _ name: String, _ number: Int, _ value: String, list: String?, of kind: ValueKind = .number,
        hint: Phrase? = nil, sign: HTML = .empty
    ) -> HTML {
        let id = number == 0 ? "f-\(name)" : "f-\(name)-\(number + 1)"
        return """
            <div class="field"><label for="\(id)">\(h(label))\(if: number > 0 && kind != .number, " \(number + 1)")</label>
            \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\(h($0))</p>" as HTML })
            \(sign)<input class="half" id="\(id)" name="\(name)" value="\(value)" dir="auto" autocomplete="off"\
            \(HTML.attribute("list", list))\(HTML.attribute("data-values", kind.asked(name)))\
            \(HTML.describedBy([hint == nil ? nil : "\(id)-hint"]))></div>
            """
    }

    private func select(
        _ label: Phrase, _ name: String, _ number: Int, _ value: String, _ choices: [String], sign: HTML
    )
        -> HTML
    {
        let id = number == 0 ? "f-\(name)" : "f-\(name)-\(number + 1)"
        let all = choices.contains(value) || value.isEmpty ? choices : choices + [value]
        return """
            <div class="field"><label for="\(id)">\(h(label))\(if: number > 0, " \(number + 1)")</label>
            \(sign)<select id="\(id)" name="\(name)"><option value="">\(h("Choose"))</option>
            \(all.map { option($0, AskTopic.choice($0), value) })</select></div>
            """
    }

    func options(_ values: [Suggested]) -> HTML {
        "\(values.map { "<option value=\"\($0.value)\">\($0.words)</option>" as HTML })"
    }
}

extension BuildView.Open.Place {
    fileprivate var words: Phrase {
        switch self {
        case .line: "Change this line"
        case .new(let place):
            place.kind == .or ? "… or something else" : place.kind == .in ? "Add to these" : "Add a clause"
        }
    }
}

extension ValueKind {
    /// The values of a fixed set.
    var choices: [String]? {
        switch self {
        case .choice(let choices): choices
        case .yesNo: ["yes", "no"]
        default: nil
        }
    }

    fileprivate var hint: Phrase? {
        switch self {
        case .day: "A day as 2026-03-04, today, or 60d, 8w, 6m, 1y ago."
        case .birth: "A year, a month as 1990-05, or a day."
        case .language: "Its short name: es, en, gar."
        default: nil
        }
    }

    /// Where there may be too many values for the page, the script asks for those that fit what is typed.
    fileprivate func asked(_ name: String) -> String? {
        switch self {
        case .place: "place"
        case .organization: "organization"
        default: nil
        }
    }
}
