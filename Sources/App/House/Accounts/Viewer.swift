import Kernel

/// Who is asking, and what they may see and do. Travels on the connection, so that each question knows.
struct Viewer: Asker {
    let account: Account?
    /// The program itself: jobs, the command line, the demo. Sees and may do everything.
    let isProgram: Bool
    /// The browser through which the account asks, if it asks through one.
    let session: SeenSession?

    init(_ account: Account, session: SeenSession? = nil) {
        self.account = account
        self.session = session
        isProgram = false
    }

    private init(isProgram: Bool) {
        account = nil
        session = nil
        self.isProgram = isProgram
    }

    static let program = Viewer(isProgram: true)
    /// Not signed in: sees nobody.
    static let nobody = Viewer(isProgram: false)

    var accountID: Int64? { account?.id.number }
    var id: Account.ID? { account?.id }

    /// What somebody may do. Whom they may do it to is `Connection.maySee`.
    enum Deed: Sendable, CaseIterable {
        case seePeople, seeContactDetails, readOrganizersNotes, addNotes, changePeople, bringIn, takeCopies, planWork
        case deleteForGood, keepHouse
    }

    func may(_ deed: Deed) -> Bool {
        guard let account else { return isProgram }
        return switch deed {
        case .seePeople: true
        case .seeContactDetails: account.seesContactDetails
        case .takeCopies: account.mayTakeCopies
        case .readOrganizersNotes, .changePeople, .bringIn, .planWork:
            account.role == .keeper || account.role == .organizer
        case .addNotes: account.role != .viewer
        case .deleteForGood, .keepHouse: account.role == .keeper
        }
    }
}

extension Viewer {
    /// A condition that holds for the contacts whom the viewer may see; `contactID` is the column with a contact's id.
    func maySee(_ contactID: SQL) -> SQL {
        guard let account else { return isProgram ? "TRUE" : "FALSE" }
        switch (account.scope, account.scopeID) {
        case (.everyone, _): return "TRUE"
        case (.mine, _):
            return "\(contactID) IN (SELECT mine.id FROM contacts AS mine WHERE mine.organizer_id = \(account.id))"
        case (.tasks, _):
            return """
                \(contactID) IN (
                    SELECT promised.contact_id FROM tasks AS promised
                    WHERE promised.owner_id = \(account.id) AND promised.done_at IS NULL)
                """
        case (.organization, let organization?):
            return """
                \(contactID) IN (
                    SELECT part.contact_id FROM roles AS part
                    WHERE part.organization_id = \(organization) AND part.end_on IS NULL)
                """
        case (.place, let place?):
            return """
                \(contactID) IN (
                    SELECT part.contact_id FROM roles AS part
                    WHERE part.end_on IS NULL AND part.place_id IN \(Place.within(Place.ID(place)))
                    UNION ALL
                    SELECT home.contact_id FROM addresses AS home
                    WHERE home.place_id IN \(Place.within(Place.ID(place))))
                """
        case (.organization, nil), (.place, nil): return "FALSE"
        }
    }
}

extension Place {
    /// A place and all that lies in it, as a subquery of ids.
    static func within(_ place: Place.ID) -> SQL {
        """
        (SELECT inner_place.id FROM places AS inner_place
         JOIN places AS outer_place ON outer_place.id = \(place)
         WHERE inner_place.path >= outer_place.path AND inner_place.path < outer_place.path || '~')
        """
    }
}

/// The asker may not do that. Nothing was changed.
struct NotAllowed: Error {}

extension Connection {
    var viewer: Viewer { asker as? Viewer ?? .nobody }

    func require(_ deed: Viewer.Deed) throws {
        guard viewer.may(deed) else { throw NotAllowed() }
    }

    /// A condition that holds for the contacts the asker may see; `contactID` is the column with a contact's id.
    func maySee(_ contactID: SQL) -> SQL { viewer.maySee(contactID) }

    func placesWithin(_ place: Place.ID) -> SQL { Place.within(place) }

    /// A condition that holds for the interactions whose note the asker may read.
    func mayReadNote(of interactions: SQL) -> SQL {
        if viewer.isProgram { return "TRUE" }
        guard let account = viewer.account else { return "FALSE" }
        let own: SQL = "\(interactions).visibility = 'everyone' OR \(interactions).account_id = \(account.id)"
        guard viewer.may(.readOrganizersNotes) else { return "(\(own))" }
        return "(\(own) OR \(interactions).visibility = 'organizers')"
    }

    /// Throws `NotFound` for a contact that the asker may not see, as for one that is not there.
    func requireSight(of contact: Contact.ID) throws {
        let seen = try value(
            "SELECT id FROM contacts WHERE id = \(contact) AND \(maySee("contacts.id"))", of: Int64.self)
        guard seen != nil else { throw NotFound() }
    }
}
