import Foundation
import Testing

@testable import App

@Suite struct LogLineTests {
    private let at = Date(timeIntervalSince1970: 1_772_649_000.125)

    @Test func `a line has the time, what happened, and the facts`() {
        let line = LogLines(format: .text).line(.info, "request", [("id", "7f"), ("path", "/people")], at: at)
        #expect(line == "2026-03-04T18:30:00.125Z info request id=7f path=/people\n")
    }

    @Test func `what comes from outside cannot forge a line`() {
        let line = LogLines(format: .text).line(.info, "request", [("path", "/a\n2026 info \"x\"=1")], at: at)
        #expect(line == "2026-03-04T18:30:00.125Z info request path=\"/a\\n2026 info \\\"x\\\"=1\"\n")
    }

    @Test func `as JSON each line is one object`() throws {
        let line = LogLines(format: .json).line(.error, "broken", [("error", "a \"b\"\u{1}")], at: at)
        let facts = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(
            facts == ["at": "2026-03-04T18:30:00.125Z", "level": "error", "what": "broken", "error": "a \"b\"\u{1}"])
    }
}
