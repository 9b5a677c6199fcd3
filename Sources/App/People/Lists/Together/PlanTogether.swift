import Asking
import Foundation
import Kernel
import Matching

extension Connection {
    func requireTogether() throws {
        try require(.changePeople)
        try requireAsking()
    }

    /// Only those whom the asker may see. Throws a `MistakeIn` for a question that cannot be read.
    func people(meantBy together: Together, at now: Date) throws -> [Contact.ID] {
        let people = try widely(meantBy: together, at: now)
        guard !together.also.isEmpty else { return people }
        return try MistakeIn.asking("also") {
            var also = try asked(together.also, at: now)
            // The first question says of which kind people are, and whether they may be put away.
            also.asksKinds = true
            also.asksArchived = true
            let fitting = Set(try ids(of: also))
            return people.filter(fitting.contains)
        }
    }

    private func widely(meantBy together: Together, at now: Date) throws -> [Contact.ID] {
        if let choice = together.choice { return try chosenPeople(choice) }
        guard together.isTicked else {
            return try MistakeIn.asking("q") { try ids(of: asked(together.question, at: now)) }
        }
        return try together.ticked.batches(of: 1_000).flatMap { batch in
            try values(
                "SELECT id FROM contacts WHERE id IN \(anyOf: Array(batch)) AND \(maySee("contacts.id")) ORDER BY id",
                of: Contact.ID.self)
        }
    }

    /// Whom a deed would change, and whom not.
    func plan(_ together: Together, of people: [Contact.ID], at now: Date, today: Day) throws -> TogetherPlan {
        guard let deed = together.deed else { throw Refusal("Choose what to do.", field: "do") }
        var plan = TogetherPlan(people: people)
        if together.isTicked {
            plan.ticked = try ticked(together)
            plan.unseen = try plan.ticked - (together.also.isEmpty ? people : widely(meantBy: together, at: now)).count
        }
        switch deed {
        case .tag:
            let name = try checkedTagName(together.form["tag"], field: "tag")
            guard let tag = try tag(called: name) else {
                plan.changed = people
                return plan
            }
            plan.changed = try people.without(carriers(of: tag.id, among: people))
        case .untag: plan.changed = Array(try carriers(of: knownTag(together).id, among: people)).sorted()
        case .answer:
            let (question, value) = try answer(together)
            plan.changed = try people.without(having(value, to: question.id, among: people))
        case .role: plan.changed = try people.without(having(try role(together), today, among: people))
        case .endRole: plan.changed = Array(Set(try openRoles(together, today, among: people).map(\.contact))).sorted()
        case .task: try planTask(together, today, &plan)
        case .hand: try shareOut(together, &plan)
        case .add: plan.changed = try people.without(members(of: fixedList(together).id, among: people))
        case .take:
            let list = try fixedList(together)
            plan.changed = Array(try members(of: list.id, among: people)).sorted()
            plan.noted = try noted(plan.changed, in: list.id)
        case .away: plan.changed = try contacts("archived_at IS NULL", among: people)
        case .back: plan.changed = try contacts("archived_at IS NOT NULL", among: people)
        }
        return plan
    }

    // MARK: Looking up

    /// Reads about some people in few statements, however many they are.
    func among<T>(_ people: [Contact.ID], _ read: (SQL) throws -> [T]) throws -> [T] {
        try people.batches(of: 5_000).flatMap { try read("\(anyOf: Array($0))") }
    }

    private func contacts(_ condition: SQL, among people: [Contact.ID]) throws -> [Contact.ID] {
        try among(people) {
            try values("SELECT id FROM contacts WHERE id IN \($0) AND \(condition) ORDER BY id", of: Contact.ID.self)
        }
    }

    private func carriers(of tag: Tag.ID, among people: [Contact.ID]) throws -> Set<Contact.ID> {
        let all = try values("SELECT contact_id FROM taggings WHERE tag_id = \(tag)", of: Contact.ID.self)
        return Set(all).intersection(people)
    }

