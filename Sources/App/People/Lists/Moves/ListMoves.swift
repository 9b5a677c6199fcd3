import Asking
import Foundation
import Kernel

/// Who came into a list and who left it within a week, as far as the asker may see them.
struct ListMoves: Sendable {
    /// Some people, counted up to `mostCounted`, with the question that finds them.
    struct Some: Sendable {
        let count: Int
        let question: String
    }

    static let mostCounted = 1_000
    static let days = 7

    let came, left: Some
    let look: ListLook?

    var isEmpty: Bool { came.count + left.count == 0 }
}

/// A list in which somebody came or went.
struct MovedList: Sendable {
    let list: List
    let moves: ListMoves
}

extension Connection {
    /// `nil` where the asker may not know.
    func moves(of list: List, at now: Date) throws -> ListMoves? {
        let settings = try groupSettings(), since = settings.today(now).adding(-ListMoves.days).start(in: settings.zone)
        let came = try moved(list, isEntry: true, since), left = try moved(list, isEntry: false, since)
        let moves = ListMoves(came: came, left: left, look: try look(at: list.id))
        guard !moves.isEmpty else { return moves }
        // Asked as anybody would ask it, with the same rights.
        return (try? asked(came.question, at: now)) == nil ? nil : moves
    }

    private func moved(_ list: List, isEntry: Bool, _ since: Date) throws -> ListMoves.Some {
        let most = ListMoves.mostCounted + 1
        let found = try first(
            """
            SELECT count(*), count(*) FILTER (WHERE contacts.kind <> 'person'),
                count(*) FILTER (WHERE contacts.archived_at IS NOT NULL)
            FROM (
                SELECT DISTINCT list_moves.contact_id AS id FROM list_moves
                WHERE list_moves.list_id = \(list.id) AND list_moves.is_entry = \(isEntry) AND list_moves.at >= \(since)
                AND \(maySee("list_moves.contact_id"))
                LIMIT \(most)) AS moved
            JOIN contacts ON contacts.id = moved.id
            """
        ) { (count: try $0.next(Int.self), others: try $0.next(Int.self), away: try $0.next(Int.self)) }
        let count = found?.count ?? 0, isCut = count == most
        // A question asks of persons who are not put away, unless it says more.
        let kinds = isCut || (found?.others ?? 0) > 0 ? " and kind in (person, household, organization)" : ""
        let away = isCut || (found?.away ?? 0) > 0 ? " and archived in (yes, no)" : ""
        let call = isEntry ? "moved_in" : "moved_out"
        return ListMoves.Some(
            count: count,
            question: "\(call)(list = \(quoted(list.name))#\(list.id), since = \(ListMoves.days)d)\(kinds)\(away)")
    }

    /// The asker's own lists and those that are shared, where somebody came or went this week.
    func movedLists(at now: Date) throws -> [MovedList] {
        guard viewer.may(.seePeople), viewer.account?.scope != .tasks, viewer.account?.role != .volunteer else {
            return []
        }
        let settings = try groupSettings(), since = settings.today(now).adding(-ListMoves.days).start(in: settings.zone)
        let lists: [List] = try records(
            """
            WHERE \(mayUse("lists")) AND (
                EXISTS (SELECT 1 FROM list_moves WHERE list_id = lists.id AND is_entry AND at >= \(since))
                OR EXISTS (SELECT 1 FROM list_moves WHERE list_id = lists.id AND NOT is_entry AND at >= \(since)))
            ORDER BY name, id
            LIMIT 50
            """)
        return try lists.compactMap { list in
            guard let moves = try moves(of: list, at: now), !moves.isEmpty else { return nil }
            return MovedList(list: list, moves: moves)
        }
    }
}
