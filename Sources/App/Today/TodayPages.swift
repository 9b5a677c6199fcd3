import Foundation
import Kernel

extension Screen {
    func todayPage(_ view: TodayView) -> Page {
        Page(
            t("Today"),
            """
            \(promisesPart(view.promises, isNothingElse: view.isQuiet))
            \(if: !view.events.isEmpty, section("Events in the next 7 days", list("Events", view.events.map(eventLine))))
            \(if: view.myPeople > 0, myPeopleSection(view))
            \(if: view.newPeople.count > 0, newPeopleSection(view.newPeople))
            \(movedListsPart(view.movedLists))
            \(view.house.map(houseSection))
            """)
    }

    // MARK: Promises

    /// The part that is drawn anew when something is done; `done` then says what.
    func promisesPart(_ promises: Promises, isNothingElse: Bool = false, done: Notice? = nil) -> HTML {
        replaceable(
            "promises", announce: done?.text,
            """
            \(done.map(noticeLine))
            \(pageHead("Today", sentence: promisesSentence(promises.counts), action: addTaskButton(promises.viewer)))
            \(promiseSection("Late", .overdue, promises.late, promises))
            \(promiseSection("Due today", .today, promises.due, promises))
            \(promiseSection("Promised for the next 7 days", .week, promises.week, promises))
            \(if: isNothingElse, nothingToday(promises.viewer))
            """)
    }

    private func promisesSentence(_ counts: TaskCounts) -> HTML {
        let clauses: [(Phrase, DueTime)] = [
            ("\(counts.today) promise is due today|\(counts.today) promises are due today", .today),
            ("\(counts.overdue) is late|\(counts.overdue) are late", .overdue),
            ("\(counts.undated) has no date|\(counts.undated) have no date", .undated),
        ]
        let said = clauses.filter { counts[$0.1] > 0 }.map { countLink($0.0, to: "/work/tasks?when=\($0.1.rawValue)") }
        let isNothingDue = counts.today + counts.overdue == 0
        return """
            \(if: isNothingDue, h("Nothing is due today."))\(if: isNothingDue && !said.isEmpty, " ")\
            \(said.enumerated().map { $0 == 0 ? $1 : ", \($1)" as HTML })\(if: !said.isEmpty, ".")
            """
    }

    private func promiseSection(_ title: Phrase, _ time: DueTime, _ rows: [TaskRow], _ promises: Promises) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let count = promises.counts[time], all = "/work/tasks?when=\(time.rawValue)"
        return section(
            title, action: count > rows.count ? countLink("Show all \(count)", to: all) : .empty,
            taskRows(title, rows, asks: promises.viewer, back: "/today", isInline: true, showsDue: time != .today))
    }

    private func nothingToday(_ viewer: Viewer) -> HTML {
        emptyState(
            "Nothing is waiting for you",
            "Here stand your promises, your [people], new [people] and what happens this week.",
            action: actions([
                buttonLink("Look at the [people]", to: "/people", look: .quiet),
                viewer.may(.bringIn)
                    ? buttonLink("Bring in a spreadsheet", to: "/people/import", look: .quiet, icon: .file) : .empty,
            ]))
    }

    // MARK: People

    private func myPeopleSection(_ view: TodayView) -> HTML {
        let count = view.myPeople
        return section(
            "My [people]", action: "<a href=\"/people?mine=1\">\(h("All my [people]"))</a>",
            """
            <p class="second">\(countLink("You are in touch with \(count) [person].|You are in touch with \(count) [people].", to: "/people?mine=1")) \
            \(h("These have waited longest."))</p>
            \(list("My [people]", view.longestAgo.map { person in
                personLine(person.name, to: "/people/\(person.id)", lastContact(person.lastContactedAt),
                    end: person.phone.map(phoneLink) ?? .empty)
            }))
            """)
    }

    private func lastContact(_ at: Date?) -> HTML { at.map { h("talked \(longAgo($0))") } ?? h("No contact yet") }

    private func newPeopleSection(_ new: NewPeople) -> HTML {
        let isMany = new.count > NewPeople.mostCounted, most = NewPeople.mostCounted
        let sentence: Phrase =
            isMany
            ? "More than \(most) [people] were added since \(moment(new.since))."
            : "\(new.count) [person] was added since \(moment(new.since)).|\(new.count) [people] were added since \(moment(new.since))."
        return section(
            "New [people]",
            """
            <p class="second">\(h(sentence))\(if: new.count > new.lines.count, " <a href=\"/people?order=newest\">\(h("Show all"))</a>")</p>
            \(list("New [people]", new.lines.map { line in
                personLine(line.name, to: "/people/\(line.id)", dotted([
                    h("Added \(ago(line.id.madeAt))"), line.addedBy.map { h("by \(HTML.own($0))") },
                ]))
            }))
            \(tapButton("I have seen these", to: "/today/seen", sends: ["until": "\(Int64(now.timeIntervalSince1970 * 1000))"],
                look: .quiet, icon: .done))
            """)
    }

    // MARK: House

    private func houseSection(_ cares: HouseCares) -> HTML {
        let lines: [HTML] = [
            cares.accountsWithoutSecondStep == 0
                ? nil
                : careLink(
                    "\(cares.accountsWithoutSecondStep) account signs in without a second step|\(cares.accountsWithoutSecondStep) accounts sign in without a second step",
                    "/house/accounts"),
            cares.unfinishedImports == 0
                ? nil
                : careLink(
                    "\(cares.unfinishedImports) spreadsheet is not brought in to the end|\(cares.unfinishedImports) spreadsheets are not brought in to the end",
                    "/people/import"),
            copyCare(cares.copies),
        ].compactMap(\.self)
        return lines.isEmpty ? .empty : section("The house", list("The house", lines))
    }

    private func copyCare(_ copies: HouseCares.Copies) -> HTML? {
        switch copies {
        case .fresh: nil
        case .old(let at): careLink("The newest safe copy is from \(day(at))", "/house/copies")
        case .none: careLink("There is no safe copy yet", "/house/copies")
        }
    }

    private func careLink(_ phrase: Phrase, _ path: String) -> HTML {
        "<div class=\"person\"><a class=\"name\" href=\"\(path)\">\(h(phrase))</a></div>"
    }
}

extension TodayView {
    /// There is nothing to show at all.
    fileprivate var isQuiet: Bool {
        promises.counts.all == 0 && myPeople == 0 && newPeople.count == 0 && events.isEmpty && movedLists.isEmpty
    }
}

extension Connection {
    /// Today's promises, after one of them was done without leaving the page.
    func promises(_ screen: Screen, done task: Task) throws -> HTML {
        screen.promisesPart(try promises(screen.today), done: Notice("Done: \(task.what)", undo: actID))
    }
}
