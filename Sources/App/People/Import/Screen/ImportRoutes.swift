import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

func addImports(to routes: Routes<Visit>) {
    routes.get("people/import") { visit in
        try await visit.page(.people) { db, screen in try db.importPage(screen, .fresh) }
    }
    routes.post("people/import") { try await $0.receiveSheet() }
    routes.get("people/import/:id") { visit in
        let id: SheetImport.ID = try visit.id("id"), board = visit.workshop.progress
        return try await visit.page(.people) { db, screen in try db.importPage(id, screen, board) }
    }
    routes.post("people/import/:id") { try await $0.chooseColumns() }
    routes.post("people/import/:id/throw-away") { try await $0.throwAway() }
    routes.post("people/import/:id/go-on") { try await $0.goOn() }
    routes.get("people/import/:id/people") { visit in
        let id: SheetImport.ID = try visit.id("id"), query = visit.query
        return try await visit.page(.people) { db, screen in
            screen.importedPeoplePage(try db.openImport(id), try db.people(of: id, after: query["after"]))
        }
    }
    routes.get("people/import/:id/matched") { visit in
        let id: SheetImport.ID = try visit.id("id"), after = Int(visit.query["after"]) ?? 0
        return try await visit.page(.people) { db, screen in
            screen.matchedRowsPage(try db.openImport(id), try db.matchedRows(of: id, after: after))
        }
    }
    routes.get("people/import/:id/rows") { visit in
        let id: SheetImport.ID = try visit.id("id"), after = Int(visit.query["after"]) ?? 0
        return try await visit.page(.people) { db, screen in
            let sheet = try db.openImport(id)
            return screen.rowsToLookAtPage(
                sheet, try db.rowsToLookAt(of: sheet, after: after), mayTake: try db.mayTakeCells(of: sheet))
        }
    }
    routes.get("people/import/:id/rows.csv") { try await $0.rejectsFile() }
    routes.get("people/import/:id/take-back") { visit in
        let id: SheetImport.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in
            let sheet = try db.openImport(id)
            guard sheet.mayBeTakenBack else { throw NotFound() }
            return screen.takeBackPage(sheet, filledIn: try db.countFilledIn(by: id))
        }
    }
    routes.post("people/import/:id/take-back") { visit in
        let id: SheetImport.ID = try visit.id("id")
        return try await visit.save(visit.form()) { db, _ in
            try db.takeBack(db.openImport(id))
            return .seeOther("/people/import/\(id)")
        }
    }
    routes.get("people/import/:id/stayed") { visit in
        let id: SheetImport.ID = try visit.id("id"), after: Contact.ID? = visit.query.id("after")
        return try await visit.page(.people) { db, screen in
            screen.stayedPage(try db.openImport(id), try db.stays(of: id, after: after))
        }
    }
}

extension Visit {
    fileprivate func receiveSheet() async throws -> Response {
        try await refusing(Form(), area: .people, { db, screen, state in try db.importPage(screen, state) }) {
            let receiver = try await SheetReceiver(self)
            do {
                try await receiver.receive()
                guard let arrived = receiver.finished() else { throw NotFound() }
                return try await save(Form(), area: .people) { db, _ in
                    let sheet = try db.completeImport(arrived)
                    return .seeOther(
                        "/people/import/\(sheet.id)",
                        saying: sheet.id == arrived.id ? nil : "This file was sent before. Here it is.")
                }
            } catch {
                await receiver.forget()
                throw error
            }
        }
    }

    /// The columns as somebody wants them, and then the people, if that is wanted too.
    fileprivate func chooseColumns() async throws -> Response {
        let id: SheetImport.ID = try self.id("id"), form = try await form()
        return try await save(
            form, area: .people, refused: { db, screen, state in try db.previewPage(db.openImport(id), screen, state) }
        ) { db, _ in
            let sheet = try db.openImport(id)
            guard sheet.state == .ready else { return .seeOther("/people/import/\(id)") }
            let plan = try sheet.plan.changed(by: form)
            try db.setPlan(plan, of: id)
            if form.has("go") { try db.bringIn(sheet, plan) }
            return .seeOther("/people/import/\(id)")
        }
    }

    fileprivate func throwAway() async throws -> Response {
        let id: SheetImport.ID = try self.id("id")
        return try await save(form()) { db, _ in
            guard try db.openImport(id).state == .ready else { return .seeOther("/people/import/\(id)") }
            try db.deleteImport(id)
            return .seeOther("/people/import", saying: "The file was thrown away. Nothing came in from it.")
        }
    }

    fileprivate func goOn() async throws -> Response {
        let id: SheetImport.ID = try self.id("id")
        return try await save(form()) { db, _ in
            try db.goOn(with: db.openImport(id))
            return .seeOther("/people/import/\(id)")
        }
    }

    /// Made as it is sent, however long it is.
    fileprivate func rejectsFile() async throws -> Response {
        let id: SheetImport.ID = try self.id("id"), database = try await database()
        let (sheet, words) = try await read { db, screen in
            let sheet = try db.openImport(id)
            guard try db.mayTakeCells(of: sheet) else { throw NotAllowed() }
            return (sheet, screen.words)
        }
        let body = ResponseBody { writer in
            var file = RejectsFile(sheet.plan.headers, words), last = 0, isMore = true
            while isMore {
                let after = last
                let rejects = try await database.read { try $0.rejects(of: id, after: after, limit: 500) }
                try await writer.write(ByteBuffer(bytes: file.text(of: rejects)))
                last = rejects.last?.row ?? last
                isMore = rejects.count == 500
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"rows-\(id).csv\"",
            ], body: body)
    }
}

extension ImportPlan {
    /// With what was chosen in the form; columns that it did not show stay as they are.
    func changed(by form: Form) throws -> ImportPlan {
        var plan = self
        for column in plan.meanings.indices where form.has("c\(column)") {
            let code = form["c\(column)"]
            try refuse(
                if: !code.isEmpty && ColumnMeaning(code: code) == nil, "Choose from the list what the column holds.",
                field: "c\(column)")
            plan.meanings[column] = code
        }
        return plan
    }
}
