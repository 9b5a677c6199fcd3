import Foundation
import Kernel

func addTurnout(to routes: Routes<Visit>) {
    routes.post("work/events/:id/invite") { visit in
        let id: Event.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.eventPage(try db.eventView(id, form), state)
        } _: { db, screen in
            let guests = form.all("contact").compactMap { Contact.ID($0) }
            let count = try db.invite(guests, to: id, by: db.inviter(typed: form["inviter"], for: id))
            return .seeOther("/work/events/\(id)#invite", saying: "\(count) [person] is invited.|\(count) [people] are invited.")
        }
    }
    routes.post("work/events/:id/marked") { visit in
        let id: Event.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            guard let status = Attendance.Status(rawValue: form["status"]) else { throw NotFound() }
            let count = try db.markPromised(status, at: id, now: screen.now)
            let came: Phrase = "\(count) [person] came.|\(count) [people] came."
            let stayed: Phrase = "\(count) [person] did not come.|\(count) [people] did not come."
            return .seeOther("/work/events/\(id)", saying: status == .attended ? came : stayed)
        }
    }
    addOneGuest(to: routes)
}

private func addOneGuest(to routes: Routes<Visit>) {
    routes.get("work/events/:id/people/:contact") { visit in
        let id: Event.ID = try visit.id("id"), contact: Contact.ID = try visit.id("contact")
        return try await visit.page(.work) { db, screen in try db.attendancePage(screen, id, contact, visit.query) }
    }
    routes.post("work/events/:id/people/:contact") { visit in
        let id: Event.ID = try visit.id("id"), contact: Contact.ID = try visit.id("contact")
        let form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            try db.attendancePage(screen, id, contact, Form(), state)
        } _: { db, screen in
            guard let status = Attendance.Status(rawValue: form["status"]) else {
                throw Refusal("Choose one of the answers.", field: "status")
            }
            try db.mark(contact, status, at: id, now: screen.now)
            let row = try db.attendanceRow(id, contact)
            guard visit.wantsFragment else {
                return .seeOther("\(visit.query.pathBack() ?? "/work/events/\(id)")#a-\(contact)", saying: "\(row.name): \(screen.t(status.name))")
            }
            let view = try db.eventView(id, Form())
            return .fragment(
                """
                \(screen.attendanceLine(row, view.event, mayPlan: true, back: visit.query.pathBack(), saved: db.changedAnything ? db.actID : nil))
                \(screen.eventCounts(view))
                """)
        }
    }
    routes.post("work/events/:id/people/:contact/inviter") { visit in
        let id: Event.ID = try visit.id("id"), contact: Contact.ID = try visit.id("contact")
        let form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            try db.attendancePage(screen, id, contact, Form(), state)
        } _: { db, screen in
            try db.setInviter(of: contact, to: form.id("inviter"), at: id)
            return .seeOther("/work/events/\(id)/people/\(contact)", saying: "Saved who invited them.")
        }
    }
    routes.post("work/events/:id/people/:contact/remove") { visit in
        let id: Event.ID = try visit.id("id"), contact: Contact.ID = try visit.id("contact")
        let form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            let name = try db.attendanceRow(id, contact).name
            try db.uninvite(contact, from: id)
            return .seeOther("/work/events/\(id)", saying: "\(name) is off the list.")
        }
    }
}

extension Connection {
    fileprivate func attendancePage(
        _ screen: Screen, _ id: Event.ID, _ contact: Contact.ID, _ query: Form, _ state: FormState = .fresh
    ) throws -> Page {
        try require(.planWork)
        let found = try guests(named: query["q"], for: id).filter { $0.id != contact }
        return screen.attendancePage(try attendanceRow(id, contact), try event(id), sought: query["q"], found: found, state)
    }
}
