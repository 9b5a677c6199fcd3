import Foundation
import Kernel

/// What stands in one cell of a list.
enum ListCell: Sendable {
    case nothing
    case text(String)
    case instant(Date)
    case tags([Tag])
    /// As it is stored; shown by its question.
    case answer(Answered)
    case ticked
    /// It names somebody whom the asker may not see.
    case hidden

    struct Answered: Sendable {
        let id: Answer.ID
        let value: String
        var person: Contact.ID?
        var place: Place.ID?
    }
}

/// One person in a list, with their cells in the order of the columns.
struct ListRowShown: Sendable {
    let id: Contact.ID
    let kind: Contact.Kind
    let name: String
    var cells: [ListCell]
}

extension Connection {
    /// The rows of some people, in the order of the numbers: one question to the store for each kind of column, whatever
    /// the number of people. The caller has made sure that the asker may see them.
    func listRows(of ids: [Contact.ID], _ columns: [ListColumn]) throws -> [ListRowShown] {
        guard !ids.isEmpty else { return [] }
        var sheet = CellSheet(columns: columns)
        try fillOwn(&sheet, ids)
        try fillOrganizers(&sheet, ids)
        try fillPoints(&sheet, ids)
        try fillAddresses(&sheet, ids)
        try fillRoles(&sheet, ids)
        try fillTags(&sheet, ids)
        try fillAnswers(&sheet, ids)
        try fillKept(&sheet, ids)
        return ids.compactMap { sheet.rows[$0] }
    }

    private func fillOwn(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        let own = sheet.columns.enumerated().compactMap { index, column -> (index: Int, sql: SQL, isInstant: Bool)? in
            switch column.source {
            case .own(let sql): (index, "CAST(\(sql) AS TEXT)", false)
            case .instant(let sql): (index, sql, true)
            case .made: (index, "(SELECT acts.at FROM acts WHERE acts.id = contacts.act_id)", true)
            default: nil
            }
        }
        let more: SQL = own.isEmpty ? "" : ", \(SQL.list(own.map(\.sql)))"
        try forEach(
            """
            SELECT contacts.id, contacts.kind, contacts.display_name\(more)
            FROM contacts WHERE contacts.id IN \(anyOf: ids)
            """
        ) { row in
            let id: Contact.ID = try row.next()
            var shown = ListRowShown(
                id: id, kind: try row.next(), name: try row.next(),
                cells: Array(repeating: .nothing, count: sheet.columns.count))
            for one in own {
                if one.isInstant {
                    shown.cells[one.index] = try row.next(Date?.self).map { .instant($0) } ?? .nothing
                } else {
                    shown.cells[one.index] =
                        try row.next(String?.self).map { $0.isEmpty ? .nothing : .text($0) } ?? .nothing
                }
            }
            sheet.rows[id] = shown
        }
    }

    private func fillOrganizers(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        let places = sheet.places { if case .organizer = $0 { true } else { false } }
        guard !places.isEmpty else { return }
        try forEach(
            """
            SELECT contacts.id, accounts.name FROM contacts JOIN accounts ON accounts.id = contacts.organizer_id
            WHERE contacts.id IN \(anyOf: ids)
            """
        ) { sheet.put(try $0.next(), .text(try $0.next()), at: places) }
    }

    /// Several of a kind stand beside each other.
    private func fillPoints(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        var places: [ContactPoint.Kind: [Int]] = [:]
        for (index, column) in sheet.columns.enumerated() {
            if case .points(let kind) = column.source { places[kind, default: []].append(index) }
        }
        guard !places.isEmpty else { return }
        try forEach(
            """
            SELECT contact_points.contact_id, contact_points.kind, contact_points.value FROM contact_points
            WHERE contact_points.contact_id IN \(anyOf: ids) AND contact_points.kind IN \(anyOf: places.keys.sorted { $0.rawValue < $1.rawValue })
            AND contact_points.status IN ('unknown', 'verified')
            ORDER BY contact_points.is_primary DESC, contact_points.id
            """
        ) { row in
            let id: Contact.ID = try row.next(), kind: ContactPoint.Kind = try row.next()
            sheet.add(id, try row.next(), at: places[kind] ?? [])
        }
    }

    private func fillAddresses(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        let columns = sheet.columns.enumerated().compactMap { index, column -> (index: Int, sql: SQL)? in
            if case .address(let sql) = column.source { (index, sql) } else { nil }
        }
        guard !columns.isEmpty else { return }
        var known: Set<Contact.ID> = []
        try forEach(
            """
            SELECT addresses.contact_id, \(SQL.list(columns.map(\.sql))) FROM addresses
            WHERE addresses.contact_id IN \(anyOf: ids) ORDER BY addresses.id
            """
        ) { row in
            let id: Contact.ID = try row.next()
            guard known.insert(id).inserted else { return }
            for column in columns {
                if let text = try row.next(String?.self), !text.isEmpty {
                    sheet.put(id, .text(text), at: [column.index])
                }
            }
        }
    }

