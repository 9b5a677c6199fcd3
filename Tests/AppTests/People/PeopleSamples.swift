import Kernel

@testable import App

extension TestApp {
    /// A person with a phone and an e-mail where they are given.
    @discardableResult
    func addPerson(
        _ given: String, _ family: String? = nil, phone: String? = nil, email: String? = nil,
        organizer: Account.ID? = nil
    ) async throws -> Contact.ID {
        try await write { db in
            let contact = Contact(givenName: given, familyName: family, organizerID: organizer)
            try db.insert(contact)
            if let phone { try db.insert(ContactPoint(contactID: contact.id, kind: .phone, value: phone)) }
            if let email { try db.insert(ContactPoint(contactID: contact.id, kind: .email, value: email)) }
            return contact.id
        }
    }
}
