import Foundation
import Kernel

func addToday(to routes: Routes<Visit>) {
    routes.get("") { visit in
        try await visit.read { _, _ in redirect(to: "/today") }
    }
    routes.get("today") { visit in
        try await visit.page(.today) { db, screen in
            screen.todayPage(try db.todayView(screen.today, zone: screen.group.zone, now: screen.now))
        }
    }
    routes.post("today/seen") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .today) { db, screen in
            // What was added while the page lay open has not been seen.
            let until = Int64(form["until"]).map { Date(timeIntervalSince1970: Double($0) / 1000) } ?? screen.now
            try db.markSeen(until: min(until, screen.now))
            return .seeOther("/today", saying: "Good. New [people] will stand here again.")
        }
    }
}
