import Asking
import Kernel

/// Turns what was asked into a condition on `contacts`. Knows the asker's rights and nothing else of the store, so that
/// the same question always makes the same SQL.
///
/// Every condition is true or false, never NULL, so that `NOT` may stand before it. Subqueries name one table each, and
/// are joined with IN: the engines work each of them out once, or look it up by an index, whichever is less.
struct Compiler {
    /// What the asker may see, as a condition on a column of contact ids.
    let maySee: @Sendable (SQL) -> SQL
    let seesEverybody: Bool
    /// The same of lists, of questions, and of what was changed.
    let mayUseLists, maySeeQuestions, mayKnowOfChange: SQL
    /// Conditions too deep for SQLite's reader of SQL stand in front, under a name.
    private var parts: [SQL] = []
    private var depth = 0
    /// Where only one contact is asked about, what is about others is not read.
    private(set) var only: Contact.ID?
    /// The names under which lists stand in front.
    private var lists: [List.ID: SQL] = [:]

    init(_ db: Connection) {
        let viewer = db.viewer
        maySee = { viewer.maySee($0) }
        seesEverybody = viewer.seesEverybody
        mayUseLists = viewer.may(.keepHouse) ? "TRUE" : db.mayUse("lists")
        maySeeQuestions = db.maySeeAnswers(to: "questions")
        mayKnowOfChange = "\(db.mayReadLearned) AND \(db.mayReadOfLists)"
    }

    /// A condition with what must stand in front of the statement that uses it.
    struct Compiled: Sendable {
        /// `WITH …`, or nothing.
        let opening: SQL
        let condition: SQL
    }

    /// Whom the question finds. A random limit is left aside: it is drawn from what is found.
    static func compile(_ asked: Asked, for db: Connection, of only: Contact.ID? = nil) -> Compiled {
        var compiler = Compiler(db)
        compiler.only = only
        guard case .extreme = asked.limit else {
            let condition = compiler.found(asked)
            return Compiled(opening: compiler.opening, condition: condition)
        }
        let name = compiler.named(compiler.members(of: asked))
        return Compiled(opening: compiler.opening, condition: "contacts.id IN (SELECT part.id FROM \(name) AS part)")
    }

    /// Whether each condition holds, as columns of one statement.
    static func compile(_ conditions: [Meant], for db: Connection, of only: Contact.ID? = nil) -> (
        opening: SQL, columns: [SQL]
    ) {
        var compiler = Compiler(db)
        compiler.only = only
        let columns = conditions.map { compiler.sql($0) }
        return (compiler.opening, columns)
    }

    private var opening: SQL { parts.isEmpty ? "" : "WITH \(SQL.list(parts)) " }

    // MARK: Whom it is asked of

    mutating func found(_ asked: Asked) -> SQL {
        var conditions: [SQL] = []
        if !asked.asksArchived { conditions.append("contacts.archived_at IS NULL") }
        if !asked.asksKinds { conditions.append("contacts.kind = 'person'") }
        conditions.append(sql(asked.condition))
        if !seesEverybody { conditions.append(maySee("contacts.id")) }
        return .all(conditions)
    }

    // MARK: And, or, not

    mutating func sql(_ meant: Meant) -> SQL {
        depth += 1
        defer { depth -= 1 }
        switch meant {
        case .all(let parts): return apart(joined(parts.map { sql($0) }, isAll: true))
        case .any(let parts): return apart(joined(parts.map { sql($0) }, isAll: false))
        case .not(.not(let inner)): return sql(inner)
        case .not(let inner): return "NOT \(sql(inner))"
        case .own(let held): return sql(held)
        case .entries(let entries): return sql(entries)
        case .latestAnswer(let latest): return sql(latest)
        case .consent(let consent): return sql(consent)
        case .tie(let tie): return sql(tie)
        case .changed(let test): return changed(test)
        case .found(let list, let asked): return members(of: list, asked)
        case .drawn(let ids) where ids.isEmpty: return "FALSE"
        case .drawn(let ids): return "contacts.id IN \(anyOf: ids)"
        }
    }

    /// In groups of twenty, as engines take a chain of a thousand for a tree a thousand deep.
    private func joined(_ parts: [SQL], isAll: Bool) -> SQL {
        guard parts.count > 20 else { return isAll ? .all(parts) : .any(parts) }
        return joined(parts.inParts(of: 20).map { isAll ? .all($0) : .any($0) }, isAll: isAll)
    }

    /// What stands too deep is named and put in front.
    private mutating func apart(_ condition: SQL) -> SQL {
        guard depth > 5, depth % 3 == 0 else { return condition }
        let name = named("SELECT contacts.id FROM contacts WHERE \(about("contacts.id"))\(condition)")
        return "contacts.id IN (SELECT part.id FROM \(name) AS part)"
    }

    /// What comes before the conditions on a row that names a contact.
    func about(_ contact: SQL) -> SQL { only.map { "\(contact) = \($0) AND " } ?? "" }

    /// What is asked of others than the one who is asked about.
    mutating func ofOthers(_ compile: (inout Compiler) -> SQL) -> SQL {
        let before = (only, lists)
        if only != nil { (only, lists) = (nil, [:]) }
        defer { if before.0 != nil { (only, lists) = before } }
        return compile(&self)
    }

