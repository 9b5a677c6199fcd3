import Kernel

extension Screen {
    /// Finds people by name and invites those who are ticked.
    func inviteSection(_ view: EventView, _ state: FormState) -> HTML {
        section(
            "Invite [people]", id: "invite",
            """
            \(askForm("\(view.path)#invite", label: "Find [people] to invite") {
                """
                \(field("Name", name: "q", value: view.sought, kind: .search, complete: "off", size: .half))
                \(formEnd(quietButton("Find [people]", icon: .search)))
                """
            })
            \(if: !view.sought.isEmpty, foundGuests(view, state))
            """)
    }

    private func foundGuests(_ view: EventView, _ state: FormState) -> HTML {
        guard !view.found.isEmpty else {
            return "<p role=\"status\">\(h("Nobody was found with \(view.sought)."))</p>"
        }
        let free = view.found.filter { $0.status == nil }, known = view.found.filter { $0.status != nil }
        return """
            \(if: !free.isEmpty, form("\(view.path)/invite", state: state, id: "invite-form") {
                """
                \(hidden("q", view.sought))
                \(checkboxes("Whom to invite", name: "contact", free.map { guest in
                    Choice(guest.id.description, "\(HTML.own(guest.row.name))", hint: hint(guest))
                }, values: free.count == 1 ? [free[0].id.description] : [], state: state,
                    hint: view.found.count == FoundGuest.most ? "There may be more. Type more of the name." : nil))
                \(field("Who invites them?", name: "inviter", state: state, hint: "A name, if it is good to know.", complete: "off", size: .half))
                \(formEnd(button("Invite those ticked")))
                """
            })
            \(if: !known.isEmpty, alreadyInvited(known, view))
            """
    }

    private func hint(_ guest: FoundGuest) -> Phrase? {
        let more = whereAndHow(guest.row)
        return more.isEmpty ? nil : "\(more)"
    }

    private func alreadyInvited(_ guests: [FoundGuest], _ view: EventView) -> HTML {
        let links = guests.map { "<a href=\"\(view.path)/people/\($0.id)\">\(HTML.own($0.row.name))</a>" as HTML }
        return "<p class=\"second\">\(h("Already on the list:")) \(dotted(links))</p>"
    }

    /// One person's part in an event: every answer, who invited them, and the way off the list.
    func attendancePage(
        _ row: AttendanceRow, _ event: Event, sought: String, found: [FoundGuest], _ state: FormState = .fresh
    ) -> Page {
        let path = "/work/events/\(event.id)/people/\(row.attendance.contactID)"
        return Page(
            row.name,
            """
            \(pageHead("\(HTML.own(row.name))", sentence: dotted([HTML.own(event.title), eventTime(event)]),
                back: ("The event", "/work/events/\(event.id)#list")))
            \(problemSummary(state))
            \(form(path, state: state) {
                """
                \(radios("Where do they stand?", name: "status",
                    Attendance.Status.allCases.map { Choice($0.rawValue, $0.name) }, value: row.attendance.status.rawValue, state: state))
                \(formEnd(button("Save the answer"), cancel: "/work/events/\(event.id)#list"))
                """
            })
            \(section("Who invited them", id: "inviter", inviter(row, path, sought, found)))
            \(section("Not part of it?", tapButton("Take off the list", about: row.name, to: "\(path)/remove", look: .quiet)))
            """)
    }

    private func inviter(_ row: AttendanceRow, _ path: String, _ sought: String, _ found: [FoundGuest]) -> HTML {
        """
        <p>\(row.inviter.map { h("Invited by \(HTML.own($0)).") } ?? h("Not known yet."))</p>
        \(askForm("\(path)#inviter", label: "Find who invited them") {
            """
            \(field("Name", name: "q", value: sought, kind: .search, complete: "off", size: .half))
            \(formEnd(quietButton("Find [people]", icon: .search)))
            """
        })
        \(if: !found.isEmpty, list("Found", found.map { guest in
            personLine(guest.row.name, to: "/people/\(guest.id)", whereAndHow(guest.row), end: tapButton(
                "Invited them", about: guest.row.name, to: "\(path)/inviter", sends: ["inviter": guest.id.description], look: .quiet))
        }), else: sought.isEmpty ? .empty : "<p role=\"status\">\(h("Nobody was found with \(sought)."))</p>")
        """
    }
}
