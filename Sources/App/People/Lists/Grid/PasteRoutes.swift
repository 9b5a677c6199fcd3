import Asking
import Foundation
import Kernel

/// A column of values into a list: first looked at, then filled in as one act.
func addPaste(to routes: Routes<Visit>) {
    routes.post("people/lists/paste") { visit in
        let form = try await visit.form(), paste = Paste(form)
        guard !paste.who.isEmpty else {
            return try await visit.refusing(form, area: .people) { db, screen, state in
                screen.pastePage(paste, nil, try db.pasteColumns(paste), state)
            } _: {
                try await visit.page(.people) { db, screen in
                    let columns = try db.pasteColumns(paste)
                    return screen.pastePage(paste, try db.plan(paste, screen), columns)
                }
            }
        }
        return try await visit.save(form, area: .people) { db, screen, state in
            let columns = try db.pasteColumns(paste)
            return screen.pastePage(paste, try? db.plan(paste, screen), columns, state)
        } _: { db, screen in
            let count = try db.fillIn(paste, now: screen.now)
            return .seeOther(
                paste.shown.path, saying: "\(count) value is filled in.|\(count) values are filled in.")
        }
    }
}

extension Connection {
    /// A question that cannot be read is refused as anything else is.
    fileprivate func plan(_ paste: Paste, _ screen: Screen) throws -> PastePlan {
        do { return try plan(paste, now: screen.now) } catch let mistake as Mistake {
            throw Refusal(.at(mistake, screen))
        } catch let mistake as MistakeInAlso { throw Refusal(.at(mistake.mistake, screen)) }
    }

    fileprivate func pasteColumns(_ paste: Paste) throws -> [ListColumn] {
        try require(.changePeople)
        try requireAsking()
        return try columns(of: paste.address).columns.filter { $0.target != nil }
    }
}
