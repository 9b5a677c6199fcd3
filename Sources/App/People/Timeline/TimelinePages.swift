import Foundation
import Kernel

func addTimeline(to routes: Routes<Visit>) {
    routes.get("people/:id/note") { visit in
        let id: Contact.ID = try visit.id("id"), kind = visit.query["kind"]
        return try await visit.page(.people) { db, screen in
            try db.require(.addNotes)
            return try db.notePage(id, screen, kind: kind)
        }
    }
    routes.post("people/:id/notes") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form(), now = visit.workshop.now()
        return try await visit.save(form, area: .people) { db, screen, state in
            try db.notePage(id, screen, kind: form["kind"], state: state)
        } _: { db, screen in
            let note = try db.noteConversation(form, with: id, today: Day(now, in: screen.group.zone), now: now)
            let words: Phrase = note.nextStep == nil ? "Noted." : "Noted. The next step stands on your list."
            return .seeOther("/people/\(id)", saying: words)
        }
    }
    routes.get("notes/:id") { visit in
        let id: Interaction.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in
            let interaction = try db.find(id)
            try db.requireSight(of: interaction.contactID)
            guard interaction.accountID == db.viewer.id else { throw NotAllowed() }
            return screen.rewritePage(interaction, try db.find(interaction.contactID))
        }
    }
    routes.post("notes/:id") { visit in
        let id: Interaction.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            .seeOther("/people/\(try db.rewriteNote(id, form).contactID)", saying: "Saved.")
        }
    }
}

extension Connection {
    fileprivate func notePage(_ id: Contact.ID, _ screen: Screen, kind: String, state: FormState = .fresh) throws
        -> Page
    {
        let file = try personFile(id), week: TimeInterval = 7 * 86_400
        let events = try records(
            "WHERE starts_at BETWEEN \(screen.now - week) AND \(screen.now + week) ORDER BY starts_at LIMIT 20",
            of: Event.self)
        let questions = try questionsInUse(limit: 30)
        let places = questions.contains { $0.kind == .place } ? try placesOffered() : []
        return screen.notePage(
            file, events: events, campaigns: try campaignsOffered(today: screen.today), questions: questions, places: places,
            kind: kind.isEmpty ? "1:1" : kind, state: state)
    }
}

extension Screen {
    /// Half a minute of thumb work: how it went, what was said, what comes next.
    func notePage(
        _ file: PersonFile, events: [Event], campaigns: [Campaign], questions: [Question], places: [String], kind: String,
        state: FormState
    ) -> Page {
        let contact = file.contact, phones = file.points.filter { $0.kind == .phone && $0.status != .bad }
        return Page(
            t("Note a conversation"),
            """
            \(pageHead("Note a conversation", sentence: h("With \(HTML.own(contact.displayName))."),
                back: ("\(contact.displayName)", "/people/\(contact.id)")))
            \(problemSummary(state))
            \(form("/people/\(contact.id)/notes", state: state) {
                """
                \(radios("What was it?", name: "kind", Interaction.Kind.allCases.map { Choice($0.rawValue, $0.entry.word) },
                    value: kind, state: state, inRow: true))
                \(textArea("What was said", name: "note", state: state, rows: 4, draft: "note-\(contact.id)"))
                \(radios("How did it go?", name: "result", Interaction.Result.allCases.map { Choice($0.rawValue, $0.words) },
                    state: state, inRow: true))
                \(if: phones.count > 1, choice("Which number was wrong", name: "point", phones.map { Choice($0.id.description, "\(phoneText($0.value))") },
                    state: state, none: "None"))\
                \(if: phones.count == 1, hidden("point", phones.first?.id.description ?? ""))
                \(questionPart(questions, places, state))
                \(field("Next step", name: "next", state: state, hint: "Bring three neighbors; call back; send the form.", complete: "off"))
                \(radios("When", name: "due", [
                    Choice("", "No day"), Choice("today", "Today"), Choice("tomorrow", "Tomorrow"), Choice("week", "In a week"),
                    Choice("on", "On a day:"),
                ], value: "", state: state, inRow: true))
                \(dateField("The day", name: "due-on", state: state))
                \(radios("Who may read the note", name: "visibility", Interaction.Visibility.allCases.map { Choice($0.rawValue, $0.words) },
                    value: "organizers", state: state, inRow: true))
                \(campaignChoice(campaigns, state: state))
                \(folded("It was on another day, or at an event", """
                    \(dateField("Day of the conversation", name: "on", state: state, latest: Day(now, in: group.zone).description))
                    \(choice("At which event", name: "event", events.map { Choice($0.id.description, "\($0.title)") }, state: state, none: "None"))
                    \(checkbox("They reached out to us", name: "direction", value: "in", state: state))
                    """))
                \(formEnd(button("Save the note"), cancel: "/people/\(contact.id)"))
                """
            })
            """)
    }

