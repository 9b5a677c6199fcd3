import Foundation
import Kernel

func addSearch(to routes: Routes<Visit>) {
    routes.get("search") { visit in
        let typed = visit.query["q"], now = visit.workshop.now()
        return try await visit.page(.people) { db, screen in
            let found = try db.search(typed, limit: 50, now: now)
            return screen.searchPage(typed, found, notes: try db.searchNotes(typed, limit: 10))
        }
    }
    routes.get("search/suggest") { visit in
        let typed = visit.query["q"], now = visit.workshop.now()
        return try await visit.read { db, screen in
            htmlResponse(screen.suggestionList(typed, try db.search(typed, limit: 8, now: now)), .ok)
        }
    }
}

extension Screen {
    func searchPage(_ typed: String, _ found: Found, notes: [FoundNote]) -> Page {
        Page(
            t("Search"),
            """
            \(pageHead("Search", sentence: sentence(typed, found)))
            \(if: !found.people.isEmpty, list("Found", found.people.map(personRow)))
            \(if: !typed.isEmpty && found.people.isEmpty, nobody(typed))
            \(if: !notes.isEmpty, section("Notes with these words", list("Notes", notes.map(foundNote))))
            """)
    }

    private func sentence(_ typed: String, _ found: Found) -> HTML {
        if typed.isEmpty { return h("Type a name, a phone number, an e-mail address or a street.") }
        if found.isMore { return h("Many fit “\(typed)”. These come first. Type more to find the one you mean.") }
        if found.isNear { return h("Nobody is written just like “\(typed)”. These are near.") }
        return h("\(found.total) found for “\(typed)”.|\(found.total) found for “\(typed)”.")
    }

    private func nobody(_ typed: String) -> HTML {
        emptyState(
            "Nobody found", "Look for a part of the name, or the last digits of the phone number.",
            action: buttonLink("Add a [person]", to: "/people/new"))
    }

    private func foundNote(_ note: FoundNote) -> HTML {
        personLine(
            note.name, to: "/people/\(note.contact)", dotted([ago(note.at), HTML.own(String(note.note.prefix(160)))]))
    }

    func suggestionList(_ typed: String, _ found: Found) -> HTML {
        let all = address("/search", ["q": typed])
        return suggestions(
            found.people.map { Suggestion($0.name, to: "/people/\($0.id)", whereAndHow($0)) }, total: found.total,
            all: all)
    }
}
