import Foundation
import Kernel

/// A sheet of paper for calls, doors or a meeting, kept so that what is written on it can be keyed back.
struct Sheet: Sendable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        case call, door, signIn = "sign-in"

        /// What may come of it, as boxes on the paper.
        var results: [Interaction.Result] {
            switch self {
            case .call: [.talked, .noAnswer, .leftMessage, .wrongNumber, .refused, .moved, .otherLanguage]
            case .door: [.talked, .notHome, .refused, .moved, .otherLanguage]
            case .signIn: []
            }
        }
    }

    /// What stands on it.
    struct Options: JSONColumn, Sendable {
        var columns: [String] = []
        /// Questions whose current answers stand on it.
        var known: [Int64] = []
        /// Questions with boxes to be filled in.
        var asked: [Int64] = []
        var event: Int64?
        var emptyLines = 0

        func shows(_ column: String) -> Bool { columns.contains(column) }
    }

    typealias ID = Identifier<Sheet>
    static let longest = 2_000
    /// Rows that are keyed in at once.
    static let part = 20

    let id: ID
    let code: String
    let kind: Kind
    let title: String
    let question: String
    let listID: List.ID?
    let options: Options
    let accountID: Account.ID
    let by: String
    let madeAt: Date

    var path: String { "/people/sheets/\(code)" }

    /// Letters that are not taken for one another, nor for digits, when they are read off paper.
    static func newCode() -> String {
        String((0..<7).compactMap { _ in "ABCDEFGHJKLMNPQRTUVWXYZ".randomElement() })
    }
}

/// Somebody on a sheet, at the number that stands on the paper.
struct SheetRow: Sendable {
    let number: Int
    let contact: Contact
    let street: String
    let side: String
    let spot: String
    let lastContactedAt: Date?
    /// The conversation that the row became; it may have been undone.
    let interactionID: Interaction.ID?
    let keyed: Keyed?

    struct Keyed: Sendable {
        let result: Interaction.Result?
        let note: String?
        let by: String?
        let accountID: Account.ID?
    }
}

/// How much of a sheet somebody keyed.
struct KeyedCount: Sendable {
    let by: String
    let count: Int
}
