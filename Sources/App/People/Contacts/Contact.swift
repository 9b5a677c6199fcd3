import Foundation
import Kernel

/// A person, household or organization that the group knows (vCard's KIND).
struct Contact: Record {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case person, household, organization }

    static let table = "contacts"
    static let subjectColumn: String? = "id"
    typealias ID = Identifier<Contact>

    var id = ID.new()
    var kind = Kind.person
    var givenName: String?
    var familyName: String?
    var additionalName: String?
    /// What the person is called: shown first, wherever the person is shown.
    var preferredName: String?
    /// Of a household or an organization.
    var name: String?
    var pronouns: String?
    var bornOn: PartialDate?
    /// BCP 47 tags with spaces between, the preferred one first.
    var languages: String?
    var bestTime: String?
    var bestMethod: String?
    var about: String?
    var metHow: String?
    /// The id in the system that the person was brought in from.
    var externalID: String?
    var organizerID: Account.ID?
    var archivedAt: Date?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("kind", &kind)
        try column("given_name", &givenName)
        try column("family_name", &familyName)
        try column("additional_name", &additionalName)
        try column("preferred_name", &preferredName)
        try column("name", &name)
        try column("pronouns", &pronouns)
        try column("born_on", &bornOn)
        try column("languages", &languages)
        try column("best_time", &bestTime)
        try column("best_method", &bestMethod)
        try column("about", &about)
        try column("met_how", &metHow)
        try column("external_id", &externalID)
        try column("organizer_id", &organizerID)
        try column("archived_at", &archivedAt)
    }

    /// As people write it: preferred name before given name, then the family name, in any script.
    var displayName: String {
        guard kind == .person else { return name ?? "" }
        let first = preferredName ?? givenName
        if let first, let familyName, first.isWrittenFamilyFirst && familyName.isWrittenFamilyFirst { return familyName + first }
        return [first, familyName].compactMap(\.self).joined(separator: " ")
    }

    var isArchived: Bool { archivedAt != nil }
}

extension String {
    /// Chinese, Japanese and Korean names put the family first and nothing between.
    fileprivate var isWrittenFamilyFirst: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return (0x3400...0x9FFF).contains(scalar) || (0xAC00...0xD7AF).contains(scalar) || (0x3040...0x30FF).contains(scalar)
    }
}

/// Another name somebody goes by: in their own script, from before a marriage, on the street.
struct OtherName: Record {
    static let table = "other_names"
    static let subjectColumn: String? = "contact_id"

    var id = Identifier<OtherName>.new()
    var contactID = Contact.ID(0)
    var name = ""
    /// BCP 47.
    var language: String?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("contact_id", &contactID)
        try column("name", &name)
        try column("language", &language)
    }
}

/// A date of which the year, or the month and day, may be unknown: `1980`, `1980-03`, `1980-03-14`, `--03-14` (vCard 4).
struct PartialDate: Hashable, Sendable, SQLConvertible {
    let text: String

    init?(_ text: String) {
        guard Self.isKnownForm(text) || Day(text) != nil else { return nil }
        self.text = text
    }

    init(_ day: Day) { text = day.description }

    /// `1980`, `1980-03` or `--03-14`, as far as signs and digits go.
    private static func isKnownForm(_ text: String) -> Bool {
        func fits(_ form: StaticString) -> Bool {
            form.utf8CodeUnitCount == text.utf8.count
                && zip(UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount), text.utf8).allSatisfy { sign, byte in
                    sign == UInt8(ascii: "9") ? (48...57).contains(byte) : sign == byte
                }
        }
        return fits("9999") || fits("9999-99") || fits("--99-99")
    }

    var day: Day? { Day(text) }

    static var sqlType: SQLType { .text }
    var sqlValue: SQLValue { .text(text) }
    static func read(from row: Row) throws -> PartialDate {
        let text = try String.read(from: row)
        guard let date = PartialDate(text) else { throw DatabaseError.unreadable("\(text) is no date") }
        return date
    }
}
