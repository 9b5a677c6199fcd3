import Foundation
import Kernel

extension Visit {
    /// Sets the password, and the name of who is new, and signs in. Every session of the account before ends: whoever
    /// lost a password may have lost it to somebody.
    func open(_ link: Secret, _ form: Form) async throws -> SignedIn {
        let database = try await database(), now = now
        let found = try await database.read(as: Viewer.nobody) { try $0.oneTimeLink(link, at: now) }
        let name = found.isMending ? found.account.name : form["name"]
        try requireName(name)
        try requireGoodPassword(form["password"], name: name, email: found.account.email)
        let hash = try await Passwords.hash(form["password"])
        let session = Secret(), old = cookies.session, browser = browser
        let who: @Sendable (Connection) throws -> Viewer = { Viewer(try $0.oneTimeLink(link, at: now).account) }
        return try await database.write(findingWhoAsks: who, because: .screen) { db, _ -> SignedIn in
            let used = try db.useOneTimeLink(link, at: now), account = used.account.id
            try db.change(account) { account in
                account.name = name
                if !used.isMending { account.language = Language(rawValue: form["language"]) }
            }
            try db.setPassword(hash, of: account)
            try db.endSessions(of: account)
            if let old { try db.endSession(old) }
            let isWaiting = try db.secrets(of: account).hasSecondStep
            try db.startSession(account, session, browser: browser, isWaiting: isWaiting, at: now)
            return isWaiting ? .waiting(session) : .session(session)
        }
    }
}
