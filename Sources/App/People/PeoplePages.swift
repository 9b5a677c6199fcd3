import Formats
import Foundation
import Kernel

/// A page of the list of people.
struct PeopleList: Sendable {
    let rows: [PersonRow]
    let count: Int
    let order: PeopleOrder
    let filter: PeopleFilter
    let hasEarlier: Bool
    let hasLater: Bool
}

extension Screen {
    func peopleList(_ list: PeopleList) -> Page {
        let base = listPath(list.filter)
        return Page(
            t("[People]"),
            """
            \(pageHead("[People]", sentence: sentence(list), action: buttonLink("Add a [person]", to: "/people/new", icon: .add)))
            \(tabs("Orders", orderTabs(base), here: "\(base)order=\(list.order.rawValue)"))
            \(if: list.rows.isEmpty, nobodyYet(list), else: peopleTable(list.rows))
            \(pager(
                earlier: list.hasLater ? next(list, base) : nil, later: list.hasEarlier ? previous(list, base) : nil,
                earlierLabel: "Next", laterLabel: "Back"))
            """)
    }

    private func sentence(_ list: PeopleList) -> HTML {
        if list.filter.isArchived { return h("\(list.count) [person] put away.|\(list.count) [people] put away.") }
        if list.filter.organizer != nil {
            return "\(h("\(list.count) [person] of yours.|\(list.count) [people] of yours.")) \(peopleLinks(list))"
        }
        return "\(h(count(list))) \(peopleLinks(list))"
    }

    private func count(_ list: PeopleList) -> Phrase {
        switch list.filter.kind {
        case .person: "\(list.count) [person].|\(list.count) [people]."
        case .household: "\(list.count) household.|\(list.count) households."
        case .organization: "\(list.count) organization.|\(list.count) organizations."
        case nil: "\(list.count) [person] and group.|\(list.count) [people] and groups."
        }
    }

    private func peopleLinks(_ list: PeopleList) -> HTML {
        dotted([
            list.filter.organizer == nil ? countLink("Only mine", to: "/people?mine=1") : countLink("Everyone", to: "/people"),
            countLink("Households", to: "/people?kind=household"), countLink("Organizations", to: "/people?kind=organization"),
            countLink("Put away", to: "/people?archived=1"), countLink("Places", to: "/people/places"),
            countLink("Lists", to: "/people/lists"),
        ])
    }

    private func listPath(_ filter: PeopleFilter) -> String {
        let kind = filter.kind.map { $0 == .person ? "" : "kind=\($0.rawValue)&" } ?? "kind=all&"
        return "/people?\(kind)\(filter.organizer == nil ? "" : "mine=1&")\(filter.isArchived ? "archived=1&" : "")"
    }

    private func orderTabs(_ base: String) -> [Tab] {
        let names: [(PeopleOrder, Phrase)] = [
            (.name, "Family name"), (.given, "First name"), (.newest, "Newest"), (.lastContact, "Last contact"),
            (.longestAgo, "Longest ago"),
        ]
        return names.map { Tab($1, "\(base)order=\($0.rawValue)") }
    }

    private func next(_ list: PeopleList, _ base: String) -> String? {
        list.rows.last.map { "\(base)order=\(list.order.rawValue)&after=\(encoded($0.position.written(list.order)))" }
    }

    private func previous(_ list: PeopleList, _ base: String) -> String? {
        list.rows.first.map { "\(base)order=\(list.order.rawValue)&before=\(encoded($0.position.written(list.order)))" }
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func nobodyYet(_ list: PeopleList) -> HTML {
        emptyState(
            "Nobody here yet", "Add the first [person]; a first name is enough.",
            action: buttonLink("Add a [person]", to: "/people/new", look: .quiet))
    }

    func peopleTable(_ rows: [PersonRow]) -> HTML {
        table(
            "[People]",
            [
                Column("Name", onPhone: .title), Column("Phone"), Column("E-mail", onPhone: .leftOut), Column("Town", onPhone: .leftOut),
                Column("Last contact"), Column("Organizer", onPhone: .leftOut),
            ],
            rows.map { row in
                [
                    "<a href=\"/people/\(row.id)\">\(HTML.own(row.name))</a>",
                    row.phone.map(phoneLink) ?? .empty, row.email.map(HTML.own) ?? .empty,
                    row.locality.map(HTML.own) ?? .empty, row.lastContactedAt.map(ago) ?? .empty,
                    row.organizer.map(HTML.own) ?? .empty,
                ]
            })
    }

    /// In national form, dialled with a tap.
    func phoneLink(_ e164: String) -> HTML {
        "<a href=\"tel:\(e164)\">\(HTML.own(phoneText(e164)))</a>"
    }

    func phoneText(_ e164: String) -> String { PhoneNumber.national(e164, region: group.region) }

    /// A person in a list of those found.
    func personRow(_ row: PersonRow) -> HTML {
        personLine(row.name, to: "/people/\(row.id)", whereAndHow(row))
    }

    /// What tells two of one name apart.
    func whereAndHow(_ row: PersonRow) -> HTML {
        dotted([
            row.phone.map { HTML.own(phoneText($0)) } ?? row.email.map(HTML.own), row.locality.map(HTML.own),
            row.lastContactedAt.map { h("talked \(ago($0))") },
        ])
    }
}
