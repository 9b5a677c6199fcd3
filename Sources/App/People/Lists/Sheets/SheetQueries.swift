import Asking
import Foundation
import Kernel

/// Everything that stands on a sheet, as far as the asker may see it.
struct SheetView: Sendable {
    let sheet: Sheet
    let rows: [SheetRow]
    let total: Int
    let phones: [Contact.ID: [String]]
    let emails: [Contact.ID: [String]]
    let answers: [Contact.ID: [KnownAnswer]]
    let asked: [Question]
    let event: Event?
    /// Those of the event who came, for a sign-in sheet.
    let came: Set<Contact.ID>
    let keyers: [KeyedCount]
    let mayKey: Bool
}

extension Connection {
    private static var sheetColumns: SQL {
        """
        sheets.id, sheets.code, sheets.kind, sheets.title, sheets.question, sheets.list_id, sheets.options,
        sheets.account_id, accounts.name, sheets.made_at
        """
    }

    private func sheet(_ row: inout Row) throws -> Sheet {
        Sheet(
            id: try row.next(), code: try row.next(), kind: try row.next(), title: try row.next(),
            question: try row.next(), listID: try row.next(), options: try row.next(), accountID: try row.next(),
            by: try row.next(), madeAt: try row.next())
    }

    /// One sheet, for whoever made it, for keepers, and for those who may ask its question themselves.
    func sheet(_ code: String, at now: Date) throws -> Sheet {
        try requireAsking()
        let found = try first(
            """
            SELECT \(Self.sheetColumns) FROM sheets JOIN accounts ON accounts.id = sheets.account_id
            WHERE sheets.code = \(code.uppercased())
            """
        ) { try sheet(&$0) }
        guard let found else { throw NotFound() }
        if found.kind != .signIn { try require(.seeContactDetails) }
        guard try mayOpen(found, at: now) else { throw NotFound() }
        return found
    }

    /// Who stands on a sheet tells what was asked.
    private func mayOpen(_ sheet: Sheet, at now: Date) throws -> Bool {
        if sheet.accountID == viewer.id || viewer.may(.keepHouse) { return true }
        do { return try asked(sheet.question, at: now).troubles.isEmpty } catch is Mistake { return false }
    }

    /// The sheets that were made of a list, the newest first.
    func sheets(of list: List.ID) throws -> [Sheet] {
        try rows(
            """
            SELECT \(Self.sheetColumns) FROM sheets JOIN accounts ON accounts.id = sheets.account_id
            WHERE sheets.list_id = \(list) ORDER BY sheets.made_at DESC, sheets.id DESC LIMIT 50
            """
        ) { try sheet(&$0) }
    }

    func sheetView(_ code: String, numbers: ClosedRange<Int>? = nil, at now: Date) throws -> SheetView {
        let sheet = try sheet(code, at: now), rows = try sheetRows(sheet, numbers)
        let ids = rows.map(\.contact.id), event = sheet.options.event.flatMap { try? find(Event.ID($0)) }
        let seesDetails = viewer.may(.seeContactDetails)
        return SheetView(
            sheet: sheet, rows: rows,
            total: try value("SELECT max(number) FROM sheet_rows WHERE sheet_id = \(sheet.id)", of: Int?.self).flatMap(
                \.self) ?? 0,
            phones: seesDetails ? try points(.phone, of: ids) : [:],
            emails: seesDetails ? try points(.email, of: ids) : [:],
            answers: try currentAnswers(of: ids, to: sheet.options.known),
            asked: try askedQuestions(sheet.options.asked), event: event,
            came: try event.map { try came(to: $0.id, of: ids) } ?? [], keyers: try keyers(of: sheet.id),
            mayKey: viewer.may(sheet.kind == .signIn ? .planWork : .addNotes))
    }

    /// Rows of those whom the asker may see, with the numbers that stand on the paper.
    private func sheetRows(_ sheet: Sheet, _ numbers: ClosedRange<Int>?) throws -> [SheetRow] {
        let low = numbers?.lowerBound ?? 0, high = numbers?.upperBound ?? Int(Int32.max)
        return try rows(
            """
            SELECT sheet_rows.number, \(Contact.selection(from: "contacts")), sheet_rows.street, sheet_rows.side,
                   sheet_rows.spot, contacts.last_contacted_at, sheet_rows.interaction_id, interactions.id,
                   interactions.result, CASE WHEN \(mayReadNote(of: "interactions")) THEN interactions.note END,
                   accounts.name, interactions.account_id
            FROM sheet_rows
            JOIN contacts ON contacts.id = sheet_rows.contact_id
            LEFT JOIN interactions ON interactions.id = sheet_rows.interaction_id
            LEFT JOIN accounts ON accounts.id = interactions.account_id
            WHERE sheet_rows.sheet_id = \(sheet.id) AND sheet_rows.number >= \(low) AND sheet_rows.number <= \(high)
            AND \(maySee("contacts.id"))
            ORDER BY sheet_rows.number
            """
        ) { row in
            let number: Int = try row.next(), contact: Contact = try row.next(), street: String = try row.next()
            let side: String = try row.next(), spot: String = try row.next(), last: Date? = try row.next()
            let interaction: Interaction.ID? = try row.next(), there: Interaction.ID? = try row.next()
            let keyed = SheetRow.Keyed(
                result: try row.next(), note: try row.next(), by: try row.next(), accountID: try row.next())
            return SheetRow(
                number: number, contact: contact, street: street, side: side, spot: spot, lastContactedAt: last,
                interactionID: interaction, keyed: there == nil ? nil : keyed)
        }
    }

