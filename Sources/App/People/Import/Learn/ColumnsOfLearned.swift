import Foundation
import Kernel
import Matching
import Synchronization

/// What the columns of a sheet with answers, tags and campaigns lead to.
struct LearnedColumns: Sendable {
    /// By column.
    var questions: [Int: Question] = [:]
    /// The tag that a yes in a column puts on.
    var tagOfColumn: [Int: Tag.ID] = [:]
    /// By name, folded.
    var tags: [String: Tag] = [:]
    var campaigns: [String: Campaign] = [:]
    /// People and places that answers name, by column and by what stands in the cell.
    var lookedUp: [Int: [String: AnswerValue]] = [:]
    var zone = TimeZone.gmt
    let known = KnownReadings()

    /// What a cell answers; `nil` where it says nothing. Throws where it is no answer.
    func read(_ text: String, _ column: Int, _ question: Question, _ reading: AnswerReading) throws -> AnswerValue? {
        switch question.kind {
        case .person, .place:
            guard let found = lookedUp[column]?[text] else {
                if saysNothing(text) { return nil }
                throw NotAnAnswer()
            }
            return found
        case .text: return saysNothing(text) && text.lowercased() != "no" ? nil : try question.read([text], reading)
        default:
            return try known.value(of: text, in: column) {
                do { return try question.read([text], reading) } catch {
                    guard saysNothing(text) else { throw error }
                    return nil
                }
            }
        }
    }

    func tag(_ id: Tag.ID) -> Tag? { tags.values.first { $0.id == id } }
    func campaign(called name: String) -> Campaign.ID? { campaigns[folded(name)]?.id }
}

/// The name of nobody and of no place, or that of several.
struct NotAnAnswer: Error {}

/// What cells were read as. A sheet has few different answers, and many of each.
final class KnownReadings: Sendable {
    private struct Cell: Hashable {
        let column: Int
        let text: String
    }

    private let cells = Mutex<[Cell: Result<AnswerValue?, any Error>]>([:])

    func value(of text: String, in column: Int, _ read: () throws -> AnswerValue?) throws -> AnswerValue? {
        let cell = Cell(column: column, text: text)
        if let known = cells.withLock({ $0[cell] }) { return try known.get() }
        let result = Result { try read() }
        cells.withLock { if $0.count < 5_000 { $0[cell] = result } }
        return try result.get()
    }
}
