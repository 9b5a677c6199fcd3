import Testing

@testable import App

@Suite struct DemoLifeTests {
    private let group = DemoGroup(people: 6_000, seed: 7, today: 20_500)

    @Test func `A few have most of the interactions, and the average is the one asked for`() {
        var counts: [Int] = []
        for person in 0..<group.people { counts.append(group.interactions(with: person).count) }
        let average = Double(counts.reduce(0, +)) / Double(group.people)
        #expect((8.5...12).contains(average), "\(average)")
        #expect((counts.max() ?? 0) >= 2_000)
        #expect(counts.sorted()[group.people / 2] <= 7)
    }

    @Test func `A person's history is in order, in the past, and as long as it says`() {
        for person in 0..<300 {
            let history = Array(group.interactions(with: person))
            #expect(history.count == group.interactions(with: person).count)
            #expect(zip(history, history.dropFirst()).allSatisfy { $0.day <= $1.day })
            for interaction in history {
                #expect(interaction.day < group.today && interaction.day >= group.today - DemoGroup.days - 1)
                #expect(interaction.organizer < group.organizerCount)
                #expect(interaction.note.map { !$0.contains("{") && !$0.isEmpty } ?? true)
            }
        }
    }

    @Test func `All interactions together are those of each person in turn`() {
        let small = DemoGroup(people: 40, seed: 2, today: 500, interactionsPerPerson: 5)
        var all: [DemoInteraction] = []
        small.forEachInteraction { all.append($0) }
        #expect(all == (0..<40).flatMap { Array(small.interactions(with: $0)) })
        #expect(DemoGroup(people: 40, seed: 2, today: 500, interactionsPerPerson: 0).interactions(with: 3).count == 0)
    }

    @Test func `Meetings are on Tuesdays, rallies draw most, and some are still ahead`() {
        let events = group.events
        #expect(events.count > 190)
        for event in events where event.kind == .meeting { #expect((event.day + 4) % 7 == 2) }
        #expect(events.contains { $0.day > group.today })
        let rally = events.filter { $0.kind == .rally }.map(\.attendanceCount).max() ?? 0
        #expect(rally > (events.filter { $0.kind == .meeting }.map(\.attendanceCount).max() ?? 0))
    }

    @Test func `Nobody is on an event's list twice, and nobody has attended one that is ahead`() {
        for event in group.events.suffix(40) {
            let attendance = Array(group.attendance(of: event))
            #expect(Set(attendance.map(\.person)).count == attendance.count)
            #expect(attendance == Array(group.attendance(of: event)))
            if event.day >= group.today { #expect(!attendance.contains { $0.status == .attended }) }
        }
    }

    @Test func `Tasks are promised for both sides of today, some done`() {
        let tasks = (0..<group.people).flatMap { group.tasks(about: $0) }
        #expect(
            tasks.contains { $0.dueOn > group.today } && tasks.contains { $0.dueOn < group.today && $0.doneOn == nil })
        #expect(tasks.allSatisfy { ($0.doneOn ?? 0) <= group.today })
    }

    @Test func `Relationships join two different people, and consents are given before today`() {
        for person in 0..<group.people {
            for relationship in group.relationships(of: person) {
                #expect(relationship.from != relationship.to && max(relationship.from, relationship.to) == person)
            }
            let consents = group.consents(of: person)
            #expect(consents.allSatisfy { $0.day <= group.today })
            #expect(zip(consents, consents.dropFirst()).allSatisfy { $0.day <= $1.day })
        }
    }
}
