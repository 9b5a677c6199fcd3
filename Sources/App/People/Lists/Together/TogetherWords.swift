import Kernel

extension TogetherDeed {
    var name: Phrase {
        switch self {
        case .tag: "Put a tag on"
        case .untag: "Take a tag off"
        case .answer: "Answer a question"
        case .role: "Give a part"
        case .endRole: "End a part"
        case .task: "Add a task"
        case .hand: "Hand to organizers"
        case .add: "Put on a list"
        case .take: "Take off a list"
        case .away: "Put away"
        case .back: "Bring back"
        }
    }
}

extension Sharing {
    var choice: Choice {
        switch self {
        case .evenly:
            Choice(rawValue, "Evenly", hint: "Who belongs to one of them stays there, as far as that is even.")
        case .language: Choice(rawValue, "By language", hint: "To those who speak their language.")
        case .place: Choice(rawValue, "By place", hint: "Those of one building and neighbours stay together.")
        case .knows:
            Choice(rawValue, "By who knows them", hint: "To whoever talked with them most, of equals most recently.")
        }
    }
}

/// What a deed says of itself before and after, with the names of what it is about.
struct TogetherWords: Sendable {
    let deed: TogetherDeed?
    /// The tag, the part, the task, the list or the question.
    let thing: String

    /// What will be done.
    func coming(_ count: Int) -> Phrase {
        switch deed {
        case .tag:
            "The tag \(thing) will be put on \(count) [person].|The tag \(thing) will be put on \(count) [people]."
        case .untag:
            "The tag \(thing) will be taken off \(count) [person].|The tag \(thing) will be taken off \(count) [people]."
        case .answer:
            "An answer to “\(thing)” will be noted for \(count) [person].|An answer to “\(thing)” will be noted for \(count) [people]."
        case .role:
            "\(count) [person] will get the part “\(thing)”.|\(count) [people] will get the part “\(thing)”."
        case .endRole:
            "The part “\(thing)” will end today for \(count) [person].|The part “\(thing)” will end today for \(count) [people]."
        case .task:
            "\(count) task will be added: \(thing)|\(count) tasks will be added, one about each: \(thing)"
        case .hand:
            "\(count) [person] will get another organizer.|\(count) [people] will get another organizer."
        case .add:
            "\(count) [person] will be put on the list \(thing).|\(count) [people] will be put on the list \(thing)."
        case .take:
            "\(count) [person] will be taken off the list \(thing).|\(count) [people] will be taken off the list \(thing)."
        case .away: "\(count) [person] will be put away.|\(count) [people] will be put away."
        case .back, nil: "\(count) [person] will be brought back.|\(count) [people] will be brought back."
        }
    }

    /// What was done.
    func done(_ count: Int) -> Phrase {
        switch deed {
        case .tag: "The tag \(thing) is put on \(count) [person].|The tag \(thing) is put on \(count) [people]."
        case .untag:
            "The tag \(thing) is taken off \(count) [person].|The tag \(thing) is taken off \(count) [people]."
        case .answer:
            "An answer to “\(thing)” is noted for \(count) [person].|An answer to “\(thing)” is noted for \(count) [people]."
        case .role: "\(count) [person] has the part “\(thing)” now.|\(count) [people] have the part “\(thing)” now."
        case .endRole:
            "The part “\(thing)” ends today for \(count) [person].|The part “\(thing)” ends today for \(count) [people]."
        case .task: "\(count) task is added.|\(count) tasks are added."
        case .hand: "\(count) [person] has another organizer.|\(count) [people] have another organizer."
        case .add:
            "\(count) [person] is put on the list \(thing).|\(count) [people] are put on the list \(thing)."
        case .take:
            "\(count) [person] is taken off the list \(thing).|\(count) [people] are taken off the list \(thing)."
        case .away: "\(count) [person] is put away.|\(count) [people] are put away."
        case .back, nil: "\(count) [person] is brought back.|\(count) [people] are brought back."
        }
    }
}

extension Connection {
    func words(_ together: Together) throws -> TogetherWords {
        let thing: String =
            switch together.deed {
            case .tag, .untag: together.form["tag"]
            case .answer: try together.form.id("question", of: Question.self).map { try question($0).name } ?? ""
            case .role, .endRole: together.form["role"]
            case .task: together.form["what"]
            case .add, .take:
                try fixedLists().first { $0.id == together.form.id("list") }?.name ?? ""
            case .hand, .away, .back, nil: ""
            }
        return TogetherWords(deed: together.deed, thing: thing)
    }
}
