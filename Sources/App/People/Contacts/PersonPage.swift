import Foundation
import Kernel

/// A person's page: who they are, how to reach them, what was promised, what happened.
struct PersonView: Sendable {
    let file: PersonFile
    let moments: [Moment]
    let isContinued: Bool
    let hasMore: Bool
    let tasks: [Task]
    let owners: [Account.ID: String]
    let organizers: [Account]
    let known: Known
    let mayChange: Bool
    let mayNote: Bool
    let mayDelete: Bool
    let tags: [PersonTag]
    /// Those that the person does not have.
    let tagsOffered: [String]
    let tagState: FormState
    /// `nil` for those who have no lists of people.
    let lists: [ListOfPerson]?
    /// Those that the person is not on, and that the asker may put them on.
    let listsOffered: [List]

    var id: Contact.ID { file.contact.id }
    var path: String { "/people/\(id)" }
}

extension Connection {
    private static let timelinePage = 30

    func personPage(_ id: Contact.ID, before cursor: MomentCursor?, _ screen: Screen, tagState: FormState = .fresh) throws -> Page {
        let file = try personFile(id)
        let moments = try timeline(id, before: cursor, limit: Self.timelinePage + 1)
        let tasks = try records(
            "WHERE contact_id = \(id) AND done_at IS NULL ORDER BY due_on NULLS LAST, id LIMIT 50", of: Task.self)
        let hasLists = (try? requireAsking()) != nil, lists = try hasLists ? fixedLists(of: id) : nil, on = Set((lists ?? []).map(\.list.id))
        let offered = hasLists && viewer.may(.changePeople) ? try fixedLists().filter { !on.contains($0.id) } : []
        let organizers = try organizers(), tags = try tags(of: id), carried = Set(tags.map(\.tag.id))
        return screen.personPage(
            PersonView(
                file: file, moments: Array(moments.prefix(Self.timelinePage)), isContinued: cursor != nil,
                hasMore: moments.count > Self.timelinePage, tasks: tasks,
                owners: Dictionary(organizers.map { ($0.id, $0.name) }) { first, _ in first }, organizers: organizers,
                known: try known(of: id),
                mayChange: viewer.may(.changePeople), mayNote: viewer.may(.addNotes),
                mayDelete: viewer.may(.deleteForGood),
                tags: tags, tagsOffered: try allTags().filter { !carried.contains($0.id) }.map(\.name), tagState: tagState,
                lists: lists, listsOffered: offered))
    }
}

extension Screen {
    func personPage(_ view: PersonView) -> Page {
        Page(
            view.file.contact.displayName,
            """
            \(personHead(head(view), back: ("[People]", "/people")))
            \(problemSummary(view.tagState))
            \(columns(side: side(view), main: conversations(view), rest: facts(view)))
            """)
    }

    private func head(_ view: PersonView) -> PersonHead {
        let contact = view.file.contact
        let names = view.file.otherNames.map(\.name) + formalName(contact)
        return PersonHead(
            name: contact.displayName,
            otherNames: names.isEmpty ? .empty : h("also \(HTML.own(names.joined(separator: ", ")))"),
            pronouns: contact.pronouns, languages: contact.languages.map(languageNames),
            roles: view.file.roles.filter { $0.role.endOn == nil }.map { badge("\($0.role.role)") } + view.tags.map { tagBadge($0.tag) },
            warning: contact.isArchived ? h("Put away. Lists leave \(HTML.own(contact.displayName)) out.") : nil,
            actions: headActions(view))
    }

    /// The name on paper, where people call them something else.
    private func formalName(_ contact: Contact) -> [String] {
        guard contact.preferredName != nil, contact.givenName != nil else { return [] }
        return [
            [contact.givenName, contact.additionalName, contact.familyName].compactMap(\.self).joined(separator: " ")
        ]
    }

    func languageNames(_ tags: String) -> String {
        tags.split(separator: " ").map {
            words.language.locale.localizedString(forIdentifier: String($0)) ?? String($0)
        }
        .joined(separator: ", ")
    }

