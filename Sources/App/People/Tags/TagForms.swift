import Kernel

/// What the forms of a tag are filled with.
struct TagForm: Sendable {
    var line: TagLine?
    let others: [Tag]
    let sets: [String]
    let places: [String]
    let version: String

    var path: String { line.map { "/people/tags/\($0.tag.id)" } ?? "/people/tags" }
    var name: String { line?.tag.name ?? "" }
    var people: Int { line?.people ?? 0 }
}

extension Screen {
    func newTagPage(_ form: TagForm, _ state: FormState = .fresh) -> Page {
        tagFormPage("Add a tag", form, state, to: "/people/tags/new", tagFields(form, state), button("Add the tag"))
    }

    func editTagPage(_ form: TagForm, _ id: Tag.ID, _ state: FormState = .fresh) -> Page {
        let count = form.people
        return tagFormPage(
            "Change the tag", form, state, to: "\(form.path)/edit",
            "\(hidden("version", form.version))\(tagFields(form, state))",
            button("Save the tag"),
            after: section(
                "No longer needed?",
                """
                <p>\(h("It is taken off \(count) [person]. You can undo that.|It is taken off \(count) [people]. You can undo that."))</p>
                \(tapButton("Remove this tag", to: "\(form.path)/remove", look: .quiet))
                """))
    }

    private func tagFormPage(
        _ title: Phrase, _ form: TagForm, _ state: FormState, to path: String, _ fields: HTML, _ button: HTML,
        after: HTML = .empty
    ) -> Page {
        Page(
            t(title),
            """
            \(pageHead(title, back: form.line == nil ? ("Tags", "/people/tags") : ("\(form.name)", form.path)))
            \(problemSummary(state))
            \(self.form(path, state: state) { "\(fields)\(formEnd(button, cancel: form.path))" })
            \(after)
            """)
    }

    private func tagFields(_ form: TagForm, _ state: FormState) -> HTML {
        let tag = form.line?.tag
        return """
            \(field("Name", name: "name", value: tag?.name, state: state, complete: "off", isRequired: true, limit: 60))
            \(offering("Kind of tag", name: "set", value: tag?.setName, form.sets, state: state,
                hint: "Tags of one kind stand together: skills, languages, committees."))
            \(radios("Color", name: "color", Tag.Color.allCases.map { Choice($0.rawValue, "\(colorSample($0))") },
                value: (tag?.color ?? .plain).rawValue, state: state, inRow: true))
            """
    }

    /// A field of one line that offers what was written before.
    func offering(
        _ label: Phrase, name: String, value: String?, _ offered: [String], state: FormState, hint: Phrase
    ) -> HTML {
        let id = state.id(name)
        return fieldBox(label, name: name, state: state, hint: hint, isRequired: false) {
            """
            <input class="half" id="\(id)" name="\(name)" value="\(state.value(name, or: value))" list="\(id)-known" \
            autocomplete="off" dir="auto"\(descriptions(name, state, hint))>
            <datalist id="\(id)-known">\(offered.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>
            """
        }
    }

    // MARK: Merging and splitting

    func mergeTagPage(_ form: TagForm, _ id: Tag.ID, _ state: FormState = .fresh) -> Page {
        let count = form.people, name = HTML.own(form.name)
        return tagFormPage(
            "Merge it with another", form, state, to: "\(form.path)/merge",
            """
            <p>\(h("\(count) [person] has the tag \(name). They get the other one instead, since the same day.|\(count) [people] have the tag \(name). They get the other one instead, since the same day."))</p>
            <p>\(h("Whoever has both keeps the earlier day. You can undo it all at once."))</p>
            \(choice("The tag that stays", name: "into", form.others.map { Choice($0.id.description, "\(label($0))") },
                state: state, none: "None", isRequired: true))
            """, button("Merge the tags"))
    }

    func splitTagPage(_ form: TagForm, _ id: Tag.ID, _ state: FormState = .fresh) -> Page {
        tagFormPage(
            "Split it", form, state, to: "\(form.path)/split",
            """
            <p>\(h("Some of those with the tag \(HTML.own(form.name)) get a new one instead. You can undo it all at once."))</p>
            \(field("Name of the new tag", name: "name", state: state, complete: "off", isRequired: true, limit: 60))
            \(radios("Who gets the new tag?", name: "by", [
                Choice("tag", "Those who also have another tag"), Choice("place", "Those at a place"),
                Choice("day", "Those who have it since a day"),
            ], value: "tag", state: state))
            \(choice("The other tag", name: "tag", form.others.map { Choice($0.id.description, "\(label($0))") },
                state: state, none: "None"))
            \(offering("The place", name: "place", value: nil, form.places, state: state,
                hint: "Those who live there or have a part there, and in what lies in it."))
            \(dateField("The first day", name: "since", state: state, latest: today.description))
            """, button("Split the tag"))
    }

    private func label(_ tag: Tag) -> String { tag.setName.map { "\(tag.name) (\($0))" } ?? tag.name }
}
