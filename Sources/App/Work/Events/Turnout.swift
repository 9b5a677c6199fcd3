import Foundation
import Kernel

extension Event {
    /// From here on it can be said who came. People sign in before it starts.
    func isSigningIn(_ now: Date) -> Bool { now >= startsAt.addingTimeInterval(-3 * 3600) }
}

extension Connection {
    /// Invites people who are not part of the event yet. Returns how many are new.
    func invite(_ contacts: [Contact.ID], to id: Event.ID, by inviter: Contact.ID? = nil) throws -> Int {
        try require(.planWork)
        let event = try event(id)
        try refuse(if: event.cancelledAt != nil, "This event is cancelled. Take that back first.")
        try refuse(if: contacts.isEmpty, "Choose at least one [person] to invite.", field: "contact")
        if let inviter { try requireSight(of: inviter) }
        var invited = 0
        for contact in Set(contacts).sorted() {
            try requireSight(of: contact)
            let known = try count("SELECT count(*) FROM attendances WHERE event_id = \(id) AND contact_id = \(contact)")
            guard known == 0 else { continue }
            try insert(Attendance(eventID: id, contactID: contact, invitedBy: inviter == contact ? nil : inviter))
            invited += 1
        }
        return invited
    }

    /// Whoever invited them, by a typed name that only one person has.
    func inviter(typed: String, for event: Event.ID) throws -> Contact.ID? {
        guard !typed.isEmpty else { return nil }
        let found = try guests(named: typed, for: event, limit: 6)
        let exact = found.filter { $0.name.lowercased() == typed.lowercased() }
        if let only = exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil { return only.id }
        try refuse(if: found.isEmpty, "Nobody is called \(typed). Write the name another way, or leave it empty.", field: "inviter")
        throw Refusal(
            "Several [people] are called that: \(found.map(\.name).joined(separator: "; ")). Write the whole name.",
            field: "inviter")
    }

    /// What somebody said, or whether they came.
    func mark(_ contact: Contact.ID, _ status: Attendance.Status, at id: Event.ID, now: Date) throws {
        var attendance = try attendanceToChange(contact, id)
        if status == .attended || status == .noShow { try refuseTooEarly(try event(id), now) }
        attendance.status = status
        try update(attendance)
    }

    func setInviter(of contact: Contact.ID, to inviter: Contact.ID?, at id: Event.ID) throws {
        var attendance = try attendanceToChange(contact, id)
        if let inviter { try requireSight(of: inviter) }
        try refuse(if: inviter == contact, "Nobody invites themselves. Choose somebody else.", field: "inviter")
        attendance.invitedBy = inviter
        try update(attendance)
    }

    func uninvite(_ contact: Contact.ID, from id: Event.ID) throws {
        try delete(try attendanceToChange(contact, id).id)
    }

    private func attendanceToChange(_ contact: Contact.ID, _ event: Event.ID) throws -> Attendance {
        try require(.planWork)
        return try attendanceRow(event, contact).attendance
    }

    private func refuseTooEarly(_ event: Event, _ now: Date) throws {
        try refuse(if: !event.isSigningIn(now), "The event has not started yet. Until then nobody can have come.")
    }

    /// After the event, all at once: everyone who said yes came, or did not. Who did not answer is left as they are.
    /// Returns how many were marked.
    func markPromised(_ status: Attendance.Status, at id: Event.ID, now: Date) throws -> Int {
        try require(.planWork)
        guard status == .attended || status == .noShow else { throw NotFound() }
        try refuseTooEarly(try event(id), now)
        let promised = try rows("""
            SELECT \(Attendance.selection(from: "attendances")) FROM attendances
            WHERE attendances.event_id = \(id) AND attendances.status IN ('yes', 'confirmed')
            AND \(maySee("attendances.contact_id"))
            ORDER BY attendances.id
            """) { try $0.next(Attendance.self) }
        for var attendance in promised {
            attendance.status = status
            try update(attendance)
        }
        return promised.count
    }
}
