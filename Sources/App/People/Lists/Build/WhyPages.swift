import Asking
import Kernel

/// "Why is Rosa in this list?" Each line of the question says yes or no, and the fact that decided it.
extension Screen {
    func whyPart(_ view: BuildView) -> HTML {
        let why = view.why
        return section(
            "Why is somebody in this list, or not?", id: "why",
            """
            <form action="\(view.path)">
            \(hidden("q", view.text))
            \(field("Name, phone or email", name: "find", value: why.typed, size: .half))
            \(formEnd(quietButton("Look")))
            </form>
            \(if: !why.typed.isEmpty && why.person == nil && why.candidates.isEmpty, "<p>\(h("Nobody found"))</p>")\
            \(if: !why.candidates.isEmpty, list("Found", why.candidates.map { candidate($0, view) }))\
            \(why.person.map { verdict($0.id, $0.name, view) })
            """)
    }

    private func candidate(_ row: PersonRow, _ view: BuildView) -> HTML {
        let path = address(view.path, fields: [("q", view.text), ("who", "\(row.id)")])
        return personLine(row.name, to: "\(path)#why", whereAndHow(row))
    }

    private func verdict(_ id: Contact.ID, _ name: String, _ view: BuildView) -> HTML {
        let link: HTML = "<a href=\"/people/\(id)\">\(HTML.own(name))</a>"
        guard view.mistake == nil else { return .empty }
        return """
            <div role="status">\(view.why.isFound.map { isFound in
                """
                <p>\(icon(isFound ? .done : .warning)) <strong>\(
                    isFound ? h("\(link) is in this list.") : h("\(link) is not in this list."))</strong></p>
                """ as HTML
            })
            \(if: view.why.isTooSlow, "<p>\(h("That took too long. Narrow it, for instance by a place, a tag or a day."))</p>")\
            \(if: view.why.isNotAskedAbout, "<p>\(h("The question asks only for persons who are not put away."))</p>")\
            \(if: !view.why.clauses.isEmpty, "<ul class=\"rows\">\(view.lines.map { reason($0.condition, $0.path, view) })</ul>")</div>
            """
    }

    /// As nested as the question is.
    private func reason(_ condition: Condition, _ path: LinePath, _ view: BuildView) -> HTML {
        guard let group = condition.group else {
            return "<li>\(sentence(condition)) \(yesOrNo(path, view))</li>"
        }
        return """
            <li><strong>\(h(group.kind.words))</strong> \(yesOrNo(path, view))
            <ul>\(group.parts.enumerated().map { reason($1, path.child($0), view) })</ul></li>
            """
    }

    private func yesOrNo(_ path: LinePath, _ view: BuildView) -> HTML {
        guard let clause = view.why.clauses[path] else { return .empty }
        return """
            \(clause.holds ? badge("Yes", .good) : badge("No"))\
            \(clause.because.map { " <span class=\"second\">\(words($0))</span>" as HTML })
            """
    }

    private func words(_ because: Because) -> HTML {
        switch because {
        case .answer(let known):
            return "\(HTML.own(known.question.name)): \(answerText(known)), \(day(known.answer.at))"
        case .contact(let kind, let result, let at, let by):
            return dotted([h(AskTopic.choice(kind.rawValue)), result.map { h($0.words) }, day(at), by.map(HTML.own)])
        case .event(let title, let status, let at): return dotted([HTML.own(title), h(status.name), day(at)])
        case .role(let role, let from, let until):
            return dotted([HTML.own(role), from.map(dayHTML), until.map { h("until \(dayHTML($0))") }])
        case .tag(let name, let day): return dotted([HTML.own(name), dayHTML(day)])
        case .task(let what, let due, let done):
            return dotted([HTML.own(what), due.map { h("due \(dayHTML($0))") }, done.map { h("done \(day($0))") }])
        case .consent(let state, let at): return dotted([h(state == .granted ? "said yes" : "said no"), day(at)])
        case .moved(let isEntry, let at): return dotted([h(isEntry ? "came in" : "left"), day(at)])
        case .others(let names): return dotted(names.map { HTML.own($0) })
        case .values(let values): return dotted(values.map { HTML.own($0) })
        case .nothing: return h("There is none.")
        }
    }
}
