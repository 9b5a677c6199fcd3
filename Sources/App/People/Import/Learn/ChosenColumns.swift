import Kernel
import Matching

extension ImportPlan {
    /// What somebody wrote on the command line about one column: `Housing rating=question`, `Region=tags`, `Notes=skip`.
    mutating func choose(_ choice: String, _ head: SheetHead, _ db: Connection) throws {
        guard let sign = choice.lastIndex(of: "=") else {
            throw NotAnImport(description: "--column needs HEADER=MEANING, such as 'Housing rating=question'.")
        }
        let header = choice[..<sign].trimmed, wanted = choice[choice.index(after: sign)...].trimmed
        let columns = headers.indices.filter { folded(head.name(of: $0)) == folded(header) }
        guard !columns.isEmpty else {
            throw NotAnImport(
                description: "There is no column \(header). There are: \(headers.joined(separator: ", ")).")
        }
        for column in columns { meanings[column] = try code(wanted, head, column, db) }
    }

    private func code(_ wanted: String, _ head: SheetHead, _ column: Int, _ db: Connection) throws -> String {
        let parts = wanted.split(separator: ":", maxSplits: 1).map { $0.trimmed }
        switch (parts.first ?? "", parts.count > 1 ? parts[1] : nil) {
        case ("skip", nil): return ""
        case ("question", nil):
            let today = try db.groupSettings().today()
            return ColumnMeaning.newQuestion(.proposed(for: head.samples(of: column), today: today)).code
        case ("question", let kind?):
            guard let kind = Question.Kind(rawValue: kind), kind != .file else {
                let kinds = Question.Kind.allCases.filter { $0 != .file }.map(\.rawValue).joined(separator: ", ")
                throw NotAnImport(description: "A new question is one of these: \(kinds).")
            }
            return ColumnMeaning.newQuestion(kind).code
        case ("answer", let name?):
            let questions = try db.visibleQuestions().filter { $0.closedAt == nil && $0.kind != .file }
            guard
                let question = questions.first(where: { folded($0.name) == folded(name) || $0.id.description == name })
            else {
                throw NotAnImport(description: "There is no question called \(name).")
            }
            return ColumnMeaning.answer(question.id).code
        case ("tag", let name?):
            guard let tag = try db.tag(called: name) else {
                throw NotAnImport(description: "There is no tag called \(name).")
            }
            return ColumnMeaning.tag(tag.id).code
        default:
            guard let meaning = ColumnMeaning(code: wanted),
                !wanted.contains("-") || !meaning.isLearned || meaning == .answeredOn
            else {
                throw NotAnImport(
                    description: "\(wanted) is nothing that a column can hold. `spadework help import` tells what can.")
            }
            return meaning.code
        }
    }
}
