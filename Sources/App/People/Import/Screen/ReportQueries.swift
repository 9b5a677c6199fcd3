import Kernel

/// A part of the rows of an import, from one place on.
struct ImportPart<Line: Sendable>: Sendable {
    var lines: [Line]
    /// Where the next part starts, if there is one.
    var next: String?

    static var size: Int { 50 }
}

/// A row that was about somebody known already.
struct MatchedRow: Sendable {
    let row: Int
    let contact: Contact.ID
    /// `nil`: they are no longer there, or the asker may not see them.
    let name: String?
}

/// A row that needs a look.
struct RowToLookAt: Sendable {
    let reject: Reject
    let name: String?
    let maySeeCells: Bool
}

/// Somebody who stayed when an import was taken back.
struct Stay: Sendable {
    let contact: Contact.ID
    let name: String
    let reason: StayReason
}

extension Connection {
    /// Whom an import made, in the order in which they came.
    func people(of id: SheetImport.ID, after: String) throws -> ImportPart<PersonRow> {
        let place = after.split(separator: "~").compactMap { Int64($0) }
        let act = place.count == 2 ? place[0] : 0, contact = place.count == 2 ? place[1] : 0
        let found = try rows(
            """
            SELECT act_id, id
            FROM contacts
            WHERE act_id IN \(actsBringing(id)) AND (act_id, id) > (\(act), \(contact)) AND \(maySee("contacts.id"))
            ORDER BY act_id, id
            LIMIT \(ImportPart<PersonRow>.size + 1)
            """
        ) { (act: try $0.next(Int64.self), id: try $0.next(Contact.ID.self)) }
        let shown = found.prefix(ImportPart<PersonRow>.size), people = try people(shown.map(\.id))
        return ImportPart(
            lines: people, next: found.count > shown.count ? shown.last.map { "\($0.act)~\($0.id)" } : nil)
    }

    func matchedRows(of id: SheetImport.ID, after row: Int) throws -> ImportPart<MatchedRow> {
        let found = try rows(
            """
            SELECT import_matches.row_number, import_matches.contact_id, contacts.display_name
            FROM import_matches
            LEFT JOIN contacts ON contacts.id = import_matches.contact_id AND \(maySee("contacts.id"))
            WHERE import_matches.import_id = \(id) AND import_matches.row_number > \(row)
            ORDER BY import_matches.row_number
            LIMIT \(ImportPart<MatchedRow>.size + 1)
            """
        ) { MatchedRow(row: try $0.next(), contact: try $0.next(), name: try $0.next()) }
        return part(found) { String($0.row) }
    }

    func rowsToLookAt(of sheet: SheetImport, after row: Int) throws -> ImportPart<RowToLookAt> {
        let rejects = try rejects(of: sheet.id, after: row, limit: ImportPart<RowToLookAt>.size + 1)
        let names = try namesSeen(rejects.compactMap(\.contact)), may = try maySeeCells(of: sheet)
        return part(
            rejects.map { reject in
                RowToLookAt(reject: reject, name: reject.contact.flatMap { names[$0] }, maySeeCells: may)
            }
        ) { String($0.reject.row) }
    }

    func stays(of id: SheetImport.ID, after: Contact.ID?) throws -> ImportPart<Stay> {
        let found = try rows(
            """
            SELECT import_stays.contact_id, contacts.display_name, import_stays.reason
            FROM import_stays
            JOIN contacts ON contacts.id = import_stays.contact_id
            WHERE import_stays.import_id = \(id) AND import_stays.contact_id > \(after ?? Contact.ID(0)) AND \(maySee("contacts.id"))
            ORDER BY import_stays.contact_id
            LIMIT \(ImportPart<Stay>.size + 1)
            """
        ) { Stay(contact: try $0.next(), name: try $0.next(), reason: try $0.next()) }
        return part(found) { $0.contact.description }
    }

    func countStays(of id: SheetImport.ID) throws -> Int {
        try count("SELECT count(*) FROM import_stays WHERE import_id = \(id)")
    }

    /// How many people who were known before it changed.
    func countFilledIn(by id: SheetImport.ID) throws -> Int {
        try count(
            """
            SELECT count(DISTINCT changes.subject_id)
            FROM changes
            WHERE changes.act_id IN \(actsBringing(id))
            AND NOT EXISTS (
                SELECT 1 FROM contacts WHERE contacts.id = changes.subject_id AND contacts.act_id IN \(actsBringing(id)))
            """)
    }

    func accountName(_ id: Account.ID?) throws -> String? {
        try id.flatMap { try value("SELECT name FROM accounts WHERE id = \($0)", of: String.self) }
    }

    func namesSeen(_ ids: [Contact.ID]) throws -> [Contact.ID: String] {
        var names: [Contact.ID: String] = [:]
        try forEach(
            """
            SELECT contacts.id, contacts.display_name FROM contacts WHERE contacts.id IN \(anyOf: ids) AND \(maySee("contacts.id"))
            """
        ) { names[try $0.next()] = try $0.next() }
        return names
    }

    private func part<Line>(_ found: [Line], _ place: (Line) -> String) -> ImportPart<Line> {
        let shown = Array(found.prefix(ImportPart<Line>.size))
        return ImportPart(lines: shown, next: found.count > shown.count ? shown.last.map(place) : nil)
    }
}
