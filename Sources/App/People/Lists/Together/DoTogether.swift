import Foundation
import Kernel

extension Connection {
    /// Does it, to those who are meant at this moment: they are asked for in the transaction that writes. Returns how
    /// many are changed.
    func doTogether(_ together: Together, at now: Date, today: Day) throws -> TogetherPlan {
        try requireTogether()
        let plan = try plan(together, at: now)
        try refuse(if: plan.changed.isEmpty, "Nothing would change: it is so already.", field: "do")
        switch together.deed {
        case .tag:
            let name = try checkedTagName(together.tag, field: "tag")
            let known = try tag(called: name), tag = known ?? Tag(name: name)
            if known == nil { try insert(tag) }
            try putTag(tag.id, onMany: plan.changed, today: today)
        case .untag:
            let tag = try knownTag(together)
            var taggings: [Identifier<Tagging>] = []
            for batch in plan.changed.batches(of: 1_000) {
                taggings += try values(
                    "SELECT id FROM taggings WHERE tag_id = \(tag.id) AND contact_id IN \(anyOf: Array(batch))",
                    of: Identifier<Tagging>.self)
            }
            try deleteMany(taggings)
        case .away: try changeMany(plan.changed) { $0.archivedAt = now }
        case .back: try changeMany(plan.changed) { $0.archivedAt = nil }
        case nil: throw Refusal("Choose what to do.", field: "do")
        }
        return plan
    }

    /// Whom a deed would change, and whom not.
    func plan(_ together: Together, at now: Date) throws -> TogetherPlan {
        guard let deed = together.deed else { throw Refusal("Choose what to do.", field: "do") }
        let people = try people(meantBy: together, at: now)
        try refuse(
            if: people.count > Together.most, "Take 2,000 people or fewer at once. Narrow the question.", field: "q")
        let carried: SQL
        switch deed {
        case .tag:
            let name = try checkedTagName(together.tag, field: "tag")
            guard let tag = try tag(called: name) else { return TogetherPlan(people: people, changed: people) }
            carried = "id NOT IN (SELECT contact_id FROM taggings WHERE tag_id = \(tag.id))"
        case .untag: carried = "id IN (SELECT contact_id FROM taggings WHERE tag_id = \(try knownTag(together).id))"
        case .away: carried = "archived_at IS NULL"
        case .back: carried = "archived_at IS NOT NULL"
        }
        var changed: [Contact.ID] = []
        for batch in people.batches(of: 1_000) {
            changed += try values(
                "SELECT id FROM contacts WHERE id IN \(anyOf: Array(batch)) AND \(carried) ORDER BY id",
                of: Contact.ID.self)
        }
        return TogetherPlan(people: people, changed: changed)
    }

    /// Only those whom the asker may see. Throws a `Mistake` for a question that cannot be read.
    func people(meantBy together: Together, at now: Date) throws -> [Contact.ID] {
        guard together.isTicked else { return try ids(of: asked(together.question, at: now)) }
        return try together.ticked.batches(of: 1_000).flatMap { batch in
            try values(
                "SELECT id FROM contacts WHERE id IN \(anyOf: Array(batch)) AND \(maySee("contacts.id")) ORDER BY id",
                of: Contact.ID.self)
        }
    }

    func requireTogether() throws {
        try require(.changePeople)
        try requireAsking()
    }

    private func knownTag(_ together: Together) throws -> Tag {
        let name = try checkedTagName(together.tag, field: "tag")
        guard let tag = try tag(called: name) else { throw Refusal("There is no such tag.", field: "tag") }
        return tag
    }
}
