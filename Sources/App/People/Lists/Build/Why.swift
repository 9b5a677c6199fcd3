import Asking
import Foundation
import Kernel

/// Why somebody is in what a question finds, or is not: each clause, and the fact that decided it.
struct Why {
    /// What was typed to find somebody.
    var typed = ""
    /// Who fits what was typed.
    var candidates: [PersonRow] = []
    var person: (id: Contact.ID, name: String)?
    var isFound = false
    var clauses: [LinePath: (holds: Bool, because: Because?)] = [:]
    /// Put away, or not a person: not asked about at all.
    var isNotAskedAbout = false
}

/// A fact about somebody that decides a clause.
enum Because {
    case answer(KnownAnswer)
    case contact(Interaction.Kind, Interaction.Result?, Date, by: String?)
    case event(String, Attendance.Status, Date)
    case role(String, from: Day?, until: Day?)
    case tag(String, Day)
    case task(String, due: Day?, done: Date?)
    case consent(Consent.State, Date)
    case moved(isEntry: Bool, Date)
    case others([String])
    case values([String])
    /// There is no such thing.
    case nothing
}

extension Connection {
    func why(_ view: BuildView, _ lines: [SettledLine], _ form: Form, _ screen: Screen) throws -> Why {
        var why = Why(typed: form["find"])
        if let id: Contact.ID = form.id("who") {
            try requireSight(of: id)
            why.person = try first("SELECT display_name FROM contacts WHERE id = \(id)") { (id, try $0.next()) }
        } else if !why.typed.isEmpty {
            let found = try search(why.typed, limit: 8, now: screen.now).people
            if found.count == 1 { why.person = (found[0].id, found[0].name) } else { why.candidates = found }
        }
        guard let person = why.person?.id, view.mistake == nil else { return why }
        let holds = try explain(lines.map(\.meant), for: person)
        for (line, holds) in zip(lines, holds) {
            let condition = view.ask.condition?.part(at: line.path)
            let because = try condition.flatMap { condition in
                condition.group == nil ? try self.because(condition, line.meant, person, screen.group.zone) : nil
            }
            why.clauses[line.path] = (holds, because)
        }
        if let ask = try? asked(view.ask.description, at: screen.now) {
            why.isFound = try ids(of: ask).contains(person)
            why.isNotAskedAbout =
                try !ask.asksKinds
                && count("SELECT count(*) FROM contacts WHERE id = \(person) AND kind <> 'person'") > 0
                || !ask.asksArchived
                    && count("SELECT count(*) FROM contacts WHERE id = \(person) AND archived_at IS NOT NULL") > 0
        }
        return why
    }

    private func because(_ condition: Condition, _ meant: Meant, _ person: Contact.ID, _ zone: TimeZone) throws
        -> Because?
    {
        switch meant {
        case .not(let inner): return try because(condition, inner, person, zone)
        case .any(let parts) where parts.count == 1: return try because(condition, parts[0], person, zone)
        case .any(let parts):
            // One of several values: whichever holds, or else what there is.
            let holds = try explain(parts, for: person)
            let part = zip(parts, holds).first { $0.1 }?.0 ?? parts.first
            return try part.flatMap { try because(condition, $0, person, zone) }
        case .entries(let entries): return try because(condition, entries, person)
        case .latestAnswer(let latest):
            let fits = Compiler(self).sql(latest.fits)
            return try answer(latest.question, person, "AND \(fits)") ?? .nothing
        case .consent(let consent): return try because(consent, person)
        case .tie(let tie): return try others(tie, person)
        default: return try known(condition, person, zone)
        }
    }

    // MARK: Entries

    private func because(_ condition: Condition, _ entries: Entries, _ person: Contact.ID) throws -> Because? {
        let held = Compiler(self).sql(entries.held)
        if let fitting = try because(entries, person, "AND \(held)", condition) { return fitting }
        // What somebody has instead says why not; that something else happened does not.
        switch entries.table {
        case .interactions, .attendances, .tasks: return .nothing
        default: return try because(entries, person, nil, condition) ?? .nothing
        }
    }

    /// The latest entry that fits, told by what it is.
    private func because(_ entries: Entries, _ person: Contact.ID, _ fits: SQL?, _ condition: Condition) throws
        -> Because?
    {
        let fitting = fits ?? ""
        switch entries.table {
        case .answers, .currentAnswers:
            guard let question = entries.held.question else { return nil }
            // The current answer is the latest one.
            return try answer(question, person, entries.table == .answers ? fitting : "")
        case .interactions:
            return try first(
                """
                SELECT found.kind, found.result, found.at, accounts.name
                FROM (SELECT kind, result, at, account_id FROM interactions WHERE contact_id = \(person) \(fitting)
                      ORDER BY at DESC, id DESC LIMIT 1) AS found
                LEFT JOIN accounts ON accounts.id = found.account_id
                """
            ) { .contact(try $0.next(), try $0.next(), try $0.next(), by: try $0.next()) }
        case .attendances:
            return try first(
                """
                SELECT events.title, attendances.status, events.starts_at FROM attendances
                JOIN events ON events.id = attendances.event_id
                WHERE attendances.id IN (SELECT id FROM attendances WHERE contact_id = \(person) \(fitting))
                ORDER BY events.starts_at DESC, attendances.id DESC LIMIT 1
                """
            ) { .event(try $0.next(), try $0.next(), try $0.next()) }
        case .roles:
            return try first(
                "SELECT role, start_on, end_on FROM roles WHERE contact_id = \(person) \(fitting) ORDER BY id DESC LIMIT 1"
            ) { .role(try $0.next(), from: try $0.next(), until: try $0.next()) }
        case .tasks:
            return try first(
                "SELECT what, due_on, done_at FROM tasks WHERE contact_id = \(person) \(fitting) ORDER BY id DESC LIMIT 1"
            ) { .task(try $0.next(), due: try $0.next(), done: try $0.next()) }
        case .taggings:
            guard fits != nil else { return nil }
            return try first(
                """
                SELECT tags.name, taggings.tagged_on FROM taggings
                JOIN tags ON tags.id = taggings.tag_id
                WHERE taggings.id IN (SELECT id FROM taggings WHERE contact_id = \(person) \(fitting))
                ORDER BY taggings.tagged_on DESC LIMIT 1
                """
            ) { .tag(try $0.next(), try $0.next()) }
        case .moves:
            guard fits != nil else { return nil }
            return try first(
                "SELECT is_entry, at FROM list_moves WHERE contact_id = \(person) \(fitting) ORDER BY at DESC LIMIT 1"
            ) { .moved(isEntry: try $0.next(), try $0.next()) }
        case .addresses, .points, .otherNames: return try written(entries.table, person, fitting)
        case .members: return nil
        }
    }

