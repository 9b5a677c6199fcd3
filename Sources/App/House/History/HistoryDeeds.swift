import Kernel

/// What a change did, as the words after "Ana Ruiz …".
struct HistoryDeed: Sendable {
    /// Whom or what it was done to.
    enum Subject: Sendable {
        /// A name, as a link where there is something to open.
        case named(HTML)
        case words(Phrase)
    }

    let entry: HistoryEntry
    let subject: Subject
    /// The tag that was put on or taken off.
    var tag: HTML?

    func words(_ subject: HTML) -> Phrase {
        if let tag, entry.kind != .changed {
            return entry.kind == .made ? "put the tag \(tag) on \(subject)" : "took the tag \(tag) off \(subject)"
        }
        return switch entry.kind {
        case .made: Self.made[entry.table]?(subject) ?? "added something"
        case .removed: Self.removed[entry.table]?(subject) ?? "took away something"
        case .changed: turn(subject) ?? Self.changed[entry.table]?(subject) ?? "changed something"
        }
    }

    /// The same, done alike to many people.
    func words(ofMany people: HTML, _ subject: HTML) -> Phrase {
        switch (entry.table, entry.kind) {
        case ("tasks", .made): "added a task about each of \(people): \(subject)"
        case ("contacts", .changed) where Set(entry.after.keys) == ["organizer_id"]: "handed \(people) to organizers"
        default: words(people)
        }
    }

    /// Whether what is done to many of them can be told of people.
    static func sums(_ table: String) -> Bool {
        ["contacts", "taggings", "answers", "roles", "list_rows", "tasks"].contains(table)
    }

    private typealias Sentences = [String: @Sendable (HTML) -> Phrase]

    private static let made: Sentences = [
        "contacts": { "added \($0)" },
        "other_names": { "added another name of \($0)" },
        "contact_points": { "added a way to reach \($0)" },
        "addresses": { "added an address of \($0)" },
        "places": { "added the place \($0)" },
        "roles": { "noted a part that \($0) has" },
        "relationships": { "linked \($0) with somebody" },
        "consents": { "noted whether \($0) wants to be written to" },
        "events": { "planned the event \($0)" },
        "attendances": { "put \($0) on the list of an event" },
        "interactions": { "noted a conversation with \($0)" },
        "tasks": { "added a task: \($0)" },
        "accounts": { "let \($0) in" },
        "settings": { "set the \($0)" },
        "campaigns": { "began the campaign \($0)" },
        "questions": { "added the question \($0)" },
        "answers": { "noted an answer of \($0)" },
        "tags": { "made the tag \($0)" },
        "taggings": { "put a tag on \($0)" },
        "lists": { "made the list \($0)" },
        "list_rows": { "put \($0) on a list" },
    ]

    private static let changed: Sentences = [
        "contacts": { "changed \($0)" },
        "other_names": { "changed another name of \($0)" },
        "contact_points": { "changed a way to reach \($0)" },
        "addresses": { "changed an address of \($0)" },
        "places": { "changed the place \($0)" },
        "roles": { "changed a part that \($0) has" },
        "relationships": { "changed how \($0) is linked with somebody" },
        "consents": { "changed whether \($0) wants to be written to" },
        "events": { "changed the event \($0)" },
        "attendances": { "changed the answer of \($0) for an event" },
        "interactions": { "changed a conversation with \($0)" },
        "tasks": { "changed a task: \($0)" },
        "accounts": { "changed the account of \($0)" },
        "settings": { "changed the \($0)" },
        "campaigns": { "changed the campaign \($0)" },
        "questions": { "changed the question \($0)" },
        "answers": { "changed an answer of \($0)" },
        "tags": { "changed the tag \($0)" },
        "taggings": { "changed a tag on \($0)" },
        "lists": { "changed the list \($0)" },
        "list_rows": { "changed what a list says of \($0)" },
    ]

    private static let removed: Sentences = [
        "contacts": { "took away \($0)" },
        "other_names": { "took away another name of \($0)" },
        "contact_points": { "took away a way to reach \($0)" },
        "addresses": { "took away an address of \($0)" },
        "places": { "took away the place \($0)" },
        "roles": { "took away a part that \($0) had" },
        "relationships": { "took away a link of \($0) with somebody" },
        "consents": { "took away an answer of \($0) about writing" },
        "events": { "took away the event \($0)" },
        "attendances": { "took \($0) off the list of an event" },
        "interactions": { "took away a conversation with \($0)" },
        "tasks": { "took away a task: \($0)" },
        "accounts": { "took away the account of \($0)" },
        "settings": { "took back the \($0) to what it was at first" },
        "campaigns": { "took away the campaign \($0)" },
        "questions": { "took away the question \($0)" },
        "answers": { "took away an answer of \($0)" },
        "tags": { "took away the tag \($0)" },
        "taggings": { "took a tag off \($0)" },
        "lists": { "took away the list \($0)" },
        "list_rows": { "took \($0) off a list" },
    ]

    static func knows(_ table: String) -> Bool { [made, changed, removed].allSatisfy { $0[table] != nil } }

    /// A change that has a name of its own: put away, brought back, done, closed.
    private func turn(_ subject: HTML) -> Phrase? {
        switch entry.table {
        case "contacts": turned("archived_at", on: "put \(subject) away", off: "brought \(subject) back")
        case "tasks": turned("done_at", on: "did a task: \(subject)", off: "reopened a task: \(subject)")
        case "accounts":
            turned("closed_at", on: "closed the account of \(subject)", off: "opened the account of \(subject) again")
        case "events":
            turned("cancelled_at", on: "cancelled the event \(subject)", off: "took the event \(subject) up again")
        case "questions":
            turned("closed_at", on: "closed the question \(subject)", off: "opened the question \(subject) again")
        default: nil
        }
    }

    private func turned(_ column: String, on: Phrase, off: Phrase) -> Phrase? {
        guard let after = entry.after[column] else { return nil }
        return after == .null ? off : on
    }
}

/// The setting that a row holds, in words.
func settingWords(_ name: String) -> Phrase {
    switch name {
    case "name": "name of the group"
    case "language": "language of the group"
    case "zone": "time zone"
    case "region": "country for phone numbers"
    case "noun person": "word for one [person]"
    case "noun people": "word for several [people]"
    case "noun member": "word for one [member]"
    case "noun members": "word for several [members]"
    default: "setting “\(name)”"
    }
}

extension Cause {
    /// Why; nothing where somebody simply did it on the screen.
    var words: Phrase? {
        switch kind {
        case .screen: nil
        case .commandLine: "from the command line"
        case .bringIn: "from a spreadsheet"
        case .job: "by itself"
        case .undo: "to undo something"
        case .demo: "to make the demo group"
        case .setup: "while the group was made"
        }
    }
}
