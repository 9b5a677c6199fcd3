import Foundation
import Kernel

extension Screen {
    /// A person in a list: the name, then one line of what matters here.
    func personLine(_ name: String, to path: String, _ second: HTML = .empty, end: HTML = .empty) -> HTML {
        """
        <div class="person"><a class="name" href="\(path)">\(own: name)</a>\
        \(if: !second.isEmpty, " <span class=\"second\">\(second)</span>")\(if: !end.isEmpty, "<div class=\"end\">\(end)</div>")</div>
        """
    }

    /// Lines between thin rules, walked with `j`, `k` and arrows.
    func list(_ label: Phrase, _ items: [HTML]) -> HTML {
        """
        <ul class="rows" data-list aria-label="\(t(label))">
        \(items.map { "<li>\($0)</li>\n" as HTML })</ul>
        """
    }

    /// Small facts in a row, with a dot between them: "Spanish · Oak Street · 3 days ago".
    func dotted(_ parts: [HTML?]) -> HTML {
        let parts = parts.compactMap(\.self).filter { !$0.isEmpty }
        // A line may end with a dot and never begins with one.
        return "\(parts.enumerated().map { $0 == 0 ? $1 : "\u{a0}<span class=\"dot\">·</span> \($1)" as HTML })"
    }
}

/// One thing that is known, with the way to change it.
struct Fact: Sendable {
    var label: Phrase
    var value: HTML
    /// Where it is changed; `nil` where this reader may not.
    var edit: String?
    /// Its name in the page, for changing it in place: the page at `edit` has a form marked `replaceable`.
    var name: String?
    /// Where it came from and when: "Said by herself, Tue 4 March".
    var source: HTML?

    init(_ label: Phrase, _ value: HTML, edit: String? = nil, name: String? = nil, source: HTML? = nil) {
        self.label = label
        self.value = value
        self.edit = edit
        self.name = name
        self.source = source
    }
}

extension Screen {
    func facts(_ facts: [Fact]) -> HTML {
        "<dl class=\"facts\">\(facts.map(factLine))</dl>"
    }

    private func factLine(_ fact: Fact) -> HTML {
        """
        <div><dt>\(h(fact.label))</dt>
        <dd\(fact.name.map { " id=\"fact-\($0)\" data-replace" as HTML })><div>\
        \(if: fact.value.isEmpty, "<span class=\"soft\">\(h("Not known"))</span>", else: fact.value)\
        \(fact.source.map { " <span class=\"source\">\($0)</span>" as HTML })</div>\
        \(fact.edit.map { changeLink(fact, to: $0) })</dd></div>

        """
    }

    private func changeLink(_ fact: Fact, to path: String) -> HTML {
        "<a class=\"edit\" href=\"\(path)\"\(if: fact.name != nil, " data-edit")>\(h("Change"))\(forEars(": \(h(fact.label))"))</a>"
    }
}

/// One way to reach somebody.
struct ContactLine: Sendable {
    var icon: Icon
    /// "Mobile", "Work email".
    var kind: Phrase
    /// As people write it: "(555) 010-0134".
    var value: String
    /// What a tap does: `tel:+15550100134`. `nil` when it must not be used.
    var link: String?
    var badges: [HTML] = []
    /// "Last answered 3 days ago".
    var note: HTML = .empty
    /// It no longer reaches them.
    var isPast = false
    var actions: [HTML] = []
}

extension Screen {
    func contactLines(_ lines: [ContactLine]) -> HTML {
        "<ul class=\"rows contact\">\(lines.map(contactLine))</ul>"
    }

    func contactLine(_ line: ContactLine) -> HTML {
        """
        <li class="reach\(if: line.isPast, " past")">\(icon(line.icon))<div>
        <span class="kind">\(h(line.kind))</span> \(tags(line.badges))<br>
        \(if: line.link == nil, "<span class=\"value\">\(own: line.value)</span>", else: reach(line))
        </div>\(if: !line.actions.isEmpty, "<div class=\"end\">\(line.actions)</div>")
        \(if: !line.note.isEmpty, "<p class=\"second\">\(line.note)</p>")</li>

        """
    }

    private func reach(_ line: ContactLine) -> HTML {
        "<a class=\"value\" href=\"\(line.link ?? "")\">\(own: line.value)</a>"
    }

    /// One tap, no question: it can be undone.
    func wrongNumberButton(_ value: String, to action: String, isInline: Bool = false) -> HTML {
        tapButton("Wrong number", about: value, to: action, isInline: isInline)
    }
}

/// A promise with a date.
struct TaskLine: Sendable {
    var text: String
    var path: String
    /// Where *Done* is sent.
    var done: String?
    var due: Date?
    var owner: String?
    /// Whom it is about, as a link.
    var about: HTML?
    var doneAt: Date?
}

extension Screen {
    func taskLines(_ label: Phrase, _ tasks: [TaskLine], isInline: Bool = false) -> HTML {
        list(label, tasks.map { taskLine($0, isInline: isInline) })
    }

    func taskLine(_ task: TaskLine, isInline: Bool = false) -> HTML {
        """
        <div class="task\(if: task.doneAt != nil, " is-done")">
        <div><a class="name" href="\(task.path)">\(own: task.text)</a>
        <p class="second">\(dotted([due(task), task.about, task.owner.map(HTML.own)]))</p></div>
        \(task.done.map { tapButton("Done", about: task.text, to: $0, look: .quiet, icon: .done, isInline: isInline) })</div>
        """
    }

    private func due(_ task: TaskLine) -> HTML? {
        if let doneAt = task.doneAt { return h("Done \(ago(doneAt))") }
        guard let due = task.due else { return nil }
        return daysFromToday(due) < 0 ? badge("Was due \(ago(due))", .warn) : h("Due \(ago(due))")
    }
}
