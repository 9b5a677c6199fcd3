import Kernel

/// Pages that belong to no area: more, the keys, every component.
func addLayout(to routes: Routes<Visit>) {
    addAssets(to: routes)
    routes.get("more") { visit in try await visit.page { _, screen in screen.morePage() } }
    routes.get("help/keys") { visit in try await visit.page { _, screen in screen.keysPage() } }
    routes.get("design") { visit in
        let look = Look(theme: visit.query["theme"], direction: visit.query["dir"])
        return try await visit.read { _, screen in
            var screen = screen
            screen.look = look
            return htmlResponse(screen.document(screen.designPage(), area: nil), .ok)
        }
    }
}
