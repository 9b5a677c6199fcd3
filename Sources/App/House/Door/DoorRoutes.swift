import Foundation
import HTTPTypes
import Hummingbird
import Kernel

func addDoor(to routes: Routes<Visit>) {
    routes.get("sign-in") { visit in
        if try await visit.isSignedIn { return redirect(to: Visit.localPath(visit.query["to"])) }
        if try await visit.isUnclaimed { return redirect(to: "/start") }
        let to = visit.query["to"]
        return try await visit.doorPage { $1.signInPage(to: to) }
    }

    routes.post("sign-in") { visit in
        let form = try await visit.doorForm()
        do {
            let signedIn = try await visit.signIn(email: form["email"].asEmail, password: form["password"])
            return visit.go(on: signedIn, to: form["to"])
        } catch let refusal as Refusal {
            return try await visit.doorAgain(form, refusal) { $1.signInPage(to: form["to"], state: $2) }
        } catch let tries as TooManyTries {
            return try await visit.tooManyTries(form, tries) { $1.signInPage(to: form["to"], state: $2) }
        }
    }

    routes.get("sign-in/code") { visit in
        try await visit.requireWaiting()
        let to = visit.query["to"]
        return try await visit.doorPage { $1.codePage(to: to) }
    }

    routes.post("sign-in/code") { visit in
        let form = try await visit.doorForm()
        do {
            return visit.signedIn(try await visit.signIn(code: form["code"]), to: Visit.localPath(form["to"]))
        } catch let refusal as Refusal {
            return try await visit.doorAgain(form, refusal) { $1.codePage(to: form["to"], state: $2) }
        } catch let tries as TooManyTries {
            return try await visit.tooManyTries(form, tries) { $1.codePage(to: form["to"], state: $2) }
        }
    }

    routes.post("sign-out") { visit in
        _ = try await visit.form()
        guard let session = visit.cookies.session else { throw NotSignedIn() }
        try await visit.database().tend { try $0.endSession(session) }
        let words = try await visit.doorWords()
        var response = redirect(to: "/sign-in")
        response.headers.append(cookie: .forget(.session))
        response.headers.append(cookie: .notice(words.text("You are signed out."), undo: nil))
        return response
    }
}

extension Visit {
    var isSignedIn: Bool {
        get async throws {
            guard let session = cookies.session else { return false }
            let now = now
            return try await database().read { db in (try? db.viewer(of: session, at: now)) != nil }
        }
    }

    fileprivate func requireWaiting() async throws {
        guard let session = cookies.session else { throw NotSignedIn() }
        let now = now
        _ = try await database().read { try $0.waitingAccount(of: session, at: now) }
    }

    fileprivate func go(on signedIn: SignedIn, to path: String) -> Response {
        switch signedIn {
        case .session(let session): return self.signedIn(session, to: Self.localPath(path))
        case .waiting(let session):
            let back = Self.localPath(path).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return self.signedIn(session, to: "/sign-in/code?to=\(back)")
        }
    }

    /// Says when to try again, to people and to programs.
    func tooManyTries(
        _ form: Form, _ tries: TooManyTries, _ page: @escaping @Sendable (Connection, Screen, FormState) throws -> Page
    ) async throws -> Response {
        let refused = Refusal("That was tried too often.")
        var response = try await doorAgain(form, refused, status: .tooManyRequests) { db, screen, state in
            var state = state
            state.problems = [
                .init(field: nil, text: "That was tried too often. Try again at \(screen.time(tries.until)).")
            ]
            return try page(db, screen, state)
        }
        response.headers[.retryAfter] = String(Int(max(1, tries.until.timeIntervalSince(now).rounded(.up))))
        return response
    }

    /// The words of whoever stands at the door.
    fileprivate func doorWords() async throws -> Words {
        try await database().read(as: Viewer.nobody) { db in try screen(db, .nobody, token: "").words }
    }
}
