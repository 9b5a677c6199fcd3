import Kernel
import Testing

@testable import App

@Suite struct DemoLearnedTests {
    private let group = DemoGroup(people: 6_000, seed: 7, today: 20_500)

    private func forEachLearned(_ body: (DemoPerson, [DemoInteraction], DemoLearned) -> Void) {
        group.forEachPerson { person in
            let told = Array(group.interactions(with: person.index))
            body(person, told, group.learned(about: person, told))
        }
    }

    @Test func `people answer about five questions each, in order, in three years, and the same every time`() {
        var count = 0
        forEachLearned { person, told, learned in
            count += learned.answers.count
            #expect(
                zip(learned.answers, learned.answers.dropFirst()).allSatisfy {
                    ($0.day, $0.minute) <= ($1.day, $1.minute)
                })
            #expect(learned.answers.allSatisfy { (group.today - DemoGroup.days - 1..<group.today).contains($0.day) })
            if person.index % 50 == 0 { #expect(learned == group.learned(about: person, told)) }
        }
        #expect((29_000...33_000).contains(count), "\(count)")
    }

    @Test func `an answer that was said in a conversation has its day, its kind, its organizer and its campaign`() {
        var said = 0
        forEachLearned { _, told, learned in
            for answer in learned.answers {
                guard let talk = answer.conversation.map({ told[$0] }) else { continue }
                said += 1
                #expect((answer.day, answer.minute) == (talk.day, talk.minute) && answer.organizer == talk.organizer)
                #expect(answer.campaign == learned.campaigns[talk.number])
            }
        }
        #expect(said > 8_000)
    }

    @Test func `things belong to campaigns that went on that day`() {
        forEachLearned { _, told, learned in
            for (talk, campaign) in zip(told, learned.campaigns) {
                #expect(campaign.map { DemoCampaign.all[$0].isOn(talk.day, today: group.today) } ?? true)
            }
            for answer in learned.answers {
                #expect(answer.campaign.map { DemoCampaign.all[$0].isOn(answer.day, today: group.today) } ?? true)
            }
        }
        #expect(Set(group.events.map { group.campaign(of: $0) }).count == DemoCampaign.all.count + 1)
    }

    @Test func `there are questions of every kind, in both languages, and every answer can be read as one`() throws {
        let all = DemoQuestion.all.map { $0.question(in: .english) }
        #expect(Set(all.map(\.kind)) == Set(Question.Kind.allCases))
        #expect(Set(all.map(\.sensitivity)) == Set(Question.Sensitivity.allCases) && all.contains { !$0.mayLeave })
        #expect(all.allSatisfy { $0.wording.words.keys.sorted() == ["en", "es"] })
        #expect(all.flatMap(\.choices.list).allSatisfy { $0.words.words.keys.sorted() == ["en", "es"] })
        #expect(DemoQuestion.all[0].question(in: .spanish).name == "Apoyo a la vivienda")
        let reading = AnswerReading(today: Day(number: group.today))
        var kinds: Set<Question.Kind> = [], wrong = 0
        forEachLearned { _, _, learned in
            for answer in learned.answers {
                let question = all[answer.question]
                kinds.insert(question.kind)
                guard answer.about == nil else { continue }
                let read = try? question.read(
                    [
                        answer.value.trimmingCharacters(in: .whitespaces).replacing(
                            " ", with: question.kind == .severalChoices ? ";" : " ")
                    ], reading)
                if read?.value != answer.value || read?.number != answer.number { wrong += 1 }
            }
        }
        #expect(kinds.count == Question.Kind.allCases.count && wrong == 0)
    }

    @Test func `answers change over time, and leaders lead others`() {
        var again = 0, leaders = 0
        forEachLearned { person, _, learned in
            let ratings = learned.answers.filter { $0.question == DemoQuestion.housingRating }
            if Set(ratings.map(\.value)).count > 1 { again += 1 }
            if learned.tags.contains(where: { $0.tag == DemoTag.leader }) { leaders += 1 }
            #expect(Set(learned.tags.map(\.tag)).count == learned.tags.count)
        }
        #expect(again > 500 && (80...120).contains(leaders))
        let led = (0..<group.people).flatMap { group.relationships(of: $0) }.filter { $0.kind == .leads }
        #expect(led.count > 200 && led.allSatisfy { group.isLeader($0.from) })
    }
}
