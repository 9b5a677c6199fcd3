import Foundation
import Kernel

/// Somebody else changed the same fields since the form was opened. Nothing was saved; the reader chooses.
struct EditConflict: Error {
    struct Choice: Sendable {
        let field: ContactField
        let theirs: String
        let yours: String
    }

    let contact: Contact
    let choices: [Choice]
    /// All that was typed, so that nothing has to be typed again.
    let typed: [String: String]
}

extension Connection {
    /// Adds a contact. A first name and nothing else is welcome; nothing at all is not.
    func addContact(_ kind: Contact.Kind, _ form: Form) throws -> Contact {
        try require(.changePeople)
        var contact = Contact(kind: kind)
        for field in ContactField.of(kind) { field.set(try checked(field, form[field.name]), in: &contact) }
        contact.organizerID = form.id("organizer")
        try refuseNameless(contact)
        try insert(contact)
        return contact
    }

    /// Writes the fields that the form has. Fields that changed under the form's feet, to something else than what was
    /// typed, are never overwritten: `EditConflict` says which.
    func editContact(_ id: Contact.ID, _ form: Form) throws -> Contact {
        try require(.changePeople)
        try requireSight(of: id)
        var contact: Contact = try find(id)
        var conflicts: [EditConflict.Choice] = [], typed: [String: String] = [:]
        for field in ContactField.of(contact.kind) where form.has(field.name) {
            let stored = field.value(contact), yours = try checked(field, form[field.name])
            typed[field.name] = yours
            let wasSeen = form.has("was-\(field.name)") ? form["was-\(field.name)"] : stored
            guard yours != wasSeen else { continue }
            if stored == wasSeen || stored == yours {
                field.set(yours, in: &contact)
            } else {
                conflicts.append(.init(field: field, theirs: stored, yours: yours))
            }
        }
        guard conflicts.isEmpty else { throw EditConflict(contact: contact, choices: conflicts, typed: typed) }
        try refuseNameless(contact)
        try update(contact)
        return contact
    }

    func checked(_ field: ContactField, _ value: String) throws -> String {
        try refuse(if: value.utf8.count > 4_000, "That is too long to keep here. Shorten it a little.", field: field.name)
        if field.name == "born", !value.isEmpty {
            try refuse(
                if: PartialDate(value) == nil, "Write the day as 1980-03-14, or only the year.", field: field.name)
        }
        return value
    }

    private func refuseNameless(_ contact: Contact) throws {
        let name: String = contact.displayName.trimmingCharacters(in: .whitespaces)
        try refuse(
            if: name.isEmpty, "Write at least one name. A first name alone is fine.",
            field: contact.kind == .person ? "given" : "name")
    }

    // MARK: Out of sight, and back

    func archive(_ id: Contact.ID, at now: Date) throws {
        try require(.changePeople)
        try requireSight(of: id)
        try change(id) { (contact: inout Contact) in contact.archivedAt = contact.archivedAt ?? now }
    }

    func bringBack(_ id: Contact.ID) throws {
        try require(.changePeople)
        try requireSight(of: id)
        try change(id) { (contact: inout Contact) in contact.archivedAt = nil }
    }

    /// Gives somebody to an organizer, or to nobody.
    func assign(_ id: Contact.ID, to organizer: Account.ID?) throws {
        try require(.changePeople)
        try requireSight(of: id)
        if let organizer {
            let account: Account = try find(organizer)
            try refuse(if: account.closedAt != nil, "That account is closed. Choose somebody else.", field: "organizer")
        }
        try change(id) { (contact: inout Contact) in contact.organizerID = organizer }
    }
}
