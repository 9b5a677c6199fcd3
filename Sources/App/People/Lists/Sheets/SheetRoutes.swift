import Foundation
import Kernel

/// Paper: choosing what stands on a sheet, the page to print, and keying it back.
func addSheets(to routes: Routes<Visit>) {
    routes.get("people/sheets/new") { visit in
        let query = visit.query
        return try await visit.page(.people) { db, screen in screen.newSheetPage(try db.sheetDraft(query, screen)) }
    }
    routes.post("people/sheets") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.newSheetPage(try db.sheetDraft(form, screen), state)
        } _: { db, screen in
            .seeOther("/people/sheets/\(try db.makeSheet(form, at: screen.now))")
        }
    }
    routes.get("people/sheets/:code") { visit in
        let code = try visit.sheetCode(), address = visit.address
        return try await visit.page(.people) { db, screen in
            screen.sheetPage(try db.sheetView(code, at: screen.now), at: address)
        }
    }
    routes.get("people/sheets/:code/key") { visit in
        let code = try visit.sheetCode(), part = visit.part(visit.query)
        return try await visit.page(.people) { db, screen in
            screen.keyPage(try db.keyView(code, part, screen), part: part)
        }
    }
    routes.post("people/sheets/:code/key") { visit in
        let code = try visit.sheetCode(), form = try await visit.form(), part = visit.part(form)
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.keyPage(try db.keyView(code, part, screen), part: part, state)
        } _: { db, screen in
            let view = try db.keyView(code, part, screen)
            let saved = try db.keySheet(view, form, today: screen.today, now: screen.now)
            let next = part * Sheet.part < view.total ? part + 1 : part
            return .seeOther(
                "\(view.sheet.path)/key?part=\(next)", saying: "\(saved) row is saved.|\(saved) rows are saved.")
        }
    }
}

extension Visit {
    fileprivate func sheetCode() throws -> String {
        guard let code = context.parameters.get("code"), code.utf8.count <= 20 else { throw NotFound() }
        return String(code)
    }

    /// The part of a sheet that is keyed in at once, counted from 1.
    fileprivate func part(_ form: Form) -> Int { min(max(Int(form["part"]) ?? 1, 1), 1_000) }
}

extension Connection {
    fileprivate func keyView(_ code: String, _ part: Int, _ screen: Screen) throws -> SheetView {
        let view = try sheetView(code, numbers: (part - 1) * Sheet.part + 1...part * Sheet.part, at: screen.now)
        guard view.mayKey else { throw NotAllowed() }
        return view
    }

    fileprivate func sheetDraft(_ form: Form, _ screen: Screen) throws -> SheetDraft {
        try requireAsking()
        let list: List? = try form.id("list").map { try self.list($0) }
        let week: TimeInterval = 7 * 86_400
        return SheetDraft(
            question: list.map { "in(\(quoted($0.name))#\($0.id))" } ?? form["q"], list: list,
            questions: try visibleQuestions().filter { $0.closedAt == nil }, boxes: try questionsForSheets(),
            events: try records(
                "WHERE starts_at >= \(screen.now - week) AND cancelled_at IS NULL ORDER BY starts_at LIMIT 50"),
            seesDetails: viewer.may(.seeContactDetails))
    }
}
