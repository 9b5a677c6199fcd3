import Kernel

func addHandOver(to routes: Routes<Visit>) {
    routes.get("house/hand-over") { visit in
        try await visit.page { db, screen in screen.handOverPage(try db.handOver(from: visit.query.id("from"))) }
    }
    routes.post("house/hand-over") { visit in
        let form = try await visit.form()
        return try await visit.save(form) { db, screen, state in
            screen.handOverPage(try db.handOver(from: form.id("from")), state)
        } _: { db, screen in
            guard let from: Account.ID = form.id("from") else { throw NotFound() }
            guard let to: Account.ID = form.id("to") else { throw Refusal("Choose who takes over.", field: "to") }
            let given = try db.handOver(from: from, to: to)
            let taker: Account = try db.find(to)
            return .seeOther(
                "/house/hand-over",
                saying: "\(taker.name) takes over: \(given.people) [people] and \(given.tasks) tasks.")
        }
    }
}
