import Formats
import Kernel

/// Why a row was left out, or what of it could not be taken. Kept as what happened, said in the language of whoever asks.
enum RowReason: Codable, Hashable, Sendable {
    /// Neither a name nor a way to reach somebody.
    case nobody
    case unreadable(String)
    case noName
    case phone(column: String, value: String)
    case email(column: String, value: String)
    case birthDate(column: String, value: String)
    /// The answer was left out. `kind` is that of the question.
    case answer(column: String, value: String, kind: String)
    /// The cell of a tag says neither yes nor no, or holds a name that a tag cannot have.
    case tag(column: String, value: String)
    case campaign(column: String, value: String)
    case answerDate(column: String, value: String)
    case tooLong(column: String)
    /// Cells to the right of the last column.
    case beyondColumns(String)
    /// The letters of this row are saved in another way than the file's.
    case otherLetters

    /// The person did not come in for it.
    var isRefusal: Bool {
        switch self {
        case .nobody, .unreadable: true
        default: false
        }
    }

    private static func answer(_ column: String, _ value: String, _ kind: Question.Kind?) -> Phrase {
        switch kind {
        case .number: "The answer in \(column) is no number: \(value)"
        case .date: "The answer in \(column) is no day: \(value)"
        case .yesNo: "The answer in \(column) is neither yes nor no: \(value)"
        case .scale: "The answer in \(column) lies outside the scale: \(value)"
        case .oneChoice, .severalChoices: "The answer in \(column) is none of the choices: \(value)"
        case .person: "The answer in \(column) is the name of nobody, or of several: \(value)"
        case .place: "The answer in \(column) is no place that is known: \(value)"
        case .text, .file, nil: "The answer in \(column) cannot be kept: \(value)"
        }
    }

    var words: Phrase {
        switch self {
        case .nobody: "This row has no name, no phone number and no e-mail."
        case .unreadable(let problem): CSVProblem.phrase(problem)
        case .noName: "This row has no name."
        case .phone(let column, let value): "The phone number in \(column) cannot be read: \(value)"
        case .email(let column, let value): "The e-mail address in \(column) cannot be right: \(value)"
        case .birthDate(let column, let value): "The date in \(column) cannot be read: \(value)"
        case .answer(let column, let value, let kind): Self.answer(column, value, Question.Kind(rawValue: kind))
        case .tag(let column, let value): "What stands in \(column) is no tag: \(value)"
        case .campaign(let column, let value): "What stands in \(column) is no campaign: \(value)"
        case .answerDate(let column, let value): "The day in \(column) is none, or still to come: \(value)"
        case .tooLong(let column): "What stands in \(column) is too long to keep."
        case .beyondColumns(let value): "This row has more cells than there are columns: \(value)"
        case .otherLetters:
            "Letters in this row are saved in another way than in the rest of the file. Check its accents."
        }
    }
}

extension CSVProblem {
    var code: String {
        switch self {
        case .unclosedQuote: "quote"
        case .cellTooLong: "cell"
        case .tooManyColumns: "columns"
        case .rowTooLong: "row"
        }
    }

    fileprivate static func phrase(_ code: String) -> Phrase {
        switch code {
        case "quote": "A cell in this row opens with a quotation mark that is never closed."
        case "cell": "A cell in this row is longer than 1 MB."
        case "columns": "This row has more than 10,000 columns."
        default: "This row is longer than 16 MB."
        }
    }
}
