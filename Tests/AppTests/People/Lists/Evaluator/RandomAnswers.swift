import Asking
import Foundation
import Kernel
import Matching

@testable import App

/// Questions of every kind with histories, tags, and lists that ask for each other.
extension RandomGroup {
    mutating func writeQuestions(_ db: Connection) throws {
        let choices = Question.Choices(
            list: [
                ("cooking", "Cooking", "Cocina"), ("driving", "Driving", "Conducir"),
                ("no-member", "Not a member", "No"),
            ].map {
                Question.Choice(code: $0.0, words: Question.Translated(words: ["en": $0.1, "es": $0.2]))
            })
        let words = ["cooking", "Cocina", "conducir", "NOT A MEMBER", "no"]
        let names = people.filter { $0.kind == .organization }.map(\.displayName)
        let kinds: [(String, Question.Kind, ValueKind, [String])] = [
            ("Landlord", .text, .text, ["etoile", "Bad Étoile", "bad", "none"]),
            ("Rooms", .number, .number, ["2", "2.5", "-1", "4"]),
            ("Housing rating", .scale, .number, ["1", "3", "5", "2.5"]),
            ("Moved here", .date, .day, ["today", "60d", "1y", "2026-03-04"]),
            ("Has heat", .yesNo, .yesNo, ["yes", "NO"]),
            ("Union", .oneChoice, .choice([]), words), ("Skills", .severalChoices, .choice([]), words),
            ("Best friend", .person, .choice([]), names), ("Works at", .place, .place, places.map(\.name)),
            ("Lease", .file, .text, ["lease"]), ("Papers", .text, .text, ["bad", "none"]),
            ("For organizers", .number, .number, ["2", "4"]),
        ]
        for (name, kind, compared, values) in kinds {
            var question = Question(id: id(), name: name, kind: kind)
            if kind == .scale { (question.low, question.high) = (1, 5) }
            if kind == .oneChoice || kind == .severalChoices { question.choices = choices }
            if name == "Papers" { question.sensitivity = .keepers }
            if name == "For organizers" { question.sensitivity = .organizers }
            try db.insert(question)
            tell("question", name, question.id.number)
            tellAnswers(name, compared, values)
            for person in people where !roll(3) {
                let at = instant()
                for number in 0..<Int.random(in: 1...3, using: &chances) {
                    // Some at the same instant: the later number counts.
                    try db.insert(answer(question, person.id, at: number == 1 ? at : instant()))
                }
            }
        }
    }

    private mutating func answer(_ question: Question, _ person: Contact.ID, at: Date) -> App.Answer {
        var answer = App.Answer(
            id: id(), questionID: question.id, contactID: person, at: at, kind: pick(App.Answer.Kind.allCases),
            accountID: maybe(accounts.map(\.id)), campaignID: maybe(campaigns.map(\.id)),
            eventID: roll(3) ? pick(events).id : nil)
        switch question.kind {
        case .text:
            answer.value = pick(["Bad Étoile Realty", "bad", "None", "Étoile, bad"])
            answer.folded = folded(answer.value)
        case .number:
            answer.value = pick(["2", "2.5", "-1", "4"])
            answer.number = Double(answer.value)
        case .scale:
            answer.value = pick(["1", "2", "3", "4", "5"])
            answer.number = Double(answer.value)
        case .date:
            let day = day()
            answer.value = day.description
            answer.number = Double(day.number)
        case .yesNo:
            let isYes = roll(2)
            answer.value = isYes ? "yes" : "no"
            answer.number = isYes ? 1 : 0
        case .oneChoice: answer.value = pick(["cooking", "driving", "no-member"])
        case .severalChoices: answer.value = pick([" cooking driving ", " driving ", " cooking no-member "])
        case .person:
            let other = roll(2) ? pick(organizations) : pick(people).id
            answer.aboutContactID = other
            answer.value = people.first { $0.id == other }?.displayName ?? ""
        case .place:
            let place = pick(places)
            answer.aboutPlaceID = place.id
            answer.value = place.name
        case .file: answer.value = "lease.pdf"
        }
        return answer
    }

    mutating func writeTagsAndLists(_ db: Connection) throws {
        for name in ["Leader", "Cook", "none", "Nobody has it"] {
            let tag = Tag(id: id(), name: name)
            try db.insert(tag)
            tell("tag", name, tag.id.number)
            for person in people where name != "Nobody has it" && roll(3) {
                try db.insert(Tagging(id: id(), tagID: tag.id, contactID: person.id, taggedOn: day()))
            }
        }
        let smart: [(String, String)] = [
            ("Speaks Spanish", "language = es"), ("Mine", "organizer = me and not tag = Leader"),
            ("Both", "in(\"Core team\") or in(\"Speaks Spanish\")"), ("Busy", "talks > 2 top 6 by last_contact"),
            ("All kinds", "(kind = household or archived = yes) and given = none"), ("In none", "in(none)"),
            ("Through", "not in(\"In none\")"), ("With zip", "zip = any or tag = Cook"),
            ("Gone", "not tag = \"Gone\"#9"),
            ("Kept close", "answered(Papers = bad) or knows(archived = yes)"), ("Some", "tag = any random 30% seed 5"),
        ]
        let fixed = ["Core team", "Walk list"].map { ($0, "") }
        for (name, question) in fixed + smart {
            let list = List(
                id: id(), name: name, kind: question.isEmpty ? .fixed : .smart, question: question,
                ownerID: pick(accounts).id, isShared: !roll(3))
            try db.insert(list)
            tell("list", name, list.id.number)
            for person in people where roll(3) {
                if roll(2) {
                    try db.insert(
                        ListRow(id: id(), listID: list.id, contactID: person.id, isMember: question.isEmpty && !roll(3))
                    )
                }
                try db.execute(
                    """
                    INSERT INTO list_moves (id, list_id, contact_id, at, is_entry)
                    VALUES (\(id() as Identifier<Void>), \(list.id), \(person.id), \(instant()), \(roll(2)))
                    """)
            }
        }
    }
}
