import Foundation
import Kernel

/// What kind of touch an entry tells of: a drawing and a word.
struct EntryKind: Sendable {
    var icon: Icon
    var word: Phrase

    init(_ icon: Icon, _ word: Phrase) {
        self.icon = icon
        self.word = word
    }

    static let call = EntryKind(.call, "Phone call")
    static let door = EntryKind(.door, "At the door")
    static let oneToOne = EntryKind(.oneToOne, "One-to-one")
    static let text = EntryKind(.text, "Text message")
    static let email = EntryKind(.email, "Email")
    static let letter = EntryKind(.letter, "Letter")
    static let meeting = EntryKind(.meeting, "Meeting")
    static let note = EntryKind(.note, "Note")
    static let event = EntryKind(.today, "Event")
    static let answer = EntryKind(.question, "Answer")
    static let consent = EntryKind(.ballot, "May we write?")
    static let change = EntryKind(.edit, "Changed")
    static let task = EntryKind(.done, "Task done")
}

/// One thing that happened, as the timeline tells it.
struct TimelineEntry: Sendable {
    var id: String
    var kind: EntryKind
    var at: Date
    /// Who of us: "by Ana Ruiz".
    var who: String?
    /// "Answered", "No answer", "Wrong number".
    var result: HTML?
    /// What it belonged to, as a link: the campaign, the event, the phone bank.
    var occasion: HTML?
    var note: String?
    /// What was answered in it.
    var answers: [HTML] = []
    /// Said only where fewer than everybody may read it: "Only you and keepers".
    var visibility: Phrase?
    var actions: [HTML] = []
}

extension Screen {
    /// The newest first, with the year between entries where it changes.
    func timeline(_ label: Phrase, _ entries: [TimelineEntry]) -> HTML {
        """
        <ol class="timeline" data-list aria-label="\(t(label))">
        \(entries.map(timelineEntry))</ol>
        """
    }

    func timelineEntry(_ entry: TimelineEntry) -> HTML {
        """
        <li id="\(entry.id)" class="entry">\(icon(entry.kind.icon))<div>
        <p class="entry-head"><strong>\(h(entry.kind.word))</strong>\
        \(entry.result.map { " \($0)" as HTML }) <a class="when" href="#\(entry.id)">\(ago(entry.at))</a></p>
        \(entry.note.map { "<p class=\"entry-note\" dir=\"auto\">\($0)</p>" as HTML })
        \(if: !entry.answers.isEmpty, "<ul class=\"second\">\(entry.answers.map { "<li>\($0)</li>" as HTML })</ul>")
        <div class="entry-foot"><p class="second">\(dotted([
            entry.who.map { h("by \(HTML.own($0))") }, entry.occasion, visibility(entry),
        ]))</p>\
        \(if: !entry.actions.isEmpty, "<div class=\"entry-actions\">\(entry.actions)</div>")</div></div></li>

        """
    }

    private func visibility(_ entry: TimelineEntry) -> HTML? {
        entry.visibility.map { "<span class=\"private\">\(h($0))</span>" }
    }
}

/// A number, an address, what they are to us: the top of a person's page.
struct PersonHead: Sendable {
    var name: String
    /// In the language it is written in: `zh`.
    var nameLanguage: String?
    /// "also 李梅", "legal name Rosa Díaz Morales".
    var otherNames: HTML = .empty
    var pronouns: String?
    /// "Spanish, some English".
    var languages: String?
    /// Tenant, steward, member: dated parts, as badges.
    var roles: [HTML] = []
    /// Said before anything else: do not call, has died, moved away.
    var warning: HTML?
    var actions: [HTML] = []
}

extension Screen {
    func personHead(_ person: PersonHead, back: (label: Phrase, path: String)? = nil) -> HTML {
        """
        <header class="page-head person-head" id="who" data-also>
        \(back.map { "<p class=\"back\"><a href=\"\($0.path)\">\(h($0.label))</a></p>" as HTML })
        <h1\(HTML.attribute("lang", person.nameLanguage))>\(HTML.own(person.name))</h1>
        <p class="second">\(dotted([person.otherNames, person.pronouns.map(HTML.own), person.languages.map(HTML.own)]))</p>
        \(tags(person.roles))
        \(person.warning.map { aside(.warn, "<p>\(icon(.warning)) \($0)</p>") })
        \(actions(person.actions))
        </header>
        """
    }
}
