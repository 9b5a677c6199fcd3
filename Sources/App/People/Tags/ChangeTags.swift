import Kernel
import Matching

extension Connection {
    /// Tags are everybody's, so they are changed by those who see everybody.
    var mayChangeTags: Bool { viewer.may(.changePeople) && viewer.seesEverybody }

    func requireChangeOfTags() throws {
        guard mayChangeTags else { throw NotAllowed() }
    }

    func addTag(_ form: Form) throws -> Tag {
        try requireChangeOfTags()
        var tag = Tag()
        try fill(&tag, form)
        try insert(tag)
        return tag
    }

    /// Another name, kind or color, for all who carry it.
    func changeTag(_ id: Tag.ID, _ form: Form) throws -> Tag {
        try requireChangeOfTags()
        var tag: Tag = try find(id)
        try refuseUnseen(form, of: id)
        try fill(&tag, form)
        try update(tag)
        return tag
    }

    private func fill(_ tag: inout Tag, _ form: Form) throws {
        tag.name = try freeTagName(form["name"], field: "name", except: tag.id)
        tag.setName = form.optional("set").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        try refuse(if: (tag.setName?.count ?? 0) > 60, "Use 60 letters or fewer for the kind.", field: "set")
        // A kind that is written a little differently is the same kind.
        if let name = tag.setName, let same = try tagSets().first(where: { folded($0) == folded(name) }) {
            tag.setName = same
        }
        guard let color = Tag.Color(rawValue: form["color"]) else { throw Refusal("Choose a color.", field: "color") }
        tag.color = color
    }

    private func freeTagName(_ typed: String, field: String, except id: Tag.ID? = nil) throws -> String {
        let name = try checkedTagName(typed, field: field)
        if let other = try tag(called: name), other.id != id {
            throw Refusal("There is a tag \(other.name) already. Choose another name, or merge the two.", field: field)
        }
        return name
    }

    // MARK: Merging

    /// All who carry one tag carry the other from now on, since the earlier day where they had both; the first is gone.
    /// One act, whatever the number.
    @discardableResult
    func mergeTag(_ id: Tag.ID, into other: Tag.ID) throws -> Int {
        try requireChangeOfTags()
        let tag = try find(id), kept = try find(other)
        try refuse(if: tag.id == kept.id, "Choose another tag: this one cannot be merged with itself.", field: "into")
        let both = try rows(
            """
            SELECT mine.id, mine.tagged_on, other.id, other.tagged_on
            FROM taggings AS mine
            JOIN taggings AS other ON other.contact_id = mine.contact_id AND other.tag_id = \(other)
            WHERE mine.tag_id = \(id)
            """
        ) { row in
            BothTags(mine: try row.next(), mineOn: try row.next(), other: try row.next(), otherOn: try row.next())
        }
        try deleteMany(both.map(\.mine))
        let earlier = Dictionary(both.filter { $0.mineOn < $0.otherOn }.map { ($0.other, $0.mineOn) }) { first, _ in
            first
        }
        try changeMany(earlier.keys.sorted()) { tagging in tagging.taggedOn = earlier[tagging.id] ?? tagging.taggedOn }
        let rest = try taggingIDs(of: id)
        try changeMany(rest) { $0.tagID = other }
        try delete(id)
        return both.count + rest.count
    }

    private struct BothTags {
        let mine: Identifier<Tagging>
        let mineOn: Day
        let other: Identifier<Tagging>
        let otherOn: Day
    }

    // MARK: Splitting

    /// Which of those who carry a tag get another one instead.
    enum TagPart: Sendable {
        case alsoTagged(Tag.ID), at(Place.ID), since(Day)
    }

    /// Moves a part of those who carry a tag to a new one, as one act. They keep the day since when they carry it.
    func splitTag(_ id: Tag.ID, _ part: TagPart, into name: String, today: Day) throws -> (tag: Tag, people: Int) {
        try requireChangeOfTags()
        let old = try find(id), ids = try taggingIDs(of: id, condition(part, today: today))
        let new = Tag(name: try freeTagName(name, field: "name"), setName: old.setName, color: old.color)
        try refuse(if: ids.isEmpty, "Nobody with this tag is among those you chose. Choose others.")
        try insert(new)
        try changeMany(ids) { $0.tagID = new.id }
        return (new, ids.count)
    }

    private func condition(_ part: TagPart, today: Day) -> SQL {
        switch part {
        case .alsoTagged(let other):
            "taggings.contact_id IN (SELECT also.contact_id FROM taggings AS also WHERE also.tag_id = \(other))"
        case .at(let place): "taggings.contact_id IN (\(peopleIn(placesWithin(place), today: today)))"
        case .since(let day): "taggings.tagged_on >= \(day)"
        }
    }

    /// What a form for splitting asks for.
    func tagPart(_ form: Form) throws -> TagPart {
        switch form["by"] {
        case "tag":
            guard let other: Tag.ID = form.id("tag") else { throw Refusal("Choose the other tag.", field: "tag") }
            return .alsoTagged(try find(other).id)
        case "place":
            guard let place = try place(typed: form["place"], field: "place") else {
                throw Refusal("Write the name of a place.", field: "place")
            }
            return .at(place)
        case "day":
            guard let day = Day(form["since"]) else { throw Refusal("Choose the day.", field: "since") }
            return .since(day)
        default: throw Refusal("Choose who gets the new tag.", field: "by")
        }
    }

    // MARK: Removing

    /// Takes a tag off everybody and away. Returns how many carried it.
    func removeTag(_ id: Tag.ID) throws -> (tag: Tag, people: Int) {
        try requireChangeOfTags()
        let tag = try find(id), ids = try taggingIDs(of: id)
        try deleteMany(ids)
        try delete(id)
        return (tag, ids.count)
    }
}
