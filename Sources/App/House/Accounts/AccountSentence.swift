import Kernel

extension Screen {
    /// What somebody may see and do here, in words: "Maria can see everyone in Bronx tenants and add notes. Maria cannot
    /// see phone numbers or take copies." Made from the same answers of `Viewer.may` that the rules go by.
    ///
    /// - Parameter place: the name of the place or organization that the account's scope is about.
    func sentence(for account: Account, in place: String? = nil) -> HTML {
        let name = HTML.own(account.name)
        if account.closedAt != nil { return h("\(name) cannot come in: the account is closed.") }
        let viewer = Viewer(account)
        let can = Viewer.Deed.told.filter(viewer.may).map { h($0.can) }
        let cannot = Viewer.Deed.told.filter { !viewer.may($0) }.map { h($0.cannot) }
        let both = canSentence(name, [sight(account, place)] + can)
        return cannot.isEmpty ? both : "\(both) \(cannotSentence(name, cannot))"
    }

    private func canSentence(_ name: HTML, _ clauses: [HTML]) -> HTML {
        guard let last = clauses.last, clauses.count > 1 else { return h("\(name) can \(clauses.first ?? .empty).") }
        return h("\(name) can \(withCommas(clauses.dropLast())) and \(last).")
    }

    private func cannotSentence(_ name: HTML, _ clauses: [HTML]) -> HTML {
        guard let last = clauses.last else { return .empty }
        guard clauses.count > 1 else { return h("\(name) cannot \(last).") }
        return h("\(name) cannot \(withCommas(clauses.dropLast())) or \(last).")
    }

    private func withCommas(_ clauses: some Sequence<HTML>) -> HTML {
        "\(clauses.enumerated().map { $0 == 0 ? $1 : ", \($1)" as HTML })"
    }

    private func sight(_ account: Account, _ place: String?) -> HTML {
        let name = HTML.own(account.name)
        return switch (account.scope, place) {
        case (.everyone, _): h("see everyone in \(HTML.own(group.name))")
        case (.mine, _): h("see only the [people] that \(name) looks after")
        case (.tasks, _): h("see only the [people] in open tasks of \(name)")
        case (.place, let place?): h("see everyone in \(HTML.own(place)) and all that lies in it")
        case (.organization, let organization?): h("see everyone of \(HTML.own(organization))")
        case (.place, nil), (.organization, nil): h("see nobody, as the place is no longer there")
        }
    }
}

extension Viewer.Deed {
    /// What a sentence about an account tells of, in this order. Whom the account sees is said before.
    static let told: [Viewer.Deed] = [
        .seeContactDetails, .addNotes, .readOrganizersNotes, .changePeople, .planWork, .bringIn, .takeCopies,
        .deleteForGood,
        .keepHouse,
    ]

    /// After "can".
    var can: Phrase {
        switch self {
        case .seePeople: "see [people]"
        case .seeContactDetails: "see phone numbers and emails"
        case .addNotes: "add notes"
        case .readOrganizersNotes: "read notes for organizers"
        case .changePeople: "change [people]"
        case .planWork: "plan events"
        case .bringIn: "bring in lists"
        case .takeCopies: "take copies"
        case .deleteForGood: "delete for good"
        case .keepHouse: "let others in"
        }
    }

    /// After "cannot".
    var cannot: Phrase { self == .seeContactDetails ? "see phone numbers or emails" : can }
}
