import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Synchronization

/// Nobody is signed in; the reader is sent to the door.
struct NotSignedIn: Error {}
/// The form did not come from a page made for this visitor, or the page was too old. Nothing was changed.
struct ExpiredForm: Error {}
/// More was sent than the program takes.
struct TooLarge: Error { let limit: Int }
/// There is no group on this server yet.
struct NoGroup: Error {}
/// There are groups on this server, but none under this host name.
struct NoGroupOfThatName: Error {}

/// One request: who came, for which group, and how to answer.
struct Visit: Sendable {
    let request: Request
    let context: VisitContext
    let workshop: Workshop
    /// What stands after `?` in the address.
    let query: Form
    let cookies: VisitCookies
    private let visitor: VisitorSecret

    static let formLimit = 1 << 20

    init(_ request: Request, _ context: VisitContext, _ workshop: Workshop) async throws {
        self.request = request
        self.context = context
        self.workshop = workshop
        query = Form(urlEncoded: request.uri.query ?? "")
        cookies = VisitCookies(request)
        visitor = VisitorSecret(cookies.visitor)
    }

    /// Of this browser as long as nobody has signed in; its forms need a token too. The same for the whole visit.
    var visitorSecret: Secret { visitor.secret }

    var path: String { request.uri.path }
    var wantsFragment: Bool { request.headers[.fragment] != nil }

