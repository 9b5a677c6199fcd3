import Foundation
import Kernel

@testable import App

/// Pages as the areas will build them, from the parts alone.
extension Screen {
    private func ago(days: Double) -> Date { before(days: days) }

    func sampleToday() -> Page {
        let calls = countLink("\(7) calls", to: "/today#calls"), tasks = countLink("\(2) tasks", to: "/today#tasks")
        return Page(
            t("Today"),
            """
            \(pageHead("Today", sentence: h("\(calls) and \(tasks) wait for you this week."),
                action: buttonLink("Start calling", to: "/work/calls/1", icon: .call)))
            \(section("Calls", id: "calls", list("Calls", sampleNames.prefix(7).map { name in
                personLine(name, to: "/people/1", dotted([h("Spanish"), h("Last call \(ago(ago(days: 9)))")]),
                    end: buttonLink("Call", to: "tel:+15550100134", look: .quiet, icon: .call))
            })))
            \(section("Tasks", id: "tasks", action: buttonLink("Add a task", to: "/tasks/new", look: .plain),
                taskLines("Tasks", [
                    TaskLine(text: "Ask Rosa whether she will speak on Thursday", path: "/tasks/1", done: "/tasks/1/done",
                        due: ago(days: 2), about: "<a href=\"/people/1\">Rosa Díaz Morales</a>"),
                    TaskLine(text: "Bring the sign-in sheet", path: "/tasks/2", done: "/tasks/2/done",
                        due: ago(days: -1)),
                ])))
            \(section("This week", figures([
                figure(31, "conversations", to: "/today/1"), figure(4, "new [people]", to: "/today/2"),
            ])))
            """)
    }

    func samplePeople() -> Page {
        let silent = countLink("\(41) have no working number", to: "/people?list=2")
        return Page(
            t("[People]"),
            """
            \(pageHead("[People]", sentence: h("\(388) people. \(silent)."),
                action: buttonLink("Add a person", to: "/people/new", icon: .add)))
            \(table("[People]", [
                Column("Choose", onPhone: .beside), Column("Name", onPhone: .title), Column("Place"),
                Column("Language"), Column("Phone", onPhone: .leftOut), Column("Last conversation"),
            ], (0..<50).map { samplePeopleRow($0) }))
            \(pager(earlier: "/people?after=50", later: nil, earlierLabel: "Next \(50)"))
            """)
    }

    private func samplePeopleRow(_ number: Int) -> [HTML] {
        let name = sampleNames[number % sampleNames.count]
        return [
            rowChoice(name: "chosen", value: String(number), of: name, form: nil),
            "<a class=\"name\" href=\"/people/\(number)\">\(HTML.own(name))</a>",
            number % 5 == 0 ? .empty : "Oak Street \(number + 2)", number % 3 == 0 ? "Spanish" : "English",
            number % 7 == 0 ? badge("No working number", .warn) : "<a href=\"tel:+15550100134\">(555) 010-0134</a>",
            ago(ago(days: Double(number))),
        ]
    }

    func samplePerson() -> Page {
        Page(
            "Rosa Díaz Morales",
            """
            \(personHead(PersonHead(
                name: "Rosa Díaz Morales", otherNames: h("called Rosita"), pronouns: "she/her",
                languages: "Spanish, some English", roles: [badge("Tenant"), badge("Steward", .good)],
                actions: [
                    buttonLink("Call", to: "tel:+15550100134", icon: .call),
                    buttonLink("Note a conversation", to: "#note", look: .quiet, icon: .note),
                    buttonLink("Add a task", to: "/tasks/new", look: .quiet, icon: .add),
                ]), back: (label: "[People]", path: "/people")))
            \(tabs("Views", [
                Tab("Conversations", "/people/1", count: 42), Tab("Answers", "/people/1/answers", count: 12),
                Tab("Roles and family", "/people/1/roles"), Tab("History", "/people/1/history"),
            ], here: "/people/1"))
            \(columns(side: samplePersonSide, main: samplePersonMain, rest: samplePersonFacts))
            """)
    }

    private var samplePersonSide: HTML {
        """
        \(section("Reach", contactLines([
            ContactLine(
                icon: .call, kind: "Mobile", value: "(555) 010-0134", link: "tel:+15550100134",
                badges: [badge("Works", .good)], note: h("Last answered \(ago(ago(days: 4)))"),
                actions: [wrongNumberButton("(555) 010-0134", to: "/contact-points/1/wrong")]),
            ContactLine(
                icon: .email, kind: "Email", value: "rosa.diaz@example.org", link: "mailto:rosa.diaz@example.org",
                badges: [badge("Not checked")]),
        ])))
        \(section("Tasks", taskLines("Tasks", [
            TaskLine(text: "Ask whether she will speak on Thursday", path: "/tasks/1", done: "/tasks/1/done",
                due: ago(days: 2), owner: "Ana Ruiz"),
        ])))
        """
    }

    private var samplePersonFacts: HTML {
        """
        \(section("Facts", facts([
            Fact("Address", "12 Oak Street, 4A", edit: "/people/1/address"),
            Fact("Language", "Spanish", edit: "/people/1/language", source: h("Said so, \(day(ago(days: 40)))")),
            Fact("May we write?", h("Text messages yes, email not asked"), edit: "/people/1/consent"),
            Fact("Born", .empty, edit: "/people/1/born"),
        ])))
        """
    }

    private var samplePersonMain: HTML {
        """
        \(section("Note a conversation", id: "note", form("/people/1/conversations") {
            """
            \(radios("How did it go?", name: "result", [
                Choice("answered", "Talked"), Choice("out", "No answer"), Choice("later", "Call later"),
            ], value: "answered", inRow: true))
            \(textArea("Note", name: "note", rows: 3, draft: "person-1"))
            \(formEnd(button("Save the note")))
            """
        }))
        \(section("Conversations", timeline("Conversations", (0..<30).map(sampleEntry))))
        \(pager(earlier: "/people/1?before=30", later: nil))
        """
    }

    private func sampleEntry(_ number: Int) -> TimelineEntry {
        let kinds: [EntryKind] = [.oneToOne, .call, .text, .meeting, .door, .email]
        return TimelineEntry(
            id: "entry-\(number)", kind: kinds[number % 6], at: ago(days: Double(number * number) + 0.1),
            who: "Ana Ruiz", result: number % 6 == 1 ? badge("No answer") : nil,
            occasion: number % 4 == 0 ? "<a href=\"/work/1\">Oak Street phone bank</a>" : nil,
            note: number % 6 == 1 ? nil : DesignSamples.note,
            visibility: number == 0 ? "Only organizers may read this" : nil,
            actions: [menuLink("Change", to: "/conversations/\(number)")])
    }
}

private let sampleNames = [
    "Rosa Díaz Morales", "陈美玲", "Khadija Warsame", "James O’Neil", "خالد المصري", "Nguyễn Thị Lan",
    "María de los Ángeles Concepción Ríos",
    "Bo Li", "Tamika Jefferson", "Svetlana Petrova",
]
