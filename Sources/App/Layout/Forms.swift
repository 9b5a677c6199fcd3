import Kernel

/// How much a button asks to be pressed. A page has one main action.
enum ButtonLook: String, Sendable { case main, quiet, danger, plain }

extension Screen {
    /// A form that changes something. It carries the token, and warns before it is left half filled in.
    ///
    /// - Parameters:
    ///   - isInline: sent by the script, and answered with the part of the page marked `replaceable`.
    ///   - takesFiles: sent as multipart.
    ///   - warns: whether leaving with changes asks first.
    func form(
        _ action: String, state: FormState = .fresh, id: String? = nil, isInline: Bool = false,
        takesFiles: Bool = false, isSignOut: Bool = false, warns: Bool = true, _ content: () -> HTML
    ) -> HTML {
        """
        <form method="post" action="\(action)" novalidate\(HTML.attribute("id", id))\
        \(if: takesFiles, " enctype=\"multipart/form-data\"")\(if: isInline, " data-inline")\
        \(if: warns && !isInline, " data-warn")\(if: isSignOut, " data-sign-out")\
        \(if: !state.problems.isEmpty, " data-changed")>
        <input type="hidden" name="token" value="\(formToken)">
        \(content())
        </form>
        """
    }

    /// A form that only asks: its fields end up in the address.
    func askForm(_ action: String, label: Phrase? = nil, _ content: () -> HTML) -> HTML {
        "<form action=\"\(action)\"\(HTML.attribute("aria-label", label.map(t)))>\(content())</form>"
    }

    func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    /// The part of a page that the answer to an inline form replaces.
    func replaceable(_ id: String, announce: Phrase? = nil, _ content: HTML) -> HTML {
        "<div id=\"\(id)\" data-replace\(HTML.attribute("data-announce", announce.map(t)))>\(content)</div>"
    }

    /// Sends the form. Verb first, with its object: "Save the note".
    ///
    /// - Parameter busy: what it says while the server works, where "Saving…" would be wrong: "Signing in…".
    func button(
        _ label: Phrase, look: ButtonLook = .main, icon symbol: Icon? = nil, name: String? = nil, value: String? = nil,
        busy: Phrase? = nil, isOff: Bool = false
    ) -> HTML {
        """
        <button class="\(look.rawValue)"\(HTML.attribute("name", name))\(HTML.attribute("value", value))\
        \(HTML.attribute("data-busy", busy.map(t)))\
        \(if: isOff, " disabled")>\(symbol.map(icon))<span>\(h(label))</span></button>
        """
    }

    func quietButton(_ label: Phrase, icon symbol: Icon? = nil, name: String? = nil, value: String? = nil) -> HTML {
        button(label, look: .quiet, icon: symbol, name: name, value: value)
    }

    func dangerButton(_ label: Phrase, name: String? = nil, value: String? = nil) -> HTML {
        button(label, look: .danger, name: name, value: value)
    }

    /// A link that looks like a button: it goes somewhere, it changes nothing.
    func buttonLink(_ label: Phrase, to path: String, look: ButtonLook = .main, icon symbol: Icon? = nil) -> HTML {
        "<a class=\"button \(look.rawValue)\" href=\"\(path)\">\(symbol.map(icon))<span>\(h(label))</span></a>"
    }

    /// One button that is a whole form: done with one tap. `about` tells screen readers what it is about.
    func tapButton(
        _ label: Phrase, about: String? = nil, to action: String, sends values: KeyValuePairs<String, String> = [:],
        look: ButtonLook = .plain, icon symbol: Icon? = nil, isInline: Bool = false
    ) -> HTML {
        form(action, isInline: isInline, warns: false) {
            """
            \(values.map(hidden))\
            <button class="\(look.rawValue)">\(symbol.map(icon))<span>\(h(label))\
            \(about.map { "<span class=\"ears\">: \($0)</span>" as HTML })</span></button>
            """
        }
    }

    /// The buttons that end a form: the main one first, and a way out.
    func formEnd(_ main: HTML, cancel path: String? = nil) -> HTML {
        """
        <div class="form-end">\(main)\(path.map { "<a href=\"\($0)\">\(h("Leave it as it was"))</a>" as HTML })</div>
        """
    }

    /// At the top of a form that was refused: each problem, with a link to its field.
    func problemSummary(_ state: FormState) -> HTML {
        guard !state.problems.isEmpty else { return .empty }
        let count = state.problems.count
        return """
            <div class="problems" role="alert" tabindex="-1" data-problems>
            <h2>\(h("Not saved yet. \(count) thing needs another look.|Not saved yet. \(count) things need another look."))</h2>
            <ul>\(state.problems.map { problemLink($0, state) })</ul>
            </div>
            """
    }

    private func problemLink(_ problem: FormState.Problem, _ state: FormState) -> HTML {
        guard let field = problem.field else { return "<li>\(h(problem.text))</li>" }
        return "<li><a href=\"#\(state.id(field))\">\(h(problem.text))</a></li>"
    }
}