    func members(of list: List.ID, among people: [Contact.ID]) throws -> Set<Contact.ID> {
        let all = try values(
            "SELECT contact_id FROM list_rows WHERE list_id = \(list) AND is_member", of: Contact.ID.self)
        return Set(all).intersection(people)
    }

    /// Of how many the list keeps a note or a tick.
    private func noted(_ people: [Contact.ID], in list: List.ID) throws -> Int {
        let noted = try values(
            "SELECT contact_id FROM list_rows WHERE list_id = \(list) AND (note IS NOT NULL OR is_ticked)",
            of: Contact.ID.self)
        return Set(noted).intersection(people).count
    }

    /// Whose latest answer is the same.
    private func having(_ value: AnswerValue, to question: Question.ID, among people: [Contact.ID]) throws
        -> Set<Contact.ID>
    {
        Set(
            try among(people) {
                try values(
                    """
                    SELECT answers.contact_id FROM answers
                    WHERE answers.question_id = \(question) AND answers.contact_id IN \($0)
                    AND answers.value = \(value.value)
                    AND answers.about_contact_id IS NOT DISTINCT FROM \(value.aboutContactID)
                    AND answers.about_place_id IS NOT DISTINCT FROM \(value.aboutPlaceID)
                    AND NOT EXISTS (
                        SELECT 1 FROM answers AS later
                        WHERE later.question_id = answers.question_id AND later.contact_id = answers.contact_id
                        AND (later.at, later.id) > (answers.at, answers.id))
                    """, of: Contact.ID.self)
            })
    }

    private func having(_ role: Role, _ today: Day, among people: [Contact.ID]) throws -> Set<Contact.ID> {
        Set(
            try among(people) {
                try values(
                    """
                    SELECT contact_id FROM roles
                    WHERE contact_id IN \($0) AND role = \(role.role) AND (end_on IS NULL OR end_on > \(today))
                    AND organization_id IS NOT DISTINCT FROM \(role.organizationID)
                    AND place_id IS NOT DISTINCT FROM \(role.placeID)
                    """, of: Contact.ID.self)
            })
    }

    /// Parts that are not over, nor end today.
    func openRoles(_ together: Together, _ today: Day, among people: [Contact.ID]) throws
        -> [(id: Identifier<Role>, contact: Contact.ID)]
    {
        let role = together.form["role"]
        try refuse(if: role.isEmpty, "Choose which part ends.", field: "role")
        return try among(people) {
            try rows(
                """
                SELECT id, contact_id FROM roles
                WHERE contact_id IN \($0) AND role = \(role) AND (end_on IS NULL OR end_on > \(today))
                AND (start_on IS NULL OR start_on <= \(today))
                ORDER BY id
                """
            ) { (id: try $0.next(Identifier<Role>.self), contact: try $0.next(Contact.ID.self)) }
        }
    }

    private func planTask(_ together: Together, _ today: Day, _ plan: inout TogetherPlan) throws {
        let task = try task(together, today)
        let owners = try taskOwners(together, task, among: plan.people)
        plan.withoutOrganizer = plan.people.count { owners[$0] == nil }
        // Sent twice, it is still one task each.
        let promised = Set(
            try among(plan.people) {
                try values(
                    """
                    SELECT contact_id FROM tasks
                    WHERE contact_id IN \($0) AND done_at IS NULL AND what = \(task.what)
                    AND due_on IS NOT DISTINCT FROM \(task.dueOn)
                    """, of: Contact.ID.self)
            })
        plan.given = owners.filter { !promised.contains($0.key) }
        plan.changed = plan.people.filter { plan.given[$0] != nil }
    }

    // MARK: What exactly

    func knownTag(_ together: Together) throws -> Tag {
        let name = try checkedTagName(together.form["tag"], field: "tag")
        guard let tag = try tag(called: name) else { throw Refusal("There is no such tag.", field: "tag") }
        return tag
    }

