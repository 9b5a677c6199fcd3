import Foundation
import Kernel

extension Screen {
    /// Everything known besides conversations and ways to reach them.
    func facts(_ view: PersonView) -> HTML {
        """
        \(section("Tags", id: "tags", tagsOfPerson(view)))
        \(view.lists.map { listsOfPerson(view.id, $0, offered: view.listsOffered) })
        \(section("Facts", id: "facts", facts(factList(view))))
        \(section("Addresses", id: "addresses", action: add(view, "Add an address", "addresses/new"), addresses(view)))
        \(section("Part in", id: "roles", action: add(view, "Add a part", "roles/new"), roles(view)))
        \(section("Knows", id: "ties", action: add(view, "Add a tie", "ties/new"), ties(view)))
        \(section("Other names", id: "names", action: add(view, "Add a name", "names/new"), otherNames(view)))
        \(section("May we write?", id: "consents", action: add(view, "Note an answer", "consents/new"), consents(view)))
        """
    }

    private func add(_ view: PersonView, _ label: Phrase, _ path: String) -> HTML {
        view.mayChange ? "<a href=\"\(view.path)/\(path)\">\(h(label))</a>" : .empty
    }

    private func factList(_ view: PersonView) -> [Fact] {
        let contact = view.file.contact
        let typed = ContactField.of(contact.kind).map { field in
            let value = field.name == "languages" ? languageNames(field.value(contact)) : field.value(contact)
            return Fact(
                field.label, HTML.own(value).ifNotEmpty(value),
                edit: view.mayChange ? "\(view.path)/edit?only=\(field.name)" : nil, name: field.name)
        }
        let organizer = Fact(
            "Whose [person]", view.file.organizer.map(HTML.own) ?? .empty,
            edit: view.mayChange ? "\(view.path)/organizer" : nil, name: "organizer")
        return [organizer] + typed
    }

    private func addresses(_ view: PersonView) -> HTML {
        lines(view.file.addresses, ifNone: "No address yet.") { address in
            let line = [
                address.line, address.unit, address.locality, address.region, address.postalCode, address.country,
            ]
            .compactMap(\.self).joined(separator: ", ")
            let place = address.placeID.map {
                "<a href=\"/people/places/\($0)\">\(view.file.placeNames[$0] ?? "")</a>" as HTML
            }
            return
                "\(dotted([HTML.own(line).ifNotEmpty(line), place]))\(remove(view, "/addresses/\(address.id)/remove", line))"
        }
    }

    private func roles(_ view: PersonView) -> HTML {
        lines(view.file.roles, ifNone: "No part in anything yet.") { line in
            let role = line.role
            let organization = role.organizationID.flatMap { id in
                line.organization.map { "<a href=\"/people/\(id)\">\(HTML.own($0))</a>" as HTML }
            }
            let place = role.placeID.flatMap { id in
                line.place.map { "<a href=\"/people/places/\(id)\">\(HTML.own($0))</a>" as HTML }
            }
            let end =
                view.mayChange && role.endOn == nil
                ? tapButton("Ended", about: role.role, to: "/roles/\(role.id)/end") : .empty
            return """
                \(dotted([h("\(role.role)"), organization, place, role.startOn.map { h("since \(dayHTML($0))") },
                    role.endOn.map { h("until \(dayHTML($0))") }]))\(end)
                """
        }
    }

    private func ties(_ view: PersonView) -> HTML {
        lines(view.file.ties, ifNone: "No ties noted yet.") { tie in
            let other: HTML = "<a href=\"/people/\(tie.otherID)\">\(HTML.own(tie.otherName))</a>"
            return """
                \(tie.isOutward ? h(tie.relationship.kind.outward(other)) : h(tie.relationship.kind.inward(other)))\
                \(remove(view, "/ties/\(tie.relationship.id)/remove", tie.otherName))
                """
        }
    }

    private func otherNames(_ view: PersonView) -> HTML {
        lines(view.file.otherNames, ifNone: "No other names.") { name in
            "\(HTML.own(name.name))\(remove(view, "/names/\(name.id)/remove", name.name))"
        }
    }

    private func consents(_ view: PersonView) -> HTML {
        lines(view.file.consents, ifNone: "Nobody has asked yet.") { consent in
            let answer: HTML = consent.state == .granted ? badge("Yes", .good) : badge("No", .danger)
            return "\(answer) \(dotted([h(consent.channel.words), day(consent.at), HTML.own(consent.how)]))"
        }
    }

    private func lines<T>(_ items: [T], ifNone: Phrase, _ line: (T) -> HTML) -> HTML {
        guard !items.isEmpty else { return "<p class=\"soft\">\(h(ifNone))</p>" }
        return "<ul class=\"rows\">\(items.map { "<li class=\"line\">\(line($0))</li>" as HTML })</ul>"
    }

    private func remove(_ view: PersonView, _ path: String, _ about: String) -> HTML {
        view.mayChange ? tapButton("Remove", about: about, to: path) : .empty
    }

    /// A day that has no time.
    func dayHTML(_ day: Day) -> HTML { self.day(year: day.year, month: day.month, day: day.day) }
}

extension HTML {
    /// Nothing at all where the value is empty, so that the reader is told it is not known.
    fileprivate func ifNotEmpty(_ value: String) -> HTML { value.isEmpty ? .empty : self }
}

extension Relationship.Kind {
    /// As said of whoever it starts from.
    func outward(_ other: HTML) -> Phrase {
        switch self {
        case .knows: "knows \(other)"
        case .kin: "family of \(other)"
        case .livesWith: "lives with \(other)"
        case .recruited: "brought in \(other)"
        case .leads: "leads \(other)"
        case .landlordOf: "landlord of \(other)"
        case .worksFor: "works for \(other)"
        case .memberOf: "lives in \(other)"
        }
    }

    /// As said of the other.
    func inward(_ other: HTML) -> Phrase {
        switch self {
        case .knows: "knows \(other)"
        case .kin: "family of \(other)"
        case .livesWith: "lives with \(other)"
        case .recruited: "brought in by \(other)"
        case .leads: "led by \(other)"
        case .landlordOf: "has \(other) as landlord"
        case .worksFor: "has \(other) working there"
        case .memberOf: "home of \(other)"
        }
    }
}

extension Consent.Channel {
    var words: Phrase {
        switch self {
        case .email: "by e-mail"
        case .text: "by text message"
        case .call: "by phone"
        case .letter: "by letter"
        }
    }
}
