import Kernel

extension Connection {
    /// A page of those whom a question finds. Of few, the page is sorted out; of many, the order is walked until enough are
    /// met. `nil` where SQL must be asked.
    func registerPage(
        of asked: Asked, by order: PeopleOrder, _ cursor: PeopleCursor?, _ backwards: Bool, _ limit: Int
    ) throws -> [PersonRow]? {
        guard let answer = try registerAnswer(asked) else { return nil }
        let sorted = sorting(order, backwards: backwards)
        guard answer.people.count > 4_000 else {
            let ids = try answer.reader.ids(of: answer.people)
            guard !ids.isEmpty else { return [] }
            let conditions: [SQL] = ["contacts.id IN \(anyOf: ids.padded)"] + start(order, cursor, backwards: backwards)
            return try people(where: .all(conditions), sorted: sorted, position: order.column, limit: limit)
        }
        let shown = try walk(answer, order, cursor, backwards, limit, isOfAll: asked.asksArchived)
        guard !shown.isEmpty else { return [] }
        return try people(
            where: "contacts.id IN \(anyOf: shown.padded)", sorted: sorted, position: order.column, limit: limit)
    }

    private func walk(
        _ answer: (people: BlockSet, reader: RegisterReader), _ order: PeopleOrder, _ cursor: PeopleCursor?,
        _ backwards: Bool, _ limit: Int, isOfAll: Bool
    ) throws -> [Int64] {
        var shown: [Int64] = [], cursor = cursor, step = 4 * limit
        // The indexes of these orders hold those who are not put away.
        let present: [SQL] = isOfAll ? [] : ["contacts.archived_at IS NULL"]
        while true {
            let next = try rows(
                """
                SELECT contacts.id, \(order.column) FROM contacts
                WHERE \(.all(present + start(order, cursor, backwards: backwards)))
                ORDER BY \(sorting(order, backwards: backwards))
                LIMIT \(step)
                """
            ) { row in
                let id: Contact.ID = try row.next()
                return order.isText
                    ? PeopleCursor(text: try row.next(), id: id)
                    : PeopleCursor(number: try row.next(Int64?.self) ?? 0, id: id)
            }
            for one in next where shown.count < limit {
                if try answer.reader.contains(one.id.number, answer.people) { shown.append(one.id.number) }
            }
            guard shown.count < limit, next.count == step else { return shown }
            cursor = next.last
            step = min(step * 2, 4_096)
        }
    }
}
