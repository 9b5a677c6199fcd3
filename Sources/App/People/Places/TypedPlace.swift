import Foundation
import Kernel
import Matching

extension Screen {
    /// A place by its name, with the known ones offered while typing. After a name that nobody knows, it offers to make
    /// the place. Read it with `place(from:field:)`.
    ///
    /// - Parameter offered: from `placesOffered()`.
    func placeField(
        _ label: Phrase = "Place", name: String = "place", value: String? = nil, offered: [String],
        state: FormState = .fresh, hint: Phrase? = nil
    ) -> HTML {
        let id = state.id(name)
        let isUnknown = state.problem(name) != nil && !state.value(name, or: nil).isEmpty
        return """
            \(fieldBox(label, name: name, state: state, hint: hint, isRequired: false) {
                """
                <input id="\(id)" name="\(name)" value="\(state.value(name, or: value))" list="\(id)-places" \
                autocomplete="off" dir="auto"\(descriptions(name, state, hint))>
                <datalist id="\(id)-places">\(offered.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>
                """
            })
            \(if: isUnknown, checkbox("It is new: make this place", name: "\(name)-make", state: state))
            """
    }
}

extension Connection {
    /// Names to offer while typing; each names one place. Of many places, the outermost, which are the most used.
    func placesOffered(limit: Int = 200) throws -> [String] {
        try rows("""
            SELECT places.name, parents.name FROM places
            LEFT JOIN places AS parents ON parents.id = places.parent_id
            ORDER BY places.sort_name, places.id
            LIMIT \(limit)
            """) { placeLabel(try $0.next(), in: try $0.next()) }
    }

    /// As the field shows a stored place: "Floor 2, 145 Grove Street".
    func placeLabel(_ id: Place.ID?) throws -> String? {
        guard let id else { return nil }
        return try first("""
            SELECT places.name, parents.name FROM places
            LEFT JOIN places AS parents ON parents.id = places.parent_id
            WHERE places.id = \(id)
            """) { placeLabel(try $0.next(), in: try $0.next()) }
    }

    private func placeLabel(_ name: String, in parent: String?) -> String { [name, parent].compactMap(\.self).joined(separator: ", ") }

    /// The place that a typed name means; `nil` for an empty one. A name that means none or several is refused in words.
    func place(typed text: String, field: String? = nil) throws -> Place.ID? {
        let typed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !typed.isEmpty else { return nil }
        let found = try places(called: typed)
        if found.count == 1 { return found[0].id }
        let names = found.prefix(5).map(\.label).joined(separator: "; ")
        try refuse(
            if: found.count > 1,
            "\(found.count) places have this name: \(names). Write it with the place it lies in, after a comma.",
            field: field)
        throw Refusal("There is no place called \(typed) yet. Choose another one, or make it.", field: field)
    }

    /// As `place(typed:)`, for a `placeField`: makes the place where the reader ticked that it is new.
    func place(from form: Form, field: String = "place") throws -> Place.ID? {
        if form.isChecked("\(field)-make"), !form[field].isEmpty, try places(called: form[field]).isEmpty {
            try require(.changePeople)
            let place = Place(name: form[field])
            try insert(place)
            return place.id
        }
        return try place(typed: form[field], field: field)
    }

    /// By name, or by name and the place it lies in. Only a name that is shared needs the second.
    private func places(called text: String) throws -> [(id: Place.ID, label: String)] {
        let byName = try places("places.sort_name = \(folded(text))")
        if byName.count == 1 { return byName }
        let exact = byName.filter { $0.label.lowercased() == text.lowercased() }
        if exact.count == 1 { return exact }
        guard byName.isEmpty, text.contains(",") else { return byName }
        // A name may itself hold a comma, so each comma is tried as the one before the outer place.
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        for cut in 1..<parts.count {
            let name = folded(parts[..<cut].joined(separator: ",")), parent = folded(parts[cut...].joined(separator: ","))
            let found = try places("places.sort_name = \(name) AND parents.sort_name = \(parent)")
            if !found.isEmpty { return found }
        }
        return []
    }

    private func places(_ condition: SQL) throws -> [(id: Place.ID, label: String)] {
        try rows("""
            SELECT places.id, places.name, parents.name FROM places
            LEFT JOIN places AS parents ON parents.id = places.parent_id
            WHERE \(condition)
            ORDER BY places.id
            LIMIT 20
            """) { (try $0.next(Place.ID.self), placeLabel(try $0.next(), in: try $0.next())) }
    }
}
