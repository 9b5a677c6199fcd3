import Foundation
import Kernel
import Matching

/// What a form with tags did.
struct TagsPut: Sendable {
    var put: [Tag] = []
    /// Those of them that there were not yet.
    var made: [Tag] = []
}

extension Connection {
    /// Puts tags on somebody, by name and with commas between them. A name that is new makes the tag.
    func putTags(_ typed: String, on contact: Contact.ID, today: Day) throws -> TagsPut {
        try require(.changePeople)
        try requireSight(of: contact)
        let names = try tagNames(typed)
        let carried = Set(try tags(of: contact).map(\.tag.id))
        var done = TagsPut()
        for name in names {
            let known = try tag(called: name), tag = known ?? Tag(name: name)
            if known == nil {
                try insert(tag)
                done.made.append(tag)
            }
            guard !carried.contains(tag.id) else { continue }
            try insert(Tagging(tagID: tag.id, contactID: contact, taggedOn: today))
            done.put.append(tag)
        }
        try refuse(if: done.put.isEmpty, "Those tags are on already.", field: "tags")
        return done
    }

    /// The names in a typed list, each once.
    private func tagNames(_ typed: String) throws -> [String] {
        var known: Set<String> = []
        let names = try typed.split(whereSeparator: { ",;\n".contains($0) })
            .map { try checkedTagName(String($0), field: "tags") }
            .filter { known.insert(folded($0)).inserted }
        try refuse(if: names.isEmpty, "Write a tag, such as “block captain”.", field: "tags")
        try refuse(if: names.count > 20, "Put on 20 tags or fewer at once.", field: "tags")
        return names
    }

    /// A name that can be told from others: spaces made even, not too long, with something in it that can be compared.
    func checkedTagName(_ typed: String, field: String) throws -> String {
        let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        try refuse(if: folded(name).isEmpty, "Write a name with letters or numbers in it.", field: field)
        try refuse(if: name.count > 60, "Use 60 letters or fewer for a tag.", field: field)
        return name
    }

    /// Puts a tag on many people as one act; who has it already keeps their day. Returns how many got it.
    @discardableResult
    func putTag(_ tag: Tag.ID, onMany contacts: [Contact.ID], today: Day) throws -> Int {
        try require(.changePeople)
        var carried = Set(try values("SELECT contact_id FROM taggings WHERE tag_id = \(tag)", of: Contact.ID.self))
        let new = contacts.filter { carried.insert($0).inserted }
        if !viewer.seesEverybody {
            for batch in new.batches(of: 1_000) {
                let seen = try count(
                    "SELECT count(*) FROM contacts WHERE id IN \(anyOf: Array(batch)) AND \(maySee("contacts.id"))")
                guard seen == batch.count else { throw NotFound() }
            }
        }
        return try insertMany(new.lazy.map { Tagging(tagID: tag, contactID: $0, taggedOn: today) })
    }

    /// Takes a tag off somebody.
    func takeOff(_ id: Identifier<Tagging>) throws -> (tag: Tag, contact: Contact.ID) {
        try require(.changePeople)
        let tagging = try find(id)
        try requireSight(of: tagging.contactID)
        try delete(id)
        return (try find(tagging.tagID), tagging.contactID)
    }
}
