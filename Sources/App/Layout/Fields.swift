import Kernel

/// What is typed into a field: decides the phone's keyboard and what the browser offers.
enum FieldKind: String, Sendable {
    case text, email, phone = "tel", number, address = "url", password, code, search, time
}

/// How much room the answer needs. A field as long as its answer tells what is expected.
enum FieldSize: String, Sendable { case full, half, short }

extension Screen {
    /// A field of one line, with its label, hint and problem.
    func field(
        _ label: Phrase, name: String, value: String? = nil, state: FormState = .fresh, kind: FieldKind = .text,
        hint: Phrase? = nil, complete: String? = nil, isRequired: Bool = false, size: FieldSize = .full,
        limit: Int? = nil, language: String? = nil
    ) -> HTML {
        let id = state.id(name)
        return fieldBox(label, name: name, state: state, hint: hint, isRequired: isRequired) {
            """
            <input class="\(size.rawValue)" id="\(id)" name="\(name)" value="\(state.value(name, or: value))"\
            \(kind.attributes)\(HTML.attribute("autocomplete", complete))\
            \(HTML.attribute("maxlength", limit.map(String.init)))\(HTML.attribute("lang", language))\
            \(if: kind == .text, " dir=\"auto\"")\(if: isRequired, " required")\(descriptions(name, state, hint))>
            """
        }
    }

    /// A field of several lines. With `draft`, what is typed stays on the device until it was saved.
    func textArea(
        _ label: Phrase, name: String, value: String? = nil, state: FormState = .fresh, hint: Phrase? = nil,
        rows: Int = 4, isRequired: Bool = false, limit: Int? = nil, draft: String? = nil
    ) -> HTML {
        fieldBox(label, name: name, state: state, hint: hint, isRequired: isRequired) {
            """
            <textarea id="\(state.id(name))" name="\(name)" rows="\(rows)" dir="auto"\
            \(HTML.attribute("maxlength", limit.map(String.init)))\(HTML.attribute("data-local-draft", draft))\
            \(if: isRequired, " required")\(descriptions(name, state, hint))>
            \(state.value(name, or: value))</textarea>
            """
        }
    }

    /// A day, as `2026-03-04`. Browsers show it in the reader's own order.
    func dateField(
        _ label: Phrase, name: String, value: String? = nil, state: FormState = .fresh, hint: Phrase? = nil,
        isRequired: Bool = false, earliest: String? = nil, latest: String? = nil
    ) -> HTML {
        fieldBox(label, name: name, state: state, hint: hint, isRequired: isRequired) {
            """
            <input class="short" type="date" id="\(state.id(name))" name="\(name)" \
            value="\(state.value(name, or: value))"\(HTML.attribute("min", earliest))\
            \(HTML.attribute("max", latest))\(if: isRequired, " required")\(descriptions(name, state, hint))>
            """
        }
    }

    /// `types`: endings or media types, as in `.csv,.xlsx`. The form must take files.
    func fileField(
        _ label: Phrase, name: String, state: FormState = .fresh, hint: Phrase? = nil, types: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        fieldBox(label, name: name, state: state, hint: hint, isRequired: isRequired) {
            """
            <input type="file" id="\(state.id(name))" name="\(name)"\(HTML.attribute("accept", types))\
            \(if: isRequired, " required")\(descriptions(name, state, hint))>
            """
        }
    }

    /// Label, hint, problem, then the control: the order in which they are read.
    func fieldBox(
        _ label: Phrase, name: String, state: FormState, hint: Phrase?, isRequired: Bool, _ control: () -> HTML
    ) -> HTML {
        """
        <div class="field\(if: state.problem(name) != nil, " wrong")">
        <label for="\(state.id(name))">\(h(label))\(if: !isRequired, .empty, else: mustMark)</label>
        \(hintLine(name, state, hint))\(problemLine(name, state))
        \(control())
        </div>
        """
    }

    private var mustMark: HTML { "<span class=\"must\"> \(h("(needed)"))</span>" }

    func hintLine(_ name: String, _ state: FormState, _ hint: Phrase?) -> HTML {
        guard let hint else { return .empty }
        return "<p class=\"hint\" id=\"\(state.id(name))-hint\">\(h(hint))</p>"
    }

    func problemLine(_ name: String, _ state: FormState) -> HTML {
        guard let problem = state.problem(name) else { return .empty }
        return "<p class=\"problem\" id=\"\(state.id(name))-problem\">\(icon(.warning)) \(h(problem))</p>"
    }

    func descriptions(_ name: String, _ state: FormState, _ hint: Phrase?) -> HTML {
        let isWrong = state.problem(name) != nil
        let ids = [hint == nil ? nil : "\(state.id(name))-hint", isWrong ? "\(state.id(name))-problem" : nil]
        return "\(HTML.describedBy(ids))\(if: isWrong, " aria-invalid=\"true\"")"
    }
}

extension FieldKind {
    /// A number field spins when scrolled over, so numbers and codes are text with a number keyboard.
    fileprivate var attributes: HTML {
        switch self {
        case .number: " inputmode=\"numeric\""
        case .code: " inputmode=\"numeric\" autocapitalize=\"off\" spellcheck=\"false\""
        case .email: " type=\"email\" autocapitalize=\"off\" spellcheck=\"false\""
        case .password: " type=\"password\""
        case .text: .empty
        default: " type=\"\(rawValue)\""
        }
    }
}
