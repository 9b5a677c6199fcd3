import Foundation
import Kernel
import Testing

@testable import App

/// Whatever people do and take back, in whatever order, the counters say what counting says.
@Suite struct CountersTests {
    @Test(arguments: [1, 2, 3]) func `counters agree with counting after any actions`(_ seed: UInt64) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        var chance = Dice(state: seed), people: [Contact.ID] = []
        for number in 1...4 { people.append(try await app.samplePerson("Guest\(number)", "Vega")) }
        let events = [
            try await app.sampleEvent("One", startsAt: .now.addingTimeInterval(-3600)),
            try await app.sampleEvent("Two", startsAt: .now.addingTimeInterval(-7200)),
        ]
        for _ in 1...60 {
            let person = people.randomElement(using: &chance)!, event = events.randomElement(using: &chance)!
            let tasks = try await app.all(Task.self)
            switch Int.random(in: 0..<9, using: &chance) {
            case 0, 1: try await ana.post("/work/events/\(event)/invite", ["contact": "\(person)"])
            case 2, 3, 4:
                let status = Attendance.Status.allCases.randomElement(using: &chance)!
                try await ana.post("/work/events/\(event)/people/\(person)", ["status": status.rawValue])
            case 5: try await ana.post("/work/tasks/new", ["what": "Call", "about": "\(person)"])
            case 6: if let task = tasks.randomElement(using: &chance) { try await ana.post("/work/tasks/\(task.id)/done") }
            case 7: try await ana.post("/work/events/\(event)/marked", ["status": Bool.random(using: &chance) ? "attended" : "no-show"])
            default: try? await app.undoLast(as: ana)
            }
            try await expectCountsAreTrue(app, people)
        }
    }
}

/// The same throws each time.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
