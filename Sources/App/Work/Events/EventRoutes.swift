import Foundation
import Kernel

func addEvents(to routes: Routes<Visit>) {
    routes.get("work/events") { visit in
        try await visit.page(.work) { db, screen in screen.eventsPage(try db.eventList(visit.query, screen)) }
    }
    routes.get("work/events/new") { visit in
        try await visit.page(.work) { db, screen in screen.newEventPage(try db.newEventForm(screen.today)) }
    }
    routes.post("work/events/new") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.newEventPage(try db.newEventForm(screen.today), state)
        } _: { db, screen in
            let event = try db.addEvent(form, zone: screen.group.zone)
            return .seeOther("/work/events/\(event.id)", saying: "The event is added. Now invite [people].")
        }
    }
    routes.get("work/events/:id") { visit in
        let id: Event.ID = try visit.id("id")
        return try await visit.page(.work) { db, screen in screen.eventPage(try db.eventView(id, visit.query)) }
    }
    routes.get("work/events/:id/edit") { visit in
        let id: Event.ID = try visit.id("id")
        return try await visit.page(.work) { db, screen in screen.editEventPage(try db.editEventForm(id, screen.today), id) }
    }
    routes.post("work/events/:id/edit") { visit in
        let id: Event.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.editEventPage(try db.editEventForm(id, screen.today), id, state)
        } _: { db, screen in
            _ = try db.changeEvent(id, form, zone: screen.group.zone)
            return .seeOther("/work/events/\(id)", saying: "The event is saved.")
        }
    }
    routes.post("work/events/:id/cancel") { visit in
        let id: Event.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            let event = try db.cancelEvent(id, at: screen.now)
            return .seeOther("/work/events/\(id)", saying: "\(event.title) is cancelled.")
        }
    }
    routes.post("work/events/:id/restore") { visit in
        let id: Event.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            let event = try db.restoreEvent(id)
            return .seeOther("/work/events/\(id)", saying: "\(event.title) takes place after all.")
        }
    }
}

extension Connection {
    fileprivate func eventList(_ query: Form, _ screen: Screen) throws -> EventList {
        try require(.seePeople)
        let isPast = query["past"] == "yes", cursor = EventCursor(query["after"]), limit = 50
        // What starts today is still to come until the day is over.
        let today = screen.today.start(in: screen.group.zone)
        var lines =
            isPast
            ? try pastEvents(before: today, after: cursor, limit: limit + 1)
            : try upcomingEvents(from: today, after: cursor, limit: limit + 1)
        let hasMore = lines.count > limit
        if hasMore { lines.removeLast() }
        return EventList(
            lines: lines, isPast: isPast, next: hasMore ? lines.last.map { EventCursor($0.event) } : nil,
            isFirst: cursor == nil, mayPlan: viewer.may(.planWork))
    }

    func eventView(_ id: Event.ID, _ query: Form) throws -> EventView {
        let event = try event(id), status = Attendance.Status(rawValue: query["status"])
        let cursor = NameCursor(query["after"]), limit = 50, mayPlan = viewer.may(.planWork)
        var rows = try attendanceRows(id, status: status, after: cursor, limit: limit + 1)
        let hasMore = rows.count > limit
        if hasMore { rows.removeLast() }
        return EventView(
            event: event, place: try placeLabel(event.placeID), campaign: try event.campaignID.map { try find($0) }, counts: try attendanceCounts(id), status: status, rows: rows,
            after: cursor, next: hasMore ? rows.last.map { NameCursor(id: $0.attendance.contactID.number, sortName: $0.sortName) } : nil,
            sought: query["q"], found: mayPlan ? try guests(found: query["q"], for: id) : [],
            mayPlan: mayPlan)
    }

    fileprivate func newEventForm(_ today: Day) throws -> EventForm {
        try require(.planWork)
        return EventForm(offered: try placesOffered(), campaigns: try campaignsOffered(today: today), back: "/work/events")
    }

    fileprivate func editEventForm(_ id: Event.ID, _ today: Day) throws -> EventForm {
        try require(.planWork)
        let event: Event = try find(id)
        return EventForm(
            event: event, place: try placeLabel(event.placeID), offered: try placesOffered(),
            campaigns: try campaignsOffered(today: today, chosen: event.campaignID), version: try version(of: id),
            back: "/work/events/\(id)")
    }
}