    private func points(_ kind: ContactPoint.Kind, of ids: [Contact.ID]) throws -> [Contact.ID: [String]] {
        guard !ids.isEmpty else { return [:] }
        let found: [ContactPoint] = try records(
            """
            WHERE contact_id IN \(anyOf: ids) AND kind = \(kind) AND status IN ('unknown', 'verified')
            ORDER BY is_primary DESC, id
            """)
        return Dictionary(grouping: found, by: \.contactID).mapValues { $0.map(\.value) }
    }

    private func currentAnswers(of ids: [Contact.ID], to questions: [Int64]) throws -> [Contact.ID: [KnownAnswer]] {
        guard !ids.isEmpty, !questions.isEmpty else { return [:] }
        let found = try rows(
            """
            SELECT \(Question.selection(from: "questions")), \(Answer.selection(from: "answers")),
                CASE WHEN answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id")) THEN FALSE ELSE TRUE END
            FROM current_answers
            JOIN questions ON questions.id = current_answers.question_id
            JOIN answers ON answers.id = current_answers.answer_id
            WHERE current_answers.contact_id IN \(anyOf: ids) AND current_answers.question_id IN \(anyOf: questions)
            AND \(maySeeAnswers(to: "questions"))
            ORDER BY questions.name, questions.id
            """
        ) { KnownAnswer(question: try $0.next(), answer: try $0.next(), by: nil, isHidden: try $0.next()) }
        return Dictionary(grouping: found, by: \.answer.contactID)
    }

    private func askedQuestions(_ ids: [Int64]) throws -> [Question] {
        let found = try questions(ids)
        return ids.compactMap { found[$0] }.filter { viewer.maySee($0) && $0.closedAt == nil }
    }

    func came(to event: Event.ID, of ids: [Contact.ID]) throws -> Set<Contact.ID> {
        guard !ids.isEmpty else { return [] }
        return Set(
            try values(
                """
                SELECT contact_id FROM attendances
                WHERE event_id = \(event) AND status = 'attended' AND contact_id IN \(anyOf: ids)
                """))
    }

    private func keyers(of sheet: Sheet.ID) throws -> [KeyedCount] {
        try rows(
            """
            SELECT accounts.name, count(*) FROM sheet_rows
            JOIN interactions ON interactions.id = sheet_rows.interaction_id
            JOIN accounts ON accounts.id = interactions.account_id
            WHERE sheet_rows.sheet_id = \(sheet) AND \(maySee("sheet_rows.contact_id"))
            GROUP BY accounts.id, accounts.name ORDER BY accounts.name
            """
        ) { KeyedCount(by: try $0.next(), count: try $0.next()) }
    }

    /// What can be printed with boxes: questions that are answered by ticking or writing a little.
    func questionsForSheets() throws -> [Question] {
        try visibleQuestions().filter { $0.closedAt == nil && ![.file, .person, .place].contains($0.kind) }
    }

    /// Where people live: their home, or else whatever address holds.
    func doorEntries(_ ids: [Contact.ID]) throws -> [DoorEntry] {
        guard !ids.isEmpty else { return [] }
        let found: [Address] = try records(
            """
            WHERE contact_id IN \(anyOf: ids) AND status IN ('unknown', 'verified')
            ORDER BY CASE kind WHEN 'home' THEN 0 WHEN 'mailing' THEN 1 ELSE 2 END, id
            """)
        let homes = Dictionary(found.map { ($0.contactID, $0) }) { first, _ in first }
        let names = Dictionary(
            try rows("SELECT id, sort_name FROM contacts WHERE id IN \(anyOf: ids)") {
                (try $0.next(Contact.ID.self), try $0.next(String.self))
            }
        ) { first, _ in first }
        return ids.map { id in
            let home = homes[id]
            return DoorEntry(
                contact: id.number, step: Doorstep(line: home?.line, unit: home?.unit), town: home?.locality ?? "",
                name: names[id] ?? "")
        }
    }
}
