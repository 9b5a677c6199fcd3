import Foundation
import Kernel

/// Every night: answers that were to be kept for so many days only are forgotten for good, in the history too.
struct ForgetAnswers: Job {
    static let kind = "forget answers"
    private static let batch = 500

    func run(in room: Workroom) async throws {
        let now = room.workshop.now()
        let kept = try await room.database.read { try $0.records("WHERE keep_days IS NOT NULL", of: Question.self) }
        for question in kept {
            guard let days = question.keepDays else { continue }
            let end = now.addingTimeInterval(-Double(days) * 86_400)
            // Short transactions, so that people go on working.
            while try await room.database.tend({ try $0.forgetAnswers(to: question.id, before: end, most: Self.batch) })
                == Self.batch
            {}
            try await room.database.tend { try $0.forgetTakenAway(question.id, before: end) }
        }
    }
}

extension Connection {
    fileprivate func forgetAnswers(to question: Question.ID, before end: Date, most: Int) throws -> Int {
        let old: [Answer] = try records(
            "WHERE question_id = \(question) AND at < \(end) ORDER BY at LIMIT \(most)")
        try forgetForGood(old)
        return old.count
    }

    /// Removes answers with their files and their history. It cannot be undone.
    func forgetForGood(_ answers: [Answer]) throws {
        let ids = answers.map(\.id)
        for some in ids.inParts(of: 400) {
            try execute("DELETE FROM changes WHERE table_name = 'answers' AND record_id IN \(anyOf: some)")
            try execute("DELETE FROM answer_files WHERE answer_id IN \(anyOf: some)")
            try execute("DELETE FROM answers WHERE id IN \(anyOf: some)")
        }
        for pair in Set(answers.map(AnsweredPair.init)) { try keepCurrentAnswer(pair) }
        try markForgotten(.answers, Set(answers.map(\.contactID.number)))
    }

    /// Answers that somebody took away are only in the history by now.
    fileprivate func forgetTakenAway(_ question: Question.ID, before end: Date) throws {
        let gone = try takenAway("changes.before LIKE '%\"question_id\":' || \(question.description) || ',%'").filter {
            entry in
            guard case .integer(let at)? = entry.before["at"] else { return false }
            return Date(timeIntervalSince1970: Double(at) / 1000) < end
        }
        try forgetEntries(gone)
    }

    /// What others answered about a contact, and what the history keeps of it.
    func forgetAnswersNaming(_ contact: Contact.ID) throws {
        try forgetForGood(try records("WHERE about_contact_id = \(contact)"))
        try forgetEntries(takenAway("changes.before LIKE '%\"about_contact_id\":' || \(contact.description) || ',%'"))
    }

    private func takenAway(_ condition: SQL) throws -> [HistoryEntry] {
        try history(where: "changes.table_name = 'answers' AND changes.after IS NULL AND \(condition)", limit: .max)
    }

    private func forgetEntries(_ entries: [HistoryEntry]) throws {
        let there = Set(
            try entries.map(\.recordID).inParts(of: 400).flatMap { some in
                try values("SELECT id FROM answers WHERE id IN \(anyOf: some)", of: Int64.self)
            })
        for some in Set(entries.map(\.recordID)).subtracting(there).sorted().inParts(of: 400) {
            try execute("DELETE FROM changes WHERE table_name = 'answers' AND record_id IN \(anyOf: some)")
            try execute("DELETE FROM answer_files WHERE answer_id IN \(anyOf: some)")
        }
    }
}
