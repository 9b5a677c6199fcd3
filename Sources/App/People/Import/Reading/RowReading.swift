import Formats
import Foundation
import Kernel

/// A row as it was understood.
struct ReadRow: Sendable {
    /// As a spreadsheet numbers it.
    let number: Int
    /// `nil`: refused, for the first of the reasons.
    var person: BulkPerson?
    var keys = MatchKeys()
    var reasons: [RowReason] = []
    /// Only of rows with reasons, to be given back.
    var cells: [String] = []
}

/// Reads the rows of one sheet as people.
struct RowReading: Sendable {
    struct Column: Sendable {
        let index: Int
        let meaning: ColumnMeaning
        let name: String
        /// Which of a person's addresses it belongs to.
        let address: Int
        let dates: DateReading
        var question: Question?
        var answers = AnswerReading(today: Day(number: 0))
    }

    let columns: [Column]
    let columnCount: Int
    let custom: ImportCustom

    /// - Parameter meanings: one for each column; `nil` is left out.
    init(_ head: SheetHead, meanings: [ColumnMeaning?], _ custom: ImportCustom) {
        self.custom = custom
        columnCount = head.headers.count
        var address = 0, seen: Set<ColumnMeaning> = [], columns: [Column] = []
        for (index, meaning) in meanings.enumerated() {
            guard let meaning, meaning != .ignore else { continue }
            if Self.startsAddress.contains(meaning) {
                // The second "Street" begins a second address.
                if !seen.insert(meaning).inserted {
                    address += 1
                    seen = [meaning]
                }
            }
            let isDayFirst = DateReading.isDayFirst(
                meaning.holdsDates ? head.samples(of: index) : [], usual: custom.isDayUsuallyFirst)
            columns.append(
                Column(
                    index: index, meaning: meaning, name: head.name(of: index), address: address,
                    dates: DateReading(isDayFirst: isDayFirst, today: custom.today),
                    question: custom.learned.questions[index],
                    answers: AnswerReading(isDayFirst: isDayFirst, today: custom.today)))
        }
        self.columns = columns
    }

    private static let startsAddress: Set<ColumnMeaning> = [.addressLine1, .locality, .region, .postalCode, .country]

    /// Whether it reads answers, tags or campaigns.
    var learns: Bool { columns.contains { $0.meaning.isLearned } }

    func read(_ row: CSVRow) -> ReadRow {
        if let problem = row.problem {
            return ReadRow(number: row.number, reasons: [.unreadable(problem.code)], cells: row.cells)
        }
        var draft = PersonDraft(custom)
        for column in columns where !row.isEmpty(column.index) {
            let text = trimmedCell(row, column.index)
            if !text.isEmpty { draft.take(text, column) }
        }
        if row.count > columnCount { noteExtraCells(row, &draft) }
        if row.notice == .otherEncoding { draft.reasons.append(.otherLetters) }
        return finished(draft, row)
    }

    private func finished(_ draft: PersonDraft, _ row: CSVRow) -> ReadRow {
        var draft = draft
        let person = draft.finish()
        var read = ReadRow(number: row.number, person: person, keys: MatchKeys(), reasons: draft.reasons)
        if let person { read.keys = MatchKeys(person) } else { read.reasons = [.nobody] }
        if !read.reasons.isEmpty { read.cells = row.cells }
        return read
    }

    private func noteExtraCells(_ row: CSVRow, _ draft: inout PersonDraft) {
        for index in columnCount..<row.count {
            let text = row[index].trimmed
            guard text.isEmpty else { return draft.reasons.append(.beyondColumns(String(text.prefix(80)))) }
        }
    }

    /// Without the white space around it, cut before the bytes become text.
    @inline(__always)
    private func trimmedCell(_ row: CSVRow, _ index: Int) -> String {
        var bytes = row.bytes(index)
        while let first = bytes.first, first <= 32 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 32 { bytes = bytes.dropLast() }
        if bytes.contains(0) { return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).trimmed }
        let text = String(decoding: bytes, as: UTF8.self)
        // A no-break space is white space too.
        return bytes.first ?? 0 >= 0x80 || bytes.last ?? 0 >= 0x80 ? text.trimmed : text
    }
}

/// What an import must know besides the sheet.
struct ImportCustom: Sendable {
    /// Where a phone number typed without a country is.
    var region: String
    var language: Language
    var today: Day
    var now: Date
    /// Who brings it in.
    var account: Account.ID?
    /// People brought in become theirs; only for those who would not see them otherwise.
    var organizer: Account.ID?
    var fileName: String
    /// What answers, tags and campaigns in it lead to.
    var learned = LearnedColumns()

    /// Spanish names end with two family names.
    var hasTwoFamilyNames: Bool { language == .spanish }
    /// In the United States and few other countries the month stands first.
    var isDayUsuallyFirst: Bool {
        !["US", "PH", "FM", "MH", "PW", "GU", "PR"].contains(region) || language == .spanish
    }

    /// What stands before titles and the like, which have no field of their own yet.
    func line(_ kind: AboutLine, _ text: String) -> String { "\(kind.label(language)): \(text)" }
    /// The name of somebody whose name nobody wrote down.
    var noName: String { Self.noNames[language] ?? "" }
    var consentSource: String { language == .spanish ? "Archivo \(fileName)" : "File \(fileName)" }

    static let noNames: [Language: String] = [.english: "Name not known", .spanish: "Nombre desconocido"]
}

/// What is kept among the words about somebody.
enum AboutLine: Sendable {
    case organization, title, id, country, languages

    fileprivate func label(_ language: Language) -> String {
        switch (self, language) {
        case (.organization, .english): "Organization"
        case (.organization, .spanish): "Organización"
        case (.title, .english): "Title"
        case (.title, .spanish): "Tratamiento"
        case (.id, .english): "Other number"
        case (.id, .spanish): "Otro número"
        case (.country, .english): "Country"
        case (.country, .spanish): "País"
        case (.languages, .english): "Languages"
        case (.languages, .spanish): "Idiomas"
        }
    }
}

extension ColumnMeaning {
    /// Whether the order of day and month in it can be told from its cells.
    fileprivate var holdsDates: Bool {
        switch self {
        case .birthDate, .answer, .newQuestion(.date), .answeredOn: true
        default: false
        }
    }
}
