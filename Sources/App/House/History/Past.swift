import Foundation
import Kernel

/// All that is needed to tell some changes in words to one reader, looked up at once.
struct Past: Sendable {
    let accounts: [Int64: String]
    private let contacts: [Int64: String]
    private let places: [Int64: String]
    private let events: [Int64: String]
    private let campaigns: [Int64: String]
    private let tags: [Int64: String]
    private let lists: [Int64: String]
    /// Answers are read by their question.
    private let questions: [Int64: Question]
    /// What each record held when it was made: says which phone it was whose state changed.
    private let made: [String: [Int64: ColumnValues]]
    private let readableNotes: Set<Int64>
    private let viewer: Viewer

    init(_ entries: [HistoryEntry], _ db: Connection) throws {
        let made = try Dictionary(grouping: entries, by: \.table).reduce(into: [:]) { all, group in
            all[group.key] = try db.valuesWhenMade(group.key, Set(group.value.map(\.recordID)).sorted())
        }
        self.made = made
        viewer = db.viewer
        var wanted = WantedNames()
        for entry in entries { wanted.add(entry, made[entry.table]?[entry.recordID] ?? [:]) }
        accounts = try db.names("SELECT id, name FROM accounts WHERE id IN \(anyOf: wanted.accounts.sorted())")
        contacts = try db.names(
            """
            SELECT contacts.id, contacts.display_name FROM contacts
            WHERE contacts.id IN \(anyOf: wanted.contacts.sorted()) AND \(db.maySee("contacts.id"))
            """)
        places = try db.names("SELECT id, name FROM places WHERE id IN \(anyOf: wanted.places.sorted())")
        events = try db.names("SELECT id, title FROM events WHERE id IN \(anyOf: wanted.events.sorted())")
        campaigns = try db.names("SELECT id, title FROM campaigns WHERE id IN \(anyOf: wanted.campaigns.sorted())")
        tags = try db.tagNames(wanted.tags)
        lists = try db.names("SELECT id, name FROM lists WHERE id IN \(anyOf: wanted.lists.sorted())")
        questions = try db.questions(wanted.questions.sorted())
        readableNotes = try db.readableNotes(entries, made[Interaction.table] ?? [:])
    }

    func line(_ entry: HistoryEntry) -> HistoryLine {
        HistoryLine(
            deed: HistoryDeed(entry: entry, subject: subject(of: entry), tag: tag(of: entry)),
            details: details(of: entry))
    }

    private func tag(of entry: HistoryEntry) -> HTML? {
        let values = entry.kind == .removed ? entry.before : made[entry.table]?[entry.recordID] ?? [:]
        guard entry.table == Tagging.table, case .integer(let id)? = values["tag_id"] else { return nil }
        return tags[id].map(HTML.own)
    }

    // MARK: Whom it was done to

    private func subject(of entry: HistoryEntry) -> HistoryDeed.Subject {
        let first = made[entry.table]?[entry.recordID] ?? [:]
        switch entry.table {
        case Account.table: return .named(.own(accounts[entry.recordID] ?? first.string("name")))
        case Place.table: return .named(.own(places[entry.recordID] ?? first.string("name")))
        case Event.table:
            let title = events[entry.recordID]
            return .named(
                title.map { "<a href=\"/work/events/\(String(entry.recordID))\">\(HTML.own($0))</a>" }
                    ?? .own(first.string("title")))
        case Task.table: return .named("<q>\(HTML.own(first.string("what")))</q>")
        case Campaign.table: return named(campaigns, "/work/campaigns", entry, or: first.string("title"))
        case Question.table:
            let name = questions[entry.recordID]?.name
            return .named(
                name.map { "<a href=\"/people/questions/\(String(entry.recordID))\">\(HTML.own($0))</a>" }
                    ?? .own(first.string("name")))
        case Tag.table: return named(tags, "/people/tags", entry, or: first.string("name"))
        case List.table: return .named(.own(lists[entry.recordID] ?? first.string("name")))
        case Setting.table: return .words(settingWords(first.string("name")))
        default: return contact(entry.subjectID, first)
        }
    }

    private func named(
        _ names: [Int64: String], _ path: String, _ entry: HistoryEntry, or gone: String
    ) -> HistoryDeed.Subject {
        let name = names[entry.recordID]
        return .named(name.map { "<a href=\"\(path)/\(String(entry.recordID))\">\(HTML.own($0))</a>" } ?? .own(gone))
    }

