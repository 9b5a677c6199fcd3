import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

struct PartsTests {
    let screen = Screen.sample()
    let spanish = Screen.sample(.spanish)

    private func at(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    @Test func `A day is said without the year when it is this one`() throws {
        #expect(screen.dayText(try at("2026-03-03T12:00:00Z")) == "Tue 3 March")
        #expect(screen.dayText(try at("2025-03-04T12:00:00Z")) == "Tue 4 March 2025")
        #expect(spanish.dayText(try at("2025-03-04T12:00:00Z")) == "mar 4 de marzo de 2025")
    }

    @Test func `Times are those on the group's wall`() throws {
        #expect(screen.moment(try at("2026-03-06T00:05:00Z")).source.contains("Thu 5 March, 6:05 pm"))
        #expect(screen.time(try at("2026-03-06T06:00:00Z")).source.contains(">12:00 am<"))
        #expect(screen.time(try at("2026-03-06T18:30:00Z")).source.contains(">12:30 pm<"))
        #expect(spanish.time(try at("2026-03-06T18:30:00Z")).source.contains(">12:30 p. m.<"))
    }

    @Test(arguments: [
        ("2026-03-06T07:00:00Z", "today", "hoy"), ("2026-03-06T05:59:00Z", "yesterday", "ayer"),
        ("2026-03-04T18:00:00Z", "2 days ago", "hace 2 días"), ("2026-02-28T18:00:00Z", "6 days ago", "hace 6 días"),
        ("2026-02-27T18:00:00Z", "Fri 27 February", "vie 27 de febrero"),
        ("2026-03-07T18:00:00Z", "tomorrow", "mañana"),
        ("2026-03-09T18:00:00Z", "in 3 days", "en 3 días"), ("2026-03-13T18:00:00Z", "Fri 13 March", "vie 13 de marzo"),
    ])
    func `What is near is said by its distance`(moment: String, english: String, inSpanish: String) throws {
        #expect(screen.agoText(try at(moment)) == english)
        #expect(spanish.agoText(try at(moment)) == inSpanish)
    }

    @Test func `A birthday is the same day in every zone`() {
        #expect(
            screen.day(year: 1979, month: 3, day: 4).source == "<time datetime=\"1979-03-04\">Sun 4 March 1979</time>")
    }

    @Test func `A count leads to what was counted`() {
        let link = screen.countLink("\(1) [person]|\(1) [people]", to: "/people?list=1")
        #expect(link.source == "<a href=\"/people?list=1\">1 person</a>")
    }

    @Test func `A table says every head again for the cards of phones`() {
        let table = screen.table(
            "People", [Column("Name", onPhone: .title), Column("Place")], [["Rosa", "Oak Street"]])
        #expect(table.source.contains("<span class=\"head\">Place: </span>Oak Street"))
        #expect(checkFragment(table.source) == [])
    }

    @Test func `One tap on a wrong number says which number, to those who hear it`() {
        let button = screen.wrongNumberButton("(555) 010-0134", to: "/wrong").source
        #expect(button.contains("Wrong number<span class=\"ears\">: (555) 010-0134</span>"))
    }

    @Test func `A late task says so in words`() {
        let task = TaskLine(text: "Call Rosa", path: "/tasks/1", due: screen.before(days: 2))
        #expect(screen.taskLine(task).source.contains("Was due <time"))
    }

    @Test func `An entry's note is escaped and keeps its lines`() {
        let entry = TimelineEntry(id: "e1", kind: .call, at: screen.now, note: "<b>\nsecond line")
        let html = screen.timelineEntry(entry).source
        #expect(html.contains("&lt;b&gt;\nsecond line"))
    }

    @Test func `A code for the camera is drawn, and one that is too long is left out`() throws {
        let code = try #require(screen.qrCode("otpauth://totp/Spadework", says: "Code"))
        #expect(checkFragment(code.source) == [])
        #expect(screen.qrCode(String(repeating: "a", count: 5000), says: "Code") == nil)
    }

    @Test func `Suggestions are a list of links that the script can walk`() {
        let list = screen.suggestions([Suggestion("Rosa <Díaz>", to: "/people/1")], total: 3, all: "/search?q=ro")
        #expect(list.source.contains("id=\"suggestion-1\" href=\"/search?q=ro\""))
        #expect(list.source.contains("data-announce=\"3 found."))
        #expect(checkFragment(list.source) == [])
        #expect(screen.suggestions([], total: 0, all: "/search").source.contains("Nothing found."))
    }

    @Test func `What can't be undone names what will be gone`() {
        let html = screen.confirmation(
            "Remove", gone: ["388 people"], button: "Remove them", to: "/x", cancel: "/y", typed: "Name")
        #expect(html.source.contains("<li>388 people</li>"))
        #expect(checkFragment(html.source) == [])
    }

    @Test func `A page of fifty people is made in a few milliseconds`() {
        let time = threadTime {
            for _ in 0..<10 { _ = screen.document(screen.samplePeople(), area: .people) }
        }
        #expect(time < .milliseconds(1500), "ten pages took \(time)")
    }
}
