import Kernel

/// A fixed list that somebody is on.
struct ListOfPerson: Sendable {
    let list: List
    let mayChange: Bool
}

extension Connection {
    /// Puts somebody on a fixed list, or takes them off. Their note and tick there stay.
    func putByHand(_ form: Form) throws -> (list: List, contact: Contact, isOn: Bool) {
        guard let id: List.ID = form.id("list") else { throw Refusal("Choose a list.", field: "list") }
        let list = try ownList(id), isOn = form["do"] != "take"
        try refuse(
            if: list.kind != .fixed, "Who is on this list follows from its question. Change that instead.")
        let who = try answerValue(.texts([form["who"]]), to: Question(kind: .person), field: "who")
        guard let contact = who?.aboutContactID else { throw Refusal("Write a name.", field: "who") }
        let row = try listRow(id, contact)
        switch (row, isOn) {
        case (let row?, true): try change(row.id) { $0.isMember = true }
        case (nil, true): try insert(ListRow(listID: id, contactID: contact, isMember: true))
        case (let row?, false) where row.note == nil && !row.isTicked: try delete(row.id)
        case (let row?, false): try change(row.id) { $0.isMember = false }
        case (nil, false): break
        }
        return (list, try find(contact), isOn)
    }

    /// The fixed lists that somebody is on, of those that the asker may use.
    func fixedLists(of contact: Contact.ID) throws -> [ListOfPerson] {
        let lists: [List] = try records(
            """
            WHERE kind = 'fixed' AND \(mayUse("lists")) AND EXISTS (
                SELECT 1 FROM list_rows
                WHERE list_rows.list_id = lists.id AND list_rows.contact_id = \(contact) AND list_rows.is_member)
            ORDER BY name, id
            """)
        return lists.map { ListOfPerson(list: $0, mayChange: mayChange($0)) }
    }
}

extension Screen {
    /// Which lists somebody was put on, and the way onto others.
    func listsOfPerson(_ contact: Contact.ID, _ lists: [ListOfPerson], offered: [List]) -> HTML {
        section(
            "Lists", id: "lists",
            """
            \(if: lists.isEmpty, "<p class=\"soft\">\(h("On no list by hand."))</p>", else: list("Lists", lists.map { personsList($0, contact) }))
            \(if: !offered.isEmpty, folded("Put on a list", handForm(to: contact) {
                choice("List", name: "list", offered.map { Choice("\($0.id)", "\($0.name)") }, state: FormState(scope: "lists"))
            }))
            """)
    }

    private func personsList(_ one: ListOfPerson, _ contact: Contact.ID) -> HTML {
        let end: HTML =
            one.mayChange
            ? tapButton(
                "Take off", about: one.list.name, to: "/people/lists/people",
                sends: ["list": "\(one.list.id)", "who": "#\(contact)", "do": "take", "back": "person"]) : .empty
        return """
            <div class="person"><a href="/people/lists/\(one.list.id)">\(HTML.own(one.list.name))</a>\
            \(if: !end.isEmpty, "<div class=\"end\">\(end)</div>")</div>
            """
    }

    private func handForm(to contact: Contact.ID, _ fields: () -> HTML) -> HTML {
        form("/people/lists/people", warns: false) {
            """
            \(hidden("who", "#\(contact)"))\(hidden("back", "person"))\(fields())
            \(formEnd(button("Put on the list", name: "do", value: "put")))
            """
        }
    }

    /// On a fixed list's own page: somebody by name.
    func byHand(_ list: List.ID, _ state: FormState) -> HTML {
        let isSent = state.scope == "hand", state = isSent ? state : FormState(scope: "hand")
        return folded(
            "Put somebody on the list, or take them off", isOpen: isSent,
            form("/people/lists/people", state: state, warns: false) {
                """
                \(hidden("list", "\(list)"))
                \(field("Name", name: "who", state: state, hint: "The whole name, as it stands on their page.",
                    complete: "off", isRequired: true, size: .half))
                \(actions([button("Put on the list", name: "do", value: "put"),
                    quietButton("Take off the list", name: "do", value: "take")]))
                """
            })
    }
}
