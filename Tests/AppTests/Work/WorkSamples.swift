import Foundation
import Kernel
import Testing

@testable import App

/// Sample rows for the tests of tasks, events, places and today.
extension TestApp {
    func samplePerson(
        _ given: String, _ family: String, organizer: Browser? = nil, phone: String? = nil,
        edit: @escaping @Sendable (inout Contact) -> Void = { _ in }
    ) async throws -> Contact.ID {
        let organizerID = organizer?.accountID
        return try await write { db in
            var contact = Contact(givenName: given, familyName: family)
            contact.organizerID = organizerID
            edit(&contact)
            try db.insert(contact)
            if let phone { try db.insert(ContactPoint(contactID: contact.id, kind: .phone, value: phone, isPrimary: true)) }
            return contact.id
        }
    }

    func sampleOrganization(_ name: String) async throws -> Contact.ID {
        try await write { db in
            let contact = Contact(kind: .organization, name: name)
            try db.insert(contact)
            return contact.id
        }
    }

    func samplePlace(_ name: String, _ kind: Place.Kind = .building, in parent: Place.ID? = nil) async throws -> Place.ID {
        try await write { db in
            let place = Place(name: name, kind: kind, parentID: parent)
            try db.insert(place)
            return place.id
        }
    }

    func sampleTask(_ what: String, _ owner: Browser, about: Contact.ID? = nil, due: Day? = nil) async throws -> Task.ID {
        let ownerID = owner.accountID
        return try await write { db in
            let task = Task(what: what, dueOn: due, ownerID: ownerID, contactID: about)
            try db.insert(task)
            return task.id
        }
    }

    func sampleEvent(_ title: String, startsAt: Date, inviting guests: [Contact.ID] = [], _ status: Attendance.Status = .invited)
        async throws -> Event.ID
    {
        try await write { db in
            let event = Event(title: title, startsAt: startsAt)
            try db.insert(event)
            for guest in guests { try db.insert(Attendance(eventID: event.id, contactID: guest, status: status)) }
            return event.id
        }
    }

    func task(_ id: Task.ID) async throws -> Task { try await read { try $0.find(id) } }

    /// The only record of a kind.
    func only<R: Record>(_ type: R.Type) async throws -> R {
        let found = try await all(type)
        try #require(found.count == 1)
        return found[0]
    }

    func all<R: Record>(_ type: R.Type) async throws -> [R] {
        try await read { db in
            try db.rows("SELECT \(R.selection) FROM \(SQL(trusted: R.table)) ORDER BY id") { try $0.next(R.self) }
        }
    }

    /// Takes back what was done last, as the button *Undo* does.
    func undoLast(as browser: Browser) async throws {
        let account = try #require(browser.account)
        let last = try await read { try $0.value("SELECT max(id) FROM acts", of: Act.ID.self) }
        let act = try #require(last)
        try await database.write(as: Viewer(account), because: .undo(act)) { try $0.undo(act) }
    }

    var today: Day { Day(workshop.now(), in: GroupSettings().zone) }

    /// The counters of a contact: events attended, no-shows, open tasks.
    func counters(_ contact: Contact.ID) async throws -> [Int] {
        let counters = try await read { db in
            try db.first("SELECT events_attended, no_shows, tasks_open FROM contacts WHERE id = \(contact)") {
                [try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)]
            }
        }
        return try #require(counters)
    }
}

/// The two other languages of one test: how an account reads the pages.
let inSpanish: @Sendable (inout Account) -> Void = { $0.language = .spanish }
