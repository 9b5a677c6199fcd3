import Kernel

// `current_answers` holds the latest answer of each person to each question: by when it was given, then by its number. It is
// worked out from the answers in the transaction that changes them, so lists and columns never ask the whole history.

/// One person and one question.
struct AnsweredPair: Hashable, Sendable {
    let question: Question.ID
    let contact: Contact.ID

    init(question: Question.ID, contact: Contact.ID) {
        self.question = question
        self.contact = contact
    }

    init(_ answer: Answer) {
        self.init(question: answer.questionID, contact: answer.contactID)
    }
}

extension Connection {
    func keepCurrentAnswer(_ pair: AnsweredPair) throws {
        try execute(
            "DELETE FROM current_answers WHERE question_id = \(pair.question) AND contact_id = \(pair.contact)")
        try execute(
            """
            INSERT INTO current_answers (question_id, contact_id, answer_id, value, number)
            SELECT question_id, contact_id, id, value, number
            FROM answers
            WHERE question_id = \(pair.question) AND contact_id = \(pair.contact)
            ORDER BY at DESC, id DESC
            LIMIT 1
            """)
    }

    /// For contacts whose answers came or went in bulk.
    func keepCurrentAnswers(of contacts: [Contact.ID]) throws {
        for some in contacts.inParts(of: 400) {
            try execute("DELETE FROM current_answers WHERE contact_id IN \(anyOf: some)")
            try execute(
                """
                INSERT INTO current_answers (question_id, contact_id, answer_id, value, number)
                SELECT question_id, contact_id, id, value, number
                FROM (\(latestAnswers(of: some))) AS latest
                WHERE latest.place = 1
                """)
        }
    }

    private func latestAnswers(of contacts: [Contact.ID]) -> SQL {
        """
        SELECT question_id, contact_id, id, value, number,
            row_number() OVER (PARTITION BY contact_id, question_id ORDER BY at DESC, id DESC) AS place
        FROM answers
        WHERE contact_id IN \(anyOf: contacts)
        """
    }

    /// How many current answers of some contacts are not what the answers say.
    func wrongCurrentAnswers(of contacts: [Contact.ID]) throws -> Int {
        let missing = try count(
            """
            SELECT count(*)
            FROM (\(latestAnswers(of: contacts))) AS latest
            LEFT JOIN current_answers
                ON current_answers.question_id = latest.question_id AND current_answers.contact_id = latest.contact_id
            WHERE latest.place = 1 AND NOT (
                current_answers.answer_id IS NOT DISTINCT FROM latest.id
                AND current_answers.value IS NOT DISTINCT FROM latest.value
                AND current_answers.number IS NOT DISTINCT FROM latest.number)
            """)
        let gone = try count(
            """
            SELECT count(*) FROM current_answers
            WHERE contact_id IN \(anyOf: contacts) AND NOT EXISTS (
                SELECT 1 FROM answers
                WHERE answers.contact_id = current_answers.contact_id AND answers.question_id = current_answers.question_id)
            """)
        return missing + gone
    }
}

/// Takes many answers in at once, those of one contact together, under an act that is made in bulk.
final class BulkAnswers {
    private let db: Connection
    private let answers: RecordLoader<Answer>
    private let current: any Loader
    private var known: [Contact.ID] = []
    private var new: ClosedRange<Int64>?

    /// The tables that a load writes.
    static let tables = [Answer.table, "current_answers"]
    static let currentColumns = ["question_id", "contact_id", "answer_id", "value", "number"]

    init(_ db: Connection) throws {
        self.db = db
        answers = try RecordLoader(db)
        current = try db.loader(into: "current_answers", columns: Self.currentColumns)
    }

    /// - Parameter isNew: nobody has noted an answer of this contact before, and all of them come in this one call.
    func add(_ given: [Answer], isNew: Bool) throws {
        for answer in given { try answers.add(answer) }
        guard isNew else {
            if let contact = given.first?.contactID { known.append(contact) }
            return
        }
        if let id = given.first?.contactID.number {
            new = min(id, new?.lowerBound ?? id)...max(id, new?.upperBound ?? id)
        }
        try Self.putCurrent(of: given, into: current)
    }

    /// The rows that say which answers are the latest, of all that one contact has given.
    static func putCurrent(of given: [Answer], into current: any Loader) throws {
        var latest: [Question.ID: Answer] = [:]
        for answer in given {
            guard let other = latest[answer.questionID] else {
                latest[answer.questionID] = answer
                continue
            }
            if (answer.at.sqlValue.instant, answer.id) > (other.at.sqlValue.instant, other.id) {
                latest[answer.questionID] = answer
            }
        }
        for answer in latest.values.sorted(by: { $0.questionID < $1.questionID }) {
            current.put(answer.questionID.number)
            current.put(answer.contactID.number)
            current.put(answer.id.number)
            current.put(answer.value)
            current.put(answer.number)
            try current.endRow()
        }
    }

    func finish() throws {
        try answers.finish()
        try current.finish()
        try db.keepCurrentAnswers(of: known)
        try db.markStale(.answers, Set(known.map(\.number)))
        if let new { try db.markStale(.answers, all: new) }
    }
}

extension SQLValue {
    /// As the column holds it: two instants in one millisecond are one.
    fileprivate var instant: Int64 { if case .integer(let number) = self { number } else { 0 } }
}
