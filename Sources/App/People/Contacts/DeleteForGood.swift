import Kernel

/// What goes with a contact that is deleted for good.
struct Gone: Sendable {
    let what: Phrase
    let count: Int
}

extension Connection {
    /// What deleting would remove, by kind and number.
    func goneWith(_ id: Contact.ID) throws -> [Gone] {
        try requireSight(of: id)
        let points = try count("SELECT count(*) FROM contact_points WHERE contact_id = \(id)")
        let addresses = try count("SELECT count(*) FROM addresses WHERE contact_id = \(id)")
        let touches = try count("SELECT count(*) FROM interactions WHERE contact_id = \(id)")
        let parts = try count("SELECT count(*) FROM attendances WHERE contact_id = \(id)")
        let tasks = try count("SELECT count(*) FROM tasks WHERE contact_id = \(id)")
        let tags = try count("SELECT count(*) FROM taggings WHERE contact_id = \(id)")
        let answers = try count("SELECT count(*) FROM answers WHERE contact_id = \(id) OR about_contact_id = \(id)")
        let changes = try count("SELECT count(*) FROM changes WHERE subject_id = \(id)")
        return [
            Gone(what: "\(points) phone number or e-mail|\(points) phone numbers and e-mails", count: points),
            Gone(what: "\(addresses) address|\(addresses) addresses", count: addresses),
            Gone(what: "\(touches) conversation or note|\(touches) conversations and notes", count: touches),
            Gone(what: "\(parts) part in an event|\(parts) parts in events", count: parts),
            Gone(what: "\(tasks) task|\(tasks) tasks", count: tasks),
            Gone(what: "\(tags) tag|\(tags) tags", count: tags),
            Gone(what: "\(answers) answer|\(answers) answers", count: answers),
            Gone(what: "\(changes) entry in the history|\(changes) entries in the history", count: changes),
        ].filter { $0.count > 0 }
    }

    /// Removes a contact, all that is about it, and its history. This is the one thing that cannot be undone, so that a
    /// group can keep its word when somebody asks to be forgotten.
    func deleteForGood(_ id: Contact.ID, typed name: String) throws {
        try require(.deleteForGood)
        try requireSight(of: id)
        let contact: Contact = try find(id)
        try refuse(
            if: name != contact.displayName,
            "Type the name exactly as it stands above, so that nobody is deleted by mistake.",
            field: "typed")
        try forgetAnswersNaming(id)
        try forgetInLooks(id)
        try markStale(.roles, Set(values("SELECT contact_id FROM roles WHERE organization_id = \(id)", of: Int64.self)))
        for remove in Self.removals(of: id) { try execute(remove) }
        try forgetInRegister(id)
        if !contact.isArchived { try addToTally(of: contact.kind, -1) }
    }

    /// In an order in which no row is left pointing at one that is gone.
    private static func removals(of id: Contact.ID) -> [SQL] {
        [
            """
            DELETE FROM answer_files
            WHERE answer_id IN (SELECT id FROM answers WHERE contact_id = \(id))
            OR answer_id IN (SELECT record_id FROM changes WHERE subject_id = \(id) AND table_name = 'answers')
            """,
            "DELETE FROM current_answers WHERE contact_id = \(id)",
            "DELETE FROM answers WHERE contact_id = \(id)",
            "DELETE FROM changes WHERE subject_id = \(id)",
            """
            DELETE FROM note_search WHERE interaction_id IN
                (SELECT interactions.id FROM interactions WHERE interactions.contact_id = \(id))
            """,
            "UPDATE tasks SET interaction_id = NULL WHERE interaction_id IN (SELECT id FROM interactions WHERE contact_id = \(id))",
            "DELETE FROM tasks WHERE contact_id = \(id)",
            "DELETE FROM interactions WHERE contact_id = \(id)",
            "UPDATE attendances SET invited_by = NULL WHERE invited_by = \(id)",
            "DELETE FROM attendances WHERE contact_id = \(id)",
            "DELETE FROM consents WHERE contact_id = \(id)",
            "DELETE FROM contact_points WHERE contact_id = \(id)",
            "DELETE FROM addresses WHERE contact_id = \(id)",
            "DELETE FROM other_names WHERE contact_id = \(id)",
            "DELETE FROM relationships WHERE contact_id = \(id) OR other_id = \(id)",
            "DELETE FROM taggings WHERE contact_id = \(id)",
            "DELETE FROM roles WHERE contact_id = \(id)",
            "UPDATE roles SET organization_id = NULL WHERE organization_id = \(id)",
            "DELETE FROM list_rows WHERE contact_id = \(id)",
            "DELETE FROM sheet_rows WHERE contact_id = \(id)",
            "DELETE FROM chosen_people WHERE contact_id = \(id)",
            "DELETE FROM search WHERE contact_id = \(id)",
            "DELETE FROM contacts WHERE id = \(id)",
        ]
    }
}
