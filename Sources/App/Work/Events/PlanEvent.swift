import Foundation
import Kernel

extension Connection {
    func addEvent(_ form: Form, zone: TimeZone) throws -> Event {
        try require(.planWork)
        var event = Event()
        try fill(&event, form, zone)
        try insert(event)
        return event
    }

    func changeEvent(_ id: Event.ID, _ form: Form, zone: TimeZone) throws -> Event {
        try require(.planWork)
        var event: Event = try find(id)
        try refuseUnseen(form, of: id)
        try fill(&event, form, zone)
        try update(event)
        return event
    }

    private func fill(_ event: inout Event, _ form: Form, _ zone: TimeZone) throws {
        event.title = form["title"]
        try refuse(if: event.title.isEmpty, "Write what it is called.", field: "title")
        try refuse(if: event.title.count > 200, "Use 200 letters or fewer.", field: "title")
        let times = try EventTimes(form, zone: zone)
        event.startsAt = times.startsAt
        event.endsAt = times.endsAt
        event.location = form.optional("location")
        event.about = form.optional("about")
        try refuse(if: (event.about?.utf8.count ?? 0) > 20_000, "The text is too long. Make it shorter.", field: "about")
        event.placeID = try place(from: form)
        event.campaignID = try campaign(from: form)
    }

    /// A cancelled event stays, with those who were invited: they must be told.
    func cancelEvent(_ id: Event.ID, at now: Date) throws -> Event {
        try require(.planWork)
        return try change(id) { $0.cancelledAt = $0.cancelledAt ?? now }
    }

    func restoreEvent(_ id: Event.ID) throws -> Event {
        try require(.planWork)
        return try change(id) { $0.cancelledAt = nil }
    }
}