    private func contact(_ id: Int64?, _ first: ColumnValues) -> HistoryDeed.Subject {
        if let id, let name = contacts[id] { return .named("<a href=\"/people/\(String(id))\">\(HTML.own(name))</a>") }
        var gone = Contact()
        gone.kind = Contact.Kind(rawValue: first.string("kind")) ?? .person
        gone.name = first.optionalText("name")
        gone.givenName = first.optionalText("given_name")
        gone.familyName = first.optionalText("family_name")
        gone.preferredName = first.optionalText("preferred_name")
        return gone.displayName.isEmpty ? .words("somebody") : .named(.own(gone.displayName))
    }

    // MARK: What was changed

    private func details(of entry: HistoryEntry) -> [HistoryDetail] {
        let first = made[entry.table]?[entry.recordID] ?? [:]
        switch entry.kind {
        case .made:
            return told(entry.table, first) { HistoryDetail(label: $0, before: nil, after: value($1, $2, entry)) }
        case .removed:
            return told(entry.table, entry.before) {
                HistoryDetail(label: $0, before: value($1, $2, entry), after: nil)
            }
        case .changed:
            return entry.after.keys.sorted().compactMap { column in
                guard let words = ColumnWords.of(entry.table, column), !words.isLeft else { return nil }
                return HistoryDetail(
                    label: words.label, before: value(words, entry.before[column] ?? .null, entry),
                    after: value(words, entry.after[column] ?? .null, entry))
            }
        }
    }

    private func told(
        _ table: String, _ values: ColumnValues, _ make: (Phrase, ColumnWords, SQLValue) -> HistoryDetail
    ) -> [HistoryDetail] {
        (ColumnWords.telling[table] ?? []).compactMap { column in
            guard let words = ColumnWords.of(table, column), let value = values[column], value != .null else {
                return nil
            }
            return make(words.label, words, value)
        }
    }

    private func value(_ words: ColumnWords, _ value: SQLValue, _ entry: HistoryEntry) -> HistoryValue? {
        if value == .null { return nil }
        switch (words.kind, value) {
        case (.contactDetail, _) where !viewer.may(.seeContactDetails): return .hidden
        case (.note, _) where !readableNotes.contains(entry.recordID): return .hidden
        case (.text, .text(let text)), (.note, .text(let text)): return .text(text)
        case (.contactDetail, .text(let text)): return text.hasPrefix("+") ? .phone(text) : .text(text)
        case (.truth, .boolean(let truth)): return .words(truth ? "yes" : "no")
        case (.day, .text(let text)): return Day(text).map(HistoryValue.day)
        case (.moment, .integer(let number)): return .moment(Date(timeIntervalSince1970: Double(number) / 1000))
        case (.choice(let words), .text(let text)): return words(text).map(HistoryValue.words) ?? .text(text)
        case (.account, .integer(let id)): return named(accounts[id])
        case (.contact, .integer(let id)): return contacts[id].map(HistoryValue.text) ?? .hidden
        case (.place, .integer(let id)): return named(places[id])
        case (.event, .integer(let id)): return named(events[id])
        case (.campaign, .integer(let id)): return named(campaigns[id])
        case (.question, .integer(let id)): return named(questions[id]?.name)
        case (.tag, .integer(let id)): return named(tags[id])
        case (.list, .integer(let id)): return named(lists[id])
        case (.number, .integer(let number)): return .text(String(number))
        case (.wording, let value): return .spoken([Question.Translated(value)])
        case (.choices, let value): return .spoken(Question.Choices(value).list.map(\.words))
        case (.answer, .text(let text)): return answer(text, entry)
        case (.scope, .integer(let id)): return named(places[id] ?? contacts[id])
        default: return nil
        }
    }

    /// The name of somebody whom the reader may not see is not shown to them as an answer either.
    private func answer(_ text: String, _ entry: HistoryEntry) -> HistoryValue {
        let first = made[entry.table]?[entry.recordID] ?? [:]
        if case .integer(let other)? = first["about_contact_id"], contacts[other] == nil { return .hidden }
        guard case .integer(let id)? = first["question_id"], let question = questions[id] else { return .text(text) }
        switch question.kind {
        case .date: return Day(text).map(HistoryValue.day) ?? .text(text)
        case .yesNo: return .words(text == "yes" ? "yes" : "no")
        case .oneChoice, .severalChoices: return .spoken(question.chosen(text).map(\.words))
        case .text, .number, .scale, .person, .place, .file: return .text(text)
        }
    }

