import Kernel

extension Question.Kind {
    var words: Phrase {
        switch self {
        case .text: "Text"
        case .number: "Number"
        case .date: "Date"
        case .yesNo: "Yes or no"
        case .oneChoice: "One choice"
        case .severalChoices: "Several choices"
        case .scale: "Scale"
        case .person: "[Person]"
        case .place: "Place"
        case .file: "File"
        }
    }
}

extension Question.Sensitivity {
    var words: Phrase {
        switch self {
        case .everyone: "Everyone who sees the [person]"
        case .organizers: "Organizers"
        case .keepers: "Keepers only"
        }
    }
}

extension Answer.Kind {
    /// On what occasion.
    var words: Phrase {
        switch self {
        case .call: "call"
        case .door: "door"
        case .oneToOne: "1:1"
        case .text: "text message"
        case .email: "e-mail"
        case .letter: "letter"
        case .meeting: "meeting"
        case .note: "note"
        case .form: "form"
        case .import: "spreadsheet"
        case .screen: "on the screen"
        }
    }
}
