import Foundation
import Kernel

/// The cells of a list, changed where they stand.
func addCells(to routes: Routes<Visit>) {
    routes.get("people/lists/cell") { visit in
        let query = visit.query, referrer = visit.cameFrom
        return try await visit.page(.people) { db, screen in
            let address = try CellAddress(query, from: referrer)
            return screen.cellPage(try db.cellForm(address), address)
        }
    }
    routes.post("people/lists/cell") { visit in
        let form = try await visit.form(), address = try CellAddress(form)
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.cellPage(try db.cellForm(address), address, state)
        } _: { db, screen in
            do { try db.editCell(address, form, now: screen.now) } catch let conflict as CellConflict {
                return .page(screen.cellPage(conflict, address))
            }
            guard visit.wantsFragment else { return .seeOther("\(address.back)#who-\(address.who)", saying: "Saved.") }
            return .fragment(try db.cellPart(address, screen))
        }
    }
}

extension Visit {
    /// The page of ours from which a link was followed.
    fileprivate var cameFrom: String? {
        request.headers[.referer].flatMap { URL(string: $0) }.map { $0.path + ($0.query.map { "?\($0)" } ?? "") }
    }
}

extension Connection {
    /// The cell after its change, which has yet to be written down elsewhere.
    fileprivate func cellPart(_ address: CellAddress, _ screen: Screen) throws -> HTML {
        let column = try column(called: address.column, of: address.list), contact: Contact = try find(address.who)
        if let question = column.question {
            try keepCurrentAnswer(AnsweredPair(question: question.id, contact: address.who))
        }
        let row = try listRows(of: [address.who], [column]).first
        let cells = column.name == "name" ? [.text(contact.displayName)] : row?.cells ?? [.nothing]
        return screen.cellPart(
            ListRowShown(id: address.who, kind: contact.kind, name: contact.displayName, cells: cells), column, address,
            saved: changedAnything ? actID : nil)
    }
}
