import Foundation
import Kernel

extension Connection {
    /// Gives everybody to one of the organizers who were chosen. Who fits somebody by language or acquaintance goes there;
    /// the others go where there are fewest so far, and stay where they are if that is as good.
    func shareOut(_ together: Together, _ plan: inout TogetherPlan) throws {
        let chosen = Set(together.form.all("to").compactMap { Account.ID($0) })
        let takers = try organizers().filter { chosen.contains($0.id) }
        try refuse(if: takers.isEmpty, "Choose who gets them.", field: "to")
        guard let how = Sharing(rawValue: together.form["how"]) else {
            throw Refusal("Choose by what they are shared.", field: "how")
        }
        let people = plan.people, now = try presentOrganizers(of: people)
        var sharing = SharingOut(takers.map(\.id))
        switch how {
        case .evenly: break
        case .language:
            let speakers = try speakers(takers)
            for (person, languages) in try languages(of: people) {
                sharing.give(person, toOneOf: languages.flatMap { speakers[$0] ?? [] }, now: now[person])
            }
        case .place: sharing.giveStretches(try byNeighbourhood(people))
        case .knows:
            for (person, organizer) in try whoTalkedMost(with: people, takers.map(\.id)) {
                sharing.give(person, toOneOf: [organizer], now: now[person])
            }
        }
        let fitting = sharing.counts
        sharing.giveRest(people, now: now)
        plan.given = sharing.given
        plan.changed = people.filter { sharing.given[$0] != now[$0] }
        let new = Dictionary(grouping: plan.changed) { sharing.given[$0] }
        plan.shares = takers.map { account in
            OrganizerShare(
                account: account, people: sharing.counts[account.id] ?? 0, new: new[account.id]?.count ?? 0,
                fitting: how == .language || how == .knows ? fitting[account.id] ?? 0 : 0)
        }
    }

    private func presentOrganizers(of people: [Contact.ID]) throws -> [Contact.ID: Account.ID] {
        let found = try among(people) {
            try rows("SELECT id, organizer_id FROM contacts WHERE id IN \($0) AND organizer_id IS NOT NULL") {
                (try $0.next(Contact.ID.self), try $0.next(Account.ID.self))
            }
        }
        return Dictionary(found) { first, _ in first }
    }

    // MARK: By language

    /// An organizer who is among the people with the e-mail of their account speaks what is written there; of the others,
    /// who reads the program in a language speaks it.
    private func speakers(_ takers: [Account]) throws -> [String: [Account.ID]] {
        let usual = try groupSettings().language
        var speakers: [String: [Account.ID]] = [:]
        for taker in takers {
            let own = try values(
                """
                SELECT contacts.languages FROM contacts
                JOIN contact_points ON contact_points.contact_id = contacts.id
                WHERE contact_points.kind = 'email' AND contact_points.value = \(taker.email)
                AND contacts.kind = 'person' AND contacts.archived_at IS NULL AND contacts.languages IS NOT NULL
                """, of: String.self)
            let spoken = own.isEmpty ? [(taker.language ?? usual).rawValue] : own.flatMap(spokenLanguages)
            for language in Set(spoken) { speakers[language, default: []].append(taker.id) }
        }
        return speakers
    }

    /// In the order of the people; only those of whom it is known.
    private func languages(of people: [Contact.ID]) throws -> [(Contact.ID, [String])] {
        try among(people) {
            try rows("SELECT id, languages FROM contacts WHERE id IN \($0) AND languages IS NOT NULL ORDER BY id") {
                let person: Contact.ID = try $0.next(), languages: String = try $0.next()
                return (person, spokenLanguages(languages))
            }
        }
    }

    /// Without what tells es-MX from es.
    private func spokenLanguages(_ languages: String) -> [String] {
        languages.split(whereSeparator: { " ,;".contains($0) })
            .map { $0.lowercased().split(separator: "-").first.map(String.init) ?? "" }
    }

    // MARK: By place

