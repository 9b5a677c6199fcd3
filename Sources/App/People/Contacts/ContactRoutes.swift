import Kernel

func addContacts(to routes: Routes<Visit>) {
    routes.get("people/new") { visit in
        let kind = Contact.Kind(rawValue: visit.query["kind"]) ?? .person
        return try await visit.page(.people) { db, screen in
            try db.require(.changePeople)
            return screen.newContactPage(kind, organizers: try db.organizers(), mine: db.viewer.id)
        }
    }
    routes.post("people") { visit in
        let form = try await visit.form(), kind = Contact.Kind(rawValue: form["kind"]) ?? .person
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.newContactPage(kind, organizers: try db.organizers(), mine: db.viewer.id, state: state)
        } _: { db, screen in
            let contact = try db.addContact(kind, form)
            for (field, pointKind) in [("phone", ContactPoint.Kind.phone), ("email", .email)] where !form[field].isEmpty
            {
                let point = Form(["kind": pointKind.rawValue, "value": form[field]])
                do { try db.addPoint(point, to: contact.id, region: screen.group.region) } catch let refusal as Refusal
                {
                    throw Refusal(refusal.reason, field: field)
                }
            }
            return .seeOther("/people/\(contact.id)", saying: "\(contact.displayName) is added.")
        }
    }
    routes.get("people/:id") { visit in
        let id: Contact.ID = try visit.id("id"), cursor = MomentCursor(visit.query["before"])
        return try await visit.page(.people) { db, screen in try db.personPage(id, before: cursor, screen) }
    }
    routes.get("people/:id/edit") { visit in
        let id: Contact.ID = try visit.id("id"), only = visit.query["only"]
        return try await visit.page(.people) { db, screen in
            try db.require(.changePeople)
            try db.requireSight(of: id)
            return screen.editContactPage(try db.find(id), only: only)
        }
    }
    routes.post("people/:id") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.editContactPage(try db.find(id), only: form["only"], state: state)
        } _: { db, screen in
            do {
                _ = try db.editContact(id, form)
                return .seeOther("/people/\(id)", saying: "Saved.")
            } catch let conflict as EditConflict {
                return .page(screen.conflictPage(conflict, only: form["only"]))
            }
        }
    }
    routes.post("people/:id/archive") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form(), now = visit.workshop.now()
        return try await visit.save(form) { db, _ in
            try db.archive(id, at: now)
            return .seeOther("/people/\(id)", saying: "Put away. Lists and search leave them out or show them last.")
        }
    }
    routes.post("people/:id/bring-back") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            try db.bringBack(id)
            return .seeOther("/people/\(id)", saying: "Back among the [people].")
        }
    }
    routes.post("people/:id/organizer") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            try db.assign(id, to: form.id("organizer"))
            return .seeOther("/people/\(id)", saying: "Saved.")
        }
    }
    routes.get("people/:id/delete") { visit in
        let id: Contact.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in try db.deletePage(id, screen) }
    }
    routes.post("people/:id/delete") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            try db.deletePage(id, screen, state: state)
        } _: { db, _ in
            let name = form["typed"]
            try db.deleteForGood(id, typed: name)
            return .seeOther("/people", saying: "\(name) is deleted for good.")
        }
    }
}

extension Connection {
    fileprivate func deletePage(_ id: Contact.ID, _ screen: Screen, state: FormState = .fresh) throws -> Page {
        try require(.deleteForGood)
        return screen.deletePage(try find(id), gone: try goneWith(id), state: state)
    }
}
