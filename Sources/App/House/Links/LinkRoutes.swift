import Hummingbird
import Kernel

/// Links that open an account once.
func addLinks(to routes: Routes<Visit>) {
    routes.get("link/:token") { visit in
        do {
            let secret = try visit.link(), now = visit.now
            return try await visit.doorPage { db, screen in screen.linkPage(try db.oneTimeLink(secret, at: now), secret)
            }
        } catch is DeadLink {
            return try await visit.doorPage { $1.deadLinkPage() }
        }
    }

    routes.post("link/:token") { visit in
        let form = try await visit.doorForm()
        do {
            let secret = try visit.link(), now = visit.now
            do {
                return visit.go(on: try await visit.open(secret, form), to: "/today")
            } catch let refusal as Refusal {
                return try await visit.doorAgain(form, refusal) { db, screen, state in
                    screen.linkPage(try db.oneTimeLink(secret, at: now), secret, state)
                }
            }
        } catch is DeadLink {
            return try await visit.doorPage { $1.deadLinkPage() }
        }
    }
}

extension Visit {
    fileprivate func link() throws -> Secret {
        guard let secret = Secret(context.parameters.get("token") ?? "") else { throw DeadLink() }
        return secret
    }
}

extension Screen {
    func linkPage(_ link: OneTimeLink, _ secret: Secret, _ state: FormState = .fresh) -> Page {
        let title: Phrase = link.isMending ? "Choose a new password" : "Welcome"
        return Page(
            t(title),
            """
            \(pageHead(title, sentence: welcome(link)))
            \(problemSummary(state))
            \(form(OneTimeLink.path(secret), state: state) {
                """
                \(if: !link.isMending, newcomerFields(link, state))
                \(newPasswordField(link.isMending ? "New password" : "Password", state: state))
                \(formEnd(button(link.isMending ? "Save the password" : "Come in")))
                """
            })
            """)
    }

    private func welcome(_ link: OneTimeLink) -> HTML {
        link.isMending
            ? h("For the account of \(HTML.own(link.account.name)). You are signed out everywhere else.")
            : h(
                "You are invited to the workshop of \(HTML.own(group.name)). You sign in with \(HTML.own(link.account.email))."
            )
    }

    private func newcomerFields(_ link: OneTimeLink, _ state: FormState) -> HTML {
        """
        \(field("Your name", name: "name", value: link.account.name, state: state, complete: "name", isRequired: true, limit: 100))
        \(radios("Language", name: "language", languageChoices, value: words.language.rawValue, state: state, inRow: true))
        """
    }

    func deadLinkPage() -> Page {
        Page(
            t("This link no longer works"), status: .gone,
            """
            \(pageHead("This link no longer works"))
            <p>\(h("Each link works once, and only for a few days. Ask a keeper of your group for a new one."))</p>
            <p>\(h("If you have used it already, sign in with your email and password."))</p>
            \(buttonLink("Sign in", to: "/sign-in"))
            """)
    }
}
