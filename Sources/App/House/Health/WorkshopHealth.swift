import Foundation
import Kernel

/// How the workshop is doing, as its keepers see it.
struct WorkshopHealth: Sendable {
    let schema: Int
    let waiting: Int
    let stuck: [StuckJob]
    let newestCopy: SafeCopy?
    let isOnServer: Bool
}

extension Connection {
    func workshopHealth(_ copies: [SafeCopy]) throws -> WorkshopHealth {
        try require(.keepHouse)
        return WorkshopHealth(
            schema: try count("SELECT max(number) FROM migrations"), waiting: try waitingJobsCount(), stuck: try stuckJobs(),
            newestCopy: copies.first, isOnServer: dialect == .postgres)
    }
}

extension Screen {
    func healthPage(_ health: WorkshopHealth) -> Page {
        Page(
            t("How the workshop is doing"),
            """
            \(pageHead("How the workshop is doing", sentence: sentence(health), back: ("The house", "/house")))
            \(facts([
                Fact("Version", "\(spadeworkVersion) · \(h("step \(health.schema) of the tables"))"),
                Fact("Newest safe copy", copyFact(health)),
                Fact("Work in line", h("\(health.waiting) job|\(health.waiting) jobs")),
            ]))
            \(if: !health.stuck.isEmpty, section("Work that did not get done", id: "stuck", stuckJobs(health.stuck)))
            """)
    }

    private func sentence(_ health: WorkshopHealth) -> HTML {
        guard health.stuck.isEmpty else {
            let count = health.stuck.count
            return h("\(count) job did not get done.|\(count) jobs did not get done.")
        }
        return h("All is well.")
    }

    private func copyFact(_ health: WorkshopHealth) -> HTML {
        let link: HTML = "<a href=\"/house/copies\">\(h("Safe copies"))</a>"
        guard let copy = health.newestCopy else {
            return health.isOnServer ? link : dotted([badge("There is none yet", .warn), link])
        }
        let isOld = copy.madeAt < now.addingTimeInterval(-3 * 86_400)
        return dotted([isOld ? badge("Made \(ago(copy.madeAt))", .warn) : h("Made \(ago(copy.madeAt))"), link])
    }

    private func stuckJobs(_ jobs: [StuckJob]) -> HTML {
        "<p>\(h("Each was tried \(jobs[0].attempts) times. Mend what is in its way, then try again."))</p>"
            + list("Work that did not get done", jobs.map(stuckJob))
    }

    private func stuckJob(_ job: StuckJob) -> HTML {
        """
        <p><strong>\(HTML.own(job.kind))</strong></p>
        <p class="second">\(job.problem.map(HTML.own) ?? h("The server stopped each time before it was done."))</p>
        \(actions([
            tapButton("Try again", about: job.kind, to: "/house/health/jobs/\(job.id)/again", look: .quiet),
            tapButton("Throw it away", about: job.kind, to: "/house/health/jobs/\(job.id)/throw-away", look: .quiet),
        ]))
        """
    }
}
