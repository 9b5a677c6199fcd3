import Asking
import Foundation
import Kernel
import Matching

@testable import App

/// How the signs compare, whatever is compared.
extension PlainEvaluator {
    /// `!=` is *not … =*, `in` is *or*; `none` and `any` ask whether there is something.
    func compared<Entry>(
        _ comparison: Comparison, mayLack: Bool, isThere: @escaping (Entry) -> Bool,
        equals: @escaping (Value) throws -> (Entry) -> Bool,
        otherwise: (Sign, Value) throws -> (Entry) -> Bool = { _, _ in throw Refused(why: "sign") }
    ) throws -> (Entry) -> Bool {
        func equal(_ value: Value) throws -> (Entry) -> Bool {
            if mayLack, value.isWord("none") { return { !isThere($0) } }
            if mayLack, value.isWord("any") { return isThere }
            return try equals(value)
        }
        guard let value = comparison.values.first else { throw Refused(why: "no value") }
        switch comparison.sign {
        case .equal: return try equal(value)
        case .notEqual:
            let holds = try equal(value)
            return { !holds($0) }
        case .oneOf:
            let all = try comparison.values.map(equal)
            return { entry in all.contains { $0(entry) } }
        default: return try otherwise(comparison.sign, value)
        }
    }

    func text<Entry>(
        _ comparison: Comparison, mayLack: Bool, isZip: Bool = false, _ texts: @escaping (Entry) -> [String?]
    ) throws -> (Entry) -> Bool {
        func kept(_ entry: Entry) -> [String] { texts(entry).compactMap(\.self).filter { !$0.isEmpty } }
        func asked(_ value: Value) throws -> String {
            let text = folded(value.text)
            guard !text.isEmpty else { throw Refused(why: "no letters") }
            return text
        }
        func isFiveDigits(_ text: String) -> Bool { text.count == 5 && text.allSatisfy { ("0"..."9").contains($0) } }
        func equals(_ stored: String, _ asked: String) -> Bool {
            if folded(stored) == asked { return true }
            guard isZip, isFiveDigits(asked), stored.count == 10 else { return false }
            let rest = stored.dropFirst(5)
            return stored.hasPrefix(asked) && ["-", " "].contains(rest.prefix(1))
                && rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
        }
        return try compared(
            comparison, mayLack: mayLack, isThere: { !kept($0).isEmpty },
            equals: { value in
                let asked = try asked(value)
                return { kept($0).contains { equals($0, asked) } }
            },
            otherwise: { sign, value in
                let asked = try asked(value)
                return sign == .starts
                    ? { kept($0).contains { folded($0).hasPrefix(asked) } }
                    : { kept($0).contains { " \(folded($0))".contains(" \(asked)") } }
            })
    }

    func orderly<Entry, Number: Comparable>(
        _ comparison: Comparison, mayLack: Bool, read: @escaping (Value) throws -> Number,
        _ number: @escaping (Entry) -> Number?
    ) throws -> (Entry) -> Bool {
        try compared(
            comparison, mayLack: mayLack, isThere: { number($0) != nil },
            equals: { value in
                let asked = try read(value)
                return { number($0) == asked }
            },
            otherwise: { sign, value in
                let asked = try read(value)
                return { entry in
                    guard let number = number(entry) else { return false }
                    switch sign {
                    case .less: return number < asked
                    case .atMost: return number <= asked
                    case .more: return number > asked
                    default: return number >= asked
                    }
                }
            })
    }

    func number<Entry>(
        _ comparison: Comparison, mayLack: Bool = false, _ number: @escaping (Entry) -> Double?
    ) throws -> (Entry) -> Bool {
        func read(_ value: Value) throws -> Double {
            guard let number = decimalNumber(value.text) else { throw Refused(why: "no number") }
            return number
        }
        return try orderly(comparison, mayLack: mayLack, read: read, number)
    }

    func day<Entry>(
        _ comparison: Comparison, mayLack: Bool = false, _ day: @escaping (Entry) -> Day?
    ) throws -> (Entry) -> Bool {
        try orderly(comparison, mayLack: mayLack, read: { try days.day($0.text) }, day)
    }

    /// Words of a fixed set; capitals do not count.
    func choice<Entry>(
        _ comparison: Comparison, mayLack: Bool = false, _ word: @escaping (Entry) -> String?
    ) throws -> (Entry) -> Bool {
        try compared(
            comparison, mayLack: mayLack, isThere: { word($0) != nil },
            equals: { value in { word($0) == value.text.lowercased() } })
    }

