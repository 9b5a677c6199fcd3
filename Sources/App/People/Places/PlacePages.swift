import Kernel

/// What the list of places shows.
struct PlaceList: Sendable {
    let lines: [PlaceLine]
    /// There are too many to show what lies in each.
    let isOnlyOutermost: Bool
    let mayChange: Bool
}

/// What one place's page shows.
struct PlaceView: Sendable {
    let line: PlaceLine
    let outer: [Place]
    let inner: [PlaceLine]
    let people: [PersonAtPlace]
    let next: NameCursor?
    let isFirst: Bool
    let mayChange: Bool

    var path: String { "/people/places/\(line.place.id)" }
}

extension Place.Kind {
    var name: Phrase {
        switch self {
        case .building: "Building"
        case .floor: "Floor"
        case .jobSite: "Job site"
        case .neighborhood: "Neighborhood"
        case .precinct: "Precinct"
        case .city: "City"
        case .other: "Another kind of place"
        }
    }
}

extension Screen {
    func placesPage(_ list: PlaceList) -> Page {
        Page(
            t("Places"),
            """
            \(pageHead("Places", sentence: h("Buildings, job sites and neighborhoods, and who is there."),
                action: newPlaceButton(list.mayChange), back: ("[People]", "/people")))
            \(if: list.isOnlyOutermost, aside(.plain, "<p>\(h("Only the outermost places stand here. Each opens to what lies in it."))</p>"))
            \(if: list.lines.isEmpty, noPlaces(list), else: placeTree(list.lines))
            """)
    }

    private func newPlaceButton(_ mayChange: Bool, in place: Place.ID? = nil) -> HTML {
        guard mayChange else { return .empty }
        return buttonLink("Add a place", to: address("/people/places/new", ["in": place?.description]), icon: .add)
    }

    private func noPlaces(_ list: PlaceList) -> HTML {
        emptyState(
            "No places yet", "Add the buildings or job sites you organize in. Then each shows who is there.",
            action: newPlaceButton(list.mayChange))
    }

    /// Places in places, as lists in lists.
    private func placeTree(_ lines: [PlaceLine]) -> HTML {
        let known = Set(lines.map(\.place.id))
        let inner = Dictionary(grouping: lines) { line in line.place.parentID.flatMap { known.contains($0) ? $0 : nil } }
        return "<ul class=\"rows\" data-list aria-label=\"\(t("Places"))\">\(branch(inner[nil] ?? [], inner, depth: 0))</ul>"
    }

    private func branch(_ lines: [PlaceLine], _ inner: [Place.ID?: [PlaceLine]], depth: Int) -> HTML {
        "\(lines.map { line in "<li>\(placeRow(line, depth: depth))</li>\n\(branch(inner[line.place.id] ?? [], inner, depth: depth + 1))" as HTML })"
    }

    private func placeRow(_ line: PlaceLine, depth: Int = 0) -> HTML {
        let indent = String(repeating: "— ", count: min(depth, 8))
        return """
            <div class="person"><span>\(if: depth > 0, "<span class=\"dot\" aria-hidden=\"true\">\(indent)</span>")\
            <a class="name" href="/people/places/\(line.place.id)">\(HTML.own(line.place.name))</a></span> \
            <span class="second">\(dotted([h(line.place.kind.name), peopleCount(line)]))</span></div>
            """
    }

    private func peopleCount(_ line: PlaceLine) -> HTML {
        if line.people > PlaceLine.mostCounted { return h("more than \(PlaceLine.mostCounted) [people]") }
        return line.people == 0 ? h("nobody yet") : h("\(line.people) [person]|\(line.people) [people]")
    }

    // MARK: One place

    func placePage(_ view: PlaceView) -> Page {
        let place = view.line.place
        return Page(
            place.name,
            """
            \(pageHead("\(HTML.own(place.name))", sentence: placeSentence(view), back: ("Places", "/people/places")))
            \(if: !view.outer.isEmpty, "<nav aria-label=\"\(t("Lies in"))\"><p>\(breadcrumb(view.outer))</p></nav>")
            \(if: view.mayChange, actions([
                buttonLink("Add a place in it", to: "/people/places/new?in=\(place.id)", look: .quiet, icon: .add),
                buttonLink("Change the place", to: "\(view.path)/edit", look: .quiet, icon: .edit),
            ]))
            \(if: !view.inner.isEmpty, section("Places in it", list("Places in it", view.inner.map { placeRow($0) })))
            \(section("[People] here", id: "people", peopleHere(view)))
            """)
    }

    private func placeSentence(_ view: PlaceView) -> HTML {
        let count = view.line.people, isMany = count > PlaceLine.mostCounted
        let many: Phrase = "More than \(PlaceLine.mostCounted) [people] are here."
        let few: Phrase = "\(count) [person] is here.|\(count) [people] are here."
        return dotted([h(view.line.place.kind.name), count == 0 ? nil : "<a href=\"#people\">\(h(isMany ? many : few))</a>"])
    }

    private func breadcrumb(_ outer: [Place]) -> HTML {
        "\(h("Lies in")) \(outer.enumerated().map { number, place in "\(if: number > 0, " › ")<a href=\"/people/places/\(place.id)\">\(HTML.own(place.name))</a>" as HTML })"
    }

    private func peopleHere(_ view: PlaceView) -> HTML {
        guard !view.people.isEmpty else {
            return "<p class=\"soft\">\(h("Nobody is here yet. Choose this place in a [person]'s address or part."))</p>"
        }
        return """
            \(list("[People] here", view.people.map { person in
                personLine(person.name, to: "/people/\(person.id)", dotted(person.roles.map { "\($0)" }))
            }))
            \(pager(earlier: view.next.map { address(view.path, ["after": $0.written]) },
                later: view.isFirst ? nil : view.path, earlierLabel: "More [people]", laterLabel: "From the start"))
            """
    }
}
