import Foundation
import Kernel
import Matching

/// What a row adds to somebody who is known already. Only what is empty is filled; nothing that stands there is changed.
struct Additions: Sendable {
    /// Holds only what is new.
    var parts: BulkPerson
    var hasFilledFields = false
    /// Addresses that were there and got a missing part.
    var filledAddresses: [Address] = []

    var isEmpty: Bool {
        !hasFilledFields && filledAddresses.isEmpty && parts.points.isEmpty && parts.addresses.isEmpty
            && parts.otherNames.isEmpty
            && parts.roles.isEmpty && parts.consents.isEmpty && parts.notes.isEmpty && parts.answers.isEmpty
            && parts.tags.isEmpty
    }
}

extension BulkPerson {
    /// Takes in what another row says about the same person, and says what that added.
    mutating func takeIn(_ row: BulkPerson) -> Additions {
        var added = Additions(parts: BulkPerson(contact: contact))
        added.hasFilledFields = contact.fill(from: row.contact)
        added.parts.contact = contact
        takeInPoints(row, &added)
        takeInAddresses(row, &added)
        takeInConsents(row, &added)
        for name in row.otherNames where !otherNames.contains(where: { folded($0.name) == folded(name.name) }) {
            var name = name
            name.contactID = contact.id
            otherNames.append(name)
            added.parts.otherNames.append(name)
        }
        for role in row.roles where !roles.contains(where: { $0.endOn == nil && folded($0.role) == folded(role.role) })
        {
            var role = role
            role.contactID = contact.id
            roles.append(role)
            added.parts.roles.append(role)
        }
        for note in row.notes where !notes.contains(where: { $0.note == note.note }) {
            var note = note
            note.contactID = contact.id
            notes.append(note)
            added.parts.notes.append(note)
            counts = PersonCounts(
                lastContactedAt: [counts.lastContactedAt, note.at].compactMap(\.self).max(),
                interactions: counts.interactions + 1,
                eventsAttended: counts.eventsAttended, noShows: counts.noShows, tasksOpen: counts.tasksOpen)
        }
        takeInLearned(row, &added)
        return added
    }

    /// An answer that says what they said last is no new one, nor is one that was brought in before. Held are all of their
    /// answers to the questions that the sheet has.
    private mutating func takeInLearned(_ row: BulkPerson, _ added: inout Additions) {
        for var answer in row.answers {
            let earlier = answers.filter { $0.questionID == answer.questionID }
            let last = earlier.max { ($0.at, $0.id) < ($1.at, $1.id) }
            guard last?.says(answer) != true,
                !earlier.contains(where: { $0.says(answer) && $0.at.isSameInstant(as: answer.at) })
            else { continue }
            answer.contactID = contact.id
            answers.append(answer)
            added.parts.answers.append(answer)
        }
        for var tagging in row.tags where !tags.contains(where: { $0.tagID == tagging.tagID }) {
            tagging.contactID = contact.id
            tags.append(tagging)
            added.parts.tags.append(tagging)
        }
    }

    private mutating func takeInPoints(_ row: BulkPerson, _ added: inout Additions) {
        for var point in row.points where !points.contains(where: { $0.kind == point.kind && $0.value == point.value })
        {
            point.contactID = contact.id
            point.isPrimary = !points.contains { $0.kind == point.kind && $0.isPrimary }
            points.append(point)
            added.parts.points.append(point)
        }
    }

    private mutating func takeInAddresses(_ row: BulkPerson, _ added: inout Additions) {
        for var address in row.addresses {
            guard let index = addresses.firstIndex(where: { $0.isSame(as: address) }) else {
                address.contactID = contact.id
                addresses.append(address)
                added.parts.addresses.append(address)
                continue
            }
            let isNew = added.parts.addresses.firstIndex { $0.id == addresses[index].id }
            guard addresses[index].fill(from: address) else { continue }
            if let isNew {
                added.parts.addresses[isNew] = addresses[index]
            } else {
                added.filledAddresses.append(addresses[index])
            }
        }
    }

