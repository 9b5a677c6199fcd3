import Formats
import Foundation
import Kernel

/// A person being put together from the cells of one row.
struct PersonDraft {
    private let custom: ImportCustom
    var reasons: [RowReason] = []

    private var person = BulkPerson(contact: Contact())
    private var fullName: String?
    private var organization: String?
    private var suffix: String?
    private var title: String?
    private var learned = DraftOfLearned()
    private var about: [String] = []
    private var notes: [String] = []
    private var badEmails = false

    init(_ custom: ImportCustom) { self.custom = custom }

    private static let longestName = 300
    private static let longestText = 4_000

    // MARK: One cell

    mutating func take(_ text: String, _ column: RowReading.Column) {
        switch column.meaning {
        case .note:
            if !saysNothing(text) { notes.append(String(text.prefix(20_000))) }
            return
        case .email, .secondEmail: return takeEmails(text, column)
        case .phone(let use): return takePhones(text, use, column)
        case .consent(let consent): return takeConsent(text, consent)
        case .answer, .newQuestion, .tag, .newTag, .tags, .campaign, .answeredOn:
            return learned.take(text, column, custom, &reasons)
        default: break
        }
        let limit = column.meaning.isName ? Self.longestName : Self.longestText
        guard text.utf8.count <= limit else { return reasons.append(.tooLong(column: column.name)) }
        guard !saysNothing(text) else { return }
        column.meaning.isAddress ? takeAddress(text, column) : takeFact(text, column)
    }

    private mutating func takeFact(_ text: String, _ column: RowReading.Column) {
        switch column.meaning {
        case .fullName: if fullName == nil { fullName = text } else if fullName != text { addOtherName(text) }
        case .givenName: add(text, to: \.givenName)
        case .familyName: add(text, to: \.familyName)
        case .additionalName: add(text, to: \.additionalName)
        case .preferredName:
            if person.contact.preferredName == nil { person.contact.preferredName = text } else { addOtherName(text) }
        case .namePrefix: title = title ?? text
        case .nameSuffix: suffix = suffix ?? text
        case .organizationName: organization = organization.map { $0 == text ? text : "\($0), \(text)" } ?? text
        case .language: takeLanguages(text)
        case .pronouns: if person.contact.pronouns == nil { person.contact.pronouns = text }
        case .birthDate: takeBirthDate(text, column)
        case .role: takeRole(text)
        case .source: add(text, to: \.metHow, between: "; ")
        case .bestTime: add(text, to: \.bestTime, between: "; ")
        case .otherID(let system): takeID(text, system)
        default: break
        }
    }

    private mutating func add(_ text: String, to field: WritableKeyPath<Contact, String?>, between: String = " ") {
        guard let known = person.contact[keyPath: field] else { return person.contact[keyPath: field] = text }
        if known != text { person.contact[keyPath: field] = known + between + text }
    }

    private mutating func addOtherName(_ name: String) {
        person.otherNames.append(OtherName(contactID: person.contact.id, name: name))
    }

    private mutating func takeLanguages(_ text: String) {
        let codes = KnownCodes.languages(text)
        guard !codes.isEmpty else { return about.append(custom.line(.languages, text)) }
        let known = person.contact.languages?.split(separator: " ").map(String.init) ?? []
        person.contact.languages = (known + codes.filter { !known.contains($0) }).joined(separator: " ")
    }

    private mutating func takeBirthDate(_ text: String, _ column: RowReading.Column) {
        guard let date = column.dates.date(text) else {
            return reasons.append(.birthDate(column: column.name, value: String(text.prefix(80))))
        }
        if person.contact.bornOn == nil { person.contact.bornOn = date }
    }

    private mutating func takeRole(_ text: String) {
        guard !person.roles.contains(where: { $0.role == text }) else { return }
        person.roles.append(Role(contactID: person.contact.id, role: text))
    }

    /// The first number is the one by which the person is known again.
    private mutating func takeID(_ text: String, _ system: String) {
        let id = system.isEmpty ? text : "\(system):\(text)"
        if person.contact.externalID == nil {
            person.contact.externalID = id
        } else {
            about.append(custom.line(.id, id))
        }
    }

    // MARK: Ways to reach them

    private mutating func takeEmails(_ text: String, _ column: RowReading.Column) {
        guard !saysNothing(text) else { return }
        for part in CellParts.emails(text) {
            if let email = importedEmail(part) {
                addPoint(.email, email, label: nil)
            } else {
                reasons.append(.email(column: column.name, value: String(part.prefix(120))))
            }
        }
    }

    private mutating func takePhones(_ text: String, _ use: ColumnMeaning.PhoneUse, _ column: RowReading.Column) {
        guard !saysNothing(text) else { return }
        guard text.utf8.count <= Self.longestName else { return reasons.append(.tooLong(column: column.name)) }
        for part in CellParts.phones(text) {
            if let number = PhoneNumber(part, region: custom.region) {
                let label = [use.label, number.extension.map { "ext. \($0)" }].compactMap(\.self).joined(separator: " ")
                addPoint(.phone, number.e164, label: label.nonEmpty)
            } else {
                reasons.append(.phone(column: column.name, value: String(part.prefix(120))))
            }
        }
    }

