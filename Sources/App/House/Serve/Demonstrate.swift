import Foundation
import Kernel

/// There is a group of that name already. Nothing was changed.
package struct GroupIsThere: Error, CustomStringConvertible {
    package let group: String
    package var description: String {
        "There is a group \(group) already. Nothing was changed. Give the demo group another name with --group."
    }
}

/// How to sign in to a demo group.
package struct DemoKeeper: Sendable {
    package let group: String
    package let email: String
    package let password: String

    fileprivate static let setting = "demo sign-in"
}

/// Makes a group of people who do not exist, with a keeper to sign in as.
package func makeDemo(
    _ name: String, people: Int, seed: UInt64, interactionsPerPerson: Int, in storage: Storage,
    progress: @escaping @Sendable (Double) -> Void
) async throws -> DemoKeeper {
    guard Groups.isName(name) else { throw CopyProblem("\(name) cannot be a group's name: use a to z, 0 to 9 and hyphens.") }
    let groups = Groups(storage: storage)
    guard try await !groups.names().contains(name) else { throw GroupIsThere(group: name) }
    let database = try await groups.open(name)
    let load = DemoLoad(
        people: people, seed: seed, interactionsPerPerson: interactionsPerPerson, zone: GroupSettings().zone, now: .now)
    try await load.load(into: database, progress: progress)
    // The people are made up, so the password may stand where the server can say it at its start.
    let keeper = DemoKeeper(group: name, email: "demo@townsville.example", password: "spade-\(Secret().text.prefix(10))")
    let hash = try await Passwords.hash(keeper.password)
    try await database.write(as: Viewer.program, because: .demo) { db in
        let account = Account(
            name: "Dolores Huertas", email: keeper.email, role: .keeper, seesContactDetails: true, mayTakeCopies: true)
        try db.insert(account)
        try db.setPassword(hash, of: account.id)
        try db.set(DemoKeeper.setting, to: "\(keeper.email) \(keeper.password)")
    }
    return keeper
}

extension Database {
    /// `nil` for groups of people who exist.
    func demoKeeper() async throws -> DemoKeeper? {
        let said = try await read { try $0.value("SELECT value FROM settings WHERE name = \(DemoKeeper.setting)", of: String.self) }
        let parts = (said ?? "").split(separator: " ").map(String.init)
        return parts.count == 2 ? DemoKeeper(group: name, email: parts[0], password: parts[1]) : nil
    }
}
