import Foundation
import Kernel

/// What one tag's page shows.
struct TagView: Sendable {
    let line: TagLine
    let people: [TaggedPerson]
    let next: TaggingCursor?
    let isFirst: Bool
    let mayChange: Bool

    var path: String { "/people/tags/\(line.tag.id)" }
}

extension Tag.Color {
    /// The tone of a badge, and the turn of its hue where no tone has that color.
    fileprivate var style: String {
        switch self {
        case .plain: "plain"
        case .green: "good"
        case .blue: "good blue"
        case .violet: "good violet"
        case .red: "danger"
        case .orange: "warn orange"
        case .yellow: "warn"
        }
    }
}

extension Screen {
    /// "Skills: interpreter", in the tag's color, which says nothing that the words don't.
    func tagBadge(_ tag: Tag) -> HTML {
        let kind: HTML = tag.setName.map { "\(HTML.own($0)): " } ?? .empty
        return "<a class=\"badge \(tag.color.style)\" href=\"/people/tags/\(tag.id)\">\(kind)\(HTML.own(tag.name))</a>"
    }

    /// A color shown in itself, with its name.
    func colorSample(_ color: Tag.Color) -> HTML { "<span class=\"badge \(color.style)\">\(h(color.words))</span>" }

    // MARK: All tags

    func tagsPage(_ lines: [TagLine], mayChange: Bool) -> Page {
        let add = mayChange ? buttonLink("Add a tag", to: "/people/tags/new", icon: .add) : HTML.empty
        let sets = Dictionary(grouping: lines, by: \.tag.setName)
        let names = sets.keys.compactMap(\.self).sorted()
        return Page(
            t("Tags"),
            """
            \(pageHead("Tags", sentence: h("Words that find [people] again. \(lines.count) tag so far.|Words that find [people] again. \(lines.count) tags so far."),
                action: add, back: ("[People]", "/people")))
            \(if: lines.isEmpty, emptyState(
                "No tags yet", "Put the first one on somebody: block captain, speaks Garifuna, has a van.", action: add))
            \(names.map { name in section("\(HTML.own(name))", tagTable("\(name)", sets[name] ?? [])) })
            \(sets[nil].map { section(names.isEmpty ? "All tags" : "Of no kind", tagTable("Tags", $0)) })
            """)
    }

    private func tagTable(_ caption: Phrase, _ lines: [TagLine]) -> HTML {
        table(
            caption,
            [
                Column("Tag", onPhone: .title), Column("[People]", onPhone: .labelled, isNumber: true),
                Column("First put on", onPhone: .labelled), Column("Last put on", onPhone: .labelled),
            ],
            lines.map { line in
                [
                    tags([tagBadge(line.tag)]),
                    line.people == 0
                        ? "0"
                        : numberLink(
                            line.people, of: "[people] with this tag", to: "/people/tags/\(line.tag.id)#people"),
                    line.firstOn.map(dayHTML) ?? .empty, line.lastOn.map(dayHTML) ?? h("never"),
                ]
            })
    }

    // MARK: One tag

    func tagPage(_ view: TagView) -> Page {
        let tag = view.line.tag
        return Page(
            tag.name,
            """
            \(pageHead("\(HTML.own(tag.name))", sentence: tagSentence(view.line), back: ("Tags", "/people/tags")))
            \(if: view.mayChange, actions([
                buttonLink("Change the tag", to: "\(view.path)/edit", look: .quiet, icon: .edit),
                buttonLink("Merge it with another", to: "\(view.path)/merge", look: .quiet),
                buttonLink("Split it", to: "\(view.path)/split", look: .quiet),
            ]))
            \(section("[People] with this tag", id: "people", taggedPeople(view)))
            """)
    }

    private func tagSentence(_ line: TagLine) -> HTML {
        dotted([
            tagBadge(line.tag),
            "<a href=\"#people\">\(h("\(line.people) [person]|\(line.people) [people]"))</a>",
            line.firstOn.map { h("first put on \(dayHTML($0))") }, line.lastOn.map { h("last put on \(dayHTML($0))") },
        ])
    }

    private func taggedPeople(_ view: TagView) -> HTML {
        guard !view.people.isEmpty else {
            return "<p class=\"soft\">\(h("Nobody has this tag. Put it on from a [person]'s page."))</p>"
        }
        let days = Dictionary(view.people.map { ($0.person.id, $0.tagging.taggedOn) }) { first, _ in first }
        return """
            \(peopleTable(view.people.map(\.person), and: Column("Since")) { row in days[row.id].map(dayHTML) ?? .empty })
            \(pager(earlier: view.next.map { address(view.path, ["after": $0.written]) }, later: view.isFirst ? nil : view.path,
                earlierLabel: "More [people]", laterLabel: "From the start"))
            """
    }

    // MARK: On a person's page

    /// What somebody carries, and a field to put on more.
    func tagsOfPerson(_ view: PersonView) -> HTML {
        let lines = view.tags.map { carried -> HTML in
            let off = tapButton("Take off", about: carried.tag.name, to: "/taggings/\(carried.tagging.id)/remove")
            let since: HTML = "<span class=\"second\">\(h("since \(dayHTML(carried.tagging.taggedOn))"))</span>"
            return "<li class=\"line\">\(dotted([tagBadge(carried.tag), since]))\(if: view.mayChange, off)</li>"
        }
        return """
            \(if: lines.isEmpty, "<p class=\"soft\">\(h("No tags yet."))</p>", else: "<ul class=\"rows\">\(lines)</ul>")
            \(if: view.mayChange, form("\(view.path)/tags", state: view.tagState, warns: false) {
                """
                \(offering("Tags to put on", name: "tags", value: nil, view.tagsOffered, state: view.tagState,
                    hint: "Several with commas between them. A new word makes a new tag."))
                \(quietButton("Put on", icon: .add))
                """
            })
            """
    }
}
