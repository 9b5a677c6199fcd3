import Foundation
import Kernel
import Matching

/// A spreadsheet that is brought in, was brought in, or was taken back.
struct SheetImport: Sendable {
    typealias ID = Identifier<SheetImport>

    enum State: String, Sendable, SQLConvertible {
        /// Pieces of it are still on their way.
        case arriving
        /// It waits for somebody to look at its columns.
        case ready
        /// Its people are coming in, or will as soon as a server has time.
        case running
        case finished, failed, undoing, undone
    }

    let id: ID
    let fileName: String
    let digest: String
    let bytes: Int
    let accountID: Account.ID?
    var state: State
    var plan: ImportPlan
    /// How many rows hold somebody, the header not counted; `nil` until they were counted.
    var rowsTotal: Int?
    let arrivedAt: Date
    var startedAt: Date?
    var finishedAt: Date?
    /// How far reading has come, and how far the rows about people known already.
    var rowsDone = 0
    var matchesDone = 0
    var counts = ImportCounts()
    /// How many people were removed when it was taken back.
    var removed = 0
    /// What went wrong, where something did.
    var problem: String?
}

/// What became of the rows. Each row is new, matched or skipped; flawed ones are new or matched too.
struct ImportCounts: Sendable, Equatable {
    var new = 0
    var matched = 0
    var skipped = 0
    var flawed = 0

    var rows: Int { new + matched + skipped }
    /// Rows that somebody should look at.
    var toLookAt: Int { skipped + flawed }

    static func + (one: ImportCounts, other: ImportCounts) -> ImportCounts {
        ImportCounts(
            new: one.new + other.new, matched: one.matched + other.matched, skipped: one.skipped + other.skipped,
            flawed: one.flawed + other.flawed)
    }
}

/// What each column of a sheet is taken for.
struct ImportPlan: Codable, Sendable {
    /// Codes of `ColumnMeaning`; empty for what is left out.
    var meanings: [String] = []
    var headers: [String] = []

    init() {}

    /// - Parameter questions: those of the group, by which columns are known as well.
    init(_ head: SheetHead, _ questions: [Question] = []) {
        headers = head.headers
        let recognised = head.recognised(), asked = Self.questions(questions)
        meanings = headers.indices.map { column in
            let meaning = recognised[column]
            guard meaning?.findsPeople != true, let question = asked[folded(headers[column])] else {
                return meaning?.code ?? ""
            }
            return ColumnMeaning.answer(question).code
        }
    }

    /// Questions by their name and by their wording in each language, folded.
    private static func questions(_ questions: [Question]) -> [String: Question.ID] {
        var found: [String: Question.ID] = [:]
        for question in questions where question.closedAt == nil && question.kind != .file {
            for words in question.wording.words.values + [question.name] where !folded(words).isEmpty {
                found[folded(words)] = question.id
            }
        }
        return found
    }

    var columnMeanings: [ColumnMeaning?] { meanings.map { ColumnMeaning(code: $0) } }

    /// Without a name or a way to reach somebody, nobody can come in.
    var findsPeople: Bool {
        columnMeanings.contains { $0?.findsPeople == true }
    }

    var text: String { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    init(text: String) { self = (try? JSONDecoder().decode(ImportPlan.self, from: Data(text.utf8))) ?? ImportPlan() }
}
