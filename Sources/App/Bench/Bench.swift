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

        package init(_ what: String, _ measured: String, most: String = "") {
            self.what = what
            self.measured = measured
            self.most = most
        }
    }

    /// A part of the table, to measure by itself.
    package enum Part: String, Sendable, CaseIterable { case search, pages, questions, saves, many, server, `import` }

    let storage: Storage
    let database: Database
    let demo: DemoGroup
    let account: Account
    /// For the sheet, and what is made on the way.
    let folder: String
    private let responder: any HTTPResponder<VisitContext>
    private let secret = Secret()
    private let tell: @Sendable (Line) -> Void

    /// The demo group of that size and seed must be there.
    package init(
        _ wish: DemoWish, in storage: Storage, folder: String, say: @escaping @Sendable (Line) -> Void
    ) async throws {
        let groups = Groups(storage: storage, onlyGroup: wish.group)
        self.storage = storage
        self.folder = folder
        database = try await groups.open(wish.group)
        var log = Logger(label: "bench")
        log.logLevel = .error
        responder = makeRouter(Workshop(groups: groups, copyFolder: CopyFolder(path: folder + "/copies"), log: log))
            .router.buildResponder()
        demo = DemoGroup(
            people: wish.people, seed: wish.seed, today: Day(.now, in: .gmt).number,
            interactionsPerPerson: wish.interactionsPerPerson)
        tell = say
        let secret = secret
        account = try await database.write(as: Viewer.program, because: .setup) { db in
            let account = try db.records("WHERE role = 'organizer' ORDER BY id LIMIT 1", of: Account.self)[0]
            try db.startSession(account.id, secret, browser: "bench", isWaiting: false, at: .now)
            return account
        }
    }

    package func run(_ parts: [Part] = Part.allCases) async throws {
        for part in parts {
            switch part {
            case .search: try await search()
            case .pages: try await pages()
            case .questions: try await QuestionBench(database, Viewer(account), tell).run()
            case .saves: try await saves()
            case .many: try await many()
            case .server: try await served()
            case .import: try await bringIn()
            }
        }
    }

    /// How each of some questions is answered, for a comparison with something else.
    package struct Answered: Encodable, Sendable {
        package let question: String
        package let people: Int
        package let p50, p95: Double
    }

    package func answers(to questions: [String]) async throws -> [Answered] {
        let bench = QuestionBench(database, Viewer(account), tell)
        try await bench.makeRegister()
        var answers: [Answered] = []
        for question in questions {
            let people = try await bench.count(question),
                times = try await bench.times(21) { try await bench.count(question) }.times
            answers.append(Answered(question: question, people: people, p50: times.median, p95: times.share(0.95)))
        }
        return answers
    }

    func say(_ what: String, _ measured: String, most: String = "") {
        tell(Line(what, measured, most: most))
    }

    // MARK: Through the same door as a browser, but for the network

    var formToken: String { secret.formToken }
    var cookie: String { "spadework=\(secret.text)" }

    func get(_ path: String) async throws {
        let status = try await respond(.get, path, "")
        guard status == .ok else { throw NotMeasured(description: "\(path) answered \(status).") }
    }

    /// Session, rights, questions, page.
    func respond(_ method: HTTPRequest.Method, _ path: String, _ body: String) async throws -> HTTPResponse.Status {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path,
            headerFields: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"])
        let context = VisitContext(
            source: ApplicationRequestContextSource(channel: Self.channel, logger: Logger(label: "bench")))
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), context: context)
        return response.status
    }

    private static let channel = NIOAsyncTestingChannel()

    /// How our own commands are told where the data is.
    var storageArguments: [String] {
        switch storage {
        case .folder(let folder): ["--data", folder]
        case .server(let url): ["--database", url, "--data", folder]
        }
    }
}
