/// Why a row could not be read. The rows around it are read all the same.
public enum CSVProblem: Hashable, Sendable {
    case unclosedQuote
    case cellTooLong
    case tooManyColumns
    case rowTooLong

    /// In plain words, for the person who made the file.
    public var message: String {
        switch self {
        case .unclosedQuote: "A cell in this row opens with a quotation mark that is never closed."
        case .cellTooLong: "A cell in this row is longer than 1 MB."
        case .tooManyColumns: "This row has more than 10,000 columns."
        case .rowTooLong: "This row is longer than 16 MB."
        }
    }
}

/// Something to know about a row that could be read.
public enum CSVNotice: Hashable, Sendable {
    case otherEncoding

    public var message: String {
        switch self {
        case .otherEncoding:
            "Letters in this row are saved in another way than in the rest of the file. Check its accents."
        }
    }
}

/// How much one row may hold. They keep a broken or hostile file from filling the memory.
struct CSVLimits {
    var cell = 1 << 20
    var row = 16 << 20
    var columns = 10_000
}
