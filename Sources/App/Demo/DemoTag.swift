import Kernel

/// A word that the demo group puts on people.
struct DemoTag: Sendable {
    var name: Question.Translated
    var setName: Question.Translated?
    var color: Tag.Color
    /// How many in a hundred people have it.
    var percent: Double

    static let leader = 0
    static let all: [DemoTag] = {
        let lead = Question.Translated.both("Leadership", "Liderazgo"),
            skills = Question.Translated.both("Skills", "Habilidades")
        let committees = Question.Translated.both("Committees", "Comités")
        return [
            DemoTag(name: .both("Leader", "Líder"), setName: lead, color: .green, percent: 0),
            DemoTag(name: .both("Building captain", "Capitán de edificio"), setName: lead, color: .blue, percent: 2),
            DemoTag(name: .both("Interpreter", "Intérprete"), setName: skills, color: .violet, percent: 3),
            DemoTag(name: .both("Driver", "Conductor"), setName: skills, color: .yellow, percent: 4),
            DemoTag(name: .both("Cook", "Cocina"), setName: skills, color: .orange, percent: 3),
            DemoTag(
                name: .both("Heat committee", "Comité de calefacción"), setName: committees, color: .red, percent: 2),
            DemoTag(name: .both("Wage committee", "Comité de salarios"), setName: committees, color: .red, percent: 1),
            DemoTag(name: .both("Newsletter", "Boletín"), color: .plain, percent: 14),
            DemoTag(name: .both("Signed the petition", "Firmó la petición"), color: .plain, percent: 17),
            DemoTag(name: .both("Phone tree", "Cadena de llamadas"), color: .blue, percent: 5),
        ]
    }()
}

struct DemoTagging: Sendable, Equatable {
    var tag: Int
    var day: Int
}

extension DemoGroup {
    /// One in fifty leads; who they are follows from their number, so that others can be led by them.
    func isLeader(_ index: Int) -> Bool { index % 50 == 7 }

    /// Somebody who leads, and came before.
    func leader(before index: Int, _ random: inout DemoRandom) -> Int? {
        guard index > 7 else { return nil }
        return random.rank(of: (index - 8) / 50 + 1) * 50 + 7
    }

    func tags(of person: DemoPerson, _ random: inout DemoRandom) -> [DemoTagging] {
        guard person.duplicateOf == nil else { return [] }
        var tags: [DemoTagging] = []
        if isLeader(person.index) { tags.append(DemoTagging(tag: DemoTag.leader, day: today - 1 - random.below(700))) }
        guard person.kind == .person else { return tags }
        for (index, tag) in DemoTag.all.enumerated() where random.chance(tag.percent) {
            tags.append(DemoTagging(tag: index, day: today - 1 - random.below(Self.days)))
        }
        return tags
    }
}
