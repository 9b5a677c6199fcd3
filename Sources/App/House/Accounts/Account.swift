import Foundation
import Kernel

/// Somebody who may come in: a name, a role, and what of the group they see.
struct Account: Record {
    enum Role: String, Sendable, CaseIterable, SQLConvertible { case keeper, organizer, writer, viewer, volunteer }
    /// Whom the account sees. A place or an organization is named by `scopeID`.
    enum Scope: String, Sendable, CaseIterable, SQLConvertible { case everyone, place, organization, mine, tasks }

    static let table = "accounts"
    typealias ID = Identifier<Account>

    var id = ID.new()
    var name = ""
    /// Lower case: what one signs in with.
    var email = ""
    var role = Role.viewer
    var scope = Scope.everyone
    var scopeID: Int64?
    var seesContactDetails = false
    var mayTakeCopies = false
    /// `nil`: the group's.
    var language: Language?
    var closedAt: Date?

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("email", &email)
        try column("role", &role)
        try column("scope", &scope)
        try column("scope_id", &scopeID)
        try column("sees_contact_details", &seesContactDetails)
        try column("may_take_copies", &mayTakeCopies)
        try column("language", &language)
        try column("closed_at", &closedAt)
    }
}

/// One thing that the group decided about its workshop, by name.
struct Setting: Record {
    static let table = "settings"

    var id = Identifier<Setting>.new()
    var name = ""
    var value = ""

    mutating func columns(_ column: inout some ColumnVisitor) throws {
        try column("id", &id)
        try column("name", &name)
        try column("value", &value)
    }
}