    private func headActions(_ view: PersonView) -> [HTML] {
        let phone = view.file.points.first { $0.kind == .phone && ($0.status == .unknown || $0.status == .verified) }
        return [
            phone.map { buttonLink("Call", to: "tel:\($0.value)", icon: .call) },
            view.mayNote ? buttonLink("Note a conversation", to: "\(view.path)/note", look: .quiet, icon: .note) : nil,
            view.mayNote
                ? buttonLink("Add a task", to: "/work/tasks/new?about=\(view.id)", look: .quiet, icon: .add) : nil,
            view.mayChange ? menu("More to do", moreActions(view)) : nil,
        ].compactMap(\.self)
    }

    private func moreActions(_ view: PersonView) -> [HTML] {
        [
            menuLink("Change the facts", to: "\(view.path)/edit", icon: .edit),
            menuLink("History", to: "\(view.path)/history", icon: .history),
            view.file.contact.isArchived
                ? tapButton("Bring back", to: "\(view.path)/bring-back")
                : tapButton("Put away", to: "\(view.path)/archive"),
            view.mayDelete ? menuLink("Delete for good", to: "\(view.path)/delete", icon: .warning) : nil,
        ].compactMap(\.self)
    }

    // MARK: How to reach them, and what was promised

    private func side(_ view: PersonView) -> HTML {
        """
        \(section("Reach", id: "reach", action: addLink(view, "Add a number or address", "points/new"), reach(view)))
        \(section("Tasks", id: "tasks", tasks(view)))
        \(knownSection(view.known))
        """
    }

    private func addLink(_ view: PersonView, _ label: Phrase, _ path: String) -> HTML {
        view.mayChange ? "<a href=\"\(view.path)/\(path)\">\(h(label))</a>" : .empty
    }

    private func reach(_ view: PersonView) -> HTML {
        if view.file.hiddenPoints > 0 {
            return "<p class=\"soft\">\(h("Phone numbers and e-mails are not shown to you."))</p>"
        }
        guard !view.file.points.isEmpty else { return "<p class=\"soft\">\(h("No number or e-mail yet."))</p>" }
        return replaceable("points", contactLines(view.file.points.map { pointLine($0, view) }))
    }

    private func tasks(_ view: PersonView) -> HTML {
        guard !view.tasks.isEmpty else { return "<p class=\"soft\">\(h("Nothing promised."))</p>" }
        return taskLines(
            "Tasks",
            view.tasks.map { task in
                TaskLine(
                    text: task.what, path: "/work/tasks/\(task.id)",
                    done: view.mayNote ? "/work/tasks/\(task.id)/done" : nil,
                    due: task.dueOn?.start(in: group.zone), owner: view.owners[task.ownerID])
            })
    }

    // MARK: What happened

    private func conversations(_ view: PersonView) -> HTML {
        """
        \(section("Conversations", id: "conversations", conversationList(view)))
        \(pager(
            earlier: view.hasMore ? view.moments.last.map { "\(view.path)?before=\(MomentCursor($0).written)#conversations" } : nil,
            later: view.isContinued ? "\(view.path)#conversations" : nil, laterLabel: "Back to the latest"))
        """
    }

    private func conversationList(_ view: PersonView) -> HTML {
        guard !view.moments.isEmpty else {
            return emptyState(
                "No conversations yet", "Calls, visits and notes stand here, the latest first.",
                action: view.mayNote ? buttonLink("Note a conversation", to: "\(view.path)/note", look: .quiet) : .empty
            )
        }
        return "\(counts(view.file.counts))\(timeline("Conversations", view.moments.map(entry)))"
    }

    private func counts(_ counts: PersonCounts) -> HTML {
        let parts = [
            h("\(counts.interactions) conversation|\(counts.interactions) conversations"),
            counts.eventsAttended > 0
                ? h("came to \(counts.eventsAttended) event|came to \(counts.eventsAttended) events") : nil,
            counts.noShows > 0
                ? h("\(counts.noShows) time did not come|\(counts.noShows) times did not come") : nil,
        ]
        return "<p class=\"sentence\">\(dotted(parts))</p>"
    }
}
