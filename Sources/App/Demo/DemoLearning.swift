import Asking
import Foundation
import Kernel
import Matching

/// Loads what the demo group learned about its people: campaigns, questions and answers, tags, lists.
final class DemoLearning {
    private let demo: DemoGroup
    private let cast: DemoCast
    private let zone: TimeZone
    private let db: Connection
    private let language: Language
    private let questions: [Question.ID]
    private let tags: [Tag.ID]
    private let answers: BulkAnswers
    private let taggings: RecordLoader<Tagging>
    /// Those who lead, the first of them.
    private var core: [Contact.ID] = []

    static let tables = BulkAnswers.tables + [Tagging.table]

    init(demo: DemoGroup, cast: DemoCast, zone: TimeZone, db: Connection) throws {
        self.demo = demo
        self.cast = cast
        self.zone = zone
        self.db = db
        language = try db.groupSettings().language
        let asked = DemoQuestion.all.map { [language] in $0.question(in: language) }
        try db.insertMany(asked)
        questions = asked.map(\.id)
        let words = DemoTag.all.map { [language] tag in
            Tag(
                name: tag.name.text(language.rawValue) ?? "", setName: tag.setName?.text(language.rawValue),
                color: tag.color)
        }
        try db.insertMany(words)
        tags = words.map(\.id)
        answers = try BulkAnswers(db)
        taggings = try RecordLoader(db)
    }

    // MARK: One person

    /// - Parameter conversations: as they are stored, in the demo's order.
    func load(_ learned: DemoLearned, about person: DemoPerson, _ conversations: [Interaction.ID]) throws {
        let id = cast.people[person.index]
        let given = try learned.answers.map { answer in
            var stored = Answer(
                questionID: questions[answer.question], contactID: id, at: moment(answer), value: answer.value,
                number: answer.number, kind: answer.kind, accountID: answer.organizer.map { cast.organizers[$0] },
                campaignID: answer.campaign.map { cast.campaigns[$0] },
                interactionID: answer.conversation.map { conversations[$0] })
            try complete(&stored, answer)
            return stored
        }
        try answers.add(given, isNew: true)
        for tag in learned.tags {
            try taggings.add(Tagging(tagID: tags[tag.tag], contactID: id, taggedOn: Day(number: tag.day)))
            if tag.tag == DemoTag.leader, core.count < 40 { core.append(id) }
        }
    }

    private func moment(_ answer: DemoAnswer) -> Date {
        Day(number: answer.day).start(in: zone) + Double(answer.minute) * 60
    }

    private func complete(_ stored: inout Answer, _ answer: DemoAnswer) throws {
        switch answer.about {
        case .person(let index):
            stored.aboutContactID = cast.people[index]
            stored.value = demo.person(at: index).name
        case .building(let index):
            stored.aboutPlaceID = cast.places[index]
            stored.value = demo.places.building(index).name
        case nil: break
        }
        switch DemoQuestion.all[answer.question].kind {
        case .text: stored.folded = folded(answer.value)
        case .file: try db.keepFile(Array("A lease that does not exist.\n".utf8), of: stored.id)
        default: break
        }
    }

    func finish() throws {
        try answers.finish()
        try taggings.finish()
        try addLists()
    }

    // MARK: Lists

    /// Two that people were put into by hand, and three that ask.
    private func addLists() throws {
        guard let owner = cast.organizers.first else { return }
        try addFixed("Core team", "Equipo central", core, owner)
        try addFixed("Gate 3 organizing committee", "Comité de la puerta 3", Array(core.dropFirst(25)), owner)
        let rating = DemoQuestion.all[DemoQuestion.housingRating].name,
            homes = DemoCampaign.all[DemoCampaign.homesFirst].title
        let leader = DemoTag.all[DemoTag.leader].name
        try addSmart("Active", "En movimiento", owner) { _ in "talked(since = 60d) or attended(since = 90d)" }
        try addSmart("Housing supporters in 55104", "Apoyan la vivienda en 55104", owner) { words in
            """
            zip = 55104 and answered(\(quoted(words(rating))) >= 3, kind = door, campaign = \(quoted(words(homes))))
            """
        }
        try addSmart("Led by leaders, not heard from", "Guiados por líderes, sin noticias", owner) { words in
            "led_by(tag = \(quoted(words(leader)))) and not talked(since = 180d)"
        }
    }

    private func list(_ english: String, _ spanish: String, _ kind: List.Kind, _ owner: Account.ID) -> List {
        List(name: language == .spanish ? spanish : english, kind: kind, ownerID: owner, isShared: true)
    }

    private func addFixed(_ english: String, _ spanish: String, _ members: [Contact.ID], _ owner: Account.ID) throws {
        let list = list(english, spanish, .fixed, owner)
        try db.insert(list)
        let notes =
            language == .spanish
            ? ["Trae las llaves", nil, nil, "Llamar antes"] : ["Has the keys", nil, nil, "Call first"]
        for (place, member) in members.enumerated() {
            try db.insert(
                ListRow(
                    listID: list.id, contactID: member, isMember: true, note: notes[place % notes.count],
                    isTicked: place % 3 == 0))
        }
    }

    private func addSmart(
        _ english: String, _ spanish: String, _ owner: Account.ID,
        _ question: ((Question.Translated) -> String) -> String
    ) throws {
        var list = list(english, spanish, .smart, owner)
        var resolver = Resolver(db, settings: try db.groupSettings(), now: Day(number: demo.today).start(in: zone))
        list.question = try resolver.numbered(Ask(question { $0.text(language.rawValue) ?? "" })).description
        try db.insert(list)
    }
}