    /// Those with an address, so that neighbours stand together.
    private func byNeighbourhood(_ people: [Contact.ID]) throws -> [Contact.ID] {
        try require(.seeContactDetails)
        let found = try among(people) {
            try rows(
                """
                SELECT addresses.contact_id, coalesce(places.path, ''), coalesce(addresses.postal_code, ''),
                    coalesce(addresses.locality, ''), coalesce(addresses.line, '')
                FROM addresses
                LEFT JOIN places ON places.id = addresses.place_id
                WHERE addresses.contact_id IN \($0) AND addresses.status IN ('unknown', 'verified')
                ORDER BY addresses.contact_id, addresses.place_id IS NULL, addresses.id
                """
            ) {
                (try $0.next(Contact.ID.self), [try $0.next(String.self), try $0.next(), try $0.next(), try $0.next()])
            }
        }
        let parts = try among(people) {
            try rows(
                """
                SELECT roles.contact_id, places.path FROM roles
                JOIN places ON places.id = roles.place_id
                WHERE roles.contact_id IN \($0) AND roles.end_on IS NULL
                ORDER BY roles.contact_id, roles.id
                """
            ) { (try $0.next(Contact.ID.self), [try $0.next(String.self), "", "", ""]) }
        }
        // A building that is known says most; a part in one says where those without an address belong.
        let keys = Dictionary((found + parts).map { ($0.0, Neighbourhood($0.1)) }) { first, _ in first }
        return keys.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }

    // MARK: By who knows them

    /// Who talked with somebody most often, and of equals most recently.
    private func whoTalkedMost(with people: [Contact.ID], _ takers: [Account.ID]) throws -> [(Contact.ID, Account.ID)] {
        var best: [Contact.ID: (times: Int, last: Date, account: Account.ID)] = [:]
        let found = try among(people) {
            try rows(
                """
                SELECT contact_id, account_id, count(*), max(at) FROM interactions
                WHERE contact_id IN \($0) AND account_id IN \(anyOf: takers)
                AND (result = 'talked' OR (result IS NULL AND kind IN ('1:1', 'meeting')))
                GROUP BY contact_id, account_id
                ORDER BY contact_id, account_id
                """
            ) {
                (
                    person: try $0.next(Contact.ID.self), account: try $0.next(Account.ID.self),
                    times: try $0.next(Int.self), last: try $0.next(Date.self)
                )
            }
        }
        for row in found {
            if let known = best[row.person], (known.times, known.last) >= (row.times, row.last) { continue }
            best[row.person] = (row.times, row.last, row.account)
        }
        return best.map { ($0.key, $0.value.account) }.sorted { $0.0 < $1.0 }
    }
}

/// Where somebody lives, for comparing: a place with all that it lies in, or else code and town; then street and number.
private struct Neighbourhood: Comparable {
    let place: String
    let area: String
    let street: String
    let number: Int

    init(_ parts: [String]) {
        place = parts[0]
        area = place.isEmpty ? "\(parts[1]) \(parts[2])" : ""
        // House numbers come first in a line, and the street says who are neighbours.
        let words = parts[3].lowercased().split(separator: " ")
        number = words.compactMap { Int($0.prefix { $0.isNumber }) }.first ?? 0
        street = words.filter { $0.first?.isNumber != true }.joined(separator: " ")
    }

    static func < (one: Self, other: Self) -> Bool {
        (one.place, one.area, one.street, one.number) < (other.place, other.area, other.street, other.number)
    }
}

/// Gives people out, and counts who has how many.
struct SharingOut {
    private let takers: [Account.ID]
    private(set) var given: [Contact.ID: Account.ID] = [:]
    private(set) var counts: [Account.ID: Int]

    init(_ takers: [Account.ID]) {
        self.takers = takers
        counts = Dictionary(uniqueKeysWithValues: takers.map { ($0, 0) })
    }

    /// To the one of them who has fewest so far; of equals, to whom they belong already.
    mutating func give(_ person: Contact.ID, toOneOf some: [Account.ID], now: Account.ID?) {
        var best: Account.ID?
        for taker in some {
            guard let known = best else {
                best = taker
                continue
            }
            let count = counts[taker, default: 0], fewest = counts[known, default: 0]
            if count < fewest || (count == fewest && taker == now) { best = taker }
        }
        if let best { put(person, best) }
    }

    /// One stretch of neighbours for each.
    mutating func giveStretches(_ people: [Contact.ID]) {
        for (index, person) in people.enumerated() { put(person, takers[index * takers.count / people.count]) }
    }

    /// Those who belong to one of the takers stay there as long as nobody else has fewer for it.
    mutating func giveRest(_ people: [Contact.ID], now: [Contact.ID: Account.ID]) {
        let fair = people.count / takers.count
        for person in people where given[person] == nil {
            if let own = now[person], let count = counts[own], count < fair { put(person, own) }
        }
        for person in people where given[person] == nil { give(person, toOneOf: takers, now: now[person]) }
    }

    private mutating func put(_ person: Contact.ID, _ taker: Account.ID) {
        given[person] = taker
        counts[taker, default: 0] += 1
    }
}
