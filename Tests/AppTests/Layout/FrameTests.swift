import Kernel
import Testing

@testable import App

struct FrameTests {
    static let pages: [@Sendable (Screen) -> Page] = [
        { $0.designPage() }, { $0.morePage() }, { $0.keysPage() }, { $0.sampleToday() }, { $0.samplePeople() },
        { $0.samplePerson() }, { $0.notHerePage() }, { $0.notAllowedPage() }, { $0.expiredFormPage() },
        { $0.tooLargePage("20 MB") }, { $0.somethingBrokePage("8F2K") }, { $0.diskFullPage() },
        { $0.databaseAwayPage() },
    ]

    @Test(arguments: Language.allCases, [true, false])
    func `Every page passes the checker, in every language, signed in or not`(language: Language, signedIn: Bool) {
        for page in Self.pages {
            let screen = Screen.sample(language, signedIn: signedIn, notice: Notice("Saved.", undo: .init(7)))
            let document = screen.document(page(screen), area: .people).source
            #expect(checkPage(document) == [], "\(page(screen).title)")
        }
    }

    @Test func `The page says its language and direction`() {
        let look = Look(theme: "dark", direction: "rtl")
        let document = Screen.sample(.spanish, look: look).document(Page("X", "<h1>X</h1>"), area: nil).source
        #expect(document.contains("<html lang=\"es\" dir=\"rtl\" data-theme=\"dark\">"))
    }

    @Test func `A look that does not exist is the device's own`() {
        let look = Look(theme: "pink", direction: "up")
        #expect(look.theme == nil)
        #expect(look.direction == .leftToRight)
    }

    @Test func `A public page shows the group and no navigation`() {
        let document = Screen.sample(signedIn: false).document(Page("X", "<h1>X</h1>"), area: nil).source
        #expect(document.contains("Oak Street Tenants"))
        #expect(!document.contains("<nav"))
        #expect(!document.contains("role=\"search\""))
    }

    @Test func `The area where the reader is, is marked once`() {
        let document = Screen.sample(path: "/people/1").document(Page("X", "<h1>X</h1>"), area: .people).source
        #expect(document.contains("<a href=\"/people\" data-go=\"p\" aria-current=\"true\">"))
        #expect(document.split(separator: "aria-current").count == 2)
    }

    @Test func `Only keepers see the house`() {
        var screen = Screen.sample()
        #expect(screen.morePage().body.source.contains("/house"))
        screen = Screen(
            words: screen.words, group: screen.group, account: AccountFace(name: "Bo", isKeeper: false),
            formToken: "t", now: screen.now, path: "/more")
        #expect(!screen.morePage().body.source.contains("/house"))
    }

    @Test func `A group's own word for people stands in the navigation`() {
        let document = Screen.sample(nouns: ["people": "tenants"]).document(Page("X", "<h1>X</h1>"), area: nil).source
        #expect(document.contains("<span>Tenants</span>"))
    }

    @Test func `A notice offers to undo its act, in a form with a token`() {
        let screen = Screen.sample(notice: Notice("Saved.", undo: .init(7)))
        let document = screen.document(Page("X", "<h1>X</h1>"), area: nil).source
        #expect(document.contains("role=\"status\""))
        #expect(document.contains("action=\"/undo/7\""))
    }

    @Test func `What a group or a person wrote is escaped`() {
        let screen = Screen(
            words: Words(.english, translations: [:]),
            group: GroupFace(name: "<b>\"Us\"", zone: .gmt, region: "US"),
            account: AccountFace(name: "<i>Me", isKeeper: false), formToken: "\"><script>", now: Screen.sampleNow,
            path: "/", searched: "\" autofocus x=\"")
        let document = screen.document(Page("<u>", "<h1>X</h1>"), area: nil).source
        for mark in ["<b>", "<i>", "<script>", "<u>", "\" autofocus"] { #expect(!document.contains(mark)) }
        #expect(checkPage(document) == [])
    }

    @Test func `Assets stay small and their addresses change with them`() {
        #expect(Asset.style.bytes.count < 27_000)
        #expect(Asset.script.bytes.count < 16_000)
        #expect(Set(Asset.all.map(\.path)).count == Asset.all.count)
        #expect(Asset("a", type: "text/css", [[1]]).path != Asset("a", type: "text/css", [[2]]).path)
    }
}
