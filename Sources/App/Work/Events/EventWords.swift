import Foundation
import Kernel

extension Attendance.Status {
    /// What a badge says.
    var name: Phrase {
        switch self {
        case .invited: "Not answered"
        case .yes: "Said yes"
        case .maybe: "Said maybe"
        case .no: "Said no"
        case .confirmed: "Confirmed"
        case .attended: "Came"
        case .noShow: "Did not come"
        }
    }

    var tone: Tone {
        switch self {
        case .yes, .confirmed, .attended: .good
        case .noShow: .warn
        case .invited, .maybe, .no: .plain
        }
    }

    /// What a button says that marks it.
    var buttonWords: Phrase {
        switch self {
        case .invited: "Not answered"
        case .yes: "Yes"
        case .maybe: "Maybe"
        case .no: "No"
        case .confirmed: "Confirmed"
        case .attended: "Came"
        case .noShow: "Did not come"
        }
    }

    /// A clause of the sentence on an event's page.
    func clause(_ count: Int) -> Phrase {
        switch self {
        case .invited: "\(count) has not answered|\(count) have not answered"
        case .yes: "\(count) said yes|\(count) said yes"
        case .maybe: "\(count) said maybe|\(count) said maybe"
        case .no: "\(count) said no|\(count) said no"
        case .confirmed: "\(count) is confirmed|\(count) are confirmed"
        case .attended: "\(count) came|\(count) came"
        case .noShow: "\(count) did not come|\(count) did not come"
        }
    }
}

extension Screen {
    /// "Tue 4 March, 6:30 pm to 8:00 pm"; with the day of the end where it is another one.
    func eventTime(_ event: Event) -> HTML {
        guard let ends = event.endsAt else { return moment(event.startsAt) }
        let isSameDay = Day(event.startsAt, in: group.zone) == Day(ends, in: group.zone)
        let isOvernight = ends.timeIntervalSince(event.startsAt) < 86_400
        return h("\(moment(event.startsAt)) to \(isSameDay || isOvernight ? time(ends) : moment(ends))")
    }

    /// An event in a list: what, when, where, how many come.
    func eventLine(_ line: EventLine) -> HTML {
        let event = line.event
        return personLine(
            event.title, to: "/work/events/\(event.id)",
            dotted([
                event.cancelledAt == nil ? nil : badge("Cancelled", .warn), eventTime(event),
                (event.location ?? line.place).map(HTML.own),
                line.coming == 0 ? nil : h(event.isSigningIn(now) ? "\(line.coming) came or said yes|\(line.coming) came or said yes" : Attendance.Status.yes.clause(line.coming)),
            ]))
    }
}
