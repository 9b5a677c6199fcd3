import Foundation
import Kernel

extension Connection {
    /// What was written on a part of a sheet. Each row becomes a conversation; empty rows do nothing. Returns how many.
    func keySheet(_ view: SheetView, _ form: Form, today: Day, now: Date) throws -> Int {
        guard view.mayKey else { throw NotAllowed() }
        if view.sheet.kind == .signIn { return try keySignIns(view, form, now: now) }
        let at = try keyedMoment(form, today: today, now: now)
        var saved = 0
        for row in view.rows where try key(row, of: view, form, at: at) { saved += 1 }
        return saved
    }

    private func key(_ row: SheetRow, of view: SheetView, _ form: Form, at: Date) throws -> Bool {
        let result = form.optional("result-\(row.number)").flatMap { Interaction.Result(rawValue: $0) }
        let note = form.optional("note-\(row.number)")
        let given = view.asked.map { ($0, form.all("answer-\(row.number)-\($0.id)").filter { !$0.isEmpty }) }
            .filter { !$0.1.isEmpty }
        guard result != nil || note != nil || !given.isEmpty else { return false }
        if let keyed = row.keyed {
            // The same form sent twice does nothing more.
            if keyed.accountID == viewer.id, keyed.result == result, keyed.note == note, try isKnown(given, row) {
                return false
            }
            throw refusedTwice(row)
        }
        try refuse(
            if: (note?.utf8.count ?? 0) > 100_000, "The note is too long. Cut it into two.", field: "note-\(row.number)"
        )
        let interaction = Interaction(
            contactID: row.contact.id, kind: view.sheet.kind == .door ? .door : .call, at: at, accountID: viewer.id,
            result: result, note: note)
        try claim(row, of: view.sheet, for: interaction.id)
        try insert(interaction)
        for (question, texts) in given {
            try answer(
                question, about: row.contact.id, .texts(texts), on: Occasion(interaction),
                field: "answer-\(row.number)-\(question.id)")
        }
        return true
    }

    private func isKnown(_ given: [(Question, [String])], _ row: SheetRow) throws -> Bool {
        guard let interaction = row.interactionID else { return false }
        let known: [Answer] = try records("WHERE interaction_id = \(interaction)")
        return try given.allSatisfy { question, texts in
            let value = try answerValue(.texts(texts), to: question)?.value
            return known.contains { $0.questionID == question.id && $0.value == value }
        }
    }

    /// Two who key the same row at once: only one of them finds it as it was read.
    private func claim(_ row: SheetRow, of sheet: Sheet, for interaction: Interaction.ID) throws {
        let before = row.interactionID ?? Interaction.ID(0)
        let changed = try execute(
            """
            UPDATE sheet_rows SET interaction_id = \(interaction)
            WHERE sheet_id = \(sheet.id) AND number = \(row.number) AND coalesce(interaction_id, 0) = \(before)
            """)
        if changed == 0 { throw refusedTwice(row) }
    }

    private func refusedTwice(_ row: SheetRow) -> Refusal {
        Refusal(
            "Row \(row.number) was keyed in already. Empty it here, and change it on the page of the [person].",
            field: "result-\(row.number)")
    }

    private func keySignIns(_ view: SheetView, _ form: Form, now: Date) throws -> Int {
        guard let event = view.event else { throw Refusal("This sheet belongs to no event.") }
        var saved = 0
        for row in view.rows where form["came-\(row.number)"] == "yes" && !view.came.contains(row.contact.id) {
            try refuse(
                if: !event.isSigningIn(now), "The event has not started yet. Until then nobody can have come.",
                field: "came-\(row.number)")
            let known: [Attendance] = try records("WHERE event_id = \(event.id) AND contact_id = \(row.contact.id)")
            if var attendance = known.first {
                attendance.status = .attended
                try update(attendance)
            } else {
                try insert(Attendance(eventID: event.id, contactID: row.contact.id, status: .attended))
            }
            saved += 1
        }
        return saved
    }

    private func keyedMoment(_ form: Form, today: Day, now: Date) throws -> Date {
        guard let text = form.optional("on") else { return now }
        guard let day = Day(text) else { throw Refusal("Write the day as 2026-03-04.", field: "on") }
        try refuse(if: day > today, "That day is still to come.", field: "on")
        return day == today ? now : day.start(in: try groupSettings().zone).addingTimeInterval(43_200)
    }
}