    private func fillRoles(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        let places = sheet.places { if case .roles = $0 { true } else { false } }
        guard !places.isEmpty else { return }
        try forEach(
            """
            SELECT roles.contact_id, roles.role FROM roles
            WHERE roles.contact_id IN \(anyOf: ids) AND roles.end_on IS NULL ORDER BY roles.id
            """
        ) { sheet.add(try $0.next(), try $0.next(), at: places) }
    }

    private func fillTags(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        let places = sheet.places { if case .tags = $0 { true } else { false } }
        guard !places.isEmpty else { return }
        var tags: [Contact.ID: [Tag]] = [:]
        try forEach(
            """
            SELECT taggings.contact_id, \(Tag.selection(from: "tags"))
            FROM taggings JOIN tags ON tags.id = taggings.tag_id
            WHERE taggings.contact_id IN \(anyOf: ids) ORDER BY tags.sort_name, tags.id
            """
        ) { tags[try $0.next(), default: []].append(try $0.next()) }
        for (id, carried) in tags { sheet.put(id, .tags(carried), at: places) }
    }

    private func fillAnswers(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        var places: [Question.ID: [Int]] = [:]
        for (index, column) in sheet.columns.enumerated() {
            if let question = column.question { places[question.id, default: []].append(index) }
        }
        guard !places.isEmpty else { return }
        // Only those who name somebody or some place need more than the current answer itself.
        let naming = sheet.columns.contains { $0.question?.kind == .person || $0.question?.kind == .place }
        let more: SQL =
            naming
            ? """
            , answers.about_contact_id, answers.about_place_id,
            CASE WHEN answers.about_contact_id IS NULL OR \(maySee("answers.about_contact_id")) THEN FALSE ELSE TRUE END
            """ : ", NULL, NULL, FALSE"
        let join: SQL = naming ? "JOIN answers ON answers.id = current_answers.answer_id" : ""
        try forEach(
            """
            SELECT current_answers.contact_id, current_answers.question_id, current_answers.answer_id, current_answers.value\(more)
            FROM current_answers \(join)
            WHERE current_answers.question_id IN \(anyOf: places.keys.sorted()) AND current_answers.contact_id IN \(anyOf: ids)
            """
        ) { row in
            let id: Contact.ID = try row.next(), question: Question.ID = try row.next()
            let answer = ListCell.Answered(
                id: try row.next(), value: try row.next(), person: try row.next(), place: try row.next())
            let isHidden: Bool = try row.next()
            sheet.put(id, isHidden ? .hidden : .answer(answer), at: places[question] ?? [])
        }
    }

    private func fillKept(_ sheet: inout CellSheet, _ ids: [Contact.ID]) throws {
        var notes: [Int] = [], ticks: [Int] = [], list: List.ID?
        for (index, column) in sheet.columns.enumerated() {
            switch column.source {
            case .note(let id): (list, notes) = (id, notes + [index])
            case .tick(let id): (list, ticks) = (id, ticks + [index])
            default: break
            }
        }
        guard let list else { return }
        try forEach(
            """
            SELECT list_rows.contact_id, list_rows.note, list_rows.is_ticked FROM list_rows
            WHERE list_rows.list_id = \(list) AND list_rows.contact_id IN \(anyOf: ids)
            """
        ) { row in
            let id: Contact.ID = try row.next()
            if let note = try row.next(String?.self), !note.isEmpty { sheet.put(id, .text(note), at: notes) }
            if try row.next(Bool.self) { sheet.put(id, .ticked, at: ticks) }
        }
    }
}

/// Rows while they are filled.
private struct CellSheet {
    let columns: [ListColumn]
    var rows: [Contact.ID: ListRowShown] = [:]

    func places(_ isMeant: (ListColumn.Source) -> Bool) -> [Int] {
        columns.indices.filter { isMeant(columns[$0].source) }
    }

    mutating func put(_ id: Contact.ID, _ cell: ListCell, at places: [Int]) {
        for place in places { rows[id]?.cells[place] = cell }
    }

    /// Beside what stands there already.
    mutating func add(_ id: Contact.ID, _ text: String, at places: [Int]) {
        for place in places {
            if case .text(let before)? = rows[id]?.cells[place] {
                rows[id]?.cells[place] = .text("\(before), \(text)")
            } else {
                rows[id]?.cells[place] = .text(text)
            }
        }
    }
}

extension ListCell {
    /// As it stands in a file.
    func text(_ column: ListColumn, zone: TimeZone, _ language: Language = .english) -> String {
        switch self {
        case .nothing, .hidden: ""
        case .text(let text): text
        case .instant(let at): Day(at, in: zone).description
        case .tags(let tags): tags.map(\.name).joined(separator: ", ")
        case .answer(let answer): column.question?.plainText(answer.value, language) ?? answer.value
        case .ticked: "yes"
        }
    }
}

extension Question {
    /// An answer without markup: the words of what was chosen.
    func plainText(_ value: String, _ language: Language = .english) -> String {
        guard kind == .oneChoice || kind == .severalChoices else { return value }
        return value.split(separator: " ").map { code in
            choices.list.first { $0.code == code }?.words.text(language.rawValue) ?? String(code)
        }.joined(separator: ", ")
    }
}
