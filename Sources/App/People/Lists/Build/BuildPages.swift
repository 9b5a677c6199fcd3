import Asking
import Kernel

extension Screen {
    func buildPage(_ view: BuildView) -> Page {
        let back: (Phrase, String) =
            view.list.map { ("\($0.name)", "/people/lists/\($0.id)") } ?? ("Lists", "/people/lists")
        var page = Page(
            t("Build a list"),
            """
            \(pageHead("Build a list", back: (label: back.0, path: back.1)))
            <div id="builder" data-address="\(address(of: view))">
            \(builder(view))
            \(if: view.open == nil && view.mistake == nil, leads(view))
            \(whyPart(view))
            </div>
            """)
        page.script = Asset.build.path
        return page
    }

    /// Where this question is built, and nothing is half done.
    private func address(of view: BuildView) -> String {
        App.address(view.path, fields: [("q", view.text)])
    }

    private func builder(_ view: BuildView) -> HTML {
        """
        <form action="\(view.path)#open" id="build" aria-label="\(t("Question"))">
        \(if: view.isText, textMode(view), else: lineMode(view))
        \(troubles(view.troubles.map(\.words)))
        </form>
        """
    }

    private func textMode(_ view: BuildView) -> HTML {
        let problem = view.mistake ?? view.told.values.compactMap(\.mistake).first
        let state = FormState(
            ["q": [view.text]], problems: problem.map { [FormState.Problem(field: "q", text: $0)] } ?? [])
        return """
            \(hidden("as", "text"))
            \(textArea("The question as text", name: "q", value: view.text, state: state, rows: 5))
            <p role="status">\(amount(view.total, "all"))</p>
            \(formEnd("\(button("Ask", busy: "…"))\(quietButton("Show it line by line", name: "do", value: "lines"))"))
            """
    }

    private func lineMode(_ view: BuildView) -> HTML {
        """
        \(hidden("q", view.text))
        \(if: view.open != nil, "<button class=\"ears\" name=\"do\" value=\"keep\">\(h("Take this line"))</button>")
        <p>\(h("[People] of whom this holds:")) <span class="soft">\(amount(view.everybody, "everybody"))</span></p>
        <ol class="rows">\(lines(view))</ol>
        <p role="status"><strong>\(amount(view.total, "all"))</strong></p>
        \(if: view.open == nil, actions([
            quietButton("Add a clause", icon: .add, name: "do", value: "and:r"),
            quietButton("Show as text", name: "do", value: "text"),
        ]))
        \(limitPart(view))
        """
    }

    private func lines(_ view: BuildView) -> HTML {
        let lines = view.lines
        return """
            \(lines.enumerated().map { number, line in
                let isAmong = lines.count > 1
                return self.line(line.condition, line.path, view, Beside(
                    isFirst: !isAmong || number == 0, isLast: !isAmong || number == lines.count - 1, isWithinAny: false))
            })\(newLine(view, NewPlace(kind: .and, path: .whole)))
            """
    }

    /// What stands around a line.
    private struct Beside {
        let isFirst, isLast, isWithinAny: Bool
    }

    private func line(_ condition: Condition, _ path: LinePath, _ view: BuildView, _ beside: Beside) -> HTML {
        if let open = view.open, open.place == .line(path) { return "<li>\(lineForm(open, view))</li>" }
        let added: HTML =
            "\(newLine(view, NewPlace(kind: .or, path: path)))\(path == .whole ? .empty : newLine(view, NewPlace(kind: .and, path: path)))"
        guard let group = condition.group else {
            return """
                <li id="line-\(path.text)"><div class="person"><span>\(sentence(condition))</span>
                <div class="end actions">\(lineCount(path, view))\(buttons(path, view, beside, isGroup: false))</div></div>
                \(view.told[path]?.mistake.map { "<p class=\"problem\">\(icon(.warning)) \(h($0))</p>" as HTML })</li>\(added)
                """
        }
        return """
            <li id="line-\(path.text)"><fieldset class="field aside"><legend>\(h(group.kind.words)) \
            \(lineCount(path, view))</legend>
            <ul class="rows">\(group.parts.enumerated().map { number, part in
                self.line(part, path.child(number), view, Beside(
                    isFirst: number == 0, isLast: number == group.parts.count - 1,
                    isWithinAny: group.kind == .any || group.kind == .none))
            })\(newLine(view, NewPlace(kind: .in, path: path)))</ul>
            \(if: view.open == nil, "<div class=\"actions\">\(quietButton("Add to these", name: "do", value: "in:\(path.text)"))\(buttons(path, view, beside, isGroup: true))</div>")\
            </fieldset></li>\(added)
            """
    }

