import Foundation
import Kernel

/// What `spadework demo` is asked for.
package struct DemoWish: Sendable {
    package var people = 2_000
    package var seed: UInt64 = 1
    package var interactionsPerPerson = 10
    package var group = "townsville"

    package init() {}

    /// Who keeps the demo group. The password is no secret: it is printed, and stands in the README.
    package static let keeperEmail = "keeper@townsville.example"
    package static let keeperPassword = "townsville rents are too high"
}

/// Makes the demo group, with a keeper who can sign in.
@discardableResult
package func makeDemo(
    _ wish: DemoWish, in storage: Storage, progress: @escaping @Sendable (Double) -> Void = { _ in }
) async throws -> Database {
    let groups = Groups(storage: storage), now = Date()
    let database = try await groups.open(wish.group)
    let hash = try await Passwords.hash(DemoWish.keeperPassword)
    let zone = try await database.read(as: Viewer.program) { try $0.groupSettings().zone }
    let load = DemoLoad(
        people: wish.people, seed: wish.seed, interactionsPerPerson: wish.interactionsPerPerson, zone: zone, now: now)
    try await load.load(into: database, progress: progress)
    try await database.write(as: Viewer.program, because: .demo) { db in
        let keeper = Account(
            name: "Keeper of the demo", email: DemoWish.keeperEmail, role: .keeper, seesContactDetails: true,
            mayTakeCopies: true)
        try db.insert(keeper)
        try db.setPassword(hash, of: keeper.id)
    }
    return database
}
