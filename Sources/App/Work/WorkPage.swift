import Kernel

/// What the first page of the work shows.
struct WorkView: Sendable {
    let events: [EventLine]
    let tasks: [TaskRow]
    let counts: TaskCounts
    let viewer: Viewer
}

func addWork(to routes: Routes<Visit>) {
    routes.get("work") { visit in
        try await visit.page(.work) { db, screen in
            screen.workPage(
                WorkView(
                    events: try db.upcomingEvents(from: screen.today.start(in: screen.group.zone), limit: 5),
                    tasks: try db.openTasks(TaskFilter(owner: db.viewer.id), today: screen.today, limit: 8),
                    counts: try db.countTasks(owner: db.viewer.id, today: screen.today), viewer: db.viewer))
        }
    }
    addEvents(to: routes)
    addTurnout(to: routes)
    addTasks(to: routes)
    addHandOver(to: routes)
    addCampaigns(to: routes)
}

extension Screen {
    func workPage(_ view: WorkView) -> Page {
        let count = view.counts.all, mayPlan = view.viewer.may(.planWork)
        return Page(
            t("Work"),
            """
            \(pageHead("Work", sentence: h("Who does what, when."), action: newEventButton(mayPlan)))
            \(section("Events to come", action: "<a href=\"/work/events\">\(h("All events"))</a>",
                view.events.isEmpty
                    ? "<p class=\"soft\">\(h("No events to come."))</p>" : list("Events to come", view.events.map(eventLine))))
            \(section("My tasks", action: "<a href=\"/work/tasks\">\(h("All tasks"))</a>", """
                \(if: view.tasks.isEmpty, "<p class=\"soft\">\(h("You have no open tasks."))</p>",
                    else: taskRows("My tasks", view.tasks, asks: view.viewer, back: "/work"))
                \(if: count > view.tasks.count, "<p>\(countLink("Show all \(count)", to: "/work/tasks"))</p>")
                \(if: view.viewer.may(.addNotes), buttonLink("Add a task", to: "/work/tasks/new", look: .quiet, icon: .add))
                """))
            \(section("Also here", """
                <ul class="links"><li>\(menuLink("Campaigns", to: "/work/campaigns", icon: .ballot))</li>\
                <li>\(menuLink("Places", to: "/people/places", icon: .place))</li>\
                <li>\(menuLink("Past events", to: "/work/events?past=yes", icon: .history))</li>\
                \(if: mayPlan, "<li>\(menuLink("Hand over [people] and tasks", to: "/house/hand-over", icon: .people))</li>")</ul>
                """))
            """)
    }
}
