import Foundation
import Kernel

/// What one event's page shows.
struct EventView: Sendable {
    let event: Event
    let place: String?
    let campaign: Campaign?
    let counts: [Attendance.Status: Int]
    /// Only those who stand there.
    let status: Attendance.Status?
    let rows: [AttendanceRow]
    let after, next: NameCursor?
    /// What was looked for, to invite.
    let sought: String
    let found: [FoundGuest]
    let mayPlan: Bool

    var path: String { "/work/events/\(event.id)" }
    /// This page of the list.
    var here: String { address(path, ["status": status?.rawValue, "after": after?.written]) }
    var invited: Int { counts.values.reduce(0, +) }
    /// Who said yes and is not marked as having come or not.
    var promised: Int { (counts[.yes] ?? 0) + (counts[.confirmed] ?? 0) }
}

extension Screen {
    func eventPage(_ view: EventView, _ state: FormState = .fresh) -> Page {
        let event = view.event
        return Page(
            event.title,
            """
            \(pageHead("\(HTML.own(event.title))", sentence: eventSentence(view), back: ("Events", "/work/events")))
            \(if: event.cancelledAt != nil, cancelledLine(view))
            \(if: view.mayPlan, actions([buttonLink("Change the event", to: "\(view.path)/edit", look: .quiet, icon: .edit)]))
            \(event.about.map { "<p class=\"entry-note\" dir=\"auto\">\($0)</p>" as HTML })
            \(section("Who comes", id: "people", "\(eventCounts(view))\(if: view.mayPlan, markAll(view))"))
            \(problemSummary(state))
            \(if: view.mayPlan && event.cancelledAt == nil, inviteSection(view, state))
            \(attendanceSection(view))
            """)
    }

    private func eventSentence(_ view: EventView) -> HTML {
        dotted([eventTime(view.event), view.event.location.map(HTML.own), placeLink(view), view.campaign.map(campaignLink)])
    }

    private func placeLink(_ view: EventView) -> HTML? {
        guard let place = view.event.placeID, let name = view.place else { return nil }
        return "<a href=\"/people/places/\(place)\">\(HTML.own(name))</a>"
    }

    private func cancelledLine(_ view: EventView) -> HTML {
        aside(.warn, """
            <p>\(icon(.warning)) \(h("This event is cancelled."))</p>
            \(if: view.mayPlan, tapButton("It takes place after all", to: "\(view.path)/restore", look: .quiet, icon: .undo))
            """)
    }

    // MARK: Counts

    /// "40 people are invited: 12 said yes, 3 have not answered." Drawn anew with each answer that is marked.
    func eventCounts(_ view: EventView) -> HTML {
        let clauses = Attendance.Status.told.compactMap { status -> HTML? in
            guard let count = view.counts[status], count > 0 else { return nil }
            return countLink(status.clause(count), to: "\(view.path)?status=\(status.rawValue)#list")
        }
        let count = view.invited
        let all = countLink("\(count) [person] is part of it|\(count) [people] are part of it", to: "\(view.path)#list")
        return """
            <p id="counts" data-also>\(if: count == 0, h("Nobody is invited yet."), else: "\(all): \(clauses.enumerated().map { $0 == 0 ? $1 : ", \($1)" as HTML }).")</p>
            """
    }

    private func markAll(_ view: EventView) -> HTML {
        guard view.event.isSigningIn(now), view.promised > 0 else { return .empty }
        let count = view.promised
        return actions([
            tapButton(
                "The one who said yes came|All \(count) who said yes came", to: "\(view.path)/marked",
                sends: ["status": Attendance.Status.attended.rawValue], look: .quiet, icon: .done),
            tapButton(
                "The one who said yes did not come|The other \(count) who said yes did not come", to: "\(view.path)/marked",
                sends: ["status": Attendance.Status.noShow.rawValue], look: .quiet),
        ])
    }

    // MARK: The list

    private func attendanceSection(_ view: EventView) -> HTML {
        let title: Phrase = view.status.map(\.name) ?? "Everybody on the list"
        guard view.invited > 0 else { return .empty }
        return section(
            title, id: "list", action: view.status == nil ? .empty : "<a href=\"\(view.path)#list\">\(h("Show everybody"))</a>",
            """
            \(if: view.rows.isEmpty, "<p class=\"soft\">\(h("Nobody stands here."))</p>",
                else: list(title, view.rows.map { attendanceLine($0, view.event, mayPlan: view.mayPlan, back: view.here) }))
            \(pager(
                earlier: view.next.map { address(view.path, ["status": view.status?.rawValue, "after": $0.written]) + "#list" },
                later: view.after == nil ? nil : address(view.path, ["status": view.status?.rawValue]) + "#list",
                earlierLabel: "More [people]", laterLabel: "From the start"))
            """)
    }

    /// Somebody on the list, with the answers one tap away. `saved` is the act that *Undo* takes back.
    func attendanceLine(_ row: AttendanceRow, _ event: Event, mayPlan: Bool, back: String?, saved: Act.ID? = nil) -> HTML {
        let contact = row.attendance.contactID, path = "/work/events/\(event.id)/people/\(contact)"
        let status = row.attendance.status, offered = mayPlan ? buttons(event) : []
        let second = dotted([
            offered.contains(status) ? nil : badge(status.name, status.tone),
            row.inviter.map { h("invited by \(HTML.own($0))") },
            mayPlan ? "<a href=\"\(path)\">\(h("Details"))\(forEars(": \(HTML.own(row.name))"))</a>" : nil,
        ])
        let announce: Phrase? = saved.map { _ in "\(row.name): \(t(status.name))" }
        return replaceable(
            "a-\(contact)", announce: announce,
            """
            <div class="person"><a class="name" href="/people/\(contact)">\(HTML.own(row.name))</a> \
            <span class="second">\(second)</span><div class="end">\(saved.map {
                tapButton("Undo", about: row.name, to: "/undo/\($0)", icon: .undo)
            })</div>\
            \(if: mayPlan, statusButtons(row, offered, address(path, ["to": back])))</div>
            """)
    }

    /// Before the event what people answer, from its start on whether they came. The rest stands under *Details*.
    private func buttons(_ event: Event) -> [Attendance.Status] {
        event.isSigningIn(now) ? [.attended, .noShow] : [.yes, .maybe, .no, .confirmed]
    }

    private func statusButtons(_ row: AttendanceRow, _ offered: [Attendance.Status], _ path: String) -> HTML {
        form(path, isInline: true, warns: false) {
            """
            <div class="actions">\(offered.map { status in
                """
                <button class="\(if: status == row.attendance.status, "main", else: "plain")" name="status" \
                value="\(status.rawValue)" aria-pressed="\(if: status == row.attendance.status, "true", else: "false")">\
                <span>\(h(status.buttonWords))\(forEars(": \(HTML.own(row.name))"))</span></button>
                """ as HTML
            })</div>
            """
        }
    }
}

extension Attendance.Status {
    /// In the order in which the sentence tells of them.
    static let told: [Attendance.Status] = [.attended, .noShow, .confirmed, .yes, .maybe, .no, .invited]
}
