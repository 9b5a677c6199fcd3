import Hummingbird
import Kernel

/// Who may come in, and what each may see and do. For keepers.
func addAccounts(to routes: Routes<Visit>) {
    routes.get("house/accounts") { visit in
        let now = visit.now
        return try await visit.page { db, screen in screen.accountsPage(try db.accountFiles(at: now)) }
    }

    routes.get("house/accounts/new") { visit in
        try await visit.page { db, screen in
            try db.require(.keepHouse)
            return screen.newAccountPage()
        }
    }

    routes.post("house/accounts") { visit in
        let form = try await visit.form(), now = visit.now, address = visit.address
        return try await visit.save(form) { db, screen, state in
            screen.newAccountPage(state, try db.scopeCandidates(in: form))
        } _: { db, screen in
            try db.require(.keepHouse)
            var account = Account()
            try db.fill(&account, from: form)
            try db.createAccount(account)
            let link = try db.makeOneTimeLink(for: account.id, at: now)
            return .page(screen.newLinkPage(try db.accountFile(account.id, at: now), address + OneTimeLink.path(link)))
        }
    }

    routes.get("house/accounts/:id") { visit in
        let id: Account.ID = try visit.id("id"), now = visit.now
        return try await visit.page { db, screen in screen.accountPage(try db.accountFile(id, at: now)) }
    }

    routes.post("house/accounts/:id") { visit in
        let id: Account.ID = try visit.id("id"), form = try await visit.form(), now = visit.now
        return try await visit.save(form) { db, screen, state in
            screen.accountPage(try db.accountFile(id, at: now), state, try db.scopeCandidates(in: form))
        } _: { db, _ in
            try db.changeAccount(id, form)
            return .seeOther("/house/accounts/\(id)", saying: "Saved.")
        }
    }

    routes.post("house/accounts/:id/link") { visit in
        let id: Account.ID = try visit.id("id"), form = try await visit.form(), now = visit.now, address = visit.address
        return try await visit.save(form) { db, screen in
            let link = try db.makeOneTimeLink(for: id, at: now)
            return .page(screen.newLinkPage(try db.accountFile(id, at: now), address + OneTimeLink.path(link)))
        }
    }

    routes.post("house/accounts/:id/close") { visit in
        let id: Account.ID = try visit.id("id"), form = try await visit.form(), now = visit.now
        return try await visit.save(form) { db, screen, state in
            screen.accountPage(try db.accountFile(id, at: now), state)
        } _: { db, _ in
            try db.closeAccount(id, at: now)
            return .seeOther("/house/accounts/\(id)", saying: "The account is closed.")
        }
    }

    routes.post("house/accounts/:id/open") { visit in
        let id: Account.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            try db.reopenAccount(id)
            return .seeOther("/house/accounts/\(id)", saying: "The account is open again.")
        }
    }

    routes.get("house/accounts/:id/second-step-off") { visit in
        let id: Account.ID = try visit.id("id"), now = visit.now
        return try await visit.page { db, screen in screen.lostPhonePage(try db.accountFile(id, at: now)) }
    }

    routes.post("house/accounts/:id/second-step-off") { visit in
        let id: Account.ID = try visit.id("id"), form = try await visit.form(), now = visit.now
        return try await visit.refusing(form) { db, screen, state in
            screen.lostPhonePage(try db.accountFile(id, at: now), state)
        } _: {
            try await visit.requirePassword(form["password"])
            return try await visit.save(form) { db, _ in
                try db.require(.keepHouse)
                try db.turnOffSecondStep(of: id)
                return .seeOther("/house/accounts/\(id)", saying: "The second step is off.")
            }
        }
    }

    routes.post("house/accounts/:id/end-sessions") { visit in
        let id: Account.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            try db.require(.keepHouse)
            try db.endSessions(of: id, except: db.viewer.session?.id)
            return .seeOther("/house/accounts/\(id)", saying: "Signed out everywhere.")
        }
    }
}

extension Visit {
    /// How this workshop is reached, for links that are passed on.
    var address: String { (workshop.isSecure ? "https://" : "http://") + host }
}

extension Connection {
    fileprivate func scopeCandidates(in form: Form) throws -> [ScopeCandidate] {
        try Account.Scope(rawValue: form["scope"]).map { try scopeCandidates($0, form["scope-name"]) } ?? []
    }
}
