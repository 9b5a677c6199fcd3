import Foundation
import Kernel

/// A conversation as it is noted in half a minute: what kind, how it went, what was said, what comes next.
struct ConversationNote: Sendable {
    let interaction: Interaction
    /// The number that turned out to be wrong.
    let wrongPoint: ContactPoint.ID?
    let nextStep: Task?
}

extension Connection {
    /// Notes a touch with somebody, with its follow-up, in one act.
    @discardableResult
    func noteConversation(_ form: Form, with contact: Contact.ID, today: Day, now: Date) throws -> ConversationNote {
        try require(.addNotes)
        try requireSight(of: contact)
        let answers = try answers(in: form)
        let interaction = try interaction(form, with: contact, hasAnswers: !answers.isEmpty, today: today, now: now)
        try insert(interaction)
        for (question, given) in answers {
            try answer(question, about: contact, given, on: Occasion(interaction), field: "answer-\(question.id)")
        }
        var wrong: ContactPoint.ID?
        if interaction.result == .wrongNumber, let point: ContactPoint.ID = form.id("point") {
            wrong = try mark(point, .bad, on: today).id
        }
        let task = try nextStep(form, after: interaction, today: today)
        return ConversationNote(interaction: interaction, wrongPoint: wrong, nextStep: task)
    }

    private func interaction(_ form: Form, with contact: Contact.ID, hasAnswers: Bool, today: Day, now: Date) throws
        -> Interaction
    {
        guard let kind = Interaction.Kind(rawValue: form["kind"]) else {
            throw Refusal("Choose what it was: a call, a 1:1, a note.", field: "kind")
        }
        let result = form.optional("result").flatMap { Interaction.Result(rawValue: $0) }
        let note = form.optional("note")
        try refuse(if: (note?.utf8.count ?? 0) > 100_000, "The note is too long. Cut it into two.", field: "note")
        try refuse(
            if: note == nil && result == nil && !hasAnswers, "Say how it went, or write a few words.", field: "note")
        var event: Event.ID?
        var campaign = try campaign(from: form)
        if let id: Event.ID = form.id("event") {
            let found = try find(id)
            event = found.id
            campaign = campaign ?? found.campaignID
        }
        return Interaction(
            contactID: contact, kind: kind, direction: form["direction"] == "in" ? .in : .out,
            at: try moment(form, today: today, now: now), accountID: viewer.id, result: result, note: note,
            visibility: Interaction.Visibility(rawValue: form["visibility"]) ?? .organizers, eventID: event, campaignID: campaign)
    }

    /// Usually just now; a day before today may be given, and counts as noon.
    private func moment(_ form: Form, today: Day, now: Date) throws -> Date {
        guard let text = form.optional("on") else { return now }
        guard let day = Day(text) else { throw Refusal("Write the day as 2026-03-04.", field: "on") }
        try refuse(if: day > today, "That day is still to come. Make it a task instead.", field: "on")
        return day == today ? now : day.start(in: try groupSettings().zone).addingTimeInterval(43_200)
    }

    private func nextStep(_ form: Form, after interaction: Interaction, today: Day) throws -> Task? {
        let what = form["next"], due = try dueDay(form, today: today)
        guard !what.isEmpty || due != nil else { return nil }
        guard let owner = viewer.id else { return nil }
        try refuse(if: what.isEmpty, "Write what the next step is.", field: "next")
        let task = Task(
            what: what, dueOn: due, ownerID: owner, contactID: interaction.contactID, interactionID: interaction.id)
        try insert(task)
        return task
    }

    /// Offered as words (`tomorrow`, `week`), or given as a day.
    private func dueDay(_ form: Form, today: Day) throws -> Day? {
        switch form["due"] {
        case "today": return today
        case "tomorrow": return today.adding(1)
        case "week": return today.adding(7)
        case "on":
            guard let day = Day(form["due-on"]) else { throw Refusal("Choose the day.", field: "due-on") }
            return day
        default: return nil
        }
    }

    /// Changes what was written, by whoever wrote it.
    func rewriteNote(_ id: Interaction.ID, _ form: Form) throws -> Interaction {
        try require(.addNotes)
        let interaction = try find(id)
        try requireSight(of: interaction.contactID)
        guard interaction.accountID == viewer.id || viewer.may(.keepHouse) && interaction.visibility != .me else {
            throw NotAllowed()
        }
        return try change(id) { interaction in
            interaction.note = form.optional("note")
            if let visibility = Interaction.Visibility(rawValue: form["visibility"]) {
                interaction.visibility = visibility
            }
        }
    }
}
