import Kernel

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

    /// The form to which the boxes beside the names of a list belong.
    var chosenForm: HTML {
        form("/people/together/chosen", id: "chosen", warns: false) {
            quietButton("Do something with those ticked")
        }
    }

    private func togetherState(_ view: TogetherView) -> FormState {
        let problem =
            view.mistake.map { FormState.Problem(field: view.mistakeField, text: .at($0, self)) }
            ?? view.refusal.map { FormState.Problem(field: $0.field, text: $0.reason) }
        // Nothing is filled in yet where the fields of the deed were not on the page before.
        let isFilled = view.together.isSaid || problem != nil
        return FormState(
            isFilled ? view.together.form.valuesToShow : nil, problems: problem.map { [$0] } ?? [], scope: "together")
    }

    // MARK: What will come of it

    private func plan(_ view: TogetherView, _ plan: TogetherPlan) -> HTML {
        aside(
            .plain,
            """
            <p role="status">\(sentence([
                view.words.coming(plan.changed.count),
                plan.already > 0 ? "It is so already for \(plan.already)." : nil,
                plan.withoutOrganizer > 0
                    ? "\(plan.withoutOrganizer) is left out, without an organizer who can do it.|\(plan.withoutOrganizer) are left out, without an organizer who can do it."
                    : nil,
                plan.unseen > 0
                    ? "\(plan.unseen) of \(plan.ticked) is gone or may not be changed by you, and is left out.|\(plan.unseen) of \(plan.ticked) are gone or may not be changed by you, and are left out."
                    : nil,
                plan.noted > 0
                    ? "The list has a note or a tick for \(plan.noted) of them, which goes too. Undo brings it back.|The list has notes or ticks for \(plan.noted) of them, which go too. Undo brings them back."
                    : nil,
                plan.changed.count > Together.mostAtOnce ? "These are many: it is done while you go on." : nil,
            ]))</p>
            \(if: !plan.shares.isEmpty, shares(plan.shares))
            \(form("/people/together") {
                """
                \(view.together.fields.map { hidden($0.name, $0.value) })\
                \(formEnd(button("Do it")))
                """
            })
            """)
    }

    private func sentence(_ parts: [Phrase?]) -> HTML {
        "\(parts.compactMap(\.self).enumerated().map { $0 == 0 ? h($1) : " \(h($1))" as HTML })"
    }

    private func shares(_ shares: [OrganizerShare]) -> HTML {
        let hasFitting = shares.contains { $0.fitting > 0 }
        return table(
            "Who gets how many",
            [
                Column("Organizer", onPhone: .title), Column("[People]", onPhone: .labelled, isNumber: true),
                Column("New to them", onPhone: .labelled, isNumber: true),
            ] + (hasFitting ? [Column("Fitting", onPhone: .labelled, isNumber: true)] : []),
            shares.map { share in
                [HTML.own(share.account.name), number(share.people), number(share.new)]
                    + (hasFitting ? [number(share.fitting)] : [])
            })
    }

    private func number(_ number: Int) -> HTML { "\(words.formatted(number))" }

    // MARK: What to do

    private func deedForm(_ view: TogetherView) -> HTML {
        let state = togetherState(view), together = view.together
        let people: HTML =
            together.isTicked
            ? hidden(together.people.name, together.people.value)
            : textArea("Question", name: "q", value: together.question, state: state, rows: 3)
        // Many who are ticked would make too long an address.
        let isLong = together.people.name == "who" && together.ticked.count > Connection.mostInAddress
        return sending(isLong) {
            """
            \(people)
            \(field("Only those who also fit this", name: "also", value: together.also, state: state,
                hint: "For example: not talked(since = 60d)", complete: "off"))
            \(choice("What to do", name: "do", TogetherDeed.allCases.map { Choice($0.rawValue, $0.name) },
                value: together.deed?.rawValue, state: state, none: "Choose"))
            \(deedFields(view, state))
            \(formEnd(isComplete(view) ? button("See what will happen") : button("Go on")))
            """
        }
    }

    private func sending(_ isLong: Bool, _ content: () -> HTML) -> HTML {
        isLong
            ? form("/people/together/chosen", warns: false, content)
            : askForm("/people/together", label: "What to do", content)
    }

    private func isComplete(_ view: TogetherView) -> Bool {
        view.together.deed != nil && (view.together.deed != .answer || view.offered.question != nil)
    }

    private func deedFields(_ view: TogetherView, _ state: FormState) -> HTML {
        let offered = view.offered, form = view.together.form
        let fields: HTML =
            switch view.together.deed {
            case .tag:
                offering(
                    "Tag", name: "tag", value: form["tag"], offered.names, state: state,
                    hint: "A name that is new makes the tag.")
            case .untag:
                offering(
                    "Tag", name: "tag", value: form["tag"], offered.names, state: state,
                    hint: "One that is in use.")
            case .answer: answerFields(view, state)
            case .role: roleFields(offered, state)
            case .endRole:
                choice(
                    "Which part ends", name: "role", offered.names.map { Choice($0, "\($0)") }, state: state,
                    none: "Choose")
            case .task: taskFields(offered, state)
            case .hand:
                """
                \(radios("By what", name: "how", Sharing.allCases.map(\.choice), value: "evenly", state: state))
                \(checkboxes("Who gets them", name: "to", offered.accounts.map { Choice($0.id.description, "\($0.name)") }, state: state))
                """
            case .add, .take: listField(offered, state)
            case .away, .back, nil: .empty
            }
        return "\(fields)\(hidden("fields", shown(view)))"
    }

    /// The page that comes next knows by it that these fields were filled in.
    private func shown(_ view: TogetherView) -> String {
        isComplete(view) ? view.together.fieldsShown : ""
    }

    private func answerFields(_ view: TogetherView, _ state: FormState) -> HTML {
        """
        \(choice("Question", name: "question", view.offered.questions.map { Choice($0.id.description, "\($0.name)") },
            value: view.offered.question?.id.description, state: state, none: "Choose"))
        \(view.offered.question.map { answerField($0, places: view.offered.places, state: state) })
        """
    }

    private func roleFields(_ offered: TogetherOffered, _ state: FormState) -> HTML {
        """
        \(offering("Part", name: "role", value: nil, offered.names, state: state,
            hint: "Member, tenant, steward, or another word of yours."))
        \(placeField(offered: offered.places, state: state))
        \(field("Organization", name: "organization", state: state, hint: "Its whole name, as it stands on its page.", complete: "off"))
        \(dateField("Since", name: "start", value: today.description, state: state))
        """
    }

    private func taskFields(_ offered: TogetherOffered, _ state: FormState) -> HTML {
        """
        \(field("What is promised?", name: "what", state: state, isRequired: true, limit: 500))
        \(dueFields(state: state))
        \(choice("Who does it?", name: "owner", [Choice("each", "Each one's organizer")]
            + offered.accounts.map { Choice($0.id.description, "\($0.name)") }, value: "each", state: state))
        """
    }

    private func listField(_ offered: TogetherOffered, _ state: FormState) -> HTML {
        choice(
            "List", name: "list", offered.lists.map { Choice($0.id.description, "\($0.name)") }, state: state,
            hint: "Lists that you put together by hand.", none: "Choose")
    }

    // MARK: Under way

    /// Says how far it is, and asks again until it is done.
    func togetherWorkPage(
        _ work: TogetherWork, _ words: TogetherWords, _ progress: ProgressBoard.Entry?, _ stuck: StuckJob?,
        mayUndo: Bool, wasUndone: Bool
    ) -> Page {
        var page = Page(
            t("Done together"),
            """
            \(pageHead("Done together", back: ("The same [people]", work.together.path)))
            \(stuck.map { stuckPart(work, $0) } ?? togetherState(of: work, words, progress, mayUndo: mayUndo, wasUndone: wasUndone))
            """)
        page.asksAgainAfter = work.state == .waiting && stuck == nil ? 2 : nil
        return page
    }

    private func stuckPart(_ work: TogetherWork, _ job: StuckJob) -> HTML {
        aside(
            .warn,
            """
            <p>\(h("It was tried \(job.attempts) times and did not work. Nothing was changed."))</p>
            <p>\(h("Try again, or do it with fewer at a time. If it fails again, tell whoever looks after the server."))</p>
            \(actions([
                tapButton("Try again", to: "/people/together/work/\(work.id)/again"),
                buttonLink("The same [people]", to: work.together.path, look: .plain),
            ]))
            """)
    }

    private func togetherState(
        of work: TogetherWork, _ words: TogetherWords, _ progress: ProgressBoard.Entry?, mayUndo: Bool,
        wasUndone: Bool
    ) -> HTML {
        switch work.state {
        case .waiting:
            """
            <div data-again>\(self.progress(progress == nil ? "Waiting for its turn" : "It is being done", share: progress?.share))</div>
            <p class="soft">\(h("You can leave this page; the work goes on."))</p>
            <p><a href="/people/together/work/\(work.id)">\(h("Look again"))</a></p>
            """
        case .done:
            """
            <p role="status">\(h(words.done(work.changed)))\(if: wasUndone, " \(h("This was undone."))")</p>
            \(actions([
                mayUndo ? work.act.map { tapButton("Undo", to: "/undo/\($0)", icon: .undo) } ?? .empty : .empty,
                work.act.map { buttonLink("Look closer", to: "/history/act/\($0)", look: .quiet) } ?? .empty,
            ]))
            """
        case .refused:
            """
            \(aside(.warn, "<p>\(h("Nothing was changed.")) \(HTML.own(work.problem ?? ""))</p>"))
            """
        }
    }
}
