import Foundation
import Kernel

extension Connection {
    /// Takes back what somebody did: their own, or as an organizer or keeper anybody's. Throws `DependsOnIt` when
    /// something later stands on it.
    func undoAct(_ id: Act.ID) throws {
        guard try mayUndo(id) else { throw NotAllowed() }
        let isOfAccounts =
            try count("SELECT count(*) FROM changes WHERE act_id = \(id) AND table_name = 'accounts'") > 0
        do {
            try undo(id)
        } catch is AlreadyUndone {
            throw Refusal("This is undone already.")
        } catch DatabaseError.constraint {
            throw Refusal("This cannot be undone any more: something that was made since then is in its place.")
        }
        if isOfAccounts { try requireAKeeper() }
        try lookAtListsSoon()
    }

    /// Whether the asker may take back an act, and all that it did. Nobody gains by it what they could not do now: who
    /// is no longer a keeper does not undo having stepped back.
    func mayUndo(_ id: Act.ID) throws -> Bool {
        let act = try act(id)
        // A spreadsheet is taken back as a whole, from its own page.
        guard !act.isBulk, act.cause.kind != .bringIn else { return false }
        let all = try count("SELECT count(*) FROM changes WHERE act_id = \(id)")
        let seen = try count("SELECT count(*) FROM changes WHERE act_id = \(id) AND \(mayReadHistory)")
        guard all > 0, seen == all else { return false }
        if viewer.may(.changePeople) { return true }
        let isOwn = act.accountID != nil && act.accountID == viewer.accountID
        let tables = try values("SELECT DISTINCT table_name FROM changes WHERE act_id = \(id)", of: String.self)
        return isOwn && viewer.may(.addNotes) && tables.allSatisfy(Self.tablesOfNoters.contains)
    }

    /// What those write who may add notes and change nobody.
    private static var tablesOfNoters: Set<String> {
        [Interaction.table, Task.table, Attendance.table, ContactPoint.table, Answer.table]
    }
}

extension Visit {
    /// Where to go after an undo: back to the page it was asked from, unless that page is of something that is gone now.
    func backAfterUndo(removing records: [HistoryEntry]) -> String {
        let referrer = request.headers[.referer].flatMap { URL(string: $0) }
        guard let referrer, referrer.host(percentEncoded: false) == host.split(separator: ":").first.map(String.init)
        else {
            return "/today"
        }
        let path = Self.localPath(referrer.path + (referrer.query.map { "?\($0)" } ?? ""))
        let isGone = records.contains { $0.kind == .made && path.contains("/\($0.recordID)") }
        guard isGone else { return path }
        return path.hasPrefix("/people") ? "/people" : path.hasPrefix("/work") ? "/work" : "/today"
    }
}
