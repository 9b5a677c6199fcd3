import Foundation
import Kernel

extension Screen {
    func questionsPage(_ lines: [QuestionLine], mayChange: Bool) -> Page {
        let open = lines.filter { $0.question.closedAt == nil }, closed = lines.filter { $0.question.closedAt != nil }
        return Page(
            t("Questions"),
            """
            \(pageHead("Questions", sentence: h("What we want to know about [people]: \(open.count) question.|What we want to know about [people]: \(open.count) questions."),
                action: mayChange ? buttonLink("Add a question", to: "/people/questions/new", icon: .add) : .empty,
                back: ("[People]", "/people")))
            \(if: open.isEmpty, emptyState("No questions yet",
                "Whatever you want to know of [people] is a question: a rating, a language, a shoe size."), else: questionTable("Questions", open))
            \(if: !closed.isEmpty, section("No longer asked", id: "closed", questionTable("No longer asked", closed)))
            """)
    }

    private func questionTable(_ caption: Phrase, _ lines: [QuestionLine]) -> HTML {
        table(
            caption,
            [
                Column("Question", onPhone: .title), Column("Kind"), Column("Answers", isNumber: true),
                Column("Last answered"),
                Column("Who may see the answers"),
            ],
            lines.map { line in
                [
                    "<a href=\"/people/questions/\(line.question.id)\">\(HTML.own(line.question.name))</a>",
                    h(line.question.kind.words), "\(words.formatted(line.answers))", line.lastAt.map(ago) ?? .empty,
                    line.question.sensitivity == .everyone ? .empty : h(line.question.sensitivity.words),
                ]
            })
    }

    // MARK: One question

    func questionPage(_ question: Question, _ numbers: QuestionNumbers, isAnswered: Bool, mayChange: Bool) -> Page {
        Page(
            question.name,
            """
            \(pageHead("\(question.name)", sentence: questionSentence(question, numbers),
                action: mayChange ? buttonLink("Change the question", to: "/people/questions/\(question.id)/edit", look: .quiet, icon: .edit) : .empty,
                back: ("Questions", "/people/questions")))
            \(if: question.closedAt != nil, aside(.plain, "<p>\(h("It is closed: nobody is asked any more. What was answered stays."))</p>"))
            \(section("Answers in numbers", id: "numbers", numbersPart(question, numbers)))
            \(section("About this question", id: "about", facts(questionFacts(question))))
            \(if: mayChange, endings(question, isAnswered: isAnswered))
            """)
    }

    private func questionSentence(_ question: Question, _ numbers: QuestionNumbers) -> HTML {
        let who = countLink(
            "\(numbers.people) [person] answered.|\(numbers.people) [people] answered.",
            to: peoplePath(question.whoAnswered()))
        return "\(who) \(spoken(question.wording).map { "<q>\(HTML.own($0))</q>" as HTML })"
    }

    private func numbersPart(_ question: Question, _ numbers: QuestionNumbers) -> HTML {
        guard numbers.people > 0 else { return "<p class=\"soft\">\(h("No answer yet."))</p>" }
        return """
            \(spread(question, numbers))
            \(if: !numbers.rows.isEmpty, table("Answers in numbers", [
                Column("Answer", onPhone: .title), Column("[People]", isNumber: true), Column("Share", isNumber: true),
            ], numbers.rows.map { row in
                [
                    label(row.label, question),
                    numberLink(row.count, of: "[people]", to: peoplePath(question.whoAnswered(row.condition))),
                    "\(Int((Double(row.count) * 100 / Double(numbers.people)).rounded())) %",
                ]
            }))
            \(if: numbers.hasMore, "<p class=\"soft\">\(h("Only the most frequent answers are shown."))</p>")
            \(if: question.kind == .scale, "<p class=\"soft\">\(HTML.own(scaleEnds(question)))</p>")
            """
    }

    /// From the smallest to the largest, and between them.
    private func spread(_ question: Question, _ numbers: QuestionNumbers) -> HTML {
        guard let smallest = numbers.smallest, let largest = numbers.largest else { return .empty }
        switch question.kind {
        case .number, .scale:
            let average = ((numbers.average ?? 0) * 100).rounded() / 100
            return
                "<p>\(h("From \(numberText(smallest)) to \(numberText(largest)), \(numberText(average)) on average."))</p>"
        case .date:
            return
                "<p>\(h("From \(dayHTML(Day(number: Int(smallest)))) to \(dayHTML(Day(number: Int(largest))))."))</p>"
        case .text, .yesNo, .oneChoice, .severalChoices, .person, .place, .file: return .empty
        }
    }

    private func label(_ label: QuestionNumbers.Label, _ question: Question) -> HTML {
        switch label {
        case .yes: h("Yes")
        case .no: h("No")
        case .choice(let choice): HTML.own(spoken(choice.words) ?? choice.code)
        case .scale(let number): scaleStep(question, number)
        case .text(let text): HTML.own(text)
        }
    }

    /// One of the numbers, with what it means where it is an end. What is best is said beneath.
    private func scaleStep(_ question: Question, _ number: Int) -> HTML {
        let meaning = number == question.low ? question.lowWords : number == question.high ? question.highWords : nil
        return "\(number)\(meaning.map { ": \(HTML.own($0))" as HTML })"
    }

    private func questionFacts(_ question: Question) -> [Fact] {
        [
            Fact("Kind", h(question.kind.words)),
            Fact("Who may see the answers", h(question.sensitivity.words)),
            Fact("Copies", h(question.mayLeave ? "Answers go along in copies and exports." : "Answers stay here.")),
            Fact("Kept", question.keepDays.map { h("\($0) day|\($0) days") } ?? h("For good")),
        ]
    }

    private func endings(_ question: Question, isAnswered: Bool) -> HTML {
        let path = "/people/questions/\(question.id)"
        return section(
            "No longer needed?",
            actions([
                question.closedAt == nil
                    ? tapButton("Close the question", to: "\(path)/close", look: .quiet)
                    : tapButton("Ask it again", to: "\(path)/reopen", look: .quiet),
                isAnswered ? .empty : tapButton("Remove the question", to: "\(path)/remove", look: .quiet),
            ]))
    }
}
