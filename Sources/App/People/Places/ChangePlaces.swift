import Foundation
import Kernel

extension Connection {
    func addPlace(_ form: Form) throws -> Place {
        try require(.changePeople)
        var place = Place()
        try fill(&place, form)
        try insert(place)
        return place
    }

    /// Another name, another kind, another place to lie in.
    func changePlace(_ id: Place.ID, _ form: Form) throws -> Place {
        try require(.changePeople)
        var place: Place = try find(id)
        try refuseUnseen(form, of: id)
        try fill(&place, form)
        try update(place)
        return place
    }

    private func fill(_ place: inout Place, _ form: Form) throws {
        place.name = try checkedPlaceName(form["name"], field: "name")
        guard let kind = Place.Kind(rawValue: form["kind"]) else { throw Refusal("Choose what it is.", field: "kind") }
        place.kind = kind
        place.parentID = try self.place(from: form, field: "parent")
        guard let parent = place.parentID else { return }
        try refuse(if: parent == place.id, "A place cannot lie in itself.", field: "parent")
        let isInside = try count("SELECT count(*) FROM places WHERE id = \(parent) AND id IN \(placesWithin(place.id))") > 0
        try refuse(
            if: isInside, "That place lies in \(place.name), so \(place.name) cannot lie in it.", field: "parent")
    }

    fileprivate func checkedPlaceName(_ name: String, field: String) throws -> String {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        try refuse(if: name.isEmpty, "Write the name of the place.", field: field)
        try refuse(if: name.count > 200, "Use 200 letters or fewer for the name.", field: field)
        return name
    }

    /// Only an empty place can be removed: what is there would otherwise be nowhere.
    func removePlace(_ id: Place.ID) throws -> Place {
        try require(.changePeople)
        let place: Place = try find(id)
        let uses = try placeUses(id)
        try refuse(
            if: uses.isThere,
            "\(place.name) is not empty. Places in it: \(uses.places). Addresses: \(uses.addresses). Parts of [people]: \(uses.roles). Events: \(uses.events). Accounts: \(uses.accounts). Answers: \(uses.answers). Move them first.")
        try delete(id)
        return place
    }

    func placeUses(_ id: Place.ID) throws -> PlaceUses {
        PlaceUses(
            places: try count("SELECT count(*) FROM places WHERE parent_id = \(id)"),
            addresses: try count("SELECT count(*) FROM addresses WHERE place_id = \(id)"),
            roles: try count("SELECT count(*) FROM roles WHERE place_id = \(id)"),
            events: try count("SELECT count(*) FROM events WHERE place_id = \(id)"),
            accounts: try count("SELECT count(*) FROM accounts WHERE scope = 'place' AND scope_id = \(id)"),
            answers: try count("SELECT count(*) FROM answers WHERE about_place_id = \(id)"))
    }
}

/// What would be nowhere without a place, past and present.
struct PlaceUses: Sendable {
    let places, addresses, roles, events, accounts, answers: Int
    var isThere: Bool { places + addresses + roles + events + accounts + answers > 0 }
}