    private func named(_ name: String?) -> HistoryValue { name.map(HistoryValue.text) ?? .words("no longer there") }
}

/// A value before or after a change, as one reader may see it.
enum HistoryValue: Sendable {
    case text(String), phone(String), words(Phrase), day(Day), moment(Date)
    /// What the group wrote, in the reader's language where there are words in it.
    case spoken([Question.Translated])
    /// There is one; this reader may not see it.
    case hidden
}

struct HistoryDetail: Sendable {
    let label: Phrase
    let before: HistoryValue?
    let after: HistoryValue?
}

extension ColumnWords {
    fileprivate var isLeft: Bool { if case .left = kind { true } else { false } }
}

extension ColumnValues {
    fileprivate func optionalText(_ column: String) -> String? {
        if case .text(let text) = self[column] { text } else { nil }
    }
    fileprivate func string(_ column: String) -> String { optionalText(column) ?? "" }
}

/// The names that some changes speak of.
private struct WantedNames {
    var accounts: Set<Int64> = [], contacts: Set<Int64> = [], places: Set<Int64> = [], events: Set<Int64> = []
    var campaigns: Set<Int64> = [], questions: Set<Int64> = [], tags: Set<Int64> = [], lists: Set<Int64> = []

    mutating func add(_ entry: HistoryEntry, _ first: ColumnValues) {
        if let account = entry.act.accountID { accounts.insert(account) }
        if let subject = entry.subjectID { contacts.insert(subject) }
        switch entry.table {
        case Account.table: accounts.insert(entry.recordID)
        case Place.table: places.insert(entry.recordID)
        case Event.table: events.insert(entry.recordID)
        case Campaign.table: campaigns.insert(entry.recordID)
        case Question.table: questions.insert(entry.recordID)
        case Tag.table: tags.insert(entry.recordID)
        case List.table: lists.insert(entry.recordID)
        default: break
        }
        for values in [entry.before, entry.after, first] {
            for case (let column, .integer(let id)) in values { add(id, ColumnWords.of(entry.table, column)?.kind) }
            if case .integer(let other)? = values["about_contact_id"] { contacts.insert(other) }
        }
    }

    private mutating func add(_ id: Int64, _ kind: ColumnWords.Kind?) {
        switch kind {
        case .account: accounts.insert(id)
        case .contact: contacts.insert(id)
        case .place: places.insert(id)
        case .event: events.insert(id)
        case .campaign: campaigns.insert(id)
        case .question: questions.insert(id)
        case .tag: tags.insert(id)
        case .list: lists.insert(id)
        case .scope:
            places.insert(id)
            contacts.insert(id)
        default: break
        }
    }
}

extension Connection {
    fileprivate func names(_ sql: SQL) throws -> [Int64: String] {
        var names: [Int64: String] = [:]
        try forEach(sql) { names[try $0.next()] = try $0.next() }
        return names
    }

    /// Also of tags that are gone: merging takes one away.
    fileprivate func tagNames(_ ids: Set<Int64>) throws -> [Int64: String] {
        let known = try names("SELECT id, name FROM tags WHERE id IN \(anyOf: ids.sorted())")
        let gone = try valuesWhenMade(Tag.table, ids.subtracting(known.keys).sorted()).mapValues { $0.string("name") }
        return known.merging(gone) { first, _ in first }
    }

    /// The interactions whose note, as it is or as it was, the asker may read: their own; and others' that were never
    /// more private than they are now.
    fileprivate func readableNotes(_ entries: [HistoryEntry], _ made: [Int64: ColumnValues]) throws -> Set<Int64> {
        let ids = Set(entries.lazy.filter { $0.table == Interaction.table }.map(\.recordID)).sorted()
        guard !ids.isEmpty, let account = viewer.id else { return viewer.isProgram ? Set(ids) : [] }
        let own = made.filter { $0.value["account_id"] == .integer(account.number) }.keys
        let open = try values(
            "SELECT interactions.id FROM interactions WHERE interactions.id IN \(anyOf: ids) AND \(mayReadNote(of: "interactions"))",
            of: Int64.self)
        let turned = try values(
            """
            SELECT DISTINCT record_id FROM changes
            WHERE table_name = 'interactions' AND record_id IN \(anyOf: ids) AND after IS NOT NULL
            AND before LIKE '%"visibility"%'
            """, of: Int64.self)
        return Set(own).union(Set(open).subtracting(turned))
    }
}
