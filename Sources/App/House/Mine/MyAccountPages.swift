import Foundation
import Kernel

extension Screen {
    func myAccountPage(_ mine: MyAccount, _ state: FormState = .fresh) -> Page {
        Page(
            t("My account"),
            """
            \(pageHead("My account", sentence: sentence(for: mine.account, in: mine.scopeName)))
            \(problemSummary(state))
            \(form("/account", state: state) {
                """
                \(field("Your name", name: "name", value: mine.account.name, state: state, complete: "name", isRequired: true, limit: 100))
                \(radios(
                    "Language", name: "language", [Choice("", "The language of the group")] + languageChoices,
                    value: mine.account.language?.rawValue ?? "", state: state, inRow: true))
                \(formEnd(button("Save")))
                """
            })
            \(section("Signing in", id: "signing-in", facts([
                Fact("Email", .own(mine.account.email), source: h("Only a keeper can change it.")),
                Fact("Password", h("Only you know it"), edit: "/account/password"),
                Fact("Second step", secondStepWords(mine), edit: "/account/second-step"),
            ])))
            \(section("Where you are signed in", id: "sessions", sessions(mine.sessions)))
            """)
    }

    private func secondStepWords(_ mine: MyAccount) -> HTML {
        guard mine.hasSecondStep else { return h("Off. Turn it on, so that your password alone opens nothing.") }
        let left = mine.recoveryCodesLeft
        return dotted([
            badge("On", .good),
            left < 3
                ? badge("\(left) recovery code left|\(left) recovery codes left", .warn)
                : h("\(left) recovery code left|\(left) recovery codes left"),
        ])
    }

    private func sessions(_ sessions: [MySession]) -> HTML {
        """
        \(list("Where you are signed in", sessions.map(sessionLine)))
        \(if: sessions.count > 1, tapButton("Sign out everywhere else", to: "/account/sessions/end-others", look: .quiet, icon: .signOut))
        """
    }

    private func sessionLine(_ session: MySession) -> HTML {
        let words = t(browserWords(session.browser))
        return """
            <div class="person"><span class="name">\(words)</span> <span class="second">\(dotted([
                session.isThisOne ? badge("This one", .good) : h("last used \(ago(session.seenAt))"),
                h("since \(ago(session.startedAt))"),
            ]))</span>\
            \(if: !session.isThisOne, "<div class=\"end\">\(tapButton("Sign out", about: words, to: "/account/sessions/\(session.id)/end"))</div>")</div>
            """
    }

    func passwordPage(_ state: FormState = .fresh) -> Page {
        Page(
            t("Change your password"),
            """
            \(pageHead(
                "Change your password", sentence: h("You stay signed in here, and are signed out everywhere else."),
                back: ("My account", "/account")))
            \(problemSummary(state))
            \(form("/account/password", state: state, warns: false) {
                """
                \(passwordField("Your password now", name: "password-now", state: state))
                \(newPasswordField("New password", name: "password-new", state: state))
                \(formEnd(button("Change the password"), cancel: "/account"))
                """
            })
            """)
    }
}
