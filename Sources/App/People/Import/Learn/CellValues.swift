import Foundation
import Matching

/// The different values that stand in the columns whose values must be known before the first row comes in: choices, names
/// of tags and campaigns, people and places that answers name.
struct CellValues: Sendable {
    /// By column, in the order in which they were met first.
    private(set) var values: [Int: [String]] = [:]
    private var seen: [Int: Set<String>] = [:]

    /// More of them are a text, not choices or names.
    static let most = 5_000

    init() {}

    init(_ source: SheetSource, _ head: SheetHead, _ columns: [Int], stop: StopSign? = nil) throws {
        guard !columns.isEmpty else { return }
        var reader = try source.reader(), mustSkipHeader = head.hasHeader, rows = 0
        while let row = try reader.next() {
            guard row.problem == nil, !row.isBlank else { continue }
            if mustSkipHeader {
                mustSkipHeader = false
                continue
            }
            rows += 1
            if rows % 10_000 == 0 { try stop?.check() }
            for column in columns where column < row.count && !row.isEmpty(column) { add(row[column].trimmed, column) }
        }
    }

    private mutating func add(_ text: String, _ column: Int) {
        guard !text.isEmpty, text.utf8.count <= Question.longestAnswer, seen[column]?.count ?? 0 < Self.most,
            seen[column, default: []].insert(text).inserted
        else { return }
        values[column, default: []].append(text)
    }

    subscript(column: Int) -> [String] { values[column] ?? [] }
}

extension ImportPlan {
    /// Whether any column holds answers, tags or campaigns.
    var learns: Bool { columnMeanings.contains { $0?.isLearned == true } }

    /// The columns whose values must be known beforehand.
    func columnsToLookThrough(_ questions: [Question.ID: Question]) -> [Int] {
        columnMeanings.indices.filter { column in
            switch columnMeanings[column] {
            case .tags, .campaign, .newQuestion(.oneChoice), .newQuestion(.severalChoices), .newQuestion(.scale): true
            case .newQuestion(.person), .newQuestion(.place): true
            case .answer(let id): questions[id].map { $0.kind == .person || $0.kind == .place } ?? false
            default: false
            }
        }
    }
}
