import Foundation
import Kernel

/// What a page is made for: one reader, with a language, a time zone and rights, at one moment.
///
/// Every page is a function in an extension of `Screen`, so that words, dates and forms are at hand.
struct Screen: Sendable {
    let words: Words
    let group: GroupFace
    /// The signed-in account; `nil` on public pages.
    let account: AccountFace?
    /// Goes into every form, and proves that the form came from a page of ours.
    let formToken: String
    let now: Date
    let today: Day
    /// The address of the page, for marking where the reader is in the navigation.
    let path: String
    /// What just happened, told once at the top of the page.
    var notice: Notice?
    /// What stands in the search box.
    var searched: String
    var look: Look

    init(
        words: Words, group: GroupFace, account: AccountFace?, formToken: String, now: Date, path: String,
        notice: Notice? = nil, searched: String = "", look: Look = Look()
    ) {
        (self.words, self.group, self.account, self.formToken) = (words, group, account, formToken)
        (self.now, self.path, self.notice, self.searched, self.look) = (now, path, notice, searched, look)
        today = Day(now, in: group.zone)
    }

    /// What the program says, as text.
    func t(_ phrase: Phrase) -> String { words.text(phrase) }
    /// What the program says, with links and other markup in it.
    func h(_ phrase: Phrase) -> HTML { words.html(phrase) }
}

/// What every page shows of the group.
struct GroupFace: Sendable {
    var name: String
    var zone: TimeZone
    /// ISO 3166 country, for phone numbers typed without one: `US`.
    var region: String
}

/// What every page shows of whoever is signed in.
struct AccountFace: Sendable {
    var name: String
    var isKeeper: Bool
}

/// "Saved.", with the act that *Undo* takes back.
struct Notice: Sendable {
    var text: Phrase
    var undo: Act.ID?

    init(_ text: Phrase, undo: Act.ID? = nil) {
        self.text = text
        self.undo = undo
    }
}

/// How the page is set. The reader's device decides, unless the page of components asks for something else.
struct Look: Sendable {
    enum Theme: String, Sendable { case light, dark }
    enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

    var theme: Theme?
    var direction = Direction.leftToRight

    init() {}

    /// From an address: `?theme=dark&dir=rtl`.
    init(theme: String?, direction: String?) {
        self.theme = theme.flatMap(Theme.init)
        self.direction = direction.flatMap(Direction.init) ?? .leftToRight
    }
}
