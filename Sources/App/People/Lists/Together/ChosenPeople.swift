import Foundation
import Kernel

/// People whom somebody ticked, kept for a month under a number of their own.
enum ChosenPeople { typealias ID = Identifier<ChosenPeople> }

extension Connection {
    /// More than so many stand under a number of their own, and not in the address.
    static let mostInAddress = 20
    static let mostChosen = 100_000

    /// Keeps who was ticked. Only those whom the asker may see are kept; how many were ticked is remembered.
    func keepChosen(_ ticked: [Contact.ID], at now: Date) throws -> ChosenPeople.ID {
        guard let account = viewer.id else { throw NotAllowed() }
        let id = ChosenPeople.ID.new()
        try execute(
            "INSERT INTO choices (id, account_id, people, made_at) VALUES (\(id), \(account), \(ticked.count), \(now))")
        for some in ticked.batches(of: 1_000) {
            try execute(
                """
                INSERT INTO chosen_people (choice_id, contact_id)
                SELECT \(id), contacts.id FROM contacts
                WHERE contacts.id IN \(anyOf: Array(some)) AND \(maySee("contacts.id"))
                """)
        }
        return id
    }

    /// Throws `NotFound` for what another account chose, and for what was forgotten meanwhile.
    func chosenPeople(_ id: ChosenPeople.ID) throws -> [Contact.ID] {
        _ = try chosenCount(id)
        return try values(
            """
            SELECT contact_id FROM chosen_people WHERE choice_id = \(id) AND \(maySee("chosen_people.contact_id"))
            ORDER BY contact_id
            """, of: Contact.ID.self)
    }

    private func chosenCount(_ id: ChosenPeople.ID) throws -> Int {
        let count = try value(
            "SELECT people FROM choices WHERE id = \(id) AND (account_id = \(viewer.id) OR \(viewer.isProgram))",
            of: Int.self)
        guard let count else { throw NotFound() }
        return count
    }

    /// How many were ticked, whoever of them is there.
    func ticked(_ together: Together) throws -> Int {
        try together.choice.map(chosenCount) ?? together.ticked.count
    }

    /// The same with a short address, where many were ticked.
    func shortened(_ together: Together, at now: Date) throws -> Together {
        guard !together.form.has("chosen"), together.ticked.count > Self.mostInAddress else { return together }
        try refuse(
            if: together.ticked.count > Self.mostChosen, "Tick fewer, or take a question that finds them.", field: "who"
        )
        return together.meaning(try keepChosen(together.ticked, at: now))
    }
}
