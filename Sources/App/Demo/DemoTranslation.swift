import Foundation
import Kernel

/// Turns the demo's people into records.
struct DemoTranslation {
    let demo: DemoGroup
    let cast: DemoCast
    let zone: TimeZone

    func person(_ person: DemoPerson) -> BulkPerson {
        let id = cast.people[person.index]
        return BulkPerson(
            contact: contact(person, id),
            points: points(person.phones, .phone, id) + points(person.emails, .email, id),
            addresses: address(person, id).map { [$0] } ?? [],
            otherNames: person.otherNames.map { OtherName(contactID: id, name: written($0), language: $0.language) },
            roles: person.roles.map { role($0, person, id) },
            consents: demo.consents(of: person.index).map { consent($0, id) })
    }

    private func contact(_ person: DemoPerson, _ id: Contact.ID) -> Contact {
        var contact = Contact(
            id: id, kind: Contact.Kind(person.kind), pronouns: person.pronouns, bornOn: person.birth.flatMap(birth),
            languages: person.languages.isEmpty ? nil : person.languages.joined(separator: " "), bestTime: person.bestTime,
            metHow: person.howMet, organizerID: person.organizer.map { cast.organizers[$0] })
        if person.kind == .person {
            contact.givenName = person.given.isEmpty ? nil : person.given
            contact.familyName = person.family.isEmpty ? nil : person.family
            contact.preferredName = person.preferred
        } else {
            contact.name = person.name
        }
        return contact
    }

    private func birth(_ birth: DemoBirth) -> PartialDate? {
        switch (birth.year, birth.month, birth.day) {
        case (let year?, let month?, let day?): Day(year: year, month: month, day: day).flatMap { PartialDate($0.description) }
        case (let year?, _, _): PartialDate(String(year))
        default: nil
        }
    }

    private func points(_ values: [DemoPoint], _ kind: ContactPoint.Kind, _ id: Contact.ID) -> [ContactPoint] {
        values.enumerated().map { index, point in
            ContactPoint(
                contactID: id, kind: kind, value: point.value, label: kind == .phone ? "mobile" : nil,
                status: ContactPoint.Status(rawValue: point.status.rawValue) ?? .unknown, isPrimary: index == 0, source: "demo")
        }
    }

    private func address(_ person: DemoPerson, _ id: Contact.ID) -> Address? {
        guard person.address != nil || person.building != nil else { return nil }
        let address = person.address
        return Address(
            contactID: id, line: address?.line, unit: address?.unit, locality: address?.locality, region: address?.region,
            postalCode: address?.postalCode, country: address == nil ? nil : "US", placeID: person.building.map { cast.places[$0] })
    }

    private func written(_ name: DemoOtherName) -> String {
        [name.given, name.family].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func role(_ role: DemoRole, _ person: DemoPerson, _ id: Contact.ID) -> Role {
        Role(
            contactID: id, role: role.kind.rawValue,
            placeID: role.kind == .tenant ? person.building.map { cast.places[$0] } : nil,
            startOn: Day(number: role.startOn), endOn: role.endOn.map { Day(number: $0) })
    }

    private func consent(_ consent: DemoConsent, _ id: Contact.ID) -> Consent {
        Consent(
            contactID: id, channel: Consent.Channel(rawValue: consent.channel.rawValue) ?? .email,
            state: consent.state == .yes ? .granted : .withdrawn, at: Day(number: consent.day).start(in: zone) + 43_200,
            how: consent.how, wording: consent.wording)
    }
}

extension Contact.Kind {
    fileprivate init(_ demo: DemoPerson.Kind) {
        self =
            switch demo {
            case .person: .person
            case .household: .household
            case .organization: .organization
            }
    }
}
