import Kernel
import Matching

extension Question.Kind {
    /// What a new question may be whose answers stand in a column.
    static let ofColumns: [Question.Kind] = [.text, .number, .date, .yesNo, .oneChoice, .severalChoices, .scale]

    /// What kind of question has answers like these.
    static func proposed(for cells: [String], today: Day) -> Question.Kind {
        let values = cells.filter { !$0.isEmpty && (!saysNothing($0) || $0.lowercased() == "no") }
        guard !values.isEmpty else { return .text }
        if values.allSatisfy({ CellAnswer.plain($0) == .yes || CellAnswer.plain($0) == .no }) { return .yesNo }
        if values.allSatisfy(looksLikeNumber) { return .number }
        let dates = DateReading(isDayFirst: true, today: today, mayBeAhead: true)
        if values.allSatisfy({ dates.date($0)?.day != nil }) { return .date }
        guard values.allSatisfy({ $0.count <= 100 }) else { return .text }
        let parts = values.flatMap(severalIn)
        if values.count(where: { severalIn($0).count > 1 }) * 4 >= values.count {
            return isFew(parts) && parts.allSatisfy { $0.count <= 40 } ? .severalChoices : .text
        }
        return isFew(values) ? .oneChoice : .text
    }

    /// A number that begins with 0 is a code.
    private static func looksLikeNumber(_ text: String) -> Bool {
        typedNumber(text) != nil && !(text.hasPrefix("0") && text.count > 1 && text.dropFirst().first?.isNumber == true)
    }

    private static func isFew(_ values: [String]) -> Bool {
        let different = Set(values.map(folded)).count
        return different <= 20 && (different * 2 <= values.count || different <= 6 && different < values.count)
    }

    static func severalIn(_ text: String) -> [String] { CellParts.split(text, at: [";", ",", "|", "\n"]) }
}
