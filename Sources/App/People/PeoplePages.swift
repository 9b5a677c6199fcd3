import Formats
import Foundation
import Kernel

/// A page of the list of people.
struct PeopleList: Sendable {
    let rows: [PersonRow]
    let count: Int
    let order: PeopleOrder
    let filter: PeopleFilter
    /// Whose people they are, where only one organizer's are shown.
    let organizer: Organizer?
    let hasEarlier: Bool
    let hasLater: Bool
    let mayBringIn: Bool

    enum Organizer: Sendable { case you, other(String) }
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
        let whose: HTML =
            switch list.organizer {
            case .you: " \(h("Only yours."))"
            case .other(let name): " \(h("Only those of \(name)."))"
            case nil: .empty
            }
        let putAway: HTML =
            switch list.filter.isArchived {
            case true: " \(h("Only those put away."))"
            case false: .empty
            case nil: " \(h("Those put away too."))"
            }
        return "\(h(count(list)))\(whose)\(putAway) \(peopleLinks(list))"
    }

    private func count(_ list: PeopleList) -> Phrase {
        switch list.filter.kind {
        case .person: "\(list.count) [person].|\(list.count) [people]."
        case .household: "\(list.count) household.|\(list.count) households."
        case .organization: "\(list.count) organization.|\(list.count) organizations."
        case nil: "\(list.count) [person] or group.|\(list.count) [people] and groups."
        }
    }

    /// Other lists. Households and organizations stay with whose they are.
    private func peopleLinks(_ list: PeopleList) -> HTML {
        guard list.filter.isNarrow else {
            return words.keep("links of people \(list.mayBringIn)") { linksBeside(list) }
        }
        return linksBeside(list)
    }

    private func linksBeside(_ list: PeopleList) -> HTML {
        var kinds = PeopleFilter(organizer: list.filter.organizer)
        func path(_ kind: Contact.Kind) -> String {
            kinds.kind = kind
            let path = listPath(kinds)
            return path.hasSuffix("&") ? String(path.dropLast()) : path
        }
        return dotted([
            list.filter.organizer == nil ? countLink("Only mine", to: "/people?mine=1") : nil,
            list.filter.isNarrow ? countLink("Everyone", to: "/people") : nil,
            countLink("Households", to: path(.household)), countLink("Organizations", to: path(.organization)),
            countLink("Those put away", to: "/people?archived=1"), countLink("Places", to: "/people/places"),
            countLink("Lists", to: "/people/lists"),
            countLink("Tags", to: "/people/tags"),
            countLink("Questions", to: "/people/questions"),
            list.mayBringIn ? countLink("Bring in a spreadsheet", to: "/people/import") : nil,
        ])
    }

    private func listPath(_ filter: PeopleFilter) -> String {
        let kind = filter.kind == filter.kindIfNotSaid ? "" : "kind=\(filter.kind?.rawValue ?? "all")&"
        let organizer = filter.organizer.map { "organizer=\($0)&" } ?? ""
        let archived = filter.isArchived == false ? "" : "archived=\(filter.isArchived == nil ? "all" : "1")&"
        return "/people?\(kind)\(organizer)\(archived)"
    }

    private func orderTabs(_ base: String) -> [Tab] {
        let names: [(PeopleOrder, Phrase)] = [
            (.name, "Family name"), (.given, "First name"), (.newest, "Newest"), (.lastContact, "Last contact"),
            (.longestAgo, "Longest ago"),
        ]
        return names.map { Tab($1, "\(base)order=\($0.rawValue)") }
    }

    private func next(_ list: PeopleList, _ base: String) -> String? {
        list.rows.last.map {
            "\(base)order=\(list.order.rawValue)&after=\($0.position.written(list.order).percentEncoded)"
        }
    }

    private func previous(_ list: PeopleList, _ base: String) -> String? {
        list.rows.first.map {
            "\(base)order=\(list.order.rawValue)&before=\($0.position.written(list.order).percentEncoded)"
        }
    }

    private func nobodyYet(_ list: PeopleList) -> HTML {
        if list.filter.isNarrow {
            return emptyState(
                "Nobody in this list", "Nobody is here that you may see.",
                action: buttonLink("Everyone", to: "/people", look: .quiet))
        }
        return emptyState(
            "Nobody here yet", "Add the first [person]; a first name is enough.",
            action: actions([
                buttonLink("Add a [person]", to: "/people/new", look: .quiet),
                list.mayBringIn
                    ? buttonLink("Bring in a spreadsheet", to: "/people/import", look: .quiet, icon: .file) : .empty,
            ]))
    }

    /// `and`: one column more, at the end.
    func peopleTable(_ rows: [PersonRow], and column: Column? = nil, _ cell: (PersonRow) -> HTML = { _ in .empty })
        -> HTML
    {
        table(
            "[People]",
            [
                Column("Name", onPhone: .title), Column("Phone"), Column("E-mail", onPhone: .leftOut),
                Column("Town", onPhone: .leftOut),
                Column("Last contact"), Column("Organizer", onPhone: .leftOut),
            ] + (column.map { [$0] } ?? []),
            rows.map { row in
                [
                    "<a href=\"/people/\(row.id)\">\(own: row.name)</a>",
                    row.phone.map(phoneLink) ?? .empty, row.email.map(HTML.own) ?? .empty,
                    row.locality.map(HTML.own) ?? .empty, row.lastContactedAt.map(ago) ?? .empty,
                    row.organizer.map(HTML.own) ?? .empty,
                ] + (column == nil ? [] : [cell(row)])
            })
    }

    /// In national form, dialled with a tap.
    func phoneLink(_ e164: String) -> HTML {
        "<a href=\"tel:\(e164)\">\(own: phoneText(e164))</a>"
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
