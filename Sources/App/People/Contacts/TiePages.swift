import Foundation
import Kernel

/// Small things about a contact: other names, addresses, parts in groups, ties, answers to "may we write?".
func addTies(to routes: Routes<Visit>) {
    addSmallThing(to: routes, "names", page: { screen, contact, _, state in screen.newNamePage(contact, state) }) {
        db, form, id, _ in
        try db.addOtherName(form, to: id)
    }
    addSmallThing(
        to: routes, "addresses", page: { screen, contact, db, state in try screen.newAddressPage(contact, db, state) }
    ) {
        db, form, id, _ in try db.addAddress(form, to: id, place: try db.place(from: form))
    }
    addSmallThing(
        to: routes, "roles", page: { screen, contact, db, state in try screen.newRolePage(contact, db, state) }
    ) {
        db, form, id, _ in try db.addRole(form, to: id, place: try db.place(from: form))
    }
    addSmallThing(to: routes, "ties", page: { screen, contact, db, state in try screen.newTiePage(contact, db, state) })
    {
        db, form, id, _ in try db.addRelationship(form, of: id)
    }
    addSmallThing(
        to: routes, "consents", page: { screen, contact, db, state in try screen.newConsentPage(contact, db, state) }
    ) {
        db, form, id, now in try db.addConsent(form, for: id, at: now)
    }
    addRemoval(to: routes, "names") { db, id in try db.remove(Identifier<OtherName>(id)) { $0.contactID } }
    addRemoval(to: routes, "addresses") { db, id in try db.remove(Identifier<Address>(id)) { $0.contactID } }
    addRemoval(to: routes, "ties") { db, id in try db.remove(Identifier<Relationship>(id)) { $0.contactID } }
    routes.post("roles/:id/end") { visit in
        let id: Identifier<Role> = try visit.id("id"), form = try await visit.form(), now = visit.workshop.now()
        return try await visit.save(form) { db, screen in
            let role = try db.endRole(id, on: Day(now, in: screen.group.zone))
            return .seeOther("/people/\(role.contactID)#roles", saying: "Saved.")
        }
    }
    routes.get("people/:id/organizer") { visit in
        let id: Contact.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in
            try db.require(.changePeople)
            try db.requireSight(of: id)
            return screen.organizerPage(try db.find(id), try db.organizers())
        }
    }
}

/// A page with a form at `people/:id/NAME/new`, sent to `people/:id/NAME`.
private func addSmallThing(
    to routes: Routes<Visit>, _ name: String,
    page: @escaping @Sendable (Screen, Contact, Connection, FormState) throws -> Page,
    save: @escaping @Sendable (Connection, Form, Contact.ID, Date) throws -> Void
) {
    routes.get("people/:id/\(name)/new") { visit in
        let id: Contact.ID = try visit.id("id"), query = visit.query
        return try await visit.page(.people) { db, screen in
            try db.require(.changePeople)
            try db.requireSight(of: id)
            return try page(screen, try db.find(id), db, query.values.isEmpty ? .fresh : FormState(query.values))
        }
    }
    routes.post("people/:id/\(name)") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form(), now = visit.workshop.now()
        return try await visit.save(form, area: .people) { db, screen, state in
            try page(screen, try db.find(id), db, state)
        } _: { db, _ in
            try save(db, form, id, now)
            return .seeOther("/people/\(id)#\(name)", saying: "Saved.")
        }
    }
}

private func addRemoval(
    to routes: Routes<Visit>, _ name: String, remove: @escaping @Sendable (Connection, Int64) throws -> Contact.ID
) {
    routes.post("\(name)/:id/remove") { visit in
        let id = try visit.id("id", of: Void.self).number, form = try await visit.form()
        return try await visit.save(form) { db, _ in
            .seeOther("/people/\(try remove(db, id))#\(name)", saying: "Removed.")
        }
    }
}

extension Screen {
    private func smallPage(
        _ title: Phrase, _ contact: Contact, _ name: String, _ state: FormState, before: HTML = .empty, _ fields: HTML
    ) -> Page {
        let path = "/people/\(contact.id)"
        return Page(
            t(title),
            """
            \(pageHead(title, back: ("\(contact.displayName)", path)))
            \(problemSummary(state))
            \(before)
            \(replaceable("edit", form("\(path)/\(name)", state: state) { "\(fields)\(formEnd(button("Save"), cancel: path))" }))
            """)
    }