    /// A no is taken down unless the last answer was one. A yes never goes over an answer that was given before.
    private mutating func takeInConsents(_ row: BulkPerson, _ added: inout Additions) {
        for var consent in row.consents {
            let earlier = consents.filter { $0.channel == consent.channel && $0.purpose == consent.purpose }
            let last = earlier.max { ($0.at, $0.id) < ($1.at, $1.id) }
            guard last == nil || (consent.state == .withdrawn && last?.state != .withdrawn) else { continue }
            consent.contactID = contact.id
            consents.append(consent)
            added.parts.consents.append(consent)
        }
    }
}

extension Contact {
    /// Fills what is empty. Answers whether anything was.
    fileprivate mutating func fill(from row: Contact) -> Bool {
        var isFilled = false
        func fill<Value>(_ field: WritableKeyPath<Contact, Value?>, in contact: inout Contact) {
            guard contact[keyPath: field] == nil, let value = row[keyPath: field] else { return }
            contact[keyPath: field] = value
            isFilled = true
        }
        if kind == row.kind {
            // A name that is known under another split is not empty: only the parts of one that was split alike are filled.
            if familyName != nil, row.familyName == familyName { fill(\.givenName, in: &self) }
            for field in [\Contact.additionalName, \.preferredName, \.pronouns] { fill(field, in: &self) }
        }
        for field in [\Contact.languages, \.bestTime, \.bestMethod, \.metHow, \.externalID] { fill(field, in: &self) }
        fill(\.bornOn, in: &self)
        fill(\.organizerID, in: &self)
        if let lines = row.about, let more = Self.newLines(lines, beyond: about) {
            about = about.map { "\($0)\n\(more)" } ?? more
            isFilled = true
        }
        return isFilled
    }

    /// Words about somebody are added below those that are there.
    private static func newLines(_ lines: String, beyond known: String?) -> String? {
        guard let known else { return lines }
        let there = Set(known.split(separator: "\n"))
        return lines.split(separator: "\n").filter { !there.contains($0) }.joined(separator: "\n").nonEmpty
    }
}

extension Address {
    /// The same door, as far as both say where it is.
    fileprivate func isSame(as other: Address) -> Bool {
        func agree(_ one: String?, _ another: String?, _ plain: (String) -> String = folded) -> Bool {
            guard let one, let another else { return true }
            return plain(one) == plain(another)
        }
        guard line != nil || other.line != nil || locality != nil else { return false }
        if line == nil || other.line == nil {
            return line == other.line && agree(locality, other.locality) && agree(unit, other.unit)
        }
        return agree(line, other.line) && agree(unit, other.unit, Self.plainUnit) && agree(postalCode, other.postalCode)
            && agree(locality, other.locality)
    }

    /// `Apt 3C`, `#3C` and `3c` are one flat.
    private static func plainUnit(_ unit: String) -> String {
        folded(unit).split(separator: " ").filter {
            !["apt", "apto", "unit", "no", "flat", "piso", "apartment", "ste"].contains($0)
        }
        .joined()
    }

    fileprivate mutating func fill(from other: Address) -> Bool {
        var isFilled = false
        for field in [\Address.line, \.unit, \.locality, \.region, \.postalCode, \.country]
        where self[keyPath: field] == nil {
            guard let value = other[keyPath: field] else { continue }
            self[keyPath: field] = value
            isFilled = true
        }
        return isFilled
    }
}

extension Answer {
    fileprivate func says(_ other: Answer) -> Bool {
        value == other.value && aboutContactID == other.aboutContactID && aboutPlaceID == other.aboutPlaceID
    }
}

extension Date {
    /// The store keeps milliseconds.
    fileprivate func isSameInstant(as other: Date) -> Bool { abs(timeIntervalSince(other)) < 0.001 }
}