    private func answer(_ question: Question.ID, _ person: Contact.ID, _ fits: SQL) throws -> Because? {
        let id = try value(
            """
            SELECT id FROM answers AS given WHERE contact_id = \(person) AND question_id = \(question) \(fits)
            ORDER BY at DESC, id DESC LIMIT 1
            """, of: Answer.ID.self)
        guard let id else { return nil }
        return try pastAnswers(of: person, to: question).first { $0.answer.id == id }.map(Because.answer)
    }

    /// Addresses and numbers only for those who may see them.
    private func written(_ table: Entries.Table, _ person: Contact.ID, _ fits: SQL) throws -> Because? {
        let seesDetails = viewer.may(.seeContactDetails)
        let values: [String]
        switch table {
        case .addresses:
            values = try rows(
                "SELECT line, locality, postal_code FROM addresses WHERE contact_id = \(person) \(fits) ORDER BY id LIMIT 3"
            ) { row in
                let parts: [String?] = [try row.next(), try row.next(), try row.next()]
                return (seesDetails ? parts : [parts[1]]).compactMap(\.self).joined(separator: ", ")
            }
        case .points:
            guard seesDetails else { return nil }
            values = try self.values(
                "SELECT value FROM contact_points WHERE contact_id = \(person) \(fits) ORDER BY id LIMIT 3",
                of: String.self)
        default:
            values = try self.values(
                "SELECT name FROM other_names WHERE contact_id = \(person) \(fits) ORDER BY id LIMIT 3", of: String.self
            )
        }
        let shown = values.filter { !$0.isEmpty }
        return shown.isEmpty ? nil : .values(shown)
    }

    // MARK: The rest

    private func because(_ consent: LatestConsent, _ person: Contact.ID) throws -> Because? {
        let purpose = Compiler(self).sql(consent.purpose)
        return try first(
            """
            SELECT state, at FROM consents WHERE contact_id = \(person) AND channel = \(consent.channel) AND \(purpose)
            ORDER BY at DESC, id DESC LIMIT 1
            """
        ) { .consent(try $0.next(), try $0.next()) } ?? .nothing
    }

    /// Those others of whom it holds, as far as the asker may see them.
    private func others(_ tie: Tied, _ person: Contact.ID) throws -> Because? {
        let compiled = Compiler.compile([tie.other], for: self)
        let tied: SQL
        switch tie.kind {
        case .inviter:
            tied = "SELECT invited_by FROM attendances WHERE contact_id = \(person) AND invited_by IS NOT NULL"
        case .relationship(let kind, let way):
            let live: SQL = "kind = \(kind) AND (end_on IS NULL OR end_on >= \(tie.today))"
            let out: SQL = "SELECT other_id FROM relationships WHERE contact_id = \(person) AND \(live)"
            let back: SQL = "SELECT contact_id FROM relationships WHERE other_id = \(person) AND \(live)"
            tied = way == .outward ? out : way == .inward ? back : "\(out) UNION \(back)"
        }
        let names = try values(
            """
            \(compiled.opening)SELECT contacts.display_name FROM contacts
            WHERE contacts.id IN (\(tied)) AND \(.all(compiled.columns)) AND \(maySee("contacts.id"))
            ORDER BY contacts.display_name LIMIT 3
            """, of: String.self)
        return names.isEmpty ? .nothing : .others(names)
    }

    /// A fact as it stands in a column.
    private func known(_ condition: Condition, _ person: Contact.ID, _ zone: TimeZone) throws -> Because? {
        let fact: String
        switch condition {
        case .fact(let name, _): fact = name.text
        case .not(.fact(let name, _)): fact = name.text
        default: return nil
        }
        guard let column = ListColumn.known.first(where: { $0.name == (fact == "age" ? "born" : fact) }),
            let cell = try listRows(of: [person], [column]).first?.cells.first?.text(column, zone: zone)
        else { return nil }
        return cell.isEmpty ? .nothing : .values([cell])
    }
}

extension Held {
    /// The question that it is about.
    fileprivate var question: Question.ID? {
        switch self {
        case .compare(_, .equal, .integer(let id)): Question.ID(id)
        case .all(let parts): parts.first?.question
        default: nil
        }
    }
}