    /// The name under which a query stands in front of the statement.
    mutating func named(_ query: SQL) -> SQL {
        let name = SQL(trusted: "part_\(parts.count + 1)")
        parts.append("\(name) AS (\(query))")
        return name
    }

    private mutating func members(of list: List.ID, _ asked: Asked) -> SQL {
        let name = lists[list] ?? named(members(of: asked))
        lists[list] = name
        return "contacts.id IN (SELECT part.id FROM \(name) AS part)"
    }

    private mutating func members(of asked: Asked) -> SQL {
        let down: SQL = "DESC", up: SQL = "ASC"
        guard case .extreme(let number, let isTop, let sorting) = asked.limit else {
            return "SELECT contacts.id FROM contacts WHERE \(about("contacts.id"))\(found(asked))"
        }
        // Who is among the first is known only from all.
        let condition = ofOthers { $0.found(asked) }
        return """
            SELECT contacts.id FROM contacts
            WHERE \(condition) AND \(sorting.column) IS NOT NULL
            ORDER BY \(sorting.column) \(isTop ? down : up), contacts.id
            LIMIT \(number)
            """
    }

    // MARK: Entries

    private func sql(_ entries: Entries) -> SQL {
        let owner: SQL = "contact_id"
        let rows: SQL = """
            SELECT \(owner) FROM \(entries.table.name)
            WHERE \(about(owner))\(owner) IS NOT NULL AND \(sql(entries.held))
            """
        return Self.counted(rows, by: owner, entries.count)
    }

    /// `rows` names contacts, once for each entry.
    static func counted(_ rows: SQL, by owner: SQL, _ count: CountTest?) -> SQL {
        guard let count, !count.isAtLeastOne else { return "contacts.id IN (\(rows))" }
        guard count.holds(0) else { return "contacts.id IN (\(rows) GROUP BY \(owner) HAVING \(count.sql))" }
        // Those without any are in no group, so it is asked who does not fit.
        guard !count.isNone else { return "contacts.id NOT IN (\(rows))" }
        return "contacts.id NOT IN (\(rows) GROUP BY \(owner) HAVING NOT \(count.sql))"
    }

    // MARK: The latest of several

    private func sql(_ latest: LatestAnswer) -> SQL {
        let fits = sql(latest.fits)
        return """
            contacts.id IN (
                SELECT given.contact_id FROM answers AS given
                WHERE \(about("given.contact_id"))given.question_id = \(latest.question) AND \(fits) AND \(sql(latest.compares))
                AND NOT EXISTS (
                    SELECT 1 FROM answers AS later
                    WHERE later.contact_id = given.contact_id AND later.question_id = \(latest.question)
                    AND (later.at > given.at OR (later.at = given.at AND later.id > given.id)) AND \(fits)))
            """
    }

    private func sql(_ consent: LatestConsent) -> SQL {
        let purpose = sql(consent.purpose)
        return """
            contacts.id IN (
                SELECT given.contact_id FROM consents AS given
                WHERE \(about("given.contact_id"))given.channel = \(consent.channel) AND \(purpose) AND given.state = \(consent.state) AND \(sql(consent.at))
                AND NOT EXISTS (
                    SELECT 1 FROM consents AS later
                    WHERE later.contact_id = given.contact_id AND later.channel = \(consent.channel)
                    AND later.purpose = given.purpose
                    AND (later.at > given.at OR (later.at = given.at AND later.id > given.id))))
            """
    }
}

extension CountTest {
    /// Whether it asks for nothing more than an entry.
    fileprivate var isAtLeastOne: Bool {
        switch sign {
        case .atLeast: numbers[0] > 0 && numbers[0] <= 1
        case .more: numbers[0] >= 0 && numbers[0] < 1
        case .notEqual: numbers[0] == 0
        default: false
        }
    }

    fileprivate var isNone: Bool {
        switch sign {
        case .less: numbers[0] > 0 && numbers[0] <= 1
        case .atMost: numbers[0] >= 0 && numbers[0] < 1
        case .equal, .oneOf: numbers.allSatisfy { $0 == 0 }
        default: false
        }
    }

    fileprivate var sql: SQL { .any(numbers.map { "count(*) \(sign.sql) \($0)" }) }
}

extension Sign {
    /// Of a single value; `has`, `starts` and `in` are taken apart before.
    var sql: SQL {
        switch self {
        case .less: "<"
        case .atMost: "<="
        case .more: ">"
        case .atLeast: ">="
        case .notEqual: "<>"
        case .equal, .oneOf, .has, .starts: "="
        }
    }
}

extension MeantSorting {
    /// What people are sorted by; NULL where there is nothing.
    var column: SQL {
        switch self {
        case .age(let today): Compiler.age(today)
        case .talks: "contacts.interactions_count"
        case .events: "contacts.events_attended"
        case .noShows: "contacts.no_shows"
        case .tasks: "contacts.tasks_open"
        case .lastContact: "contacts.last_contacted_at"
        case .made: "(SELECT acts.at FROM acts WHERE acts.id = contacts.act_id)"
        case .answer(let question):
            """
            (SELECT current_answers.number FROM current_answers
             WHERE current_answers.question_id = \(question) AND current_answers.contact_id = contacts.id)
            """
        }
    }
}
