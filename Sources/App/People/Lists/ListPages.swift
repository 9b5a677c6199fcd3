import Asking
import Kernel

/// What the page of all lists shows.
struct ListsView: Sendable {
    let mine, shared: [ListLine]
    /// How many people each finds; those that take too long to count have none.
    let counts: [List.ID: Int]
    /// Those that go on without something that is gone.
    let incomplete: Set<List.ID>
    let mayKeep: Bool
}

struct ListForm: Sendable {
    let list: List
    let question: String
    let version: String
}

extension Screen {
    func listsPage(_ view: ListsView, _ state: FormState = .fresh) -> Page {
        Page(
            t("Lists"),
            """
            \(pageHead("Lists", action: buttonLink("Build a list", to: "/people/lists/build"), back: ("[People]", "/people")))
            \(problemSummary(state))
            \(askBox("", FormState(scope: "ask")))
            \(section("My lists", id: "kept", kept(view.mine, view)))
            \(if: !view.shared.isEmpty, section("Shared lists", id: "shared-lists", kept(view.shared, view)))
            \(if: view.mayKeep, folded("Make a list by hand", isOpen: !state.problems.isEmpty, emptyListForm(state)))
            """)
    }

    /// The question in a box; what is wrong with it stands under it, with the place.
    func askBox(_ question: String, _ state: FormState, _ more: [(name: String, value: String)] = []) -> HTML {
        askForm("/people/lists/ask", label: "Ask for [people]") {
            """
            \(more.map { hidden($0.name, $0.value) })\
            \(textArea("Ask for [people]", name: "q", value: question, state: state,
                hint: "For example: zip = 55104 and talked(since = 60d)", rows: 3))
            \(formEnd(button("Ask")))
            """
        }
    }

    func keepForm(_ address: ListAddress, _ state: FormState) -> HTML {
        section(
            "Keep this list", id: "keep",
            form("/people/lists", state: state) {
                """
                \(hidden("q", address.question))\(hidden("cols", address.columns ?? ""))\(hidden("by", address.order ?? ""))
                \(field("Name", name: "name", state: state, isRequired: true, limit: 200))
                \(radios("What is kept", name: "kind", [
                    Choice("smart", "The question", hint: "Asked anew each time somebody looks."),
                    Choice("fixed", "The [people]", hint: "Those it finds now; others are put in by hand."),
                ], value: "smart", state: state))
                \(shared(false, state))
                \(formEnd(button("Keep the list")))
                """
            })
    }

    /// People are put on it one by one, or by whatever is done together.
    private func emptyListForm(_ state: FormState) -> HTML {
        form("/people/lists", state: state) {
            """
            \(hidden("kind", "empty"))
            \(field("Name", name: "name", state: state, isRequired: true, limit: 200))
            \(shared(false, state))
            \(formEnd(button("Make the list")))
            """
        }
    }

    private func shared(_ isShared: Bool, _ state: FormState) -> HTML {
        checkboxes(
            "For whom", name: "shared", [Choice("yes", "Others who keep lists may use it too")],
            values: isShared ? ["yes"] : [], state: state)
    }

    private func kept(_ lists: [ListLine], _ view: ListsView) -> HTML {
        guard !lists.isEmpty else { return "<p class=\"soft\">\(h("No lists are kept yet."))</p>" }
        return """
            <ul class="rows" data-list>\(lists.map { line in
                """
                <li class="line"><a href="/people/lists/\(line.list.id)">\(HTML.own(line.list.name))</a> \
                \(dotted([
                    view.counts[line.list.id].map { h("\($0) [person]|\($0) [people]") }, h(line.list.kind.words),
                    HTML.own(line.owner),
                ]))\
                \(if: view.incomplete.contains(line.list.id),
                    "<p>\(icon(.warning)) \(h("Something that it asks for is gone."))</p>")</li>
                """ as HTML
            })</ul>
            """
    }

    func editListPage(_ view: ListForm, _ state: FormState = .fresh) -> Page {
        let path = "/people/lists/\(view.list.id)"
        return Page(
            t("Change the list"),
            """
            \(pageHead("Change the list", back: ("\(view.list.name)", path)))
            \(problemSummary(state))
            \(form("\(path)/edit", state: state) {
                """
                \(hidden("version", view.version))
                \(field("Name", name: "name", value: view.list.name, state: state, isRequired: true, limit: 200))
                \(if: view.list.kind == .smart, textArea("Question", name: "q", value: view.question, state: state, rows: 4))
                \(shared(view.list.isShared, state))
                \(formEnd(button("Save the list"), cancel: path))
                """
            })
            """)
    }
}

extension Phrase {
    /// A mistake with its place.
    static func at(_ mistake: Mistake, _ screen: Screen) -> Phrase {
        "At \(mistake.spot.start): \(screen.h(mistake.words))"
    }
}
