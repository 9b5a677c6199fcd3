import Kernel

extension Screen {
    /// Beneath a list's title: who came and left this week, and whether anybody could look.
    func movesPart(_ moves: ListMoves?) -> HTML {
        guard let moves else { return .empty }
        return """
            \(if: !moves.isEmpty, "<p>\(h("\(movesWords(moves)) this week."))</p>")\
            \(moves.look.flatMap(lookProblem).map { "<p class=\"soft\">\(icon(.warning)) \(h($0))</p>" as HTML })
            """
    }

    /// "3 came in, 1 left", each leading to the people.
    private func movesWords(_ moves: ListMoves) -> HTML {
        let most = ListMoves.mostCounted, came = moves.came.count, left = moves.left.count
        let parts: [(Phrase, ListMoves.Some)] = [
            (came > most ? "More than \(most) came in" : "\(came) came in|\(came) came in", moves.came),
            (left > most ? "More than \(most) left" : "\(left) left|\(left) left", moves.left),
        ]
        let said = parts.filter { $0.1.count > 0 }.map { countLink($0.0, to: peoplePath($0.1.question)) }
        return "\(said.enumerated().map { $0 == 0 ? $1 : ", \($1)" as HTML })"
    }

    private func lookProblem(_ look: ListLook) -> Phrase? {
        guard let problem = look.problem else { return nil }
        let why: HTML =
            switch problem {
            case .slow: h("the question takes too long.")
            case .broken: h("it names something that is gone or may not be asked.")
            case .failed: h("something went wrong here, which is our mistake and not yours.")
            }
        return look.lookedAt.map { "Who comes and goes was not looked at since \(moment($0)): \(why)" }
            ?? "Who comes and goes was not looked at yet: \(why)"
    }

    /// One line on Today, folded, with a line for each list.
    func movedListsPart(_ lists: [MovedList]) -> HTML {
        guard !lists.isEmpty else { return .empty }
        return folded(
            "\(lists.count) list changed this week|\(lists.count) lists changed this week",
            list(
                "Lists", lists.map { personLine($0.list.name, to: "/people/lists/\($0.list.id)", movesWords($0.moves)) }
            ))
    }
}
