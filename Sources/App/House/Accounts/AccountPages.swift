import Foundation
import Kernel

extension Screen {
    func accountsPage(_ files: [AccountFile]) -> Page {
        let open = files.filter { $0.account.closedAt == nil }, closed = files.filter { $0.account.closedAt != nil }
        return Page(
            t("Accounts"),
            """
            \(pageHead(
                "Accounts", sentence: h("\(open.count) account can come in.|\(open.count) accounts can come in."),
                action: buttonLink("Invite somebody", to: "/house/accounts/new", icon: .add), back: ("The house", "/house")))
            \(list("Accounts", open.map(accountLine)))
            \(if: !closed.isEmpty, folded("Closed accounts", list("Closed accounts", closed.map(accountLine))))
            """)
    }

    private func accountLine(_ file: AccountFile) -> HTML {
        """
        \(personLine(file.account.name, to: "/house/accounts/\(file.account.id)", dotted([
            h(file.account.role.words), state(of: file),
            file.hasSecondStep ? badge("Second step", .good) : nil,
        ])))
        <p class="second">\(sentence(for: file.account, in: file.scopeName))</p>
        """
    }

    private func state(of file: AccountFile) -> HTML {
        if file.account.closedAt != nil { return badge("Closed") }
        if let seen = file.lastSeenAt { return h("last here \(ago(seen))") }
        if let until = file.linkWorksUntil { return h("invited, the link works until \(moment(until))") }
        return file.hasPassword ? h("not here lately") : badge("The invitation ran out", .warn)
    }

    // MARK: Inviting

    func newAccountPage(_ state: FormState = .fresh, _ candidates: [ScopeCandidate] = []) -> Page {
        Page(
            t("Invite somebody"),
            """
            \(pageHead(
                "Invite somebody", sentence: h("You get a link to pass on. No email is sent."),
                back: ("Accounts", "/house/accounts")))
            \(problemSummary(state))
            \(form("/house/accounts", state: state) {
                """
                \(accountFields(nil, state, candidates))
                \(formEnd(button("Make the link"), cancel: "/house/accounts"))
                """
            })
            """)
    }

    /// The one time that the link is shown.
    func newLinkPage(_ file: AccountFile, _ link: String) -> Page {
        let until = file.linkWorksUntil ?? now
        return Page(
            t("Pass this link on"),
            """
            \(pageHead(
                "Pass this link on", sentence: h("It opens the account of \(HTML.own(file.account.name)) once, until \(moment(until))."),
                back: ("\(file.account.name)", "/house/accounts/\(file.account.id)")))
            \(aside(.warn, "<p>\(h("The link is shown only now. Whoever has it has the account, so send it to nobody else."))</p>"))
            \(codeBox("Link for \(file.account.name)", code: link, camera: link))
            <p>\(sentence(for: file.account, in: file.scopeName))</p>
            """)
    }

    // MARK: One account

    func accountPage(_ file: AccountFile, _ state: FormState = .fresh, _ candidates: [ScopeCandidate] = []) -> Page {
        let account = file.account, path = "/house/accounts/\(account.id)"
        return Page(
            account.name,
            """
            \(pageHead("\(account.name)", sentence: sentence(for: account, in: file.scopeName), back: ("Accounts", "/house/accounts")))
            <p class="second">\(dotted([h(account.role.words), self.state(of: file), holdings(file)]))</p>
            \(problemSummary(state))
            \(if: account.closedAt == nil, openAccount(file, path, state, candidates), else: closedAccount(path))
            """)
    }

    private func holdings(_ file: AccountFile) -> HTML? {
        guard file.people + file.openTasks > 0 else { return nil }
        let path = "/house/hand-over?from=\(file.account.id)"
        return dotted([
            countLink("looks after \(file.people) [person]|looks after \(file.people) [people]", to: path),
            countLink("\(file.openTasks) open task|\(file.openTasks) open tasks", to: path),
        ])
    }

    private func openAccount(_ file: AccountFile, _ path: String, _ state: FormState, _ candidates: [ScopeCandidate])
        -> HTML
    {
        """
        \(form(path, state: state) {
            """
            \(accountFields(file, state, candidates))
            \(formEnd(button("Save the account"), cancel: "/house/accounts"))
            """
        })
        \(section("When somebody cannot come in", helping(file, path)))
        \(section("When somebody leaves", leaving(path)))
        """
    }

    private func helping(_ file: AccountFile, _ path: String) -> HTML {
        """
        <p>\(h("A one-time link lets \(HTML.own(file.account.name)) choose a new password. Links made before stop working."))</p>
        \(actions([
            tapButton("Make a one-time link", to: "\(path)/link", look: .quiet, icon: .link),
            tapButton("Sign out everywhere", about: file.account.name, to: "\(path)/end-sessions", look: .quiet, icon: .signOut),
        ]))
        \(if: file.hasSecondStep, "<p><a href=\"\(path)/second-step-off\">\(h("Turn the second step off, when the phone is lost"))</a></p>")
        """
    }

    private func leaving(_ path: String) -> HTML {
        """
        <p>\(h("Closing an account signs it out at once. What was done stays. You can open it again."))</p>
        \(tapButton("Close the account", to: "\(path)/close", look: .danger))
        """
    }

    private func closedAccount(_ path: String) -> HTML {
        tapButton("Open the account again", to: "\(path)/open", look: .main)
    }

    /// For when somebody lost their phone. The keeper proves to be one, because this takes a lock off.
    func lostPhonePage(_ file: AccountFile, _ state: FormState = .fresh) -> Page {
        let path = "/house/accounts/\(file.account.id)"
        return Page(
            t("Turn the second step off"),
            """
            \(pageHead(
                "Turn the second step off",
                sentence: h("\(HTML.own(file.account.name)) then comes in with the password alone. Be sure that it is really them who ask."),
                back: ("\(file.account.name)", path)))
            \(problemSummary(state))
            \(form("\(path)/second-step-off", state: state, warns: false) {
                """
                \(passwordField("Your own password", state: state))
                \(formEnd(dangerButton("Turn it off"), cancel: path))
                """
            })
            """)
    }
}
