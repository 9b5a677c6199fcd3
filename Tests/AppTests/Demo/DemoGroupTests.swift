import Testing

@testable import App

@Suite struct DemoGroupTests {
    private let group = DemoGroup(people: 6_000, seed: 7, today: 20_500)

    @Test func `The same seed gives the same group, another seed another`() {
        let again = DemoGroup(people: 6_000, seed: 7, today: 20_500)
        let other = DemoGroup(people: 6_000, seed: 8, today: 20_500)
        #expect((0..<600).allSatisfy { group.person(at: $0 * 10) == again.person(at: $0 * 10) })
        #expect((0..<600).contains { group.person(at: $0 * 10) != other.person(at: $0 * 10) })
        #expect(group.queries(60) == again.queries(60))
        #expect(group.events == again.events)
    }

    @Test func `A person made alone is the person met in passing`() {
        var index = 0
        group.forEachPerson { person in
            if index % 7 == 0 { #expect(person == group.person(at: index)) }
            #expect(person.index == index)
            index += 1
        }
        #expect(index == 6_000)
    }

    @Test func `Names come in six scripts`() {
        var scripts: Set<String> = []
        group.forEachPerson { person in
            for scalar in person.name.unicodeScalars {
                switch scalar.value {
                case 0x41...0x24F, 0x1E00...0x1EFF: scripts.insert("Latin")
                case 0x400...0x4FF: scripts.insert("Cyrillic")
                case 0x600...0x6FF: scripts.insert("Arabic")
                case 0x980...0x9FF: scripts.insert("Bengali")
                case 0x4E00...0x9FFF: scripts.insert("Han")
                case 0xAC00...0xD7A3: scripts.insert("Hangul")
                default: break
                }
            }
        }
        #expect(scripts.count == 6)
    }

    @Test func `Everybody has a name, a known organizer, a building that stands and phones in E 164`() {
        group.forEachPerson { person in
            #expect(!person.name.isEmpty)
            #expect(person.name.utf8.allSatisfy { $0 >= 0x20 } && !person.name.contains("  "))
            #expect(person.organizer.map { $0 < group.organizerCount } ?? true)
            #expect(person.building.map { $0 < group.places.buildingCount } ?? true)
            for phone in person.phones { #expect(phone.value.hasPrefix("+1") && phone.value.utf8.count == 12) }
            for email in person.emails {
                #expect(email.value.utf8.allSatisfy { $0 < 0x80 } && email.value.contains("@"))
            }
            for role in person.roles {
                #expect(role.startOn <= (role.endOn ?? group.today) && role.startOn < group.today)
            }
        }
    }

    @Test func `About three in a hundred are there twice and two in a hundred have only a first name`() {
        var twice = 0
        var firstNameOnly = 0
        var shared: [String: Int] = [:]
        group.forEachPerson { person in
            if let original = person.duplicateOf {
                twice += 1
                #expect(original < person.index && group.person(at: original).duplicateOf == nil)
            }
            if person.family.isEmpty && person.duplicateOf == nil { firstNameOnly += 1 }
            if let address = person.address { shared["\(address)", default: 0] += 1 }
        }
        #expect((120...240).contains(twice))
        #expect((70...170).contains(firstNameOnly))
        #expect(shared.values.contains { $0 > 2 })
        // About one flat for six people.
        #expect((600...1_500).contains(shared.count), "\(shared.count)")
    }

    @Test func `No two places have the same phone number`() {
        var numbers: Set<String> = []
        for place in 0..<200_000 { numbers.insert(demoPhone(place)) }
        #expect(numbers.count == 200_000)
        #expect(demoPhone(0).contains("55501"))
    }

    @Test func `Searches know whom they should find`() {
        let queries = group.queries()
        #expect(queries.count == 1_000)
        #expect(Set(queries.map(\.kind)).count == DemoQuery.Kind.allCases.count)
        #expect(queries.allSatisfy { !$0.text.isEmpty && $0.expected < group.people })
    }

    @Test(arguments: [0, 1, 2, 3, 19, 20, 25, 60])
    func `A group of any size works`(people: Int) {
        let group = DemoGroup(people: people, seed: 3, today: 100)
        var count = 0
        group.forEachPerson { person in
            count += 1
            #expect(!person.name.isEmpty)
            _ = group.relationships(of: person.index)
        }
        #expect(count == people)
        for event in group.events { #expect(Array(group.attendance(of: event)).count == event.attendanceCount) }
        #expect(group.queries(10).count <= 10)
    }
}
