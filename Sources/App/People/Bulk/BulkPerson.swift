import Foundation
import Kernel
import Matching

/// A contact with all that comes with it.
struct BulkPerson: Sendable {
    var contact: Contact
    var points: [ContactPoint] = []
    var addresses: [Address] = []
    var otherNames: [OtherName] = []
    var roles: [Role] = []
    var consents: [Consent] = []
    /// Conversations and notes that are loaded with the person; `counts` must count them.
    var notes: [Interaction] = []
    var counts = PersonCounts.none
    var answers: [Answer] = []
    var tags: [Tagging] = []

    /// As `bestPoint` finds it among the stored records.
    func best(_ kind: ContactPoint.Kind) -> String? {
        let usable = points.filter { $0.kind == kind && ($0.status == .unknown || $0.status == .verified) }
        return (usable.first(where: \.isPrimary) ?? usable.first)?.value
    }

    /// The same terms, in the same order, as `Connection.addSearchTerms` finds from the stored records.
    func addTerms(to terms: inout SearchTerms) {
        terms.addName(given: contact.givenName ?? "", family: contact.familyName ?? "")
        for name in [contact.preferredName, contact.additionalName, contact.name] {
            if let name { terms.addName(name) }
        }
        for name in otherNames { terms.addName(name.name) }
        for point in points {
            switch point.kind {
            case .phone: terms.addPhone(point.value)
            case .email: terms.addEmail(point.value)
            case .messenger, .social: terms.addName(point.value)
            }
        }
        for address in addresses {
            for part in [address.line, address.locality, address.postalCode] { if let part { terms.addAddress(part) } }
        }
    }
}
