import Kernel

extension Screen {
    func signInPage(to path: String, state: FormState = .fresh) -> Page {
        Page(
            t("Sign in"),
            """
            \(pageHead("Sign in", sentence: h("The workshop of \(HTML.own(group.name)).")))
            \(doorProblem(state))
            \(form("/sign-in", state: state, warns: false) {
                """
                \(hidden("to", path))
                \(field("Email", name: "email", state: state, kind: .email, complete: "username", isRequired: true))
                \(passwordField("Password", state: state))
                \(formEnd(button("Sign in", busy: "Signing in…")))
                """
            })
            <p class="soft">\(h("Forgot your password? Ask a keeper of your group for a link."))</p>
            """)
    }

    func codePage(to path: String, state: FormState = .fresh) -> Page {
        Page(
            t("Second step"),
            """
            \(pageHead("Second step", sentence: h("Open the app that shows your codes, and type the one for this group.")))
            \(doorProblem(state))
            \(form("/sign-in/code", state: state, warns: false) {
                """
                \(hidden("to", path))
                \(field(
                    "Code", name: "code", value: "", state: state.without("code"), kind: .code,
                    hint: "Six digits. Without your phone, type one of your recovery codes.",
                    complete: "one-time-code", isRequired: true, size: .short))
                \(formEnd(button("Sign in", busy: "Signing in…"), cancel: nil))
                """
            })
            <p><a href="/sign-in">\(h("Start again"))</a></p>
            <p class="soft">\(h("Lost the phone and the codes? A keeper of your group can turn the second step off."))</p>
            """)
    }

    /// Why it did not work. Nothing was to be saved, so it does not speak of saving.
    private func doorProblem(_ state: FormState) -> HTML {
        guard let problem = state.problems.first else { return .empty }
        return "<div class=\"problems\" role=\"alert\" tabindex=\"-1\" data-problems><p>\(h(problem.text))</p></div>"
    }

    /// What is typed into it is never shown again.
    func passwordField(
        _ label: Phrase, name: String = "password", state: FormState, hint: Phrase? = nil, isNew: Bool = false
    ) -> HTML {
        field(
            label, name: name, state: state, kind: .password, hint: hint,
            complete: isNew ? "new-password" : "current-password", isRequired: true)
    }

    /// For a password that is chosen now.
    func newPasswordField(_ label: Phrase = "Password", name: String = "password", state: FormState) -> HTML {
        passwordField(
            label, name: name, state: state,
            hint: "10 letters or more. Three or four words that do not belong together make a good one.", isNew: true)
    }

    func noGroupPage() -> Page {
        Page(
            t("There is no group here"), status: .notFound,
            """
            \(pageHead("There is no group here"))
            <p>\(h("Check the address. Your group can tell you the right one."))</p>
            """)
    }

    func tooManyAtOncePage() -> Page {
        Page(
            t("Too many people at once"), status: .serviceUnavailable,
            """
            \(pageHead("Too many people at once"))
            <p>\(h("Many people sign in at this moment. Nothing was changed. Wait a minute, then try again."))</p>
            """)
    }
}

extension FormState {
    /// Without what was typed into one field, which must be typed anew.
    func without(_ name: String) -> FormState {
        var state = self
        state.values?[name] = nil
        return state
    }
}
