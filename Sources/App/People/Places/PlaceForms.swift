import Kernel

/// What a form for a place is filled with.
struct PlaceForm: Sendable {
    var place: Place?
    /// The place it lies in, as the field shows it.
    var parent: String?
    var offered: [String]
    var version = ""
    var back: String
}

extension Screen {
    func newPlacePage(_ form: PlaceForm, _ state: FormState = .fresh) -> Page {
        Page(
            t("Add a place"),
            """
            \(pageHead("Add a place", back: ("Places", "/people/places")))
            \(problemSummary(state))
            \(self.form("/people/places/new", state: state) {
                "\(placeFields(form, state))\(formEnd(button("Add the place"), cancel: form.back))"
            })
            """)
    }

    func editPlacePage(_ form: PlaceForm, _ id: Place.ID, _ state: FormState = .fresh) -> Page {
        Page(
            t("Change the place"),
            """
            \(pageHead("Change the place", back: ("The place", form.back)))
            \(problemSummary(state))
            \(self.form("\(form.back)/edit", state: state) {
                """
                \(hidden("version", form.version))\(placeFields(form, state))
                \(formEnd(button("Save the place"), cancel: form.back))
                """
            })
            \(section("No longer needed?", """
                <p>\(h("Only a place with nothing in it can be removed."))</p>
                \(tapButton("Remove this place", to: "\(form.back)/remove", look: .quiet))
                """))
            """)
    }

    private func placeFields(_ form: PlaceForm, _ state: FormState) -> HTML {
        """
        \(field("Name", name: "name", value: form.place?.name, state: state, isRequired: true, limit: 200))
        \(choice("What is it?", name: "kind", Place.Kind.allCases.map { Choice($0.rawValue, $0.name) },
            value: (form.place?.kind ?? .building).rawValue, state: state))
        \(placeField("Lies in", name: "parent", value: form.parent, offered: form.offered, state: state,
            hint: "Such as the neighborhood of a building. Leave it empty for an outermost place."))
        """
    }
}
