import Asking
import Kernel
import TestSupport
import Testing

@testable import App

@Suite struct BuildLinesTests {
    private func everyPath(_ condition: Condition, _ path: LinePath = .whole) -> [LinePath] {
        [path] + (condition.group?.parts.enumerated().flatMap { everyPath($1, path.child($0)) } ?? [])
    }

    @Test func `a question taken through fields and back is the same question`() throws {
        var maker = QuestionMaker(seed: 41), asText = 0, lines = 0
        for _ in 0..<800 {
            let ask = maker.ask()
            if let condition = ask.condition {
                for path in everyPath(condition) {
                    let whole = try #require(condition.part(at: path))
                    // The builder turns a line round by a tick of its own.
                    let part = if case .not(let inner) = whole, whole.group == nil { inner } else { whole }
                    let fields = LineFields(part)
                    // As a browser sends them.
                    var sent = Form()
                    for (name, values) in fields.values.values { for value in values { sent.add(name, value) } }
                    sent["what"] = fields.what
                    let back = try LineFields(sent).condition()
                    #expect(back == part, "\(part) came back as \(back)")
                    let all = condition.replacing(path, with: part == whole ? back : .not(back))
                    #expect(all == condition, "\(condition) came back as \(String(describing: all))")
                    lines += part.group == nil ? 1 : 0
                    if fields.what == "text", part.group == nil { asText += 1 }
                }
            }
            #expect(try LimitFields(ask.limit).limit() == ask.limit, "\(ask)")
            let again = try Ask(ask.description)
            #expect(again == ask)
        }
        // `not not`, and little else.
        #expect(asText * 20 < lines, "\(asText) of \(lines) lines could not be shown as fields")
    }

    @Test func `lines are moved, turned round, regrouped and taken out`() throws {
        func condition(_ text: String) throws -> Condition { try #require(try Ask(text).condition) }
        func path(_ text: String) throws -> LinePath { try #require(LinePath(text)) }
        let start = try condition("zip = 1 and (tag = a or not tag = b) and talks > 2")
        #expect(start.replacing(try path("r.1.0"), with: nil)?.description == "zip = 1 and not tag = b and talks > 2")
        #expect(
            start.moving(try path("r.2"), by: -1).description == "zip = 1 and talks > 2 and (tag = a or not tag = b)")
        #expect(start.moving(try path("r.2"), by: 1) == start && start.moving(.whole, by: 1) == start)
        #expect(
            start.regrouping(try path("r.1"), as: .none).description
                == "zip = 1 and not (tag = a or not tag = b) and talks > 2")
        #expect(
            start.regrouping(try path("r.1"), as: .all).description
                == "zip = 1 and tag = a and not tag = b and talks > 2")
        let new = try condition("age > 30")
        #expect(
            start.adding(new, at: NewPlace(kind: .or, path: try path("r.0"))).description
                == "(zip = 1 or age > 30) and (tag = a or not tag = b) and talks > 2")
        #expect(
            start.adding(new, at: NewPlace(kind: .in, path: try path("r.1"))).description
                == "zip = 1 and (tag = a or not tag = b or age > 30) and talks > 2")
        #expect(try condition("tag = a").replacing(.whole, with: nil) == nil)
        for wrong in ["", "r.", "r.x", "r.-1.2", "1", "r.9999999999999999999"] {
            #expect(LinePath(wrong).map { start.part(at: $0) } ?? nil == nil)
        }
    }
}