    func newNamePage(_ contact: Contact, _ state: FormState) -> Page {
        smallPage(
            "Add another name", contact, "names", state,
            """
            \(field("Name", name: "name", state: state, hint: "In any script.", complete: "off", isRequired: true))
            \(field("Language code", name: "language", state: state, hint: "As zh, ar or es, if you know it.", size: .short))
            """)
    }

    func newAddressPage(_ contact: Contact, _ db: Connection, _ state: FormState) throws -> Page {
        smallPage(
            "Add an address", contact, "addresses", state,
            """
            \(radios("What is there?", name: "kind", [
                Choice("home", "Home"), Choice("work", "Work"), Choice("mailing", "Only mail"),
            ], value: "home", state: state, inRow: true))
            \(field("Number and street", name: "line", state: state, complete: "off"))
            \(field("Flat or unit", name: "unit", state: state, complete: "off", size: .short))
            \(field("Town", name: "locality", state: state, complete: "off", size: .half))
            \(field("State or region", name: "region", state: state, complete: "off", size: .short))
            \(field("Postal code", name: "postal", state: state, complete: "off", size: .short))
            \(try placeField(offered: db.placesOffered(), state: state))
            """)
    }

    func newRolePage(_ contact: Contact, _ db: Connection, _ state: FormState) throws -> Page {
        let organizations = try db.people(PeopleFilter(kind: .organization), by: .name, limit: 200)
        return smallPage(
            "Add a part", contact, "roles", state,
            """
            \(field("What they are", name: "role", state: state, hint: "Member, tenant, worker, steward, leader, board.", isRequired: true))
            \(choice("In which organization", name: "organization", organizations.map { Choice($0.id.description, "\($0.name)") },
                state: state, none: "None"))
            \(try placeField(offered: db.placesOffered(), state: state))
            \(dateField("Since", name: "start", state: state))
            \(dateField("Until", name: "end", state: state))
            """)
    }

    /// The other is looked up first: a search above the form, whose results are the choices in it.
    func newTiePage(_ contact: Contact, _ db: Connection, _ state: FormState) throws -> Page {
        let typed = state.value("find", or: nil)
        let found = typed.isEmpty ? [] : try db.search(typed, limit: 10, now: now).people.filter { $0.id != contact.id }
        return smallPage(
            "Add a tie", contact, "ties", state,
            before: askForm("/people/\(contact.id)/ties/new", label: "Find the other [person]") {
                """
                \(field("Find the other [person]", name: "find", state: state, kind: .search))
                \(formEnd(quietButton("Find")))
                """
            },
            """
            \(hidden("find", typed))
            \(if: !found.isEmpty, radios("The other [person]", name: "other", found.map {
                Choice($0.id.description, "\($0.name)", hint: $0.locality.map { "\($0)" })
            }, value: found.first?.id.description, state: state))
            \(radios("What they are to each other", name: "kind", Relationship.Kind.allCases.map {
                Choice($0.rawValue, $0.outward("…"))
            }, value: "knows", state: state))
            \(checkbox("The other way round", name: "reversed", state: state))
            """)
    }

    func newConsentPage(_ contact: Contact, _ db: Connection, _ state: FormState) throws -> Page {
        smallPage(
            "Note an answer", contact, "consents", state,
            """
            \(radios("How would we write or call?", name: "channel", Consent.Channel.allCases.map { Choice($0.rawValue, $0.words) },
                value: "text", state: state, inRow: true))
            \(radios("What did they say?", name: "state", [
                Choice("granted", "Yes, you may"), Choice("withdrawn", "No, do not"),
            ], state: state, inRow: true, isRequired: true))
            \(field("Where and how they said so", name: "how", state: state, hint: "At the door on 4 March; on the sign-in sheet.", isRequired: true))
            \(field("The words they were shown", name: "wording", state: state))
            """)
    }

    func organizerPage(_ contact: Contact, _ organizers: [Account]) -> Page {
        smallPage(
            "Whose [person]", contact, "organizer", .fresh, organizerChoice(organizers, chosen: contact.organizerID))
    }
}
