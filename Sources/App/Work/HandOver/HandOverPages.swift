import Kernel

extension Screen {
    func handOverPage(_ view: HandOver, _ state: FormState = .fresh) -> Page {
        Page(
            t("Hand over [people] and tasks"),
            """
            \(pageHead("Hand over [people] and tasks",
                sentence: h("All of somebody's [people] and open tasks go to somebody else, in one step.")))
            \(problemSummary(state))
            \(if: view.givers.count > 1, chooseGiver(view))
            \(view.from.map { giveForm($0, view, state) })
            """)
    }

    private func chooseGiver(_ view: HandOver) -> HTML {
        askForm("/house/hand-over", label: "Whose") {
            """
            \(choice("Whose [people] and tasks?", name: "from", view.givers.map { account in
                Choice(account.id.description, account.closedAt == nil ? "\(account.name)" : "\(account.name) (has left)")
            }, value: view.from?.id.description, state: FormState(scope: "whose"), none: "Choose somebody"))
            \(formEnd(quietButton("Show how much it is")))
            """
        }
    }

    private func giveForm(_ from: Account, _ view: HandOver, _ state: FormState) -> HTML {
        let isEmpty = view.people + view.tasks == 0
        return section(
            "\(HTML.own(from.name))",
            """
            <p>\(amount(view, from))</p>
            \(if: isEmpty, "<p class=\"soft\">\(h("There is nothing to hand over."))</p>", else: form("/house/hand-over", state: state) {
                """
                \(hidden("from", from.id.description))
                \(choice("Who takes over?", name: "to", view.takers.map { Choice($0.id.description, "\($0.name)") },
                    state: state, none: "Choose somebody", isRequired: true))
                \(formEnd(button("Hand over all of it"), cancel: "/today"))
                """
            })
            """)
    }

    private func amount(_ view: HandOver, _ from: Account) -> HTML {
        dotted([
            countLink(
                "\(view.people) [person]|\(view.people) [people]", to: "/people?organizer=\(from.id)&archived=all"),
            countLink("\(view.tasks) open task|\(view.tasks) open tasks", to: "/work/tasks?owner=\(from.id)"),
        ])
    }
}
