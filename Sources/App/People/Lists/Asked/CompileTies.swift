import Asking
import Kernel

/// Ties to others, and what was changed.
extension Compiler {
    mutating func sql(_ tie: Tied) -> SQL {
        let others = others(tie.other)
        switch tie.kind {
        case .inviter:
            let rows: SQL = "FROM attendances WHERE invited_by IS NOT NULL AND \(others("invited_by"))"
            guard let count = tie.count else { return "contacts.id IN (SELECT contact_id \(rows))" }
            return counted("SELECT DISTINCT contact_id AS one, invited_by AS other \(rows)", count)
        case .relationship(let kind, let way):
            let live: SQL = "kind = \(kind) AND (end_on IS NULL OR end_on >= \(tie.today))"
            let outward: SQL = "SELECT contact_id FROM relationships WHERE \(live) AND \(others("other_id"))"
            let inward: SQL = "SELECT other_id FROM relationships WHERE \(live) AND \(others("contact_id"))"
            guard let count = tie.count else {
                return switch way {
                case .outward: "contacts.id IN (\(outward))"
                case .inward: "contacts.id IN (\(inward))"
                case .both: "(contacts.id IN (\(outward)) OR contacts.id IN (\(inward)))"
                }
            }
            let from: SQL =
                "contact_id AS one, other_id AS other FROM relationships WHERE \(live) AND \(others("other_id"))"
            let to: SQL =
                "other_id AS one, contact_id AS other FROM relationships WHERE \(live) AND \(others("contact_id"))"
            let pairs: SQL =
                switch way {
                case .outward: "SELECT DISTINCT \(from)"
                case .inward: "SELECT DISTINCT \(to)"
                case .both: "SELECT \(from) UNION SELECT \(to)"
                }
            return counted(pairs, count)
        }
    }

    /// `pairs` names each two once.
    private func counted(_ pairs: SQL, _ count: CountTest) -> SQL {
        Self.counted("SELECT pairs.one FROM (\(pairs)) AS pairs WHERE TRUE", by: "pairs.one", count)
    }

    /// A condition on a column that names the other person: whom the asker may see, and of whom it holds.
    private mutating func others(_ other: Meant) -> (SQL) -> SQL {
        let seen = maySee
        if case .all(let parts) = other, parts.isEmpty {
            return seesEverybody ? { _ in "TRUE" } : { seen($0) }
        }
        var conditions = [sql(other)]
        if !seesEverybody { conditions.append(maySee("contacts.id")) }
        let name = named("SELECT contacts.id FROM contacts WHERE \(.all(conditions))")
        return { "\($0) IN (SELECT part.id FROM \(name) AS part)" }
    }

    /// An act that changed them, or that they or something about them carry from a load.
    func changed(_ test: ActTest) -> SQL {
        let acts: SQL = "SELECT acts.id FROM acts WHERE \(sql(test.held))"
        let loads: SQL = "SELECT acts.id FROM acts WHERE acts.is_bulk AND \(sql(test.held))"
        return """
            (contacts.act_id IN (\(loads))
             OR contacts.id IN (SELECT changes.subject_id FROM changes WHERE changes.subject_id IS NOT NULL AND changes.act_id IN (\(acts)))
             OR contacts.id IN (SELECT taggings.contact_id FROM taggings WHERE taggings.act_id IN (\(loads)))
             OR contacts.id IN (SELECT list_rows.contact_id FROM list_rows WHERE list_rows.act_id IN (\(loads)))
             OR contacts.id IN (SELECT answers.contact_id FROM answers WHERE answers.act_id IN (\(loads))))
            """
    }
}
