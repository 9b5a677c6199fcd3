import Kernel

/// A page of the list of events.
struct EventList: Sendable {
    let lines: [EventLine]
    let isPast: Bool
    let next: EventCursor?
    let isFirst: Bool
    let mayPlan: Bool

    func path(after cursor: EventCursor? = nil) -> String {
        address("/work/events", ["past": isPast ? "yes" : nil, "after": cursor?.written])
    }
}

/// What a form for an event is filled with.
struct EventForm: Sendable {
    var event: Event?
    var place: String?
    var offered: [String]
    /// Those that it may belong to.
    var campaigns: [Campaign]
    var version = ""
    var back: String
}

extension Screen {
    func eventsPage(_ list: EventList) -> Page {
        Page(
            t(list.isPast ? "Past events" : "Events"),
            """
            \(pageHead(list.isPast ? "Past events" : "Events", action: newEventButton(list.mayPlan), back: ("Work", "/work")))
            \(tabs("Events", [Tab("To come", "/work/events"), Tab("Past", "/work/events?past=yes")], here: list.path()))
            \(if: list.lines.isEmpty, noEvents(list), else: self.list("Events", list.lines.map(eventLine)))
            \(pager(earlier: list.next.map { list.path(after: $0) }, later: list.isFirst ? nil : list.path(),
                earlierLabel: "More events", laterLabel: "From the start"))
            """)
    }

    func newEventButton(_ mayPlan: Bool) -> HTML {
        mayPlan ? buttonLink("Add an event", to: "/work/events/new", icon: .add) : .empty
    }

    private func noEvents(_ list: EventList) -> HTML {
        list.isPast
            ? emptyState("No past events", "What is over stands here, with who came.")
            : emptyState(
                "No events to come", "Add a meeting, a training or a rally. Then invite [people] and note who comes.",
                action: newEventButton(list.mayPlan))
    }

    func newEventPage(_ form: EventForm, _ state: FormState = .fresh) -> Page {
        Page(
            t("Add an event"),
            """
            \(pageHead("Add an event", back: ("Events", "/work/events")))
            \(problemSummary(state))
            \(self.form("/work/events/new", state: state) {
                "\(eventFields(form, state))\(formEnd(button("Add the event"), cancel: form.back))"
            })
            """)
    }

    func editEventPage(_ form: EventForm, _ id: Event.ID, _ state: FormState = .fresh) -> Page {
        let path = "/work/events/\(id)"
        return Page(
            t("Change the event"),
            """
            \(pageHead("Change the event", back: ("The event", path)))
            \(problemSummary(state))
            \(self.form("\(path)/edit", state: state) {
                """
                \(hidden("version", form.version))\(eventFields(form, state))
                \(formEnd(button("Save the event"), cancel: path))
                """
            })
            \(if: form.event?.cancelledAt == nil, section("Not taking place?", """
                <p>\(h("Whoever is invited stays on the list, so that you can tell them."))</p>
                \(tapButton("Cancel this event", to: "\(path)/cancel", look: .quiet))
                """))
            """)
    }

    private func eventFields(_ form: EventForm, _ state: FormState) -> HTML {
        let event = form.event
        return """
            \(field("What is it called?", name: "title", value: event?.title, state: state, isRequired: true, limit: 200))
            \(dateField("Day", name: "day", value: event.map { Day($0.startsAt, in: group.zone).description }, state: state,
                isRequired: true))
            \(field("Starts at", name: "starts", value: event.map { ClockTime($0.startsAt, in: group.zone).text }, state: state,
                kind: .time, isRequired: true, size: .short))
            \(field("Ends at", name: "ends", value: event?.endsAt.map { ClockTime($0, in: group.zone).text }, state: state,
                kind: .time, hint: "May be empty. A time before the start is on the next day.", size: .short))
            \(field("Where", name: "location", value: event?.location, state: state,
                hint: "As you would write it on a flyer: Grove Street church, back room."))
            \(placeField("At one of our places", value: form.place, offered: form.offered, state: state))
            \(campaignChoice(form.campaigns, chosen: event?.campaignID, state: state))
            \(textArea("About it", name: "about", value: event?.about, state: state, draft: "event-\(form.version)"))
            """
    }
}
