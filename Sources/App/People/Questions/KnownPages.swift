import Kernel

extension Connection {
    /// The part of a person's page, for a form that was sent from it: says that it is saved, with *Undo* beside it.
    func knownPart(after answer: Answer, _ screen: Screen) throws -> HTML {
        // The write ends only after its answer is made.
        try keepCurrentAnswer(AnsweredPair(answer))
        return screen.knownPart(try known(of: answer.contactID), saved: actID)
    }
}

extension Screen {
    /// Forms stand ready for so many questions; the others have a page.
    private static let inPlace = 12

    func knownSection(_ known: Known) -> HTML {
        section("What we know", id: "known", knownPart(known))
    }

    func knownPart(_ known: Known, saved act: Act.ID? = nil) -> HTML {
        let ratings = known.answers.filter { $0.question.kind == .scale && $0.question.closedAt == nil }
        let others = known.answers.filter { $0.question.kind != .scale && $0.question.closedAt == nil }
        let past = known.answers.filter { $0.question.closedAt != nil }
        let ready = Set((ratings + others).prefix(Self.inPlace).map(\.question.id))
        return replaceable(
            "known-answers",
            """
            \(act.map { aside(.plain, "\(h("Saved.")) \(tapButton("Undo", to: "/undo/\($0)"))") })
            \(if: known.answers.isEmpty, "<p class=\"soft\">\(h("Nothing was asked yet."))</p>")
            \(group("Ratings", ratings, known, ready))
            \(group("Answers", others, known, ready))
            \(if: !past.isEmpty, folded("No longer asked", group("Answers", past, known, [])))
            \(if: known.mayAnswer && !known.unasked.isEmpty, unasked(known))
            \(if: known.mayAsk, folded("Add a question", quickQuestionForm(known.contact, FormState(scope: "new"), isInline: true)))
            """)
    }

    private func group(_ label: Phrase, _ answers: [KnownAnswer], _ known: Known, _ ready: Set<Question.ID>) -> HTML {
        guard !answers.isEmpty else { return .empty }
        let lines = answers.map { line($0, known, isReady: ready.contains($0.question.id)) }
        return "<h3>\(h(label))</h3><dl class=\"facts\" data-list>\(lines)</dl>"
    }

    private func line(_ one: KnownAnswer, _ known: Known, isReady: Bool) -> HTML {
        let id = one.question.id, path = "/people/\(known.contact)/answers"
        let earlier: HTML? =
            one.earlier > 0
            ? "<a href=\"\(path)/\(id)\">\(h("\(one.earlier) earlier answer|\(one.earlier) earlier answers"))</a>"
            : "<a href=\"\(path)/\(id)\">\(h("Look closer"))\(forEars(": \(one.question.name)"))</a>"
        let mayAnswer = known.mayAnswer && one.question.closedAt == nil
        let edit: HTML =
            mayAnswer && !isReady
            ? """
            <dd class="edit"><a href="\(path)/new?question=\(id)" data-edit>\(h("Answer again"))\(forEars(": \(one.question.name)"))</a></dd>
            """ : .empty
        return """
            <div><dt>\(HTML.own(one.question.name))</dt>
            <dd>\(answerText(one)) <span class="source">\(dotted([whenAndHow(one), earlier]))</span>\
            \(if: mayAnswer && isReady, readyForm(one.question, known))</dd>\(edit)</div>

            """
    }

    private func readyForm(_ question: Question, _ known: Known) -> HTML {
        let form = answerForm(known.contact, question, FormState(scope: "q\(question.id)"), isInline: true)
        return
            "<details class=\"folded\"><summary>\(h("Answer again"))\(forEars(": \(question.name)"))</summary>\(form)</details>"
    }

    /// "Ana Ruiz · Tue 4 March · door"
    func whenAndHow(_ one: KnownAnswer) -> HTML {
        dotted([one.by.map(HTML.own), day(one.answer.at), one.answer.kind == .screen ? nil : h(one.answer.kind.words)])
    }

    /// The first few can be answered in place, the rest on a page of their own.
    private func unasked(_ known: Known) -> HTML {
        let ready = known.unasked.prefix(Self.inPlace), rest = known.unasked.dropFirst(Self.inPlace)
        return folded(
            "Not asked yet",
            """
            \(ready.map { question -> HTML in
                let form = answerForm(known.contact, question, FormState(scope: "q\(question.id)"), isInline: true)
                return "<details class=\"folded\"><summary>\(HTML.own(question.name))</summary>\(form)</details>"
            })
            \(if: !rest.isEmpty, list("Not asked yet", rest.map { unaskedLink($0, known.contact) }))
            """)
    }

    private func unaskedLink(_ question: Question, _ contact: Contact.ID) -> HTML {
        "<a href=\"/people/\(contact)/answers/new?question=\(question.id)\">\(HTML.own(question.name))</a>"
    }

    // MARK: The history of one answer

    func pastAnswersPage(_ contact: Contact, _ question: Question, _ answers: [KnownAnswer], viewer: Viewer) -> Page {
        Page(
            question.name,
            """
            \(pageHead("\(question.name)", sentence: h("What \(HTML.own(contact.displayName)) answered, the latest first."),
                action: viewer.may(.addNotes) && question.closedAt == nil
                    ? buttonLink("Note an answer", to: "/people/\(contact.id)/answers/new?question=\(question.id)") : .empty,
                back: ("\(contact.displayName)", "/people/\(contact.id)#known")))
            \(if: answers.isEmpty, "<p class=\"soft\">\(h("No answer yet."))</p>",
              else: list("Answers", answers.map { pastAnswer($0, viewer) }))
            """)
    }

    private func pastAnswer(_ one: KnownAnswer, _ viewer: Viewer) -> HTML {
        let isOwn = one.answer.accountID != nil && one.answer.accountID == viewer.id
        let about = one.isHidden ? nil : one.answer.value
        let end: HTML =
            isOwn || viewer.may(.changePeople)
            ? "<div class=\"end\">\(tapButton("Take away", about: about, to: "/answers/\(one.answer.id)/remove"))</div>"
            : .empty
        return """
            <div class="person"><div>\(answerText(one))<br><span class="second">\(whenAndHow(one))</span></div>\(end)</div>
            """
    }
}
