import Kernel

extension Connection {
    func addOtherName(_ form: Form, to contact: Contact.ID) throws {
        try require(.changePeople)
        try requireSight(of: contact)
        try refuse(if: form["name"].isEmpty, "Write the name.", field: "name")
        try insert(OtherName(contactID: contact, name: form["name"], language: form.optional("language")))
    }

    func addAddress(_ form: Form, to contact: Contact.ID, place: Place.ID?) throws {
        try require(.changePeople)
        try require(.seeContactDetails)
        try requireSight(of: contact)
        let address = Address(
            contactID: contact, kind: Address.Kind(rawValue: form["kind"]) ?? .home, line: form.optional("line"),
            unit: form.optional("unit"), locality: form.optional("locality"), region: form.optional("region"),
            postalCode: form.optional("postal"), country: form.optional("country"), placeID: place)
        let isEmpty = [address.line, address.locality, address.postalCode].allSatisfy { $0 == nil } && place == nil
        try refuse(if: isEmpty, "Write a street, a town, a postal code or a building.", field: "line")
        try insert(address)
    }

    func addRole(_ form: Form, to contact: Contact.ID, place: Place.ID?) throws {
        try require(.changePeople)
        try requireSight(of: contact)
        try refuse(if: form["role"].isEmpty, "Write what they are: member, tenant, steward.", field: "role")
        let start = try day(form, "start"), end = try day(form, "end")
        if let start, let end { try refuse(if: end < start, "The end is before the start.", field: "end") }
        let organization: Contact.ID? = form.id("organization")
        if let organization { try requireSight(of: organization) }
        try insert(
            Role(
                contactID: contact, role: form["role"], organizationID: organization, placeID: place, startOn: start, endOn: end))
    }

    /// A part that ended is kept: when somebody became a leader, and when they stopped, are facts.
    func endRole(_ id: Identifier<Role>, on today: Day) throws -> Role {
        try require(.changePeople)
        let role = try find(id)
        try requireSight(of: role.contactID)
        return try change(id) { $0.endOn = today }
    }

    func addRelationship(_ form: Form, of contact: Contact.ID) throws {
        try require(.changePeople)
        try requireSight(of: contact)
        guard let kind = Relationship.Kind(rawValue: form["kind"]) else {
            throw Refusal("Choose what they are to each other.", field: "kind")
        }
        guard let other: Contact.ID = form.id("other") else {
            throw Refusal("Choose the other person from those found.", field: "find")
        }
        try requireSight(of: other)
        try refuse(if: other == contact, "That is the same person.", field: "find")
        let isReversed = form["reversed"] == "yes"
        try insert(
            Relationship(contactID: isReversed ? other : contact, kind: kind, otherID: isReversed ? contact : other))
    }

    /// Removes something small that is about a contact: a name, an address, a tie.
    func remove<R: Record>(_ id: Identifier<R>, of contact: (R) -> Contact.ID) throws -> Contact.ID {
        try require(.changePeople)
        let record = try find(id)
        try requireSight(of: contact(record))
        try delete(id)
        return contact(record)
    }

    private func day(_ form: Form, _ field: String) throws -> Day? {
        guard let text = form.optional(field) else { return nil }
        guard let day = Day(text) else { throw Refusal("Write the day as 2026-03-04.", field: field) }
        return day
    }
}
