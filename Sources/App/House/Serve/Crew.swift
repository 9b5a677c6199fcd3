import Foundation
import Kernel

/// Where a job of a group is done.
struct Workroom: Sendable {
    let workshop: Workshop
    let database: Database
}

/// Every kind of job there is. A feature's jobs join the list with the feature.
let jobKinds: [any Job<Workroom>.Type] = [
    MakeCopyByHand.self, MakeNightlyCopy.self, Tidy.self, BringIn.self, TakeBack.self, ForgetAnswers.self,
    FoldRegister.self, TogetherJob.self, LookAtLists.self,
]

/// What comes back by itself.
private let schedules: [Schedule<Workroom>] = [
    Schedule("safe copy", MakeNightlyCopy()) { db, now in try db.nextNight(after: now, hour: 2, minute: 30) },
    Schedule("tidy", Tidy()) { db, now in try db.nextNight(after: now, hour: 3, minute: 30) },
    Schedule("forget answers", ForgetAnswers()) { db, now in try db.nextNight(after: now, hour: 3, minute: 45) },
    Schedule("look at lists", LookAtLists()) { _, now in now.addingTimeInterval(3_600) },
]

func jobRunner(_ workshop: Workshop) -> JobRunner<Workroom> {
    var runner = JobRunner(kinds: jobKinds, schedules: schedules)
    runner.log = workshop.log
    return runner
}

/// Does the jobs of all groups until the task is cancelled: of those in use at once, of the others now and then.
func work(in workshop: Workshop) async {
    let runner = jobRunner(workshop)
    await withDiscardingTaskGroup { tasks in
        tasks.addTask { await lookAfterQuietGroups(workshop, runner) }
        var watched: Set<String> = []
        while !_Concurrency.Task.isCancelled {
            for database in workshop.groups.inUse where watched.insert(database.name).inserted {
                tasks.addTask { await runner.run(on: database, in: Workroom(workshop: workshop, database: database)) }
            }
            try? await _Concurrency.Task.sleep(for: .seconds(1))
        }
    }
}

/// Groups that nobody visits have nights too. They are opened for it and closed again, as there may be thousands.
private func lookAfterQuietGroups(_ workshop: Workshop, _ runner: JobRunner<Workroom>) async {
    try? await _Concurrency.Task.sleep(for: .seconds(20))
    while !_Concurrency.Task.isCancelled {
        let names = (try? await workshop.groups.names()) ?? []
        for name in names
        where !_Concurrency.Task.isCancelled && !workshop.groups.inUse.contains(where: { $0.name == name }) {
            do {
                let database = try await workshop.groups.visit(name)
                try await runner.runWhatIsDue(on: database, in: Workroom(workshop: workshop, database: database))
            } catch {
                workshop.log.error("group not looked after", metadata: ["group": "\(name)", "error": "\(error)"])
            }
        }
        try? await _Concurrency.Task.sleep(for: .seconds(900))
    }
}

extension Connection {
    /// The next such time on the group's clock.
    func nextNight(after now: Date, hour: Int, minute: Int) throws -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try groupSettings().zone
        let time = DateComponents(hour: hour, minute: minute)
        return calendar.nextDate(after: now, matching: time, matchingPolicy: .nextTime)
            ?? now.addingTimeInterval(86_400)
    }
}