    func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) throws -> Identifier<Entity> {
        guard let text = context.parameters.get(name), let id = Identifier<Entity>(text) else { throw NotFound() }
        return id
    }

    var now: Date { workshop.now() }

    func database() async throws -> Database {
        switch try await workshop.groups.group(forHost: host) {
        case .group(let database): return database
        case .emptyServer: throw NoGroup()
        case .noneOfThatName: throw NoGroupOfThatName()
        }
    }

    var host: String { request.head.authority ?? "" }

    /// The fields that were sent. Throws when they did not come from a form of ours, made for whoever is signed in.
    func form() async throws -> Form {
        let form = try await fields()
        try check(token: form["token"])
        return form
    }

    func check(token: String) throws {
        guard let session = cookies.session, isSameSecret(session.formToken, token) else { throw ExpiredForm() }
    }

    /// What was sent, whoever sent it. Only `form()` and `doorForm()` look at it before the token was checked.
    func fields() async throws -> Form {
        let limit = Self.formLimit
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw TooLarge(limit: limit)
        }
        if let type = request.headers[.contentType], !type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
            throw HTTPError(.unsupportedMediaType)
        }
        let body: ByteBuffer
        do { body = try await request.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw TooLarge(limit: limit)
        } catch {
            // It broke off, or its pieces are not as they should be.
            throw HTTPError(.badRequest)
        }
        return Form(urlEncoded: String(buffer: body))
    }

    /// Where the visit goes, and what it comes in with. That there is no group says more than that nobody is signed in.
    func place() async throws -> (Database, Secret) {
        let database = try await database()
        guard let session = cookies.session else { throw NotSignedIn() }
        return (database, session)
    }

    // MARK: Reading

    /// A page for whoever is signed in. The session and the page are read at one moment.
    func page(
        _ area: Area? = nil, _ body: @escaping @Sendable (Connection, Screen) throws -> Page
    ) async throws -> Response {
        let (answer, viewer) = try await reading { db, screen in response(try body(db, screen), screen, area) }
        return keptSignedIn(answer, viewer)
    }

    /// Anything else that is read, such as a part of a page or a file.
    func read<T: Sendable>(_ body: @escaping @Sendable (Connection, Screen) throws -> T) async throws -> T {
        let (value, viewer) = try await reading(body)
        noteSeen(viewer)
        return value
    }

    private func reading<T: Sendable>(
        _ body: @escaping @Sendable (Connection, Screen) throws -> T
    ) async throws -> (T, Viewer) {
        let (database, session) = try await place()
        return try await database.read(findingWhoAsks: { try $0.viewer(of: session, at: now) }) {
            db, viewer -> (T, Viewer) in
            (try body(db, try screen(db, viewer, token: session.formToken)), viewer)
        }
    }

    // MARK: Writing

    /// Writes what a form asks for, in one transaction. When a rule refuses, `refused` makes the page that shows the
    /// form again with the reason.
    func save(
        _ form: Form, area: Area? = nil, because cause: Cause = .screen,
        refused: (@Sendable (Connection, Screen, FormState) throws -> Page)? = nil,
        _ body: @escaping @Sendable (Connection, Screen) throws -> Reply
    ) async throws -> Response {
        let (database, session) = try await place()
        do {
            let saved = try await database.write(
                findingWhoAsks: { try $0.viewer(of: session, at: now) }, because: cause
            ) { db, viewer in
                let screen = try screen(db, viewer, token: session.formToken)
                let reply = try body(db, screen)
                return Saved(reply: reply, act: db.changedAnything ? db.actID : nil, screen: screen, viewer: viewer)
            }
            return keptSignedIn(response(saved.reply, saved.screen, area, act: saved.act), saved.viewer)
        } catch let refusal as Refusal {
            guard let refused else { throw refusal }
            return try await again(form, refusal, area: area, refused)
        }
    }

    /// The form once more, with what was typed and the reason why it was refused.
    func again(
        _ form: Form, _ refusal: Refusal, area: Area? = nil,
        _ refused: @escaping @Sendable (Connection, Screen, FormState) throws -> Page
    ) async throws -> Response {
        try await page(area) { db, screen in
            var page = try refused(db, screen, FormState(form.valuesToShow, refusal: refusal))
            page.status = .unprocessableContent
            return page
        }
    }

    /// Does what a form asks for where the store alone cannot do it; a refusal shows the form again.
    func refusing(
        _ form: Form, area: Area? = nil,
        _ refused: @escaping @Sendable (Connection, Screen, FormState) throws -> Page,
        _ body: () async throws -> Response
    ) async throws -> Response {
        do { return try await body() } catch let refusal as Refusal {
            return try await again(form, refusal, area: area, refused)
        }
    }

    private struct Saved: Sendable {
        let reply: Reply
        let act: Act.ID?
        let screen: Screen
        let viewer: Viewer
    }

    // MARK: Answering

    /// The browser keeps the session for as long as the server does, counted from the last use.
    private func keptSignedIn(_ response: Response, _ viewer: Viewer) -> Response {
        guard noteSeen(viewer), let session = cookies.session else { return response }
        var response = response
        response.headers.append(cookie: .session(session, isSecure: workshop.isSecure))
        return response
    }

    /// Notes now and then that the session is used, after the answer, so that no page waits for it.
    @discardableResult
    private func noteSeen(_ viewer: Viewer) -> Bool {
        let now = now
        guard let session = viewer.session, session.isDue(at: now) else { return false }
        _Concurrency.Task { try? await database().tend { try $0.noteSession(session.id, seenAt: now) } }
        return true
    }

    func screen(_ db: Connection, _ viewer: Viewer, token: String) throws -> Screen {
        let settings = try db.groupSettings()
        let language =
            viewer.account?.language ?? Language.wished(viewer.account == nil ? request.headers[.acceptLanguage] : nil)
        let spoken = language ?? settings.language
        var screen = Screen(
            // A group's own words are in its own language.
            words: .of(spoken, nouns: spoken == settings.language ? settings.nouns : [:]), group: settings.face,
            account: viewer.account.map { AccountFace(name: $0.name, isKeeper: $0.role == .keeper) },
            formToken: token, now: workshop.now(), path: path)
        screen.notice = cookies.notice
        screen.searched = path == "/search" ? query["q"] : ""
        return screen
    }

    func response(_ page: Page, _ screen: Screen, _ area: Area?) -> Response {
        let html = wantsFragment ? screen.unframed(page) : screen.document(page, area: area)
        var response = htmlResponse(html, page.status)
        if cookies.notice != nil { response.headers.append(cookie: .forget(.notice)) }
        return response
    }

    private func response(_ reply: Reply, _ screen: Screen, _ area: Area?, act: Act.ID?) -> Response {
        switch reply {
        case .page(let page): return response(page, screen, area)
        case .fragment(let html): return htmlResponse(html, .ok)
        case .seeOther(let path, let words):
            var response = redirect(to: path)
            if let words { response.headers.append(cookie: .notice(screen.t(words), undo: act)) }
            return response
        }
    }
}

/// Randomness waits for the kernel, and pages for those who are signed in need none of it.
private final class VisitorSecret: Sendable {
    private let known: Mutex<Secret?>

    init(_ known: Secret?) { self.known = Mutex(known) }

    var secret: Secret {
        known.withLock { known in
            let secret = known ?? Secret()
            known = secret
            return secret
        }
    }
}

/// What a write answers.
enum Reply: Sendable {
    case page(Page)
    /// A part of the page the reader is on.
    case fragment(HTML)
    /// Another page, which says once what happened, with *Undo* where something was changed.
    case seeOther(String, saying: Phrase? = nil)
}

extension Form {
    /// What may stand in a page again. Passwords never leave the server.
    var valuesToShow: [String: [String]] { values.filter { !$0.key.hasPrefix("password") } }
}

func htmlResponse(_ html: HTML, _ status: HTTPResponse.Status) -> Response {
    Response(
        status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
        body: .init(byteBuffer: html.buffer))
}

func redirect(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
}

extension HTTPField.Name {
    // The names are valid by the letters they are made of.
    static let fragment = HTTPField.Name("X-Fragment")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}
