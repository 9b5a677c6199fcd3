import Asking
import Kernel

/// What the page of all lists shows.
struct ListsView: Sendable {
    let lists: [ListLine]
    /// What was asked for in the box.
    let found: PeopleFound?
    let mayKeep: Bool
}

/// What one list's page shows.
struct ListView: Sendable {
    let list: List
    let found: PeopleFound
    let mayChange: Bool
    var sheets: [Sheet] = []
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
            \(pageHead("Lists", back: ("[People]", "/people")))
            \(problemSummary(state))
            \(askBox(view.found?.question ?? "", view.found))
            \(view.found.map { foundPeople($0) })
            \(if: view.mayKeep && view.found?.isRight == true, keepForm(view.found?.question ?? "", state))
            \(section("Kept lists", id: "kept", kept(view.lists)))
            """)
    }

    /// The question in a box; what is wrong with it stands under it, with the place.
    private func askBox(_ question: String, _ found: PeopleFound?) -> HTML {
        askForm("/people/lists", label: "Ask for [people]") {
            """
            \(textArea("Ask for [people]", name: "q", value: question, state: askState(found),
                hint: "For example: zip = 55104 and talked(since = 60d)", rows: 3))
            \(formEnd(button("Ask")))
            """
        }
    }

    private func askState(_ found: PeopleFound?) -> FormState {
        guard let found else { return FormState(scope: "ask") }
        let problem = found.mistake.map { Phrase.at($0, self) } ?? found.refusal?.reason
        return FormState(
            ["q": [found.question]], problems: problem.map { [FormState.Problem(field: "q", text: $0)] } ?? [],
            scope: "ask")
    }

    private func foundPeople(_ found: PeopleFound) -> HTML {
        guard found.isRight else { return .empty }
        return """
            <p class="sentence" role="status">\(h("\(found.count) [person].|\(found.count) [people]."))</p>
            \(troubles(found))
            \(if: !found.rows.isEmpty, peopleTable(found.rows))
            \(if: found.hasMore, "<p class=\"soft\">\(h("These are the first 50 by name."))</p>")
            """
    }

    /// What a list names and that is gone. It goes on without.
    private func troubles(_ found: PeopleFound) -> HTML {
        guard !found.troubles.isEmpty else { return .empty }
        return """
            <ul class="rows">\(found.troubles.prefix(20).map {
                "<li>\(icon(.warning)) \(h($0.words))</li>" as HTML
            })</ul>
            """
    }

    private func keepForm(_ question: String, _ state: FormState) -> HTML {
        section(
            "Keep this list", id: "keep",
            form("/people/lists", state: state) {
                """
                \(hidden("q", question))
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

    private func shared(_ isShared: Bool, _ state: FormState) -> HTML {
        checkboxes(
            "For whom", name: "shared", [Choice("yes", "Others who keep lists may use it too")],
            values: isShared ? ["yes"] : [], state: state)
    }

    private func kept(_ lists: [ListLine]) -> HTML {
        guard !lists.isEmpty else { return "<p class=\"soft\">\(h("No lists are kept yet."))</p>" }
        return """
            <ul class="rows">\(lists.map { line in
                """
                <li class="line"><a href="/people/lists/\(line.list.id)">\(HTML.own(line.list.name))</a> \
                \(dotted([h(line.list.kind.words), HTML.own(line.owner)]))</li>
                """ as HTML
            })</ul>
            """
    }

    func listPage(_ view: ListView) -> Page {
        let path = "/people/lists/\(view.list.id)"
        let question: HTML =
            view.list.kind == .smart ? "<p><code dir=\"auto\">\(view.found.question)</code></p>" : .empty
        return Page(
            view.list.name,
            """
            \(pageHead("\(view.list.name)", sentence: dotted([h(view.list.kind.words)]), back: ("Lists", "/people/lists")))
            \(question)
            \(view.found.refusal.map { "<p role=\"alert\">\(h($0.reason))</p>" as HTML })
            \(foundPeople(view.found))
            \(sheetsPart(view.list.id, view.sheets))
            \(if: view.mayChange, actions([
                buttonLink("Change the list", to: "\(path)/edit", look: .quiet),
                tapButton("Remove the list", to: "\(path)/remove"),
            ]))
            """)
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

extension PeopleFound {
    /// Whether there is something to show.
    var isRight: Bool { mistake == nil && refusal == nil }
}

extension Phrase {
    /// A mistake with its place.
    static func at(_ mistake: Mistake, _ screen: Screen) -> Phrase {
        "At \(mistake.spot.start): \(screen.h(mistake.words))"
    }
}
