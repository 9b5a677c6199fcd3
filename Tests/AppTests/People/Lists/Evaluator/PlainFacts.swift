import Asking
import Formats
import Foundation
import Kernel
import Matching

@testable import App

/// What each fact means.
extension PlainEvaluator {
    func fact(_ name: String, _ comparison: Comparison) throws -> Holds {
        switch name {
        case "kind": return try choice(comparison) { $0.kind.rawValue }
        case "archived": return try choice(comparison) { $0.archivedAt == nil ? "no" : "yes" }
        case "name": return try text(comparison, mayLack: true) { [$0.displayName] }
        case "given": return try text(comparison, mayLack: true) { [$0.givenName] }
        case "family": return try text(comparison, mayLack: true) { [$0.familyName] }
        case "called": return try text(comparison, mayLack: true) { [$0.preferredName] }
        case "also": return try text(comparison, mayLack: true) { group.names[$0.id, default: []].map(\.name) }
        case "pronouns": return try text(comparison, mayLack: true) { [$0.pronouns] }
        case "best_time": return try text(comparison, mayLack: true) { [$0.bestTime] }
        case "best_method": return try text(comparison, mayLack: true) { [$0.bestMethod] }
        case "met_how": return try text(comparison, mayLack: true) { [$0.metHow] }
        case "external_id":
            return try compared(
                comparison, mayLack: true, isThere: { !($0.externalID ?? "").isEmpty },
                equals: { value in { !($0.externalID ?? "").isEmpty && $0.externalID == value.text } })
        case "language": return try language(comparison)
        case "born": return try born(comparison)
        case "age": return try number(comparison, mayLack: true, age)
        case "organizer": return try account(comparison, mayLack: true) { $0.organizerID }
        case "zip":
            return try text(comparison, mayLack: true, isZip: true) { addresses($0).map(\.postalCode) }
        case "town": return try text(comparison, mayLack: true) { addresses($0).map(\.locality) }
        case "state": return try text(comparison, mayLack: true) { addresses($0).map(\.region) }
        case "country": return try text(comparison, mayLack: true) { addresses($0).map(\.country) }
        case "street": return try text(comparison, mayLack: true) { addresses($0).map(\.line) }
        case "phone", "email": return try point(comparison, name == "phone" ? .phone : .email)
        case "role":
            return try text(comparison, mayLack: true) {
                group.roles[$0.id, default: []].filter(isToday).map(\.role)
            }
        case "tag":
            return try thing(comparison, mayLack: true, resolve: { [try tag($0)] }) {
                group.taggings[$0.id, default: []].map(\.tagID)
            }
        case "talks": return try number(comparison, talks)
        case "events": return try number(comparison) { attended($0, .attended) }
        case "no_shows": return try number(comparison) { attended($0, .noShow) }
        case "tasks": return try number(comparison, openTasks)
        case "last_contact": return try day(comparison, mayLack: true) { lastContact($0).map { days.day($0) } }
        case "made": return try day(comparison) { group.entered[$0.id].map { days.day($0.at) } }
        case "changed":
            return try day(comparison) { group.changed[$0.id, default: []].map(\.at).max().map { days.day($0) } }
        default: throw Refused(why: "no fact \(name)")
        }
    }

    private func addresses(_ contact: Contact) -> [Address] { group.addresses[contact.id, default: []] }

    /// Begun and not over.
    func isToday(_ role: Role) -> Bool {
        (role.startOn.map { $0 <= today } ?? true) && (role.endOn.map { $0 >= today } ?? true)
    }

    func talks(_ contact: Contact) -> Double? { Double(group.interactions[contact.id, default: []].count) }
    func attended(_ contact: Contact, _ status: Attendance.Status) -> Double? {
        Double(group.attendances.filter { $0.contactID == contact.id && $0.status == status }.count)
    }
    func openTasks(_ contact: Contact) -> Double? {
        Double(group.tasks[contact.id, default: []].filter { $0.doneAt == nil }.count)
    }
    func lastContact(_ contact: Contact) -> Date? { group.interactions[contact.id, default: []].map(\.at).max() }

    func age(_ contact: Contact) -> Double? {
        guard let text = contact.bornOn?.text, let year = Int(text.prefix(4)), !text.hasPrefix("-") else { return nil }
        guard let day = Day(text) else { return Double(today.year - year) }
        let hadBirthday = (today.month, today.day) >= (day.month, day.day)
        return Double(today.year - year - (hadBirthday ? 0 : 1))
    }

    private func language(_ comparison: Comparison) throws -> Holds {
        func spoken(_ contact: Contact) -> [String] {
            (contact.languages ?? "").split(separator: " ").map { $0.lowercased() }
        }
        return try compared(
            comparison, mayLack: true, isThere: { !spoken($0).isEmpty },
            equals: { value in
                let tag = value.text.lowercased()
                return { spoken($0).contains { $0 == tag || $0.hasPrefix("\(tag)-") } }
            })
    }

    /// Year, month and day, as far as they are known of both.
    private func born(_ comparison: Comparison) throws -> Holds {
        func read(_ value: Value) throws -> [Int] {
            if let birth = Birth(value.text) { return [birth.year, birth.month, birth.day].compactMap(\.self) }
            let day = try days.day(value.text)
            return [day.year, day.month, day.day]
        }
        func order(_ contact: Contact, _ asked: [Int]) -> Int? {
            guard let text = contact.bornOn?.text, !text.hasPrefix("-") else { return nil }
            for (known, asked) in zip(text.split(separator: "-").compactMap { Int($0) }, asked) where known != asked {
                return known < asked ? -1 : 1
            }
            return 0
        }
        return try compared(
            comparison, mayLack: true, isThere: { $0.bornOn != nil },
            equals: { value in
                let asked = try read(value)
                return { order($0, asked) == 0 }
            },
            otherwise: { sign, value in
                let asked = try read(value)
                return { contact in
                    guard let order = order(contact, asked) else { return false }
                    switch sign {
                    case .less: return order < 0
                    case .atMost: return order <= 0
                    case .more: return order > 0
                    default: return order >= 0
                    }
                }
            })
    }

    private func point(_ comparison: Comparison, _ kind: ContactPoint.Kind) throws -> Holds {
        func theirs(_ contact: Contact) -> [String] {
            group.points[contact.id, default: []].filter { $0.kind == kind }.map(\.value)
        }
        return try compared(
            comparison, mayLack: true, isThere: { !theirs($0).isEmpty },
            equals: { value in
                guard kind == .phone else { return { theirs($0).contains(value.text.lowercased()) } }
                guard let number = PhoneNumber(value.text, region: group.settings.region) else {
                    throw Refused(why: "no phone")
                }
                return { theirs($0).contains(number.e164) }
            },
            otherwise: { _, value in
                guard kind == .phone else { return { theirs($0).contains { $0.hasPrefix(value.text.lowercased()) } } }
                let digits = value.text.filter { ("0"..."9").contains($0) }
                guard !digits.isEmpty else { throw Refused(why: "no digits") }
                return { theirs($0).contains { $0.dropFirst().hasPrefix(digits) } }
            })
    }
}
