import Asking
import Kernel

/// Ties to others, and what was changed.
extension Compiler {
    mutating func sql(_ tie: Tied) -> SQL {
        let others = others(tie.other), from = about("contact_id"), back = about("other_id")
        switch tie.kind {
        case .inviter:
            let rows: SQL = "FROM attendances WHERE \(from)invited_by IS NOT NULL AND \(others("invited_by"))"
            guard let count = tie.count else { return "contacts.id IN (SELECT contact_id \(rows))" }
            return counted("SELECT DISTINCT contact_id AS one, invited_by AS other \(rows)", count)
        case .relationship(let kind, let way):
            let live: SQL = "kind = \(kind) AND (end_on IS NULL OR end_on >= \(tie.today))"
            let outward: SQL = "SELECT contact_id FROM relationships WHERE \(from)\(live) AND \(others("other_id"))"
            let inward: SQL = "SELECT other_id FROM relationships WHERE \(back)\(live) AND \(others("contact_id"))"
            guard let count = tie.count else {
                return switch way {
                case .outward: "contacts.id IN (\(outward))"
                case .inward: "contacts.id IN (\(inward))"
                case .both: "(contacts.id IN (\(outward)) OR contacts.id IN (\(inward)))"
                }
            }
            let to: SQL =
                "contact_id AS one, other_id AS other FROM relationships WHERE \(from)\(live) AND \(others("other_id"))"
            let of: SQL =
                "other_id AS one, contact_id AS other FROM relationships WHERE \(back)\(live) AND \(others("contact_id"))"
            let pairs: SQL =
                switch way {
                case .outward: "SELECT DISTINCT \(to)"
                case .inward: "SELECT DISTINCT \(of)"
                case .both: "SELECT \(to) UNION SELECT \(of)"
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
        let condition = ofOthers { $0.sql(other) }, sight = seesEverybody ? "TRUE" : maySee("contacts.id")
        let name = named("SELECT contacts.id FROM contacts WHERE \(condition) AND \(sight)")
        return { "\($0) IN (SELECT part.id FROM \(name) AS part)" }
    }

    /// Of one person the act of a row is looked up; of many, all acts are found first.
    func onlyActs(_ row: SQL) -> SQL { only == nil ? "" : "acts.id = \(row) AND " }

    /// An act that changed them, or that they or something about them carry from a load; as far as the asker may know.
    func changed(_ test: ActTest) -> SQL {
        func acts(_ row: SQL) -> SQL {
            "SELECT acts.id FROM acts WHERE \(onlyActs(row))\(sql(test.held))"
        }
        func loads(_ row: SQL) -> SQL { "\(acts(row)) AND acts.is_bulk" }
        let lists: SQL = "list_rows.list_id IN (SELECT lists.id FROM lists WHERE \(mayUseLists))"
        let questions: SQL = "answers.question_id IN (SELECT questions.id FROM questions WHERE \(maySeeQuestions))"
        return """
            (contacts.act_id IN (\(loads("contacts.act_id")))
             OR contacts.id IN (
                SELECT changes.subject_id FROM changes
                WHERE \(about("changes.subject_id"))changes.subject_id IS NOT NULL
                AND changes.act_id IN (\(acts("changes.act_id"))) AND \(mayKnowOfChange))
             OR contacts.id IN (
                SELECT taggings.contact_id FROM taggings
                WHERE \(about("taggings.contact_id"))taggings.act_id IN (\(loads("taggings.act_id"))))
             OR contacts.id IN (
                SELECT list_rows.contact_id FROM list_rows
                WHERE \(about("list_rows.contact_id"))list_rows.act_id IN (\(loads("list_rows.act_id"))) AND \(lists))
             OR contacts.id IN (
                SELECT answers.contact_id FROM answers
                WHERE \(about("answers.contact_id"))answers.act_id IN (\(loads("answers.act_id"))) AND \(questions)))
            """
    }
}
