import Kernel

func addPeople(to routes: Routes<Visit>) {
    routes.get("people") { visit in
        try await visit.page(.people) { db, screen in Page("People", "<h1>People</h1>") }
    }
}
