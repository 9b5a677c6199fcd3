import Foundation
import Kernel

/// An event in a list.
struct EventLine: Sendable {
    let event: Event
    let place: String?
    /// How many said yes, of those the asker may see.
    let coming: Int
}

/// An event in a list by time, told by the row before it.
struct EventCursor: Sendable {
    let startsAt: Date
    let id: Event.ID

    init(_ event: Event) {
        startsAt = event.startsAt
        id = event.id
    }

    init?(_ written: String) {
        let parts = written.split(separator: "~")
        guard parts.count == 2, let id = Event.ID(parts[0]), let milliseconds = Int64(parts[1]) else { return nil }
        self.id = id
        startsAt = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    var written: String { "\(id)~\(Int64((startsAt.timeIntervalSince1970 * 1000).rounded()))" }
}

/// Somebody's part in an event, as the event's page shows it.
struct AttendanceRow: Sendable {
    let attendance: Attendance
    let name: String
    let sortName: String
    let inviter: String?
}

/// Somebody's part in an event, as their own page shows it.
struct PersonAttendance: Sendable {
    let attendance: Attendance
    let event: Event
    let inviter: String?
}

extension Connection {
    func event(_ id: Event.ID) throws -> Event {
        try require(.seePeople)
        return try find(id)
    }

    /// Events that start in a stretch of time, the earliest first.
    func upcomingEvents(
        from: Date, until: Date? = nil, includingCancelled: Bool = true, after cursor: EventCursor? = nil, limit: Int
    ) throws -> [EventLine] {
        var conditions: [SQL] = ["events.starts_at >= \(from)"]
        if let until { conditions.append("events.starts_at < \(until)") }
        if !includingCancelled { conditions.append("events.cancelled_at IS NULL") }
        if let cursor { conditions.append("(events.starts_at, events.id) > (\(cursor.startsAt), \(cursor.id))") }
        return try eventLines(.all(conditions), sorted: "events.starts_at, events.id", limit: limit)
    }

    /// Events that started before an instant, the latest first.
    func pastEvents(before: Date, after cursor: EventCursor? = nil, limit: Int) throws -> [EventLine] {
        var conditions: [SQL] = ["events.starts_at < \(before)"]
        if let cursor { conditions.append("(events.starts_at, events.id) < (\(cursor.startsAt), \(cursor.id))") }
        return try eventLines(.all(conditions), sorted: "events.starts_at DESC, events.id DESC", limit: limit)
    }

    func events(at place: Place.ID, from: Date, limit: Int) throws -> [EventLine] {
        try eventLines(
            "events.place_id = \(place) AND events.starts_at >= \(from)", sorted: "events.starts_at, events.id", limit: limit)
    }

    /// Events of a campaign and its parts: from a day on the earliest first, before it the latest first.
    func events(in campaign: Campaign.ID, from: Date, limit: Int) throws -> [EventLine] {
        try eventLines(
            "events.campaign_id IN \(campaignsWithin(campaign)) AND events.starts_at >= \(from)",
            sorted: "events.starts_at, events.id", limit: limit)
    }

    func events(in campaign: Campaign.ID, before: Date, limit: Int) throws -> [EventLine] {
        try eventLines(
            "events.campaign_id IN \(campaignsWithin(campaign)) AND events.starts_at < \(before)",
            sorted: "events.starts_at DESC, events.id DESC", limit: limit)
    }

    private func eventLines(_ condition: SQL, sorted: SQL, limit: Int) throws -> [EventLine] {
        try rows("""
            SELECT \(Event.selection(from: "events")), places.name,
                   (SELECT count(*) FROM attendances
                    WHERE attendances.event_id = events.id AND attendances.status IN ('yes', 'confirmed', 'attended')
                    AND \(maySee("attendances.contact_id")))
            FROM events
            LEFT JOIN places ON places.id = events.place_id
            WHERE \(condition)
            ORDER BY \(sorted)
            LIMIT \(limit)
            """) { EventLine(event: try $0.next(), place: try $0.next(), coming: try $0.next()) }
    }

    // MARK: Who is part of it

    /// How many of those the asker may see stand where.
    func attendanceCounts(_ event: Event.ID) throws -> [Attendance.Status: Int] {
        let pairs = try rows("""
            SELECT attendances.status, count(*)
            FROM attendances
            WHERE attendances.event_id = \(event) AND \(maySee("attendances.contact_id"))
            GROUP BY attendances.status
            """) { (try $0.next(Attendance.Status.self), try $0.next(Int.self)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// A page of those who are part of an event, by name.
    func attendanceRows(
        _ event: Event.ID, status: Attendance.Status? = nil, after cursor: NameCursor? = nil, limit: Int
    ) throws -> [AttendanceRow] {
        var conditions: [SQL] = ["attendances.event_id = \(event)"]
        if let status { conditions.append("attendances.status = \(status)") }
        if let cursor { conditions.append("(contacts.sort_name, contacts.id) > (\(cursor.sortName), \(cursor.id))") }
        return try attendanceRows(.all(conditions), limit: limit)
    }

    /// Somebody's part in an event. Throws `NotFound` where the asker may not see them.
    func attendanceRow(_ event: Event.ID, _ contact: Contact.ID) throws -> AttendanceRow {
        let condition: SQL = "attendances.event_id = \(event) AND attendances.contact_id = \(contact)"
        guard let row = try attendanceRows(condition, limit: 1).first else { throw NotFound() }
        return row
    }

    private func attendanceRows(_ condition: SQL, limit: Int) throws -> [AttendanceRow] {
        try rows("""
            SELECT \(Attendance.selection(from: "attendances")), contacts.display_name, contacts.sort_name,
                   inviters.display_name
            FROM attendances
            JOIN contacts ON contacts.id = attendances.contact_id
            LEFT JOIN contacts AS inviters ON inviters.id = attendances.invited_by AND \(maySee("inviters.id"))
            WHERE \(condition) AND \(maySee("contacts.id"))
            ORDER BY contacts.sort_name, contacts.id
            LIMIT \(limit)
            """) {
            AttendanceRow(attendance: try $0.next(), name: try $0.next(), sortName: try $0.next(), inviter: try $0.next())
        }
    }

    /// What somebody was invited to and came to, the latest first. Throws `NotFound` where the asker may not see them.
    func attendances(of contact: Contact.ID, limit: Int = 50) throws -> [PersonAttendance] {
        try requireSight(of: contact)
        return try rows("""
            SELECT \(Attendance.selection(from: "attendances")), \(Event.selection(from: "events")), inviters.display_name
            FROM attendances
            JOIN events ON events.id = attendances.event_id
            LEFT JOIN contacts AS inviters ON inviters.id = attendances.invited_by AND \(maySee("inviters.id"))
            WHERE attendances.contact_id = \(contact)
            ORDER BY events.starts_at DESC, attendances.id DESC
            LIMIT \(limit)
            """) { PersonAttendance(attendance: try $0.next(), event: try $0.next(), inviter: try $0.next()) }
    }
}
