import Foundation
import Kernel

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

    init(_ head: SheetHead) {
        headers = head.headers
        meanings = head.recognised().map { $0?.code ?? "" }
    }

    var columnMeanings: [ColumnMeaning?] { meanings.map { ColumnMeaning(code: $0) } }

    /// Without a name or a way to reach somebody, nobody can come in.
    var findsPeople: Bool {
        columnMeanings.contains { meaning in
            switch meaning {
            case .fullName, .givenName, .familyName, .preferredName, .organizationName, .email, .secondEmail, .phone: true
            default: false
            }
        }
    }

    var text: String { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    init(text: String) { self = (try? JSONDecoder().decode(ImportPlan.self, from: Data(text.utf8))) ?? ImportPlan() }
}
