import Asking
import Foundation
import Kernel

extension Connection {
    /// Makes a sheet of those whom a question finds now. The order is kept, so that paper and screen agree.
    func makeSheet(_ form: Form, at now: Date) throws -> String {
        try requireAsking()
        guard let account = viewer.id else { throw NotAllowed() }
        guard let kind = Sheet.Kind(rawValue: form["kind"]) else {
            throw Refusal("Choose what the sheet is for.", field: "kind")
        }
        if kind != .signIn { try require(.seeContactDetails) }
        let title = form["title"].trimmingCharacters(in: .whitespacesAndNewlines)
        try refuse(if: title.count > 200, "Use 200 letters or fewer for the title.", field: "title")
        let options = try sheetOptions(form, kind), list: List.ID? = form.id("list")
        if let list { _ = try self.list(list) }
        let entries = try sheetEntries(form["q"], kind, options, at: now)
        let id = Sheet.ID.new(), code = Sheet.newCode()
        try execute(
            """
            INSERT INTO sheets (id, code, kind, title, question, list_id, options, account_id, made_at)
            VALUES (\(id), \(code), \(kind), \(title), \(form["q"]), \(list), \(options), \(account), \(now))
            """)
        for (index, entry) in entries.enumerated() {
            let isDoor = kind == .door
            let street = isDoor ? [entry.step.street, entry.town].filter { !$0.isEmpty }.joined(separator: ", ") : ""
            try execute(
                """
                INSERT INTO sheet_rows (sheet_id, number, contact_id, street, side, spot)
                VALUES (\(id), \(index + 1), \(entry.contact), \(street), \(isDoor ? entry.step.side.rawValue : ""),
                        \(isDoor ? entry.step.spot : ""))
                """)
        }
        return code
    }

    private func sheetEntries(_ question: String, _ kind: Sheet.Kind, _ options: Sheet.Options, at now: Date) throws
        -> [DoorEntry]
    {
        let ids: [Contact.ID]
        do { ids = try self.ids(of: asked(question, at: now)) } catch let mistake as Mistake {
            throw Refusal(mistake.words, field: "q")
        }
        try refuse(
            if: ids.count > Sheet.longest, "A sheet holds \(Sheet.longest) [people] at most. Narrow the question.",
            field: "q")
        try refuse(
            if: ids.isEmpty && options.emptyLines == 0, "The question finds nobody to put on a sheet.", field: "q")
        let entries = try doorEntries(ids)
        if kind == .door { return DoorEntry.walk(entries) }
        return entries.sorted { ($0.name, $0.contact) < ($1.name, $1.contact) }
    }

    private func sheetOptions(_ form: Form, _ kind: Sheet.Kind) throws -> Sheet.Options {
        let offered = Set(try questionsForSheets().map(\.id.number))
        let visible = Set(try visibleQuestions().map(\.id.number))
        var options = Sheet.Options(columns: form.all("column").filter { Sheet.Options.columnCodes.contains($0) })
        options.known = form.all("known").compactMap { Int64($0) }.filter(visible.contains)
        options.asked = kind == .signIn ? [] : form.all("ask").compactMap { Int64($0) }.filter(offered.contains)
        try refuse(if: options.asked.count > 6, "Six questions have room on a sheet. Choose fewer.", field: "ask")
        guard kind == .signIn else { return options }
        if let event: Event.ID = form.id("event") { options.event = try find(event).id.number }
        let lines = form["lines"].isEmpty ? 0 : Int(form["lines"]) ?? -1
        try refuse(if: !(0...500).contains(lines), "Write a number from 0 to 500.", field: "lines")
        options.emptyLines = lines
        return options
    }
}

extension Sheet.Options {
    static let columnCodes = ["phone", "email", "signature", "pronouns", "language", "time", "last"]
}
