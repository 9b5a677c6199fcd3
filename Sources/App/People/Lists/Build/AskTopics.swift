import Asking
import Kernel

/// What can be asked for, in plain words, by topic.
struct AskTopic: Sendable {
    let name: Phrase
    let lines: [(what: String, words: Phrase)]

    static let all: [AskTopic] = [
        AskTopic(
            name: "Who they are",
            lines: [
                ("fact:name", "Name"),
                ("fact:given", "Given name"),
                ("fact:family", "Family name"),
                ("fact:called", "What they are called"),
                ("fact:also", "Other names"),
                ("fact:pronouns", "Pronouns"),
                ("fact:language", "Language they speak"),
                ("fact:born", "Born"),
                ("fact:age", "Age"),
                ("fact:kind", "Person, household or organization"),
                ("fact:archived", "Put away"),
                ("fact:external_id", "Number in another system"),
                ("fact:met_how", "How we met"),
            ]),
        AskTopic(
            name: "How to reach them",
            lines: [
                ("call:has", "There is a way to reach them"),
                ("call:consent", "They said we may write or call"),
                ("call:refused", "They said we may not write or call"),
                ("fact:phone", "Phone number"),
                ("fact:email", "E-mail address"),
                ("fact:best_time", "Best time to reach them"),
                ("fact:best_method", "Best way to reach them"),
            ]),
        AskTopic(
            name: "Where they live and work",
            lines: [
                ("fact:zip", "Zip code"),
                ("fact:town", "Town"),
                ("fact:state", "State"),
                ("fact:country", "Country"),
                ("fact:street", "Street and number"),
                ("place:lives", "They live in the place"),
                ("place:works", "They have a role in the place"),
                ("call:near", "Near a point on the map"),
            ]),
        AskTopic(
            name: "Roles, tags and ties",
            lines: [
                ("fact:role", "Role today"),
                ("call:role", "A role, with more about it"),
                ("fact:organizer", "Organizer"),
                ("fact:tag", "Tag"),
                ("call:tagged", "Tagged, and when"),
                ("call:knows", "They know somebody"),
                ("call:kin", "They are related to somebody"),
                ("call:lives_with", "They live with somebody"),
                ("call:recruited", "They recruited somebody"),
                ("call:recruited_by", "Somebody recruited them"),
                ("call:leads", "They lead somebody"),
                ("call:led_by", "Somebody leads them"),
                ("call:landlord_of", "They are somebody’s landlord"),
                ("call:tenant_of", "They rent from somebody"),
                ("call:works_for", "They work for somebody"),
                ("call:employs", "They employ somebody"),
                ("call:in_household", "They belong to a household"),
                ("call:household_of", "They are somebody’s household"),
                ("call:invited_by", "Somebody invited them"),
            ]),
        AskTopic(
            name: "What they answered",
            lines: [
                ("call:answered", "Their latest answer"),
                ("call:ever_answered", "Any of their answers"),
            ]),
        AskTopic(
            name: "What happened with them",
            lines: [
                ("call:contacted", "They were contacted"),
                ("call:talked", "Somebody talked with them"),
                ("fact:last_contact", "Last contact"),
                ("fact:talks", "How many contacts there were"),
            ]),
        AskTopic(
            name: "Events and tasks",
            lines: [
                ("call:attended", "They came to an event"),
                ("call:invited", "They were invited to an event"),
                ("call:coming", "They said they are coming"),
                ("call:no_show", "They did not come though expected"),
                ("fact:events", "How many events they came to"),
                ("fact:no_shows", "How often they did not come"),
                ("call:task", "There is a task about them"),
                ("fact:tasks", "How many open tasks there are"),
            ]),
        AskTopic(
            name: "Lists and history",
            lines: [
                ("call:in", "They are in a list"),
                ("call:moved_in", "They came into a list"),
                ("call:moved_out", "They left a list"),
                ("call:imported", "They came with a spreadsheet"),
                ("fact:made", "Entered on"),
                ("call:made", "Entered by somebody"),
                ("fact:changed", "Last changed on"),
                ("call:changed", "Changed by somebody"),
            ]),
    ]

    private static let words = Dictionary(uniqueKeysWithValues: all.flatMap(\.lines).map { ($0.what, $0.words) })

    /// What a line asks for.
    static func wording(_ what: String) -> Phrase { words[what] ?? "In the words of the language" }

    /// What an argument of a call says more.
    static func argument(_ name: String) -> Phrase {
        switch name {
        case "status": "Status"
        case "label": "Label"
        case "source": "Source"
        case "count": "How many"
        case "purpose": "Purpose"
        case "since": "Since"
        case "until": "Until"
        case "organization": "Organization"
        case "place": "Place"
        case "ended": "Over"
        case "kind": "Occasion"
        case "campaign": "Campaign"
        case "by": "By whom"
        case "event": "Event"
        case "result": "Result"
        case "direction": "Direction"
        case "owner": "Whose task"
        case "open": "Open"
        case "due": "Due"
        case "done_since": "Done since"
        case "done_until": "Done until"
        case "file": "File"
        default: "\(name)"
        }
    }

    /// A value of a fixed set.
    static func choice(_ value: String) -> Phrase {
        switch value {
        case "person": "a person"
        case "household": "a household"
        case "organization": "an organization"
        case "yes": "yes"
        case "no": "no"
        case "any": "any"
        case "none": "none"
        case "phone": "a phone number"
        case "email": "e-mail"
        case "messenger": "a messenger"
        case "social": "a social network"
        case "address": "an address"
        case "unknown": "not tried yet"
        case "verified": "verified"
        case "bad": "wrong"
        case "past": "no longer theirs"
        case "text": "text message"
        case "call": "call"
        case "letter": "letter"
        case "door": "door"
        case "1:1": "1:1"
        case "meeting": "meeting"
        case "note": "note"
        case "form": "form"
        case "import": "spreadsheet"
        case "screen": "on the screen"
        case "talked": "talked"
        case "no-answer": "no answer"
        case "left-message": "left a message"
        case "not-home": "not home"
        case "wrong-number": "wrong number"
        case "refused": "did not want to talk"
        case "moved": "moved away"
        case "other-language": "speaks another language"
        case "in": "from them to us"
        case "out": "from us to them"
        case "me": "me"
        case "nobody": "nobody"
        default: "\(value)"
        }
    }
}

extension Sign {
    /// How it is compared, in words.
    func words(isDay: Bool = false) -> Phrase {
        switch self {
        case .less where isDay: "is before"
        case .atMost where isDay: "is on or before"
        case .more where isDay: "is after"
        case .atLeast where isDay: "is on or after"
        case .equal: "is"
        case .notEqual: "is not"
        case .less: "is less than"
        case .atMost: "is at most"
        case .more: "is more than"
        case .atLeast: "is at least"
        case .has: "has the words"
        case .starts: "begins with"
        case .oneOf: "is one of"
        }
    }
}

extension ConditionGroup.Kind {
    var words: Phrase {
        switch self {
        case .all: "all of these"
        case .any: "any of these"
        case .none: "none of these"
        case .notAll: "not all of these"
        }
    }
}
