import Foundation
import Kernel

extension Bench {
    func search() async throws {
        var byKind: [String: [Double]] = [:], all: [Double] = [], found = 0, slowest: (Double, String) = (0, "")
        let queries = demo.queries(1_000)
        // The first questions open connections and prepare statements, once in the life of a server.
        for query in demo.queries(1_030).suffix(30) { try await suggest(query) }
        for query in queries {
            let time = try await milliseconds { try await suggest(query) }
            all.append(time)
            if time > slowest.0 { slowest = (time, query.text) }
            byKind["\(query.kind)", default: []].append(time)
        }
        for query in queries {
            let name = demo.person(at: query.expected).name
            let hits = try await database.read(as: Viewer(account)) { try $0.search(query.text, limit: 20) }
            if hits.people.contains(where: { $0.name == name }) { found += 1 }
        }
        say("search box, \(all.count) mixed queries", Measured(all).words, most: "p50 3 ms, p99 15 ms")
        for (kind, times) in byKind.sorted(by: { $0.key < $1.key }) {
            say("  of them \(kind) (\(times.count))", Measured(times).words)
        }
        say("  the slowest: \(slowest.1)", "\(rounded(slowest.0)) ms")
        say("  the name meant is among the first 20", "\(found) of \(all.count)")
    }

    private func suggest(_ query: DemoQuery) async throws {
        try await get("/search/suggest?q=\(query.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")")
    }

    func pages() async throws {
        try await personPage()
        try await listPages()
        say("Today", try await times(200) { _ in "/today" }.words, most: "p99 10 ms")
    }

    private func personPage() async throws {
        let busiest = try await database.read(as: Viewer.program) { db in
            try db.first("SELECT id, interactions_count FROM contacts ORDER BY interactions_count DESC LIMIT 1") {
                (try $0.next(Int64.self), try $0.next(Int.self))
            }
        }
        guard let (id, count) = busiest else { return }
        let times = try await times(500) { _ in "/people/\(id)" }
        say("person page, \(count) timeline entries", times.words, most: "p99 10 ms")
    }

    private func listPages() async throws {
        for order in PeopleOrder.allCases {
            let cursors = try await cursors(order)
            let times = try await times(300) { number in
                "/people?order=\(order.rawValue)&after=\(cursors[number % cursors.count])"
            }
            say("people list, 50 a page, by \(order.rawValue), any page", times.words, most: "p99 10 ms")
        }
    }

    /// Places all over the list.
    func cursors(_ order: PeopleOrder) async throws -> [String] {
        let people = demo.people
        return try await database.read(as: Viewer.program) { db in
            try (0..<100).map { number in
                let id = try db.value(
                    "SELECT id FROM contacts ORDER BY id LIMIT 1 OFFSET \(people * number / 100)", of: Contact.ID.self)
                let row = try id.flatMap { id in
                    try db.first("SELECT sort_name, given_sort, last_contacted_at FROM contacts WHERE id = \(id)") { row in
                        let sort: String = try row.next(), given: String = try row.next(), at: Int64? = try row.next()
                        return PeopleCursor(text: order == .name ? sort : given, number: at ?? 0, id: id)
                    }
                }
                return row?.written(order).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            }
        }
    }

    /// Ten first that do not count: the first of a kind prepares its statements.
    private func times(_ count: Int, _ path: (Int) -> String) async throws -> Measured {
        var all: [Double] = []
        for number in 0..<count + 10 {
            let path = path(number)
            let time = try await milliseconds { try await get(path) }
            if number >= 10 { all.append(time) }
        }
        return Measured(all)
    }
}
