import Asking
import Foundation
import Kernel

/// Some of those whom a question finds, from one place in an order on.
struct ListWindow: Sendable {
    let ids: [Contact.ID]
    /// How many the question finds in all.
    let count: Int
}

extension Connection {
    static let windowSize = 100

    /// A window of a question in an order. Windows one after the other are the whole order, nobody twice, as long as
    /// nothing is written in between: those of equal value stand by name and then by number.
    ///
    /// - Parameter count: where it is known from the first window, it is not counted again.
    func window(
        of asked: Asked, by order: ListOrder = .name, from: Int, limit: Int = windowSize, count known: Int? = nil
    ) throws -> ListWindow {
        if let window = try asking({ try registerWindow(of: asked, by: order, from: from, limit: limit) }) {
            return window
        }
        let count = try known ?? count(of: asked)
        guard from < count, limit > 0 else { return ListWindow(ids: [], count: count) }
        guard case .random = asked.limit else {
            let ids = try asking {
                try values(inOrder(asked, order, "LIMIT \(limit) OFFSET \(from)"), of: Contact.ID.self)
            }
            return ListWindow(ids: ids, count: count)
        }
        return ListWindow(ids: Array(try idsInOrder(of: asked, by: order).dropFirst(from).prefix(limit)), count: count)
    }

    /// Everybody whom a question finds, in an order.
    func idsInOrder(of asked: Asked, by order: ListOrder) throws -> [Contact.ID] {
        let ids = try asking { try values(inOrder(asked, order, ""), of: Contact.ID.self) }
        guard case .random = asked.limit else { return ids }
        let drawn = Set(try self.ids(of: asked))
        return ids.filter(drawn.contains)
    }

    private func inOrder(_ asked: Asked, _ order: ListOrder, _ limit: SQL) -> SQL {
        let compiled = Compiler.compile(asked, for: self)
        return inOrder(compiled.opening, compiled.condition, order, limit)
    }

    func inOrder(_ opening: SQL, _ condition: SQL, _ order: ListOrder, _ limit: SQL) -> SQL {
        let sorting = sorting(by: order.column)
        let way: SQL = order.isDescending ? "DESC" : "ASC"
        if order.isByName {
            // The engines walk an index here.
            return """
                \(opening)SELECT contacts.id FROM contacts WHERE \(condition)
                ORDER BY contacts.sort_name \(way), contacts.id \(way) \(limit)
                """
        }
        let members: SQL = """
            SELECT contacts.id AS id, contacts.sort_name AS name, \(sorting.value) AS value
            FROM contacts WHERE \(condition)
            """
        guard let folding = sorting.folding else {
            return """
                \(opening)SELECT member.id FROM (\(members)) AS member
                ORDER BY member.value \(way) NULLS LAST, member.name, member.id \(limit)
                """
        }
        return """
            \(opening)SELECT member.id FROM (\(members)) AS member
            LEFT JOIN foldings ON foldings.kind = \(folding) AND foldings.raw = member.value
            ORDER BY coalesce(foldings.folded, member.value) \(way) NULLS LAST, member.name, member.id \(limit)
            """
    }

    /// Those of a question for whom another holds, too.
    func narrowed(_ asked: Asked, by also: Asked) throws -> Asked {
        var narrowed = asked
        let inner: Meant =
            switch asked.limit {
            case nil: asked.condition
            case .extreme: .found(List.ID(0), asked)
            case .random: .drawn(try drawn(asked))
            }
        narrowed.condition = .all([inner, also.condition])
        narrowed.limit = also.limit
        narrowed.troubles += also.troubles
        return narrowed.weighed()
    }

    private func drawn(_ asked: Asked) throws -> [Int64] {
        let ids = try ids(of: asked)
        try refuse(
            if: ids.count > 20_000, "Of so many drawn at random no part can be shown. Draw fewer.", field: "also")
        return ids.map(\.number)
    }
}
