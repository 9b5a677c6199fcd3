import Foundation
import Hummingbird
import Kernel
import Logging

/// The program while it serves: its groups, its clock, its log.
struct Workshop: Sendable {
    let groups: Groups
    /// Where safe copies are kept, whatever the groups are kept in.
    let copyFolder: CopyFolder
    var log = Logger(label: "spadework")
    var now: @Sendable () -> Date = { Date() }
    /// Behind TLS, cookies must never travel without it.
    var isSecure = false
    let progress = ProgressBoard()
}

/// The table of contents: every feature that has pages.
func addFeatures(_ workshop: Workshop, to routes: Routes<Visit>) {
    addLayout(to: routes)
    addHouse(to: routes)
    addHealth(to: routes)
    addCopies(to: routes)
    addToday(to: routes)
    addPeople(to: routes)
    addImports(to: routes)
    addPlaces(to: routes)
    addLists(to: routes)
    addBuilder(to: routes)
    addTogether(to: routes)
    addSheets(to: routes)
    addWork(to: routes)
}

/// Makes the router with every feature in it.
func makeRouter(_ workshop: Workshop) -> (router: Router<VisitContext>, doors: [Routes<Visit>.Door]) {
    let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorPages(workshop: workshop))
    let routes = Routes(router) { request, context in try await Visit(request, context, workshop) }
    addFeatures(workshop, to: routes)
    routes.refuseOtherWays()
    return (router, routes.doors)
}
