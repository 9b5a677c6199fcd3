import Foundation
import Kernel
import Matching

/// What somebody said, before it is checked.
enum Given: Sendable {
    /// What was typed, or the values of the boxes that were ticked.
    case texts([String])
    case file(name: String, bytes: [UInt8])

    static func text(_ text: String) -> Given { .texts([text]) }
}

/// When, how and by whom an answer was taken down.
struct Occasion: Sendable {
    var kind = Answer.Kind.screen
    var at: Date
    var accountID: Account.ID?
    var campaignID: Campaign.ID?
    var interactionID: Interaction.ID?
    var eventID: Event.ID?

    init(_ kind: Answer.Kind = .screen, at: Date, by account: Account.ID? = nil) {
        self.kind = kind
        self.at = at
        accountID = account
    }

    /// An answer that was given in a conversation.
    init(_ interaction: Interaction) {
        kind = Answer.Kind(rawValue: interaction.kind.rawValue) ?? .note
        at = interaction.at
        accountID = interaction.accountID
        campaignID = interaction.campaignID
        interactionID = interaction.id
        eventID = interaction.eventID
    }
}

extension Connection {
    static var largestAnswerFile: Int { 5 << 20 }

    /// Keeps what somebody answered, as a record of its own: what they said before stays. `nil` where nothing was given.
    @discardableResult
    func answer(
        _ question: Question, about contact: Contact.ID, _ given: Given, on occasion: Occasion, field: String? = nil
    ) throws -> Answer? {
        try require(.addNotes)
        try requireSight(of: contact)
        guard viewer.maySee(question) else { throw NotFound() }
        guard let value = try answerValue(given, to: question, field: field) else { return nil }
        try refuse(if: question.closedAt != nil, "This question is closed. Open it again to answer it.", field: field)
        let answer = Answer(value, to: question, about: contact, on: occasion)
        try insert(answer)
        if case .file(_, let bytes) = given { try keepFile(bytes, of: answer.id) }
        return answer
    }

    /// An answer that was taken down by mistake. The history keeps it, and an undo brings it back.
    func takeAnswerAway(_ id: Answer.ID) throws -> Answer {
        try require(.addNotes)
        let answer: Answer = try find(id)
        try requireSight(of: answer.contactID)
        _ = try question(answer.questionID)
        let isOwn = answer.accountID != nil && answer.accountID == viewer.id
        guard isOwn || viewer.may(.changePeople) else { throw NotAllowed() }
        try delete(id)
        return answer
    }

    // MARK: Checking

    func answerValue(_ given: Given, to question: Question, field: String? = nil) throws -> AnswerValue? {
        switch (given, question.kind) {
        case (.file(let name, let bytes), .file):
            guard !name.isEmpty else { return nil }
            try refuse(if: bytes.isEmpty, "The file is empty. Choose another one.", field: field)
            try refuse(
                if: bytes.count > Self.largestAnswerFile, "The file is larger than 5 MB. Choose a smaller one.",
                field: field)
            return AnswerValue(value: fileName(name))
        case (.file, _): throw Refusal("This question is not answered with a file.", field: field)
        case (.texts(let texts), .file):
            try refuse(if: texts.contains { !$0.isEmpty }, "Choose a file.", field: field)
            return nil
        case (.texts(let texts), .person): return try personAnswer(texts, field)
        case (.texts(let texts), .place): return try placeAnswer(texts, field)
        case (.texts(let texts), _): return try question.read(texts, AnswerReading(groupSettings()), field: field)
        }
    }

    /// The last part of a path, and no signs that a header could not hold.
    private func fileName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "file"
        let plain = String(last.unicodeScalars.filter { $0.value >= 32 && $0 != "\"" && $0 != "\u{7f}" }.prefix(200))
        return plain.isEmpty ? "file" : plain
    }

    private func personAnswer(_ texts: [String], _ field: String?) throws -> AnswerValue? {
        guard let text = texts.map({ $0.trimmingCharacters(in: .whitespacesAndNewlines) }).first(where: { !$0.isEmpty })
        else {
            return nil
        }
        let found = try contacts(named: text)
        try refuse(
            if: found.isEmpty, "There is nobody called \(text). Write the whole name, as it stands on their page.",
            field: field)
        let numbers = found.prefix(5).map { "#\($0.id)" }.joined(separator: ", ")
        try refuse(
            if: found.count > 1,
            "\(found.count) [people] are called \(text). Write the number of one of them: \(numbers).", field: field)
        return AnswerValue(value: found[0].name, aboutContactID: found[0].id)
    }

    /// By number (`#123`), or by the name that is shown, without regard to capitals and accents.
    private func contacts(named text: String) throws -> [(id: Contact.ID, name: String)] {
        let number = Contact.ID(text.hasPrefix("#") ? text.dropFirst() : text[...])
        let words = folded(text).split(separator: " ").map(String.init)
        // A name sorts by its family name, and any of its words may begin that.
        let keys =
            [folded(text)]
            + words.indices.dropFirst().map {
                sortKey(given: words[..<$0].joined(separator: " "), family: words[$0...].joined(separator: " "))
            }
        let found = try rows(
            """
            SELECT id, display_name FROM contacts
            WHERE (id = \(number) OR sort_name IN \(anyOf: keys)) AND \(maySee("contacts.id"))
            ORDER BY id
            LIMIT 50
            """
        ) { (id: try $0.next(Contact.ID.self), name: try $0.next(String.self)) }
        return found.filter { $0.id == number || folded($0.name) == folded(text) }
    }

    private func placeAnswer(_ texts: [String], _ field: String?) throws -> AnswerValue? {
        let text = texts.first { !$0.isEmpty } ?? ""
        let number = Place.ID(text.hasPrefix("#") ? text.dropFirst() : text[...])
        let known = try number.flatMap { try value("SELECT id FROM places WHERE id = \($0)", of: Place.ID.self) }
        guard let id = try known ?? place(typed: text, field: field) else { return nil }
        return AnswerValue(value: try find(id).name, aboutPlaceID: id)
    }

    // MARK: Files

    private static var pieceSize: Int { 256 << 10 }

    /// In pieces, so that no statement carries megabytes. They outlive an answer that is taken away, for its undo.
    func keepFile(_ bytes: [UInt8], of answer: Answer.ID) throws {
        for (number, start) in stride(from: 0, to: bytes.count, by: Self.pieceSize).enumerated() {
            let piece = Array(bytes[start..<min(start + Self.pieceSize, bytes.count)])
            try execute("INSERT INTO answer_files (answer_id, number, bytes) VALUES (\(answer), \(number), \(piece))")
        }
    }

    /// Throws `NotFound` where the asker may not see the answer.
    func answerFile(_ id: Answer.ID) throws -> (name: String, bytes: [UInt8]) {
        let answer: Answer = try find(id)
        try requireSight(of: answer.contactID)
        guard try question(answer.questionID).kind == .file else { throw NotFound() }
        let pieces = try values(
            "SELECT bytes FROM answer_files WHERE answer_id = \(id) ORDER BY number", of: [UInt8].self)
        return (answer.value, pieces.flatMap(\.self))
    }
}

extension Answer {
    init(_ value: AnswerValue, to question: Question, about contact: Contact.ID, on occasion: Occasion) {
        self.init(
            questionID: question.id, contactID: contact, at: occasion.at, value: value.value, number: value.number,
            folded: value.folded, aboutContactID: value.aboutContactID, aboutPlaceID: value.aboutPlaceID,
            kind: occasion.kind,
            accountID: occasion.accountID, campaignID: occasion.campaignID, interactionID: occasion.interactionID,
            eventID: occasion.eventID)
    }
}
