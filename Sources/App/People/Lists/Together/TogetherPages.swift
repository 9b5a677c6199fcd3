import Kernel

extension Together {
    /// What was done, after it.
    func done(_ count: Int) -> Phrase {
        switch deed {
        case .tag: "The tag \(tag) is put on \(count) [person].|The tag \(tag) is put on \(count) [people]."
        case .untag: "The tag \(tag) is taken off \(count) [person].|The tag \(tag) is taken off \(count) [people]."
        case .away: "\(count) [person] is put away.|\(count) [people] are put away."
        case .back, nil: "\(count) [person] is brought back.|\(count) [people] are brought back."
        }
    }

    /// What will be done, before it.
    fileprivate func coming(_ count: Int) -> Phrase {
        switch deed {
        case .tag:
            "The tag \(tag) will be put on \(count) [person].|The tag \(tag) will be put on \(count) [people]."
        case .untag:
            "The tag \(tag) will be taken off \(count) [person].|The tag \(tag) will be taken off \(count) [people]."
        case .away: "\(count) [person] will be put away.|\(count) [people] will be put away."
        case .back, nil: "\(count) [person] will be brought back.|\(count) [people] will be brought back."
        }
    }
}

extension Screen {
    /// Whom it is about, what to do with them, and when that is said, what will come of it.
    func togetherPage(_ view: TogetherView) -> Page {
        Page(
            t("Do something together"),
            """
            \(pageHead("Do something together", sentence: h("\(view.people) [person].|\(view.people) [people]."),
                back: ("Lists", "/people/lists")))
            \(problemSummary(togetherState(view)))
            \(view.plan.map { plan(view, $0) })
            \(deedForm(view))
            """)
    }

    private func togetherState(_ view: TogetherView) -> FormState {
        let problem =
            view.mistake.map { FormState.Problem(field: "q", text: .at($0, self)) }
            ?? view.refusal.map { FormState.Problem(field: $0.field, text: $0.reason) }
        let together = view.together
        return FormState(
            ["q": [together.question], "do": [together.deed?.rawValue ?? ""], "tag": [together.tag]],
            problems: problem.map { [$0] } ?? [], scope: "together")
    }

    private func plan(_ view: TogetherView, _ plan: TogetherPlan) -> HTML {
        aside(
            .plain,
            """
            <p role="status">\(h(view.together.coming(plan.changed.count)))\
            \(if: plan.already > 0, " \(h("It is so already for \(plan.already)."))")</p>
            \(form("/people/together") {
                """
                \(who(view.together))\(hidden("do", view.together.deed?.rawValue ?? ""))\
                \(hidden("tag", view.together.tag))\
                \(formEnd(button("Do it")))
                """
            })
            """)
    }

    private func who(_ together: Together) -> HTML {
        together.isTicked ? hidden("who", together.whoText) : hidden("q", together.question)
    }

    private func deedForm(_ view: TogetherView) -> HTML {
        let state = togetherState(view), together = view.together
        return askForm("/people/together", label: "What to do") {
            """
            \(together.isTicked ? who(together) : textArea("Question", name: "q", value: together.question, state: state, rows: 3))
            \(radios("What to do", name: "do", [
                Choice("tag", "Put a tag on"), Choice("untag", "Take a tag off"),
                Choice("away", "Put away"), Choice("back", "Bring back"),
            ], value: together.deed?.rawValue ?? "tag", state: state))
            \(offering("Tag", name: "tag", value: together.tag, view.tags, state: state,
                hint: "A name that is new makes the tag."))
            \(formEnd(button("See what will happen")))
            """
        }
    }
}