    private mutating func addPoint(_ kind: ContactPoint.Kind, _ value: String, label: String?) {
        var isFirst = true
        for (index, point) in person.points.enumerated() where point.kind == kind {
            // Of two columns with one number, the one that says where it rings.
            if point.value == value {
                if point.label == nil { person.points[index].label = label }
                return
            }
            isFirst = false
        }
        person.points.append(
            ContactPoint(
                contactID: person.contact.id, kind: kind, value: value, label: label, isPrimary: isFirst,
                source: "import"))
    }

    private mutating func takeAddress(_ text: String, _ column: RowReading.Column) {
        while person.addresses.count <= column.address {
            person.addresses.append(Address(contactID: person.contact.id))
        }
        person.addresses[column.address].take(text, column.meaning)
    }

    // MARK: May we write?

    private mutating func takeConsent(_ text: String, _ column: ConsentColumn) {
        let answer = column.reading == .status ? CellAnswer.status(text) : CellAnswer.plain(text)
        switch (column.reading, answer) {
        case (_, .bounces): badEmails = true
        case (.agrees, .yes), (.status, .yes): addConsents(column.channel, .granted)
        case (.agrees, .no), (.status, .no), (.refuses, .yes): addConsents(column.channel, .withdrawn)
        // "Do not call: no" is no leave to call.
        case (.refuses, .no), (_, nil): break
        }
    }

    private mutating func addConsents(_ channel: ConsentColumn.Channel, _ state: Consent.State) {
        for channel in channel.channels {
            if let index = person.consents.firstIndex(where: { $0.channel == channel }) {
                // A no anywhere in the row is a no.
                if state == .withdrawn { person.consents[index].state = .withdrawn }
                continue
            }
            person.consents.append(
                Consent(
                    contactID: person.contact.id, channel: channel, state: state, at: custom.now,
                    how: custom.consentSource,
                    accountID: custom.account))
        }
    }

    // MARK: The whole

    /// `nil` when there is nobody in the row.
    mutating func finish() -> BulkPerson? {
        takeNames()
        let canBeReached = !person.points.isEmpty
        if person.contact.displayName.isEmpty {
            guard canBeReached else { return nil }
            person.contact.givenName = custom.noName
            reasons.append(.noName)
        }
        person.contact.organizerID = custom.organizer
        person.addresses.removeAll(where: \.isNothing)
        if badEmails {
            for index in person.points.indices where person.points[index].kind == .email {
                person.points[index].status = .bad
            }
        }
        if let title { about.insert(custom.line(.title, title), at: 0) }
        if !about.isEmpty { person.contact.about = about.joined(separator: "\n") }
        addNote()
        learned.put(on: &person, custom)
        return person
    }

    private mutating func takeNames() {
        if let fullName, person.contact.givenName == nil, person.contact.familyName == nil {
            let read = ReadName(fullName, hasTwoFamilyNames: custom.hasTwoFamilyNames)
            if read.isHousehold, organization == nil {
                person.contact.kind = .household
                person.contact.name = fullName
                person.contact.preferredName = nil
                return
            }
            person.contact.givenName = read.given
            person.contact.familyName = read.family
            if let called = read.called, person.contact.preferredName == nil { person.contact.preferredName = called }
            title = title ?? read.title
        }
        if let suffix { person.contact.familyName = person.contact.familyName.map { "\($0) \(suffix)" } ?? suffix }
        guard let organization else { return }
        if person.contact.displayName.isEmpty {
            person.contact.kind = .organization
            person.contact.name = organization
        } else {
            about.append(custom.line(.organization, organization))
        }
    }

    private mutating func addNote() {
        guard !notes.isEmpty else { return }
        let note = Interaction(
            contactID: person.contact.id, kind: .note, at: custom.now, accountID: custom.account,
            note: unique(notes).joined(separator: "\n"), visibility: .organizers,
            campaignID: learned.campaignID)
        person.notes = [note]
        person.counts = PersonCounts(
            lastContactedAt: custom.now, interactions: 1, eventsAttended: 0, noShows: 0, tasksOpen: 0)
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension ColumnMeaning {
    fileprivate var isName: Bool {
        switch self {
        case .fullName, .givenName, .familyName, .additionalName, .preferredName, .namePrefix, .nameSuffix,
            .organizationName:
            true
        default: false
        }
    }

    fileprivate var isAddress: Bool {
        switch self {
        case .addressLine1, .addressLine2, .locality, .region, .postalCode, .country: true
        default: false
        }
    }
}

extension ColumnMeaning.PhoneUse {
    fileprivate var label: String? {
        switch self {
        case .any: nil
        case .mobile: "mobile"
        case .home: "home"
        case .work: "work"
        }
    }
}

extension ConsentColumn.Channel {
    fileprivate var channels: [Consent.Channel] {
        switch self {
        case .any: Consent.Channel.allCases
        case .email: [.email]
        case .phone: [.call]
        case .text: [.text]
        case .letter: [.letter]
        }
    }
}
