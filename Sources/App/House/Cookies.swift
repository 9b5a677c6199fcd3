import Foundation
import HTTPTypes
import Hummingbird
import Kernel

/// What a browser brought along.
struct VisitCookies: Sendable {
    /// Of somebody who signed in.
    let session: Secret?
    /// Of somebody who has only looked at the door; their forms need a token too.
    let visitor: Secret?
    /// What the last page wanted to be said.
    let notice: Notice?

    init(_ request: Request) {
        let cookies = request.cookies
        session = cookies[CookieName.session.rawValue].flatMap { Secret($0.value) }
        visitor = cookies[CookieName.visitor.rawValue].flatMap { Secret($0.value) }
        notice = cookies[CookieName.notice.rawValue].flatMap { Self.notice($0.value) }
    }

    private static func notice(_ value: String) -> Notice? {
        let parts = value.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let text = String(parts[1]).removingPercentEncoding else { return nil }
        return Notice("\(text)", undo: Act.ID(parts[0]))
    }
}

enum CookieName: String { case session = "spadework", visitor = "spadework-visitor", notice = "spadework-notice" }

/// A `Set-Cookie` line.
struct CookieLine: Sendable {
    let text: String

    /// Two weeks from the last visit; `isSecure` behind TLS.
    static func session(_ secret: Secret, isSecure: Bool) -> CookieLine {
        kept(.session, secret.text, Int(SeenSession.lifetime), isSecure)
    }
    static func visitor(_ secret: Secret, isSecure: Bool) -> CookieLine {
        kept(.visitor, secret.text, 7 * 86_400, isSecure)
    }

    static func notice(_ text: String, undo act: Act.ID?) -> CookieLine {
        let encoded = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return kept(.notice, "\(act.map(\.description) ?? "")~\(encoded)", 60, false)
    }

    static func forget(_ name: CookieName) -> CookieLine { kept(name, "", 0, false) }

    private static func kept(_ name: CookieName, _ value: String, _ seconds: Int, _ isSecure: Bool) -> CookieLine {
        CookieLine(
            text:
                "\(name.rawValue)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
        )
    }
}

extension HTTPFields {
    mutating func append(cookie: CookieLine) { append(HTTPField(name: .setCookie, value: cookie.text)) }
}
