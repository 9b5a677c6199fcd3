import Kernel

extension Screen {
    /// Name, e-mail, role, and what may differ from what is usual for the role. `file` is `nil` for a new account.
    func accountFields(_ file: AccountFile?, _ state: FormState, _ candidates: [ScopeCandidate]) -> HTML {
        let account = file?.account
        return """
            \(field("Name", name: "name", value: account?.name, state: state, complete: "off", isRequired: true, limit: 100))
            \(field("Email", name: "email", value: account?.email, state: state, kind: .email, complete: "off", isRequired: true))
            \(radios(
                "Role", name: "role", Account.Role.allCases.map { Choice($0.rawValue, $0.words, hint: $0.hint) },
                value: (account?.role ?? .organizer).rawValue, state: state))
            \(folded("Whom and what this account sees", isOpen: account != nil || !state.problems.isEmpty, finer(file, state, candidates)))
            """
    }

    private func finer(_ file: AccountFile?, _ state: FormState, _ candidates: [ScopeCandidate]) -> HTML {
        let usual = Choice("", "As usual for the role"), account = file?.account
        let yesNo = [usual, Choice("yes", "Yes"), Choice("no", "No")]
        return """
            \(radios(
                "Sees", name: "scope", [usual] + Account.Scope.allCases.map { Choice($0.rawValue, $0.words) },
                value: account?.scope.rawValue ?? "", state: state))
            \(field(
                "Name of the place or organization", name: "scope-name", value: file?.scopeName, state: state,
                hint: "Only for the two choices that need one."))
            \(if: state.problem("scope-id") != nil, radios(
                "Which one?", name: "scope-id", candidates.map { Choice(String($0.id), "\($0.label)") }, state: state))
            \(radios(
                "Sees phone numbers and emails", name: "contact-details", yesNo,
                value: account.map { $0.seesContactDetails ? "yes" : "no" } ?? "", state: state, inRow: true))
            \(radios(
                "May take copies", name: "copies", yesNo, value: account.map { $0.mayTakeCopies ? "yes" : "no" } ?? "",
                state: state, hint: "Lists as files, and everything when leaving.", inRow: true))
            """
    }
}