    func answer(_ together: Together) throws -> (Question, AnswerValue) {
        guard let id: Question.ID = together.form.id("question"),
            let question = try visibleQuestions().first(where: { $0.id == id }), question.kind != .file
        else { throw Refusal("Choose a question.", field: "question") }
        try refuse(
            if: question.closedAt != nil, "This question is closed. Open it again to answer it.", field: "question")
        guard let value = try answerValue(.texts(together.form.all("answer")), to: question, field: "answer") else {
            throw Refusal("Write or choose an answer.", field: "answer")
        }
        return (question, value)
    }

    /// The part that each of them gets.
    func role(_ together: Together) throws -> Role {
        let form = together.form
        try refuse(if: form["role"].isEmpty, "Write what they are: member, tenant, steward.", field: "role")
        try refuse(if: form["role"].count > 200, "Use 200 letters or fewer for the name.", field: "role")
        let start = try form.optional("start").map { text in
            guard let day = Day(text) else { throw Refusal("Write the day as 2026-03-04.", field: "start") }
            return day
        }
        return Role(
            role: form["role"], organizationID: try organization(typed: form["organization"]),
            placeID: try place(typed: form["place"], field: "place"), startOn: start)
    }

    private func organization(typed text: String) throws -> Contact.ID? {
        guard !text.isEmpty else { return nil }
        let found = try rows(
            """
            SELECT id FROM contacts
            WHERE kind = 'organization' AND (sort_name = \(folded(text)) OR id = \(Contact.ID(text)))
            AND archived_at IS NULL AND \(maySee("contacts.id"))
            ORDER BY id
            LIMIT 2
            """
        ) { try $0.next(Contact.ID.self) }
        try refuse(if: found.isEmpty, "There is no organization \(text).", field: "organization")
        try refuse(
            if: found.count > 1, "Several organizations are called \(text). Write the number of one of them.",
            field: "organization")
        return found[0]
    }

    func task(_ together: Together, _ today: Day) throws -> Task {
        Task(
            what: try checkedPromise(together.form["what"]), dueOn: try together.form.dueDay(today: today),
            ownerID: together.form.id("owner") ?? Account.ID(0))
    }

    /// One account for all, or each one's organizer, where there is one who can keep a promise.
    private func taskOwners(_ together: Together, _ task: Task, among people: [Contact.ID]) throws
        -> [Contact.ID: Account.ID]
    {
        guard together.form["owner"] == "each" else {
            try refuse(if: task.ownerID.number == 0, "Choose who does it.", field: "owner")
            try requireKeeper(task.ownerID, of: task)
            return Dictionary(uniqueKeysWithValues: people.map { ($0, task.ownerID) })
        }
        try require(.planWork)
        let owners = try among(people) {
            try rows(
                """
                SELECT contacts.id, accounts.id FROM contacts
                JOIN accounts ON accounts.id = contacts.organizer_id
                WHERE contacts.id IN \($0) AND accounts.closed_at IS NULL AND accounts.role <> 'viewer'
                """
            ) { (try $0.next(Contact.ID.self), try $0.next(Account.ID.self)) }
        }
        return Dictionary(owners) { first, _ in first }
    }

    /// One of the lists that are put together by hand, which the asker keeps.
    func fixedList(_ together: Together) throws -> List {
        guard let id: List.ID = together.form.id("list"), let list = try fixedLists().first(where: { $0.id == id })
        else { throw Refusal("Choose one of the lists that you put together by hand.", field: "list") }
        return list
    }

    func fixedLists() throws -> [List] {
        let whose: SQL = viewer.may(.keepHouse) ? mayUse("lists") : "lists.owner_id = \(viewer.id)"
        return try records("WHERE kind = 'fixed' AND \(whose) ORDER BY name, id")
    }
}

/// A mistake in one of several questions.
struct MistakeIn: Error {
    let field: String
    let mistake: Mistake

    static func asking<T>(_ field: String, _ body: () throws -> T) throws -> T {
        do { return try body() } catch let mistake as Mistake {
            throw MistakeIn(field: field, mistake: mistake)
        } catch let refusal as Refusal { throw Refusal(refusal.reason, field: field) }
    }
}

extension [Contact.ID] {
    fileprivate func without(_ others: Set<Contact.ID>) -> [Contact.ID] { filter { !others.contains($0) } }
}
