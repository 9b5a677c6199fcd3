import Asking
import Foundation
import Kernel

extension Connection {
    /// Does it to those who are meant at this moment, in the transaction that writes. Returns what came of it.
    func doTogether(_ together: Together, at now: Date, today: Day, progress: (Double) -> Void = { _ in }) throws
        -> TogetherPlan
    {
        try requireTogether()
        let plan = try plan(together, of: people(meantBy: together, at: now), at: now, today: today)
        try refuse(if: plan.changed.isEmpty, nothingToDo(plan), field: "do")
        try doTogether(together, plan, at: now, today: today, progress: progress)
        return plan
    }

    func nothingToDo(_ plan: TogetherPlan) -> Phrase {
        if plan.people.isEmpty { return "There is nobody to do it with. Ask for others." }
        return plan.withoutOrganizer > 0
            ? "None of them has an organizer who can do it. Choose somebody."
            : "Nothing would change: it is so already."
    }

    func doTogether(
        _ together: Together, _ plan: TogetherPlan, at now: Date, today: Day, progress: (Double) -> Void = { _ in }
    ) throws {
        let people = plan.changed
        switch together.deed {
        case .tag:
            let name = try checkedTagName(together.form["tag"], field: "tag")
            let known = try tag(called: name), tag = known ?? Tag(name: name)
            if known == nil { try insert(tag) }
            try make(people, progress) { Tagging(tagID: tag.id, contactID: $0, taggedOn: today) }
        case .untag:
            let tag = try knownTag(together)
            try deleteMany(
                among(people) {
                    try values(
                        "SELECT id FROM taggings WHERE tag_id = \(tag.id) AND contact_id IN \($0) ORDER BY id",
                        of: Identifier<Tagging>.self)
                })
        case .answer:
            let (question, value) = try answer(together), occasion = Occasion(at: now, by: viewer.id)
            try make(people, progress) { Answer(value, to: question, about: $0, on: occasion) }
        case .role:
            let role = try role(together)
            try make(people, progress) {
                Role(
                    contactID: $0, role: role.role, organizationID: role.organizationID, placeID: role.placeID,
                    startOn: role.startOn)
            }
        case .endRole: _ = try changeMany(openRoles(together, today, among: people).map(\.id)) { $0.endOn = today }
        case .task:
            let task = try task(together, today)
            try make(people, progress) {
                Task(what: task.what, dueOn: task.dueOn, ownerID: plan.given[$0] ?? task.ownerID, contactID: $0)
            }
        case .hand: try alter(people, progress) { $0.organizerID = plan.given[$0.id] }
        case .add: try add(people, to: fixedList(together), progress)
        case .take: try take(people, off: fixedList(together))
        case .away: try alter(people, progress) { $0.archivedAt = $0.archivedAt ?? now }
        case .back: try alter(people, progress) { $0.archivedAt = nil }
        case nil: throw Refusal("Choose what to do.", field: "do")
        }
        try lookAtListsSoon()
    }

    // MARK: Some at a time, so that it can be told how far it is

    private func make<R: Record>(_ people: [Contact.ID], _ progress: (Double) -> Void, _ record: (Contact.ID) -> R)
        throws
    {
        var done = 0
        for batch in people.batches(of: 5_000) {
            done += try insertMany(batch.map(record))
            progress(Double(done) / Double(people.count))
        }
    }

    private func alter(_ people: [Contact.ID], _ progress: (Double) -> Void, _ edit: (inout Contact) -> Void) throws {
        var done = 0
        for batch in people.batches(of: 5_000) {
            _ = try changeMany(Array(batch), edit)
            done += batch.count
            progress(Double(done) / Double(people.count))
        }
    }

    // MARK: Lists

    /// Of some a note is kept in the list already; they have a row.
    private func add(_ people: [Contact.ID], to list: List, _ progress: (Double) -> Void) throws {
        let known = try among(people) {
            try rows(
                "SELECT id, contact_id FROM list_rows WHERE list_id = \(list.id) AND contact_id IN \($0) ORDER BY id"
            ) {
                (id: try $0.next(Identifier<ListRow>.self), contact: try $0.next(Contact.ID.self))
            }
        }
        _ = try changeMany(known.map(\.id)) { $0.isMember = true }
        let noted = Set(known.map(\.contact))
        try make(people.filter { !noted.contains($0) }, progress) {
            ListRow(listID: list.id, contactID: $0, isMember: true)
        }
    }

    private func take(_ people: [Contact.ID], off list: List) throws {
        try deleteMany(
            among(people) {
                try values(
                    "SELECT id FROM list_rows WHERE list_id = \(list.id) AND contact_id IN \($0) ORDER BY id",
                    of: Identifier<ListRow>.self)
            })
    }
}
