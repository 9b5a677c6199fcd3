import Kernel

extension Screen {
    func newContactPage(
        _ kind: Contact.Kind, organizers: [Account], mine: Account.ID?, state: FormState = .fresh
    ) -> Page {
        let title: Phrase =
            kind == .person ? "Add a [person]" : kind == .household ? "Add a household" : "Add an organization"
        return Page(
            t(title),
            """
            \(pageHead(title, sentence: h("A first name alone is enough to begin."), back: ("[People]", "/people")))
            \(tabs("What to add", kindTabs, here: "/people/new?kind=\(kind.rawValue)"))
            \(problemSummary(state))
            \(form("/people", state: state) {
                """
                \(hidden("kind", kind.rawValue))
                \(firstFields(kind).map { contactField($0, value: nil, state) })
                \(field("Phone", name: "phone", state: state, kind: .phone, complete: "off"))
                \(field("E-mail", name: "email", state: state, kind: .email, complete: "off"))
                \(organizerChoice(organizers, chosen: mine, state))
                \(folded("More about them", isOpen: !state.problems.isEmpty,
                    "\(otherFields(kind).map { contactField($0, value: nil, state) })"))
                \(formEnd(button(title), cancel: "/people"))
                """
            })
            """)
    }

    private var kindTabs: [Tab] {
        [
            Tab("[Person]", "/people/new?kind=person"), Tab("Household", "/people/new?kind=household"),
            Tab("Organization", "/people/new?kind=organization"),
        ]
    }

    private static let firstNames: Set<String> = ["given", "family", "preferred", "name"]

    private func firstFields(_ kind: Contact.Kind) -> [ContactField] {
        ContactField.of(kind).filter { Self.firstNames.contains($0.name) }
    }

    private func otherFields(_ kind: Contact.Kind) -> [ContactField] {
        ContactField.of(kind).filter { !Self.firstNames.contains($0.name) }
    }

    func contactField(_ field: ContactField, value: String?, _ state: FormState) -> HTML {
        if field.isLong { return textArea(field.label, name: field.name, value: value, state: state, hint: field.hint) }
        return self.field(field.label, name: field.name, value: value, state: state, hint: field.hint, complete: "off")
    }

    func organizerChoice(_ organizers: [Account], chosen: Account.ID?, _ state: FormState = .fresh) -> HTML {
        choice(
            "Whose [person]", name: "organizer", organizers.map { Choice($0.id.description, "\($0.name)") },
            value: chosen?.description, state: state, hint: "Who keeps in touch with them.", none: "Nobody yet")
    }

    /// All fields, or `only` one of them for changing in place. Beside each field goes what it was, so that nobody's
    /// change is overwritten unseen.
    func editContactPage(_ contact: Contact, only: String, state: FormState = .fresh) -> Page {
        let fields = ContactField.of(contact.kind).filter { only.isEmpty || $0.name == only }
        return Page(
            t("Change \(contact.displayName)"),
            """
            \(pageHead("Change \(contact.displayName)", back: ("\(contact.displayName)", "/people/\(contact.id)")))
            \(problemSummary(state))
            \(replaceable("edit", form("/people/\(contact.id)", state: state) {
                """
                \(hidden("only", only))
                \(fields.map { hidden("was-\($0.name)", state.value("was-\($0.name)", or: $0.value(contact))) })
                \(fields.map { contactField($0, value: $0.value(contact), state) })
                \(formEnd(button("Save"), cancel: "/people/\(contact.id)"))
                """
            }))
            """)
    }

    /// Two people changed the same fields: both values stand side by side, and one is chosen for each.
    func conflictPage(_ conflict: EditConflict, only: String) -> Page {
        let id = conflict.contact.id
        let settled = conflict.typed.filter { typed in !conflict.choices.contains { $0.field.name == typed.key } }
        return Page(
            t("Two of you changed this"), status: .conflict,
            """
            \(pageHead("Two of you changed this"))
            \(replaceable("edit", announce: "Two of you changed this", form("/people/\(id)") {
                """
                <p>\(h("Nothing is saved yet and nothing is lost. Choose what should stand."))</p>
                \(hidden("only", only))
                \(settled.sorted { $0.key < $1.key }.map { hidden($0.key, $0.value) })
                \(conflict.choices.map(conflictChoice))
                \(formEnd(button("Save what I chose"), cancel: "/people/\(id)"))
                """
            }))
            """)
    }

    private func conflictChoice(_ choice: EditConflict.Choice) -> HTML {
        """
        \(hidden("was-\(choice.field.name)", choice.theirs))
        \(radios(choice.field.label, name: choice.field.name, [
            Choice(choice.theirs, "\(shown(choice.theirs))", hint: "Stands there now, from somebody else"),
            Choice(choice.yours, "\(shown(choice.yours))", hint: "What you typed"),
        ], value: choice.theirs))
        """
    }

    private func shown(_ value: String) -> String { value.isEmpty ? t("nothing") : value }

    func deletePage(_ contact: Contact, gone: [Gone], state: FormState) -> Page {
        Page(
            t("Delete \(contact.displayName) for good"),
            """
            \(pageHead("Delete \(contact.displayName) for good", back: ("\(contact.displayName)", "/people/\(contact.id)")))
            \(problemSummary(state))
            \(confirmation(
                "Delete \(contact.displayName) and all that is kept about them?",
                gone: ["\(HTML.own(contact.displayName))"] + gone.map { h($0.what) },
                stays: h("To keep them out of lists and still know them, put them away instead."),
                button: "Delete for good", to: "/people/\(contact.id)/delete", cancel: "/people/\(contact.id)",
                typed: "Type the name: \(contact.displayName)", state: state))
            """)
    }
}
