import Asking
import Kernel

/// What is done to many people at once.
func addTogether(to routes: Routes<Visit>) {
    routes.get("people/together") { visit in
        let together = Together(visit.query)
        return try await visit.page(.people) { db, screen in
            screen.togetherPage(try db.togetherView(together, screen))
        }
    }
    routes.post("people/together") { visit in
        let form = try await visit.form(), together = Together(form)
        return try await visit.save(form, area: .people) { db, screen, _ in
            screen.togetherPage(try db.togetherView(together, screen, isSent: true))
        } _: { db, screen in
            do {
                return try db.takeOn(together, screen)
            } catch let mistake as MistakeIn { throw Refusal(.at(mistake.mistake, screen), field: mistake.field) }
        }
    }
    // Those who are ticked come as a form, as there may be thousands.
    routes.post("people/together/chosen") { visit in
        let form = try await visit.form(), together = Together(form)
        return try await visit.save(form, area: .people) { db, screen, _ in
            screen.togetherPage(try db.togetherView(together, screen, isSent: true))
        } _: { db, screen in
            try db.requireTogether()
            // Nobody is not everybody.
            guard together.isTicked else { return .seeOther("/people/together?who=", saying: "Nobody is ticked.") }
            return .seeOther(try db.shortened(together, at: screen.now).address)
        }
    }
    routes.post("people/together/work/:id/again") { visit in
        let id: TogetherWork.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, _ in
            _ = try db.togetherWork(id)
            if let job = try db.stuckJob(of: id) { try db.tryAgain(job.id) }
            return .seeOther("/people/together/work/\(id)")
        }
    }
    routes.get("people/together/work/:id") { visit in
        let id: TogetherWork.ID = try visit.id("id"), board = visit.workshop.progress
        return try await visit.page(.people) { db, screen in
            let work = try db.togetherWork(id)
            let wasUndone = try work.act.map { try db.act($0).undoneBy != nil } ?? false
            let mayUndo = try !wasUndone && work.act.map { try db.mayUndo($0) } ?? false
            let stuck = work.state == .waiting ? try db.stuckJob(of: id) : nil
            return screen.togetherWorkPage(
                work, try db.words(work.together), board[id], stuck, mayUndo: mayUndo, wasUndone: wasUndone)
        }
    }
}

extension Connection {
    /// Does it at once, or where there are too many, puts it in line.
    fileprivate func takeOn(_ together: Together, _ screen: Screen) throws -> Reply {
        try requireTogether()
        let together = try shortened(together, at: screen.now)
        let people = try people(meantBy: together, at: screen.now)
        let plan = try plan(together, of: people, at: screen.now, today: screen.today)
        try refuse(if: plan.changed.isEmpty, nothingToDo(plan), field: "do")
        guard plan.changed.count <= Together.mostAtOnce else {
            return .seeOther("/people/together/work/\(try putInLine(together, at: screen.now))")
        }
        try doTogether(together, plan, at: screen.now, today: screen.today)
        return .seeOther(together.path, saying: try words(together).done(plan.changed.count))
    }

    fileprivate func togetherView(_ together: Together, _ screen: Screen, isSent: Bool = false) throws -> TogetherView {
        try requireTogether()
        var view = TogetherView(together: together)
        view.offered = try offered(for: together)
        do {
            let people = try people(meantBy: together, at: screen.now)
            view.people = people.count
            if !together.isTicked { view.troubles = try troubles(in: together.question, at: screen.now) }
            view.troubles += try troubles(in: together.also, at: screen.now)
            guard isSent || together.isSaid else { return view }
            let plan = try plan(together, of: people, at: screen.now, today: screen.today)
            try refuse(if: plan.changed.isEmpty, nothingToDo(plan), field: "do")
            view.words = try words(together)
            view.plan = plan
        } catch let mistake as MistakeIn {
            view.mistake = mistake.mistake
            view.mistakeField = mistake.field
        } catch let refusal as Refusal { view.refusal = refusal }
        return view
    }

    private func offered(for together: Together) throws -> TogetherOffered {
        var offered = TogetherOffered()
        switch together.deed {
        case .tag, .untag: offered.names = try allTags().map(\.name)
        case .answer:
            offered.questions = try visibleQuestions().filter { $0.closedAt == nil && $0.kind != .file }
            offered.question = offered.questions.first { $0.id == together.form.id("question") }
            if offered.question?.kind == .place { offered.places = try placesOffered() }
        case .role:
            offered.names = Role.usual
            offered.places = try placesOffered()
        case .endRole:
            offered.names = try values(
                "SELECT DISTINCT role FROM roles WHERE end_on IS NULL ORDER BY role LIMIT 200", of: String.self)
        case .task: offered.accounts = viewer.may(.planWork) ? try taskOwners() : []
        case .hand: offered.accounts = try organizers()
        case .add, .take: offered.lists = try fixedLists()
        case .away, .back, nil: break
        }
        return offered
    }
}
