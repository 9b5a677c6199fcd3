import Formats
import Foundation
import Kernel

extension Connection {
    /// Adds a way to reach somebody. The same value a second time is refused; with another person it is shared, which is
    /// usual for a phone at home.
    @discardableResult
    func addPoint(_ form: Form, to contact: Contact.ID, region: String) throws -> ContactPoint {
        try require(.changePeople)
        try require(.seeContactDetails)
        try requireSight(of: contact)
        let kind = ContactPoint.Kind(rawValue: form["kind"]) ?? .phone
        let value = try pointValue(form["value"], kind, region: region)
        let known = try records("WHERE contact_id = \(contact)", of: ContactPoint.self)
        try refuse(
            if: known.contains { $0.value == value && $0.kind == kind && $0.status != .past }, "That one is there already.",
            field: "value")
        let isFirst = !known.contains { $0.kind == kind && $0.isPrimary }
        let point = ContactPoint(
            contactID: contact, kind: kind, value: value, label: form.optional("label"), isPrimary: isFirst, source: "typed")
        try insert(point)
        return point
    }

    private func pointValue(_ typed: String, _ kind: ContactPoint.Kind, region: String) throws -> String {
        try refuse(if: typed.isEmpty, "Write the number or address.", field: "value")
        try refuse(if: typed.utf8.count > 254, "That is too long for a number or address.", field: "value")
        switch kind {
        case .phone:
            guard let number = PhoneNumber(typed, region: region) else {
                throw Refusal("That does not look like a phone number. Write it with its area code.", field: "value")
            }
            return number.e164
        case .email:
            guard let email = emailAddress(typed) else {
                throw Refusal("That does not look like an e-mail address. It needs an @ and a name after it.", field: "value")
            }
            return email
        case .messenger, .social: return typed
        }
    }

    /// Marks one number or address wrong, good again, past or checked. It is one row, so it is so everywhere at once.
    @discardableResult
    func mark(_ id: ContactPoint.ID, _ status: ContactPoint.Status, on today: Day) throws -> ContactPoint {
        try require(.addNotes)
        let point = try find(id)
        try requireSight(of: point.contactID)
        return try change(id) { point in
            point.status = status
            if status == .verified { point.confirmedOn = today }
        }
    }

    func makePrimary(_ id: ContactPoint.ID) throws -> ContactPoint {
        try require(.changePeople)
        let chosen = try find(id)
        try requireSight(of: chosen.contactID)
        for point in try records("WHERE contact_id = \(chosen.contactID)", of: ContactPoint.self) where point.kind == chosen.kind {
            try change(point.id) { $0.isPrimary = point.id == id }
        }
        return chosen
    }

    func removePoint(_ id: ContactPoint.ID) throws -> ContactPoint {
        try require(.changePeople)
        let point = try find(id)
        try requireSight(of: point.contactID)
        let consents = try count("SELECT count(*) FROM consents WHERE contact_point_id = \(id)")
        try refuse(
            if: consents > 0,
            "Somebody said whether we may write there, and that is kept. Mark it as no longer used instead of removing it.")
        try delete(id)
        return point
    }

    /// Takes down an answer to "may we write to you?". Answers are only ever added.
    func addConsent(_ form: Form, for contact: Contact.ID, at now: Date) throws {
        try require(.changePeople)
        try requireSight(of: contact)
        guard let channel = Consent.Channel(rawValue: form["channel"]) else {
            throw Refusal("Choose how we would write or call.", field: "channel")
        }
        guard let state = Consent.State(rawValue: form["state"]) else {
            throw Refusal("Choose yes or no.", field: "state")
        }
        let how = form["how"]
        try refuse(if: how.isEmpty, "Write where or how they said so. It is the proof.", field: "how")
        try insert(
            Consent(
                contactID: contact, contactPointID: form.id("point"), channel: channel, state: state, at: now, how: how,
                wording: form.optional("wording"), accountID: viewer.id))
    }
}

/// An e-mail address as it is kept: lower case, without white space. `nil` if it cannot be one. Whether it exists only a
/// mail can tell, so nothing more is asked of it (RFC 5321 says what may stand before the @: nearly everything).
func emailAddress(_ typed: String) -> String? {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, text.utf8.count <= 254, !text.contains(where: \.isWhitespace) else { return nil }
    let labels = sides[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), (labels.last?.count ?? 0) >= 2 else { return nil }
    guard !text.contains(where: { "<>()[],;:\\\"".contains($0) }) else { return nil }
    return text
}
