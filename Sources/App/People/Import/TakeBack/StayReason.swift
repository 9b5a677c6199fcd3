import Kernel

/// Why somebody stays though the import that brought them was taken back.
enum StayReason: String, Sendable, CaseIterable, SQLConvertible {
    case conversation, task, event, tie, changed
    /// Known before the import; what it filled in was changed again since.
    case changedAgain = "changed again"

    /// By the table in which something about them came later.
    init(table: String) {
        switch table {
        case Interaction.table: self = .conversation
        case Task.table: self = .task
        case Attendance.table: self = .event
        case Relationship.table, Role.table: self = .tie
        default: self = .changed
        }
    }

    var words: Phrase {
        switch self {
        case .conversation: "A conversation with them was noted since."
        case .task: "There is a task about them."
        case .event: "They are on the list of an event."
        case .tie: "They are linked with somebody or something."
        case .changed: "Somebody changed or added something about them since."
        case .changedAgain: "They were known before. What the spreadsheet filled in was changed again since, and stays."
        }
    }
}

extension Connection {
    /// On whom of some people that an import made something later stands, and what.
    func whoStays(of people: [Contact.ID], broughtInBy id: SheetImport.ID) throws -> [Contact.ID: StayReason] {
        guard !people.isEmpty else { return [:] }
        var staying: [Contact.ID: StayReason] = [:]
        try forEach(
            """
            SELECT changes.subject_id AS contact_id, changes.table_name AS what
            FROM changes
            JOIN acts ON acts.id = changes.act_id
            WHERE changes.subject_id IN \(anyOf: people)
            AND acts.undone_by IS NULL AND acts.cause <> 'undo'
            AND NOT (acts.cause = \(Cause.Kind.bringIn) AND acts.source_id = \(id))
            UNION SELECT contact_id, 'tasks' FROM tasks WHERE contact_id IN \(anyOf: people)
            UNION SELECT contact_id, 'attendances' FROM attendances WHERE contact_id IN \(anyOf: people)
            UNION SELECT invited_by, 'attendances' FROM attendances WHERE invited_by IN \(anyOf: people)
            UNION SELECT contact_id, 'relationships' FROM relationships WHERE contact_id IN \(anyOf: people)
            UNION SELECT other_id, 'relationships' FROM relationships WHERE other_id IN \(anyOf: people)
            UNION SELECT organization_id, 'roles' FROM roles WHERE organization_id IN \(anyOf: people)
            UNION SELECT contact_id, 'answers' FROM answers
                  WHERE contact_id IN \(anyOf: people) AND act_id NOT IN \(actsBringing(id))
            UNION SELECT contact_id, 'taggings' FROM taggings
                  WHERE contact_id IN \(anyOf: people) AND act_id NOT IN \(actsBringing(id))
            UNION SELECT about_contact_id, 'answers' FROM answers WHERE about_contact_id IN \(anyOf: people)
            UNION SELECT contact_id, 'interactions' FROM interactions
                  WHERE contact_id IN \(anyOf: people) AND act_id NOT IN \(actsBringing(id))
            """
        ) { row in
            let contact: Contact.ID = try row.next(), reason = StayReason(table: try row.next())
            // Of several reasons the one that is told is the one that stands first in the list of them.
            if staying[contact].map({ $0.rank > reason.rank }) ?? true { staying[contact] = reason }
        }
        return staying
    }

    /// Removes people with all that came with them.
    func removeAll(_ people: [Contact.ID], broughtInBy id: SheetImport.ID) throws {
        guard !people.isEmpty else { return }
        try forEach(
            """
            SELECT kind, count(*) FROM contacts WHERE id IN \(anyOf: people) AND archived_at IS NULL GROUP BY kind
            """
        ) { row in try addToTally(of: row.next(), -row.next(Int.self)) }
        for remove in Self.removals(of: people, actsBringing(id)) { try execute(remove) }
        try markStale(.contacts, Set(people.map(\.number)))
    }

    /// In an order in which no row is left pointing at one that is gone. Rows that need a look are kept, to be mended.
    private static func removals(of people: [Contact.ID], _ acts: SQL) -> [SQL] {
        [
            "DELETE FROM changes WHERE subject_id IN \(anyOf: people) AND act_id IN \(acts)",
            """
            DELETE FROM note_search WHERE interaction_id IN
                (SELECT interactions.id FROM interactions WHERE interactions.contact_id IN \(anyOf: people))
            """,
            "DELETE FROM answer_files WHERE answer_id IN (SELECT id FROM answers WHERE contact_id IN \(anyOf: people))",
            "DELETE FROM current_answers WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM answers WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM taggings WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM interactions WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM consents WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM contact_points WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM addresses WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM other_names WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM roles WHERE contact_id IN \(anyOf: people)",
            "UPDATE import_rejects SET contact_id = NULL WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM search WHERE contact_id IN \(anyOf: people)",
            "DELETE FROM contacts WHERE id IN \(anyOf: people)",
        ]
    }
}

extension StayReason {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
