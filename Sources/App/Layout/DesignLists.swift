import Foundation
import Kernel

/// The half of `/design` that shows records.
extension Screen {
    func before(days: Double) -> Date { now.addingTimeInterval(-86_400 * days) }

    var designLists: HTML {
        """
        \(table("[People]", [
            Column("Choose", onPhone: .beside), Column("Name", onPhone: .title, sort: "?sort=name", isSorted: true),
            Column("Language"), Column("Last conversation"), Column("Doors", onPhone: .labelled, isNumber: true),
        ], DesignSamples.people.enumerated().map { number, name in designRow(name, number) }))
        \(pager(earlier: "?after=2", later: "?before=1", earlierLabel: "Next \(50)", laterLabel: "Back"))
        <h3>\(h("One line each"))</h3>
        \(list("[People]", DesignSamples.people.map { name in
            personLine(name, to: "#person", dotted([h("Spanish"), ago(before(days: 2))]),
                end: tapButton("Call", about: name, to: "/design", look: .quiet, icon: .call))
        }))
        <h3>\(h("Tasks"))</h3>
        \(taskLines("Tasks", designTasks))
        """
    }

    private func designRow(_ name: String, _ number: Int) -> [HTML] {
        [
            rowChoice(name: "chosen", value: String(number), of: name),
            "<a class=\"name\" href=\"#person\">\(HTML.own(name))</a>",
            number == 1 ? .empty : h("Spanish"), ago(before(days: Double(number) * 2)), "\(number * 1250)",
        ]
    }

    var designTasks: [TaskLine] {
        [
            TaskLine(
                text: DesignSamples.taskText, path: "#lists", done: "/design", due: before(days: 3),
                owner: DesignSamples.people[0]),
            TaskLine(
                text: DesignSamples.secondTaskText, path: "#lists", done: "/design", due: before(days: -1),
                about: "<a href=\"#person\">\(HTML.own(DesignSamples.people[1]))</a>"),
            TaskLine(text: DesignSamples.taskText, path: "#lists", doneAt: before(days: 1)),
        ]
    }

    var designPerson: HTML {
        """
        \(columns(side: designContact + facts(designFacts), main: timeline("Conversations", designEntries)))
        """
    }

    private var designContact: HTML {
        contactLines([
            ContactLine(
                icon: .call, kind: "Mobile", value: "(555) 010-0134", link: "tel:+15550100134",
                badges: [badge("Works", .good)], note: h("Last answered \(ago(before(days: 4)))"),
                actions: [wrongNumberButton("(555) 010-0134", to: "/design")]),
            ContactLine(
                icon: .call, kind: "Work", value: "(555) 010-0199", badges: [badge("Wrong number")], isPast: true),
            ContactLine(
                icon: .email, kind: "Email", value: DesignSamples.email, link: "mailto:\(DesignSamples.email)",
                badges: [badge("Not checked")]),
        ])
    }

    private var designFacts: [Fact] {
        [
            Fact("Language", h("Spanish"), edit: "#person", source: h("Said so, \(day(before(days: 40)))")),
            Fact("Born", day(year: 1979, month: 3, day: 4), edit: "#person"),
            Fact("Address", .empty, edit: "#person"),
        ]
    }

    private var designEntries: [TimelineEntry] {
        [
            TimelineEntry(
                id: "entry-1", kind: .oneToOne, at: before(days: 0.04), who: DesignSamples.people[2],
                result: badge("Answered", .good), note: DesignSamples.note,
                visibility: "Only organizers may read this",
                actions: [menuLink("Change", to: "#person"), menuLink("Add a task", to: "#person")]),
            TimelineEntry(
                id: "entry-2", kind: .call, at: before(days: 3), who: DesignSamples.people[0],
                result: badge("No answer"),
                occasion: "<a href=\"#lists\">\(DesignSamples.effort)</a>"),
            TimelineEntry(id: "entry-3", kind: .change, at: before(days: 400), who: DesignSamples.people[0]),
        ]
    }

    var designScripts: HTML {
        """
        <div lang="ar" dir="rtl"><p>\(DesignSamples.arabic)</p>
        \(personLine(DesignSamples.arabicName, to: "#scripts", "\(HTML.own("(555) 010-0134"))"))</div>
        \(list("Names", DesignSamples.names.map { name in personLine(name, to: "#scripts", day(before(days: 30))) }))
        """
    }
}
