import Kernel

/// What somebody typed into a form and what was wrong with it, so that the page can show both again.
struct FormState: Sendable {
    struct Problem: Sendable {
        /// `nil`: it is about the whole form.
        var field: String?
        var text: Phrase
    }

    /// `nil` where nothing was sent yet: fields then show what is stored.
    var values: [String: [String]]?
    var problems: [Problem]
    /// Keeps ids apart when several forms on a page have fields of one name: `note` gives `f-note-date`.
    var scope: String

    static let fresh = FormState()

    init(_ values: [String: [String]]? = nil, problems: [Problem] = [], scope: String = "") {
        self.values = values
        self.problems = problems
        self.scope = scope
    }

    init(_ values: [String: [String]], refusal: Refusal) {
        self.init(values, problems: [Problem(field: refusal.field, text: refusal.reason)])
    }

    func scoped(_ scope: String) -> FormState { FormState(values, problems: problems, scope: scope) }

    /// What the field shows: what was typed, or else what is stored.
    func value(_ name: String, or stored: String?) -> String {
        guard let values else { return stored ?? "" }
        return values[name]?.first ?? ""
    }

    func chosen(_ name: String, or stored: [String]) -> [String] {
        guard let values else { return stored }
        return values[name] ?? []
    }

    func problem(_ name: String) -> Phrase? { problems.first { $0.field == name }?.text }

    func id(_ name: String) -> String { scope.isEmpty ? "f-\(name)" : "f-\(scope)-\(name)" }
}