    /// Things that have a number.
    func thing<Entry, Thing>(
        _ comparison: Comparison, mayLack: Bool, resolve: @escaping (Value) throws -> Set<Identifier<Thing>>,
        _ things: @escaping (Entry) -> [Identifier<Thing>?]
    ) throws -> (Entry) -> Bool {
        try compared(
            comparison, mayLack: mayLack, isThere: { !things($0).compactMap(\.self).isEmpty },
            equals: { value in
                let asked = try resolve(value)
                return { things($0).compactMap(\.self).contains { asked.contains($0) } }
            })
    }

    func account<Entry>(
        _ comparison: Comparison, mayLack: Bool, _ account: @escaping (Entry) -> Account.ID?
    ) throws -> (Entry) -> Bool {
        try compared(
            comparison, mayLack: mayLack, isThere: { account($0) != nil },
            equals: { value in
                if value.isWord("nobody") { return { account($0) == nil } }
                let asked = try self.account(value)
                return { account($0) == asked }
            })
    }

    // MARK: Names of things

    /// The thing that a name or a number means.
    private func named<Thing, ID: Hashable>(
        _ value: Value, _ things: [Thing], _ id: (Thing) -> (number: Int64, id: ID), _ name: (Thing) -> String
    ) throws -> Thing {
        if let number = value.number {
            guard let found = things.first(where: { id($0).number == number }) else { throw Refused(why: "#\(number)") }
            return found
        }
        let asked = folded(value.text)
        guard !asked.isEmpty else { throw Refused(why: "no letters") }
        let fitting = things.filter { folded(name($0)) == asked }
        if fitting.count == 1 { return fitting[0] }
        let exact = fitting.filter { name($0) == value.text }
        guard exact.count == 1 else { throw Refused(why: "\(fitting.count) are called \(value.text)") }
        return exact[0]
    }

    func account(_ value: Value) throws -> Account.ID {
        if value.isWord("me") {
            guard let me = viewer.id else { throw Refused(why: "me") }
            return me
        }
        return try named(value, group.accounts.filter(mayName), { ($0.id.number, $0.id) }, \.name).id
    }

    /// Who may change people chooses among all; others know whom they come upon.
    private func mayName(_ account: Account) -> Bool {
        if viewer.may(.changePeople) || account.id == viewer.id { return true }
        return group.contacts.contains { contact in
            maySee(contact)
                && (contact.organizerID == account.id
                    || group.interactions[contact.id, default: []].contains { $0.accountID == account.id })
        }
            || group.contacts.contains { contact in
                maySee(contact)
                    && group.tasks[contact.id, default: []].contains { $0.ownerID == account.id && $0.doneAt == nil }
            }
    }

    func question(_ value: Value) throws -> Question {
        let question = try named(value, group.questions, { ($0.id.number, $0.id) }, \.name)
        guard mayAsk(question) else { throw Refused(why: "answers") }
        return question
    }

    func tag(_ value: Value) throws -> Tag.ID { try named(value, group.tags, { ($0.id.number, $0.id) }, \.name).id }
    func event(_ value: Value) throws -> Event.ID {
        try named(value, group.events, { ($0.id.number, $0.id) }, \.title).id
    }
    func campaign(_ value: Value) throws -> Campaign.ID {
        try named(value, group.campaigns, { ($0.id.number, $0.id) }, \.title).id
    }

    func organization(_ value: Value) throws -> Contact.ID {
        let seen = group.contacts.filter { $0.kind == .organization && maySee($0) }
        return try named(value, seen, { ($0.id.number, $0.id) }, \.displayName).id
    }

    func person(_ value: Value) throws -> Contact.ID {
        let seen = group.contacts.filter(maySee)
        return try named(value, seen, { ($0.id.number, $0.id) }, \.displayName).id
    }

    func list(_ value: Value) throws -> List {
        let usable = group.lists.filter(mayUse)
        return try named(value, usable, { ($0.id.number, $0.id) }, \.name)
    }

    /// One's own, and those that others share with all who keep lists.
    private func mayUse(_ list: List) -> Bool {
        viewer.isProgram || list.ownerID == viewer.id || list.isShared && viewer.may(.planWork)
    }

    func placesWithin(_ value: Value) throws -> Set<Place.ID?> {
        placesWithin(try named(value, group.places, { ($0.id.number, $0.id) }, \.name).id)
    }

    /// The place and all that lies in it.
    func placesWithin(_ place: Place.ID) -> Set<Place.ID?> {
        var within: Set<Place.ID?> = [place], count = 0
        while count < within.count {
            count = within.count
            within.formUnion(group.places.filter { $0.parentID != nil && within.contains($0.parentID) }.map(\.id))
        }
        return within
    }
}
