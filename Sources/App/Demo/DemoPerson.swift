/// A contact of the demo group: a person, a household or an organization, with all that the group would know.
struct DemoPerson: Sendable, Equatable {
    enum Kind: String, Sendable { case person, household, organization }

    let index: Int
    var kind = Kind.person
    var given = ""
    var family = ""
    var preferred: String?
    var otherNames: [DemoOtherName] = []
    var pronouns: String?
    /// BCP 47, the one spoken best first.
    var languages: [String] = []
    var birth: DemoBirth?
    var emails: [DemoPoint] = []
    var phones: [DemoPoint] = []
    var address: DemoAddress?
    /// The building they live or work in, even when the flat is not known.
    var building: Int?
    var roles: [DemoRole] = []
    var organizer: Int?
    var howMet: String?
    var metOn: Int?
    var bestTime: String?
    /// The others who live in the same flat have the same number.
    var household: Int
    /// The earlier entry of the same person; what an import from a sign-in sheet leaves behind.
    var duplicateOf: Int?

    /// Chinese and Korean names are written family first and without a space.
    var name: String {
        if let first = family.unicodeScalars.first, first.value >= 0x4E00, first.value <= 0xD7A3 {
            return family + given
        }
        return family.isEmpty ? given : given.isEmpty ? family : "\(given) \(family)"
    }
}

struct DemoOtherName: Sendable, Equatable {
    var given: String
    var family: String
    /// BCP 47 with the script: `zh-Hans`, `zh-Latn`.
    var language: String
}

/// A date of birth of which any part may be unknown.
struct DemoBirth: Sendable, Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
}

/// A phone number in E.164 or an e-mail address.
struct DemoPoint: Sendable, Equatable {
    enum Status: String, Sendable { case verified, bad, unknown, past }

    var value: String
    var status: Status
}

struct DemoAddress: Sendable, Equatable {
    var number: String
    var street: String
    var unit: String?
    var locality: String
    var region = "NY"
    var postalCode: String

    var line: String { "\(number) \(street)" }
}

/// A dated part in the group. Days count from 1970.
struct DemoRole: Sendable, Equatable {
    enum Kind: String, Sendable { case member, tenant, worker, steward, board, journalist, ally, staff }

    var kind: Kind
    var startOn: Int
    var endOn: Int?
}
