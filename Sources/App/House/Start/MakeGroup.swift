import Foundation
import Kernel
import Matching

/// What the first visit to an empty server asks for.
struct NewGroup: Sendable {
    var name: String
    var language: Language
    var zone: TimeZone
    var region: String
    var keeperName: String
    var keeperEmail: String

    init(_ form: Form) throws {
        name = form["name"]
        keeperName = form["keeper"]
        keeperEmail = form["email"].asEmail
        try refuse(if: name.isEmpty, "Write the name of your group.", field: "name")
        try refuse(if: name.count > 100, "Choose a shorter name.", field: "name")
        guard let language = Language(rawValue: form["language"]) else {
            throw Refusal("Choose a language.", field: "language")
        }
        self.language = language
        zone = try App.zone(form["zone"])
        region = try App.region(form["region"])
        try requireName(keeperName, field: "keeper")
        try requireEmail(keeperEmail)
    }

    /// The group's short name: in addresses, file names and schema names.
    var shortName: String { Groups.shortName(of: name) }
}

extension Groups {
    /// `Bronx Tenants’ Union` as `bronx-tenants-union`; a name with no letter of a to z as `group`.
    static func shortName(of name: String) -> String {
        let words = folded(name).replacing("'", with: "").replacing("’", with: "")
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var short = ""
        for word in words {
            guard short.count + word.count + 1 <= 40 else { break }
            short += short.isEmpty ? word : "-" + word
        }
        if short.isEmpty, let long = words.first { short = String(long.prefix(40)) }
        return isName(short) ? short : "group"
    }

    /// Makes the first group of a server, and its keeper. Of two visitors who try at once, one wins.
    func begin(_ group: NewGroup, passwordHash: String, host: String) async throws -> (Database, Account) {
        let lock = try await lock()
        defer { withExtendedLifetime(lock) {} }
        let database =
            switch try await self.group(forHost: host) {
            case .group(let unclaimed): unclaimed
            case .emptyServer: try await open(group.shortName)
            case .noneOfThatName: throw NoGroupOfThatName()
            }
        let keeper = Account(
            name: group.keeperName, email: group.keeperEmail, role: .keeper, seesContactDetails: true,
            mayTakeCopies: true)
        try await database.write(as: Viewer.program, because: .setup) { db in
            guard try db.isUnclaimed else { throw AlreadyBegun() }
            try db.set("name", to: group.name)
            try db.set("language", to: group.language.rawValue)
            try db.set("zone", to: group.zone.identifier)
            try db.set("region", to: group.region)
            try db.insert(keeper)
            try db.setPassword(passwordHash, of: keeper.id)
        }
        return (database, keeper)
    }

    private func lock() async throws -> ServerLock {
        switch storage {
        case .folder(let folder):
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return try await .ofFolder(folder)
        case .server(let url): return try await .ofServer(url)
        }
    }
}

/// Somebody made the group a moment before.
struct AlreadyBegun: Error {}

extension Connection {
    /// A group that nobody can come into and that holds nobody: whoever comes first makes it theirs.
    var isUnclaimed: Bool {
        get throws {
            try value("SELECT id FROM accounts LIMIT 1", of: Int64.self) == nil
                && value("SELECT id FROM contacts LIMIT 1", of: Int64.self) == nil
        }
    }
}

func requireName(_ name: String, field: String = "name") throws {
    try refuse(if: name.isEmpty, "Write a name.", field: field)
    try refuse(if: name.count > 100, "Choose a shorter name.", field: field)
}

func requireEmail(_ email: String, field: String = "email") throws {
    let isEmail = email.wholeMatch(of: /[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+/) != nil && email.utf8.count <= 254
    try refuse(if: !isEmail, "Write an email address, such as maria@example.org.", field: field)
}
