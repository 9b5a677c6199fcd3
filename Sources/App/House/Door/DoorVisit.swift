import Foundation
import HTTPTypes
import Hummingbird
import Kernel

/// Pages for whoever has not signed in: the door, one-time links, the first visit.
extension Visit {
    /// What was sent by a form at the door. Throws when it did not come from a page made for this browser.
    func doorForm() async throws -> Form {
        let form = try await fields()
        let ours = [cookies.visitor, cookies.session].compactMap(\.self)
        guard ours.contains(where: { isSameSecret($0.formToken, form["token"]) }) else { throw ExpiredForm() }
        return form
    }

    func doorPage(_ body: @escaping @Sendable (Connection, Screen) throws -> Page) async throws -> Response {
        let token = visitorSecret.formToken
        let (page, screen) = try await database().read(as: Viewer.nobody) { db -> (Page, Screen) in
            let screen = try self.screen(db, .nobody, token: token)
            return (try body(db, screen), screen)
        }
        return doorResponse(page, screen)
    }

    /// The form once more, with what was typed and the reason why it was refused.
    func doorAgain(
        _ form: Form, _ refusal: Refusal, status: Page.Status = .unprocessableContent,
        _ refused: @escaping @Sendable (Connection, Screen, FormState) throws -> Page
    ) async throws -> Response {
        try await doorPage { db, screen in
            var page = try refused(db, screen, FormState(form.valuesToShow, refusal: refusal))
            page.status = status
            return page
        }
    }

    func doorResponse(_ page: Page, _ screen: Screen) -> Response {
        var response = response(page, screen, nil)
        response.headers.append(cookie: .visitor(visitorSecret, isSecure: workshop.isSecure))
        return response
    }

    /// Gives the browser its session, and sends it on.
    func signedIn(_ session: Secret, to path: String) -> Response {
        var response = redirect(to: path)
        response.headers.append(cookie: .session(session, isSecure: workshop.isSecure))
        response.headers.append(cookie: .forget(.visitor))
        return response
    }

    /// Which browser this is, for the list of sessions.
    var browser: String { String((request.headers[.userAgent] ?? "").prefix(300)) }

    /// Who is at the other end: the connection's address, or behind a proxy on the same machine what the proxy says.
    var clientAddress: String {
        Kernel.clientAddress(peer: context.peer, forwarded: request.headers[values: .forwardedFor])
    }

    /// A path of our own that a visitor asked to be led back to; never another site.
    static func localPath(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        guard text.hasPrefix("/"), !text.hasPrefix("//"), isPlain, text.utf8.count <= 2_000 else { return "/today" }
        return text
    }
}
