import Asking
import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

/// Whatever can be read is answered or refused: no question makes the engines fail. `SPADEWORK_FUZZ_SQL=50000` tries so many.
@Suite struct AskFuzzTests {
    static let questions = ProcessInfo.processInfo.environment["SPADEWORK_FUZZ_SQL"].flatMap(Int.init) ?? 400

    @Test func `questions made by chance are answered or refused`() async throws {
        let group = try await AskedGroup()
        // Whether the engines fail is asked here, not how fast this machine is.
        group.app.database.patience.withLock { $0 = 60 }
        let counts = try await group.app.database.read(as: Viewer(group.ana)) { db in
            var maker = QuestionMaker(seed: 3), answered = 0, refused = 0
            maker.names = ["leader", "bronx", "Rosa", "x%_\\'\"", "دينا", "yes", "3", "+17185550123"]
            maker.things = [
                "tag": ["leader", "cook"], "campaign": ["Homes first", "Heat now"],
                "place": ["bronx", "1420 Grand Concourse"],
                "list": ["Core team", "Speaks Spanish"], "event": ["Picnic", "March"], "account": ["Ana Ruiz"],
                "organization": ["Warehouse Workers United"],
                "question": ["Housing rating", "Landlord", "Has heat", "Moved here", "Skills"],
            ]
            for round in 0..<Self.questions {
                let text = maker.ask().description
                do {
                    let asked = try db.asked(text, at: .now), found = try db.ids(of: asked)
                    #expect(
                        try db.people(of: asked, by: PeopleOrder.allCases[round % 5], limit: 3).count
                            <= max(3, found.count))
                    #expect(try db.count(of: asked) == found.count, "\(text)")
                    if case .all(let clauses) = asked.condition { _ = try db.explain(clauses, for: group.id("Rosa")) }
                    answered += 1
                } catch is Mistake { refused += 1 } catch {
                    Issue.record("\(error): \(text)")
                    throw error
                }
            }
            return (answered: answered, refused: refused)
        }
        #expect(counts.answered > Self.questions / 5)
    }

    @Test func `the deepest questions are answered`() async throws {
        let group = try await AskedGroup()
        let deep =
            String(repeating: "not (given = rosa or (talks < 9 and ", count: 16) + "tag = leader"
            + String(repeating: "))", count: 16)
        let ties =
            String(repeating: "recruited_by(not ", count: 24) + "tag = leader" + String(repeating: ")", count: 24)
        let wide = (0..<299).map { "given = x\($0)" }.joined(separator: " or ") + " or given = rosa"
        let many = "given in (\((0..<300).map { "x\($0)" }.joined(separator: ", ")), rosa)"
        #expect(try await group.names(deep).count <= 4)
        #expect(try await group.names(ties).count <= 4)
        #expect(try await group.mistake(ties.replacing("recruited_by", with: "knows")) == .tooManyClauses(3_000))
        #expect(try await group.names(wide) == ["Rosa"])
        #expect(try await group.names(many) == ["Rosa"])
        #expect(try await group.names("not (\(wide))").count == 3)
    }
}
