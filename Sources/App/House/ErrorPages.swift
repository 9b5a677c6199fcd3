import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging

/// Turns what went wrong into a page that says what happened, what is safe and what to do; and sets the headers that
/// every answer has.
struct ErrorPages: RouterMiddleware {
    typealias Context = VisitContext
    let workshop: Workshop

    func handle(
        _ request: Request, context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        var response: Response
        do {
            guard !request.comesFromElsewhere else { throw ExpiredForm() }
            response = try await next(request, context)
        } catch {
            response = await answer(error, request, context)
        }
        protect(&response.headers)
        log(request, context, response.status, ContinuousClock.now - started)
        return response
    }

    /// Nothing from elsewhere is ever loaded, nothing inline runs, nobody frames our pages.
    private func protect(_ headers: inout HTTPFields) {
        headers[.contentSecurityPolicy] = Self.policy
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
    }

    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
        form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'
        """

    private func log(_ request: Request, _ context: VisitContext, _ status: HTTPResponse.Status, _ time: Duration) {
        let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
        workshop.log.info(
            "request",
            metadata: [
                "id": "\(context.requestID)", "method": "\(request.method)", "path": "\(request.pathForLog)",
                "status": "\(status.code)", "ms": "\((milliseconds * 100).rounded() / 100)",
            ])
    }

    private func answer(_ error: any Error, _ request: Request, _ context: VisitContext) async -> Response {
        switch error {
        case is NotSignedIn: return redirect(to: "/sign-in?to=\(Self.encoded(request))")
        case is NoGroup: return redirect(to: "/start")
        default: break
        }
        let screen = await screen(request, context)
        let page = page(for: error, screen, context)
        var response = htmlResponse(screen.document(page, area: nil), page.status)
        response.headers[.allow] = (error as? HTTPError)?.headers[.allow]
        return response
    }

    private static func encoded(_ request: Request) -> String {
        let back = request.method == .get ? request.uri.string : "/today"
        return back.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func page(for error: any Error, _ screen: Screen, _ context: VisitContext) -> Page {
        switch error {
        case is NotFound: screen.notHerePage()
        case is NotAllowed: screen.notAllowedPage()
        case is ExpiredForm: screen.expiredFormPage()
        case is NoGroupOfThatName: screen.noGroupPage()
        case let tries as TooManyTries: screen.tooOftenPage(tries.until)
        case is TooManyAtOnce: screen.tooManyAtOncePage()
        case let error as TooLarge: screen.tooLargePage("\(error.limit >> 20) MB")
        case let refusal as Refusal: screen.refusalPage(refusal)
        case let error as HTTPError where error.status == .notFound: screen.notHerePage()
        case DatabaseError.full: screen.diskFullPage()
        case DatabaseError.lost, DatabaseError.busy: screen.databaseAwayPage()
        case let error as HTTPError where error.status.kind == .clientError: screen.malformedPage(error.status)
        default: broken(error, screen, context)
        }
    }

    private func broken(_ error: any Error, _ screen: Screen, _ context: VisitContext) -> Page {
        workshop.log.error("broken", metadata: ["id": "\(context.requestID)", "error": "\(String(reflecting: error))"])
        return screen.somethingBrokePage("\(context.requestID)")
    }

    /// The reader's own screen where that can be found out, or a plain one.
    private func screen(_ request: Request, _ context: VisitContext) async -> Screen {
        if let visit = try? await Visit(request, context, workshop), let found = try? await visit.read({ $1 }) {
            return found
        }
        let language = Language.wished(request.headers[.acceptLanguage]) ?? .english
        return Screen(
            words: .of(language), group: GroupSettings().face, account: nil, formToken: "", now: workshop.now(),
            path: request.uri.path)
    }
}

extension Request {
    /// Another site made the browser send this. Browsers say so since 2023; older ones are stopped by the form's token.
    fileprivate var comesFromElsewhere: Bool {
        guard method != .get && method != .head, let site = headers[.fetchSite] else { return false }
        return site != "same-origin" && site != "none"
    }

    /// A one-time link opens an account, so it must not lie about in logs.
    fileprivate var pathForLog: String { uri.path.hasPrefix("/link/") ? "/link/…" : uri.path }
}

extension VisitContext {
    /// Stands in the log and on the page of whoever met a fault.
    var requestID: String { logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "" }
}
