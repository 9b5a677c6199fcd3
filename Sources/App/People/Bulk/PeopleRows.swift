import Foundation
import Kernel
import Matching

/// Turns contacts, with all that comes with them, into rows of their tables, and works out what is derived from them.
/// Needs no connection: rows go to loaders, or are gathered on another thread.
final class PeopleRows {
    enum Table: CaseIterable {
        case contacts, points, addresses, otherNames, roles, consents, interactions, answers, current, taggings, search,
            notes

        var name: String {
            switch self {
            case .contacts: Contact.table
            case .points: ContactPoint.table
            case .addresses: Address.table
            case .otherNames: OtherName.table
            case .roles: Role.table
            case .consents: Consent.table
            case .interactions: Interaction.table
            case .answers: Answer.table
            case .current: "current_answers"
            case .taggings: Tagging.table
            case .search: "search"
            case .notes: "note_search"
            }
        }

        var columns: [String] {
            switch self {
            case .contacts:
                RecordLoader<Contact>.columns
                    + ["display_name", "sort_name", "given_sort", "folded_name", "phone", "email", "locality"]
                    + PersonCounts.columns
            case .points: RecordLoader<ContactPoint>.columns
            case .addresses: RecordLoader<Address>.columns + ["folded_line"]
            case .otherNames: RecordLoader<OtherName>.columns + ["folded"]
            case .roles: RecordLoader<Role>.columns
            case .consents: RecordLoader<Consent>.columns
            case .interactions: RecordLoader<Interaction>.columns
            case .answers: RecordLoader<Answer>.columns
            case .current: BulkAnswers.currentColumns
            case .taggings: RecordLoader<Tagging>.columns
            case .search: ["contact_id", "terms"]
            case .notes: ["interaction_id", "terms"]
            }
        }
    }

    private let contacts: RecordLoader<Contact>
    private let points: RecordLoader<ContactPoint>
    private let addresses: RecordLoader<Address>
    private let otherNames: RecordLoader<OtherName>
    private let roles: RecordLoader<Role>
    private let consents: RecordLoader<Consent>
    private let interactions: RecordLoader<Interaction>
    private let answers: RecordLoader<Answer>
    private let current: any Loader
    private let taggings: RecordLoader<Tagging>
    private let search: any Loader
    private let notes: any Loader
    private var terms = SearchTerms()
    /// What spelling correction is to learn.
    var words = WordCollection()
    /// Texts that are asked for without regard to capitals and accents.
    var foldings = FoldingCollection()
    /// How many contacts of each kind came that are not archived.
    private(set) var tally: [Contact.Kind: Int] = [:]

    init(act: Act.ID?, _ loader: (Table) throws -> any Loader) rethrows {
        contacts = RecordLoader(into: try loader(.contacts), act: act)
        points = RecordLoader(into: try loader(.points), act: act)
        addresses = RecordLoader(into: try loader(.addresses), act: act)
        otherNames = RecordLoader(into: try loader(.otherNames), act: act)
        roles = RecordLoader(into: try loader(.roles), act: act)
        consents = RecordLoader(into: try loader(.consents), act: act)
        interactions = RecordLoader(into: try loader(.interactions), act: act)
        answers = RecordLoader(into: try loader(.answers), act: act)
        current = try loader(.current)
        taggings = RecordLoader(into: try loader(.taggings), act: act)
        search = try loader(.search)
        notes = try loader(.notes)
    }

    func add(_ person: BulkPerson) throws {
        let names = ContactNames(person.contact)
        try contacts.add(person.contact) { loader in
            loader.put(names.display)
            loader.put(names.sort)
            loader.put(names.givenSort)
            loader.put(names.folded)
            loader.put(person.best(.phone))
            loader.put(person.best(.email))
            loader.put(person.addresses.first?.locality)
            person.counts.put(into: loader)
        }
        foldings.add(person.contact)
        try addParts(of: person)
        if !person.answers.isEmpty { try BulkAnswers.putCurrent(of: person.answers, into: current) }
        try addTerms(of: person)
        if !person.contact.isArchived { tally[person.contact.kind, default: 0] += 1 }
    }

    /// What comes with a contact that is there already. Which of their answers are the current ones, the caller sees to.
    func addParts(of person: BulkPerson) throws {
        for point in person.points {
            try points.add(point)
            foldings.add(point)
        }
        for address in person.addresses {
            try addresses.add(address) { $0.put(address.line.map(folded)) }
            foldings.add(address)
        }
        for name in person.otherNames { try otherNames.add(name) { $0.put(folded(name.name)) } }
        for role in person.roles {
            try roles.add(role)
            foldings.add(.role, role.role)
        }
        for consent in person.consents { try consents.add(consent) }
        for note in person.notes { try add(note) }
        for answer in person.answers { try answers.add(answer) }
        for tagging in person.tags { try taggings.add(tagging) }
    }

    private func add(_ note: Interaction) throws {
        try interactions.add(note)
        guard let text = note.note else { return }
        notes.put(note.id.number)
        notes.put(noteTerms(text))
        try notes.endRow()
    }

    private func addTerms(of person: BulkPerson) throws {
        terms.removeAll()
        person.addTerms(to: &terms)
        search.put(person.contact.id.number)
        search.put(terms.text)
        try search.endRow()
        terms.addWords(to: &words)
    }

    func finish() throws {
        try contacts.finish()
        try points.finish()
        try addresses.finish()
        try otherNames.finish()
        try roles.finish()
        try consents.finish()
        try interactions.finish()
        try answers.finish()
        try current.finish()
        try taggings.finish()
        try search.finish()
        try notes.finish()
    }
}

extension PersonCounts {
    static let none = PersonCounts(lastContactedAt: nil, interactions: 0, eventsAttended: 0, noShows: 0, tasksOpen: 0)
    fileprivate static let columns = [
        "last_contacted_at", "interactions_count", "events_attended", "no_shows", "tasks_open",
    ]

    fileprivate func put(into loader: any Loader) {
        loader.put(lastContactedAt.map { Int64(($0.timeIntervalSince1970 * 1000).rounded()) })
        for count in [interactions, eventsAttended, noShows, tasksOpen] { loader.put(Int64(count)) }
    }
}
