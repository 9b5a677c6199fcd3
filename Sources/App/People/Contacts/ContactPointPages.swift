import Foundation
import Kernel

func addContactPoints(to routes: Routes<Visit>) {
    routes.get("people/:id/points/new") { visit in
        let id: Contact.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in
            try db.require(.changePeople)
            try db.requireSight(of: id)
            return screen.newPointPage(try db.find(id))
        }
    }
    routes.post("people/:id/points") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.newPointPage(try db.find(id), state: state)
        } _: { db, screen in
            try db.addPoint(form, to: id, region: screen.group.region)
            return .seeOther("/people/\(id)#reach", saying: "Saved.")
        }
    }
    routes.post("contact-points/:id/mark/:status") { visit in
        let id: ContactPoint.ID = try visit.id("id"), form = try await visit.form(), now = visit.workshop.now()
        guard let status = ContactPoint.Status(rawValue: visit.context.parameters.get("status") ?? "") else {
            throw NotFound()
        }
        return try await visit.save(form) { db, screen in
            let point = try db.mark(id, status, on: Day(now, in: screen.group.zone))
            return .seeOther("/people/\(point.contactID)#reach", saying: status.saidAfter(screen.pointText(point)))
        }
    }
    routes.post("contact-points/:id/first") { visit in
        let id: ContactPoint.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, screen in
            .seeOther("/people/\(try db.makePrimary(id).contactID)#reach", saying: "Saved.")
        }
    }
    routes.post("contact-points/:id/remove") { visit in
        let id: ContactPoint.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, screen in
            .seeOther("/people/\(try db.removePoint(id).contactID)#reach", saying: "Removed.")
        }
    }
}

extension Screen {
    func newPointPage(_ contact: Contact, state: FormState = .fresh) -> Page {
        Page(
            t("Add a number or address"),
            """
            \(pageHead("Add a number or address", back: ("\(contact.displayName)", "/people/\(contact.id)")))
            \(problemSummary(state))
            \(form("/people/\(contact.id)/points", state: state) {
                """
                \(radios("What is it?", name: "kind", [
                    Choice("phone", "Phone"), Choice("email", "E-mail"), Choice("messenger", "Messenger"),
                    Choice("social", "Social media"),
                ], value: "phone", state: state, inRow: true))
                \(field("Number or address", name: "value", state: state, complete: "off", isRequired: true))
                \(field("What they call it", name: "label", state: state, hint: "Mobile, home, work.", size: .half))
                \(formEnd(button("Save the number or address"), cancel: "/people/\(contact.id)"))
                """
            })
            """)
    }

    func pointLine(_ point: ContactPoint, _ view: PersonView) -> ContactLine {
        let isUsable = point.status == .unknown || point.status == .verified
        return ContactLine(
            icon: point.kind.icon, kind: point.label.map { "\($0)" } ?? point.kind.words, value: pointText(point),
            link: isUsable ? link(point) : nil, badges: badges(point), note: note(point, view), isPast: !isUsable,
            actions: pointActions(point, view))
    }

    func pointText(_ point: ContactPoint) -> String { point.kind == .phone ? phoneText(point.value) : point.value }

    private func link(_ point: ContactPoint) -> String? {
        switch point.kind {
        case .phone: "tel:\(point.value)"
        case .email: "mailto:\(point.value.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")"
        case .messenger, .social: nil
        }
    }

    private func badges(_ point: ContactPoint) -> [HTML] {
        let status: HTML? =
            switch point.status {
            case .unknown: nil
            case .verified: badge("Checked", .good)
            case .bad: badge(point.kind == .phone ? "Wrong number" : "Does not arrive", .danger)
            case .past: badge("No longer used")
            }
        return [status].compactMap(\.self)
    }

    private func note(_ point: ContactPoint, _ view: PersonView) -> HTML {
        let shared = view.file.sharedWith[point.id] ?? 0
        return dotted([
            shared > 0
                ? "<a href=\"\(address("/search", ["q": point.value]))\">\(h("shared with \(shared) other|shared with \(shared) others"))</a>"
                : nil,
            point.confirmedOn.map { h("checked \(dayHTML($0))") },
        ])
    }

    private func pointActions(_ point: ContactPoint, _ view: PersonView) -> [HTML] {
        guard view.mayNote else { return [] }
        let path = "/contact-points/\(point.id)", value = pointText(point)
        switch point.status {
        case .unknown, .verified:
            let bad = "\(path)/mark/bad"
            return [
                point.kind == .phone
                    ? wrongNumberButton(value, to: bad, isInline: true)
                    : tapButton("Does not arrive", about: value, to: bad, isInline: true)
            ]
        case .bad, .past:
            return [tapButton("Works again", about: value, to: "\(path)/mark/verified", isInline: true)]
        }
    }
}

extension ContactPoint.Kind {
    var icon: Icon {
        switch self {
        case .phone: .call
        case .email: .email
        case .messenger, .social: .text
        }
    }

    var words: Phrase {
        switch self {
        case .phone: "Phone"
        case .email: "E-mail"
        case .messenger: "Messenger"
        case .social: "Social media"
        }
    }
}

extension ContactPoint.Status {
    fileprivate func saidAfter(_ value: String) -> Phrase {
        switch self {
        case .bad: "\(value) is marked wrong, everywhere."
        case .verified: "\(value) works."
        case .past: "\(value) is no longer used."
        case .unknown: "\(value) is not checked."
        }
    }
}
