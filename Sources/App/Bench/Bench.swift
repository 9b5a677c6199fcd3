import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOEmbedded

/// What `spadework bench` measures on the demo group: each figure with what it may be at most.
package struct Bench: Sendable {
    package struct Line: Encodable, Sendable {
        package let what: String
        package let measured: String
        package let most: String
    }

    private let database: Database
    private let demo: DemoGroup
    private let responder: any HTTPResponder<VisitContext>
    private let secret = Secret()
    private let account: Account
    private let say: @Sendable (Line) -> Void

    /// The demo group of that size and seed must be there.
    package init(_ wish: DemoWish, in storage: Storage, say: @escaping @Sendable (Line) -> Void) async throws {
        let groups = Groups(storage: storage, onlyGroup: wish.group)
        database = try await groups.open(wish.group)
        var log = Logger(label: "bench")
        log.logLevel = .error
        let workshop = Workshop(groups: groups, log: log)
        responder = makeRouter(workshop).router.buildResponder()
        demo = DemoGroup(
            people: wish.people, seed: wish.seed, today: Day(.now, in: .gmt).number,
            interactionsPerPerson: wish.interactionsPerPerson)
        self.say = say
        let secret = secret
        account = try await database.write(as: Viewer.program, because: .setup) { db in
            let account = try db.records("WHERE role = 'organizer' ORDER BY id LIMIT 1", of: Account.self)[0]
            try db.startSession(account.id, secret, browser: "bench", isWaiting: false, at: .now)
            return account
        }
    }

    package func run() async throws {
        say(Line(what: "anonymous memory at the start", measured: "\(rounded(anonymousMemory())) MB", most: "40 MB"))
        try await search()
        try await personPage()
        try await listPages()
        try await todayPage()
        try await QuestionBench(database, Viewer(account), say).run()
        try await saves()
        say(Line(what: "anonymous memory at the end", measured: "\(rounded(anonymousMemory())) MB", most: "150 MB"))
    }

    // MARK: Reading

    private func search() async throws {
        var byKind: [String: [Double]] = [:], all: [Double] = [], found = 0, asked = 0
        for query in demo.queries(1_000) {
            let path = "/search/suggest?q=\(query.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            let time = try await milliseconds { try await get(path) }
            all.append(time)
            byKind["\(query.kind)", default: []].append(time)
            asked += 1
            let name = demo.person(at: query.expected).name
            let hits = try await database.read(as: Viewer(account)) { try $0.search(query.text, limit: 20) }
            if hits.people.contains(where: { $0.name == name }) { found += 1 }
        }
        say(Line(what: "search box, \(asked) mixed queries", measured: Measured(all).words, most: "p50 3 ms, p99 15 ms"))
        for (kind, times) in byKind.sorted(by: { $0.key < $1.key }) {
            say(Line(what: "  of them \(kind) (\(times.count))", measured: Measured(times).words, most: ""))
        }
        say(Line(what: "  the name meant is among the first 20", measured: "\(found) of \(asked)", most: ""))
    }

    private func personPage() async throws {
        let busiest = try await database.read(as: Viewer.program) { db in
            try db.first("SELECT id, interactions_count FROM contacts ORDER BY interactions_count DESC LIMIT 1") {
                (try $0.next(Int64.self), try $0.next(Int.self))
            }
        }
        guard let (id, count) = busiest else { return }
        let times = try await times(500) { _ in "/people/\(id)" }
        say(Line(what: "person page, \(count) timeline entries", measured: times.words, most: "p99 10 ms"))
    }

    private func listPages() async throws {
        for order in PeopleOrder.allCases {
            let cursors = try await cursors(order)
            let times = try await times(200) { number in
                "/people?order=\(order.rawValue)&after=\(cursors[number % cursors.count])"
            }
            say(Line(what: "people list, 50 a page, by \(order.rawValue), any page", measured: times.words, most: "p99 10 ms"))
        }
    }

    /// Places all over the list.
    private func cursors(_ order: PeopleOrder) async throws -> [String] {
        let people = demo.people
        return try await database.read(as: Viewer.program) { db in
            try (0..<40).map { number in
                let id = try db.value(
                    "SELECT id FROM contacts ORDER BY id LIMIT 1 OFFSET \(people * number / 40)", of: Contact.ID.self)
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

    private func todayPage() async throws {
        let times = try await times(200) { _ in "/today" }
        say(Line(what: "Today", measured: times.words, most: "p99 10 ms"))
    }

    private func times(_ count: Int, _ path: (Int) -> String) async throws -> Measured {
        var all: [Double] = []
        for number in 0..<count {
            let path = path(number)
            all.append(try await milliseconds { try await get(path) })
        }
        return Measured(all)
    }

    // MARK: Writing

    private func saves() async throws {
        let ids = try await database.read(as: Viewer.program) { db in
            try db.values("SELECT id FROM contacts ORDER BY id LIMIT 4000 OFFSET 100", of: Int64.self)
        }
        var alone: [Double] = []
        for number in 0..<300 { alone.append(try await milliseconds { try await note(ids[number % ids.count], number) }) }
        say(Line(what: "save a conversation, durable, one at a time", measured: Measured(alone).words, most: "p50 5 ms, p99 50 ms"))
        let start = ContinuousClock.now, each = 250
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for worker in 0..<16 {
                group.addTask {
                    var times: [Double] = []
                    for number in 0..<each {
                        let id = ids[(worker * each + number) % ids.count]
                        times.append(try await milliseconds { try await note(id, number) })
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let seconds = Double((ContinuousClock.now - start).components.seconds) + Double((ContinuousClock.now - start).components.attoseconds) / 1e18
        say(
            Line(
                what: "save a conversation, 16 at once", measured: "\(Int(Double(times.count) / seconds))/s, \(Measured(times).words)",
                most: "1,000/s"))
    }

    private func note(_ id: Int64, _ number: Int) async throws {
        let body = "token=\(secret.formToken)&kind=call&result=talked&note=Spoke+about+the+meeting+number+\(number)&visibility=organizers"
        let status = try await respond(.post, "/people/\(id)/notes", body)
        guard status == .seeOther else { throw DatabaseError.failed("a save answered \(status)") }
    }

    @discardableResult
    private func get(_ path: String) async throws -> HTTPResponse.Status {
        let status = try await respond(.get, path, "")
        guard status == .ok else { throw DatabaseError.failed("\(path) answered \(status)") }
        return status
    }

    /// Everything but the network: session, rights, questions, page.
    private func respond(_ method: HTTPRequest.Method, _ path: String, _ body: String) async throws -> HTTPResponse.Status {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path,
            headerFields: [.cookie: "spadework=\(secret.text)", .contentType: "application/x-www-form-urlencoded"])
        let context = VisitContext(source: ApplicationRequestContextSource(channel: Self.channel, logger: Logger(label: "bench")))
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), context: context)
        return response.status
    }

    private static let channel = NIOAsyncTestingChannel()
}
