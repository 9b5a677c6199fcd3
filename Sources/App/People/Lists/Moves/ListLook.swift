import Foundation
import Kernel

/// When it was last found out who is in a list, and how that went since.
struct ListLook: Sendable {
    /// Why nobody could be found.
    enum Problem: String, Sendable, SQLConvertible {
        /// The question took too long.
        case slow
        /// It names something that is gone, or that its owner may not ask for.
        case broken
        case failed
    }

    let version: Int64
    /// What was asked: another question is another list, and nobody came or left by it.
    let askedAs: Int64?
    let lookedAt: Date?
    let triedAt: Date?
    let problem: Problem?

    init(_ row: inout Row) throws {
        version = try row.next()
        askedAs = try row.next()
        lookedAt = try row.next()
        triedAt = try row.next()
        problem = try row.next()
    }

    static let selection: SQL = "version, asked_as, looked_at, tried_at, problem"

    /// Whoever was in it, in order, some thousand together.
    struct Part: Sendable {
        static let size = 20_000
        let first, last: Int64
        let bytes: [UInt8]

        init(_ ids: ArraySlice<Int64>) {
            first = ids.first ?? 0
            last = ids.last ?? 0
            bytes = Self.packed(ids)
        }

        /// The distance from each number to the next, seven bits to a byte, the lowest first.
        private static func packed(_ ids: ArraySlice<Int64>) -> [UInt8] {
            var bytes: [UInt8] = [], last = Int64(0)
            bytes.reserveCapacity(ids.count * 4)
            for id in ids {
                var rest = UInt64(bitPattern: id &- last)
                while rest >= 0x80 {
                    bytes.append(UInt8(rest & 0x7F) | 0x80)
                    rest >>= 7
                }
                bytes.append(UInt8(rest))
                last = id
            }
            return bytes
        }

        /// `nil` for bytes that are no such numbers.
        static func ids(_ bytes: UnsafeRawBufferPointer) -> [Int64]? {
            var ids: [Int64] = [], last = Int64(0), number = UInt64(0), shift = UInt64(0)
            for byte in bytes {
                guard shift < 64 else { return nil }
                number |= UInt64(byte & 0x7F) << shift
                shift += 7
                guard byte < 0x80 else { continue }
                let next = last &+ Int64(bitPattern: number)
                guard next > last else { return nil }
                ids.append(next)
                (last, number, shift) = (next, 0, 0)
            }
            return shift == 0 ? ids : nil
        }
    }
}

/// Who is in the first of two lists in order, and not in the second.
func missing(from second: [Int64], of first: [Int64]) -> [Int64] {
    var missing: [Int64] = [], index = 0
    for id in first {
        while index < second.count, second[index] < id { index += 1 }
        if index == second.count || second[index] != id { missing.append(id) }
    }
    return missing
}

extension Connection {
    func look(at list: List.ID) throws -> ListLook? {
        try first("SELECT \(ListLook.selection) FROM list_looks WHERE list_id = \(list)") { try ListLook(&$0) }
    }

    /// Who was in it; `nil` where nobody ever looked, or what was kept cannot be read.
    func membersSeen(in list: List.ID) throws -> [Int64]? {
        var all: [Int64]? = []
        try forEach("SELECT ids FROM list_look_parts WHERE list_id = \(list) ORDER BY number") { row in
            guard let some = try row.withBytes({ ListLook.Part.ids($0) }) else { return all = nil }
            all?.append(contentsOf: some)
        }
        return all
    }

    func keepMembersSeen(_ ids: [Int64], in list: List.ID) throws {
        try execute("DELETE FROM list_look_parts WHERE list_id = \(list)")
        for (number, some) in ids.batches(of: ListLook.Part.size).enumerated() {
            let part = ListLook.Part(some)
            try execute(
                """
                INSERT INTO list_look_parts (list_id, number, first_id, last_id, ids)
                VALUES (\(list), \(number), \(part.first), \(part.last), \(part.bytes))
                """)
        }
    }

    /// Takes somebody who is deleted for good out of all that was seen, and out of what is being looked at just now.
    func forgetInLooks(_ contact: Contact.ID) throws {
        try execute("DELETE FROM list_moves WHERE contact_id = \(contact)")
        try execute("UPDATE list_looks SET version = version + 1")
        let parts = try rows(
            """
            SELECT list_id, number, ids FROM list_look_parts
            WHERE first_id <= \(contact) AND last_id >= \(contact)
            ORDER BY list_id, number
            """
        ) { row in
            (
                list: try row.next(List.ID.self), number: try row.next(Int.self),
                ids: try row.withBytes { ListLook.Part.ids($0) }
            )
        }
        for part in parts {
            guard var ids = part.ids, let index = ids.firstIndex(of: contact.number) else { continue }
            ids.remove(at: index)
            let rest = ListLook.Part(ids[...]), place: SQL = "list_id = \(part.list) AND number = \(part.number)"
            if ids.isEmpty {
                try execute("DELETE FROM list_look_parts WHERE \(place)")
            } else {
                try execute(
                    """
                    UPDATE list_look_parts SET first_id = \(rest.first), last_id = \(rest.last), ids = \(rest.bytes)
                    WHERE \(place)
                    """)
            }
        }
    }

    // MARK: Checked

    /// What was seen names nobody who is gone, and can be read.
    func checkLooks() throws -> [Finding] {
        let broken = try brokenLooks().count
        guard broken > 0 else { return [] }
        return [
            Finding(
                kind: .lists, words: "Of \(broken) lists it is not kept rightly who was in them.", count: broken,
                isRepairable: true)
        ]
    }

    private func brokenLooks() throws -> [List.ID] {
        let lists = try values("SELECT DISTINCT list_id FROM list_look_parts ORDER BY list_id", of: List.ID.self)
        return try lists.filter { list in
            guard try look(at: list)?.lookedAt != nil, let ids = try membersSeen(in: list) else { return true }
            guard zip(ids, ids.dropFirst()).allSatisfy({ $0 < $1 }) else { return true }
            return try ids.batches(of: 5_000).contains { some in
                try count("SELECT count(*) FROM contacts WHERE id IN \(anyOf: Array(some))") < some.count
            }
        }
    }

    /// The next look begins anew, without comings and goings.
    func repairLooks() throws {
        for list in try brokenLooks() {
            try execute("DELETE FROM list_look_parts WHERE list_id = \(list)")
            try execute("DELETE FROM list_looks WHERE list_id = \(list)")
        }
    }
}
