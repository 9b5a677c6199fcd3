import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOEmbedded
import TestSupport
import Testing

@testable import App

/// The whole program on a group of its own, spoken to as browsers do. Every page it answers goes through the page checker.
struct TestApp: Sendable {
    let workshop: Workshop
    let database: Database
    let doors: [Routes<Visit>.Door]
    private let responder: any HTTPResponder<VisitContext>

    /// A group with a name and nobody in it.
    init(now: @escaping @Sendable () -> Date = { Date() }) async throws {
        let storage: Storage = TestEngine.postgres.map { .server($0) } ?? .folder(TestFolder.path)
        let name = "t\(Identifier<Void>.new())"
        let groups = Groups(storage: storage, onlyGroup: name)
        var log = Logger(label: "test")
        log.logLevel = .error
        workshop = Workshop(
            groups: groups, copyFolder: CopyFolder(path: TestFolder.path + "/copies"), log: log, now: now)
        database = try await groups.open(name)
        let (router, doors) = makeRouter(workshop)
        self.doors = doors
        responder = router.buildResponder()
        try await database.write(as: Viewer.program, because: .setup) { db in
            try db.set("name", to: "Bronx tenants")
        }
    }

    /// The program on a server with whatever groups it has. `database` is a stand-in that nobody asks.
    init(storage: Storage, isSecure: Bool = false) async throws {
        workshop = Workshop(
            groups: Groups(storage: storage), copyFolder: CopyFolder(path: TestFolder.path + "/copies"),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            isSecure: isSecure)
        database = try TestPlace().open(groupSchema)
        let (router, doors) = makeRouter(workshop)
        self.doors = doors
        responder = router.buildResponder()
    }

    /// Writes as the program does, past all rights.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await database.write(as: Viewer.program, because: .setup, body)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await database.read(as: Viewer.program, body)
    }

    /// Adds an account and signs it in.
    func signIn(
        _ name: String = "Ana Ruiz", _ role: Account.Role = .keeper,
        _ edit: @escaping @Sendable (inout Account) -> Void = { _ in }
    )
        async throws -> Browser
    {
        let secret = Secret()
        let account = try await write { db in
            var account = Account(
                name: name, email: "\(Identifier<Void>.new())@example.org", role: role,
                seesContactDetails: role == .keeper || role == .organizer, mayTakeCopies: role == .keeper)
            edit(&account)
            try db.insert(account)
            try db.startSession(account.id, secret, browser: "test", isWaiting: false, at: workshop.now())
            return account
        }
        return Browser(app: self, account: account, cookies: ["spadework": secret.text])
    }

    func visitor() -> Browser { Browser(app: self, account: nil, cookies: [:]) }

    fileprivate func respond(_ head: HTTPRequest, _ body: ByteBuffer, from peer: String?) async throws -> Answer {
        let channel = EmbeddedChannel()
        channel.remoteAddress = try peer.map { try SocketAddress(ipAddress: $0, port: 4711) }
        let context = VisitContext(source: ApplicationRequestContextSource(channel: channel, logger: workshop.log))
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: body)), context: context)
        let collector = BodyCollector()
        try await response.body.write(collector)
        return Answer(status: response.status, headers: response.headers, bytes: collector.bytes)
    }
}

/// One visitor's browser: keeps cookies, knows the token of the last page.
final class Browser: @unchecked Sendable {
    // `@unchecked`: a test uses its browser from one task at a time.
    let app: TestApp
    private(set) var account: Account?
    private(set) var cookies: [String: String]
    var host = "localhost"
    /// Where the connection comes from; `nil`: from this machine.
    var peer: String?

    init(app: TestApp, account: Account?, cookies: [String: String]) {
        self.app = app
        self.account = account
        self.cookies = cookies
    }

    var accountID: Account.ID { account?.id ?? Account.ID(0) }

    @discardableResult
    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers, ByteBuffer())
    }

    /// Sends a form with the token of this browser's pages.
    @discardableResult
    func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], token: String? = nil, _ headers: HTTPFields = [:]
    )
        async throws -> Answer
    {
        let secret = (cookies["spadework"] ?? cookies["spadework-visitor"]).flatMap { Secret($0) }
        let pairs = [("token", token ?? secret?.formToken ?? "")] + fields.map { ($0.key, $0.value) }
        let body = pairs.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers, ByteBuffer(string: body))
    }

    /// Sends a form with a file, as browsers do: the token first, then the file.
    @discardableResult
    func send(
        file bytes: [UInt8], named name: String = "people.csv", to path: String, token: String? = nil,
        tokenLast: Bool = false,
        ending: String = "--\r\n"
    ) async throws -> Answer {
        let secret = cookies["spadework"].flatMap { Secret($0) }, boundary = "----formBoundary7MA4YWxkTrZu0gW"
        let start = "--\(boundary)\r\nContent-Disposition: form-data; name="
        let tokenPart = [UInt8]("\(start)\"token\"\r\n\r\n\(token ?? secret?.formToken ?? "")\r\n".utf8)
        let head = [UInt8]("\(start)\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n".utf8)
        let filePart = head + bytes + [13, 10], end = [UInt8]("--\(boundary)\(ending)".utf8)
        return try await send(
            .post, path, [.contentType: "multipart/form-data; boundary=\(boundary)"],
            ByteBuffer(bytes: (tokenLast ? filePart + tokenPart : tokenPart + filePart) + end))
    }

    /// Goes where the answer leads.
    func follow(_ answer: Answer) async throws -> Answer {
        // Browsers keep what stands after "#" to themselves.
        try await get(String(try #require(answer.location).prefix { $0 != "#" }))
    }

    func send(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: ByteBuffer) async throws
        -> Answer
    {
        var headers = headers
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let answer = try await app.respond(head, body, from: peer)
        for line in answer.headers[values: .setCookie] { keep(line) }
        answer.check(path)
        return answer
    }

    private func keep(_ line: String) {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        cookies[String(pair[0])] = line.contains("Max-Age=0;") ? nil : String(pair[1])
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// What came back.
struct Answer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }

    /// The page as people read it: without tags, white space folded, entities as characters.
    var words: String {
        text.replacing(/<(script|style)[\s\S]*?<\/\1>/, with: "").replacing(/<[^>]*>/, with: "")
            .replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(/\s+/, with: " ")
    }

    fileprivate func check(_ path: String) {
        guard headers[.contentType]?.hasPrefix("text/html") == true, text.hasPrefix("<!doctype") else { return }
        for problem in checkPage(text) { Issue.record("\(path): \(problem)") }
    }
}

private final class BodyCollector: ResponseBodyWriter, @unchecked Sendable {
    // `@unchecked`: written by the one task that awaits the response.
    var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
    func finish(_ trailers: HTTPFields?) async throws {}
}