    private func newLine(_ view: BuildView, _ place: NewPlace) -> HTML {
        guard let open = view.open, open.place == .new(place) else { return .empty }
        return "<li>\(lineForm(open, view))</li>"
    }

    private func buttons(_ path: LinePath, _ view: BuildView, _ beside: Beside, isGroup: Bool) -> HTML {
        let about = view.ask.condition?.part(at: path).map { ": \($0.description.prefix(80))" } ?? ""
        func press(_ words: Phrase, _ deed: String) -> HTML {
            """
            <button class="plain" name="do" value="\(deed)">\(h(words))<span class="ears">\(about)</span></button>
            """
        }
        let others =
            isGroup ? ConditionGroup.Kind.allCases.filter { $0 != view.ask.condition?.part(at: path)?.group?.kind } : []
        let items: [HTML?] =
            [
                beside.isWithinAny
                    ? press("… and at the same time", "and:\(path.text)")
                    : press("… or something else", "or:\(path.text)"),
                isGroup ? nil : press("Turn it round: not", "turn:\(path.text)"),
                beside.isFirst ? nil : press("Move up", "up:\(path.text)"),
                beside.isLast ? nil : press("Move down", "down:\(path.text)"),
            ] + others.map { kind in press("Make it: \(h(kind.words))", "group:\(path.text):\(kind.rawValue)") }
        return """
            \(if: !isGroup, press("Change", "line:\(path.text)"))\(press("Remove", "remove:\(path.text)"))\
            \(menu("More", items.compactMap(\.self)))
            """
    }

    // MARK: Counts

    private func lineCount(_ path: LinePath, _ view: BuildView) -> HTML {
        guard let told = view.told[path], told.mistake == nil else { return .empty }
        return "<span class=\"soft\">\(number(told, path.text))</span> "
    }

    private func amount(_ told: BuildView.Told, _ of: String) -> HTML {
        if let count = told.count { return h("\(count) [person]|\(count) [people]") }
        return told.isSlow ? number(told, of) : .empty
    }

    /// "…" is counted by the script afterwards.
    private func number(_ told: BuildView.Told, _ of: String) -> HTML {
        if let count = told.count { return "\(words.formatted(count))" }
        return told.isSlow ? "<span data-count=\"\(of)\">…</span>" : .empty
    }

    // MARK: How many of them

    private func limitPart(_ view: BuildView) -> HTML {
        let limit = view.limit
        let state = FormState(
            [
                "limit": [limit.kind.rawValue], "limit-number": [limit.number], "limit-seed": [limit.seed],
                "limit-by": [limit.sorting], "limit-question": [limit.question],
            ], problems: view.limitMistake.map { [FormState.Problem(field: "limit", text: $0)] } ?? [])
        return folded(
            "Only some of them", isOpen: limit.kind != .everybody || view.limitMistake != nil,
            """
            \(choice("How many", name: "limit", [
                Choice("everybody", "All of them"), Choice("random", "So many at random"),
                Choice("percent", "So many of a hundred at random"), Choice("top", "Those with the most"),
                Choice("bottom", "Those with the least"),
            ], state: state))
            \(field("Number", name: "limit-number", state: state, kind: .number, size: .short))
            \(choice("Of what", name: "limit-by", Vocabulary.sortables.map { Choice($0, AskTopic.wording("fact:\($0)")) }
                + [Choice("answer", "An answer")], state: state, hint: "Where it is not at random."))
            \(field("Question", name: "limit-question", state: state, size: .half))
            \(field("Draw", name: "limit-seed", state: state, kind: .number,
                hint: "Another number draws other [people] at random.", size: .short))
            \(quietButton("Count again"))
            """)
    }

    // MARK: Where it leads

    private func leads(_ view: BuildView) -> HTML {
        let isKept = view.list != nil && view.mayChange
        return """
            <div class="actions">\(buttonLink("Show who these are", to: peoplePath(view.text)))</div>
            \(if: isKept, keepButton(view))
            \(if: view.mayKeep && !isKept, section("Keep as a list", id: "keep", form("/people/lists", warns: false) {
                """
                \(hidden("q", view.text))\(hidden("kind", "smart"))
                \(field("Name", name: "name", isRequired: true, limit: 200))
                \(formEnd(button("Keep as a list")))
                """
            }))
            """
    }

    private func keepButton(_ view: BuildView) -> HTML {
        guard let list = view.list else { return .empty }
        return form("/people/lists/\(list.id)/edit", warns: false) {
            """
            \(hidden("version", view.version))\(hidden("name", list.name))\(hidden("q", view.text))\
            \(if: list.isShared, hidden("shared", "yes"))\(formEnd(quietButton("Save the list")))
            """
        }
    }
}
