import Asking
import Foundation
import Kernel

/// Something that is done to many people as one act.
enum TogetherDeed: String, Sendable, CaseIterable { case tag, untag, away, back }

/// The people who are meant and what is to be done with them, as an address or a form says it.
struct Together: Sendable {
    /// More than this would keep other writers waiting.
    static let most = 2_000

    let question: String
    let ticked: [Contact.ID]
    /// Whether people were ticked, even if none of the numbers can be read.
    let isTicked: Bool
    let deed: TogetherDeed?
    let tag: String

    init(_ form: Form) {
        question = form["q"]
        isTicked = form.has("who")
        var known: Set<Contact.ID> = []
        ticked = form.all("who").flatMap { $0.split(separator: ",") }
            .compactMap { Contact.ID(String($0)) }
            .filter { known.insert($0).inserted }
        deed = TogetherDeed(rawValue: form["do"])
        tag = form["tag"]
    }

    /// The people who are meant, as fields of a form.
    var whoText: String { ticked.map(\.description).joined(separator: ",") }

    /// The page for the same people.
    var path: String {
        let (name, value) = isTicked ? ("who", whoText) : ("q", question)
        return "/people/together?\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }
}

/// What a deed comes to: whom it changes, and of whom it is so already.
struct TogetherPlan: Sendable {
    let people: [Contact.ID]
    let changed: [Contact.ID]
    var already: Int { people.count - changed.count }
}

/// What the page of a deed shows.
struct TogetherView: Sendable {
    let together: Together
    var people = 0
    /// Only once it is said what is to be done.
    var plan: TogetherPlan?
    var refusal: Refusal?
    var mistake: Mistake?
    let tags: [String]
}
