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
                let plan = try db.doTogether(together, at: screen.now, today: screen.today)
                return .seeOther(together.path, saying: together.done(plan.changed.count))
            } catch let mistake as Mistake { throw Refusal(.at(mistake, screen), field: "q") }
        }
    }
}

extension Connection {
    fileprivate func togetherView(_ together: Together, _ screen: Screen, isSent: Bool = false) throws -> TogetherView {
        try requireTogether()
        var view = TogetherView(together: together, tags: try allTags().map(\.name))
        do {
            view.people = try people(meantBy: together, at: screen.now).count
            if together.deed != nil || isSent {
                let plan = try plan(together, at: screen.now)
                try refuse(if: plan.changed.isEmpty, "Nothing would change: it is so already.", field: "do")
                view.plan = plan
            }
        } catch let mistake as Mistake { view.mistake = mistake } catch let refusal as Refusal {
            view.refusal = refusal
        }
        return view
    }
}
