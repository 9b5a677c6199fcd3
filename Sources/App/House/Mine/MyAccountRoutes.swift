import Hummingbird
import Kernel

/// What everybody sets for themselves: name, language, password, second step, browsers.
func addMyAccount(to routes: Routes<Visit>) {
    routes.get("account") { visit in
        let now = visit.now
        return try await visit.page { db, screen in screen.myAccountPage(try db.myAccount(at: now)) }
    }

    routes.post("account") { visit in
        let form = try await visit.form(), now = visit.now
        return try await visit.save(form) { db, screen, state in
            screen.myAccountPage(try db.myAccount(at: now), state)
        } _: { db, _ in
            try db.changeMyself(form)
            return .seeOther("/account", saying: "Saved.")
        }
    }

    routes.get("account/password") { visit in try await visit.page { $1.passwordPage() } }

    routes.post("account/password") { visit in
        let form = try await visit.form()
        return try await visit.refusing(form) {
            $1.passwordPage($2)
        } _: {
            let account = try await visit.requirePassword(form["password-now"], field: "password-now")
            let new = form["password-new"]
            try requireGoodPassword(new, name: account.name, email: account.email, field: "password-new")
            let hash = try await Passwords.hash(new)
            return try await visit.save(form) { db, _ in
                try db.setPassword(hash, of: account.id)
                try db.endSessions(of: account.id, except: db.viewer.session?.id)
                return .seeOther("/account", saying: "Your password is changed. You are signed out everywhere else.")
            }
        }
    }

    routes.post("account/sessions/:id/end") { visit in
        let id: SeenSession.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            try db.endMySession(id)
            return .seeOther("/account#sessions", saying: "Signed out there.")
        }
    }

    routes.post("account/sessions/end-others") { visit in
        let form = try await visit.form()
        return try await visit.save(form) { db, _ in
            guard let account = db.viewer.id else { throw NotSignedIn() }
            try db.endSessions(of: account, except: db.viewer.session?.id)
            return .seeOther("/account#sessions", saying: "Signed out everywhere else.")
        }
    }
}
