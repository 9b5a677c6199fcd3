import Asking
import Foundation
import Kernel

/// Something that is done to many people as one act.
enum TogetherDeed: String, Sendable, CaseIterable {
    case tag, untag, answer, role, endRole = "end-role", task, hand, add, take, away, back

    /// The fields that say what exactly.
    var fields: [String] {
        switch self {
        case .tag, .untag: ["tag"]
        case .answer: ["question", "answer"]
        case .role: ["role", "place", "organization", "start"]
        case .endRole: ["role"]
        case .task: ["what", "due", "due-on", "owner"]
        case .hand: ["how", "to"]
        case .add, .take: ["list"]
        case .away, .back: []
        }
    }
}

/// By what people are given to organizers.
enum Sharing: String, Sendable, CaseIterable { case evenly, language, place, knows }

/// The people who are meant and what is to be done with them, as an address or a form says it.
struct Together: Sendable {
    /// More than this is done after the answer, as a job.
    static let mostAtOnce = 2_000

    let form: Form
    let question: String
    /// Only those of them who also fit this.
    let also: String
    let ticked: [Contact.ID]
    /// The same, kept under a number: thousands of them would make too long an address.
    let choice: ChosenPeople.ID?
    /// Whether people were ticked, even if none of the numbers can be read.
    let isTicked: Bool
    let deed: TogetherDeed?

    init(_ form: Form) {
        self.form = form
        question = form["q"]
        also = form["also"]
        choice = form.id("chosen")
        isTicked = form.has("who") || form.has("chosen")
        var known: Set<Contact.ID> = []
        ticked = form.all("who").flatMap { $0.split(separator: ",") }
            .compactMap { Contact.ID(String($0)) }
            .filter { known.insert($0).inserted }
        deed = TogetherDeed(rawValue: form["do"])
    }

    /// The people who are meant, as a field of a form.
    var whoText: String { ticked.map(\.description).joined(separator: ",") }

    /// Which fields a form had: those of another deed say nothing of this one.
    var fieldsShown: String {
        guard let deed else { return "" }
        return deed == .answer ? "answer-\(form["question"])" : deed.rawValue
    }

    /// Whether all was said that the deed needs to know.
    var isSaid: Bool {
        guard let deed, deed != .answer || form.optional("question") != nil else { return false }
        return form.has("fields") ? form["fields"] == fieldsShown : deed.fields.isEmpty || form.has(deed.fields[0])
    }

    /// The page for the same people.
    var path: String {
        let (name, value) = people
        return App.address("/people/together", [name: value, "also": also])
    }

    /// Which field says who is meant, and what stands in it.
    var people: (name: String, value: String) {
        guard isTicked else { return ("q", question) }
        return form.has("chosen") ? ("chosen", choice?.description ?? "") : ("who", whoText)
    }

    /// The fields that say all of it.
    var fields: [(name: String, value: String)] {
        let names = ["also", "do"] + (deed?.fields ?? [])
        return [people] + names.flatMap { name in form.all(name).map { (name, $0) } }
    }

    /// The same for people who were kept as chosen.
    func meaning(_ choice: ChosenPeople.ID) -> Together {
        var fields = fieldsSent
        fields[0] = ("chosen", choice.description)
        return Together(Form(urlEncoded: App.written(fields)))
    }

    /// The page that goes on from here.
    var address: String { App.address("/people/together", fields: fieldsSent) }

    /// With which fields the form had.
    private var fieldsSent: [(name: String, value: String)] {
        form.has("fields") ? fields + [("fields", form["fields"])] : fields
    }

    /// The same as one text.
    var written: String { App.written(fields) }
}

/// What a deed comes to: whom it changes, and whom not.
struct TogetherPlan: Sendable {
    let people: [Contact.ID]
    var changed: [Contact.ID] = []
    /// Of whom it cannot be done, as there is nobody who could do it for them.
    var withoutOrganizer = 0
    /// How many were ticked, and how many of these are gone or not for the asker to see.
    var ticked = 0
    var unseen = 0
    /// Whose note or tick in the list goes with them.
    var noted = 0
    /// Who gets whom, where people are handed to organizers.
    var shares: [OrganizerShare] = []
    var given: [Contact.ID: Account.ID] = [:]

    /// It is so already.
    var already: Int { people.count - changed.count - withoutOrganizer }
}

/// How many people an organizer gets.
struct OrganizerShare: Sendable {
    let account: Account
    var people = 0
    /// Who are not theirs already.
    var new = 0
    /// Who fit them by what was chosen: their language, or whom they talked with.
    var fitting = 0
}

/// What the page of a deed shows.
struct TogetherView: Sendable {
    let together: Together
    var people = 0
    /// What the lists that are asked for passed over.
    var troubles: [Mistake] = []
    /// Only once it is said what is to be done.
    var plan: TogetherPlan?
    var refusal: Refusal?
    var mistake: Mistake?
    var mistakeField = "q"
    var offered = TogetherOffered()
    var words = TogetherWords(deed: nil, thing: "")
}

/// What the fields of a deed offer.
struct TogetherOffered: Sendable {
    var names: [String] = []
    var places: [String] = []
    var questions: [Question] = []
    var question: Question?
    var accounts: [Account] = []
    var lists: [List] = []
}