    /// What is asked of people now, to be answered with the conversation as its occasion.
    private func questionPart(_ questions: [Question], _ places: [String], _ state: FormState) -> HTML {
        guard !questions.isEmpty else { return .empty }
        let isAnswered = questions.contains { question in
            !(state.values?["answer-\(question.id)"] ?? []).allSatisfy(\.isEmpty)
                || state.problem("answer-\(question.id)") != nil
        }
        return folded(
            "What they answered", isOpen: isAnswered,
            "\(questions.map { answerField($0, name: "answer-\($0.id)", places: places, state: state, isOptional: true) })"
        )
    }

    func rewritePage(_ interaction: Interaction, _ contact: Contact) -> Page {
        Page(
            t("Change the note"),
            """
            \(pageHead("Change the note", back: ("\(contact.displayName)", "/people/\(contact.id)")))
            \(form("/notes/\(interaction.id)") {
                """
                \(textArea("What was said", name: "note", value: interaction.note, rows: 6))
                \(radios("Who may read the note", name: "visibility", Interaction.Visibility.allCases.map { Choice($0.rawValue, $0.words) },
                    value: interaction.visibility.rawValue, inRow: true))
                \(formEnd(button("Save the note"), cancel: "/people/\(contact.id)"))
                """
            })
            """)
    }

    func entry(_ moment: Moment) -> TimelineEntry {
        switch moment.story {
        case .interaction(let interaction, let by, let event, let campaign, let isHidden, let answers):
            TimelineEntry(
                id: "entry-\(moment.id)", kind: interaction.kind.entry, at: moment.at, who: by,
                result: interaction.result.map { badge($0.words, $0.tone) },
                occasion: dotted([
                    occasion("/work/events", interaction.eventID, event), occasion("/work/campaigns", interaction.campaignID, campaign),
                ]),
                note: interaction.note, answers: answers.map { "\(HTML.own($0.question.name)): \(answerText($0))" },
                visibility: isHidden
                    ? "The note is not shown to you"
                    : interaction.visibility == .everyone ? nil : interaction.visibility.said)
        case .attendance(let attendance, let event):
            TimelineEntry(
                id: "entry-\(moment.id)", kind: .event, at: moment.at, who: nil,
                result: badge(attendance.status.name, attendance.status.tone),
                occasion: "<a href=\"/work/events/\(attendance.eventID)\">\(HTML.own(event))</a>", note: nil,
                visibility: nil)
        }
    }
}

extension Screen {
    /// What a conversation belonged to, as a link.
    private func occasion<R: Record>(_ path: String, _ id: Identifier<R>?, _ title: String?) -> HTML? {
        guard let id, let title else { return nil }
        return "<a href=\"\(path)/\(id)\">\(HTML.own(title))</a>"
    }
}

extension Interaction.Kind {
    var entry: EntryKind {
        switch self {
        case .call: .call
        case .door: .door
        case .oneToOne: .oneToOne
        case .text: .text
        case .email: .email
        case .letter: .letter
        case .meeting: .meeting
        case .note: .note
        }
    }
}

extension Interaction.Result {
    var words: Phrase {
        switch self {
        case .talked: "Talked"
        case .noAnswer: "No answer"
        case .leftMessage: "Left a message"
        case .notHome: "Not home"
        case .wrongNumber: "Wrong number"
        case .refused: "Did not want to talk"
        case .moved: "Moved away"
        case .otherLanguage: "Speaks another language"
        }
    }

    var tone: Tone {
        switch self {
        case .talked: .good
        case .wrongNumber, .refused, .moved: .warn
        case .noAnswer, .leftMessage, .notHome, .otherLanguage: .plain
        }
    }
}

extension Interaction.Visibility {
    var words: Phrase {
        switch self {
        case .me: "Only me"
        case .organizers: "Organizers"
        case .everyone: "Everyone here"
        }
    }

    var said: Phrase { self == .me ? "Only you may read this" : "Only organizers may read this" }
}
